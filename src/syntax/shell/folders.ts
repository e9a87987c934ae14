import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { normalPath } from '../../model/containers/host-path.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { placeMeant } from './files/places-meant.ts';
import type { WrittenFiles } from './files/script-files.ts';
import { FOLDER, FOLDER_BEFORE, getVariable, STEPS, setVariable, type Variables } from './variables.ts';
import { wrapperAt } from './wrappers.ts';

/** The folder that commands run in. */
export function folderNow(variables: Variables, { folder }: WrittenFiles): string | Dynamic {
  return getVariable(variables, FOLDER) ?? folder;
}

/** Notes the folder that `cd folder` or `pushd folder` enters, and the one that `popd` goes back to. */
export function noteFolder(command: Command, variables: Variables, files: WrittenFiles): void {
  const { program } = command;
  if (program === 'popd') goBack(variables);
  if (program !== 'cd' && program !== 'pushd') return;
  const before = folderNow(variables, files);
  if (program === 'pushd') {
    const steps = enteredFolder(variables) ?? '.';
    setVariable(variables, LEFT, `${textOf(before)}\n${workingFolder(variables) ?? ''}\n${textOf(steps)}`);
  }
  const written = targetOf(command);
  const target = written?.value ?? DYNAMIC;
  setVariable(variables, FOLDER, target === '-' ? folderBefore(variables) : folderEntered(written, before, files));
  setVariable(variables, FOLDER_BEFORE, before);
  setVariable(variables, STEPS, stepsTo(written === undefined ? '~' : target, enteredFolder(variables)));
  enter(written === undefined ? '~' : target, variables);
}

/** Undefined words mean the home folder. */
function folderEntered(word: ShellWord | undefined, before: string | Dynamic, files: WrittenFiles): string | Dynamic {
  const target = word === undefined ? files.home : placeMeant(word, files, before);
  const isKnown = target !== undefined && !target.includes(UNKNOWN_PIECE) && !/^[~$`]/.test(target);
  if (!isKnown || (word?.value === DYNAMIC && !target.startsWith('/'))) return DYNAMIC;
  if (!target.startsWith('/') && before === DYNAMIC) return DYNAMIC;
  return bounded(resolvePath(before === DYNAMIC ? '/' : before, target));
}

function folderBefore(variables: Variables): string | Dynamic {
  return getVariable(variables, FOLDER_BEFORE) ?? DYNAMIC;
}

/** The folder that the program of a command starts in: `env -C folder program`. */
export function folderOfProgram(words: readonly ShellWord[], now: string | Dynamic): string | Dynamic {
  let folder = now;
  let head = 0;
  for (let found = wrapperAt(words, head); found !== undefined; found = wrapperAt(words, head)) {
    const written = folderGiven(
      found.program,
      words.slice(head + 1, found.next).map(({ pieces }) => pieces),
    );
    if (written !== undefined) folder = folderFrom(written, folder);
    head = found.next;
  }
  return folder;
}

/** The folder, as written, that a program enters by one of its words before it runs another one: `env -C folder`. */
export function folderGiven(program: string, words: readonly string[]): string | undefined {
  const options = ENTERS.get(program);
  const at = options === undefined ? -1 : words.findLastIndex((one) => options.test(one));
  return at === -1 ? undefined : words[at]?.replace(options ?? '', '') || words[at + 1];
}

/** The options of programs that enter a folder. The value may be attached. */
const ENTERS: ReadonlyMap<string, RegExp> = new Map([
  ['env', /^(?:-C|--chdir(?:=|$))/],
  ['sudo', /^(?:-D|--chdir(?:=|$))/],
]);

function folderFrom(target: string, before: string | Dynamic): string | Dynamic {
  if (/[~$`]/.test(target) || target.includes(UNKNOWN_PIECE)) return DYNAMIC;
  if (target.startsWith('/')) return bounded(resolvePath('/', target));
  return before === DYNAMIC ? DYNAMIC : bounded(resolvePath(before, target));
}

/** The path that a script has entered, from the folder where it starts; undefined if it has not entered any. */
export function enteredFolder(variables: Variables): string | Dynamic | undefined {
  const steps = getVariable(variables, STEPS);
  return typeof steps === 'string' && steps.includes(UNKNOWN_PIECE) ? DYNAMIC : steps;
}

function stepsTo(target: string | Dynamic, before: string | Dynamic = ''): string | Dynamic {
  if (target === DYNAMIC || target === '-' || UNSURE.test(target)) return DYNAMIC;
  if (/^[/~]/.test(target)) return bounded(target);
  return before === DYNAMIC ? DYNAMIC : bounded(before === '' ? target : `${before}/${target}`);
}

/** A pattern, a variable, or a place that another program fills in: `services/*`, `{}`. */
const UNSURE = /[*?[\]{}$%]/;

/** The word of `cd` and `pushd` that names a folder. */
export function targetOf({ arguments: words }: Command): ShellWord | undefined {
  return words.find(({ pieces }) => !/^-[LPe@-]*$/.test(pieces) || pieces === '-');
}

/** The folder on the machine that a script runs its commands in, once it has entered one with a known path, or one below a home folder. */
export function workingFolder(variables: Variables): string | undefined {
  const path = getVariable(variables, PATH_OF_FOLDER);
  return typeof path === 'string' && isPlaced(path) ? path : undefined;
}

/** The variables that shells set: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/cd.html */
const PATH_OF_FOLDER = 'PWD';
const PATH_BEFORE = 'OLDPWD';

/** What `pushd` has left: the folder, and its path on the machine, a line each. No script can use this name. */
const LEFT = '/ left';

function isPlaced(path: string): boolean {
  return /^(?:\/|~)/.test(path) && !path.includes(UNKNOWN_PIECE);
}

function enter(target: string | Dynamic, variables: Variables): void {
  const before = getVariable(variables, PATH_OF_FOLDER);
  const old = getVariable(variables, PATH_BEFORE) ?? DYNAMIC;
  const now = target === '-' ? old : typeof target === 'string' ? pathFrom(workingFolder(variables), target) : DYNAMIC;
  if (before === undefined && now === DYNAMIC) return;
  setVariable(variables, PATH_OF_FOLDER, now);
  setVariable(variables, PATH_BEFORE, before ?? DYNAMIC);
}

function pathFrom(folder: string | undefined, target: string): string | Dynamic {
  if (target.startsWith('/')) return normalPath(target);
  if (target.startsWith('~')) return target;
  if (folder === undefined || !isPlaced(`${folder}/${target}`)) return DYNAMIC;
  return bounded(folder.startsWith('~') ? `${folder}/${target}` : normalPath(`${folder}/${target}`));
}

/** In characters. The kernel takes no longer path, and many steps into folders would make long ones. */
const LONGEST_PATH = 4096;

/** The path; unknown if it is too long. */
export function bounded(path: string): string | Dynamic {
  return path.length > LONGEST_PATH ? DYNAMIC : path;
}

/** Only the last `pushd` is kept: after a second `popd`, the folder is not known. */
function goBack(variables: Variables): void {
  const left = getVariable(variables, LEFT);
  const [folder = '', path = '', steps = ''] = typeof left === 'string' ? left.split('\n') : [];
  setVariable(variables, FOLDER, folder === '' ? DYNAMIC : folder);
  setVariable(variables, PATH_OF_FOLDER, path === '' ? DYNAMIC : path);
  setVariable(variables, STEPS, steps === '' ? DYNAMIC : steps);
  setVariable(variables, LEFT, DYNAMIC);
}

function textOf(value: string | Dynamic): string {
  return value === DYNAMIC ? '' : value;
}
