import { FILTERS, SELECTORS } from '../../data/programs.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import type { Tool } from '../commands/tool.ts';
import { interpreterName } from './interpreters.ts';

/**
 * Whether a program between a download and a shell may pass on a part of what it reads: any that is not known to print something else, as
 * nothing else is a reason to pipe it into a shell.
 */
export function passesText(tool: Tool, command: Command): boolean {
  const { name, arguments: words } = tool;
  if (FILTERS.has(name) || name === '' || (isTar(name) && words.some(printsFiles))) return true;
  if (OTHERS.has(name) || isSum(name) || command.wrappers.some(({ program }) => program === 'xargs')) return false;
  if (SELECTORS.has(name)) return !quotes(words);
  return command.inner === undefined && (interpreterName(tool, command) === undefined || words.length > 0);
}

/** Programs that print something else than a filter would, or only after a check, and those that take what they read to another place. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'echo printf true false : test [ [[ read mapfile readarray set export cd exit return sleep wc cksum sum date uname id ' +
    'gpg gpg2 gpgv cosign minisign signify signify-openbsd tar bsdtar gtar cpio docker podman nerdctl kubectl ssh psql mysql eval source . su ' +
    'sh bash dash ash zsh ksh mksh crontab at batch parallel apt-key'
  ).split(' '),
);

function isTar(name: string): boolean {
  return /^(?:bsd|g)?tar$/.test(name);
}

/** `tar xzO`, `tar -xzOf -`, `tar --to-stdout -xz` */
function printsFiles({ pieces }: ShellWord, at: number): boolean {
  return (
    /^--to-stdout$|^-[A-Za-z]{0,20}O/.test(pieces) ||
    (at === 0 && /^[A-Za-z]{1,20}$/.test(pieces) && pieces.includes('O'))
  );
}

function isSum(name: string): boolean {
  return /^(?:md5|sha\d{1,3}|b[23])sum$|^shasum$/.test(name);
}

/** `jq -r '@sh "TAG=\(.tag)"'`, `yq -o=shell`: what comes out are assignments of quoted values. */
function quotes(words: readonly ShellWord[]): boolean {
  return words.some(
    ({ pieces }, at) =>
      QUOTED.test(pieces) ||
      /^(?:-o|--output-format)=?(?:s|shell)$/.test(pieces) ||
      (/^(?:s|shell)$/.test(pieces) && /^(?:-o|--output-format)$/.test(words[at - 1]?.pieces ?? '')),
  );
}

/** Values that are quoted for a shell. That others in the same text are not is left alone. */
const QUOTED = /@sh\b/;
