import { OS_RELEASES } from '../../data/os-releases.ts';
import type { OperatingSystem } from '../../model/images/image-contents.ts';
import { compareParts } from '../../model/images/version-tag.ts';

/** What is known of the release of a distribution. */
export interface OsRelease {
  /** As `VERSION_ID` says it, without what is a point release: `12`, `3.20`. */
  readonly version: string;
  /** Until when everyone gets updates, as `YYYY-MM-DD`; `-` where nobody knows, `0000-00-00` for a day in the past that nobody knows. */
  readonly end: string;
  /** Until when those get them who pay, or from another team. */
  readonly extendedEnd: string | undefined;
  /** The newest point release. */
  readonly latest: string | undefined;
}

/** Undefined for what the table does not know, such as releases that roll on. */
export function osReleaseOf({ id, versionId }: Pick<OperatingSystem, 'id' | 'versionId'>): OsRelease | undefined {
  const [version] = /^\d{1,5}(?:\.\d{1,3}){0,2}/.exec(versionId ?? '') ?? [];
  const line = /^[a-z-]+$/.test(id) ? lineOf(id) : undefined;
  if (version === undefined || line === undefined) return undefined;
  const parts = version.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const entry = entryOf(line, parts.slice(0, length).join('.'));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** How it is looked after: by everyone's updates, only by those of another team or for pay, or no more. */
export function supportOf({ end, extendedEnd }: OsRelease, today: string): 'full' | 'extended' | 'none' {
  if (end === '-' || end > today) return 'full';
  return extendedEnd !== undefined && extendedEnd > today ? 'extended' : 'none';
}

/** The point release that the system has, and a newer one of the same release; undefined where it has the newest that is known. */
export function pointReleaseBehind(
  system: OperatingSystem,
): { readonly own: string; readonly latest: string } | undefined {
  const release = osReleaseOf(system);
  const own = POINT.exec(system.pointRelease ?? '')?.[0] ?? POINT.exec(system.versionId ?? '')?.[0];
  const latest = release?.latest;
  if (release === undefined || own === undefined || latest === undefined) return undefined;
  if (own === release.version || !own.startsWith(`${release.version}.`)) return undefined;
  return compareParts(numbersOf(own), numbersOf(latest)) < 0 ? { own, latest } : undefined;
}

const POINT = /^\d{1,4}\.\d{1,4}(?:\.\d{1,4})?$/;

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}

function lineOf(id: string): string | undefined {
  const start = OS_RELEASES.indexOf(`\n${id} `);
  return start === -1 ? undefined : OS_RELEASES.slice(start + id.length + 2, OS_RELEASES.indexOf('\n', start + 1));
}

function entryOf(line: string, version: string): OsRelease | undefined {
  const [, end = '-', extendedEnd, latest] =
    line
      .split(' ')
      .map((entry) => entry.split(':'))
      .find(([first]) => first === version) ?? [];
  if (end === '-' && latest === undefined) return undefined;
  return { version, end, extendedEnd: extendedEnd || undefined, latest: latest || undefined };
}
