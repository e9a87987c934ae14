import type { Excerpt, SourceFile, Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { addToGroup } from '../../../support/group-by.ts';
import { excerptOf, type Run, startsOf } from '../../../syntax/lists/runs.ts';
import { UNKNOWN_VARIABLE, withUnknownPieces } from '../../../syntax/shell/masked.ts';
import type { OffsetRange } from '../../comment-syntax.ts';
import type { PassedVariable } from '../../frontend.ts';
import { mentionsEngine } from '../../run-options/command-lines.ts';
import { namesImage } from '../../run-options/image-names.ts';
import { MOST_DEFINITIONS } from './groovy-definitions.ts';
import { argumentsAt, blocksIn, partsBetween, trimmed } from './groovy-expressions.ts';
import { escapedIn, type GroovyCode, type GroovyText, groovyCode } from './groovy-texts.ts';
import { choicesIn, type GroovyTexts, type GroovyValues, groovyValues, telling, textAt } from './groovy-values.ts';

/** A command with the places of values that are not known. */
export interface GroovyCommand {
  readonly text: Excerpt;
  /** Those that may be options. */
  readonly undecided: readonly Span[];
  /** The whole command, if code makes it of texts that name an engine. */
  readonly unread: readonly Span[];
}

interface Reading {
  readonly source: GroovyCode;
  readonly values: GroovyValues;
}

const readingOf: (file: SourceFile) => Reading = remember((file) => {
  const source = groovyCode(file);
  return { source, values: groovyValues(source) };
});

/**
 * The variables of `environment { NAME = 'value' }`, `env.NAME = 'value'` and `withEnv(['NAME=value'])`, of parameters and of a matrix, which all
 * commands may get. Some may have unknown parts.
 */
export function groovyVariables(file: SourceFile): readonly PassedVariable[] {
  const reading = readingOf(file);
  const { source, values } = reading;
  const set = environmentIn(source).map(([name, range]) => [name, values.textsOf(range)] as const);
  const all = [...set, ...listedIn(reading), ...values.ofJob];
  return all.flatMap(([name, texts]) => {
    const value = telling(texts);
    return value === undefined ? [] : [{ name, value: withUnknownPieces(value) }];
  });
}

function environmentIn(source: GroovyCode): readonly (readonly [string, OffsetRange])[] {
  const { code } = source;
  const inBlocks = blocksIn(source, ENVIRONMENT).flatMap(({ start, end }) =>
    [...code.slice(start, end).matchAll(ASSIGNED)].map(
      (one) => [one[1] ?? '', start + one.index + one[0].length] as const,
    ),
  );
  const others = [...code.matchAll(OF_ENVIRONMENT)].map((one) => [one[1] ?? '', one.index + one[0].length] as const);
  return [...inBlocks, ...others, ...keysOfEnvironment(source)].flatMap(([name, at]) => {
    const range = argumentsAt(source, at).get('0');
    return range === undefined ? [] : [[name, range] as const];
  });
}

const ENVIRONMENT = /(?<![\w.])environment\s{0,9}\{/g;
const ASSIGNED = /(?<![\w.])([A-Za-z_]\w{0,100})[ \t]{0,9}=(?![=~])/g;
const OF_ENVIRONMENT = /(?<!\w)env\.([A-Za-z_]\w{0,100})[ \t]{0,9}=(?![=~])/g;

/** `env['NAME'] = 'value'` */
function keysOfEnvironment({ file, code, texts, pairs }: GroovyCode): readonly (readonly [string, number])[] {
  return [...code.matchAll(/(?<!\w)env\[/g)].flatMap(({ 0: whole, index }) => {
    const open = index + whole.length - 1;
    const [close, key] = [pairs.get(open) ?? open, texts.get(open + 1)];
    const sign = /^\][ \t]{0,9}=(?![=~])/.exec(code.slice(close, close + 12))?.[0];
    return key === undefined || sign === undefined
      ? []
      : [[file.text.slice(key.start, key.end), close + sign.length] as const];
  });
}

/** `withEnv(['NAME=value'])` */
function listedIn({ source, values }: Reading): readonly (readonly [string, GroovyTexts])[] {
  return [...source.code.matchAll(/\bwithEnv(?=[ \t([])/g)].flatMap(({ 0: whole, index }) => {
    const list = argumentsAt(source, index + whole.length).get('0');
    const found = new Map<string, string[]>();
    for (const text of list === undefined ? [] : values.itemsOf(list)) {
      const name = /^([A-Za-z_]\w{0,100})=/.exec(text)?.[1];
      if (name !== undefined) addToGroup(found, name, text.slice(name.length + 1));
    }
    return [...found];
  });
}

/** The texts that define the names of a file. */
export function groovyDefinitions(file: SourceFile): ReadonlyMap<string, readonly string[]> {
  const { definitions, functions } = readingOf(file).values;
  const found = new Map<string, string[]>();
  const add = (name: string, { start, end }: OffsetRange) => addToGroup(found, name, file.text.slice(start, end));
  for (const [name, all] of definitions) for (const { value } of all) if (value !== undefined) add(name, value);
  for (const [name, all] of functions) for (const { body } of all) add(name, body);
  return found;
}

/** A name of Groovy. */
export const GROOVY_NAMES = /(?<![\w.])(?:(?:env|params|this)\.)?([A-Za-z_]\w{0,100})/g;

/** What its steps give to a shell, and the containers that its agents and `docker.image('x').inside('--rm')` start with options. */
export function groovyCommands(file: SourceFile): readonly GroovyCommand[] {
  const reading = readingOf(file);
  const { source } = reading;
  const steps = [...source.code.matchAll(SHELL)].flatMap(({ 0: whole, index }) => {
    const given = argumentsAt(source, index + whole.length);
    const script = given.get('script') ?? given.get('0');
    return script === undefined
      ? []
      : scriptsIn(source, script).map((one) => {
          const parts = runsOf(one, reading);
          return { ...commandOf(parts, true), unread: unreadIn(parts, one, reading) };
        });
  });
  const runs = [...agentsIn(source), ...imagesRun(reading)].map(({ options, image }) =>
    commandOf(startOf(runsOf(options, reading), image && runsOf(image, reading)), false),
  );
  return [...steps, ...runs].filter(({ text }) => text.text !== '');
}

/** Of a choice between scripts, each of them. */
function scriptsIn(source: GroovyCode, range: OffsetRange): readonly OffsetRange[] {
  const choices = choicesIn(source, trimmed(source, range));
  return choices === undefined ? [range] : choices.flatMap((one) => scriptsIn(source, one));
}

/** `sh 'ls'`, `sh(script: 'ls')`, `sh label: 'list', script: 'ls'` */
const SHELL = /(?<![\w$-])sh(?=[ \t("'])/g;

interface StartedImage {
  readonly options: OffsetRange;
  readonly image: OffsetRange | undefined;
}

function agentsIn(source: GroovyCode): readonly StartedImage[] {
  return blocksIn(source, /(?<![\w.])docker(?:file)?\s{0,9}\{/g).flatMap(({ start, end }) => {
    const block = source.code.slice(start, end);
    const argumentOf = (key: RegExp): OffsetRange | undefined => {
      const found = key.exec(block);
      return found === null ? undefined : argumentsAt(source, start + found.index + found[0].length).get('0');
    };
    const options = argumentOf(/(?<![\w.])args(?=[ \t(])/);
    return options === undefined ? [] : [{ options, image: argumentOf(/(?<![\w.])image(?=[ \t(])/) }];
  });
}

/** `docker.image('x').run('--rm')` */
function imagesRun(reading: Reading): readonly StartedImage[] {
  const { code, texts, pairs } = reading.source;
  return [...code.matchAll(RUN)].flatMap(({ 0: whole, 1: method, index }) => {
    const open = index + whole.length;
    const options = argumentsAt(reading.source, open).get('0');
    if (options === undefined) return [];
    const at = imageAt(index, reading);
    if (at !== undefined) return [{ options, image: argumentsAt(reading.source, at).get('0') }];
    const end = pairs.get(open) ?? code.length;
    // a class of its own may have methods with these names
    const isImage = texts.has(options.start) || BODY.test(code.slice(end, end + 99));
    return isImage && method !== 'run' ? [{ options, image: undefined }] : [];
  });
}

/** Where the arguments begin of the call that gives the image before an offset: `docker.image('x')`, or a variable with it. */
function imageAt(end: number, { source: { code, pairs }, values }: Reading): number | undefined {
  const open = code[end - 1] === ')' ? pairs.get(end - 1) : undefined;
  if (open !== undefined && IMAGE.test(code.slice(Math.max(0, open - 40), open))) return open;
  const name = /(?<![\w.])[A-Za-z_]\w{0,100}$/.exec(code.slice(Math.max(0, end - 102), end))?.[0] ?? '';
  const defined = (values.definitions.get(name) ?? []).slice(0, MOST_DEFINITIONS);
  const definition = defined.find(({ value }) => value && START.test(code.slice(value.start)));
  return definition?.value && code.indexOf('(', definition.value.start);
}

const RUN = /\s{0,99}\.[ \t]{0,9}(inside|withRun|run)[ \t]{0,9}(?=\()/g;
/** `inside(options) {` */
const BODY = /^\)\s{0,50}\{/;
const IMAGE = /\bdocker[ \t]{0,9}\.[ \t]{0,9}(?:image|build)[ \t]{0,9}$/;
const START = /^docker[ \t]{0,9}\.[ \t]{0,9}(?:image|build)[ \t]{0,9}\(/;

/** A part of a command. */
interface Part extends Run {
  /** The code whose value may be an option, and is not known. */
  readonly open?: string;
}

/** `docker run OPTIONS IMAGE` */
function startOf(options: readonly Part[], image: readonly Part[] | undefined): readonly Part[] {
  const place = excerptOf(options);
  const word = (text: string): Part => ({ text, span: () => place.span(0, place.text.length) });
  return [word('docker run '), ...options, word(' '), ...(image ?? [word(UNKNOWN_VARIABLE)])];
}

function commandOf(all: readonly Part[], isWhole: boolean): GroovyCommand {
  const parts = all.filter(({ text }) => text !== '');
  const text = parts.length === 0 ? { text: '', span: NOWHERE } : excerptOf(parts);
  const starts = startsOf(parts);
  const undecided = parts.flatMap((part, at) => {
    const end = (starts[at] ?? 0) + part.text.length;
    const isOpen = part.open !== undefined && mayBeOptions(part.open, text.text.slice(end, end + 100), isWhole);
    return isOpen ? [part.span(0, part.text.length)] : [];
  });
  return { text, undecided, unread: [] };
}

function unreadIn(parts: readonly Part[], script: OffsetRange, { source: { file }, values }: Reading): readonly Span[] {
  const [one, ...others] = parts;
  if (one?.open === undefined || one.text !== UNKNOWN_VARIABLE || others.length > 0) return [];
  const name = /^\s*([A-Za-z_]\w{0,100})\s*$/.exec(one.open)?.[1] ?? '';
  const defined = (values.definitions.get(name) ?? []).slice(0, MOST_DEFINITIONS);
  const isMade = [script, ...defined.map(({ value }) => value)].some((range) => {
    const code = range === undefined ? '' : file.text.slice(range.start, range.end);
    return /["'/]/.test(code) && mentionsEngine(code);
  });
  return isMade ? [one.span(0, one.text.length)] : [];
}

const NOWHERE = (): never => {
  throw new Error('An empty command has no place.');
};

/** Whether a value may be options, by its names and the text behind it: the last word of a command is its image. */
function mayBeOptions(code: string, behind: string, isWhole: boolean): boolean {
  if (/^[/:@]/.test(behind) || (isWhole && LAST.test(behind))) return false;
  return !namesImage(code) && !OF_JENKINS.test(code);
}

const LAST = /^["']?[ \t]{0,50}(?:$|[\r\n;|&>)])/;

/** Variables that Jenkins sets, none with blanks: https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables */
const OF_JENKINS =
  /^\s*(?:env\.)?(?:BUILD_(?:ID|NUMBER|TAG|URL)|BRANCH_NAME|CHANGE_(?:ID|TARGET|BRANCH|URL)|EXECUTOR_NUMBER|GIT_(?:BRANCH|COMMIT|URL)|JENKINS_(?:HOME|URL)|JOB_(?:BASE_)?NAME|NODE_NAME|WORKSPACE(?:_TMP)?)\s*$|^\s*currentBuild\.\w{1,40}\s*$/;

/** An expression as parts of a command. */
function runsOf(range: OffsetRange, reading: Reading): readonly Part[] {
  const { source } = reading;
  const written = trimmed(source, range);
  if (choicesIn(source, written) === undefined) {
    const operands = partsBetween(source, written, '+');
    if (operands.length > 1) return operands.flatMap((one) => runsOf(one, reading));
    const text = textAt(source, written);
    if (text !== undefined) {
      const parts: Part[] = [];
      let done = text.start;
      for (const value of text.values) {
        parts.push(
          ...literalRuns(source.file, { start: done, end: value.start }, text),
          valueRun(value, value.code, reading),
        );
        done = value.end;
      }
      return [...parts, ...literalRuns(source.file, { start: done, end: text.end }, text)];
    }
  }
  return written.end === written.start ? [] : [valueRun(written, written, reading)];
}

function valueRun({ start, end }: OffsetRange, code: OffsetRange, { source, values }: Reading): Part {
  const { file } = source;
  const use: Span = { file, start, end };
  const texts = values.textsOf(code);
  const text = telling(texts);
  const isOpen = (text === undefined ? texts : [text]).some((one) => MAY_BEGIN.test(one));
  const open = isOpen ? { open: file.text.slice(code.start, code.end) } : {};
  return { text: text ?? UNKNOWN_VARIABLE, span: () => use, use, ...open };
}

/** Whether a word of a value begins with an unknown part. */
const MAY_BEGIN = /(?:^|\s)\$\{_/;

/** A text as a shell gets it. A backslash and a line break, which Groovy reads as a backslash, still continue the line. */
function literalRuns(file: SourceFile, { start, end }: OffsetRange, { escapes }: GroovyText): readonly Part[] {
  const runs: Part[] = [];
  const add = (text: string, from: number): void => {
    runs.push({ text, span: (first, last) => ({ file, start: from + first, end: from + last }) });
  };
  let done = start;
  for (const { start: at, end: next, value } of escapedIn(file, { start, end }, escapes)) {
    add(file.text.slice(done, at), done);
    done = next;
    if (value === '\\' && file.text[next] === '\n') {
      add(' \\\n', at);
      done += 1;
    } else {
      const use: Span = { file, start: at, end: next };
      runs.push({ text: value, span: () => use });
    }
  }
  add(file.text.slice(done, Math.max(done, end)), done);
  return runs.filter(({ text }) => text !== '');
}
