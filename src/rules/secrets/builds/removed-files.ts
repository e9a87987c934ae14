import type { Instruction } from '../../../model/dockerfile.ts';
import type { Command } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { baseName, REMOVERS, removedPath } from './secrets-in-files.ts';

export interface SecretFile {
  readonly path: string;
  readonly instruction: Instruction;
}

/** Finds which of many secret files a command deletes; names match as in `covers`. */
export type RemovedFile = (
  command: Command,
  /** The instruction of the command: it can remove only files that exist before it. */
  before: Instruction,
) => { readonly file: SecretFile; readonly span: Span } | undefined;

/** No real path is nested deeper. */
const DEEPEST = 100;

export function removedFileOf(files: readonly SecretFile[]): RemovedFile {
  const names = new Map<string, SecretFile>();
  const folders = new Map<string, SecretFile>();
  const parts = new Map<string, SecretFile>();
  for (const file of files) {
    addFirst(names, baseName(file.path), file);
    for (const folder of foldersOf(file.path)) addFirst(folders, folder, file);
    for (const part of file.path.split('/')) if (/^\../.test(part)) addFirst(parts, part, file);
  }
  const covered = (removed: string, isThere: (file: SecretFile) => boolean): SecretFile | undefined => {
    const target = removedPath(removed);
    if (target === '') return undefined;
    const found = [names.get(baseName(target)), folders.get(target), parts.get(baseName(target))];
    return found.find((file) => file !== undefined && isThere(file));
  };
  return ({ program, arguments: words }, before) => {
    if (program !== 'trap' && !REMOVERS.has(program)) return undefined;
    const isThere = ({ instruction }: SecretFile) => instruction.span.start < before.span.start;
    for (const { pieces, span } of words) {
      if (program !== 'trap' && pieces.startsWith('-')) continue;
      const file = program === 'trap' ? namedIn(pieces, names, isThere) : covered(pieces, isThere);
      if (file !== undefined) return { file, span };
    }
    return undefined;
  };
}

/** Keeps the file whose instruction comes first. */
function addFirst(files: Map<string, SecretFile>, key: string, file: SecretFile): void {
  const known = files.get(key);
  if (known === undefined || file.instruction.span.start < known.instruction.span.start) files.set(key, file);
}

function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at > 0 && folders.length < DEEPEST; at = path.lastIndexOf('/', at - 1)) {
    folders.push(path.slice(0, at));
  }
  return folders;
}

function namedIn(
  script: string,
  names: ReadonlyMap<string, SecretFile>,
  isThere: (file: SecretFile) => boolean,
): SecretFile | undefined {
  for (const word of script.split(/[\s/;&|'"]+/)) {
    const file = names.get(word);
    if (word !== '' && file !== undefined && isThere(file)) return file;
  }
  return undefined;
}
