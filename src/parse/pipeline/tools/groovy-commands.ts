import type { Excerpt, SourceFile, Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { addToGroup } from '../../../support/group-by.ts';
import { excerptOf, type Run, startsOf } from '../../../syntax/lists/runs.ts';
import { UNKNOWN_VARIABLE, withUnknownPieces } from '../../../syntax/shell/masked.ts';
import type { OffsetRange } from '../../comment-syntax.ts';
import type { PassedVariable } from '../../frontend.ts';
import { namesImage } from '../../run-options/image-names.ts';
import { argumentsAt, type GroovyCode, groovyCode, partsBetween, trimmed } from './groovy-texts.ts';
import { choicesIn, type GroovyTexts, type GroovyValues, groovyValues, telling, textAt } from './groovy-values.ts';

/** A command with the places of values that may be options, and that are not known. */
export interface GroovyCommand {
  readonly text: Excerpt;
  readonly undecided: readonly Span[];
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
  const { source, values } = readingOf(file);
  const set = [...environmentIn(source), ...listedIn(source)].map(([name, range]): readonly [string, GroovyTexts] => {
    const texts = values.textsOf(range);
    return name === '' ? pairOf(texts) : [name, texts];
  });
  return [...set, ...values.ofJob].flatMap(([name, texts]) => {
    const value = telling(texts);
    return name === '' || value === undefined ? [] : [{ name, value: withUnknownPieces(value) }];
  });
}

/** `NAME=value` */
function pairOf(texts: GroovyTexts): readonly [string, GroovyTexts] {
  const name = /^([A-Za-z_]\w{0,100})=/.exec(texts[0] ?? '')?.[1] ?? '';
  return [name, texts.map((text) => text.slice(name.length + 1))];
}

function environmentIn(source: GroovyCode): readonly (readonly [string, OffsetRange])[] {
  const { code, pairs } = source;
  const blocks = [...code.matchAll(ENVIRONMENT)].map(({ 0: whole, index }) => index + whole.length - 1);
  let done = 0;
  const inBlocks = blocks.flatMap((start) => {
    if (start < done) return [];
    done = pairs.get(start) ?? code.length;
    const block = code.slice(start, pairs.get(start));
    return [...block.matchAll(ASSIGNED)].map((one) => [one[1] ?? '', start + one.index + one[0].length] as const);
  });
  const others = [...code.matchAll(OF_ENVIRONMENT)].map((one) => [one[1] ?? '', one.index + one[0].length] as const);
  return [...inBlocks, ...others].flatMap(([name, at]) => {
    const range = argumentsAt(source, at).get('0');
    return range === undefined ? [] : [[name, range] as const];
  });
}

const ENVIRONMENT = /(?<![\w.])environment\s{0,9}\{/g;
const ASSIGNED = /(?<![\w.])([A-Za-z_]\w{0,100})[ \t]{0,9}=(?![=~])/g;
const OF_ENVIRONMENT = /(?<!\w)env\.([A-Za-z_]\w{0,100})[ \t]{0,9}=(?![=~])/g;

function listedIn(source: GroovyCode): readonly (readonly [string, OffsetRange])[] {
  return [...source.code.matchAll(/\bwithEnv[ \t]{0,9}\(?[ \t]{0,9}\[/g)].flatMap(({ 0: whole, index }) => {
    const start = index + whole.length;
    const list = { start, end: source.pairs.get(start - 1) ?? start };
    return partsBetween(source, list, /,/).map((one) => ['', one] as const);
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
    return script === undefined ? [] : [commandOf(runsOf(script, reading), true)];
  });
  const runs = [...agentsIn(source), ...imagesRun(reading)].map(({ options, image }) =>
    commandOf(startOf(runsOf(options, reading), image && runsOf(image, reading)), false),
  );
  return [...steps, ...runs].filter(({ text }) => text.text !== '');
}

/** `sh 'ls'`, `sh(script: 'ls')`, `sh label: 'list', script: 'ls'` */
const SHELL = /(?<![\w$-])sh(?=[ \t(])/g;

interface StartedImage {
  readonly options: OffsetRange;
  readonly image: OffsetRange | undefined;
}

function agentsIn(source: GroovyCode): readonly StartedImage[] {
  const { code, pairs } = source;
  return [...code.matchAll(/(?<![\w.])docker(?:file)?\s{0,9}\{/g)].flatMap(({ 0: whole, index }) => {
    const brace = index + whole.length - 1;
    const block = code.slice(brace, pairs.get(brace));
    const argumentOf = (key: RegExp): OffsetRange | undefined => {
      const found = key.exec(block);
      return found === null ? undefined : argumentsAt(source, brace + found.index + found[0].length).get('0');
    };
    const options = argumentOf(/(?<![\w.])args(?=[ \t(])/);
    return options === undefined ? [] : [{ options, image: argumentOf(/(?<![\w.])image(?=[ \t(])/) }];
  });
}

/** `docker.image('x').run('--rm')` */
function imagesRun({ source, values }: Reading): readonly StartedImage[] {
  const { code, pairs } = source;
  return [...code.matchAll(/\s{0,99}\.[ \t]{0,9}(inside|withRun|run)[ \t]{0,9}(?=\()/g)].flatMap((found) => {
    const { 0: whole, 1: method, index } = found;
    const options = argumentsAt(source, index + whole.length).get('0');
    if (options === undefined) return [];
    const open = code[index - 1] === ')' ? pairs.get(index - 1) : undefined;
    const isImage = open !== undefined && IMAGE.test(code.slice(Math.max(0, open - 40), open));
    const name = /(?<![\w.])[A-Za-z_]\w{0,100}$/.exec(code.slice(Math.max(0, index - 102), index))?.[0] ?? '';
    const definition = values.definitions.get(name)?.find(({ value }) => value && START.test(code.slice(value.start)));
    const at = isImage ? open : code.indexOf('(', definition?.value?.start);
    const isKnown = isImage || definition !== undefined;
    if (!isKnown && method === 'run') return [];
    return [{ options, image: isKnown ? argumentsAt(source, at).get('0') : undefined }];
  });
}

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
  return { text, undecided };
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
    const operands = partsBetween(source, written, /\+/);
    if (operands.length > 1) return operands.flatMap((one) => runsOf(one, reading));
    const text = textAt(source, written);
    if (text !== undefined) {
      const parts: Part[] = [];
      let done = text.start;
      for (const value of text.values) {
        parts.push(...literalRuns(source.file, done, value.start), valueRun(value, value.code, reading));
        done = value.end;
      }
      return [...parts, ...literalRuns(source.file, done, text.end)];
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
function literalRuns(file: SourceFile, from: number, to: number): readonly Part[] {
  const runs: Part[] = [];
  const add = (start: number, end: number): void => {
    const text = file.text.slice(start, end);
    const span = (first: number, last: number): Span => ({ file, start: start + first, end: start + last });
    runs.push({ text: text.replaceAll('\\\\\n', ' \\\n'), span });
  };
  let done = from;
  for (const { 1: escaped = '', index } of file.text.slice(from, to).matchAll(ESCAPE)) {
    const start = from + index;
    add(done, start);
    if (escaped === '\\' && file.text[start + 2] === '\n') {
      done = start;
      continue;
    }
    const use: Span = { file, start, end: start + 2 };
    runs.push({ text: escaped, span: () => use });
    done = start + 2;
  }
  add(done, to);
  return runs.filter(({ text }) => text !== '');
}

/** `\"` and the like as Groovy gives them to a shell. */
const ESCAPE = /\\(["'$\\])/g;
