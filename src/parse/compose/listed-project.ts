import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { withNamesOf } from '../../analysis/secrets/named-secrets.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { groupBy } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';
import { folderOf } from './file-path.ts';
import type { ComposeProject, ProjectSearch } from './project-search.ts';
import { type DotenvEntry, parseDotenv } from './variables/dotenv.ts';

/** The project that a `.env` file lists. */
interface Listed {
  /** Undefined if it lists no files, or none that can be read. */
  readonly project?: ComposeProject;
  readonly notifications: readonly Notification[];
}

/** The project of a `.env` file: the files that its `COMPOSE_FILE` lists, whatever their names are. */
export function listedIn(environmentFile: string, search: ProjectSearch): Listed {
  const file = search.readFile(environmentFile, 'usual');
  if (file === undefined) return { notifications: unread(environmentFile, search) };
  const list = listOfFiles(file);
  if (list === undefined) return { notifications: [] };
  const { names: written, span, variables } = list;
  const folder = folderOf(environmentFile);
  const paths = written.map((name) => (name.includes(UNKNOWN_PIECE) ? undefined : repositoryPath(folder, name)));
  const isThere = paths.map((path) => path !== undefined && search.readFile(path) !== undefined);
  const main = paths[isThere.indexOf(true)];
  const left = written.filter((_, at) => !isThere[at] && !search.isRefused?.(paths[at] ?? ''));
  const notifications = unreadNames(left, folder, span).map((one) => asWritten(one, variables));
  if (main === undefined) return { notifications };
  // unreadable files stay in the list: a service may have more options than we know
  const others = written.map((name, at) => paths[at] ?? name).filter((path) => path !== main);
  const project = { path: main, others, environmentFiles: [environmentFile], isGuess: false, isListed: true } as const;
  return { project, notifications };
}

/** The value of `COMPOSE_FILE`. */
interface FileList {
  readonly names: readonly string[];
  readonly span: Span;
  /** The other variables of the file. */
  readonly variables: readonly DotenvEntry[];
}

/** The files that `COMPOSE_FILE` lists in a file with variables. Undefined if it does not set it. */
export function listOfFiles(file: SourceFile): FileList | undefined {
  if (!file.text.includes('COMPOSE_FILE')) return undefined;
  const entries = new Map(parseDotenv(file, () => undefined).map((entry) => [entry.name, entry]));
  const list = entries.get('COMPOSE_FILE');
  if (list === undefined) return undefined;
  const variables = [...entries.values()].filter((entry) => entry !== list);
  return { names: namesIn(list, entries.get('COMPOSE_PATH_SEPARATOR')?.value), span: list.valueSpan, variables };
}

function namesIn({ value = '' }: DotenvEntry, separator = value.includes(';') ? ';' : ':'): readonly string[] {
  return (separator === '' ? [value] : value.split(separator)).filter((name) => name !== '');
}

/** Reports each reason why names of a list were not read once. */
function unreadNames(names: readonly string[], folder: string, span: Span): readonly Notification[] {
  const byKind = groupBy(names, (name) => kindOf(name, folder));
  return [...byKind].map(([kind, [first = '', ...others]]) =>
    notLookedAt({
      kind,
      thing: 'project',
      message: MESSAGES[kind](others.length === 0 ? first : `${first} and ${others.length} more`),
      wayOut: 'List files that are in the repository, or list none.',
      span,
      evidence: `COMPOSE_FILE ${others.length === 0 ? first : shortText([first, ...others].join('\n'), 0)}`,
      parts: [first, ...others].map((name) => `COMPOSE_FILE ${name}`),
      count: others.length + 1,
    }),
  );
}

/** With the names of the variables instead of their values, which git may ignore. */
function asWritten(notification: Notification, variables: readonly DotenvEntry[]): Notification {
  const values = variables.map(({ name, value = '' }) => ({ name, value }));
  return { ...notification, message: withNamesOf(notification.message, values) };
}

type UnreadKind = 'undecided-reference' | 'outside-reference' | 'missing-reference';

function kindOf(name: string, folder: string): UnreadKind {
  if (name.includes(UNKNOWN_PIECE)) return 'undecided-reference';
  return repositoryPath(folder, name) === undefined ? 'outside-reference' : 'missing-reference';
}

const MESSAGES: Readonly<Record<UnreadKind, (what: string) => string>> = {
  'undecided-reference': () =>
    'A variable says which files COMPOSE_FILE lists, so not all files of the project were checked.',
  'outside-reference': (what) =>
    `COMPOSE_FILE lists ${what}, which is outside of the repository, so it was not checked.`,
  'missing-reference': (what) =>
    `COMPOSE_FILE lists ${what}, which cannot be read: it is not there, or a symbolic link that leads out of the repository. It was not checked.`,
};

/** Reports a tracked `.env` that is a symbolic link out of the repository. */
function unread(path: string, { environments, isRefused }: ProjectSearch): readonly Notification[] {
  if (isRefused?.(path) === true || environments?.().includes(path) !== true) return [];
  const message = `${path} is a symbolic link that cannot be followed in the repository, so its variables were not looked at.`;
  const wayOut = 'Put the file into the repository, or let git ignore the link.';
  return [notLookedAt({ kind: 'outside-reference', message, wayOut, path })];
}
