import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { makefileFormat } from '../formats.ts';
import type { NamedFile } from '../frontend.ts';

/** The Makefiles that one includes, whatever their names are: https://www.gnu.org/software/make/manual/html_node/Include.html */
export function includedIn(text: string, path: string): readonly NamedFile[] {
  const names = [...text.matchAll(INCLUDES)].flatMap(([, list = '']) =>
    withoutWildcards(list.split(/(?<![^ \t])#/, 1)[0] ?? '').split(/[ \t]+/),
  );
  const written = new Set(names.map((name) => name.replaceAll(UNKNOWN, UNKNOWN_PIECE)).filter(mayBePath));
  return [...written].map((one) => ({
    written: one,
    isCertain: true,
    format: makefileFormat.id,
    folders: [],
    by: path,
  }));
}

/** `$(wildcard a/*.mk)` as the patterns in it. */
export function withoutWildcards(list: string): string {
  return list.replaceAll(/\$[({]wildcard[ \t]([^(){}$\n]{1,500})[)}]/g, '$1');
}

const INCLUDES = /^ *(?:-|s)?include[ \t]+([^\n]{1,2000})/gm;

/** References, and the stars of patterns. */
const UNKNOWN = /\$(?:\([^()]{0,200}\)|\{[^{}]{0,200}\}|.)|[*?]+/g;

function mayBePath(name: string): boolean {
  return /[^/.\\]/.test(name.replaceAll(UNKNOWN_PIECE, ''));
}
