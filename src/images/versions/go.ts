import { compareSemver } from './semver.ts';

/** The order of Go modules, and of releases of Go itself, which are written `1.21rc1` or `go1.21.3`. */
export function compareGo(one: string, other: string): number | undefined {
  return compareSemver(semantic(one), semantic(other));
}

function semantic(version: string): string {
  const [, numbers, word, number] = /^(?:go)?([0-9]+(?:\.[0-9]+)*)(beta|rc)([0-9]+)$/.exec(version) ?? [];
  if (numbers !== undefined) return `${numbers}-${word}.${number}`;
  return version.replace(/^go(?=[0-9])/, '');
}
