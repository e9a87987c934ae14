import { groupBy } from '../../support/group-by.ts';

/** Where an answer comes from. */
export interface Origin {
  /** The name to print after `looked up in`. */
  readonly name: string;
  /** The ecosystem and the day of its records, for data on the disk. */
  readonly dated?: { readonly ecosystem: string; readonly date: string };
}

/** `the database of 2026-11-20`, `the database of 2026-11-20 (Debian, npm) and 2024-10-10 (PyPI) and api.osv.dev` */
export function sourceText(origins: readonly Origin[]): string {
  const byName = groupBy(origins, ({ name }) => name);
  return [...byName].map(([name, some]) => `${name}${datesText(some)}`).join(' and ');
}

function datesText(origins: readonly Origin[]): string {
  const dates = new Map(origins.flatMap(({ dated }) => (dated ? [[dated.ecosystem, dated.date] as const] : [])));
  const known = [...dates].filter(([, date]) => date !== '').toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [first] = known;
  if (first === undefined) return '';
  if (known.every(([, date]) => date === first[1])) return ` of ${first[1]}`;
  const ecosystems = groupBy(known, ([, date]) => date);
  return ` of ${[...ecosystems].map(([date, some]) => `${date} (${some.map(([name]) => name).join(', ')})`).join(' and ')}`;
}
