import { baseName } from '../model/containers/host-path.ts';
import { startOf } from '../model/findings/finding.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { bakeFormat } from '../parse/formats.ts';
import type { Call } from '../parse/frontend.ts';
import { USUAL_FILES } from '../parse/run-options/builds/bake-calls.ts';
import { groupBy } from '../support/group-by.ts';
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

/** The files that bake reads together, wherever it looks for its files by itself. */
export function usualBakes({ files, readFile }: Repository): readonly Call[] {
  const usual = files.filter(({ path }) => USUAL_FILES.includes(baseName(path)));
  return [...groupBy(usual, ({ path }) => folderOf(path)).values()].flatMap(([first, ...others]): Call[] => {
    const file = others.length === 0 || first === undefined ? undefined : readFile(first.path, 'guess');
    if (file === undefined) return [];
    const nothing = { folders: [], variables: [], given: [] };
    return [{ ...nothing, format: 'bake', files: USUAL_FILES, isTogether: true, span: startOf(file) }];
  });
}
