import type { CommandExpansionPart, Command as CommandNode, HereDoc, Word } from 'unbash';
import { baseName, resolvePath } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Pipeline, Script, ScriptProblem, ShellWord } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { textsNow } from './files/files-of-script.ts';
import { joinedScripts } from './files/joined-scripts.ts';
import { FROM_INPUT, foundBy, setNames } from './files/named-files.ts';
import { whileSourced, whileStarted } from './files/script-path.ts';
import { pathOfProgram } from './files/searched-folders.ts';
import { defineAgain, whileDefining } from './files/sourced-before.ts';
import { folderNow } from './folders.ts';
import type { Dialect } from './given/code-dialects.ts';
import { interpreterOf, readCopiedCode } from './given/copied-code.ts';
import { dialectOf, languageOf, settingsOf, shellTextsIn } from './given/inline-calls.ts';
import { valuesGiven } from './given-values.ts';
import { listValue, POSITIONAL, rawList, setList, shifted } from './lists.ts';
import { UNKNOWN_VARIABLE } from './masked.ts';
import type { Gathered, Reading } from './reading.ts';
import { isBash, startsWithBash } from './two-readings.ts';
import { type Expand, unquoted, unquotedBody } from './unquoted.ts';
import { childOf, choicesOf, getVariable, unlessUnknown, type Variables } from './variables.ts';
import { outputOf } from './words.ts';

/** `bashio` is bash with the functions of Home Assistant add-ons: https://github.com/hassio-addons/bashio */
const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash', 'yash', 'osh', 'bashio'];

export function isShell(program: string): boolean {
  return SHELLS.includes(program);
}

/** Programs that pass the words after their options to a shell, and `env -S`, which splits them as a shell does. */
const SCRIPT_WORDS: ReadonlySet<string> = new Set([
  'cross-env-shell',
  'entr',
  'env',
  'parallel',
  'parallel-ssh',
  'pdsh',
  'pssh',
  'sem',
  'watch',
]);
/** Programs with an option for a script. */
const SCRIPT_OPTION: ReadonlySet<string> = new Set(['flock', 'script', 'sg']);
const RUNNERS: ReadonlySet<string> = new Set([
  ...[...SHELLS, ...SCRIPT_WORDS, ...SCRIPT_OPTION],
  ...[
    '.',
    'autossh',
    'eval',
    'find',
    'gcloud',
    'git',
    'newgrp',
    'runuser',
    'source',
    'ssh',
    'sshpass',
    'su',
    'trap',
    'vagrant',
  ],
  ...['at', 'batch', 'crontab', 'doas', 'sudo', 'supercronic'],
]);

/** Programs that run commands on another machine. */
const REMOTE: ReadonlySet<string> = new Set(['autossh', 'gcloud', 'ssh', 'sshpass', 'vagrant']);
/** Options of `ssh` whose value is the next word, if it is not attached. */
const SSH_VALUE = /^-[46AaCfGgKkMNnqsTtVvXxYy]*[BbcDEeFIiJLlmOoPpQRSWw]$/;

/** Options of `su` and `runuser` whose value is the next word; in a bundle only the last letter can be one. */
const SU_COMMAND = /^-[^-cgGsuw]*c$/;
const SU_VALUE = /^(-[^-cgGsuw]*[gGsuw]|--(shell|group|supp-group|user|whitelist-environment))$/;

/** The source of the script: some of the words, the end of a word, a file, or the standard input. */
export type Source =
  | { readonly from: number; readonly to: number }
  | { readonly word: number; readonly at: number }
  | { readonly file: number }
  | 'input'
  | undefined;

/** Whether the program may run a script from its words, a file or its standard input. */
export function runsScripts(program: string): boolean {
  return RUNNERS.has(program) || dialectOf(program) !== undefined;
}

/** Inputs other than the words: the standard input, and files. */
export interface Inputs {
  input(): Excerpt | undefined;
  file(word: ShellWord | undefined, isProgram: boolean): Excerpt | undefined;
}

/** The script that `program`, at the index `head` of the words, runs. */
export function readInner(
  program: string,
  head: number,
  gathered: Gathered,
  { input, file }: Inputs,
  variables: Variables,
): Script | undefined {
  if (program === 'find') return readExecs(gathered, head, variables);
  const dialect = dialectOf(program);
  if (dialect !== undefined)
    return (
      readCalls(dialect, gathered, head, variables) ??
      readCallsOfInput(dialect, gathered, head, input, variables) ??
      readCallsOfFile(dialect, gathered, head, variables) ??
      readCopiedCode(program, head, gathered, variables)
    );
  return readSource(program, head, gathered, { input, file }, variables);
}

/** What a shell in a container reads from the standard input of an engine: `docker exec -i a sh <<E`. */
export function readEntered(
  head: number,
  { words, reading, variables }: Gathered,
  input: Inputs['input'],
): Script | undefined {
  const shell = inputShellAt(words, head + 1);
  const excerpt = shell === -1 ? undefined : input();
  if (excerpt === undefined) return undefined;
  const inBash = isBash(baseName(words[shell]?.pieces ?? ''));
  return reading.readText(excerpt, { ...reading, isBash: inBash, input: noInput }, childOf(variables));
}

/** The index of the first shell among words, if it reads its standard input; otherwise -1. */
export function inputShellAt(words: readonly ShellWord[], from: number): number {
  const at = words.findIndex(({ pieces }, index) => index >= from && isShell(baseName(pieces)));
  return at !== -1 && shellSource(words, at + 1) === 'input' ? at : -1;
}

function readSource(
  program: string,
  head: number,
  gathered: Gathered,
  { input, file }: Inputs,
  variables: Variables,
): Script | undefined {
  const { reading } = gathered;
  const source = isFilledIn(program, gathered.words, head) ? 'input' : sourceOf(program, gathered.words, head + 1);
  if (source === undefined) return undefined;
  const named = namedByInput(program, source, gathered.words, head);
  const excerpt = excerptFor(program, named ?? source, head, gathered, { input, file });
  if (excerpt === undefined) {
    if (isSourced(program)) defineAgain(pathOfScript(source, gathered, false), reading.files, variables);
    return undefined;
  }
  const isItself = named === undefined && placeOfFile(source) === head;
  // the program is in another language
  if (isItself && !isForShell(excerpt.text)) return undefined;
  if (program === 'trap') return readTrap(excerpt, reading, variables);
  return readFound(program, head, gathered, { excerpt, source, named, isItself, input }, variables);
}

interface FoundSource {
  readonly excerpt: Excerpt;
  readonly source: Exclude<Source, undefined>;
  /** The file that the input of the program names. */
  readonly named: ShellWord | undefined;
  /** Whether the program is the script. */
  readonly isItself: boolean;
  readonly input: Inputs['input'];
}

function readFound(
  program: string,
  head: number,
  gathered: Gathered,
  { excerpt, source, named, isItself, input }: FoundSource,
  variables: Variables,
): Script | undefined {
  const { reading } = gathered;
  const isSame = program === 'eval' || isSourced(program);
  if (!isSame) setList(variables, POSITIONAL, givenTo(program, named ?? source, head, gathered));
  const inBash = isSame ? reading.isBash : isBash(program) || (isItself && startsWithBash(excerpt.text));
  const open = program === 'eval' ? reading.open : [...reading.open, excerpt.text];
  const inner = { ...reading, open, isBash: inBash, input: source === 'input' ? noInput : input };
  const read = (scope = variables) => reading.readText(excerpt, inner, scope);
  if (program === 'eval') return read();
  const path =
    named === undefined
      ? (pathOfScript(source, gathered, isItself) ?? nameGiven(program, head, source, gathered))
      : undefined;
  if (!isSame) return whileStarted(path, variables, read);
  return whileSourced(path, variables, () => whileDefining(path, reading.files, variables, excerpt.text, read));
}

/** The absolute path of the file of a script in a container or an image. A shell finds one without a folder where it is. */
function pathOfScript(source: Exclude<Source, undefined>, gathered: Gathered, isProgram: boolean): string | undefined {
  const { words, reading, variables } = gathered;
  const { files } = reading;
  const place = placeOfFile(source);
  const word = place === undefined ? undefined : words[place];
  const name = word?.pieces;
  const isInImage = files.copied !== undefined || files.definitions !== undefined;
  if (!isInImage || word === undefined || name === undefined || name.includes(UNKNOWN_PIECE)) return undefined;
  if (name.startsWith('/')) return name;
  if (isProgram && !name.includes('/')) return pathOfProgram(word, gathered);
  const folder = folderNow(variables, files);
  return folder === DYNAMIC ? undefined : resolvePath(folder, name);
}

/** `sh -c 'docker run $0 image' --privileged`: the word after the commands, or the shell itself. */
function nameGiven(
  program: string,
  head: number,
  source: Exclude<Source, undefined>,
  { words }: Gathered,
): string | undefined {
  if (words.slice(0, head).some(({ pieces }) => /xargs$/.test(pieces))) return undefined;
  const own = isShell(program) ? words[head] : undefined;
  const name = source === 'input' ? own : 'to' in source ? (words[source.to] ?? own) : undefined;
  return typeof name?.value === 'string' ? name.value : undefined;
}

/** The commands of a source, or of the file that the input of the program names, unless they do not matter. */
function excerptFor(
  program: string,
  source: Exclude<Source, undefined> | ShellWord,
  head: number,
  gathered: Gathered,
  inputs: Inputs,
): Excerpt | undefined {
  const isNamed = source !== 'input' && 'pieces' in source;
  const read = isNamed ? inputs.file(source, program === 'run-parts') : excerptOf(source, head, gathered, inputs);
  const excerpt = commandsIn(program, read);
  return excerpt === undefined || isIrrelevant(program, excerpt.text, gathered.variables) ? undefined : excerpt;
}

/** The index of the word that names the file of a script. */
function placeOfFile(source: Exclude<Source, undefined>): number | undefined {
  return source !== 'input' && 'file' in source ? source.file : undefined;
}

/** The files that are given to a program: `ls a/*.sh | xargs -n 1 sh`, `xargs -I % sh %`, `run-parts a`. */
function namedByInput(
  program: string,
  source: Source,
  words: readonly ShellWord[],
  head: number,
): ShellWord | undefined {
  const last = words.at(-1);
  if (program === 'run-parts' && last !== undefined) return filesIn(last);
  const xargs = words.slice(0, head).findIndex(({ pieces }) => /(?:^|\/)xargs$/.test(pieces));
  if (xargs === -1 || source === undefined || isFilledIn(program, words, head)) return undefined;
  const given = source === 'input' ? words[head] : 'file' in source ? words[source.file] : undefined;
  if (given === undefined) return undefined;
  if (source === 'input') return { ...given, value: FROM_INPUT, raw: FROM_INPUT, pieces: FROM_INPUT };
  const mark = replacedBy(words.slice(xargs, head));
  return mark === undefined ? undefined : { ...given, pieces: given.pieces.replace(mark, () => FROM_INPUT) };
}

function filesIn(folder: ShellWord): ShellWord {
  return { ...folder, raw: `${folder.pieces}/*`, pieces: `${folder.pieces}/*` };
}

/** The text that `xargs -I %` replaces. */
export function replacedBy(words: readonly ShellWord[]): string | undefined {
  const at = words.findIndex(({ pieces }) => /^-[a-zA-Z0-9]*I/.test(pieces));
  const attached = words[at]?.pieces.replace(/^-[a-zA-Z0-9]*?I/, '');
  return at === -1 ? undefined : attached || words[at + 1]?.pieces;
}

/** Other commands for another machine do not concern the place that they are written in. */
function isIrrelevant(program: string, text: string, variables: Variables): boolean {
  return isTest(text) || (REMOTE.has(program) && !mayStart(text) && !usesEngine(text, variables));
}

/** Whether a variable of a text names an engine by its value or, if that is not known, may do so: `ssh host "$D run …"` */
function usesEngine(text: string, variables: Variables): boolean {
  return [...text.matchAll(VARIABLE)].some(([, isReference, name = '', action]) => {
    const values = [getVariable(variables, name), rawList(variables, name), ...choicesOf(variables, name)];
    const known = isReference === '!' ? [] : values.filter((value) => typeof value === 'string');
    return known.length === 0
      ? action !== undefined || FOR_ENGINE.test(name)
      : known.some((value) => HAS_ENGINE.test(value));
  });
}

/** The name, and whether the word behind it starts a container. */
const VARIABLE = /\$\{?(!?)([A-Za-z_]\w*)(?:\[\w{1,40}\])?\}?(["']?[ \t]+(?:run|create)\b)?/g;
/** Not a folder, an image or a host with such a name. */
const HAS_ENGINE = /(?<![\w.-])(?:docker|podman|nerdctl)(?:-compose)?(?![\w./:-])/i;
const FOR_ENGINE = /^(?:docker|podman|nerdctl)(?:_?(?:bin|cmd|command|compose|exe))?$/i;

/**
 * The script of a trap runs with the variables that are set by then: at the end, or where a signal, an error or `exit` ends the shell before one
 * of them changes.
 */
function readTrap(excerpt: Excerpt, reading: Reading, variables: Variables): Script {
  const pipelines: Pipeline[] = [];
  const problems: ScriptProblem[] = [];
  const names = new Set([...excerpt.text.matchAll(VARIABLE)].map(({ 2: name = '' }) => name));
  const known = new Set<string>();
  const read = (now: Variables): void => {
    const values = JSON.stringify([...names].map((name) => [getVariable(now, name), choicesOf(now, name)].map(String)));
    if (known.has(values)) return;
    known.add(values);
    const script = reading.readText(excerpt, { ...reading, input: noInput, problems }, childOf(now));
    for (const pipeline of script?.pipelines ?? []) pipelines.push(pipeline);
    for (const problem of script?.problems ?? []) problems.push(problem);
  };
  let isRead = false;
  const observe = (now: Variables): void => {
    if (isRead || known.size > MOST_VALUES) return;
    if (known.size === MOST_VALUES) {
      known.add('');
      problems.push(tooManyValues(excerpt));
      return;
    }
    isRead = true;
    read(now);
    isRead = false;
  };
  for (const name of names) {
    const observers = variables.observers.get(name) ?? new Set();
    variables.observers.set(name, observers.add(observe));
  }
  reading.atEnd.push(() => read(variables));
  return { span: excerpt.span(0, excerpt.text.length), pipelines, problems };
}

function tooManyValues({ text, span }: Excerpt): ScriptProblem {
  return {
    kind: 'limit-reached',
    value: 'the variables of a trap change too often for it to be read with all of their values',
    span: span(0, text.length),
    rest: text,
  };
}

/** With how many values of its variables a trap is read, without those at the end. Real scripts change them once or twice. */
const MOST_VALUES = 20;

function noInput(): undefined {
  return undefined;
}

/** `echo '…' | xargs -0 sh -c`, `… | xargs -I{} sh -c '{}'`: the script is the input. */
function isFilledIn(program: string, words: readonly ShellWord[], head: number): boolean {
  if (!isShell(program) || !words.slice(0, head).some(({ pieces }) => /(?:^|\/)xargs$/.test(pieces))) return false;
  const last = words.at(-1)?.pieces ?? '';
  return /^-[^-]*c$/.test(last) || (last === '{}' && /^-[^-]*c$/.test(words.at(-2)?.pieces ?? ''));
}

/** The commands that code in the words gives to a shell: `python3 -c "os.system('…')"`. */
function readCalls(
  dialect: Dialect,
  { words, reading }: Gathered,
  head: number,
  variables: Variables,
): Script | undefined {
  return joinedScripts(
    words.slice(head + 1).map(({ pieces, span }) =>
      // a name or a number has no commands
      WORD_ONLY.test(pieces) ? undefined : readTextsOf(pieces, span, { dialect, reading, variables }),
    ),
  );
}

const WORD_ONLY = /^[\w./:=-]*$/;

/** The same for code that the program gets in a here-document or from a command: `python3 <<E`, `python3 - a <<E`. */
function readCallsOfInput(
  dialect: Dialect,
  gathered: Gathered,
  head: number,
  input: Inputs['input'],
  variables: Variables,
): Script | undefined {
  const isRead = dialect.readsInput || readsCodeFromInput(gathered.words.slice(head + 1));
  return readCode(isRead ? input() : undefined, dialect, gathered, head, variables);
}

/** Whether the words name no file with code. The word in front of `-` may be the value of an option. */
function readsCodeFromInput(words: readonly ShellWord[]): boolean {
  const dash = words.findIndex(({ pieces }) => pieces === '-' || pieces === '/dev/stdin');
  const before = dash === -1 ? words : words.slice(0, dash);
  return before.every(
    ({ pieces }, at) =>
      /^-[^ce]+$/.test(pieces) ||
      (dash !== -1 && at > 0 && /^\w+$/.test(pieces) && /^-\w$/.test(words[at - 1]?.pieces ?? '')),
  );
}

/** The same for a file that the script itself has written. */
function readCallsOfFile(dialect: Dialect, gathered: Gathered, head: number, variables: Variables): Script | undefined {
  const { words, reading } = gathered;
  const { files } = reading;
  const file = files.texts.size === 0 ? undefined : words.slice(head + 1).find(({ pieces }) => !pieces.startsWith('-'));
  const written = { ...reading, files: { ...files, copied: undefined } };
  const code = file && textsNow(file, written, folderNow(variables, files))?.();
  return readCode(code, dialect, gathered, head, variables);
}

function readCode(
  text: Excerpt | undefined,
  dialect: Dialect,
  gathered: Gathered,
  head: number,
  variables: Variables,
): Script | undefined {
  if (text === undefined) return undefined;
  gathered.code = { language: languageOf(baseName(gathered.words[head]?.pieces ?? '')), text };
  return readTextsOf(text.text, text.span(0, text.text.length), { dialect, reading: gathered.reading, variables });
}

/** The same for a program that the script itself has written, and whose first line names its interpreter. */
export function readProgram(gathered: Gathered, variables: Variables): Script | undefined {
  const { code, reading } = gathered;
  const dialect = code?.isProgram ? dialectOf(code.language) : undefined;
  if (code === undefined || dialect === undefined) return undefined;
  const { text, span } = code.text;
  return readTextsOf(text, span(0, text.length), { dialect, reading, variables });
}

/** Takes note of the first of some programs that the script itself has written for another interpreter, and of those that were copied. */
export function noteProgram(texts: readonly (Excerpt | undefined)[], gathered: Gathered): void {
  const { file } = gathered.reading.excerpt.span(0, 0);
  for (const text of texts) {
    const program = text && interpreterOf(text.text);
    if (text === undefined || program === undefined) continue;
    if (text.span(0, 0).file === file) gathered.code ??= { language: languageOf(program), text, isProgram: true };
    else gathered.copiedPrograms = [...(gathered.copiedPrograms ?? []), text];
  }
}

function readTextsOf(
  code: string,
  span: Span,
  {
    dialect,
    reading,
    variables,
  }: { readonly dialect: Dialect; readonly reading: Reading; readonly variables: Variables },
): Script | undefined {
  const { sure, guessed, isCut } = shellTextsIn(code, dialect);
  // outside of an image, it is about the machine that runs it
  const settings = reading.files.copied === undefined ? [] : settingsOf(code, dialect);
  if (isCut) {
    const value = 'brackets in code of another language are nested too deeply';
    reading.problems.push({ kind: 'limit-reached', value, span, rest: code });
  }
  const read = (texts: readonly string[]): Script | undefined => {
    const text = texts.join('\n').replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE);
    if (text === '') return undefined;
    return reading.readText({ text, span: () => span }, { ...reading, input: noInput }, childOf(variables));
  };
  const other = read(guessed);
  // what is not a command may be unreadable
  return joinedScripts([read([...settings, ...sure]), other && { ...other, problems: [] }]);
}

/** The commands of `find … -exec command {} \\;`, as written. */
function readExecs({ words, nodes, reading }: Gathered, head: number, variables: Variables): Script | undefined {
  const scope = childOf(variables);
  setNames(scope, FROM_INPUT, foundBy(words.slice(head + 1).map(({ pieces }) => pieces)));
  let from = -1;
  const found: (Script | undefined)[] = [];
  for (const [index, { pieces }] of words.entries()) {
    if (index > head && from === -1 && EXEC.test(pieces)) from = index + 1;
    if (from === -1 || index < from || (pieces !== ';' && pieces !== '+')) continue;
    const [first, last] = [nodes[from], nodes[index - 1]];
    from = -1;
    if (first === undefined || last === undefined || last.end <= first.pos) continue;
    const text = reading.excerpt.text.slice(first.pos, last.end);
    const excerpt = {
      text,
      span: (start: number, end: number) => reading.excerpt.span(first.pos + start, first.pos + end),
    };
    found.push(reading.readText(excerpt, { ...reading, input: noInput }, childOf(scope)));
  }
  return joinedScripts(found);
}

const EXEC = /^-(?:exec|ok)(?:dir)?$/;

/** The name of an engine, or of a shell that may read the standard input. */
const STARTS = /docker|podman|nerdctl/;
const CALLS_SHELL = /\b(?:ba|da|z|k|a)?sh\b/;

function mayStart(text: string): boolean {
  return STARTS.test(text) || (!text.includes('|') && CALLS_SHELL.test(text));
}

/** Whether the first line of a program names a shell, or no interpreter, so that the calling shell reads it. */
export function isForShell(text: string): boolean {
  const line = /^#!([^\r\n]{0,300})/.exec(text)?.[1];
  return line === undefined || line.split(/[\s/]+/).some((word) => SHELLS.includes(word));
}

/** Whether it runs a file in the current shell. */
export function isSourced(program: string): boolean {
  return program === '.' || program === 'source';
}

function excerptOf(
  source: Exclude<Source, undefined>,
  head: number,
  gathered: Gathered,
  { input, file }: Inputs,
): Excerpt | undefined {
  if (source === 'input') return input();
  if ('word' in source) return restExcerpt(gathered.words[source.word], source.at);
  return 'file' in source ? file(gathered.words[source.file], source.file === head) : wordsExcerpt(gathered, source);
}

/** `sh -c '… "$@"' name words`, `sh file words`; `xargs` adds more of them. */
function givenTo(
  program: string,
  source: Exclude<Source, undefined> | ShellWord,
  head: number,
  { words, reading }: Gathered,
): string | Dynamic {
  if (source === 'input' || 'pieces' in source) return DYNAMIC;
  const file = placeOfFile(source);
  if (words.slice(0, head).some(({ pieces }) => /xargs$/.test(pieces))) return DYNAMIC;
  if (file !== undefined) return file === head || isShell(program) ? listValue(words.slice(file + 1)) : DYNAMIC;
  return 'to' in source ? shifted(listValue(words.slice(source.to)), 1, reading.budget) : DYNAMIC;
}

/** `eval "[[ $a $operator $b ]]"` runs nothing, and cannot be parsed because its operator is a variable. */
function isTest(text: string): boolean {
  return text.startsWith('[[ ') && /^\[\[ [^;&|()`\n]{1,500} \]\]$/.test(text);
}

/** The source of the script that a program runs. `first` is the index of the first word after it. */
export function sourceOf(program: string, words: readonly ShellWord[], first: number): Source {
  if (program === 'eval') return words.length > first ? { from: first, to: words.length } : undefined;
  if (isShell(program)) return shellSource(words, first);
  if (isSourced(program)) return sourcedFrom(words, first);
  if (SCRIPT_WORDS.has(program)) return wordAt(words, scriptWord(words, first));
  if (SCRIPT_OPTION.has(program)) return optionSource(words, first);
  if (program === 'ssh' || program === 'autossh') return sshSource(words, first);
  if (program === 'sshpass')
    return sshSource(words, words.findIndex(({ pieces }) => pieces === 'ssh') + 1 || words.length);
  if (REMOTE.has(program)) return remoteSource(words, first);
  const special = SPECIAL_SOURCES.get(program);
  if (special !== undefined) return special(words, first);
  // what the others read, such as a patch, is not a script for a shell
  return runsScripts(program) ? undefined : { file: first - 1 };
}

/** `ssh -p 22 host commands`, with options before and after the host. Without commands the shell reads its input. */
function sshSource(words: readonly ShellWord[], first: number): Source {
  let hosts = 0;
  let index = first;
  for (let word = words[index]; word !== undefined; word = words[++index]) {
    const { pieces } = word;
    if (pieces === '--' && hosts === 0) continue;
    if (SSH_VALUE.test(pieces)) index += 1;
    else if (!/^-./.test(pieces)) hosts += 1;
    if (hosts > 1) return { from: index, to: words.length };
  }
  return hosts > 0 ? 'input' : undefined;
}

/** `vagrant ssh -c commands`, `gcloud compute ssh host --command commands` */
function remoteSource(words: readonly ShellWord[], first: number): Source {
  if (!words.slice(first).some(({ pieces }) => pieces === 'ssh')) return undefined;
  const option = words.findIndex(({ pieces }, index) => index >= first && /^(?:-c|--command)$/.test(pieces));
  return option === -1 ? undefined : wordAt(words, option + 1);
}

const SPECIAL_SOURCES: ReadonlyMap<string, (words: readonly ShellWord[], first: number) => Source> = new Map([
  ['at', jobSource],
  ['batch', jobSource],
  ['crontab', tableSource],
  ['doas', rootShellSource],
  ['newgrp', () => 'input'],
  ['runuser', suSource],
  ['su', suSource],
  ['sudo', rootShellSource],
  ['supercronic', (words) => ({ file: words.length - 1 })],
  ['trap', trapSource],
]);

/** `at now`, `at -f file now`; with other options it lists or removes jobs. */
function jobSource(words: readonly ShellWord[], first: number): Source {
  const given = words.slice(first);
  if (given.some(({ pieces }) => /^-[A-Za-z]*[lrdcV]/.test(pieces))) return undefined;
  const option = given.findIndex(({ pieces }) => /^-[A-Za-z]*f$/.test(pieces));
  return option === -1 ? 'input' : inputUnlessFile(words, first + option + 1);
}

/** `crontab -u user file`, `crontab -`; with other options it prints, edits or removes the table. */
function tableSource(words: readonly ShellWord[], first: number): Source {
  let index = first;
  for (; /^-./.test(words[index]?.pieces ?? ''); index += 1) {
    if (words[index]?.pieces !== '-u') return undefined;
    index += 1;
  }
  return words[index]?.pieces === '-' ? 'input' : inputUnlessFile(words, index);
}

/** `sudo -s`, `sudo -u user -i`: without a command, the shell reads its input. */
function rootShellSource(words: readonly ShellWord[], first: number): Source {
  return words.slice(first).some(({ pieces }) => ROOT_SHELL.test(pieces)) ? 'input' : undefined;
}

const ROOT_SHELL = /^(?:-[A-Za-z]*[is]|--login|--shell)$/;

/** In a table of cron, blanks replace the times before the commands. */
function commandsIn(program: string, excerpt: Excerpt | undefined): Excerpt | undefined {
  if (excerpt === undefined || (program !== 'crontab' && program !== 'supercronic')) return excerpt;
  const { text, span } = excerpt;
  return { text: text.replaceAll(TIMES, (times) => ' '.repeat(times.length)), span };
}

const TIMES = /^[ \t]*(?:@[a-z]+|[\d*][^\s#]{0,99}(?:[ \t]+[\w*/,-]{1,99}){4})(?=[ \t])/gm;

/** `. ./file`, `source -- /dev/stdin` */
function sourcedFrom(words: readonly ShellWord[], first: number): Source {
  const file = words[first]?.value === '--' ? first + 1 : first;
  return file < words.length ? inputUnlessFile(words, file) : undefined;
}

function scriptWord(words: readonly ShellWord[], first: number): number {
  const found = words.findIndex(({ pieces }, index) => index >= first && /\s/.test(pieces) && !pieces.startsWith('-'));
  return found === -1 ? words.length : found;
}

/** `script -qec '…' file`, `flock file -c '…'`, `sg group '…'` */
function optionSource(words: readonly ShellWord[], first: number): Source {
  const option = words.findIndex(({ pieces }, index) => index >= first && /^-[a-z]*c$|^--command$/.test(pieces));
  return wordAt(words, option === -1 ? scriptWord(words, first) : option + 1);
}

/** `trap 'commands' EXIT`; without a signal nothing runs. */
function trapSource(words: readonly ShellWord[], first: number): Source {
  const from = words[first]?.value === '--' ? first + 1 : first;
  return words.length > from + 1 && words[from]?.value !== '-' ? { from, to: from + 1 } : undefined;
}

/** With `-c` anywhere, the first operand is the script: `bash -ceuo pipefail '…'`. With `-s` or without operands it reads its input. */
function shellSource(words: readonly ShellWord[], first: number): Source {
  let isString = false;
  let isInput = false;
  let index = first;
  for (let word = words[index]; word !== undefined; word = words[++index]) {
    const { value, pieces } = word;
    if (!/^[-+]./.test(pieces) || pieces === '--') break;
    if (value === DYNAMIC) return undefined;
    isString ||= /^-[^-]*c/.test(pieces);
    isInput ||= /^-[^-]*s/.test(pieces);
    index += shellOptionValues(pieces);
  }
  if (/^--?$/.test(words[index]?.pieces ?? '')) index += 1;
  if (isString) return wordAt(words, index);
  return isInput ? 'input' : inputUnlessFile(words, index);
}

/** How many of the next words an option takes: one for each `o` of `-euo pipefail`. */
function shellOptionValues(option: string): number {
  if (option.startsWith('--')) return option === '--rcfile' || option === '--init-file' ? 1 : 0;
  return option.match(/o/gi)?.length ?? 0;
}

function wordAt(words: readonly ShellWord[], index: number): Source {
  return index < words.length ? { from: index, to: index + 1 } : undefined;
}

function inputUnlessFile(words: readonly ShellWord[], index: number): Source {
  return index >= words.length || STANDARD_INPUT.has(words[index]?.pieces ?? '') ? 'input' : { file: index };
}

export const STANDARD_INPUT: ReadonlySet<string> = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);

/** `su - user -c '…'`; operands may come between the options. Without `-c`, the user's shell reads its input. */
function suSource(words: readonly ShellWord[], first: number): Source {
  for (let index = first, word = words[index]; word !== undefined; word = words[++index]) {
    const { pieces } = word;
    if (pieces === '--') break;
    const attached = /^--(?:session-)?command=/.exec(pieces);
    if (attached !== null) return { word: index, at: attached[0].length };
    if (/^--(session-)?command$/.test(pieces) || SU_COMMAND.test(pieces)) return wordAt(words, index + 1);
    if (SU_VALUE.test(pieces)) index += 1;
  }
  return 'input';
}

/** The words as the program receives them, with exact places where possible. */
export function wordsExcerpt(
  { words, nodes, reading, variables }: Gathered,
  { from, to }: { from: number; to: number },
): Excerpt | undefined {
  const given = nodes.slice(from, to).filter((node) => node !== undefined);
  if (given.length === 0 || given.length < to - from) return undefined;
  const printed = printedBySole(given, words[from]);
  const output = printed && outputOf(printed, reading, variables, true);
  if (output !== undefined) return output;
  // the file that it prints is a script of its own
  if (printed !== undefined && PRINTS_FILE.test(given[0]?.text ?? '')) return undefined;
  const around = nodes.slice(Math.max(0, from - 1), to + 1);
  const isTrap = words[from - 1]?.pieces === 'trap' || words[from - 2]?.pieces === 'trap';
  // a word that became several is not a script as a whole
  const exact =
    new Set(around).size === around.length
      ? unquoted(given, reading, valuesGiven(reading, variables, isTrap))
      : undefined;
  return exact ?? valueExcerpt(words.slice(from, to));
}

/** `$(cat file)`, `"$(<file)"` */
const PRINTS_FILE = /^"?\$\(\s*(?:cat\s|<)/;

/** The end of a word. Places inside a word are not known. */
function restExcerpt(word: ShellWord | undefined, at: number): Excerpt | undefined {
  return word && valueExcerpt([{ ...word, pieces: word.pieces.slice(at) }]);
}

/** The substitution in `eval "$(…)"`, whose text has exact places, and in `eval $(…)`, if that has no known value. */
function printedBySole(
  [only, ...others]: readonly Word[],
  word: ShellWord | undefined,
): CommandExpansionPart | undefined {
  const [part, ...rest] = only?.parts ?? [];
  if (others.length > 0 || rest.length > 0) return undefined;
  if (part?.type === 'CommandExpansion') return word?.pieces === UNKNOWN_PIECE ? part : undefined;
  const [quoted, ...more] = part?.type === 'DoubleQuoted' ? part.parts : [];
  return quoted?.type === 'CommandExpansion' && more.length === 0 ? quoted : undefined;
}

/** The text of a value that is defined elsewhere, such as `sh -c "$SCRIPT"`. Everything in it has the span of all the words. */
function valueExcerpt(words: readonly ShellWord[]): Excerpt | undefined {
  const pieces = words.map((word) => word.pieces).join(' ');
  const first = words[0]?.span;
  const last = words.at(-1)?.span;
  if (first === undefined || last === undefined || unlessUnknown(pieces.replaceAll(' ', '')) === DYNAMIC)
    return undefined;
  const span = { ...first, end: last.end };
  return { text: pieces.replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE), span: () => span };
}

/** The program reads the last here-document or here-string. */
export function inputOf({ prefix, suffix }: CommandNode): HereDoc | Word | undefined {
  const parts = prefix.length === 0 ? suffix : [...prefix, ...suffix];
  const input = parts.findLast((part) => part.type === 'HereDoc' || part.type === 'HereString');
  return input?.type === 'HereString' ? input.target : input;
}

export function inputExcerpt(input: HereDoc | Word, reading: Reading, expand: Expand): Excerpt | undefined {
  return input.type === 'HereDoc' ? unquotedBody(input.body, reading, expand) : wordExcerpt(input, reading, expand);
}

/** The text of a single word. */
export function wordExcerpt(word: Word, reading: Reading, expand: Expand): Excerpt | undefined {
  const values = reading.values.get(word);
  return (
    unquoted([word], reading, expand) ?? (values === undefined ? aloneIn(word, reading, expand) : valueExcerpt(values))
  );
}

/** A word that is nothing but a variable and was not read, as in one round of a loop. */
function aloneIn({ parts = [], pos, end }: Word, { excerpt }: Reading, expand: Expand): Excerpt | undefined {
  const [first, ...others] = parts;
  const [part, ...more] = first?.type === 'DoubleQuoted' ? first.parts : [first];
  const text = others.length + more.length > 0 || part === undefined ? undefined : expand(part, false);
  return text === undefined ? undefined : { text, span: () => excerpt.span(pos, end) };
}
