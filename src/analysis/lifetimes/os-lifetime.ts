import { OS_RELEASES } from '../../data/images/os-releases.ts';
import type { OperatingSystem } from '../../model/images/image-contents.ts';
import { compareParts } from '../../model/images/version-tag.ts';

/** The support dates and the newest point release of a distribution's release. */
export interface OsRelease {
  /** `VERSION_ID` without the point release: `12`, `3.20`. */
  readonly version: string;
  /** The date until which everyone gets updates, as `YYYY-MM-DD`; `-` if unknown, `0000-00-00` for an unknown day in the past. */
  readonly end: string;
  /** The end of extended support, which is paid or comes from another team. */
  readonly extendedEnd: string | undefined;
  /** The newest point release. */
  readonly latest: string | undefined;
}

/** Undefined for releases that the table does not list, such as rolling ones. */
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

/** The level of support: regular updates, only extended support (paid, or by another team), or none. */
export function supportOf({ end, extendedEnd }: OsRelease, today: string): 'full' | 'extended' | 'none' {
  if (end === '-' || end > today) return 'full';
  return extendedEnd !== undefined && extendedEnd > today ? 'extended' : 'none';
}

/** The point release of the system and the newest one; undefined where the system is not known to be behind. */
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
