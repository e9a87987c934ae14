import { checksDigest } from '../../../analysis/downloads/code-checks.ts';
import { modulePaths, WITH_MODULES } from '../../../analysis/downloads/code-modules.ts';
import { isCodeOption } from '../../../analysis/downloads/interpreters.ts';
import { baseName, resolvePath } from '../../../analysis/paths/shell-paths.ts';
import { DYNAMIC } from '../../../model/located.ts';
import type { Script, ShellWord } from '../../../model/shell.ts';
import type { Excerpt, SourceFile } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';
import { joinedScripts } from '../files/joined-scripts.ts';
import { folderNow } from '../folders.ts';
import { UNKNOWN_VARIABLE } from '../masked.ts';
import type { Gathered } from '../reading.ts';
import { childOf, type Variables } from '../variables.ts';
import type { Dialect } from './code-dialects.ts';
import { dialectOf, languageOf, settingsOf, shellTextsIn, wrappersOf } from './inline-calls.ts';

/** Programs whose first operand is a program to run. Editors and databases get a file to work on. */
const INTERPRETERS: ReadonlySet<string> = new Set(
  'bun deno expect groovy lua luajit node perl php pypy python R Rscript ruby tclsh tsx'.split(' '),
);

/**
 * The commands that a program in another language gives to a shell, where an instruction has copied it: `COPY setup.py /` and
 * `RUN python3 /setup.py`. Only what certainly runs counts, and each command is at its line.
 */
export function readCopiedCode(
  program: string,
  head: number,
  gathered: Gathered,
  variables: Variables,
): Script | undefined {
  const { words, reading } = gathered;
  const dialect = INTERPRETERS.has(languageOf(program)) ? dialectOf(program) : undefined;
  if (dialect === undefined || reading.files.copied === undefined) return undefined;
  const code = codeGiven(program, words.slice(head + 1), gathered);
  return code && readWithModules(code, { language: languageOf(program), dialect }, gathered, variables);
}

interface Language {
  readonly language: string;
  readonly dialect: Dialect;
}

/** The commands of a program and of the copied modules that it loads in a build. */
function readWithModules(
  code: CopiedCode,
  { language, dialect }: Language,
  gathered: Gathered,
  variables: Variables,
): Script | undefined {
  const all = [code.text, ...modulesOf(code, language, gathered)];
  if (gathered.code === undefined) noteCode(language, code, all, gathered);
  const loaded = new Set(all.slice(1).flatMap(({ text }) => [...wrappersOf(text, dialect)]));
  return joinedScripts(all.map((text) => readCommandsOf(text, { dialect, loaded }, gathered, variables)));
}

/** The copied modules that a program loads in a build, also by others. An application has many that no build runs. */
function modulesOf({ text, path: started }: CopiedCode, language: string, { reading }: Gathered): readonly Excerpt[] {
  const { copied } = reading.files;
  if (copied?.copyFolder === undefined || !WITH_MODULES.has(language)) return [];
  const found = new Map([[started, text]]);
  for (const [path, code] of found) {
    for (const other of modulePaths(code.text, language, { path, started })) {
      const module = found.has(other) ? undefined : copied.code(other);
      if (module !== undefined) found.set(other, module);
    }
  }
  return [...found.values()].slice(1);
}

/** The same for copied programs whose first line names their interpreter. */
export function readCopiedPrograms(gathered: Gathered, variables: Variables): Script | undefined {
  const { copiedPrograms = [] } = gathered;
  return joinedScripts(
    copiedPrograms.map((code) => {
      const language = languageOf(interpreterOf(code.text) ?? '');
      const dialect = INTERPRETERS.has(language) ? dialectOf(language) : undefined;
      if (dialect === undefined) return undefined;
      const program = { text: code, path: pathOf(code, gathered), isProgram: true } as const;
      return readWithModules(program, { language, dialect }, gathered, variables);
    }),
  );
}

/** The path of a program in the image, of those that the words name. */
function pathOf(code: Excerpt, { words, reading, variables }: Gathered): string {
  const name = baseName(code.span(0, 0).file.path);
  const folder = folderNow(variables, reading.files);
  const word = words.find(({ pieces }) => baseName(pieces) === name);
  return resolvePath(folder === DYNAMIC ? '/' : folder, word?.pieces ?? name);
}

/** The program in the first line that is an interpreter of such a language. */
export function interpreterOf(text: string): string | undefined {
  const names = /^#!([^\r\n]{0,300})/.exec(text)?.[1]?.split(/[\s/]+/) ?? [];
  return names.find((name) => dialectOf(name) !== undefined);
}

/** A file that an instruction has copied, with its path in the image. */
interface CopiedCode {
  readonly text: Excerpt;
  readonly path: string;
  /** Whether the command is the file, whose first line names its interpreter. */
  readonly isProgram?: true;
}

/** The first file among the words. A word may be the value of an option. */
function codeGiven(program: string, words: readonly ShellWord[], gathered: Gathered): CopiedCode | undefined {
  const end = words.findIndex(({ pieces }) => isCodeOption({ name: languageOf(program), arguments: words }, pieces));
  const names = words.slice(0, end === -1 ? undefined : end).map(({ pieces }) => pieces);
  const module = languageOf(program) === 'python' ? names.indexOf('-m') : -1;
  if (module !== -1) return firstCopied(modulesNamed(names[module + 1] ?? ''), gathered);
  return firstCopied(
    names.filter((name) => !name.startsWith('-') && !name.includes(UNKNOWN_PIECE)),
    gathered,
  );
}

/** What a build runs is short, while an application fetches much that it does not run. Code that checks a digest may check what it fetches, or its words. */
function noteCode(
  language: string,
  { text, isProgram }: CopiedCode,
  all: readonly Excerpt[],
  gathered: Gathered,
): void {
  if (gathered.reading.files.copied?.copyFolder === undefined) return;
  if (checksDigest(all.map((one) => one.text))) gathered.checksDigest = true;
  else gathered.code = { language, text, ...(isProgram && { isProgram }) };
}

function modulesNamed(name: string): readonly string[] {
  const path = name.replaceAll('.', '/');
  return [`${path}.py`, `${path}/__main__.py`];
}

function firstCopied(names: readonly string[], { reading: { files }, variables }: Gathered): CopiedCode | undefined {
  const folder = folderNow(variables, files);
  for (const name of names) {
    if (folder === DYNAMIC && !name.startsWith('/')) continue;
    const path = resolvePath(folder === DYNAMIC ? '/' : folder, name);
    const text = files.copied?.code(path);
    if (text !== undefined) return { text, path };
  }
  return undefined;
}

function readCommandsOf(
  code: Excerpt,
  calls: CallsKnown,
  { reading }: Gathered,
  variables: Variables,
): Script | undefined {
  // a program may start itself
  if (reading.open.includes(code.text)) return undefined;
  const open = [...reading.open, code.text];
  const commands = commandsIn(code, calls);
  const isBuild = reading.files.copied?.copyFolder !== undefined;
  return joinedScripts(
    [...(isBuild ? commands.settings : []), ...commands.given].map(({ text, start, end }) => {
      const span = code.span(start, end);
      const within = { ...reading, open, input: noInput };
      const script = reading.readText({ text, span: () => span }, within, childOf(variables));
      // a text that no shell reads may be something else
      return script && { ...script, problems: script.problems.filter(({ kind }) => kind === 'limit-reached') };
    }),
  );
}

function noInput(): undefined {
  return undefined;
}

interface CommandInCode {
  readonly text: string;
  /** Where its line starts and ends in the code. */
  readonly start: number;
  readonly end: number;
}

interface CommandsInCode {
  /** Those that it gives to a shell. */
  readonly given: readonly CommandInCode[];
  /** What it does itself, as commands. */
  readonly settings: readonly CommandInCode[];
}

/** What starts commands in a code: the functions of its language, and those of its modules that run what they get. */
interface CallsKnown {
  readonly dialect: Dialect;
  readonly loaded: ReadonlySet<string>;
}

function commandsIn(code: Excerpt, { dialect, loaded }: CallsKnown): CommandsInCode {
  const known = commandsKnown(code.span(0, 0).file, dialect);
  const names = [...loaded].sort().join(' ');
  const before = known.get(names);
  if (before !== undefined) return before;
  const { sure, guessed } = shellTextsIn(code.text, dialect, loaded);
  const found = {
    given: placedIn(code.text, [...sure, ...guessed.filter((text) => FETCHES.test(text))]),
    settings: placedIn(code.text, settingsOf(code.text, dialect)),
  };
  known.set(names, found);
  return found;
}

/** Many commands may run the same program. */
function commandsKnown(file: SourceFile, dialect: Dialect): Map<string, CommandsInCode> {
  const known = knownOf(file);
  const own = known.get(dialect) ?? new Map<string, CommandsInCode>();
  known.set(dialect, own);
  return own;
}

const knownOf = remember((_file: SourceFile) => new Map<Dialect, Map<string, CommandsInCode>>());

function placedIn(code: string, texts: readonly string[]): readonly CommandInCode[] {
  let from = 0;
  return texts.map((text) => {
    const part = longestWord(text);
    const later = code.indexOf(part, from);
    const at = Math.max(0, later === -1 ? code.indexOf(part) : later);
    from = at + part.length;
    return { text: text.replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE), ...lineAt(code, at) };
  });
}

/** Of texts in backticks and the like, those that can hardly be anything but a command. */
const FETCHES = /^\s{0,9}(?:sudo\s{1,9})?(?:curl|wget)\s{1,9}\S/;

/** The line around a place, without the blanks around it. */
function lineAt(code: string, at: number): Pick<CommandInCode, 'start' | 'end'> {
  const before = code.lastIndexOf('\n', at - 1) + 1;
  const after = code.indexOf('\n', at);
  const line = code.slice(before, after === -1 ? undefined : after);
  const start = before + line.length - line.trimStart().length;
  return { start, end: Math.max(start, before + line.trimEnd().length) };
}

/** What the code certainly has as it is written. */
function longestWord(text: string): string {
  const words = text.match(/[\w:/.@=-]{1,200}/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
