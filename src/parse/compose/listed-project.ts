import type { Notification } from '../../model/finding.ts';
import { notLookedAt } from '../../model/gap.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { type DotenvEntry, parseDotenv } from './dotenv.ts';
import { folderOf } from './file-path.ts';
import { repositoryPath } from './mount-source.ts';
import type { ComposeProject, ProjectSearch } from './projects.ts';

/** What a `.env` file says about the files of a project. */
interface Listed {
  /** Undefined when it lists none, or none that can be read. */
  readonly project?: ComposeProject;
  readonly notifications: readonly Notification[];
}

/** The project of a `.env` file: what its `COMPOSE_FILE` lists, whatever the files are called. */
export function listedIn(environmentFile: string, search: ProjectSearch): Listed {
  const file = search.readFile(environmentFile, 'usual');
  if (file === undefined) return { notifications: unread(environmentFile, search) };
  const list = listOfFiles(file);
  if (list === undefined) return { notifications: [] };
  const { names: written, span } = list;
  const folder = folderOf(environmentFile);
  const paths = written.map((name) => (name.includes(UNKNOWN_PIECE) ? undefined : repositoryPath(folder, name)));
  const isThere = paths.map((path) => path !== undefined && search.readFile(path) !== undefined);
  const main = paths[isThere.indexOf(true)];
  const notifications = written.flatMap((name, at) =>
    isThere[at] || search.isRefused?.(paths[at] ?? '') ? [] : [missing(name, paths[at], span)],
  );
  if (main === undefined) return { notifications };
  // what cannot be read stays among them: a service may have more than is known
  const others = written.map((name, at) => paths[at] ?? name).filter((path) => path !== main);
  return { project: { path: main, others, environmentFiles: [environmentFile], isGuess: false }, notifications };
}

/** What `COMPOSE_FILE` of a file with variables lists. */
export function listOfFiles(file: SourceFile): { readonly names: readonly string[]; readonly span: Span } | undefined {
  if (!file.text.includes('COMPOSE_FILE')) return undefined;
  const entries = new Map(parseDotenv(file, () => undefined).map((entry) => [entry.name, entry]));
  const list = entries.get('COMPOSE_FILE');
  if (list === undefined) return undefined;
  return { names: namesIn(list, entries.get('COMPOSE_PATH_SEPARATOR')?.value), span: list.valueSpan };
}

function namesIn({ value = '' }: DotenvEntry, separator = value.includes(';') ? ';' : ':'): readonly string[] {
  return (separator === '' ? [value] : value.split(separator)).filter((name) => name !== '');
}

function missing(name: string, path: string | undefined, span: Span): Notification {
  const wayOut = 'List files that are in the repository, or list none.';
  const evidence = `COMPOSE_FILE ${name}`;
  if (name.includes(UNKNOWN_PIECE)) {
    const message = 'A variable says which files COMPOSE_FILE lists, so not all files of the project were checked.';
    return notLookedAt({ kind: 'undecided-reference', thing: 'project', message, wayOut, span, evidence });
  }
  const what = `COMPOSE_FILE lists ${name}, which`;
  if (path === undefined) {
    const message = `${what} is outside of the repository, so it was not checked.`;
    return notLookedAt({ kind: 'outside-reference', thing: 'project', message, wayOut, span, evidence });
  }
  const message = `${what} cannot be read: it is not there, or a symbolic link that leads out of the repository. It was not checked.`;
  return notLookedAt({ kind: 'missing-reference', thing: 'project', message, wayOut, span, evidence });
}

/** Of the files that the repository has. Where a symbolic link leads out of it, other machines have something else there. */
function unread(path: string, { environments, isRefused }: ProjectSearch): readonly Notification[] {
  if (isRefused?.(path) === true || environments?.().includes(path) !== true) return [];
  const message = `${path} is a symbolic link that cannot be followed in the repository, so what it sets was not looked at.`;
  const wayOut = 'Put the file into the repository, or let git ignore the link.';
  return [notLookedAt({ kind: 'outside-reference', message, wayOut, path })];
}
