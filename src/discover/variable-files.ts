import { pathSource } from '../analysis/paths/mount-source.ts';
import { engineAccess, systemPath } from '../analysis/posture/host-access.ts';
import { isHostRoot, withoutLinks } from '../model/containers/host-path.ts';
import { isHarmfulWord } from '../model/harmful-values.ts';
import type { SourceFile } from '../model/source.ts';
import type { Format } from '../parse/formats.ts';
import { weakeningIn } from '../parse/run-options/given-arguments.ts';
import { assignmentsIn, type PlacedVariable, variablesMatching } from './assignments.ts';
import { isVendoredPath } from './file-selection.ts';
import type { CandidateFile, Repository } from './index.ts';
import { loadingScripts } from './loading-scripts.ts';

/** A file whose variables a program may load, whichever program that is. */
export interface VariableFile {
  readonly path: string;
  /** Those with values that may take protection away. One name may have several. */
  readonly variables: readonly PlacedVariable[];
  /** How the file shows that it sets variables for others: its name, the variables of its jobs, or its commands. */
  readonly by: 'name' | 'jobs' | 'commands';
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
  const named = (paths() ?? []).filter((path) => isNamedForVariables(path) && isExcluded?.(path) !== true);
  const pathsOf = (format: Format): readonly string[] => [
    ...new Set(files.flatMap(({ path, fileFormat }) => (fileFormat.id === format ? path : []))),
  ];
  const pipelines = pathsOf('pipeline');
  const units = new Set(files.map(({ path }) => path));
  const loadedIn = loadingScripts({ paths, readFile }, (path) => !units.has(path) && !isOther(path));
  const readers: readonly (readonly [VariableFile['by'], readonly string[], ReadVariables])[] = [
    ['name', named, assignmentsIn],
    ['jobs', pipelines, inPipeline],
    ['commands', [...pathsOf('shell'), ...pipelines], (file) => [...printedIn(file), ...loadedIn(file)]],
  ];
  return readers.flatMap(([by, all, read]) =>
    all.flatMap((path) => {
      const file = readFile(path, 'guess');
      const variables = file === undefined ? [] : read(file).filter(({ value }) => mayWeaken(value));
      return variables.length === 0 ? [] : [{ path, variables, by }];
    }),
  );
}

/** Options, words that take isolation away, paths that no container needs, and addresses that everyone reaches. */
function mayWeaken(value: string): boolean {
  if (IS_PATH.test(value)) return isOfSystem(value.split(/:(?!\\)/, 1)[0] ?? '');
  return weakeningIn(value).length > 0 || value.split(/[\s:=,]+/).some(isHarmfulWord) || ALL_ADDRESSES.test(value);
}

const IS_PATH = /^(?:[/~\\]|\.\.\/)/;

function isOfSystem(path: string): boolean {
  const source = pathSource(path);
  if (source.kind === 'project') return CLIMBS.test(source.path);
  if (source.kind !== 'host') return true;
  if (engineAccess(source) !== undefined || isHostRoot(source.path) || OF_PEOPLE.test(source.path)) return true;
  return path.startsWith('/dev/') || systemPath(withoutLinks(source.path)) !== undefined;
}

/** To the root of the machine from the usual depth of a checkout. */
const CLIMBS = /^(?:\.\.(?:\/|$)){6}/;
/** Homes, and what is hidden in them. */
const OF_PEOPLE = /^\/(?:home|Users)(?:\/[^/]+(?:\/\..*)?)?$/s;
const ALL_ADDRESSES = /^(?:0\.0\.0\.0|\[?::\]?|\*)$/;

type ReadVariables = (file: SourceFile) => readonly PlacedVariable[];

/** Docker Compose reads `.env` for the project in its folder, so it is only meant for others in a folder such as `envs/prod`. */
function isNamedForVariables(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (IN_FOLDER.test(path) || (FILE.test(name) && name !== '.env')) && !isOther(path);
}

/** Whether it is an example, or a file of third parties. */
function isOther(path: string): boolean {
  return EXAMPLE.test(path.slice(path.lastIndexOf('/') + 1)) || isVendoredPath(path);
}

/** `.env.prod`, `prod.env`, `.envrc`, `.env-cmdrc.json` */
const FILE = /(?:^|\.)env(?:rc|(?:\.[^.]{1,60}){1,2})?$|^\.(?:env-cmdrc|flaskenv)(?:\.json)?$/i;
/** `env/prod`, `environments/prod.sh`, `vars/prod.yml`, `envs/prod/.env` */
const IN_FOLDER =
  /(?:^|\/)(?:\.?envs?|environments?|vars|variables)\/(?:[^/]{1,100}\/){0,3}(?:\.env|[^/.]{1,100}(?:\.(?:ba)?sh|\.conf|\.cfg|\.txt|\.properties|\.ya?ml|\.json)?)$/i;
const EXAMPLE = /(?:^|[-_.])(?:example|sample|template|tmpl|dist)(?:[-_.]|$)/i;

/** At any place, as jobs have variables, rules and commands with some. */
function inPipeline(file: SourceFile): readonly PlacedVariable[] {
  return MAY_SET.test(file.text) ? variablesMatching(file, SET) : [];
}

const MAY_SET = /variables|dotenv|env/;
const SET =
  /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})(?:["']?[ \t]{0,9}:[ \t]{1,9}|=)(?:"(?<quoted>[^"\n]{0,2000})"|'(?<single>[^'\n]{0,2000})'|(?<plain>[^\s"'{}[\],#|>&][^"'\n{}[\],#]{0,2000}))/g;

/** `echo "A=b" > prod.env` */
function printedIn(file: SourceFile): readonly PlacedVariable[] {
  return variablesMatching(file, PRINTED);
}

const PRINTED =
  /\b(?:echo|printf)[ \t]{1,9}(?:"(?:export )?(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,2000})"|'(?:export )?(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,2000})')[ \t]{0,9}(?:>{1,2}|\|[ \t]{0,9}tee(?:[ \t]-a)?)[ \t]{0,9}["']?[\w$@{}./-]{0,200}\.?env/g;
