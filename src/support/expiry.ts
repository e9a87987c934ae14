/** How many days before its last one something that expires is said to do so. */
const NOTICE_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Both as `YYYY-MM-DD`; the last day itself still counts. */
export function isOver(expires: string | undefined, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** As in `on 2026-12-05, in 8 days`; undefined if it is over, or if more than two weeks are left. */
export function nearExpiry(expires: string | undefined, today: string): string | undefined {
  if (expires === undefined || isOver(expires, today)) return undefined;
  const days = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
  if (!(days <= NOTICE_DAYS)) return undefined;
  return `on ${expires}, ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`;
}
