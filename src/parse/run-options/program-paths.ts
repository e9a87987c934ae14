import type { Command } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/**
 * The path of a program as its file writes it, with variables, functions of make and templates as unknown pieces: `$(CURDIR)/x.sh`,
 * `{{.ROOT_DIR}}/x.sh`, `{{justfile_directory() / 'x.sh'}}`. Empty if nothing else is known of it.
 */
export function programPath({ programSpan, path }: Pick<Command, 'programSpan' | 'path'>): string {
  const text = path ?? spanText(programSpan);
  if (text.length > LONGEST_PATH || /\n/.test(text)) return '';
  let written = text.replaceAll(TEMPLATE, asPath).replaceAll(/["']/g, '');
  // the innermost first
  for (let depth = 0; depth < DEEPEST && written.includes('$'); depth += 1)
    written = written.replaceAll(EXPANSION, UNKNOWN_PIECE);
  return /[\w/]/.test(written) ? written.replaceAll(/\/{2,}/g, '/') : '';
}

/** That of Linux, in characters. */
const LONGEST_PATH = 4_096;

const TEMPLATE = /\{\{([^{}]{0,300})\}\}/g;

/** The texts in an expression of just, which are the end of a path: `join(justfile_directory(), 'x.sh')`. */
function asPath(_: string, expression: string): string {
  const texts = [...expression.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
  return [UNKNOWN_PIECE, ...texts].join('/');
}

/** `$X`, `${X}`, `$(X)`, and `$(dir $(lastword $(X)))` from the inside */
const EXPANSION = /\$(?:\w+|\{[^{}]{1,100}\}|\([^()]{1,200}\))/g;

/** Functions of make in real Makefiles are three deep. What is deeper has no known path. */
const DEEPEST = 6;
