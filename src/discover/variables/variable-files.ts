import { type SourceFile, spanText } from '../../model/source.ts';
import type { Format } from '../../parse/formats.ts';
import { isVendoredPath } from '../file-selection.ts';
import type { CandidateFile, Repository } from '../index.ts';
import { assignmentsIn, type PlacedVariable, variablesMatching } from './assignments.ts';
import { variablesForOthers } from './job-variables.ts';
import { loadedNames } from './loaded-names.ts';
import { loadingScripts } from './loading-scripts.ts';
import { takesProtection } from './weakening-values.ts';

/** A file whose variables a program may load, whichever program that is. */
export interface VariableFile {
  readonly path: string;
  /** Those with values that may take protection away. One name may have several. */
  readonly variables: readonly PlacedVariable[];
  /** How the file shows that it sets variables for others: its name, a command that loads it, the variables of its jobs, what its commands print, or for itself, what they load. */
  readonly by: 'name' | 'command' | 'jobs' | 'prints' | 'loads';
}

/**
 * The files of a repository that set variables for another program, if one of their values may take protection away: those with names such as
 * `prod.env`, `.envrc` and `env/prod.sh`, pipelines, whose variables other pipelines get by `include`, `trigger` or a report of a job, and what
 * scripts print into such files. `files` are all pipelines and scripts. Examples and files of third parties are left out.
 */
export function variableFiles(
  { paths, readFile, isExcluded }: Repository,
  files: readonly CandidateFile[],
): readonly VariableFile[] {
  const units = new Set(files.map(({ path }) => path));
  const all = paths() ?? [];
  const loaded = loadedNames(all);
  const isForSettings = (path: string): boolean => !units.has(path) || path.endsWith('.sh');
  const isWanted = (path: string): boolean => isExcluded?.(path) !== true;
  const byCommands = files
    .filter(({ fileFormat }) => LOADERS.has(fileFormat.id))
    .flatMap(({ path }) => loaded(path, readFile(path, 'guess')?.text ?? ''))
    .filter((path) => isForSettings(path) && !PROGRAM.test(path) && !isOther(path) && isWanted(path));
  const inCommands = new Set(byCommands);
  const named = all.filter((path) => isNamedForVariables(path) && !inCommands.has(path) && isWanted(path));
  const pathsOf = (format: Format): readonly string[] => [
    ...new Set(files.flatMap(({ path, fileFormat }) => (fileFormat.id === format ? path : []))),
  ];
  const pipelines = pathsOf('pipeline');
  const loadedIn = loadingScripts({ paths, readFile }, (path) => !units.has(path) && !isOther(path));
  const readers: readonly (readonly [VariableFile['by'], readonly string[], ReadVariables])[] = [
    ['name', named, assignmentsIn],
    ['command', [...inCommands], assignmentsIn],
    ['jobs', pipelines, variablesForOthers],
    ['prints', [...pathsOf('shell'), ...pipelines], printedIn],
    ['loads', [...pathsOf('shell'), ...pipelines], loadedIn],
  ];
  return readers.flatMap(([by, some, read]) =>
    some.flatMap((path) => {
      const file = readFile(path, 'guess');
      const variables = file === undefined ? [] : read(file).filter(({ value }) => takesProtection(value));
      return variables.length === 0 ? [] : [{ path, variables, by }];
    }),
  );
}

/** What loads files of variables. */
const LOADERS: ReadonlySet<Format> = new Set<Format>([
  ...(['shell', 'makefile', 'justfile', 'taskfile', 'package', 'pipeline', 'workflow'] as const),
]);

type ReadVariables = (file: SourceFile) => readonly PlacedVariable[];

/** Docker Compose reads `.env` for the project in its folder, so it is only meant for others in a folder such as `envs/prod`. */
function isNamedForVariables(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isNamed = (IN_FOLDER.test(path) && !OTHER_NAMES.test(name)) || (FILE.test(name) && name !== '.env');
  return isNamed && !PROGRAM.test(name) && !isOther(path);
}

/** Whether it is an example, or a file of third parties. */
function isOther(path: string): boolean {
  return EXAMPLE.test(path.slice(path.lastIndexOf('/') + 1)) || isVendoredPath(path);
}

/** `.env.prod`, `prod.env`, `.envrc`, `.env-cmdrc.json` */
const FILE = /(?:^|\.)env(?:rc|(?:\.[^.]{1,60}){1,2})?$|^\.(?:env-cmdrc|flaskenv)(?:\.json)?$/i;
/** `env/prod`, `environments/prod.sh`, `vars/prod.yml`, `envs/prod/.env` */
const IN_FOLDER =
  /(?:^|\/)(?:\.?envs?|environments?|vars|variables)\/(?:[^/]{1,100}\/){0,3}(?:\.env|[^/.]{1,100}(?:\.(?:ba)?sh|\.conf|\.cfg|\.properties|\.ya?ml|\.json)?)$/i;
const OTHER_NAMES = /^(?:docker|container|make|just|jenkins|vagrant|proc)file|^(?:readme|license|notice|changelog)/i;
/** `env.go`, `env.d.ts` */
const PROGRAM =
  /\.(?:[cm]?[jt]sx?|go|py|rb|rs|java|kts?|scala|php|cs|swift|c|h|cc|cpp|hpp|m|ex|exs|erl|hs|ml|lua|pl|r|dart|vue|svelte|html?|css|scss|less|md|rst|xml|svg|png|tf|lock|map|snap)$/i;
const EXAMPLE = /(?:^|[-_.])(?:example|sample|template|tmpl|dist)(?:[-_.]|$)/i;

/** What commands print into a file of variables: in their own folder, in one that only a run knows, or by its name. */
function printedIn(file: SourceFile): readonly PlacedVariable[] {
  return variablesMatching(file, PRINTED).filter(({ span }) => {
    const target =
      spanText(span)
        .split(/[\s"'>|]+/)
        .findLast((word) => word !== '') ?? '';
    return !target.includes('/') || target.startsWith('$') || isNamedForVariables(target);
  });
}

/** `echo "A=b" > prod.env` */
const PRINTED =
  /(?<=(?:^|[;&|({]|\b(?:then|do|else|script:|run:)|-)[ \t]{0,40}["']?)(?:echo|printf)[ \t]{1,9}(?:"(?:export )?(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,2000})"|'(?:export )?(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,2000})')[ \t]{0,9}(?:>{1,2}|\|[ \t]{0,9}tee(?:[ \t]-a)?)[ \t]{0,9}["']?[\w$@{}./-]{0,200}\.?env/gm;
