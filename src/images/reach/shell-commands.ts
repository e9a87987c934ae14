import { addCommand, isSpecial, KEYWORD, keepCommand, type ShellCommand, type ShellScript } from './shell-script.ts';
import { readWord, type ShellWord, take } from './shell-words.ts';

/** The commands of a shell script. Conditions and loops are left out, so it may run any of them. */
export interface ShellCommands {
  readonly commands: readonly ShellCommand[];
  /** The script runs nothing else. */
  readonly isWhole: boolean;
  /** Its own commands. What they run is among the commands of the script. */
  readonly functions?: readonly string[];
  /** What `set -- …` makes of its arguments, in the order of the script. `shift` is a list with this word. */
  readonly argumentLists?: readonly (readonly ShellWord[])[];
}

const MOST_WORDS = 64;
const DEEPEST = 16;

const BLANKS = /(?:[ \t]|\\\n)+/y;
const COMMENT = /#[^\n]*/y;
const SEPARATOR = /;;&|;;|;&|[\n;&|()]/y;
const REDIRECTION = /[0-9]*(?:&>>?|<<<|>>|>&|>\||<>|<&|[<>](?![<(]))/y;
/** Texts that are in the script, and substitutions of processes. */
const UNSUPPORTED_REDIRECTION = /[0-9]*[<>][<(]/y;
const DUPLICATED = /[0-9]+-?|-/y;
const FUNCTION = /[A-Za-z_][\w-]*[ \t]*\([ \t]*\)\s*\{(?=\s)/y;
const TEST = /\[\[(?=\s)[^\n]*/y;
/** In these, bash calculates with the texts of variables, which can run commands. */
const CALCULATES = /\s-(?:eq|ne|lt|le|gt|ge|v|R)\s|\$[^\w{]|\$\{[^}]*[^\w}]|`/;
const FOR = /for[ \t]+[A-Za-z_]\w*(?=[\s;])/y;
const CASE = /case(?=[ \t])/y;
const IN = /\s+in(?=\s)/y;
const END_OF_CASE = /esac(?![^\s;&|)])/y;
const PATTERN = /\(?(?:[^()$`;&<>\n\\]|\$\w|\$\{\w+\})*\)/y;
const SPACE = /(?:\s|#[^\n]*\n)+/y;

/** Reads what a shell script may run. Where it uses something that is not supported, only the commands that replace the shell count. */
export function shellCommands(text: string): ShellCommands {
  const script = newScript(text);
  while (script.at < text.length) {
    if (readCommand(script) === ')' || script.isBroken) skipLine(script);
    if (!script.isWhole) toNextReplacement(script);
  }
  const { commands, functions, changes, groups, hasMoved } = script;
  const isWhole = script.isWhole && groups.length === 0 && !(script.hasLoop && changes.length > 0);
  const known = hasMoved ? commands.map((one) => ({ ...one, hasMoved: true as const })) : commands;
  return {
    commands: isWhole ? known : known.filter(({ isLast }) => isLast),
    isWhole,
    ...(functions.size > 0 && { functions: [...functions] }),
    ...(changes.length > 0 && { argumentLists: changes }),
  };
}

function newScript(text: string): ShellScript {
  const script: ShellScript = {
    text,
    at: 0,
    isBroken: false,
    substitution: () => readInner(script),
    commands: [],
    functions: new Set(),
    changes: [],
    groups: [],
    isWhole: true,
    hasMoved: false,
    hasLoop: false,
    depth: 0,
  };
  return script;
}

function skipLine(script: ShellScript): void {
  const end = script.text.indexOf('\n', script.at);
  script.at = end === -1 ? script.text.length : end + 1;
  script.isWhole = false;
  script.isBroken = false;
}

/** Of a script that is not followed in whole, only lines with `exec` matter. */
function toNextReplacement(script: ShellScript): void {
  const { text } = script;
  const next = text.indexOf('exec', script.at);
  script.at = next === -1 ? text.length : Math.max(script.at, text.lastIndexOf('\n', next) + 1);
}

/** Commands in parentheses, from after the opening one to after the closing one. */
function readInner(script: ShellScript): void {
  const groups = script.groups.length;
  script.depth += 1;
  let separator: string | undefined;
  while (separator !== ')' && !script.isBroken) {
    if (script.depth > DEEPEST || script.at >= script.text.length) script.isBroken = true;
    else separator = readCommand(script);
  }
  script.depth -= 1;
  if (groups !== script.groups.length) script.isBroken = true;
}

/** Reads one command and what ends it. */
function readCommand(script: ShellScript): string | undefined {
  const start = script.at;
  readWords(script);
  if (script.isBroken) return undefined;
  const separator = take(script, SEPARATOR);
  if (separator === '(') readInner(script);
  else if (separator !== undefined && /^;[;&]/.test(separator)) readPattern(script);
  else if (script.at === start && start < script.text.length) script.isBroken = true;
  return separator;
}

function readWords(script: ShellScript): void {
  const words: ShellWord[] = [];
  while (!script.isBroken && readNext(script, words)) if (words.length > MOST_WORDS) script.isBroken = true;
  // the words before a parenthesis would be a function, or a list
  if (words.length > 0 && script.text[script.at] === '(') script.isBroken = true;
  if (words.length === 0 || script.isBroken) return;
  if (words[0] === 'trap') addTrap(script, words.slice(1));
  else addCommand(script, words);
}

/** Takes the next word, or something else that is a part of the command. False where it ends. */
function readNext(script: ShellScript, words: ShellWord[]): boolean {
  if (take(script, BLANKS) !== undefined || words.length === 0) take(script, COMMENT);
  if (tookRedirection(script) || (words.length === 0 && tookBeginning(script))) return true;
  const start = script.at;
  const word = readWord(script);
  if (word === undefined) return false;
  if (words.length > 0 || !tookKeyword(script, script.text.slice(start, script.at))) words.push(word);
  return true;
}

function tookKeyword(script: ShellScript, text: string): boolean {
  if (!KEYWORD.test(text)) return false;
  if (text === 'while' || text === 'until') script.hasLoop = true;
  if (text === '{' && script.groups.length > 0) script.groups.push('group');
  if (text === '}') script.groups.pop();
  return true;
}

/** Something may start the files that are written. */
function tookRedirection(script: ShellScript): boolean {
  if (!'<>&0123456789'.includes(script.text[script.at] ?? ' ')) return false;
  const operator = take(script, REDIRECTION);
  if (operator === undefined) {
    if (take(script, UNSUPPORTED_REDIRECTION) !== undefined) script.isBroken = true;
    return false;
  }
  if (operator.endsWith('&') && take(script, DUPLICATED) !== undefined) return true;
  take(script, BLANKS);
  const file = readWord(script);
  if (file === undefined) script.isBroken = true;
  else if (operator.includes('>') && !file.startsWith('/dev/')) keepCommand(script, { words: ['>', file] });
  return true;
}

/** Takes the beginning of a larger command: its commands follow. */
function tookBeginning(script: ShellScript): boolean {
  if (!/[\w[]/.test(script.text[script.at] ?? ' ')) return false;
  const head = take(script, FUNCTION);
  if (head === undefined) return tookTest(script) || tookLoop(script) || tookCase(script);
  script.functions.add(head.slice(0, head.search(/[ \t(]/)));
  script.groups.push('function');
  return true;
}

/** `[[ $a = b ]]` */
function tookTest(script: ShellScript): boolean {
  const start = script.at;
  const line = take(script, TEST);
  if (line === undefined) return false;
  const length = line.search(/\s\]\](?:[\s;&|)]|$)/);
  const test = line.slice(0, length);
  const isPlain = length !== -1 && !CALCULATES.test(test) && isEven(test, '"') && isEven(test, "'");
  script.at = start + length + 3;
  if (!isPlain) script.isBroken = true;
  return true;
}

function isEven(text: string, quote: string): boolean {
  return text.split(quote).length % 2 === 1;
}

/** `for file in a b` */
function tookLoop(script: ShellScript): boolean {
  const head = take(script, FOR);
  if (head === undefined) return false;
  script.hasLoop = true;
  if (isSpecial(head.slice(3).trim())) script.isBroken = true;
  if (take(script, IN) !== undefined)
    while (!script.isBroken && (take(script, BLANKS) !== undefined || readWord(script) !== undefined));
  return true;
}

function tookCase(script: ShellScript): boolean {
  if (take(script, CASE) === undefined) return false;
  take(script, BLANKS);
  if (readWord(script) === undefined || take(script, IN) === undefined) script.isBroken = true;
  else readPattern(script);
  return true;
}

function readPattern(script: ShellScript): void {
  take(script, SPACE);
  END_OF_CASE.lastIndex = script.at;
  if (END_OF_CASE.test(script.text)) return;
  const pattern = take(script, PATTERN);
  if (pattern === undefined || !isEven(pattern, '"') || !isEven(pattern, "'")) script.isBroken = true;
}

/** `trap 'kill 1' TERM`: the text is run later. */
function addTrap(script: ShellScript, [text = '-', ...signals]: readonly ShellWord[]): void {
  if (text === '-' || text === '' || signals.length === 0) return;
  const inner = shellCommands(text);
  if (text.startsWith('-') || text.includes('$') || !inner.isWhole || inner.argumentLists !== undefined)
    script.isBroken = true;
  for (const command of inner.commands) keepCommand(script, command);
}
