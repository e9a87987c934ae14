import { isTemplateName } from '../analysis/templates/template-kind.ts';
import type { ActiveRule } from '../check/active-rules.ts';
import { isNamedForDevelopmentAnyhow } from '../check/file-context.ts';
import { isForDevelopment } from '../check/starters.ts';
import { bakeVariables } from '../discover/bake-variables.ts';
import type { KnownProject } from '../discover/called-units.ts';
import type { DecidingVariables } from '../discover/deciding-variables.ts';
import type { Repository } from '../discover/index.ts';
import { type CalledUnit, type CalledUnits, choicesOf, readingsOf } from '../discover/readings.ts';
import { filesOf, type Unit } from '../discover/units.ts';
import type { PlacedVariable } from '../discover/variables/assignments.ts';
import { isExample } from '../discover/variables/copied-examples.ts';
import { type VariableFile, variableFiles } from '../discover/variables/variable-files.ts';
import { baseName } from '../model/containers/host-path.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { unbroken } from '../parse/dockerfile/text/unbroken.ts';
import { type Format, workflowFormat } from '../parse/formats.ts';
import type { ComposeList, PassedVariable } from '../parse/frontend.ts';
import { mayCall } from '../parse/run-options/calls.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { mayStartAnything } from '../parse/run-options/may-run-files.ts';
import { sourcedNames } from '../parse/scripts/sourced-variables.ts';
import { lazy } from '../support/caches/lazy.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import { type Use, type Using, variableUsers } from './variable-users.ts';

interface Loading {
  readonly rules: readonly ActiveRule[];
  readonly repository: Repository;
  readonly deciding: DecidingVariables;
}

interface Starter {
  readonly unit: Unit;
  readonly files: readonly string[];
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
  const isRead = lazy(() => forContainers([...starters, ...projects], repository));
  const files = all.filter((file) => {
    if (file.by === 'jobs' || file.by === 'loads' || file.by === 'gives') return true;
    if (!isForAll(file, rules)) return false;
    return file.by === 'prints' || (!isLoaded()(file.path) && (file.by === 'command' || !isRead()(file.path)));
  });
  if (files.length === 0) return readings.take();
  const names = new Set(files.flatMap(({ variables }) => variables.map(({ name }) => name)));
  const kinds = [projectsUsing(projects, repository), ...unitsUsing(units, { names, repository, deciding })].map(
    (using) => variableUsers(using, names),
  );
  const setters = settersOf();
  for (const file of files) {
    const uses = kinds.flatMap((find) => find(file, (unit) => !isReadWith(unit, file)));
    for (const use of uses) {
      setters.add(use);
      for (const variables of choicesOf(use.variables.map(passedFrom), () => true))
        readings.add(filesOf(use.unit).join('\n'), variables, () => calledWith(use, variables, repository));
    }
  }
  const { called, notifications } = readings.take();
  return { called: called.map((one) => ({ ...one, setBy: setters.of(one) })), notifications };
}

/** Remembers which files set the variables of a unit. */
function settersOf() {
  const lists = new Map<string, Set<readonly string[]>>();
  const known = new Map<readonly string[], readonly string[]>();
  const keyOf = ({ path }: Unit, { name, value }: PassedVariable): string => JSON.stringify([path, name, value]);
  const sorted = (list: readonly string[]): readonly string[] => {
    const found = known.get(list) ?? [...new Set(list)].sort();
    known.set(list, found);
    return found;
  };
  return {
    add({ unit, variables, setBy }: Use<PlacedVariable>): void {
      for (const variable of variables) {
        const key = keyOf(unit, variable);
        lists.set(key, (lists.get(key) ?? new Set()).add(setBy));
      }
    },
    of({ unit, names }: CalledUnit): readonly string[] {
      const variables = unit.companions.variables?.filter(({ name }) => names.includes(name)) ?? [];
      const all = new Set(variables.flatMap((variable) => [...(lists.get(keyOf(unit, variable)) ?? [])]));
      const [first, ...others] = all;
      // most have one list, which many projects share
      return first !== undefined && others.length === 0 ? sorted(first) : [...new Set([...all].flat())].sort();
    },
  };
}

interface Named extends Omit<Loading, 'rules'> {
  readonly names: ReadonlySet<string>;
}

/** What scripts, bake files and workflows use. */
function unitsUsing(all: readonly Unit[], { names, repository, deciding }: Named): readonly Using[] {
  const textOf = ({ path }: Unit): string => repository.readFile(path, 'guess')?.text ?? '';
  const mayUse = (unit: Unit): boolean => {
    const text = textOf(unit);
    return (mayStartAnything(text) || mayCall(text)) && text.match(WORD)?.some((word) => names.has(word)) === true;
  };
  const wordsIn = (unit: Unit): readonly string[] => textOf(unit).match(WORD) ?? [];
  const usedIn = (unit: Unit): readonly string[] =>
    [...textOf(unit).matchAll(USED_IN_STEPS)].map(([, name = '']) => name);
  const unitsOf = (isOf: (format: Format) => boolean): readonly Unit[] =>
    all.filter(({ fileFormat }) => isOf(fileFormat.id));
  const isUsed: Using['isUsed'] = ({ path }, variable) => !OF_SHELL.test(variable.name) && deciding.of(path)(variable);
  return [
    { units: unitsOf((format) => RUN.has(format)).filter(mayUse), namesIn: wordsIn, isUsed },
    // its jobs may pass them on
    { units: unitsOf((format) => format === 'pipeline'), namesIn: () => names, isUsed },
    {
      units: unitsOf((format) => format === 'bake'),
      namesIn: (unit) => bakeVariables(textOf(unit)),
      // entitlements and networks have names, and a switch is for what a Dockerfile builds
      isUsed: (_unit, { value }) => !SWITCH.test(value),
    },
    { units: unitsOf((format) => format === 'workflow').filter(mayUse), namesIn: usedIn, isUsed: () => true },
  ];
}

/** What projects use elsewhere than for the environment of containers. */
function projectsUsing(projects: readonly KnownProject[], { readFile }: Repository): Using {
  const namesInFile = remember((file: { readonly text: string }) =>
    file.text
      .split('\n')
      .filter((line) => /[$]|\{\{/.test(line) && !OF_ENVIRONMENT.test(line))
      .flatMap((line) => [...line.matchAll(USED)].map(([, name = '']) => name)),
  );
  const filesIn = new Map(projects.map(({ unit, files }) => [unit, new Set([...filesOf(unit), ...files])]));
  return {
    units: projects.map(({ unit }) => unit),
    closed: new Set(projects.map(({ unit }) => folderOf(unit.path)).filter((folder) => folder !== '')),
    namesIn: (unit) =>
      [...(filesIn.get(unit) ?? [])].flatMap((path) => readFile(path, 'guess') ?? []).flatMap(namesInFile),
    isUsed: () => true,
  };
}

/** `NAME: ${VALUE}`, `- NAME=${VALUE}`, and the name of an image. */
const OF_ENVIRONMENT = /^[ \t]*(?:-[ \t]*)?["']?(?:[A-Z_][A-Z\d_]*|image)["']?[ \t]*[:=]/;
/** `$NAME`, `${NAME}`, and `{{ NAME }}` in a template */
const USED = /(?:\$\{?|\{\{-?[ \t]{0,9}[\w.$@]{0,200}?)([A-Za-z_]\w*)(?![\w.])/g;

const WORD = /[A-Za-z_]\w*/g;
/** `$NAME`, `${NAME}`, `env.NAME` */
const USED_IN_STEPS = /(?:\$\{?|\benv\.)([A-Za-z_]\w*)/g;

/** Whether the name of the file does not say that it is for development. Jobs deploy by scripts of `ci`, too, and a copied example is not an example any more. */
function isForAll({ path, by, variables: [first] }: VariableFile, rules: readonly ActiveRule[]): boolean {
  const settings = rules.find(({ context }) => context !== undefined)?.context;
  const isCopied = by === 'command' && isExample(path);
  if (by !== 'prints' && !isCopied && isNamedForDevelopmentAnyhow(baseName(path))) return false;
  if (settings === undefined || first === undefined) return true;
  const folders = settings.folders.filter((folder) => by === 'name' || folder !== 'ci');
  const file = isCopied ? { ...first.span.file, path: `${folderOf(path)}/.env` } : first.span.file;
  // the file counts, and not the job or the target that prints them for others
  return !isForDevelopment({ file, start: 0, end: 0 }, { ...settings, folders });
}

/** Whether a command gives a file to a shell or to Compose by a name that is known. */
function loadedByName(starters: readonly Starter[], { readFile }: Repository): (path: string) => boolean {
  const sourced = starters.flatMap(({ unit: { path, fileFormat } }) =>
    fileFormat.id === 'compose' ? [] : sourcedToStart(readFile(path, 'guess')?.text ?? ''),
  );
  const given = starters.flatMap(({ lists }) => lists.flatMap(({ environmentFiles = [] }) => environmentFiles));
  const names = [...sourced, ...given].map((name) => name.replace(/^(?:\.{0,2}\/)+/, ''));
  const byName = groupBy(names, baseName);
  return (path) => byName.get(baseName(path))?.some((name) => `/${path}`.endsWith(`/${name}`)) === true;
}

/** Another script may load the file for something else, such as a backup. */
function sourcedToStart(text: string): readonly string[] {
  return mentionsEngine(text) ? sourcedNames(text) : [];
}

/** Whether containers get a file: one that is not for options, or that their project is read with; also those of Kubernetes. */
function forContainers(units: readonly Pick<Starter, 'files'>[], repository: Repository): (path: string) => boolean {
  const { paths } = repository;
  const known = new Set(units.flatMap(({ files }) => files));
  const all = new Set(paths() ?? []);
  const copied = lazy(() => groupBy(namesCopied(repository), baseName));
  return (path) =>
    known.has(path) ||
    copied()
      .get(baseName(path))
      ?.some((name) => `/${path}`.endsWith(`/${name}`)) === true ||
    ['yml', 'yaml'].some((ending) => all.has(`${folderOf(path)}/kustomization.${ending}`.replace(/^\//, '')));
}

const SWITCH = /^(?:true|yes|on|1)$/i;

/** The names of files of variables that Dockerfiles copy by name, and that services mount. */
function namesCopied({ files, readFile }: Repository): readonly string[] {
  const lines = files.flatMap(({ path, fileFormat: { id } }) => {
    const pattern = id === 'dockerfile' ? COPIED : id === 'compose' ? MOUNTED : undefined;
    const { text = '' } = (pattern && readFile(path, 'guess')) ?? {};
    return pattern === undefined ? [] : [...(id === 'dockerfile' ? unbroken(text) : text).matchAll(pattern)];
  });
  const names = lines.flatMap(([line]) => line.match(NAME_OF_VARIABLES) ?? []);
  return [...new Set(names.map((name) => name.replace(/^(?:\.{0,2}\/)+/, '')))];
}

const COPIED = /^[ \t]{0,20}(?:COPY|ADD)[ \t][^\n]{0,1000}/gim;
const MOUNTED = /(?<![\w./-])[\w./-]{1,200}:\//g;
const NAME_OF_VARIABLES = /(?<![\w./-])[\w./-]{1,200}/g;

/** What gets its variables from the environment. */
const RUN: ReadonlySet<Format> = new Set<Format>(['shell', 'makefile', 'justfile', 'taskfile', 'package']);

/** Shells and systems set them, for other purposes, and installations have folders. */
const OF_SHELL =
  /^(?:USER|LOGNAME|HOME|HOST|HOSTNAME|PWD|PATH|SHELL|UID|GID|TMPDIR|EDITOR|LANG|TERM|DEBUG|CI|(?:\w{1,60}_)?PREFIX|DESTDIR|(?:BIN|SBIN|ETC|SYSCONF|LIB|LIBEXEC|DATA|MAN|UNIT|SYSTEMD)DIR)$/i;

/** Whether the unit is read with the file in any case, or cannot get its variables: those of jobs are for other pipelines. */
function isReadWith({ path, fileFormat: { id }, companions }: Unit, file: VariableFile): boolean {
  const isOwn = file.path === path;
  if (file.by === 'gives') return !isOwn && !isGivenTo(id, file.path);
  if (OF_ANSIBLE.test(file.path) && !isTemplateName(path)) return true;
  const isForOthers =
    file.by === 'jobs' ? isOwn || id !== 'pipeline' : isOwn && (file.by === 'name' || file.by === 'command');
  const isForItself = file.by === 'loads' && !isOwn && id !== 'compose' && id !== 'bake';
  return isForOthers || isForItself || companions.environmentFiles.includes(file.path);
}

/** Variables of hosts and roles are for templates. */
const OF_ANSIBLE = /(?:^|\/)(?:(?:group|host)_vars|defaults)\//;

/** What includes files of make, and what actions of a workflow start. */
function isGivenTo(format: Format, from: string): boolean {
  if (from.endsWith('.mk')) return format === 'makefile';
  return workflowFormat.matches(from) && (format === 'workflow' || format === 'compose');
}

function calledWith(
  { unit, variables: [first] }: Use<PlacedVariable>,
  variables: readonly PassedVariable[],
  { readFile }: Repository,
): CalledUnit {
  const { companions } = unit;
  const passed = [...(companions.variables ?? []), ...variables];
  const areSourced = SOURCES_SOMETHING.test(readFile(unit.path, 'guess')?.text ?? '');
  return {
    unit: { ...unit, companions: { ...companions, variables: passed, readsCalls: true, areSourced } },
    caller: first.span,
    names: variables.map(({ name }) => name),
  };
}

/** `. "./env/$1.sh"` */
const SOURCES_SOMETHING = /(?<![^\s;&|({])(?:\.|source)[ \t]{1,9}[^\s;&|]{0,200}\$/;

function passedFrom({ name, value }: PlacedVariable): PassedVariable {
  return { name, value };
}
