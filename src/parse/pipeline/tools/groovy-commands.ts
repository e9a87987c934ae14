import type { Excerpt, SourceFile } from '../../../model/source.ts';
import { addToGroup } from '../../../support/group-by.ts';
import { excerptOf, type Run } from '../../../syntax/lists/runs.ts';
import { worstOf } from '../../../syntax/shell/given/worse-values.ts';
import { UNKNOWN_VARIABLE } from '../../../syntax/shell/masked.ts';
import { scalar } from '../../../syntax/tree/node-builders.ts';
import type { OffsetRange } from '../../comment-syntax.ts';
import { worstText } from '../../expressions/possible-texts.ts';
import type { PassedVariable } from '../../frontend.ts';
import { weakeningIn } from '../../run-options/given-arguments.ts';
import { templatedScript } from '../../scripts/templated-script.ts';

/** A text in quotes, without these. */
interface GroovyText extends OffsetRange {
  /** Whether Groovy puts values into it. */
  readonly isTemplate: boolean;
  /** The code between the text before and this one, without comments, and with single blanks: its end, if it is long. */
  readonly before: string;
  /** The block around it, such as `environment`, and its number. */
  readonly block: string;
  readonly number: number;
}

/** All texts, in their order. */
export function groovyTexts({ text }: Pick<SourceFile, 'text'>): readonly GroovyText[] {
  const found: GroovyText[] = [];
  const blocks = [{ name: '', number: 0 }];
  let [before, done, count] = ['', 0, 0];
  const next = /["'{}]|\/\/|\/\*/g;
  for (let mark = next.exec(text); mark !== null; mark = next.exec(text)) {
    before = (before + text.slice(done, mark.index).replaceAll(/\s+/g, ' ')).replace('  ', ' ').slice(-LONGEST_CODE);
    done = mark.index + mark[0].length;
    if (mark[0] === '{') blocks.push({ name: BLOCK.exec(before)?.[1] ?? '', number: ++count });
    else if (mark[0] === '}') blocks.pop();
    else if (mark[0].startsWith('/')) done = endOf(text, mark[0] === '//' ? '\n' : '*/', done);
    else {
      const range = quotedAt(text, mark.index);
      done = range.next;
      const { name: block, number } = blocks.at(-1) ?? { name: '', number: 0 };
      found.push({ start: range.start, end: range.end, isTemplate: mark[0] === '"', before, block, number });
      before = '';
    }
    next.lastIndex = done;
  }
  return found;
}

/** In characters. */
const LONGEST_CODE = 300;
const BLOCK = /([A-Za-z]\w{0,60})[ \t]{0,20}$/;

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

/** `'text'` in one line, and `'''text'''` in several. */
function quotedAt(text: string, from: number): OffsetRange & { readonly next: number } {
  const one = text.charAt(from);
  const quote = text.startsWith(one.repeat(3), from) ? one.repeat(3) : one;
  const start = from + quote.length;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(quote, at)) return { start, end: at, next: at + quote.length };
    if (text[at] === '\\') at++;
    else if (text[at] === '\n' && quote.length === 1) return { start, end: at, next: at };
  }
  return { start, end: text.length, next: text.length };
}

/** The variables of `environment { NAME = 'value' }`, `env.NAME = 'value'` and `withEnv(['NAME=value'])`, which all commands may get. */
export function groovyVariables(file: SourceFile): readonly PassedVariable[] {
  let isListed = false;
  return groovyTexts(file).flatMap(({ block, before, start, end, isTemplate }) => {
    isListed = LISTED.test(before) || (isListed && NEXT.test(before));
    const text = file.text.slice(start, end);
    const [, listed, rest = ''] = isListed ? (PAIR.exec(text) ?? []) : [];
    const name = listed ?? (block === 'environment' ? ASSIGNED : OF_ENVIRONMENT).exec(before)?.[1];
    return name === undefined || (isTemplate && text.includes('$')) ? [] : [{ name, value: listed ? rest : text }];
  });
}

const LISTED = /\bwithEnv[ \t]{0,9}\(?[ \t]{0,9}\[[ \t]{0,9}$/;
const NEXT = /^[ \t]{0,9},[ \t]{0,9}$/;
const PAIR = /^([A-Za-z_]\w{0,100})=([\s\S]*)$/;
const OF_ENVIRONMENT = /\benv\.([A-Za-z_]\w{0,100})[ \t]{0,9}=[ \t]{0,9}$/;

const ASSIGNED = /(?<![\w.])([A-Za-z_]\w{0,100})[ \t]{0,9}=[ \t]{0,9}$/;

/** The variables of Groovy with one text, or with one in some runs that takes isolation away: `def pid = params.DEBUG ? 'host' : ''` */
function definedIn({ text }: SourceFile, texts: readonly GroovyText[]): readonly (readonly [string, string])[] {
  const found = new Map<string, string[]>();
  for (const { before, start, end } of texts) {
    const name = DEFINED.exec(before)?.[1];
    if (name !== undefined) addToGroup(found, name, text.slice(start, end));
  }
  return [...found].flatMap(([name, values]) => {
    const options = values.filter((one) => weakeningIn(one).some((word) => word.startsWith('-')));
    const value = values.length === 1 ? values[0] : (worstOf(values) ?? options[0]);
    return value === undefined || value.includes('$') ? [] : [[name, value] as const];
  });
}

/** A definition up to one of its texts. */
const DEFINED = /(?<![\w.])(?:def|String|var|final)[ \t]{1,9}([A-Za-z_]\w{0,100})[ \t]{0,9}=(?!=)[^;={}]{0,200}$/;

/** What its steps give to a shell, and the containers that its agents and `docker.image('x').inside('--rm')` start with options. */
export function groovyCommands(file: SourceFile): readonly Excerpt[] {
  const texts = groovyTexts(file);
  const known = new Map([
    ...definedIn(file, texts),
    ...groovyVariables(file).map(({ name, value }) => [name, value] as const),
  ]);
  const read = (text: GroovyText): Excerpt => withoutEscapes(readText(file, text, known));
  const images = new Map(texts.filter(isOf(IMAGE)).map((text) => [text.number, text]));
  let call = '';
  return texts.flatMap((text, at) => {
    const { before, number } = text;
    call = CALL.exec(before)?.[1] ?? (before.includes(')') ? '' : call);
    if (SHELL.test(before) || (call === 'sh' && NAMED_SCRIPT.test(before))) return [read(text)];
    if (isOf(ARGUMENTS)(text)) return [startOf(read(text), images.get(number), read)];
    const image = imageBefore(texts[at - 1]);
    return INSIDE.test(before) || (image && RUN.test(before)) ? [startOf(read(text), image, read)] : [];
  });
}

/** The image in `docker.image('x')`. */
function imageBefore(last: GroovyText | undefined): GroovyText | undefined {
  return last !== undefined && OF_IMAGE.test(last.before) ? last : undefined;
}

function isOf(key: RegExp): (text: GroovyText) => boolean {
  return ({ block, before }) => /^docker(?:file)?$/.test(block) && key.test(before);
}

const IMAGE = /(?<![\w.])image[ \t]{0,9}\(?[ \t]{0,9}$/;
const ARGUMENTS = /(?<![\w.])args[ \t]{0,9}\(?[ \t]{0,9}$/;
/** `sh 'ls'`, `sh(script: 'ls')`, `sh(label: 'list', script: 'ls')` */
const SHELL = /(?<![\w$-])sh[ \t]{0,9}\(?\s{0,99}(?:script[ \t]{0,9}:\s{0,99})?$/;
const NAMED_SCRIPT = /(?<!\w)script[ \t]{0,9}:\s{0,99}$/;
const CALL = /(?<![\w$-])(sh|bat|powershell|pwsh)[ \t]{0,9}\((?:[^()]{0,200})$/;
const OF_IMAGE = /\bdocker[ \t]{0,9}\.[ \t]{0,9}image[ \t]{0,9}\([ \t]{0,9}$/;
const INSIDE = /\.(?:inside|withRun)[ \t]{0,9}\([ \t]{0,9}$/;
const RUN = /^[ \t]{0,9}\)[ \t]{0,9}\.[ \t]{0,9}run[ \t]{0,9}\([ \t]{0,9}$/;

/** `docker run OPTIONS IMAGE` */
function startOf(options: Excerpt, image: GroovyText | undefined, read: (text: GroovyText) => Excerpt): Excerpt {
  const word = (text: string): Run => ({ text, span: () => options.span(0, options.text.length) });
  const last: Run = image === undefined ? word(UNKNOWN_VARIABLE) : read(image);
  return excerptOf([word('docker run '), options, word(' '), last]);
}

/** A text as a shell gets it. A backslash and a line break, which Groovy reads as a backslash, still continue the line. */
function readText(
  file: SourceFile,
  { start, end, isTemplate }: GroovyText,
  known: ReadonlyMap<string, string>,
): Excerpt {
  const value = file.text.slice(start, end).replaceAll('\\\\\n', ' \\\n');
  const text = scalar(file, start, end, value, true);
  if (!isTemplate) return { text: value, span: (from, to) => ({ file, start: start + from, end: start + to }) };
  const evaluate = (expression: string): string | undefined =>
    known.get(NAME.exec(expression)?.[1] ?? '') ?? worstText(expression);
  return templatedScript(text, { expressions: EXPRESSION, evaluate, mark: '${' });
}

/** `\"` and the like as Groovy gives them to a shell. */
function withoutEscapes(written: Excerpt): Excerpt {
  const part = (from: number, to: number): Run => ({
    text: written.text.slice(from, to),
    span: (start, end) => written.span(from + start, from + end),
  });
  const runs: Run[] = [];
  let done = 0;
  for (const { 1: escaped = '', index } of written.text.matchAll(ESCAPE)) {
    runs.push(part(done, index), { text: escaped, span: () => written.span(index, index + 2) });
    done = index + 2;
  }
  return done === 0 ? written : excerptOf([...runs, part(done, written.text.length)].filter(({ text }) => text !== ''));
}

const ESCAPE = /\\(["'\\])/g;

const EXPRESSION = /(?<!\\)\$(?:\{[^{}\n]{0,500}\}|[A-Za-z_][\w.]{0,200})/g;
const NAME = /^\$\{?[ \t]{0,9}(?:env\.)?([A-Za-z_]\w{0,100})[ \t]{0,9}\}?$/;
