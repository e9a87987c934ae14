/**
 * A text in which the home folder is the only variable, with `~` in place of it: `$HOME/.ssh` and `"${HOME}/.aws":/x` are known to be paths of
 * people, whatever the value is. Undefined for any other text.
 */
export function withHome(raw: string): string | undefined {
  if (!raw.includes('HOME') || raw.includes("'")) return undefined;
  const plain = raw.replaceAll(HOME, '~').replaceAll('"', '');
  return /[$`\\*?[\]]/.test(plain) || !/~(?:[/:]|$)/.test(plain) ? undefined : plain;
}

const HOME = /\$(?:HOME(?!\w)|\{HOME\})(?=["'/:]|$)/g;
