import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { eachOnce, withoutFlood } from '../../model/findings/without-flood.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText, wholeFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { addToGroup } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';
import { OPTIONS } from '../../syntax/shell/given/telling-texts.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { hasTellingWord } from '../../syntax/shell/telling.ts';
import { type FunctionText, functionsIn } from '../scripts/sourced-variables.ts';
import { buildOptions } from './builds/build-commands.ts';
import { commandWords } from './command-words.ts';
import type { RunWord } from './flags.ts';
import { weakeningIn } from './given-arguments.ts';
import { namesImage } from './image-names.ts';
import { doubtsOf } from './passed-arguments.ts';
import { type FunctionElsewhere, type MadeCommand, madeCommands, mayHandWords } from './printed/made-commands.ts';
import { unknownValues } from './printed/printed-values.ts';
import { evidenceWithSettings } from './setting-lines.ts';
import type { TextNear } from './text-near.ts';

/** Commands whose options another command reads or changes: `docker run $(cat f)`, `O=$(… | rev); docker run $O`. */
export function optionsFromCommands(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const pipelines = scripts.flatMap(everyPipeline);
  const commands = pipelines.flatMap((pipeline) => pipeline.commands);
  const sourced = lazy(() => sourcedFunctions(commands, textNear));
  const uses = [
    ...commands.flatMap((command) => useOf(command)),
    ...madeCommands(pipelines, elsewhere(sourced)).flatMap(useInCall),
  ];
  if (uses.length === 0) return [];
  const textsRun = textsRunIn(sourced, textNear);
  const own = lazy(() =>
    textsRunIn(
      () => functionsOf(scripts),
      () => undefined,
    ),
  );
  const direct = lazy(() => sourcesIn(commands, (script) => reads(script) || textsRun(script).some(hasOption)));
  // what functions of the script itself print into a command of an engine is reported where they are followed
  const inCalls = lazy(() =>
    sourcesIn(commands, (script) => direct().mayPrint(script) || own()(script).some((text) => OPTIONS.test(text))),
  );
  const gaps = uses.flatMap(({ command, word, isCall, mayHarm }) => {
    const { mayPrint, sources } = (isCall ? inCalls : direct)();
    const named = namesIn(word, mayHarm !== undefined).flatMap((name) => sources.get(name) ?? []);
    const printed = [...printedBy(command, word, mayPrint), ...named];
    const texts = printed.flatMap((script) => [...partsRead(script, textNear), ...textsRun(script)]);
    if (mayHarm !== undefined)
      return texts.some((text) => text !== undefined && mayHarm(text)) ? [gapAt(word, texts)] : [];
    const isImage = namesImage(spanText(word.span));
    return printed.every((script) => isOneImage(script, isImage, textNear)) ? [] : [gapAt(word, texts)];
  });
  return withoutFlood(eachOnce(gaps));
}

/** A word that may be options of an engine, or that is a value of one. */
interface Use {
  /** The command that has the word. */
  readonly command: Command;
  readonly word: Pick<RunWord, 'span'>;
  /** Whether it is the call of a function. */
  readonly isCall: boolean;
  /** For a value, whether a text takes isolation away. */
  readonly mayHarm?: (text: string) => boolean;
}

function useOf(command: Command, made = command): readonly Use[] {
  const isCall = made !== command;
  return [
    ...[...doubtsOf(made), ...doubtsOfBuild(made)].map((word) => ({ command, word, isCall })),
    ...unknownValues(made).map(({ value, mayHarm }) => ({ command, word: value, isCall, mayHarm })),
  ];
}

/** Only the words of the call. */
function useInCall({ call, made }: MadeCommand): readonly Use[] {
  const places = new Set(call.arguments.map(({ span }) => span));
  return useOf(call, made).filter(({ word }) => places.has(word.span));
}

interface Sources {
  readonly mayPrint: MayPrint;
  /** The scripts that set variables. */
  readonly sources: ReadonlyMap<string, readonly Script[]>;
}

function sourcesIn(commands: readonly Command[], mayPrint: MayPrint): Sources {
  const sources = new Map<string, Script[]>();
  for (const command of commands)
    for (const [name, read] of namesReadBy(command, mayPrint)) for (const one of read) addToGroup(sources, name, one);
  return { mayPrint, sources };
}

function elsewhere(sourced: () => readonly FunctionText[]): FunctionElsewhere {
  return (name) => {
    const found = sourced().filter((one) => one.name === name && mayHandWords(one.text));
    return found.flatMap(({ text }) => everyPipeline(parseScript(wholeFile({ path: '', text }), () => undefined)));
  };
}

/** The words of a build that may be options: not the last one, which is the context. */
function doubtsOfBuild(command: Command): readonly RunWord[] {
  const found = buildOptions(command);
  if (found === undefined) return [];
  const words = commandWords(command);
  const last = words.at(-1);
  const values = new Set(found.flags.map(({ value }) => value?.span.start));
  return words.filter(
    (word) => word.text === UNKNOWN_PIECE && word.maySplit && word !== last && !values.has(word.span.start),
  );
}

/** Whether it prints no options: the name of an image by its name, unless a file of the repository shows what it is. */
function isOneImage(script: Script, isImage: boolean, textNear: TextNear): boolean {
  const commands = everyCommand(script);
  if (commands.some(({ program }) => FETCHERS.has(program))) return false;
  const texts = textsRead(script, textNear).filter((text) => text !== undefined);
  const isPlain = commands.every(({ program }) => program === 'cat' || program === '' || READERS.has(String(program)));
  return texts.length === 0 || !isPlain ? isImage : !texts.some(hasTellingWord);
}

const FETCHERS: ReadonlySet<unknown> = new Set(['curl', 'wget']);

/** The texts of the files that it names; undefined for one that is not in the repository. */
function textsRead(script: Script, textNear: TextNear): readonly (string | undefined)[] {
  return everyCommand(script).flatMap(({ arguments: words, redirects }) =>
    [...words, ...redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target] : []))]
      .filter(({ pieces }) => !pieces.startsWith('-') && !pieces.includes(UNKNOWN_PIECE))
      .flatMap(({ pieces }) => textNear(pieces) ?? []),
  );
}

/** The same, of a file that a command selects from only the parts with one of its words. */
function partsRead(script: Script, textNear: TextNear): readonly (string | undefined)[] {
  const texts = textsRead(script, textNear);
  if (!everyCommand(script).some(({ program }) => SELECTORS.test(String(program)))) return texts;
  const words = new Set(spanText(script.span).match(/[A-Za-z_]\w+/g));
  return texts.map((text) => {
    const parts = text?.split(/[\n,{}]/).filter((part) => part.match(/[A-Za-z_]\w+/g)?.some((word) => words.has(word)));
    return parts === undefined || parts.length === 0 ? text : parts.join('\n');
  });
}

const SELECTORS = /^(?:[jy]q|[ezf]?grep)$/;

/** The scripts of the substitutions in a word. */
function printedBy({ substitutions }: Command, { span }: Use['word'], mayPrint: MayPrint): readonly Script[] {
  return substitutions.flatMap(({ kind, script }) =>
    kind === 'command' && script.span.start >= span.start && script.span.start < span.end && mayPrint(script)
      ? [script]
      : [],
  );
}

/** The variable of `$O`, `${O}`, `"$O"` and `"${O[@]}"`, and each variable in a value. */
function namesIn({ span }: Use['word'], isValue: boolean): readonly string[] {
  const text = spanText(span);
  if (isValue) return Array.from(text.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name = '']) => name);
  const [, name] = /^"?\$\{?([A-Za-z_]\w*)(?:\[[@*]\])?\}?"?$/.exec(text) ?? [];
  return name === undefined ? [] : [name];
}

/** The variables that a command sets to what others read: `O=$(cat f)`, `read -r O < f`, `mapfile O < f`, `printf -v O %s "$X"`. */
function namesReadBy(
  command: Command,
  mayPrint: MayPrint,
): readonly (readonly [name: string, read: readonly Script[]])[] {
  const { program, arguments: words, assignments, substitutions } = command;
  const read = substitutions.filter(({ kind, script }) => kind === 'command' && mayPrint(script));
  const assigned = assignments.flatMap(({ name, span }) => {
    const own = read.filter(({ script }) => script.span.start >= span.start && script.span.end <= span.end);
    return own.length === 0 ? [] : [[name, own.map(({ script }) => script)] as const];
  });
  const isReader = READERS.has(String(program)) || (program === 'printf' && words[0]?.pieces === '-v');
  const given = isReader ? words.map(({ pieces }) => pieces).filter((word) => /^[A-Za-z_]\w*$/.test(word)) : [];
  return [...assigned, ...given.map((name) => [name, [scriptOf(command)]] as const)];
}

function scriptOf(command: Command): Script {
  const { span } = command;
  const pipeline = { span, commands: [command], joinedBy: 'start', isConditional: false, isNegated: false } as const;
  return { span, pipelines: [pipeline], problems: [] };
}

const READERS: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray']);

type MayPrint = (script: Script) => boolean;

/** Whether a text that prints something has options that may take protection away. */
function hasOption(text: string): boolean {
  return weakeningIn(text.replaceAll(MARKS, ' ')).some((word) => word.startsWith('--'));
}

const MARKS = /["'`;)}]/g;

/** The functions of the files that commands source. */
function sourcedFunctions(all: readonly Command[], textNear: TextNear): readonly FunctionText[] {
  const sourced = all.filter(({ program }) => program === '.' || program === 'source');
  const names = sourced.flatMap(({ arguments: [file] }) => (file === undefined ? [] : pathOf(file.raw)));
  return [...new Set(names)].flatMap((name) => functionsIn(textNear(name) ?? ''));
}

/** The functions of the files that have the scripts. */
function functionsOf(scripts: readonly Script[]): readonly FunctionText[] {
  return [...new Set(scripts.map(({ span }) => spanText(span)))].flatMap(functionsIn);
}

/** Finds the texts of scripts of the repository that a substitution runs by their paths, and of some functions. */
function textsRunIn(
  functions: () => readonly FunctionText[],
  textNear: TextNear,
): (script: Script) => readonly string[] {
  return (script) =>
    everyCommand(script).flatMap(({ program, programSpan }) => {
      if (program === '' || program === DYNAMIC) return [];
      const path = pathOf(spanText(programSpan));
      return path.includes('/')
        ? (textNear(path) ?? [])
        : functions().flatMap(({ name, text }) => (name === program ? text : []));
    });
}

function pathOf(written: string): string {
  return written.replaceAll(/["']/g, '').replace(FOLDER_IN_FRONT, '');
}

/** `$HERE/`, `$(dirname $0)/` */
const FOLDER_IN_FRONT = /^\$(?:\w{1,100}|\{[^{}]{1,100}\}|\([^()]{1,100}\))\//;

/** Whether it prints a file, something from the network, or a text that it changes. */
function reads(script: Script): boolean {
  return everyCommand(script).some(
    ({ program, redirects }) =>
      PRINTERS.test(String(program)) || (program === '' && redirects.some(({ operator }) => operator === '<')),
  );
}

const PRINTERS =
  /^(?:(?:ba|da|z|k)?sh|cat|tac|head|tail|rev|tr|cut|paste|sort|uniq|column|fmt|fold|nl|strings|shuf|dd|sed|[gmn]?awk|[ezf]?grep|base(?:32|64)|xxd|od|openssl|curl|wget|[jy]q|envsubst|g?(?:un)?zip|zcat|python[\d.]*|perl|ruby|node|php|sops|gpg)$/;

function gapAt({ span }: Use['word'], texts: readonly (string | undefined)[]): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: 'What another command prints may be options of this command, so they were not checked.',
    wayOut: 'Write the options out.',
    span,
    evidence: shortText([evidenceWithSettings(span), ...texts].join('\0'), 0),
  });
}
