/** A tag that begins with a version: `v1.2.3-alpine`. */
export interface VersionTag {
  readonly tag: string;
  /** `v`, or nothing. */
  readonly prefix: string;
  /** `1.2.3` */
  readonly version: string;
  readonly parts: readonly number[];
  /** The text after the version, including its dash. */
  readonly rest: string;
}

const VERSION_TAG = /^(v?)(\d{1,4}(?:\.\d{1,5}){0,3})((?:[-_A-Za-z].*)?)$/;

/** Undefined for words, for dates such as `20230901` or `2023.3.20240312`, and for a possible start of a commit hash. */
export function versionTagOf(tag: string): VersionTag | undefined {
  const [, prefix, version, rest] = VERSION_TAG.exec(tag) ?? [];
  if (prefix === undefined || version === undefined || rest === undefined) return undefined;
  // `1f00e2a`, `12ab34c`
  if (!version.includes('.') && /^[a-f]/.test(rest) && /^[\da-f]{7,}$/.test(tag)) return undefined;
  return { tag, prefix, version, parts: version.split('.').map(Number), rest };
}

const PRERELEASE =
  /(?:^|[-_.\d])(?:alpha|beta|b|rc|cr|pre|preview|dev|snapshot|nightly|canary|edge|test|unstable|ea|m)[.-]?\d*(?:[-.]|$)/i;

/** Whether it is a pre-release: `1.2.3-rc1`, `1.2.0b3`. */
export function isPrerelease({ rest }: VersionTag): boolean {
  return PRERELEASE.test(rest) || /^(?:alpha|beta|b|rc)\d/i.test(rest);
}

/** Negative when `a` is older. Missing parts count as 0. */
export function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function startsWithParts(parts: readonly number[], line: readonly number[]): boolean {
  return line.every((part, index) => part === parts[index]);
}
