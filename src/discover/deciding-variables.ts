import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { baseName } from '../model/containers/host-path.ts';
import { mayHarm, maySetHarm } from '../model/harmful-values.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { type Format, justfileFormat, makefileFormat, packageFormat, taskfileFormat } from '../parse/formats.ts';
import type { PassedVariable } from '../parse/frontend.ts';
import { givesArguments } from '../parse/run-options/calls.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { ARGUMENTS, isTellingAnywhere } from '../parse/run-options/given-arguments.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import type { CandidateFile, Repository } from './index.ts';
import { type Definitions, definitionsIn, otherPrograms, type StartingLine, startingLines } from './starting-lines.ts';

/** How many scripts that run one another are searched for names. Of the variables of more, all with a harmful value count. */
const SEARCHED = 30;

/** Whether a variable that a command passes to a file may determine what that file starts. */
export type IsDeciding = (variable: PassedVariable) => boolean;

export interface DecidingVariables {
  /** Those of a file and of the scripts that it may run: by their names, and those with a harmful value that are used anywhere. */
  of(path: string): IsDeciding;
  /** Whether a text may pass one of those of a file that it runs. */
  mayPass(): (text: string) => boolean;
}

/**
 * Finds the variables that may determine options of an engine. `ofProjects` are the names that compose projects and bake files use; they count
 * where a command may start one. `files` are those that commands may run.
 */
export function decidingVariables(
  { readFile }: Repository,
  files: readonly CandidateFile[],
  ofProjects: () => ReadonlySet<string>,
): DecidingVariables {
  const known = new Map<string, Commands>();
  const plain = lazy(() => plainScripts(files));
  const read = (path: string): Commands => {
    const found = known.get(path) ?? commandsIn(path, readFile(path, 'guess')?.text ?? '', plain());
    known.set(path, found);
    return found;
  };
  const deciding = new Map<string, Deciding>();
  const decidingOf = (path: string): Deciding => {
    const found = deciding.get(path) ?? decidingIn(allFrom(path, read), ofProjects);
    deciding.set(path, found);
    return found;
  };
  return {
    of(path) {
      const { names, used, isCut, builds } = decidingOf(path);
      const isNamed = ({ name, value }: PassedVariable): boolean =>
        names.has(name) && (name !== ARGUMENTS || builds() || isTellingAnywhere(value));
      return ({ name, value }) =>
        isNamed({ name, value }) || (mayHarm(value) && (isCut || (name !== ARGUMENTS && used().has(name))));
    },
    mayPass: lazy(() => passedIn(runBy(files), decidingOf)),
  };
}

/** The commands of a file. */
interface Commands {
  /** Its lines, each whole, without comments. */
  readonly text: string;
  readonly used: NamesUsed;
  /** All names that it uses, in any line. */
  readonly usedNames: () => readonly string[];
  readonly runs: readonly string[];
  readonly starting: readonly StartingLine[];
  readonly definitions: () => Definitions;
  readonly setting: () => readonly Setting[];
}

/** What a line sets, and the names whose values it may take. */
interface Setting {
  readonly sets: readonly string[];
  readonly words: readonly string[];
}

/** The paths of scripts whose names have no ending. */
function plainScripts(files: readonly CandidateFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ path, fileFormat }) => (fileFormat.id === 'shell' && !HAS_ENDING.test(path) ? path : [])),
  );
}

const HAS_ENDING = /[^/.]\.[^/.]*$/;

function commandsIn(path: string, text: string, plain: ReadonlySet<string>): Commands {
  const whole = wholeLines(path, text);
  const lines = whole.split('\n');
  const used = justfileFormat.matches(path) || taskfileFormat.matches(path) ? namesInTemplates : namesWithSign;
  // its scripts get all arguments
  const isOfPackage = packageFormat.matches(path);
  const starting = mentionsEngine(whole) ? startingLines(lines) : [];
  return {
    text: whole,
    used: isOfPackage && starting.length > 0 ? (line) => [...used(line), ARGUMENTS] : used,
    usedNames: lazy(() => [...new Set(lines.flatMap(used))]),
    runs: filesNamedIn(whole, folderOf(path), plain),
    starting,
    definitions: lazy(() => definitionsIn(lines)),
    setting: lazy(() => settingsIn(lines, used)),
  };
}

/** Only in a Makefile a comment goes on after a backslash. */
function wholeLines(path: string, text: string): string {
  return makefileFormat.matches(path)
    ? text.replaceAll(CONTINUED, ' ').replaceAll(COMMENT, '').replaceAll(RULE, '')
    : text.replaceAll(COMMENT, '').replaceAll(CONTINUED, ' ');
}

const CONTINUED = /\\\r?\n/g;
/** Only a line feed ends a line of a shell. */
const COMMENT = /(?<![^\n])[ \t]*#[^\n]*/g;
/** The targets of a rule and what they depend on, without a recipe in the same line or a variable of the targets. */
const RULE = /^[^\t#:=;\r\n\u2028\u2029]+:(?![=:])[^=;\r\n\u2028\u2029]*$/gm;

function filesNamedIn(text: string, folder: string, plain: ReadonlySet<string>): readonly string[] {
  const names = [...(text.match(SCRIPT) ?? []), ...(MAKES.test(text) ? ['Makefile'] : [])];
  const others = plain.size === 0 ? [] : pathsOf(text.match(PLAIN_PATH) ?? [], folder);
  return [...pathsOf(names, folder), ...others.filter((path) => plain.has(path))];
}

/** The paths that words may be, from a folder and from the root. */
function pathsOf(words: readonly string[], folder: string): readonly string[] {
  return [...new Set(words)].flatMap((word) =>
    [folder, ''].flatMap((near) => repositoryPath(near, word.replace(/^\/+/, '')) ?? []),
  );
}

const PLAIN_PATH = /(?<![\w.-])[\w.-]{0,100}(?:\/[\w.-]{1,100}){1,20}/g;
const SCRIPT = /[\w./-]{1,200}\.(?:sh|bash)\b/g;
const MAKES = /(?<![\w./-])(?:(?:g|gnu)?make|\$[({]?MAKE[)}]?)(?![\w./-])/;

interface Found {
  readonly all: readonly Commands[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** A file and the scripts that it may run. */
function allFrom(path: string, read: (path: string) => Commands): Found {
  const found = new Map<string, Commands>();
  const waiting = [path];
  // the loop also visits what is added meanwhile
  for (const one of waiting) {
    if (found.has(one)) continue;
    if (found.size === SEARCHED) return { all: [...found.values()], isCut: true };
    const commands = read(one);
    found.set(one, commands);
    waiting.push(...commands.runs);
  }
  return { all: [...found.values()], isCut: false };
}

/** The names of variables that may determine options, and of all whose values a harmful one may reach. */
interface Deciding {
  readonly names: ReadonlySet<string>;
  readonly used: () => ReadonlySet<string>;
  /** Whether arguments may become those of a build. */
  readonly builds: () => boolean;
  /** Whether there may be others. */
  readonly isCut: boolean;
}

function decidingIn({ all, isCut }: Found, ofProjects: () => ReadonlySet<string>): Deciding {
  const builds = lazy(() => all.some(({ text }) => BUILDS.test(text)));
  return { names: namesIn(all, ofProjects), used: lazy(() => usedIn(all)), builds, isCut };
}

const BUILDS = /--build-arg\b|\b(?:build|bud|buildx|bake)\b[^\n]{0,200}\$[{@*1-9]/;

function passedIn(
  filesOf: (text: string) => readonly string[],
  decidingOf: (path: string) => Deciding,
): (text: string) => boolean {
  return (text) => {
    const files = filesOf(text);
    if (files.length === 0) return false;
    const words = [...new Set(text.match(WORD))];
    const isHarmful = lazy(() => maySetHarm(text));
    const isOpen = READS_VARIABLES.test(text);
    return files.some((path) => {
      const { names, used, isCut } = decidingOf(path);
      if (isOpen && names.size > 0) return true;
      if ((isCut || names.has(ARGUMENTS)) && (givesArguments(text) || givesWords(text, baseName(path)))) return true;
      const isUsed = (): boolean => isCut || words.some((word) => used().has(word));
      return words.some((word) => names.has(word)) || (isHarmful() && isUsed());
    });
  };
}

/** Whether variables may come from another file: `. ./lib.sh`, `export $(xargs < .env)`, `set dotenv-load`, `include prod.env`. */
const READS_VARIABLES =
  /(?<![^\s;&|({"'])(?:\.|source|-?include)[ \t]{1,9}["']?[\w$./{~]|\b(?:env|export)[ \t]{1,9}["']?(?:\$\(|`)|\bxargs\b|\bread[ \t]|dotenv|\.env\b|env_file/;

/** Whether words follow the name of a script, or the end of a longer name. */
function givesWords(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (WORDS_FOLLOW.test(text.slice(end, end + NEAR))) return true;
  }
  return false;
}

const WORDS_FOLLOW = /^["']?(?:[ \t]|\\\r?\n)+["']?[\w$/.-]/;

/** Finds the files that a text may run, among these: scripts by their names, and all others if it runs make, just or Task. */
function runBy(files: readonly CandidateFile[]): (text: string) => readonly string[] {
  const pathsOf = (...formats: readonly Format[]): readonly string[] =>
    files.flatMap(({ path, fileFormat }) => (formats.includes(fileFormat.id) ? path : []));
  const scripts = pathsOf('shell');
  const rules = pathsOf('makefile', 'justfile', 'taskfile', 'package');
  const byName = groupBy(scripts, baseName);
  return (text) => {
    const named = hidesName(text) ? scripts : (text.match(FILE_NAMES) ?? []).flatMap((name) => byName.get(name) ?? []);
    return [...new Set(RUNS_RULES.test(text) ? [...named, ...rules] : named)];
  };
}

const FILE_NAMES = /[\w.-]+/g;
const RUNS_RULES = /\b(?:make|MAKE|just|task|npm|pnpm|yarn|bun|composer)\b[)}]?[ \t]/;

/** Whether only a shell knows the name of a script: `$NAME.sh`, `*.sh`, `dep"loy".sh`. */
function hidesName(text: string): boolean {
  return [...text.matchAll(ENDS_OF_NAMES)].some(({ index }) => {
    const before = text.slice(Math.max(0, index - NEAR), index);
    return !NAME_AT_END.test(before);
  });
}

const ENDS_OF_NAMES = /\.(?:sh|bash)\b/g;

/** How far before its end the name of a script is searched, in characters. */
const NEAR = 100;

/** Behind what ends a word, or a folder. */
const NAME_AT_END = /(?:^|[\s/=:;&|<>`(])["']?[\w.-]+$/;

/** All names whose values the commands take. */
function usedIn(all: readonly Commands[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ usedNames }) => [...usedNames()]));
}

/** How many variables an option may go through. */
const STEPS = 5;

/** The names in commands of engines, and those in lines that set one of these names. */
function namesIn(all: readonly Commands[], ofProjects: () => ReadonlySet<string>): ReadonlySet<string> {
  const isOther = lazy(() => otherPrograms(all.map(({ definitions }) => definitions())));
  const mayStart = ({ programs }: StartingLine): boolean => programs === undefined || !programs.every(isOther());
  const starting = all.flatMap((one) => one.starting.filter(mayStart).flatMap(({ line }) => one.used(line)));
  const passedOn = all.some(({ text }) => PROJECTS.test(text)) ? ofProjects() : [];
  const names = new Set([...passedOn, ...starting]);
  for (let step = 0, before = 0; step < STEPS && before !== names.size; step++) {
    before = names.size;
    const found = all.flatMap(({ setting }) => setting().filter(({ sets }) => sets.some((name) => names.has(name))));
    for (const word of found.flatMap(({ words }) => words)) names.add(word);
  }
  return names;
}

/** Programs that take variables from their environment into files of their own. */
const PROJECTS = /compose|\bbake\b/;

function settingsIn(lines: readonly string[], used: NamesUsed): readonly Setting[] {
  return lines.flatMap((line) => {
    if (!/[=:]|\bfor[ \t]/.test(line)) return [];
    const words = used(line);
    if (words.length === 0 || mentionsEngine(line)) return [];
    return [{ sets: [...line.matchAll(SETS), ...line.matchAll(LOOPS)].map(([, name = '']) => name), words }];
  });
}

/** `for a in "$@"` */
const LOOPS = /\bfor[ \t]{1,9}([A-Za-z_]\w{0,100})[ \t]{1,9}in[ \t]/g;
const SETS = /([A-Za-z_][\w-]{0,100})["']?[ \t]{0,9}[:?+!]{0,3}[=:]/g;

/** The names whose values a line takes. */
type NamesUsed = (line: string) => readonly string[];

/** Those of the shell and of make, and `@` for arguments of a script. */
function namesWithSign(line: string): readonly string[] {
  const names = [...line.matchAll(USES)].flatMap((match) => match.slice(1).find((name) => name !== undefined) ?? []);
  return OF_ARGUMENTS.test(line) ? [...names, ARGUMENTS] : names;
}

/** `"$@"`, `$1`, `${2:-}`, and what `getopts` sets. */
const OF_ARGUMENTS = /\$\{?(?:[@*1-9]|OPTARG\b)/;

/** Just and Task also have templates; values of just name variables without a sign. */
function namesInTemplates(line: string): readonly string[] {
  if (JUST_VARIABLE.test(line)) return line.match(WORD) ?? [];
  return [...namesWithSign(line), ...[...line.matchAll(TEMPLATES)].flatMap(([, text]) => text?.match(WORD) ?? [])];
}

/** `$(name …)` is a command, or a function of make. */
const USES = /\$(?:\(([A-Za-z_][\w-]{0,100})(?=[):])|\{[!#]?([A-Za-z_]\w{0,100})|([A-Za-z_]\w{0,100}))/g;
const TEMPLATES = /\{\{([^{}]{0,300})\}\}/g;
const JUST_VARIABLE = /^(?:export[ \t]+)?[A-Za-z_][\w-]*[ \t]*:=/;
const WORD = /[A-Za-z_][\w-]*/g;
