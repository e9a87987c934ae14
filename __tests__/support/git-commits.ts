import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';

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

/** The ids of the commits by name. One process of git writes all of them: starting one takes longer the more memory the tests use. */
export function makeRepository<Name extends string>(
  folder: string,
  objectFormat: 'sha1' | 'sha256',
  commits: readonly Commit<Name>[],
): ReadonlyMap<Name, string> {
  const marks = new Map(commits.map(({ name }, index) => [name, `:${index + 1}`]));
  const directory = join(folder, '.git');
  initialize(directory, objectFormat);
  const commands = commits.flatMap((commit) => commandsOf(commit, marks));
  git(folder, ['fast-import', '--quiet', '--export-marks=.git/marks'], Buffer.concat(commands));
  const written = readFileSync(join(directory, 'marks'), 'utf8').split('\n');
  const idOf = (mark: string) => written.find((line) => line.startsWith(`${mark} `))?.split(' ')[1] as string;
  return new Map([...marks].map(([name, mark]) => [name, idOf(mark)]));
}

/** What git needs of what `git init` makes. */
function initialize(directory: string, objectFormat: 'sha1' | 'sha256'): void {
  for (const name of ['objects', 'refs']) mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, 'HEAD'), 'ref: refs/heads/main\n');
  const [version, extension] =
    objectFormat === 'sha1' ? [0, ''] : [1, `[extensions]\n\tobjectformat = ${objectFormat}\n`];
  writeFileSync(join(directory, 'config'), `[core]\n\trepositoryformatversion = ${version}\n${extension}`);
}

/** See `git help fast-import`. */
function commandsOf<Name extends string>(commit: Commit<Name>, marks: ReadonlyMap<Name, string>): readonly Buffer[] {
  const { name, ref, parents, tree } = commit;
  const lines = [
    `commit ${ref}`,
    `mark ${marks.get(name)}`,
    'committer test <test@example.com> 1767225600 +0000',
    `data ${name.length}`,
    name,
    ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} ${marks.get(parent)}`),
    'deleteall\n',
  ];
  const files = [...tree].flatMap(([path, { mode, content }]) => [
    Buffer.from(`M ${mode} inline "${quoted(path)}"\ndata ${content.length}\n`, 'latin1'),
    content,
    Buffer.from('\n'),
  ]);
  return [Buffer.from(lines.join('\n')), ...files];
}

function quoted(path: string): string {
  return path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
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
