import type { Command } from '../../model/shell.ts';
import { readOptions } from './options.ts';

/** A name that means every file. */
const EVERY = '*';

/** The names of files that a command lists for others, with stars: `find src -name '*.yaml'`. Undefined for a command that lists none. */
export function namesListedBy(command: Command): readonly string[] | undefined {
  const names = LISTERS.get(String(command.program))?.(
    command.arguments.map(({ pieces }) => pieces),
    command,
  );
  return names === undefined || names.length === 0 ? names && [EVERY] : names;
}

/** The names that a command leaves over, if it only lets names with some endings through: `grep '\.py$'`, `grep -E '\.(js|ts)$'`. */
export function leftOver(names: readonly string[], command: Command): readonly string[] {
  const { program, arguments: words } = command;
  const [first, second] = words.map(({ pieces }) => pieces);
  const pattern = first?.startsWith('-') === true ? second : first;
  const isFilter = namesListedBy(command) === undefined && GREP.test(String(program)) && !/^-\w*v/.test(first ?? '');
  const [, endings] = (isFilter && ENDINGS.exec(pattern ?? '')) || [];
  if (endings === undefined) return names;
  const all = endings.split(/\\?\|/).map((ending) => `.${ending}`);
  return names.flatMap((name) => {
    if (name.endsWith('*')) return all.map((ending) => `${name}${ending}`);
    return all.some((ending) => name.endsWith(ending)) ? [name] : [];
  });
}

const GREP = /^(?:[ef]?grep|rg|ag)$/;
const ENDINGS = /^(?:\.\*)?\\\.(?:\\?\()?([\w|\\]*\w)(?:\\?\))?\$$/;

type Lister = (words: readonly string[], command: Command) => readonly string[] | undefined;

const LISTERS: ReadonlyMap<string, Lister> = new Map<string, Lister>([
  ['find', foundBy],
  ...['fd', 'fdfind'].map((name) => [name, byFd] as const),
  ...['grep', 'egrep', 'fgrep', 'rg', 'ag'].map((name) => [name, byGrep] as const),
  ['git', byGit],
  ['ls', (words) => words.filter(isOperand)],
  ...['echo', 'printf'].map((name) => [name, (words: readonly string[]) => words] as const),
  ...['tree', 'locate'].map((name) => [name, () => []] as const),
]);

function isOperand(word: string): boolean {
  return !word.startsWith('-') && word !== '';
}

/** `find src test -name '*.js' -o -name '*.ts'` */
function foundBy(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => /^[-(!]/.test(word));
  const roots = end === -1 ? words : words.slice(0, end);
  const patterns = words.filter(
    (_, at) => NAMES.test(words[at - 1] ?? '') && !/^(?:!|-not)$/.test(words[at - 2] ?? ''),
  );
  const below = (root: string, name: string): string =>
    /^\.?\/?$/.test(root) ? name : `${root.replace(/\/$/, '')}/${name}`;
  const names = patterns.length === 0 ? [EVERY] : patterns.map((pattern) => pattern.replace(/^(?:\*|\.)?\//, ''));
  return (roots.length === 0 ? ['.'] : roots).flatMap((root) => names.map((name) => below(root, name)));
}

const NAMES = /^-i?(?:name|path|wholename)$/;

/** `fd -e yaml`, `fd compose` */
function byFd(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => /^(?:-[xX]|--exec(?:-batch)?)$/.test(word));
  const own = end === -1 ? words : words.slice(0, end);
  const endings = own.flatMap((word, at) => (/^(?:-e|--extension)$/.test(own[at - 1] ?? '') ? [`*.${word}`] : []));
  const pattern = own.find((word, at) => isOperand(word) && !/^-/.test(own[at - 1] ?? ''));
  if (endings.length > 0 || pattern === undefined) return endings;
  return [/^[\w/-]+$/.test(pattern) ? `*${pattern}*` : EVERY];
}

/** `grep -rl text src --include='*.yaml'`; without `-l` it prints lines. */
function byGrep(_words: readonly string[], { arguments: words }: Command): readonly string[] | undefined {
  const { options, operands } = readOptions(words, { letters: 'ABCDdefgmt', names: LONG });
  if (!options.some(({ name }) => /^(?:-[lL]|--files(?:-with(?:out)?-match(?:es)?)?)$/.test(name))) return undefined;
  const globs = options.flatMap(({ name, value }) => (/^(?:--include|--glob|-g)$/.test(name) && value ? [value] : []));
  if (globs.length > 0) return globs.filter((glob) => !glob.startsWith('!'));
  const hasPattern = options.some(({ name }) => /^(?:-[ef]|--regexp|--file|--files)$/.test(name));
  return operands
    .slice(hasPattern ? 0 : 1)
    .flatMap(({ pieces }) => (pieces === '.' ? [EVERY] : [pieces, `${pieces}/*`]));
}

const LONG: ReadonlySet<string> = new Set(['--include', '--exclude', '--exclude-dir', '--glob', '--regexp', '--file']);

/** `git ls-files '*.yaml'`, `git grep -l text`, `git diff --name-only` */
function byGit([action, ...words]: readonly string[], command: Command): readonly string[] | undefined {
  if (action === 'grep') return byGrep([], { ...command, arguments: command.arguments.slice(1) });
  if (action === 'ls-files') return words.filter(isOperand).flatMap((word) => [word, `${word}/*`]);
  const isList = action === 'ls-tree' || words.some((word) => /^--(?:name-only|files)$/.test(word));
  return isList ? [] : undefined;
}
