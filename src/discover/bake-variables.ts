import { bakeFormat } from '../parse/formats.ts';
import type { Repository } from './index.ts';

/** The names of variables that a bake file declares. */
export function bakeVariables(text: string): readonly string[] {
  return [...text.matchAll(DECLARED)].map(([, name = '']) => name);
}

/** `variable "NAME" {`, and any key of JSON. */
const DECLARED = /(?:\bvariable[ \t]{1,9}"?|")([A-Za-z_][\w-]{0,100})"?(?=\s{0,9}[:{])/g;

/** Those of all bake files of a repository. */
export function allBakeVariables({ files, readFile }: Repository): readonly string[] {
  const bakes = files.filter(({ fileFormat }) => fileFormat.id === bakeFormat.id);
  return bakes.flatMap(({ path }) => bakeVariables(readFile(path, 'guess')?.text ?? ''));
}
