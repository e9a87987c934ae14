import { namesExportedBy, switchesExport } from '../../analysis/commands/exported-names.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type Pipeline,
  type Script,
  type ShellWord,
} from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import type { PassedVariable } from '../frontend.ts';
import { weakeningIn } from './given-arguments.ts';
import { assignmentsIn, keptForItself, known, pair, type Sourced } from './scripts/kept-variables.ts';

export type { Sourced };

/** Further variables are left out, which is reported. Real scripts export a few dozen. */
export const MOST_VARIABLES = 300;

/** As many of some variables as are passed on, and one more, so that the limit is told. */
export function asManyAsPassed(variables: readonly PassedVariable[]): readonly PassedVariable[] {
  return variables.length <= MOST_VARIABLES ? variables : distinct(variables).slice(0, MOST_VARIABLES + 1);
}

/**
 * The variables that a script passes to all programs that it starts, where their values are known. Whether and when a command runs is not
 * considered, so one name may have several values.
 */
export function exportedBy(script: Script, sourced?: Sourced): readonly PassedVariable[] {
  return setBy(script, sourced, everyCommand(script).some(switchesExport));
}

/** The variables of a script that a file which it sources finds, if their values may take protection away. */
export function sharedBy(script: Script, sourced?: Sourced): readonly PassedVariable[] {
  return setBy(script, sourced, true).filter(({ value }) => weakeningIn(value).length > 0);
}

function setBy(script: Script, sourced: Sourced | undefined, exportsAll: boolean): readonly PassedVariable[] {
  const read = sourced ?? (() => undefined);
  const given = script.given?.() ?? [];
  const commands = everyCommand(script);
  const exported = new Set(commands.flatMap(namesExportedBy));
  const isExported = (name: string): boolean => exported.has(name) || namesOf(given).has(name);
  const own = [
    ...commands.filter(({ program }) => STAYING.has(program)).flatMap(assignedBy),
    ...commands.flatMap(readBy),
    ...commands.flatMap(defaultsIn),
  ];
  const added = [
    ...own.filter(({ name }) => exportsAll || isExported(name)),
    ...commands.flatMap((command) => inSourcedFile(command, read, exportsAll)),
    ...everyPipeline(script).flatMap((pipeline) => inPipedFile(pipeline, read)),
    ...keptForItself(script, read),
  ];
  const all = added.length === 0 ? distinctGiven(given) : distinct([...given, ...added]);
  if (all.length > MOST_VARIABLES) tellTooMany(script);
  return all.length > MOST_VARIABLES ? all.slice(0, MOST_VARIABLES) : all;
}

function tellTooMany({ span }: Script): void {
  limitReached(span, 'The script exports too many variables to pass on all of them.');
}

/** Many scripts may share what they are given. */
const distinctGiven = remember(distinct);
const namesOf = remember(
  (given: readonly PassedVariable[]): ReadonlySet<string> => new Set(given.map(({ name }) => name)),
);

/** The names of variables that a script passes on with values that are not known. */
export function unknownIn(script: Script): readonly string[] {
  const commands = everyCommand(script);
  const names = new Set(commands.flatMap(namesExportedBy));
  const exportsAll = commands.some(switchesExport);
  const own = commands.filter(({ program }) => STAYING.has(program)).flatMap(unknownOf);
  const given = script.givenUnknown?.() ?? [];
  const all = own.length === 0 ? given : [...given, ...own.filter((name) => exportsAll || names.has(name))];
  if (all.length > MOST_VARIABLES) tellTooMany(script);
  return all.length > MOST_VARIABLES ? all.slice(0, MOST_VARIABLES) : all;
}

/** The names of the variables that one command assigns with values that are not known. */
export function unknownOf({ assignments }: Command): readonly string[] {
  return assignments.flatMap(({ name, value }) => (value?.pieces.includes(UNKNOWN_PIECE) ? [name] : []));
}

/** What a process finds in its environment. */
export function lookUpIn(variables: readonly PassedVariable[]): (name: string) => string | undefined {
  if (variables.length === 0) return () => undefined;
  const values = new Map(variables.map(({ name, value }) => [name, value]));
  return (name) => values.get(name);
}

/** Those that one command gets: what is written before it replaces what the script exports. */
export function passedTo(command: Command, exported: readonly PassedVariable[]): readonly PassedVariable[] {
  if (command.assignments.length === 0) return exported;
  const own = new Set(command.assignments.map(({ name }) => name));
  return [...exported.filter(({ name }) => !own.has(name)), ...assignedBy(command)];
}

/** `printf -v A b`, `read -r A <<< b` */
function readBy({ program, arguments: words, redirects }: Command): readonly PassedVariable[] {
  const [first, name, format, ...others] = words.map(({ pieces }) => pieces);
  if (program === 'printf' && first === '-v' && name !== undefined && format !== undefined)
    return known(
      name,
      others.reduce((text, word) => text.replace(/%[bqs]/, () => word), format),
    );
  const given = program === 'read' ? redirects.find(({ operator }) => operator === '<<<')?.target?.pieces : undefined;
  const names = words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-'));
  return given === undefined || names.length !== 1 ? [] : known(names[0] ?? '', given.trim());
}

/** What expansions assign: `: "${A:=b}"`. */
function defaultsIn({ arguments: words, assignments }: Command): readonly PassedVariable[] {
  const texts = [...words, ...assignments.flatMap(({ value }) => value ?? [])].map(({ raw }) => raw);
  return texts
    .filter((text) => text.includes('='))
    .flatMap((text) => [...text.matchAll(DEFAULT)].flatMap(([, name = '', value = '']) => known(name, value)));
}

const DEFAULT = /\$\{([A-Za-z_]\w{0,100}):?=([^{}$`"'\\]{1,1000})\}/g;

/** What the commands of a substitution may print, where a condition decides: `A=$(test -e f && echo b || echo c)`. */
function printedAs(name: string, { span, pieces }: ShellWord, { substitutions }: Command): readonly PassedVariable[] {
  const inside = substitutions.find(({ script }) => isWholeOf(span, script.span));
  const pipelines = inside === undefined ? [] : everyPipeline(inside.script);
  if (pieces !== UNKNOWN_PIECE && !pipelines.some(({ joinedBy }) => joinedBy === '||')) return [];
  return pipelines.flatMap(({ commands: [first, ...others] }) =>
    first?.program === 'echo' && others.length === 0 && first.redirects.length === 0
      ? known(name, first.arguments.map((word) => word.pieces).join(' '))
      : [],
  );
}

/** `A="${B:-c}"`, if only a run knows `B`. */
function usualOf(name: string, { pieces, raw }: ShellWord): readonly PassedVariable[] {
  const [, usual] = pieces === UNKNOWN_PIECE ? (USUAL.exec(raw) ?? []) : [];
  return usual === undefined ? [] : known(name, usual);
}

const USUAL = /^"?\$\{[A-Za-z_]\w{0,100}:?-([^{}$`"'\\]{1,1000})\}"?$/;

/** `$(…)`, also in quotes */
function isWholeOf(word: Span, inside: Span): boolean {
  return isWithin(inside.start - word.start) && isWithin(word.end - inside.end);
}

function isWithin(distance: number): boolean {
  return distance >= 0 && distance <= 3;
}

/** Programs whose assignments stay in effect. */
const STAYING: ReadonlySet<unknown> = new Set(['', 'declare', 'export', 'readonly', 'typeset']);

function assignedBy(command: Command): readonly PassedVariable[] {
  const { assignments, program, arguments: words } = command;
  const quoted = program === '' || !STAYING.has(program) ? [] : words.flatMap(({ pieces }) => pair(pieces));
  return [
    ...assignments.flatMap(({ name, value }) =>
      value === undefined
        ? []
        : [...known(name, value.pieces), ...printedAs(name, value, command), ...usualOf(name, value)],
    ),
    ...quoted,
  ];
}

/** `. ./settings.sh`, and commands that read a file as well: `export $(xargs < f)`, `env $(cat f) a`, `while read l; do export "$l"; done < f`. */
function inSourcedFile(command: Command, sourced: Sourced, exportsAll: boolean): readonly PassedVariable[] {
  const { program, arguments: words } = command;
  const isSource = program === '.' || program === 'source';
  const own = isSource ? words.slice(0, 1) : program === 'export' ? inputsOf(command) : [];
  return [
    ...own.flatMap((word) => inFile(word, sourced, exportsAll || !isSource)),
    ...wordsExporting(command).flatMap((word) => inFile(word, sourced, true)),
  ];
}

function inFile({ pieces }: ShellWord, sourced: Sourced, isForEach: boolean): readonly PassedVariable[] {
  const name = pieces.replace(FOLDER_IN_FRONT, '');
  const text = name.includes(UNKNOWN_PIECE) || name.startsWith('-') ? undefined : sourced(name)?.text;
  return text === undefined ? [] : assignmentsIn(text, isForEach);
}

/** `$(dirname "$0")/`: files are looked for from the folder of the script, and from the root. */
const FOLDER_IN_FRONT = new RegExp(`^${UNKNOWN_PIECE}/+`);

/** The words of the commands whose output a command exports, and the files that `xargs -a f` reads for one that does. */
function wordsExporting(command: Command): readonly ShellWord[] {
  const { program, substitutions } = command;
  const isEnv = hasWrapper(command, 'env') || everyCommand(command.inner).some((one) => hasWrapper(one, 'env'));
  const printed = substitutions.filter(
    ({ kind, argument }) =>
      (isEnv && argument === -1) ||
      program === 'export' ||
      program === 'eval' ||
      ((program === '.' || program === 'source') && kind === 'process'),
  );
  return [
    ...printed.flatMap(({ script }) => everyCommand(script)).flatMap(wordsAndInputs),
    ...(isEnv && hasWrapper(command, 'xargs') ? [...givenToXargs(command), ...inputsOf(command)] : []),
  ];
}

function hasWrapper({ wrappers }: Command, name: string): boolean {
  return wrappers.some(({ program }) => program === name);
}

function inputsOf({ redirects }: Command): readonly ShellWord[] {
  return redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));
}

/** `xargs -a f` */
function givenToXargs({ wrappers }: Command): readonly ShellWord[] {
  return wrappers.flatMap(({ span, entry }) => {
    const name = ARGUMENT_FILE.exec(spanText(entry))?.[1];
    return name === undefined ? [] : [{ value: name, span, raw: name, pieces: name }];
  });
}

const ARGUMENT_FILE = /^[\w/]{0,99}xargs[ \t](?:[^\n]{0,200}[ \t])?(?:-a[ \t]*|--arg-file[= ])["']?([\w./-]{1,200})/;

/** `cat f | xargs env a`, `cat f | while read l; do export "$l"; done` */
function inPipedFile({ commands, inputFrom = [] }: Pipeline, sourced: Sourced): readonly PassedVariable[] {
  const isExporting = (command: Command): boolean =>
    command.program === 'export' || (hasWrapper(command, 'xargs') && hasWrapper(command, 'env'));
  const at = commands.findIndex(isExporting);
  const before = at === -1 ? [] : [...inputFrom, ...commands.slice(0, at)];
  return before.flatMap(wordsAndInputs).flatMap((word) => inFile(word, sourced, true));
}

function wordsAndInputs({ arguments: words, redirects }: Command): readonly ShellWord[] {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])];
}

function distinct(variables: readonly PassedVariable[]): readonly PassedVariable[] {
  const all = new Map(variables.map((one) => [`${one.name}=${one.value}`, one]));
  return [...all.values()];
}
