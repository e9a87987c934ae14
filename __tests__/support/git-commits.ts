import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { groupBy } from '../../src/support/group-by.ts';
import { initialize, type ObjectFormat } from './git.ts';

/** Files and symbolic links by path; undefined deletes one. A new entry replaces whatever is there. */
export type Files = Readonly<Record<string, string | Buffer | SymbolicLink | undefined>>;

export interface SymbolicLink {
  readonly linkTo: string;
}

/** All files of a commit, by paths that have one character per byte. */
export type Tree = ReadonlyMap<string, Readonly<{ mode: '100644' | '120000'; content: Buffer }>>;

export interface Commit<Name extends string> {
  readonly name: Name;
  readonly ref: string;
  readonly parents: readonly Name[];
  readonly tree: Tree;
}

/** Writes commits, each with all of its files, and returns their ids by name. They are those that git makes. */
export function makeRepository<Name extends string>(
  folder: string,
  objectFormat: ObjectFormat,
  commits: readonly Commit<Name>[],
): ReadonlyMap<Name, string> {
  initialize(folder, objectFormat);
  const ids = new Map<Name, string>();
  for (const commit of commits) {
    const id = writeCommit(folder, objectFormat, commit, ids);
    ids.set(commit.name, id);
    const file = join(folder, '.git', commit.ref);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${id}\n`);
  }
  return ids;
}

/** Writes a commit and its files without its parents, and returns its id. */
export function writeCommit<Name extends string>(
  folder: string,
  objectFormat: ObjectFormat,
  { name, parents, tree }: Commit<Name>,
  ids: ReadonlyMap<Name, string>,
): string {
  const write: Write = (type, content) => writeObject(join(folder, '.git/objects'), objectFormat, type, content);
  const person = 'test <test@example.com> 1767225600 +0000';
  const lines = [
    `tree ${writeTree(
      [...tree].map(([path, file]) => [path.split('/'), file] as const),
      write,
    )}`,
    ...parents.map((parent) => `parent ${ids.get(parent)}`),
    `author ${person}`,
    `committer ${person}`,
    '',
    name,
  ];
  return write('commit', Buffer.from(lines.join('\n')));
}

type Write = (type: 'blob' | 'commit' | 'tree', content: Buffer) => string;

/** Writes a file as `git help gitrepository-layout` describes loose objects. */
function writeObject(folder: string, objectFormat: ObjectFormat, type: string, content: Buffer): string {
  const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const id = createHash(objectFormat).update(object).digest('hex');
  const file = join(folder, id.slice(0, 2), id.slice(2));
  if (existsSync(file)) return id;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateSync(object, { level: 1 }));
  return id;
}

type TreeFile = Tree extends ReadonlyMap<string, infer File> ? File : never;

/** Writes a folder with the files whose paths are given as names. */
function writeTree(files: readonly (readonly [names: readonly string[], file: TreeFile])[], write: Write): string {
  const entries = [...groupBy(files, ([[name]]) => name as string)].map(([name, group]) => {
    const [[names, file]] = group as [(typeof files)[number]];
    const inside = group.map(([[, ...rest], one]) => [rest, one] as const);
    return names.length > 1
      ? { mode: '40000', name, order: `${name}/`, id: writeTree(inside, write) }
      : { mode: file.mode, name, order: name, id: write('blob', file.content) };
  });
  // by bytes: the names have one character for each
  entries.sort((one, other) => (one.order < other.order ? -1 : 1));
  const parts = entries.flatMap(({ mode, name, id }) => [
    Buffer.from(`${mode} ${name}\0`, 'latin1'),
    Buffer.from(id, 'hex'),
  ]);
  return write('tree', Buffer.concat(parts));
}

/** A tree after changes. Unlike `git add`, it has what `.gitignore` lists, too. */
export function changed(tree: Tree, files: Files): Tree {
  const result = new Map(tree);
  for (const [name, file] of Object.entries(files)) {
    const path = Buffer.from(name).toString('latin1');
    const replaced = [...result.keys()].filter((one) => isIn(path, one));
    if (file === undefined && replaced.length === 0) throw new Error(`There is no ${name} to delete.`);
    for (const one of replaced) result.delete(one);
    if (file !== undefined) result.set(path, entry(file));
  }
  return result;
}

function entry(file: string | Buffer | SymbolicLink): Readonly<{ mode: '100644' | '120000'; content: Buffer }> {
  if (typeof file === 'string') return { mode: '100644', content: Buffer.from(file) };
  return Buffer.isBuffer(file)
    ? { mode: '100644', content: file }
    : { mode: '120000', content: Buffer.from(file.linkTo) };
}

/** A tree with empty files of these names, which have one character per byte. */
export function withEmpty(tree: Tree, names: readonly string[]): Tree {
  return new Map([...tree, ...names.map((name) => [name, entry('')] as const)]);
}

/** A tree after files or folders were moved, from old to new paths. */
export function moved(tree: Tree, moves: Readonly<Record<string, string>>): Tree {
  let result = tree;
  for (const [from, to] of Object.entries(moves)) {
    if (![...result.keys()].some((path) => isIn(from, path))) throw new Error(`There is no ${from} to move.`);
    result = new Map([...result].map(([path, file]) => [isIn(from, path) ? to + path.slice(from.length) : path, file]));
  }
  return result;
}

function isIn(path: string, one: string): boolean {
  return one === path || one.startsWith(`${path}/`);
}

/** The tree of a merge of two branches that change other files. */
export function merged(start: Tree, one: Tree, other: Tree): Tree {
  const result = new Map(one);
  for (const path of new Set([...start.keys(), ...other.keys()])) {
    const file = other.get(path);
    if (file === start.get(path)) continue;
    if (one.get(path) !== start.get(path)) throw new Error(`Both branches change ${path}.`);
    if (file === undefined) result.delete(path);
    else result.set(path, file);
  }
  return result;
}
