import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { eachOnce, withoutFlood } from '../../model/findings/without-flood.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { shortText } from '../../support/short-text.ts';
import { hasTellingWord } from '../../syntax/shell/telling.ts';
import { functionsIn } from '../scripts/sourced-variables.ts';
import { buildOptions } from './builds/build-commands.ts';
import { commandWords } from './command-words.ts';
import type { RunWord } from './flags.ts';
import { weakeningIn } from './given-arguments.ts';
import { namesImage } from './image-names.ts';
import { doubtsOf } from './passed-arguments.ts';
import { evidenceWithSettings } from './setting-lines.ts';
import type { TextNear } from './text-near.ts';

/** Commands whose options another command reads or changes: `docker run $(cat f)`, `O=$(… | rev); docker run $O`. */
export function optionsFromCommands(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const commands = scripts.flatMap(everyPipeline).flatMap((pipeline) => pipeline.commands);
  const doubts = commands.flatMap((command) =>
    [...doubtsOf(command), ...doubtsOfBuild(command)].map((word) => ({ command, word })),
  );
  if (doubts.length === 0) return [];
  const textsRun = textsRunIn(commands, textNear);
  const mayPrint = (script: Script): boolean => reads(script) || textsRun(script).some(hasOption);
  const sources = new Map<string, readonly Script[]>();
  for (const command of commands)
    for (const [name, read] of namesReadBy(command, mayPrint))
      sources.set(name, [...(sources.get(name) ?? []), ...read]);
  const found = doubts.flatMap(({ command, word }) => {
    const printed = printedBy(command, word, mayPrint) ?? sources.get(nameIn(word));
    const isImage = namesImage(spanText(word.span));
    return printed === undefined || printed.every((script) => isOneImage(script, isImage, textNear))
      ? []
      : [{ word, texts: printed.flatMap((script) => [...partsRead(script, textNear), ...textsRun(script)]) }];
  });
  const gaps = found.map(({ word, texts }) => gapAt(word, texts));
  return withoutFlood(eachOnce(gaps));
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

/** The scripts of an unquoted substitution, which may print several words. */
function printedBy({ substitutions }: Command, { span }: RunWord, mayPrint: MayPrint): readonly Script[] | undefined {
  if (!/^(?:\$\(|`)/.test(spanText(span))) return undefined;
  const found = substitutions.filter(
    ({ kind, script }) =>
      kind === 'command' && script.span.start >= span.start && script.span.start < span.end && mayPrint(script),
  );
  return found.length === 0 ? undefined : found.map(({ script }) => script);
}

/** The variable of `$O`, `${O}` and `"${O[@]}"`; empty if it is one word at most, or another text. */
function nameIn({ span }: RunWord): string {
  const [, plain, list] = /^\$\{?([A-Za-z_]\w*)\}?$|^"?\$\{([A-Za-z_]\w*)\[[@*]\]\}"?$/.exec(spanText(span)) ?? [];
  return plain ?? list ?? '';
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

/** Finds the texts of scripts of the repository that a substitution runs by their paths, and of functions in files that the script sources. */
function textsRunIn(all: readonly Command[], textNear: TextNear): (script: Script) => readonly string[] {
  const functions = lazy(() => {
    const sourced = all.filter(({ program }) => program === '.' || program === 'source');
    const names = sourced.flatMap(({ arguments: [file] }) => (file === undefined ? [] : pathOf(file.raw)));
    return [...new Set(names)].flatMap((name) => functionsIn(textNear(name) ?? ''));
  });
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

function gapAt({ span }: RunWord, texts: readonly (string | undefined)[]): GapNotification {
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
