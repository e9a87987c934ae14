/** Whether a record about the one is about the other: `Ubuntu:Pro:22.04:LTS` is about `Ubuntu:22.04`, `Debian` and `PyPI` about all of theirs. */
export function sameEcosystem(written: string, asked: string): boolean {
  return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}

/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
export function baseOf(ecosystem: string): string {
  const colon = ecosystem.indexOf(':');
  return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}

/** Without what says who gets updates for how long. */
function releaseOf(ecosystem: string): string {
  return ecosystem.replace(/^Ubuntu:Pro:/, 'Ubuntu:').replace(/^(Ubuntu:[^:]+):LTS$/, '$1');
}

/** Fixes that only subscribers of Ubuntu Pro get: those of its own ecosystems, and versions such as `1.2-3ubuntu4+esm1`. */
export function isForSubscribers(ecosystem: string, fixed: string): boolean {
  return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}

/** One for all ways to write the name of a package: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function canonicalName(ecosystem: string, name: string): string {
  return ecosystem === 'PyPI' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;
}
