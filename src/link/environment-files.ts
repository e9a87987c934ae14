import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { isNamedForExamples } from '../analysis/secrets/test-secret.ts';
import type { Container, EnvironmentEntry } from '../model/containers/container.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { limitReached } from '../model/findings/reached-limits.ts';
import { type KnownOption, known, type Text } from '../model/located.ts';
import { matchesStars } from '../model/star-pattern.ts';
import { parseDotenv } from '../parse/compose/variables/dotenv.ts';
import { dotenvEntries, environmentElsewhere } from '../parse/compose/variables/environment.ts';
import { CALLER_ONLY } from '../parse/compose/variables/environment-files.ts';
import type { WrittenEnvironment } from '../parse/frontend.ts';
import type { RepositoryView } from '../parse/repository-view.ts';

/** Whether git ignores the file at a path, so that it exists only here. */
type IsIgnored = (path: string) => boolean;

export interface EnvironmentContext {
  readonly repository: RepositoryView;
  readonly isIgnored: IsIgnored;
  readonly writtenEnvironment: WrittenEnvironment;
  readonly notify: (notification: Notification) => void;
}

/** For all containers of a file. */
const MOST_VARIABLES = 100_000;

/**
 * Adds the variables of the files that `--env-file` names to those of a container, which replace them, and the labels of `--label-file` to what
 * it gets in another way.
 * https://docs.docker.com/reference/cli/docker/container/run/#env
 */
export function environmentReader(context: EnvironmentContext): (container: Container) => Container {
  const { repository, isIgnored, writtenEnvironment, notify } = context;
  const files = new Map<string, readonly EnvironmentEntry[] | undefined>();
  let left = MOST_VARIABLES;
  const read = (path: string): readonly EnvironmentEntry[] | undefined => {
    const file = repository.readFile(path, 'guess');
    return file && dotenvEntries(parseDotenv(file, CALLER_ONLY, true), isIgnored(file.path));
  };
  const variablesAt = (path: string): readonly EnvironmentEntry[] | undefined => {
    if (!files.has(path)) files.set(path, read(path));
    return files.get(path);
  };
  const entriesOf = ({ value, span }: KnownOption<string>, isVariables: boolean, folders?: readonly string[]) => {
    const paths = pathsOf(value, span.file.path, folders);
    const found = paths.map(variablesAt).find((entries) => entries !== undefined);
    if (found === undefined && isVariables) notify(environmentElsewhere(span));
    const [written = []] = paths.map(writtenEnvironment).filter(({ length }) => length > 0);
    const all = [...(found ?? []), ...(isVariables ? written : [])];
    left -= all.length;
    if (left >= 0) return all;
    notify(tooMany(span));
    return [];
  };
  const matching = filesMatching(repository);
  return (container) => {
    const { items = [] } = container.environmentFiles ?? {};
    const { items: labels = [] } = container.labelFiles ?? {};
    const possible = (container.environmentPatterns ?? []).flatMap((pattern) =>
      matching(pattern).map((value) => ({ ...pattern, value, entry: pattern.span })),
    );
    if (items.length + labels.length + possible.length === 0) return container;
    const { environmentFolders: folders } = container;
    const environment = [...items.flatMap((file) => entriesOf(file, true, folders)), ...container.environment];
    const others = [...labels, ...possible].flatMap((file) => entriesOf(file, false));
    return { ...container, environment, otherVariables: [...(container.otherVariables ?? []), ...others] };
  };
}

/** A command runs next to its file, or in the root of the repository, or in a folder that commands enter from there. */
function pathsOf(written: string, file: string, entered: readonly string[] = ['']): readonly string[] {
  const folders = new Set(entered.flatMap((folder) => [posix.join(posix.dirname(file), folder), folder]));
  return [...folders].flatMap((folder) => repositoryPath(folder, written) ?? []);
}

/**
 * The files that `--env-file "env/$1.env"` may name, from the folder of the file with the command: one of them has the secrets of each place.
 */
function filesMatching({ paths }: RepositoryView): (pattern: Text) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return ({ value, span }) => {
    const pattern = known<string>({ value, span })?.replace(/^\*\//, '') ?? '';
    const name = pattern.slice(pattern.lastIndexOf('/') + 1);
    if (!/[A-Za-z]{2}/.test(name)) return [];
    const wanted = pathsOf(pattern, span.file.path);
    const key = wanted.join('\n');
    if (found.has(key)) return found.get(key) ?? [];
    if (found.size >= MOST_PATTERNS) {
      limitReached(span, 'Commands name too many files with variables to look for all of them.');
      return [];
    }
    const files = (paths() ?? []).filter((path) => wanted.some((one) => matchesPath(one, path)));
    // nothing says that an example is ever meant
    const names = files.map((path) => posix.relative(posix.dirname(span.file.path), path));
    found.set(key, names.filter((one) => !isNamedForExamples(one)).slice(0, MOST_MATCHES));
    return found.get(key) ?? [];
  };
}

/** Real files name fewer. */
const MOST_PATTERNS = 100;
/** One for each place that something runs in. */
const MOST_MATCHES = 100;

/** Whether a path is one of a pattern whose stars match parts of names. */
function matchesPath(pattern: string, path: string): boolean {
  const [parts, names] = [pattern.split('/'), path.split('/')];
  return parts.length === names.length && parts.every((part, at) => matchesStars(part, names[at] ?? ''));
}

function tooMany(span: KnownOption<string>['span']): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: 'This file was not read for the container, because its containers get too many variables.',
    wayOut: 'Use shorter files with variables.',
    span,
  });
}
