/** A tag that is a version: `v1.2.3-alpine`. */
interface VersionTag {
  readonly prefix: string;
  readonly parts: readonly number[];
  readonly suffix: string;
}

/** Not a date, and not the beginning of a commit. */
const VERSION_TAG = /^(v?)(\d{1,4})\.(\d{1,4})(?:\.(\d{1,5}))?(-[A-Za-z][\w.-]*)?$/;
const PRERELEASE = /-(?:alpha|beta|b|rc|pre|preview|dev|snapshot|nightly|canary|edge|test|unstable|m)[.-]?\d*(?:-|$)/i;

/**
 * The newest tag that differs from this one in its last number alone, as Renovate compares them: the same numbers before, the same
 * prefix and suffix. Undefined when there is none, or when the tag is no such version.
 */
export function newerPatch(tag: string, tags: readonly string[], fewestParts: 2 | 3): string | undefined {
  const own = versionOf(tag);
  if (own === undefined || own.parts.length < fewestParts || PRERELEASE.test(own.suffix)) return undefined;
  let newest: { readonly tag: string; readonly patch: number } | undefined;
  for (const candidate of tags) {
    const version = versionOf(candidate);
    if (version === undefined || !isSameLine(version, own)) continue;
    const patch = version.parts.at(-1) ?? 0;
    if (patch > (newest?.patch ?? own.parts.at(-1) ?? 0)) newest = { tag: candidate, patch };
  }
  return newest?.tag;
}

function versionOf(tag: string): VersionTag | undefined {
  const [, prefix = '', major, minor, patch, suffix = ''] = VERSION_TAG.exec(tag) ?? [];
  if (major === undefined) return undefined;
  const written = [major, minor, patch].filter((part) => part !== undefined);
  // `09` is a month
  if (written.some((part) => /^0\d/.test(part))) return undefined;
  return { prefix, parts: written.map(Number), suffix };
}

function isSameLine(a: VersionTag, b: VersionTag): boolean {
  if (a.prefix !== b.prefix || a.suffix !== b.suffix || a.parts.length !== b.parts.length) return false;
  return a.parts.slice(0, -1).every((part, index) => part === b.parts[index]);
}
