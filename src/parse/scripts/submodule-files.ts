import { commandAt } from '../../analysis/commands/plain-command.ts';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { baseName } from '../../model/containers/host-path.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { foldersAbove } from '../../support/paths.ts';
import type { Format } from '../formats.ts';
import type { CommandBuild, ComposeList, NamedFile } from '../frontend.ts';
import type { RepositoryView } from '../repository-view.ts';
import { endsOf, fileCalled } from '../run-options/calls.ts';
import { scriptNamesIn } from '../run-options/script-names.ts';
import { asOfSubmodules, checkOutSubmodule, type FoundSubmodule, submodulesIn, submoduleWith } from '../submodules.ts';

/** What commands run of submodules. */
interface RunOfSubmodules {
  readonly notifications: readonly GapNotification[];
  /** The files of those that are checked out. */
  readonly scripts: readonly NamedFile[];
}

const NOTHING_RUN: RunOfSubmodules = { notifications: [], scripts: [] };

/** Whether a text has the path of a submodule, or a path that begins with its name, so that its commands may run files of it. */
export function mentionsSubmodule(text: string, repository: RepositoryView): boolean {
  const file = repository.readFile('.gitmodules', 'guess');
  if (file === undefined) return false;
  const modules = submodulesIn(file);
  if (modules.size > MOST_SUBMODULES) return true;
  return [...modules].some((module) => text.includes(module) || text.includes(`${baseName(module)}/`));
}

/** Of more than these, any text may mention one. */
const MOST_SUBMODULES = 100;

interface Using {
  readonly repository: RepositoryView | undefined;
  /** What the commands start and build. */
  readonly lists: readonly ComposeList[];
  readonly builds: readonly CommandBuild[];
}

/** The files of submodules that commands run: those that are checked out are read, and the others are reported. */
export function runFromSubmodules(
  scripts: readonly Script[],
  file: SourceFile,
  { repository, lists, builds }: Using,
): RunOfSubmodules {
  if (repository === undefined || !mentionsSubmodule(file.text, repository)) return NOTHING_RUN;
  const found = [...filesRun(scripts), ...filesUsed(lists, builds)].flatMap((run) => {
    const path = pathMeant(run, file.path, repository);
    const submodule = path === undefined ? undefined : submoduleWith(path, repository);
    return path === undefined || submodule === undefined ? [] : [{ ...run, path, submodule }];
  });
  return {
    notifications: found.flatMap(({ span, path, submodule }) =>
      submodule.state === 'read' ? [] : [notChecked(submodule, { span, path }, repository)],
    ),
    scripts: found.flatMap(({ path, format }) =>
      repository.readFile(path, 'guess') === undefined || !READ.has(format)
        ? []
        : [{ written: path, folders: [], by: file.path, isCertain: true, format }],
    ),
  };
}

/** The formats whose files are read although only a command shows that they are run. */
const READ: ReadonlySet<Format> = new Set(['shell', 'makefile', 'justfile', 'taskfile']);

interface FileRun {
  readonly span: Span;
  readonly format: Format;
  /** As written; the first that exists counts. */
  readonly files: readonly string[];
  /** The folder from where they start, as written. */
  readonly folders: readonly string[];
}

function filesRun(scripts: readonly Script[]): readonly FileRun[] {
  return scripts.flatMap((script) => {
    const commands = everyCommand(script);
    const from = typeof script.startsIn === 'string' ? script.startsIn : '';
    const folderOf = ({ steps }: Command): string => (typeof steps === 'string' ? `${from}/${steps}` : from);
    const called = commands.flatMap((command): FileRun[] => {
      const call = fileCalled(command);
      if (call === undefined || (call.format === 'package' && !RUNS_SCRIPT.test(spanText(command.span)))) return [];
      const folder = folderOf(command);
      const folders = call.own.length > 0 ? call.own.map((own) => `${folder}/${own}`) : [folder];
      return [{ span: command.span, format: call.format, files: call.files, folders }];
    });
    const known = new Set(called.flatMap(({ files }) => files));
    const others = scriptNamesIn([script]).filter((name) => !known.has(name));
    return [
      ...called,
      ...commands.flatMap((command) => projectEntered(command, folderOf(command))),
      ...others.flatMap((name): FileRun[] => {
        const command = commands.find(({ span }) => spanText(span).includes(lastKnown(name))) ?? commands[0];
        return command === undefined
          ? []
          : [{ span: command.span, format: 'shell', files: [name], folders: [folderOf(command)] }];
      }),
    ];
  });
}

/** `cd infra && docker compose up` */
function projectEntered({ program, arguments: words, span }: Command, folder: string): readonly FileRun[] {
  const isProject =
    isEngine(String(program)) && words.some(({ pieces }) => /^(?:up|run|start|build|bake)$/.test(pieces));
  return isProject && folder !== '' ? [{ span, format: 'compose', files: ['compose.yaml'], folders: [folder] }] : [];
}

/** The compose files and Dockerfiles that commands name, and the folders of their builds. */
function filesUsed(lists: readonly ComposeList[], builds: readonly CommandBuild[]): readonly FileRun[] {
  return [
    ...lists
      .filter(({ isUnused }) => isUnused !== true)
      .flatMap(({ files, folders, span }): readonly FileRun[] =>
        files.map((file) => ({ span, format: 'compose', files: [file], folders })),
      ),
    ...builds.flatMap(({ files, context, folders, span }): readonly FileRun[] =>
      [...files, ...(context === undefined ? [] : [`${context}/Dockerfile`])].map((file) => ({
        span,
        format: 'dockerfile',
        files: [file],
        folders,
      })),
    ),
  ];
}

/** Not `npm ci` */
const RUNS_SCRIPT = /\b(?:run|run-script|start|test)\b|\byarn[ \t]+(?!install|add\b)\w/;

function lastKnown(name: string): string {
  return name.split(UNKNOWN_PIECE).findLast((piece) => piece.length > 1) ?? name;
}

/** The path of a file that a command runs, from the folder that it has entered or from any above its own file: the first that exists or is in a submodule. */
function pathMeant({ files, folders }: FileRun, by: string, repository: RepositoryView): string | undefined {
  const near = ['', ...[...foldersAbove(by)].reverse()];
  const starts = [...folders, ''].flatMap((folder) =>
    near.map((one) => repositoryPath(one, folder.replace(/^\/+/, '')) ?? one),
  );
  const names = files.filter((name) => !OTHER_LANGUAGES.test(name)).flatMap(withEnds);
  for (const start of new Set(starts)) {
    const paths = names.flatMap((name) => repositoryPath(start, name.replaceAll(UNKNOWN_PIECE, '_')) ?? []);
    const found = paths.find((path) => repository.readFile(path, 'guess') !== undefined);
    const path = found ?? paths.find((one) => submoduleWith(one, repository) !== undefined);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Programs that no shell reads. */
const OTHER_LANGUAGES = /\.(?:cjs|exe|go|jar|js|lua|mjs|php|pl|py|r|rb|ts)$/i;

const UNKNOWN_FOLDER = `${UNKNOWN_PIECE}/`;

/** Without a folder in front that only run time knows; of an absolute path, what a repository may have of it. */
function withEnds(name: string): readonly string[] {
  return endsOf(name.startsWith(UNKNOWN_FOLDER) ? name.slice(UNKNOWN_FOLDER.length) : name);
}

/** The gaps for files and folders that a text names, and that are in submodules that are not checked out. */
export function missingOfSubmodules(
  named: readonly { readonly path: string; readonly span: Span }[],
  repository: RepositoryView,
): readonly GapNotification[] {
  return named.flatMap((one) => {
    const submodule = submoduleWith(one.path, repository);
    return submodule === undefined || submodule.state === 'read' ? [] : [notChecked(submodule, one, repository)];
  });
}

/** The gap for a file of a submodule that commands run; without a place, a build runs it. */
export function notChecked(
  { module }: FoundSubmodule,
  { path, span }: { readonly path: string; readonly span?: Span },
  repository: RepositoryView,
): GapNotification {
  const gap = notLookedAt({
    kind: 'missing-reference',
    message: `${span === undefined ? `${path}, which a build runs,` : `What this takes from the submodule ${module}`} was not checked.`,
    wayOut: checkOutSubmodule(module, 'accept it in the configuration'),
    ...(span === undefined ? { path } : { span }),
    evidence: span === undefined ? path : commandAt(span),
  });
  return asOfSubmodules(gap, [path], repository);
}
