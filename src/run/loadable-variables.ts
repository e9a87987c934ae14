import type { ActiveRule } from '../check/active-rules.ts';
import { isNamedForDevelopmentAnyhow } from '../check/file-context.ts';
import { isForDevelopment } from '../check/starters.ts';
import type { PlacedVariable } from '../discover/assignments.ts';
import { bakeVariables } from '../discover/bake-variables.ts';
import type { KnownProject } from '../discover/called-units.ts';
import type { DecidingVariables } from '../discover/deciding-variables.ts';
import type { Repository } from '../discover/index.ts';
import { type CalledUnit, type CalledUnits, choicesOf, readingsOf } from '../discover/readings.ts';
import { filesOf, type Unit } from '../discover/units.ts';
import { type VariableFile, variableFiles } from '../discover/variable-files.ts';
import { baseName } from '../model/containers/host-path.ts';
import type { Format } from '../parse/formats.ts';
import type { ComposeList, PassedVariable } from '../parse/frontend.ts';
import { mayCall } from '../parse/run-options/calls.ts';
import { mayStartAnything } from '../parse/run-options/may-run-files.ts';
import { sourcedNames } from '../parse/scripts/sourced-variables.ts';
import { lazy } from '../support/caches/lazy.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import { sharedFolders } from '../support/paths.ts';

interface Loading {
  readonly rules: readonly ActiveRule[];
  readonly repository: Repository;
  readonly deciding: DecidingVariables;
}

/** A unit with the variables of a file that decide something in it. */
interface Use {
  readonly unit: Unit;
  readonly variables: readonly [PlacedVariable, ...PlacedVariable[]];
}

interface Starter {
  readonly unit: Unit;
  readonly lists: readonly ComposeList[];
}

/**
 * Scripts and projects with the variables of files that any program may load for them, such as `env/prod.sh`, also where the command that
 * does it is not in the repository, or decides only at run time which of them it loads. Of those that use a variable, the nearest to the file are
 * meant. Files for development by their names are left out, and those that a command loads by name: it is read with them.
 */
export function withLoadableVariables(
  starters: readonly Starter[],
  projects: readonly KnownProject[],
  { rules, repository, deciding }: Loading,
): CalledUnits {
  const readings = readingsOf('file');
  const units = starters.map(({ unit }) => unit);
  const all = starters.length + projects.length === 0 ? [] : variableFiles(repository, units);
  const isLoaded = lazy(() => loadedByName(starters, repository));
  const files = all.filter((file) => file.by !== 'name' || (isForAll(file, rules) && !isLoaded()(file.path)));
  if (files.length === 0) return readings.take();
  const optionsOf = namesInOptions(repository);
  const names = new Set(files.flatMap(({ variables }) => variables.map(({ name }) => name)));
  const scripts = units.filter((unit) => RUN.has(unit.fileFormat.id) && mayUse(repository, unit, names));
  const bakes = units.filter(({ fileFormat }) => fileFormat.id === 'bake');
  const workflows = units.filter((unit) => unit.fileFormat.id === 'workflow' && mayUse(repository, unit, names));
  const wordsIn = remember(({ path }: Unit) => new Set(repository.readFile(path, 'guess')?.text.match(WORD)));
  const declaredIn = remember(({ path }: Unit) => bakeVariables(repository.readFile(path, 'guess')?.text ?? ''));
  for (const file of files) {
    const inProjects = projects.flatMap((project) =>
      useOf(project.unit, file, ({ name }) => optionsOf(project).has(name)),
    );
    const inScripts = scripts.flatMap((unit) => {
      const isDeciding = deciding.of(unit.path);
      return useOf(unit, file, (variable) => !OF_SHELL.test(variable.name) && isDeciding(variable));
    });
    const inBakes = bakes.flatMap((unit) => useOf(unit, file, ({ name }) => declaredIn(unit).includes(name)));
    const inWorkflows = workflows.flatMap((unit) => useOf(unit, file, ({ name }) => wordsIn(unit).has(name)));
    for (const use of [inProjects, inScripts, inBakes, inWorkflows].flatMap((uses) => nearest(uses, file)))
      for (const variables of choicesOf(use.variables.map(passedFrom), () => true))
        readings.add(filesOf(use.unit).join('\n'), variables, () => calledWith(use, variables));
  }
  return readings.take();
}

/** Finds the names that projects use elsewhere than for the environment of containers. */
function namesInOptions({ readFile }: Repository): (project: KnownProject) => ReadonlySet<string> {
  const namesIn = remember((file: { readonly text: string }) =>
    file.text
      .split('\n')
      .filter((line) => line.includes('$') && !OF_ENVIRONMENT.test(line))
      .flatMap((line) => [...line.matchAll(USED)].map(([, name = '']) => name)),
  );
  return remember(({ unit, files }: KnownProject): ReadonlySet<string> => {
    const paths = new Set([...filesOf(unit), ...files]);
    return new Set([...paths].flatMap((path) => readFile(path, 'guess') ?? []).flatMap(namesIn));
  });
}

/** `NAME: ${VALUE}`, `- NAME=${VALUE}`, and the name of an image. */
const OF_ENVIRONMENT = /^[ \t]*(?:-[ \t]*)?["']?(?:[A-Z_][A-Z\d_]*|image)["']?[ \t]*[:=]/;
const USED = /\$\{?([A-Za-z_]\w*)/g;

/** Whether a script may start something, and uses one of some names. */
function mayUse({ readFile }: Repository, { path }: Unit, names: ReadonlySet<string>): boolean {
  const text = readFile(path, 'guess')?.text ?? '';
  return (mayStartAnything(text) || mayCall(text)) && text.match(WORD)?.some((word) => names.has(word)) === true;
}

const WORD = /[A-Za-z_]\w*/g;

/** Whether the name of the file does not say that it is for development. */
function isForAll({ path, variables: [first] }: VariableFile, rules: readonly ActiveRule[]): boolean {
  const settings = rules.find(({ context }) => context !== undefined)?.context;
  if (isNamedForDevelopmentAnyhow(baseName(path))) return false;
  return settings === undefined || first === undefined || !isForDevelopment(first.span, settings);
}

/** Whether a command gives a file to a shell or to Compose by a name that is known. */
function loadedByName(starters: readonly Starter[], { readFile }: Repository): (path: string) => boolean {
  const sourced = starters.flatMap(({ unit: { path, fileFormat } }) =>
    fileFormat.id === 'compose' ? [] : sourcedNames(readFile(path, 'guess')?.text ?? ''),
  );
  const given = starters.flatMap(({ lists }) => lists.flatMap(({ environmentFiles = [] }) => environmentFiles));
  const names = [...sourced, ...given].map((name) => name.replace(/^(?:\.{0,2}\/)+/, ''));
  const byName = groupBy(names, baseName);
  return (path) => byName.get(baseName(path))?.some((name) => `/${path}`.endsWith(`/${name}`)) === true;
}

/** What gets its variables from the environment. */
const RUN: ReadonlySet<Format> = new Set<Format>(['shell', 'makefile', 'justfile', 'taskfile', 'package', 'pipeline']);

/** Shells and systems set them, for other purposes. */
const OF_SHELL = /^(?:USER|LOGNAME|HOME|HOST|HOSTNAME|PWD|PATH|SHELL|UID|GID|TMPDIR|EDITOR|LANG|TERM|DEBUG|CI)$/;

function useOf(unit: Unit, file: VariableFile, isUsed: (variable: PlacedVariable) => boolean): readonly Use[] {
  if (isReadWith(unit, file)) return [];
  const [first, ...others] = file.variables.filter(isUsed);
  return first === undefined ? [] : [{ unit, variables: [first, ...others] }];
}

/** Whether the unit is read with the file in any case, or cannot get its variables: those of jobs are for other pipelines. */
function isReadWith({ path, fileFormat, companions }: Unit, file: VariableFile): boolean {
  const isForOthers = file.by === 'jobs' && (file.path === path || fileFormat.id !== 'pipeline');
  return isForOthers || companions.environmentFiles.includes(file.path);
}

/** Those that share the most folders with the file. */
function nearest(uses: readonly Use[], { path }: VariableFile): readonly Use[] {
  const shared = uses.map(({ unit }) => sharedFolders(unit.path, path));
  const most = Math.max(...shared);
  return uses.filter((_, at) => shared[at] === most);
}

function calledWith({ unit, variables: [first] }: Use, variables: readonly PassedVariable[]): CalledUnit {
  const { companions } = unit;
  const passed = [...(companions.variables ?? []), ...variables];
  return {
    unit: { ...unit, companions: { ...companions, variables: passed, readsCalls: true } },
    caller: first.span,
    names: variables.map(({ name }) => name),
  };
}

function passedFrom({ name, value }: PlacedVariable): PassedVariable {
  return { name, value };
}
