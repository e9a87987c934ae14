import { posix } from 'node:path';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { composeYaml } from '../compose/compose-yaml.ts';
import { compose } from '../compose/index.ts';
import { mayBePartOfProject } from '../compose/recognised.ts';
import type { CompanionFiles, ComposeList, ParseContext, Parsed } from '../frontend.ts';
import { knownFolder } from '../run-options/projects/project-folder.ts';
import { STANDARD_INPUT } from '../run-options/projects/project-input.ts';
import { fileNear } from './sourced-variables.ts';

type RepositoryContext = Pick<ParseContext, 'repository' | 'findContext'>;

/** The projects whose compose files are texts of a script, and the lists of the others. */
export interface GivenProjects {
  readonly lists: readonly ComposeList[];
  readonly projects: readonly Parsed[];
}

/** For all commands of a file. The lists of the rest are reported like those with an unknown text. */
const MOST_TEXTS = 100;

/**
 * Reads the compose files that commands get as texts, as in `docker compose -f - up <<E`: each as a file with nothing else in it, where
 * everything is at its place, together with the files that the command names as well.
 */
export function projectsGiven(
  lists: readonly ComposeList[],
  file: SourceFile,
  context: RepositoryContext | undefined,
): GivenProjects {
  const projects: Parsed[] = [];
  if (context === undefined || !lists.some(({ input }) => input?.text)) return { lists, projects };
  const left = lists.flatMap((list): readonly ComposeList[] => {
    const parsed = projects.length < MOST_TEXTS ? projectGiven(list, file, context) : undefined;
    if (parsed === undefined) return [list];
    projects.push(parsed);
    const files = list.files.filter((one) => one !== STANDARD_INPUT);
    return files.length === 0 ? [] : [{ ...list, files }];
  });
  return { lists: left, projects };
}

/** What a file starts, with these projects. */
export function withProjects(started: Parsed, projects: readonly Parsed[], file: SourceFile): Parsed {
  if (projects.length === 0) return started;
  const isOwn = started.subjects.some(({ kind }) => kind === 'text');
  const own: readonly Subject[] = isOwn ? started.subjects : [{ kind: 'text', file }, ...started.subjects];
  const { valueFiles = [], inlineDockerfiles = [] } = started;
  return {
    ...started,
    subjects: [...own, ...projects.flatMap(({ subjects }) => subjects).filter((one) => one.kind !== 'text')],
    builds: [...started.builds, ...projects.flatMap(({ builds }) => builds)],
    notifications: [...started.notifications, ...projects.flatMap(({ notifications }) => notifications)],
    inlineDockerfiles: [...inlineDockerfiles, ...projects.flatMap((one) => one.inlineDockerfiles ?? [])],
    valueFiles: [
      ...valueFiles.filter((one) => isOwn || one !== file),
      ...projects.flatMap((one) => one.valueFiles ?? []),
    ],
  };
}

function projectGiven(list: ComposeList, file: SourceFile, context: RepositoryContext): Parsed | undefined {
  const { input, files, isUnused } = list;
  if (input?.text === undefined || isUnused === true || input.text.file.path !== file.path) return undefined;
  const text = alone(input.text);
  if ('reason' in composeYaml(text) || !mayBePartOfProject(text.text)) return undefined;
  const { repository } = context;
  const all = files.map((name) => (name === STANDARD_INPUT ? text : fileNear(file.path, name, repository)));
  const known = all.flatMap((one) => one ?? []);
  const [main = text, ...others] = known;
  if (known.length < files.length) return undefined;
  const readFile: typeof repository.readFile = (path, certainty) =>
    path === text.path ? text : repository.readFile(path, certainty);
  const view = { ...context, repository: { ...repository, readFile }, buildsOf: () => [] };
  return compose.parse(main, view, companionsOf(list, others, file, context));
}

function companionsOf(
  list: ComposeList,
  others: readonly SourceFile[],
  { path }: SourceFile,
  { repository }: RepositoryContext,
): CompanionFiles {
  const { environmentFiles: named = [], variables, starts } = list;
  const environmentFiles = named.flatMap((name) => fileNear(path, name, repository)?.path ?? []);
  return {
    others: others.map((one) => one.path),
    environmentFiles,
    ...(environmentFiles.length > 0 && { hasOwnEnvironment: true }),
    folder: folderOf(list, path, repository),
    ...(variables && { variables }),
    ...(starts && { started: starts }),
  };
}

/** The folder in which the command runs: one that the script enters, or the root, where most commands run. */
function folderOf(
  { projectFolder, folders }: ComposeList,
  path: string,
  { paths }: RepositoryContext['repository'],
): string {
  const named = [projectFolder ?? '', ...folders].flatMap((one) => knownFolder(one) ?? []);
  const near = named.flatMap((one) => ['.', posix.dirname(path)].flatMap((from) => repositoryPath(from, one) ?? []));
  const all = paths() ?? [];
  return near.find((folder) => folder !== '' && all.some((one) => one.startsWith(`${folder}/`))) ?? '';
}

/** A file with this text alone, at its place. A text that starts within a line begins one of its own in place of the line before. */
function alone({ file, start, end }: Span): SourceFile {
  const before = file.text.slice(0, start).replaceAll(/[^\n]/g, ' ');
  const text = file.text.slice(start, end).replaceAll(/^[\t ]+/gm, (blanks) => ' '.repeat(blanks.length));
  const last = before.lastIndexOf('\n');
  const isWithin = last !== -1 && last < start - 1;
  return {
    path: file.path,
    text: (isWithin ? `${before.slice(0, last)} ${before.slice(last + 1, -1)}\n` : before) + text,
  };
}
