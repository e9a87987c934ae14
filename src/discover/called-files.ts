import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { formatNamed } from '../parse/formats.ts';
import type { Call, PassedVariable } from '../parse/frontend.ts';
import { RUNS } from '../parse/run-options/calls.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { mayStartAnything } from '../parse/run-options/may-run-files.ts';
import { CONTAINER_WORDS, LOCAL_USES } from '../parse/workflow/words.ts';
import type { Repository } from './index.ts';
import { folderFinder } from './listed-files.ts';
import { type CalledUnits, choicesOf, readingsOf } from './readings.ts';
import type { Unit } from './units.ts';

/** Finds the files that commands run with variables, each with each set of values, and no reading twice. */
export function calledFiles(
  repository: Repository,
  /** The names of variables that projects use. */
  namesOfProjects: () => ReadonlySet<string>,
): (calls: readonly Call[]) => CalledUnits {
  const { readFile, isInScope, isExcluded } = repository;
  const foldersNear = folderFinder();
  const readings = readingsOf();
  const pathsOf = (call: Call): readonly string[] => {
    const [near = [], ...entered] = foldersNear(call.span.file.path, call.folders, call.files.length) ?? [];
    const groups = call.isBelow ? entered : [near, ...entered];
    const first = (folders: readonly string[]): string | undefined =>
      folders
        .flatMap((folder) => call.files.flatMap((file) => repositoryPath(folder, file) ?? []))
        .find((path) => readFile(path, 'guess') !== undefined);
    return [...new Set(groups.flatMap((folders) => first(folders) ?? []))].filter(
      (path) => isInScope(path) && isExcluded?.(path) !== true,
    );
  };
  const known = new Map<string, ReadonlySet<string>>();
  const usedFrom = (path: string): ReadonlySet<string> => {
    const own = known.get(path) ?? namesFrom(path, repository, namesOfProjects());
    known.set(path, own);
    return own;
  };
  return (calls) => {
    const found = calls.flatMap((call) => pathsOf(call).map((path) => ({ call, path })));
    for (const { call, path } of found) {
      const used = call.format === 'workflow' ? namesInWorkflow(path, call, repository) : usedFrom(path);
      for (const { variables, given } of choices(path === call.span.file.path ? withoutOwn(call) : call, used)) {
        const names = [...new Set([...variables, ...given].map(({ name }) => name))];
        const make = () => ({ unit: unitWith(path, call, variables, given), caller: call.span, names });
        readings.add(path, [variables, given], make);
      }
    }
    return readings.take();
  };
}

function unitWith(
  path: string,
  { format }: Call,
  variables: readonly PassedVariable[],
  given: readonly PassedVariable[],
): Unit {
  const companions = { others: [], environmentFiles: [], variables, given };
  return { path, fileFormat: formatNamed(format), companions, isGuess: false };
}

/** The names of inputs and of the matrix that may determine what a workflow or an action starts. */
function namesInWorkflow(path: string, { given, variables }: Call, { readFile }: Repository): ReadonlySet<string> {
  const text = readFile(path, 'guess')?.text ?? '';
  if (!mayDepend(text)) return new Set();
  const lines = text.split('\n').filter((line) => !HARMLESS_KEY.test(line));
  const names = [...given.map(({ name }) => name), ...variables.map(({ name }) => `$${name}`)];
  const used = names.filter((name) => lines.some((line) => plainNames(line).includes(name)));
  return new Set(used.map((name) => name.replace('$', '')));
}

/** `inputs['name']` is `inputs.name`, and `${NAME}` is `$NAME`. */
function plainNames(line: string): string {
  return line.replaceAll(/\['([\w-]+)'\]/g, '.$1').replaceAll('{', '');
}

/** Whether a workflow may start containers, or use another one that may. */
function mayDepend(text: string): boolean {
  return LOCAL_USES.test(text) || CONTAINER_WORDS.test(text) || RUNS.test(text) || mentionsEngine(text);
}

/** Settings that have nothing to do with containers. */
const HARMLESS_KEY =
  /^\s*(?:-\s*)?["']?(?:runs-on|name|if|key|restore-keys|path|[\w-]*version|timeout-minutes|max-parallel|group|cache[\w-]*|os|arch|platforms?|tags?|target|fail-fast|continue-on-error|repository|ref|branch|token|shell)["']?\s*:/;

/** A file that runs itself knows what it exports. */
function withoutOwn(call: Call): Call {
  return { ...call, variables: [] };
}

/** What the command line sets is always passed together with one set of values of the environment. */
function choices(
  { variables, given }: Call,
  used: ReadonlySet<string>,
): readonly { readonly variables: readonly PassedVariable[]; readonly given: readonly PassedVariable[] }[] {
  const own = given.filter(({ name }) => used.has(name));
  const sets = choicesOf(variables, used);
  if (sets.length > 0) return sets.map((set) => ({ variables: set, given: own }));
  return own.length === 0 ? [] : [{ variables: [], given: own }];
}

/** Whether a file may start anything, or run a file that does. */
function textAt(path: string, { readFile }: Repository): string {
  const text = readFile(path, 'guess')?.text ?? '';
  return mayStartAnything(text) || RUNS.test(text) ? text : '';
}

/** Scripts that run more others are searched for names only so far. */
const SEARCHED = 30;

/** The names that may determine options, in a file and the scripts that it may run, if projects use some names anyway. */
function namesFrom(path: string, repository: Repository, ofProjects: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Set([path]);
  // a set also visits what is added meanwhile
  for (const one of paths) for (const next of namedIn(one, repository)) if (paths.size < SEARCHED) paths.add(next);
  return decidingNames([...paths].map((one) => textAt(one, repository)).join('\n'), ofProjects);
}

function namedIn(path: string, repository: Repository): readonly string[] {
  const text = textAt(path, repository);
  const names = [...(text.match(SCRIPT) ?? []), ...(MAKES.test(text) ? ['Makefile'] : [])];
  return [...new Set(names)].flatMap((name) =>
    [folderOf(path), ''].flatMap((folder) => repositoryPath(folder, name.replace(/^\/+/, '')) ?? []),
  );
}

const SCRIPT = /[\w./-]{1,200}\.(?:sh|bash)\b/g;
const MAKES = /\bmake\b|MAKE/;

/** How many variables an option may go through. */
const STEPS = 5;

/** The names in commands of engines, and those in texts that set one of these names. */
function decidingNames(text: string, ofProjects: ReadonlySet<string>): ReadonlySet<string> {
  const lines = text.replaceAll(/\\\r?\n/g, ' ').split('\n');
  const passedOn = text.includes('compose') ? ofProjects : [];
  const names = new Set([...passedOn, ...lines.filter(mayStart).flatMap(namesUsedIn)]);
  const setting = lines
    .filter((line) => /[=:]/.test(line) && !mentionsEngine(line))
    .map((line) => ({ sets: [...line.matchAll(SETS)].map(([, name = '']) => name), words: namesIn(line) }));
  for (let step = 0, before = -1; step < STEPS && before !== names.size; step++) {
    before = names.size;
    const found = setting.filter(({ sets }) => sets.some((name) => names.has(name)));
    for (const word of found.flatMap(({ words }) => words)) names.add(word);
  }
  return names;
}

/** Whether a line may be a command of an engine that starts or builds something; a variable may be its name, or the command. */
function mayStart(line: string): boolean {
  return mentionsEngine(line) && (COMMANDS.test(line) || VARIABLE_COMMAND.test(line));
}

const COMMANDS = /\b(?:run|create|start|compose|up|build|bake|play|stack|service|exec)\b/;
const VARIABLE_COMMAND = /(?:docker|podman|nerdctl|buildah|compose)["')}]{0,3}[ \t]+["']?[${]/i;

/** The names whose values a line takes: those of the shell and of make, and all words in a template of just or Task. */
function namesUsedIn(line: string): readonly string[] {
  return [...line.matchAll(USES)].flatMap(({ 1: name, 2: template }) =>
    name === undefined ? (template?.match(WORD) ?? []) : [name],
  );
}

/** Values of just name variables without a sign. */
function namesIn(line: string): readonly string[] {
  return JUST_VARIABLE.test(line) ? (line.match(WORD) ?? []) : namesUsedIn(line);
}

const JUST_VARIABLE = /^(?:export[ \t]+)?[A-Za-z_][\w-]*[ \t]*:=/;
const USES = /\$[({]?[!#]?([A-Za-z_][\w-]{0,100})|\{\{([^{}]{0,300})\}\}/g;
const WORD = /[A-Za-z_][\w-]*/g;
const SETS = /([A-Za-z_][\w-]{0,100})["']?[ \t]{0,9}[:?+!]{0,3}[=:]/g;
