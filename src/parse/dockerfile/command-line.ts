import type { CommandLine, Shell } from '../../model/dockerfile.ts';
import type { Located } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { lazyProperty } from '../../support/lazy.ts';
import { type LookUp, parseScript } from '../shell/index.ts';
import { endOfLine, nextLine } from './blanks.ts';
import { parseExecForm } from './exec-form.ts';
import { type HeredocRange, heredocOperators } from './heredocs.ts';
import { isPosixScript } from './shells.ts';
import type { DockerfileSource } from './source.ts';
import { concatenated, inserted, type Piece, part, spliced } from './spliced.ts';

export interface CommandContext {
  readonly source: DockerfileSource;
  readonly shell: Shell;
  readonly heredocs: readonly HeredocRange[];
  /** The environment that the command starts with. */
  readonly lookUp: LookUp;
}

const NO_WORDS: CommandLine['words'] = [];

const withScript = lazyProperty('script');

/** What RUN, CMD, ENTRYPOINT or HEALTHCHECK runs, from the text after its flags. Scripts are parsed when a rule asks for them. */
export function readCommandLine(args: Excerpt, context: CommandContext): CommandLine {
  const span = args.span(0, args.text.length);
  const strings = context.heredocs.length === 0 ? parseExecForm(args) : undefined;
  if (strings !== undefined) return execForm(args, strings, context);
  const { shell, script } = shellForm(args, context);
  const line = { form: 'shell', shell, span, words: NO_WORDS } as const;
  return withScript(line, () => (script === undefined ? undefined : readScript(script(), context)));
}

function execForm(args: Excerpt, strings: readonly Excerpt[], context: CommandContext): CommandLine {
  const words = strings.map(({ text, span }) => ({ value: text, span: span(0, text.length) }));
  const line = { form: 'exec', shell: context.shell, span: args.span(0, args.text.length), words } as const;
  return withScript(line, () => readScript(asShellText(args, strings), context));
}

function readScript(text: Excerpt, { source, lookUp }: CommandContext): Script {
  const script = parseScript(text, lookUp);
  for (const { value, span } of everyProblem(script)) {
    const message = `Some commands here may not have been checked: ${value}.`;
    source.report('warning', span, message, `script ${text.span(0, 0).start}`);
  }
  return script;
}

/** Also those of scripts inside of it. */
function* everyProblem({ problems, pipelines }: Script): Generator<Located<string>> {
  yield* problems;
  for (const { commands } of pipelines) {
    for (const { substitutions, inner } of commands) {
      for (const { script } of substitutions) yield* everyProblem(script);
      if (inner !== undefined) yield* everyProblem(inner);
    }
  }
}

/**
 * The words as a shell would have to write them, so that one parser knows wrappers and `sh -c` in both forms. Places are those of the
 * strings without their quotes.
 */
function asShellText(args: Excerpt, strings: readonly Excerpt[]): Excerpt {
  const parts: Excerpt[] = [];
  for (const [index, string] of strings.entries()) {
    const { file, start, end } = string.span(0, string.text.length);
    parts.push(fixed(index === 0 ? "'" : " '", { file, start, end: start }));
    let from = 0;
    for (let quote = string.text.indexOf("'"); quote !== -1; quote = string.text.indexOf("'", from)) {
      parts.push(part(string, from, quote), fixed("'\\''", string.span(quote, quote + 1)));
      from = quote + 1;
    }
    parts.push(part(string, from, string.text.length), fixed("'", { file, start: end, end }));
  }
  return parts.length === 0 ? part(args, 0, 0) : concatenated(parts);
}

function fixed(text: string, place: Span): Excerpt {
  return { text, span: () => place };
}

interface ShellForm {
  readonly shell: Shell;
  /** What the shell reads; undefined when it is no POSIX shell. */
  readonly script: (() => Excerpt) | undefined;
}

function shellForm(args: Excerpt, { source, shell, heredocs }: CommandContext): ShellForm {
  const [first] = heredocs;
  const last = heredocs.at(-1);
  if (first === undefined || last === undefined) return { shell, script: shell === 'posix' ? () => args : undefined };
  if (!isHeredocAlone(args.text, source)) {
    const script = () => withHeredocs(args, source.excerpt, first.body.start, last.end);
    return { shell, script: shell === 'posix' ? script : undefined };
  }
  const body = source.text.slice(first.body.start, first.body.end);
  const hasShebang = body.startsWith('#!');
  const reader: Shell = hasShebang ? (isPosixScript(body) ? 'posix' : 'unknown') : shell;
  const script = () => withoutCarriageReturns(source.excerpt, first.body.start, first.body.end);
  return { shell: reader, script: reader === 'posix' ? script : undefined };
}

/** `RUN <<EOF`: the body is the script. With several of them, or with a command, the shell reads the line as it is. */
function isHeredocAlone(text: string, { escapeChar }: DockerfileSource): boolean {
  const [operator, second] = heredocOperators(text, escapeChar);
  if (operator === undefined || second !== undefined) return false;
  return (text.slice(0, operator.words.start) + text.slice(operator.words.end)).trim() === '';
}

function withHeredocs(args: Excerpt, excerpt: Excerpt, start: number, end: number): Excerpt {
  return concatenated([args, inserted(excerpt, '\n', start), withoutCarriageReturns(excerpt, start, end)]);
}

/** The shell gets lines that end in `\n`, whatever the file has. */
function withoutCarriageReturns(excerpt: Excerpt, start: number, end: number): Excerpt {
  const { text } = excerpt;
  const carriageReturn = text.indexOf('\r', start);
  if (carriageReturn === -1 || carriageReturn >= end) return part(excerpt, start, end);
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(text, at, end);
    const next = Math.min(nextLine(text, lineEnd), end);
    if (lineEnd > at) pieces.push({ text: text.slice(at, lineEnd), start: at, end: lineEnd });
    if (next > lineEnd) pieces.push({ text: '\n', start: lineEnd, end: next });
    at = next;
  }
  return spliced(excerpt, pieces);
}
