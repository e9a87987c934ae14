/** Whether a text is a day as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  // the 30th of February reads as a day in March
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The day that many days after another moment, in UTC. */
export function dayAfter(moment: Date, days: number): string {
  const day = new Date(moment);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
