import type { Command } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** How many commands of a pipeline before this one are searched for its input. */
const MAXIMUM_FILTERS = 5;

/** The earlier commands of a pipeline, which produce the input of one. */
export function inputCommands(commands: readonly Command[], at: number): readonly Command[] {
  return commands.slice(Math.max(0, at - MAXIMUM_FILTERS), at);
}

export function isPathLike(word: string): boolean {
  return /^[^-](?=\S*$)\S*[./]/.test(word);
}

/** The descriptor that a name means, such as `-`, `/dev/stdin` or `/dev/fd/3`; undefined for the name of a file. */
export function descriptorNamed(name: string): number | undefined {
  if (name === '-' || name === '/dev/stdin') return 0;
  const [, digit] = /^\/(?:dev|proc\/self)\/fd\/(\d)$/.exec(name) ?? [];
  return digit === undefined ? undefined : Number(digit);
}

/** The files that commands open for reading as a descriptor: `< a.yml`, `3< a.yml`. */
export function filesOpened(commands: readonly Command[], wanted = 0): readonly string[] {
  return commands.flatMap(({ redirects }) =>
    redirects.flatMap(({ operator, descriptor = 0, target }) =>
      READS.test(operator) && descriptor === wanted && target ? [target.pieces] : [],
    ),
  );
}

const READS = /^<>?$/;

/**
 * A name with unknown parts in place of what a shell, `find` or `xargs` replaces by the names of files: `a*`, `b?`, `[ab]`, `{}`. The folder
 * in which a command runs needs no name: `~+/a`.
 */
export function withoutPatterns(name: string): string {
  return name.replace(/^~\+\//, '').replaceAll(PATTERNS, UNKNOWN_PIECE);
}

const PATTERN = /[*?]+|\[[^[\]/]{1,50}\]|\{\}/;
const PATTERNS = new RegExp(PATTERN, 'g');

/** Whether only a run shows a name, or a part of it. */
export function isOpenName(name: string): boolean {
  return name.includes(UNKNOWN_PIECE) || PATTERN.test(name);
}

/** Whether `find -name` in the line of a name limits it to names of files that are read anyway. */
export function isFoundByName({ file, start }: Span, isRead: (name: string) => boolean): boolean {
  const begin = file.text.lastIndexOf('\n', start - 1) + 1;
  const names = [...file.text.slice(Math.max(begin, start - LONGEST_LINE), start).matchAll(NAME)];
  return names.length > 0 && names.every(([, name = '']) => isRead(name));
}

/** In characters. */
const LONGEST_LINE = 2000;

const NAME = /-i?name[ \t]{1,9}["']?([^\s"']{1,100})/g;
