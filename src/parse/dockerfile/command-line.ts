import { commandReader, isShellWithCode } from '../../analysis/processes/started-processes.ts';
import type { CommandLine, Shell, WindowsFile } from '../../model/dockerfile.ts';
import { everyProblem, type Script, type ScriptProblem } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { concatenated, inserted, type Piece, part, spliced } from '../../model/spliced.ts';
import { lazy, lazyProperty } from '../../support/caches/lazy.ts';
import type { WrittenFiles } from '../../syntax/shell/files/script-files.ts';
import { type LookUp, parseScript, type ScriptOptions, startsWithBash } from '../../syntax/shell/index.ts';
import { decidingCommands, givingCommands } from './deciding-commands.ts';
import { isPosixScript } from './shells.ts';
import { endOfLine, nextLine } from './text/blanks.ts';
import { parseExecForm } from './text/exec-form.ts';
import { type HeredocRange, heredocIn } from './text/heredocs.ts';
import { type DockerfileSource, evidenceOf, type PlacedGap } from './text/source.ts';
import { filesNoted, filesRunByText } from './windows-files.ts';

export interface CommandContext {
  readonly source: DockerfileSource;
  readonly shell: Shell;
  readonly heredocs: readonly HeredocRange[];
  /** The environment that the command starts with. */
  readonly lookUp: LookUp;
  /** The files written before the command runs; undefined if they are not known. */
  readonly files: () => WrittenFiles;
  /** The files that its shell reads first, of those that the build has. `words` are the strings of the exec form. */
  readonly readFirst?: (text: string, words: readonly string[], files: WrittenFiles) => readonly string[];
  /** The ENTRYPOINT, which may read the exec form as its code, such as `["sh", "-c"]`. Ask after the stage has been read. */
  readonly entrypoint?: () => Pick<CommandLine, 'words' | 'code'> | undefined;
}

const NO_WORDS: CommandLine['words'] = [];

const withScript = lazyProperty('script');
const withWindowsFiles = lazyProperty('windowsFiles');

/** The command of RUN, CMD, ENTRYPOINT or HEALTHCHECK, from the text after its flags. Scripts are parsed when a rule asks for them. */
export function readCommandLine(args: Excerpt, given: CommandContext): CommandLine {
  const context = { ...given, files: lazy(given.files) };
  const line = readLine(args, context);
  return withWindowsFiles(line, () => windowsFilesOf(line, args, context));
}

function windowsFilesOf(
  { script, shell, text }: Omit<CommandLine, 'windowsFiles'>,
  args: Excerpt,
  { files, source }: CommandContext,
): readonly WindowsFile[] {
  if (script === undefined && shell === 'unknown') return [];
  const written = files();
  const found = script === undefined ? filesRunByText(text, shell, written) : filesNoted(written);
  reportRoom(args, written, source);
  return found;
}

function readLine(args: Excerpt, context: CommandContext): Omit<CommandLine, 'windowsFiles'> {
  const span = args.span(0, args.text.length);
  const strings = context.heredocs.length === 0 ? parseExecForm(args) : undefined;
  if (strings !== undefined) return execForm(args, strings, context);
  const { shell, script, isBash = false } = shellForm(args, context);
  const line = { form: 'shell', shell, span, text: textOf(args, context), code: args, words: NO_WORDS } as const;
  return withScript(line, () => {
    if (script === undefined && shell !== 'unknown') return undefined;
    const before = readFirst(args, [], context);
    return script === undefined ? before : withFirst(readScript(script(), context, { isBash }), before);
  });
}

function textOf({ text }: Excerpt, { source, heredocs }: CommandContext): string {
  const [first] = heredocs;
  const end = heredocs.at(-1)?.end;
  return first === undefined ? text : `${text}\n${source.text.slice(first.body.start, end)}`;
}

function execForm(
  args: Excerpt,
  strings: readonly Excerpt[],
  context: CommandContext,
): Omit<CommandLine, 'windowsFiles'> {
  const words = strings.map(({ text, span }) => ({ value: text, span: span(0, text.length) }));
  const { text } = args;
  const line = {
    form: 'exec',
    shell: context.shell,
    span: args.span(0, text.length),
    text,
    code: args,
    words,
  } as const;
  return withScript(line, () => {
    const [first] = strings;
    const entrypoint = first && context.entrypoint?.();
    if (first !== undefined && isShellWithCode(entrypoint)) return readScript(first, context, {});
    const whole = concatenated([...readerOf(entrypoint, first), asShellText(args, strings)]);
    const before = readFirst(args, strings, context);
    return withFirst(readScript(whole, context, { isExec: true }), before);
  });
}

/** The part of the ENTRYPOINT that reads the first word of a command and those after it. */
function readerOf(
  entrypoint: Pick<CommandLine, 'words' | 'code'> | undefined,
  first: Excerpt | undefined,
): readonly Excerpt[] {
  const reader = first && commandReader(entrypoint, first.text);
  if (first === undefined || reader === undefined) return [];
  const own = reader.isWhole && entrypoint !== undefined ? parseExecForm(entrypoint.code) : undefined;
  const place = first.span(0, 0);
  if (own === undefined || entrypoint === undefined) return [fixed(`${reader.words.join(' ')} `, place)];
  return [asShellText(entrypoint.code, own), fixed(' ', place)];
}

/** The commands of the files that the shell reads before others; undefined without any. */
function readFirst(args: Excerpt, strings: readonly Excerpt[], context: CommandContext): Script | undefined {
  const words = strings.map(({ text }) => text);
  const paths = context.readFirst?.(args.text, words, context.files()) ?? [];
  if (paths.length === 0) return undefined;
  const quoted = paths.map((path) => `. '${path.replaceAll("'", "'\\''")}'\n`);
  return readScript(fixed(quoted.join(''), args.span(0, 0)), context, { isBash: true });
}

/** The commands with those before them, which come last, so that the others keep their order. */
function withFirst(script: Script, first: Script | undefined): Script {
  if (first === undefined) return script;
  return {
    ...script,
    pipelines: [...script.pipelines, ...first.pipelines],
    problems: [...script.problems, ...first.problems],
  };
}

interface ReadOptions extends Pick<ScriptOptions, 'isBash' | 'isExec'> {
  /** Whether each line is a process of its own, as in a table of cron. */
  readonly isList?: boolean;
}

/** Parses commands, and reports what could not be read. */
export function readScript(
  text: Excerpt,
  { source, lookUp, files }: CommandContext,
  { isList, ...how }: ReadOptions,
): Script {
  const written = files();
  const script = parseScript(text, lookUp, { ...how, files: written });
  reportRoom(text, written, source);
  const problems = everyProblem(script);
  const problem = problems.find(({ kind }) => kind === 'limit-reached') ?? problems[0];
  const isApart = isList === true && problem?.kind !== 'limit-reached';
  if (problem !== undefined) {
    const unread = (isApart ? decidingCommands(script) : givingCommands(script)) ?? text.text;
    source.report.gap(unreadCommands(problem, unread));
  }
  return script;
}

/** Tells that commands could not be read; `unread` identifies them. */
export function unreadCommands({ kind, value, span }: ScriptProblem, unread: string): PlacedGap {
  return {
    kind,
    thing: 'command',
    message: `Some commands here may not have been checked: ${value}.`,
    wayOut: 'Write them so that every POSIX shell reads them alike, or in a separate script.',
    span,
    evidence: evidenceOf(unread),
  };
}

export function reportRoom(text: Excerpt, { room, copied }: WrittenFiles, { report }: DockerfileSource): void {
  if (room.left < 0) report.gap(tooManyFiles(text), 'files');
  if (copied !== undefined && copied.room.left < 0) report.gap(tooManyCopied(text), 'copied');
}

function tooManyFiles({ text, span }: Excerpt): PlacedGap {
  return {
    kind: 'limit-reached',
    thing: 'command',
    message: 'The instructions of this Dockerfile write and run more scripts than can be followed.',
    wayOut: 'Copy the scripts from files of the repository.',
    span: span(0, text.length),
  };
}

function tooManyCopied({ text, span }: Excerpt): PlacedGap {
  return {
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'command',
    message: 'The stages of this Dockerfile run more text of copied scripts than is read.',
    wayOut: 'Split the Dockerfile.',
    span: span(0, text.length),
  };
}

/**
 * The words as a shell would need them written, so that one parser knows wrappers and `sh -c` in both forms. Places refer to the strings
 * without their quotes.
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
  /** The text that the shell reads; undefined unless it is a POSIX shell. */
  readonly script: (() => Excerpt) | undefined;
  readonly isBash?: boolean;
}

function shellForm(args: Excerpt, { source, shell, heredocs }: CommandContext): ShellForm {
  const [first] = heredocs;
  if (first === undefined) return { shell, script: shell === 'posix' ? () => args : undefined };
  if (heredocIn(args.text) === undefined) {
    return { shell, script: shell === 'posix' ? () => withHeredocs(args, source.excerpt, heredocs) : undefined };
  }
  const body = contentOf(first, source.excerpt);
  const language = OTHER_LANGUAGES.exec(body.text)?.[1];
  const reader = body.text.startsWith('#!') ? scriptShell(body, source) : shell;
  if (language !== undefined) return { shell: reader, script: () => givenTo(language, body) };
  return { shell: reader, script: reader === 'posix' ? () => body : undefined, isBash: startsWithBash(body.text) };
}

/** `RUN <<EOF` with a `#!` line is a separate program. */
function scriptShell(body: Excerpt, { report }: DockerfileSource): Shell {
  if (isPosixScript(body.text)) return 'posix';
  const end = endOfLine(body.text, 0);
  report.gap({
    kind: 'unknown-shell',
    weight: OTHER_LANGUAGES.test(body.text.slice(0, end)) ? 'expected' : 'ordinary',
    message: 'An unknown program runs this here-document, so its commands were not checked.',
    wayOut: 'Review it as a separate program.',
    span: body.span(0, end),
    evidence: evidenceOf(body.text),
  });
  return 'unknown';
}

/** The code as a here-document for its interpreter, so that what it gives to a shell is read. */
function givenTo(language: string, body: Excerpt): Excerpt {
  const { length } = body.text;
  return concatenated([
    inserted(body, `${language} <<'${END_OF_CODE}'\n`, 0),
    body,
    inserted(body, `\n${END_OF_CODE}`, length),
  ]);
}

/** Nobody writes this line. */
const END_OF_CODE = 'hullcheck_end_of_code';

/** Interpreters that are not shells. */
const OTHER_LANGUAGES =
  /^#![ \t]*\S*(?:\/env(?:[ \t]+-S)?[ \t]+|\/)(python|perl|ruby|node|php|awk|gawk|lua)[\d.]*(?:\s|$)/;

/** The shell reads the line unchanged, followed by the bodies. */
function withHeredocs(args: Excerpt, excerpt: Excerpt, heredocs: readonly HeredocRange[]): Excerpt {
  const bodies = heredocs.flatMap(({ delimiter, body }) => [
    inserted(excerpt, '\n', body.start),
    part(excerpt, body.start, body.end),
    inserted(excerpt, delimiter, body.end),
  ]);
  return concatenated([args, ...bodies]);
}

/** The body, without the tabs before its lines if `<<-` removes them. */
export function contentOf({ body: { start, end }, stripsTabs }: HeredocRange, excerpt: Excerpt): Excerpt {
  const { text } = excerpt;
  if (!stripsTabs || !text.slice(start, end).includes('\t')) return part(excerpt, start, end);
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const next = Math.min(nextLine(text, endOfLine(text, at, end)), end);
    let from = at;
    while (from < next && text[from] === '\t') from++;
    if (next > from) pieces.push({ text: text.slice(from, next), start: from, end: next });
    at = next;
  }
  return pieces.length === 0 ? part(excerpt, start, start) : spliced(excerpt, pieces);
}
