import { baseName } from '../../model/containers/host-path.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { folderOf } from '../../parse/compose/file-path.ts';
import { type Format, workflowFormat } from '../../parse/formats.ts';
import { mentionsEngine } from '../../parse/run-options/command-lines.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { isVendoredPath } from '../file-selection.ts';
import type { CandidateFile, Repository } from '../index.ts';
import { assignmentsIn, type PlacedVariable } from './assignments.ts';
import { copiedFiles, isExample } from './copied-examples.ts';
import { variablesForOthers } from './job-variables.ts';
import { loadedNames } from './loaded-names.ts';
import { loadingScripts } from './loading-scripts.ts';
import { type FilesOfOthers, filesOfOthers } from './other-programs.ts';
import { isRunBy, printedByProgram, programsIn } from './printing-programs.ts';
import { takesProtection } from './weakening-values.ts';
import {
  actionsUsed,
  givenVariables,
  isForSteps,
  type Targets,
  WRITERS,
  wordsPassedOn,
  writtenVariables,
} from './written-variables.ts';

/** A file whose variables a program may load, whichever program that is. */
export interface VariableFile {
  readonly path: string;
  /** Those with values that may take protection away. One name may have several. */
  readonly variables: readonly PlacedVariable[];
  /** How the file shows that it sets variables for others: its name, a command that loads it, the variables of its jobs, what its commands print, what a tool gives to its own commands, or for itself, what they load. */
  readonly by: 'name' | 'command' | 'jobs' | 'prints' | 'gives' | 'loads';
}

/**
 * The files of a repository that set variables for another program, if one of their values may take protection away: those with names such as
 * `prod.env`, `.envrc` and `env/prod.sh`, pipelines, whose variables other pipelines get by `include`, `trigger` or a report of a job, and what
 * scripts print into such files. `files` are all pipelines and scripts. Examples that no command
 * copies, and files of third parties, are left out.
 */
export function variableFiles(repository: Repository, files: readonly CandidateFile[]): readonly VariableFile[] {
  const { paths, readFile } = repository;
  const pathsOf = (format: Format): readonly string[] => [
    ...new Set(files.flatMap(({ path, fileFormat }) => (fileFormat.id === format ? path : []))),
  ];
  const units = new Set(files.map(({ path }) => path));
  const others = filesOfOthers(repository, files);
  const targets = targetsOfVariables(repository, files, others);
  const { inCommands, named } = settingsIn(repository, files, { units, targets });
  const loadedIn = loadingScripts({ paths, readFile }, (path) => !units.has(path) && !isOther(path));
  const { isForOthers, givesToOthers } = scopesOf(repository, pathsOf);
  const pipelines = pathsOf('pipeline');
  const readers: readonly Reader[] = [
    ['name', named, assignmentsIn],
    ['command', inCommands, assignmentsIn],
    ['jobs', pipelines, variablesForOthers],
    ['loads', TAKERS.flatMap(pathsOf), loadedIn],
    ['prints', programsNamed(repository, files), (file) => printedByProgram(file, targets.isPassedOn)],
    ...[...WRITERS].flatMap((format): readonly Reader[] => [
      ['prints', pathsOf(format), (file) => writtenVariables(file, targets).filter(({ span }) => isForOthers(span))],
      ['gives', pathsOf(format).filter(givesToOthers), (file) => givenVariables(file, format)],
    ]),
  ];
  return readers.flatMap(([by, some, read]) =>
    some.flatMap((path) => {
      const file = readFile(path, 'guess');
      const variables = file === undefined ? [] : read(file).filter(({ value }) => takesProtection(value));
      if (variables.length === 0 || ((by === 'name' || by === 'command') && others.isOfOther(path))) return [];
      return [{ path, variables, by }];
    }),
  );
}

/** The programs in other languages that commands name. */
function programsNamed(
  { paths, readFile, isExcluded }: Repository,
  files: readonly CandidateFile[],
): readonly string[] {
  const writers = files.filter(({ fileFormat }) => WRITERS.has(fileFormat.id));
  const names = new Set(writers.flatMap(({ path }) => programsIn(readFile(path, 'guess')?.text ?? '')));
  if (names.size === 0) return [];
  const isWanted = (path: string): boolean => !isVendoredPath(path) && isExcluded?.(path) !== true;
  return (paths() ?? []).filter((path) => names.has(baseName(path)) && isWanted(path));
}

/** What sets variables from the outputs of commands. */
const TAKERS: readonly Format[] = ['shell', 'workflow', 'pipeline', 'makefile', 'justfile', 'taskfile'];

type PathsOf = (format: Format) => readonly string[];

/** Which variables of a file may matter for more than what is read with them in any case. */
function scopesOf({ readFile }: Repository, pathsOf: PathsOf) {
  const textOf = (path: string): string => readFile(path, 'guess')?.text ?? '';
  const usedIn = (path: string): readonly string[] =>
    actionsUsed(textOf(path)).map((folder) => folder.replace(/\/$/, ''));
  const withContainers = lazy(
    () => new Set(pathsOf('workflow').flatMap((one) => (mentionsEngine(textOf(one)) ? usedIn(one) : []))),
  );
  const isUsedWithContainers = (path: string): boolean => ACTION.test(path) && withContainers().has(folderOf(path));
  const usesContainers = (path: string): boolean =>
    usedIn(path).some((folder) =>
      ['yml', 'yaml'].some((ending) => mentionsEngine(textOf(`${folder}/action.${ending}`))),
    );
  const included = lazy(() => new Set(pathsOf('makefile').flatMap((path) => includedBy(textOf(path)))));
  return {
    // the steps of a workflow are read with what they print, and what those of an action print matters where containers are
    isForOthers: (span: Span): boolean =>
      !workflowFormat.matches(span.file.path) || !isForSteps(span) || isUsedWithContainers(span.file.path),
    givesToOthers: (path: string): boolean => {
      if (path.endsWith('.mk')) return !included().has(baseName(path));
      return !workflowFormat.matches(path) || usesContainers(path);
    },
  };
}

/** The names of the files that a Makefile includes by a plain name: these are read with it. */
function includedBy(text: string): readonly string[] {
  return [...text.matchAll(INCLUDES)].flatMap(([, names = '']) =>
    names
      .trim()
      .split(/[ \t]+/)
      .map(baseName),
  );
}

const INCLUDES = /^[-s]?include[ \t]{1,9}([^\n$*]{1,500})$/gm;
const ACTION = /(?:^|\/)action\.ya?ml$/;

type Reader = readonly [
  by: VariableFile['by'],
  paths: readonly string[],
  read: (file: SourceFile) => readonly PlacedVariable[],
];

/** The files that commands load, or make files of variables of, and the others whose names say that they are some. */
function settingsIn(
  { paths, readFile, isExcluded }: Repository,
  files: readonly CandidateFile[],
  { units, targets: { isForVariables } }: { readonly units: ReadonlySet<string>; readonly targets: Targets },
): { readonly inCommands: readonly string[]; readonly named: readonly string[] } {
  const all = paths() ?? [];
  const isForSettings = (path: string): boolean => !units.has(path) || path.endsWith('.sh');
  const isWanted = (path: string): boolean => isExcluded?.(path) !== true;
  const texts = files
    .filter(({ fileFormat }) => WRITERS.has(fileFormat.id))
    .map(({ path }): readonly [string, string] => [path, readFile(path, 'guess')?.text ?? '']);
  const loaded = loadedNames(all);
  const given = lazy(() => new Set(texts.flatMap(([, text]) => filesGivenIn(text))));
  const copied = copiedFiles(all, (target) => target.includes('*') || isForVariables(target) || given().has(target));
  const byCommands = texts
    .flatMap((one) => loaded(...one))
    .filter((path) => isForSettings(path) && !PROGRAM.test(path) && !isOther(path) && isWanted(path));
  const copies = texts
    .flatMap((one) => copied(...one))
    .filter((path) => isForSettings(path) && !isVendoredPath(path) && isWanted(path));
  const inCommands = new Set([...byCommands, ...copies]);
  const named = all.filter((path) => isNamedForVariables(path) && !inCommands.has(path) && isWanted(path));
  return { inCommands: [...inCommands], named };
}

/** The files that commands load or give to a project by plain names. */
function filesGivenIn(text: string): readonly string[] {
  return [...text.matchAll(GIVEN)].map(([, name = '']) => name.replace(/^(?:\.\/)+/, ''));
}

const GIVEN = /(?:env[-_]file["']?[ \t:=]{1,9}|(?:^|[\s;&|(])(?:source|\.)[ \t]{1,9})["']?([\w./-]{1,200})/g;

/** A file of variables is for a project in the folder that the text names, or for any one, if it names none. */
function targetsOfVariables(
  { paths, readFile }: Repository,
  files: readonly CandidateFile[],
  { isReadAgain }: FilesOfOthers,
): Targets {
  const folders = lazy(() => new Set(paths()?.flatMap((path) => (PROJECT.test(path) ? endsOf(folderOf(path)) : []))));
  const isForVariables = (target: string): boolean => {
    if (target.startsWith('$') || !target.includes('/')) return TARGET.test(target) && !OTHER_TARGET.test(target);
    const path = target.replace(/^(?:\.{0,2}\/)+/, '');
    if (!/(?:^|\/)\.env$/.test(path)) return isNamedForVariables(path) && (IN_FOLDER.test(path) || isReadAgain(path));
    return path === '.env' || folders().has(folderOf(path));
  };
  const writers = files.filter(({ fileFormat }) => WRITERS.has(fileFormat.id));
  const passedOn = (path: string): readonly string[] =>
    wordsPassedOn(readFile(path, 'guess')?.text ?? '', isForVariables).map(baseName);
  const all = lazy(() => new Set(writers.flatMap(({ path }) => passedOn(path))));
  return {
    isForVariables,
    isPassedOn: ({ path, text }) =>
      all().has(baseName(path)) ||
      isRunBy({ path, text }, all()) ||
      passedOn(path).some((word) => word === '}' || word === ')' || text.includes(`${word}()`)),
  };
}

/** `a/b/c`, `b/c` and `c`, as a command may be in any of the folders above. */
function endsOf(folder: string): readonly string[] {
  const names = folder.split('/');
  return names.map((_, at) => names.slice(at).join('/'));
}

/** `.env`, `$GITHUB_ENV`, `prod.env`, `$1` */
const TARGET = /env|\$[\w@{]+\}?$/i;
const OTHER_TARGET = /\bGITHUB_(?!ENV)/;
const PROJECT = /compose|bake/i;

/** Docker Compose reads `.env` for the project in its folder, so it is only meant for others in a folder such as `envs/prod`. */
function isNamedForVariables(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isNamed =
    (IN_FOLDER.test(path) && !OTHER_NAMES.test(name)) || (FILE.test(name) && !/^(?:\.env|env\.ya?ml)$/.test(name));
  return isNamed && !PROGRAM.test(name) && !isOther(path);
}

/** Whether it is an example, or a file of third parties. */
function isOther(path: string): boolean {
  return isExample(path) || isVendoredPath(path);
}

/** `.env.prod`, `prod.env`, `.envrc`, `.env-cmdrc.json` */
const FILE = /(?:^|\.)env(?:rc|(?:\.[^.]{1,60}){1,2})?$|^\.(?:env-cmdrc|flaskenv)(?:\.json)?$/i;
/** `env/prod`, `environments/prod.sh`, `vars/prod.yml`, `envs/prod/.env` */
const IN_FOLDER =
  /(?:^|\/)(?:\.?envs?|environments?|vars|variables|(?:group|host)_vars|defaults)\/(?:[^/]{1,100}\/){0,3}(?:\.env|[^/.]{1,100}(?:\.(?:ba)?sh|\.conf|\.cfg|\.properties|\.ya?ml|\.json)?)$/i;
const OTHER_NAMES =
  /^values[^/]{0,60}\.ya?ml$|^(?:docker|container|make|just|jenkins|vagrant|proc)file|^(?:readme|license|notice|changelog)/i;
/** `env.go`, `env.d.ts` */
const PROGRAM =
  /\.(?:[cm]?[jt]sx?|go|py|rb|rs|java|kts?|scala|php|cs|swift|c|h|cc|cpp|hpp|m|ex|exs|erl|hs|ml|lua|pl|r|dart|vue|svelte|html?|css|scss|less|md|rst|xml|svg|png|tf|lock|map|snap)$/i;
