import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { Span } from '../../model/source.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';

/** Whether a POSIX-like shell runs a text, whatever runs the shell: `sudo bash {0}`, `nix develop -c bash {0}`. */
export function isPosixShell(shell: string): boolean {
  return shell.split(/[\s/\\]+/).some((word) => POSIX.test(word));
}

const POSIX = /^(?:\w+-)?(?:ba|da|z|k|a)?sh(?:\.exe)?$/;

/** Whether a text means the same to the shells of Windows as to a POSIX shell: lines of plain words. */
export function isReadAlike(shell: string, text: string): boolean {
  return /^(?:pwsh|powershell|cmd)\b/i.test(shell) && text.split('\n').every((line) => PLAIN_LINE.test(line.trim()));
}

const PLAIN_LINE = /^(?:[A-Za-z][\w.-]*(?:[ \t]+[\w./:=+,-]+)*)?$/;

/**
 * The same with lines that go on in the next one: the text with the mark of a POSIX shell at their ends, each character at its place. Undefined
 * if it may mean something else.
 */
export function asPosixShell(shell: string, text: string): string | undefined {
  if (isPosixShell(shell)) return text;
  const mark = /^cmd\b/i.test(shell) ? '^' : '`';
  const shown = text.replaceAll(`${mark}\n`, '\\\n');
  return isReadAlike(shell, shown.replaceAll(/(?<=[ \t])\\\n(?=[ \t]*\S)/g, '  ')) ? shown : undefined;
}

/** Whether bash certainly runs it. */
export function isBash(shell: string): boolean {
  return BASH.test(shell);
}

const BASH = /(?:^|[\s/])bash(?:\s|$)/;

/** Commands that may start containers in a shell that is not read. `what` names them. */
export function unreadShell(
  text: string,
  { shell, what, span }: { shell: string; what: string; span: Span },
): readonly GapNotification[] {
  if (!mentionsEngine(text) || !mayStart(text)) return [];
  return [
    notLookedAt({
      kind: 'unknown-shell',
      message: `${what} may start containers or build images in a shell that is not read (${shown(shell)}), so it was not checked.`,
      wayOut: 'Let bash or sh run these commands.',
      span,
    }),
  ];
}

/** A long one without its arguments. */
function shown(shell: string): string {
  return shell.length <= LONGEST_SHOWN ? shell : `${shell.split(/\s/, 1)[0]?.slice(0, LONGEST_SHOWN)} …`;
}

/** In characters. */
const LONGEST_SHOWN = 60;

/** Whether an action of an engine occurs near the name of an engine or of a variable, in any language. */
function mayStart(text: string): boolean {
  return [...text.matchAll(PROGRAM)].some(({ 0: name, index }) =>
    text
      .slice(index + name.length, index + NEAR)
      .split(/[\s"'`,()[\]]+/)
      .slice(0, MOST_WORDS)
      .some((word) => ACTIONS.has(word)),
  );
}

const PROGRAM = /\b(?:docker|podman|nerdctl|buildah)\b|\$\w+/g;
const ACTIONS: ReadonlySet<string> = new Set([
  'run',
  'create',
  'exec',
  'up',
  'build',
  'buildx',
  'compose',
  '-compose',
  'service',
  'stack',
]);

/** How far after a program its action is searched, in characters and in words. */
const NEAR = 200;
const MOST_WORDS = 5;
