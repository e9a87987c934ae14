import { replacementsIn } from '../../analysis/commands/sed-edits.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { type Format, justfileFormat } from '../../parse/formats.ts';
import type { PassedVariable } from '../../parse/frontend.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { withHome } from '../../support/home-paths.ts';
import { withAssignedValues } from './assigned-values.ts';
import { type PlacedVariable, variablesMatching } from './assignments.ts';

/**
 * What a file sets for others, in any of its commands, whatever decides whether these run: what they print or edit, for a file of variables or
 * for `$GITHUB_ENV`, and the environment of mise.
 */
export function writtenVariables(file: SourceFile, targets: Targets): readonly PlacedVariable[] {
  const { text } = file;
  const valuesOf = withAssignedValues(file);
  return [
    ...printedVariables(file, targets).flatMap(valuesOf),
    ...(EDITS.test(text) ? editedIn(file).flatMap(valuesOf) : []),
    ...(BY_POWERSHELL.test(text) ? writtenByPowerShell(file, meantFor(file, targets)) : []),
    ...(OF_MISE.test(file.path) ? inMise(file) : []),
    ...(isJustfile(file.path) ? variablesMatching(file, EXPORTED_BY_JUST) : []),
  ];
}

/** What commands print for such files, on a line or in a here-document, with the variables of the shell as they are written. */
export function printedVariables(file: SourceFile, targets: Targets): readonly PlacedVariable[] {
  const { text } = file;
  const isMeant = meantFor(file, targets);
  const printed = MAY_PRINT.test(text) ? printedIn(file) : [];
  return [
    ...printed.filter(({ value, span }) => !PROSE.test(value) && isMeant(restOfLine(file, span.end))),
    ...(text.includes('<<') ? inHereDocuments(file, isMeant) : []),
  ];
}

/** Whether the output of the command at the beginning of a text comes to such a file. */
function meantFor(file: SourceFile, { isPassedOn, isForVariables }: Targets): (command: string) => boolean {
  const isAllPassedOn = lazy(() => isPassedOn(file));
  return (command) => {
    const target = TARGET.exec(command)?.[1];
    return target === undefined ? isAllPassedOn() : isForVariables(target);
  };
}

function isJustfile(path: string): boolean {
  return justfileFormat.matches(path);
}

/** What a file gives to its own commands, or to the actions that it uses: in a call of a task, for a target of make, before a command of npm. */
export function givenVariables(file: SourceFile, format: Format): readonly PlacedVariable[] {
  // the steps of a workflow are read with its variables, but not those of its own actions
  if (format === 'workflow') return actionsUsed(file.text).length === 0 ? [] : variablesMatching(file, IN_YAML);
  if (format === 'makefile') return assignedByMake(file);
  if (format === 'taskfile') return inCallsOfTasks(file);
  if (format === 'package') return beforeCommands(file);
  return format === 'justfile' ? variablesMatching(file, OF_JUST) : [];
}

/** `vars: {A: b}`; the environment of a task is read with it. */
function inCallsOfTasks(file: SourceFile): readonly PlacedVariable[] {
  const isOfCall = ({ span: { start } }: PlacedVariable): boolean => {
    const before = file.text.slice(Math.max(0, start - LONGEST_LINE), start);
    return before.lastIndexOf('vars:') > before.lastIndexOf('env:');
  };
  return [...variablesMatching(file, IN_YAML).filter(isOfCall), ...beforeCommands(file)];
}

const OF_MISE = /(?:^|\/)\.?mise(?:\.[\w-]{1,60})?\.toml$/;

/** The environment for all, and that of tasks that may start something. */
function inMise(file: SourceFile): readonly PlacedVariable[] {
  const heads = [...file.text.matchAll(/^\[[^\n]{0,200}/gm)].map(({ index }) => index);
  const sections = heads.map((start, at) => ({ start, end: heads[at + 1] ?? file.text.length }));
  const meant = sections.filter(({ start, end }) => {
    const text = file.text.slice(start, end);
    return text.startsWith('[env') || STARTS.test(text);
  });
  return variablesMatching(file, IN_YAML).filter(({ span }) =>
    meant.some(({ start, end }) => start <= span.start && span.start < end),
  );
}

const STARTS = /\b(?:docker|podman|compose|make|just|task|npm|pnpm|yarn|bun|sh|bash)\b/;

/** Whether a text tells people something. */
const PROSE = /(?:^|\s)[A-Za-z]{2,}\s+[A-Za-z]{2,}(?:\s|$)/;

function restOfLine({ text }: SourceFile, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + LONGEST_LINE));
}

/** In characters. */
const LONGEST_LINE = 1_000;

/** Which of the outputs of commands come to files of variables. */
export interface Targets {
  /** By the word that names the file in a command. */
  readonly isForVariables: (target: string) => boolean;
  /** Whether the output of a file, or of a function in it, comes there, where the command that prints names no file. */
  readonly isPassedOn: (file: SourceFile) => boolean;
}

/** Whether a place writes to the environment of the later steps of a job. */
export function isForSteps({ file, end }: Span): boolean {
  return /GITHUB_ENV\b/.test(restOfLine(file, end));
}

/** The first words of commands whose output comes to a file of variables: `./env.sh > .env`, `} >> "$GITHUB_ENV"`. */
export function wordsPassedOn(text: string, isForVariables: Targets['isForVariables']): readonly string[] {
  if (!text.includes('>') && !text.includes('tee')) return [];
  return text.split(/\n|&&|;/).flatMap((command) => {
    const target = TARGET.exec(command)?.[1];
    if (target === undefined || !isForVariables(target)) return [];
    return command.slice(0, command.indexOf('>')).match(/[\w./-]+|[})]/g) ?? [];
  });
}

const TARGET =
  /(?:>|\btee(?:[ \t]-a)?(?=[ \t])|\b(?:(?:Set|Add)-Content|Out-File)(?:[ \t]{1,9}-(?:(?:Literal|File)?Path|Append|Force|NoNewline|Encoding[ \t]{1,9}\w{1,20})){0,5}(?=[ \t]))[ \t]{0,9}["']?([^\s"'<>;&|]{1,300})/i;

/** The formats of files whose commands may set something for others. */
export const WRITERS: ReadonlySet<Format> = new Set<Format>([
  ...(['shell', 'pipeline', 'workflow', 'makefile', 'justfile', 'taskfile', 'package'] as const),
]);

const MAY_PRINT = /\b(?:echo|printf|sed)\b/;

/** `echo A=b`, `printf 'A=b\n'` */
const PRINTED =
  /\b(?:echo|printf)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?(?:"(?:export )?(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,300})"|'(?:export )?(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,300})')/g;
const PRINTED_BARE =
  /\b(?:echo|printf)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?(?<name>[A-Za-z_]\w{0,100})=(?<plain>[^\s"'`;&|(){}$\\]{1,300})/g;
/** `echo A=$B` */
const PRINTED_VARIABLE =
  /\b(?:echo|printf)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?(?<name>[A-Za-z_]\w{0,100})=(?<plain>[\w.:/@-]{0,100}\$[\w{}:(.-]{1,200})/g;

function printedIn(file: SourceFile): readonly PlacedVariable[] {
  const printed = [PRINTED, PRINTED_BARE, PRINTED_VARIABLE].flatMap((pattern) => variablesMatching(file, pattern));
  return [...printed.filter(({ span }) => isCommand(file, span.start)), ...variablesMatching(file, CHOSEN)];
}

/** `"A=b" | Set-Content f`, `Add-Content f "A=b"`, and the lines `A=b` of a text such as `@" … "@ | Out-File f`. */
function writtenByPowerShell(file: SourceFile, isMeant: (command: string) => boolean): readonly PlacedVariable[] {
  return [
    ...variablesMatching(file, PIPED).filter(({ span: { start } }) => isMeant(restOfLine(file, start))),
    ...variablesMatching(file, PUT).filter(({ span: { start } }) => isMeant(restOfLine(file, start))),
    ...inHereStrings(file, isMeant),
  ];
}

const BY_POWERSHELL = /\b(?:(?:Set|Add)-Content|Out-File)\b|\$env:/i;
const PIPED =
  /(?:"(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,300})"|'(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,300})')[ \t]{0,9}(?:\|[ \t]{0,9}(?:(?:Set|Add)-Content|Out-File)\b|>>?[ \t]{0,9}["']?\$env:)[^\n]{0,200}/gi;
const PUT =
  /\b(?:Set|Add)-Content[ \t][^"'\n]{0,200}(?:"[^"'\n=]{0,200}"[^"'\n]{0,200})?(?:"(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,300})"|'(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,300})')/gi;

function inHereStrings(file: SourceFile, isMeant: (command: string) => boolean): readonly PlacedVariable[] {
  const found: PlacedVariable[] = [];
  let inside: PlacedVariable[] | undefined;
  let mark = '';
  let start = 0;
  for (const line of file.text.split('\n')) {
    const [, opening] = /@(["'])[ \t]*\r?$/.exec(line) ?? [];
    if (inside !== undefined && line.startsWith(`${mark}@`)) {
      if (isMeant(line)) found.push(...inside);
      inside = undefined;
    } else if (inside !== undefined)
      inside.push(
        ...assignedIn(line, { file, start, end: start + line.length }).filter(({ value }) => !value.includes('$')),
      );
    else if (opening !== undefined) [inside, mark] = [[], opening];
    start += line.length + 1;
  }
  return found;
}

/** Whether a place in a text is the beginning of a command, and not a word of one. */
function isCommand({ text }: SourceFile, at: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at));
}

/** In characters. */
const LONGEST_BEFORE = 60;
const BEFORE = /(?:^|[\n;&|({`"'@]|\b(?:then|do|else)|\b(?:script|run|cmds?|sh):|-)[ \t]{0,40}["']?$/;

const EDITS = /\b(?:sed|perl)\b/;

/** What sed and perl put in place of something else: `s|^A=.*|A=b|`, `/^A=/c\A=b`. */
function editedIn(file: SourceFile): readonly PlacedVariable[] {
  const found: PlacedVariable[] = [];
  let start = 0;
  for (const line of file.text.split('\n')) {
    const part = line.includes('=') && !/^[ \t]*#/.test(line) ? line.slice(0, LONGEST_LINE) : '';
    const lines = [...part.matchAll(PUT_BY_SED)].map(({ 0: whole, 1: text = '', index }) => ({
      text,
      start: index,
      end: index + whole.length,
    }));
    for (const { text, ...place } of [...replacementsIn(part), ...lines])
      found.push(...assignedIn(text, { file, start: start + place.start, end: start + place.end }));
    start += line.length + 1;
  }
  return found;
}

/** A line that comes in place of another one, or next to it. */
const PUT_BY_SED = /[/$\d][ \t]{0,3}[aci](?:\\{1,2}|[ \t])[ \t]{0,9}([A-Za-z_]\w{0,100}=[^\n"']{0,300})["']/g;

/** `A="${A:-b}"`, `A=${{ vars.A || 'b' }}` */
const CHOSEN =
  /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})=["']?(?:\$\{\w{1,100}:?[-=](?<plain>[^{}\n$]{1,300})\}|\$\{\{[^{}\n]{0,200}\|\|[ \t]{0,9}'(?<single>[^'\n]{0,300})'[ \t]{0,9}\}\})/g;

/** `A: b`, `A = b`: keys of the tools themselves have small letters. */
const IN_YAML =
  /(?<![\w$.-])(?<name>[A-Z_]\w{0,100})["']?[ \t]{0,9}[:=][ \t]{1,9}(?:"(?<quoted>[^"\n]{0,1000})"|'(?<single>[^'\n]{0,1000})'|(?<plain>[^\s"'{}[\],#|>&$][^"'\n{}[\],#$]{0,1000}))/g;

/** `A=b npm run up`: a command that starts none of these keeps the variable to itself. */
const BEFORE_COMMAND =
  /(?<![\w$.=-])(?<name>[A-Za-z_]\w{0,100})=(?:\\?"(?<quoted>[^"\\\n]{0,300})\\?"|'(?<single>[^'\n]{0,300})'|(?<plain>[^\s"'`;&|(){}$\\=]{1,300}))(?=[ \t])/g;
const CALLS = /\b(?:npm|pnpm|yarn|bun|npx|run-[sp]|make|just|task|sh|bash)\b/;

function beforeCommands(file: SourceFile): readonly PlacedVariable[] {
  return variablesMatching(file, BEFORE_COMMAND).filter(({ span: { end } }) =>
    CALLS.test(restOfLine(file, end).split(/[&|;]/, 1).join('')),
  );
}

/** `export A := env("B", "b")` */
const EXPORTED_BY_JUST =
  /^export[ \t]{1,9}(?<name>[A-Za-z_]\w{0,100})[ \t]{0,9}:=[ \t]{0,9}env(?:_var_or_default)?\([^,()\n]{1,200},[ \t]{0,9}(?:"(?<quoted>[^"\n]{0,300})"|'(?<single>[^'\n]{0,300})')/gm;

/** `A := "b"`, `A := env("B", "b")`, and the default of a parameter: `up a="b":` */
const OF_JUST =
  /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})[ \t]{0,9}:?=[ \t]{0,9}(?:env(?:_var_or_default)?\([^,()\n]{1,200},[ \t]{0,9})?(?:"(?<quoted>[^"\n]{0,1000})"|'(?<single>[^'\n]{0,1000})')/g;

/** The folders of the actions of the repository that a workflow uses; another workflow of it is not one. */
export function actionsUsed(text: string): readonly string[] {
  return [...text.matchAll(USES)].flatMap(([, folder = '']) => (/\.ya?ml$/.test(folder) ? [] : folder));
}

const USES = /\buses:[ \t]{1,9}["']?\.\/([\w./-]{0,200})/g;

/**
 * `prod: A := b`, and `A := b` in a condition, if a command gets the value: what counts always is read with the file, but for one that others
 * include.
 */
function assignedByMake(file: SourceFile): readonly PlacedVariable[] {
  const isIncluded = file.path.endsWith('.mk');
  const passed = new Set([...file.text.matchAll(PASSED)].map(([, name]) => name));
  const found: PlacedVariable[] = [];
  let start = 0;
  let depth = 0;
  for (const line of file.text.split('\n')) {
    depth += CONDITION.test(line) ? 1 : END.test(line) ? -1 : 0;
    const set = assignedInLine(line);
    const isSometimes = depth > 0 || set?.isOfTarget === true;
    if (set !== undefined && (isIncluded || (isSometimes && (set.isExported || passed.has(set.name)))))
      found.push({ name: set.name, value: set.value, span: { file, start, end: start + line.length } });
    start += line.length + 1;
  }
  return found;
}

/** `P=$(PRIV) docker compose up`: make exports no other ones. */
const PASSED = /=["']?\$[({]([A-Za-z_]\w{0,100})/g;
const CONDITION = /^[ ]{0,20}ifn?(?:eq|def)\b/;
const END = /^[ ]{0,20}endif\b/;

interface SetByMake extends PassedVariable {
  readonly isExported: boolean;
  readonly isOfTarget: boolean;
}

function assignedInLine(line: string): SetByMake | undefined {
  const at = line.indexOf('=');
  if (at <= 0) return undefined;
  const left = line
    .slice(0, Math.min(at, LONGEST_LINE))
    .replace(/[?+:]{1,3}$/, '')
    .trim();
  const [name = '', ...before] = left.split(/[ \t]+/).toReversed();
  const value = line
    .slice(at + 1)
    .split('#', 1)
    .join('')
    .trim();
  const isMeant = before.every((word) => OF_MAKE.has(word) || word.endsWith(':'));
  if (!isMeant || !/^[A-Za-z_]\w*$/.test(name) || /[$\\]/.test(value)) return undefined;
  return { name, value, isExported: before.includes('export'), isOfTarget: before.some((word) => word.endsWith(':')) };
}

const OF_MAKE: ReadonlySet<string> = new Set(['export', 'override', 'private']);

/** The lines `A=b` of here-documents that come to a file of variables, but not those of a value of many lines: `A<<E`. */
function inHereDocuments(file: SourceFile, isMeant: (command: string) => boolean): readonly PlacedVariable[] {
  const found: PlacedVariable[] = [];
  const marks: string[] = [];
  let isWanted = false;
  let start = 0;
  for (const line of file.text.split('\n')) {
    const mark = HERE_DOCUMENT.exec(line)?.[1];
    if (line.trim() === marks.at(-1)) marks.pop();
    else if (mark !== undefined && marks.length < DEEPEST) {
      if (marks.length === 0) isWanted = isMeant(line);
      marks.push(mark);
    } else if (marks.length === 1 && isWanted)
      found.push(...assignedIn(line, { file, start, end: start + line.length }));
    start += line.length + 1;
  }
  return found;
}

/** A value of many lines in a here-document. */
const DEEPEST = 2;

function assignedIn(line: string, span: Span): readonly PlacedVariable[] {
  const { name, value: written = '' } = LINE.exec(line)?.groups ?? {};
  const value = withHome(written) ?? written;
  return name === undefined ? [] : [{ name, value: value.trim().replace(QUOTES, '$2'), span }];
}

const HERE_DOCUMENT = /<<-?[ \t]{0,9}["'\\]?([A-Za-z_]\w{0,100})/;
const LINE = /^[ \t]{0,100}(?:export[ \t])?(?<name>[A-Za-z_]\w{0,100})=(?<value>[^\n`]{1,1000})$/;
const QUOTES = /^(["'])(.*)\1$/;
