import {
  type CommandInstruction,
  type CopyInstruction,
  type Instruction,
  instructionsOf,
  type RunInstruction,
  type Stage,
} from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, type Dynamic, known } from '../../model/located.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type Pipeline,
  type Redirect,
  type ShellWord,
} from '../../model/shell.ts';
import { type Excerpt, type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { resolvePath } from '../paths/shell-paths.ts';
import { folderAfter, namedSettings } from '../settings/named-settings.ts';
import { pathsFoundFor } from './found-paths.ts';
import { workdirBefore } from './inherited-folder.ts';

/** A line that the build writes into a file. */
export interface FileLine {
  /** The path as written, or the absolute one in a folder with settings; unknown pieces are as in `ShellWord.pieces`. */
  readonly path: string;
  readonly text: string;
  /** The pattern whose match the text replaces, where `sed` or `perl` edits the file. */
  readonly replaces?: string;
  readonly span: Span;
  readonly instruction: Instruction;
  /** It comes with a whole file of the repository, and no command writes it. */
  readonly isCopied?: true;
}

interface Content {
  readonly text: string;
  readonly replaces?: string;
  readonly span: Span;
}

/**
 * The lines that RUN writes with `echo`, `printf`, `cat`, `tee`, `sed -i`, `perl -pi` and here-documents, COPY and ADD with here-documents, and those of
 * settings that are copied from the repository.
 */
export const writtenLines: (stage: Stage) => readonly FileLine[] = remember((stage) => [...readLines(stage)]);

/** The lines that CMD and ENTRYPOINT write in the same way, each time a container starts. */
export const linesAtStart: (stage: Stage) => readonly FileLine[] = remember((stage) =>
  instructionsOf(stage, 'CMD', 'ENTRYPOINT')
    .filter(({ isTriggered }) => !isTriggered)
    .flatMap((instruction) => [...printedLines(instruction, folderAtEnd(stage))]),
);

function folderAtEnd(stage: Stage): string | Dynamic {
  const last = instructionsOf(stage, 'WORKDIR').findLast(({ isTriggered }) => !isTriggered);
  return last === undefined ? workdirBefore(stage) : last.absolute;
}

/** The lines of files whose path matches, in the order of the files. This is faster than testing each line. */
export function* linesWrittenTo(stage: Stage, path: RegExp): Generator<FileLine> {
  for (const [written, lines] of linesByPath(stage)) if (path.test(written)) yield* lines;
}

/** The lines of the file with exactly this path. */
export function linesOfFile(stage: Stage, path: string): readonly FileLine[] {
  return linesByPath(stage).get(path) ?? [];
}

/** The lines of each file, by its path. */
export function writtenPaths(stage: Stage): ReadonlyMap<string, readonly FileLine[]> {
  return linesByPath(stage);
}

const linesByPath: (stage: Stage) => ReadonlyMap<string, readonly FileLine[]> = remember((stage) =>
  groupBy(writtenLines(stage), ({ path }) => path),
);

function* readLines(stage: Stage): Generator<FileLine> {
  const { usual } = namedSettings(stage);
  let folder = '/';
  let start: string | Dynamic = workdirBefore(stage);
  for (const instruction of stage.instructions) {
    if (instruction.isTriggered) continue;
    if (instruction.keyword === 'WORKDIR') {
      folder = folderAfter(instruction);
      start = instruction.absolute;
    }
    for (const line of linesWrittenBy(instruction, start))
      yield atUsualPath(line, usual(resolvePath(folder, line.path)));
  }
  for (const line of placedLines(stage)) yield atUsualPath(line, usual(line.path));
}

/** A file that a variable or an option names is read like the one whose place it takes. */
function atUsualPath(line: FileLine, usual: string | undefined): FileLine {
  return usual === undefined ? line : { ...line, path: usual };
}

function linesWrittenBy(instruction: Instruction, folder: string | Dynamic): Iterable<FileLine> {
  if (instruction.keyword === 'RUN') return printedLines(instruction, folder);
  return instruction.keyword === 'COPY' || instruction.keyword === 'ADD' ? copiedLines(instruction, folder) : [];
}

/** The lines of settings in files of the repository. */
function* placedLines(stage: Stage): Generator<FileLine> {
  const instruction = stage.instructions.findLast(({ keyword }) => /^(?:RUN|COPY|ADD)$/.test(keyword));
  if (instruction === undefined) return;
  for (const { path, text: excerpt } of stage.placedSettings) {
    for (const line of linesOfExcerpt(excerpt)) yield { path, instruction, ...line, isCopied: true };
  }
}

function* printedLines(instruction: RunInstruction | CommandInstruction, start: string | Dynamic): Generator<FileLine> {
  for (const pipeline of everyPipeline(instruction.line.script)) {
    for (const { path: written, content, by, isFound } of writesOf(pipeline)) {
      const path = placedIn(folderOf(by, start), written);
      if (isFound && !OF_SETTINGS.test(path)) continue;
      for (const line of linesOf(content)) yield { path, instruction, ...line };
    }
  }
}

/** The files in the folder of settings, also where a search starts above it: `find / -name '*.repo'`. */
const OF_SETTINGS = /^\/(?:etc\/|\*)/;

/** The folder of a command whose instruction starts in another one. */
function folderOf({ folder, steps }: Command, start: string | Dynamic): string | Dynamic {
  if (folder !== undefined || steps === undefined) return folder ?? start;
  return steps === DYNAMIC || start === DYNAMIC ? DYNAMIC : resolvePath(start, steps);
}

/** Rules know the files of folders with settings by their whole paths, and all others as they are written. */
function placedIn(folder: string | Dynamic, path: string): string {
  if (folder === DYNAMIC || !RELATIVE.test(path)) return path;
  const placed = resolvePath(folder, path);
  return placed.startsWith('/etc/') || HIDDEN.test(folder) ? placed : path;
}

const RELATIVE = new RegExp(`^[^/~$\`${UNKNOWN_PIECE}]`);

const HIDDEN = /\/\.[a-z]/;

function* copiedLines(instruction: CopyInstruction, folder: string | Dynamic): Generator<FileLine> {
  const destination = instruction.heredocs.length === 0 ? undefined : known(instruction.destination);
  if (destination === undefined) return;
  for (const { delimiter, body, written } of instruction.heredocs) {
    const named = FOLDER.test(destination) ? `${destination.replace(/(?<=\.)$/, '/')}${delimiter}` : destination;
    const path = placedIn(folder, named);
    for (const line of written === undefined ? bodyLines(body.span) : linesOfExcerpt(written))
      yield { path, instruction, ...line };
  }
}

/** A path that can only be a folder. */
const FOLDER = /(?:^|\/)\.{0,2}$/;

/** A text that a command writes to a file. */
export interface WrittenText {
  readonly path: string;
  readonly excerpt: Excerpt;
}

/** The texts that the commands of a pipeline write to files. A text whose escapes are replaced is at the place of its words as a whole. */
export function* textsWritten(pipeline: Pipeline): Generator<WrittenText> {
  for (const { path, content, isFound } of writesOf(pipeline))
    if (!isFound) yield { path, excerpt: excerptOf(content) };
}

function excerptOf(content: Content | Span): Excerpt {
  if (!('text' in content)) {
    const { file, start } = content;
    return { text: spanText(content), span: (from, to) => ({ file, start: start + from, end: start + to }) };
  }
  const { text, span } = content;
  const at = spanText(span).indexOf(text);
  const start = span.start + at;
  return { text, span: (from, to) => (at === -1 ? span : { file: span.file, start: start + from, end: start + to }) };
}

/** Upper bound for the files that one command writes to, and for the commands of a pipeline that a text passes through. */
const MAX_FILES = 200;

interface Write {
  readonly path: string;
  readonly content: Content | Span;
  readonly by: Command;
  /** Whether a loop or another command finds the file. */
  readonly isFound?: boolean;
}

function* writesOf({ commands, inputFrom = [] }: Pipeline): Generator<Write> {
  if (!commands.some(mayWrite)) return;
  let piped: readonly (Content | Span)[] = inputFrom.flatMap((one) => contentsOf(one, []));
  if (commands.length > MAX_FILES) tooMany(commands[MAX_FILES]);
  for (const command of commands.slice(0, MAX_FILES)) {
    const contents = contentsOf(command, piped);
    const paths = pathsOf(command);
    if (paths.length > MAX_FILES) tooMany(command);
    for (const path of paths.slice(0, MAX_FILES)) {
      for (const content of contents) yield { path, content, by: command };
    }
    yield* edits(command, [...inputFrom, ...commands.slice(0, commands.indexOf(command))]);
    piped = contents;
  }
}

function tooMany(command: Command | undefined): void {
  if (command !== undefined)
    limitReached(command.span, 'Not everything that these commands write to files is tracked.');
}

function mayWrite({ program, redirects, inner }: Command): boolean {
  if (program === 'find') return inner !== undefined;
  return redirects.length > 0 || program === 'tee' || EDITORS.has(program) || program === 'visudo';
}

/** Those of an editor, and of the editors that `find` runs, with all files that may be meant. */
function* edits(by: Command, listing: readonly Command[]): Generator<Write> {
  for (const edit of replacements(by)) yield { ...edit, by };
  const editors = by.program === 'find' ? everyCommand(by.inner) : [by];
  for (const editor of editors) {
    const found = replacements(editor);
    const paths = found.length === 0 ? [] : pathsFoundFor(editor, editor === by ? listing : [by]);
    if (paths.length > MAX_FILES) tooMany(editor);
    for (const path of paths.slice(0, MAX_FILES))
      for (const { content } of found) yield { path, content, by: editor, isFound: true };
  }
}

/** The text that a command writes to its standard output, where the script contains it. */
function contentsOf({ program, arguments: words, redirects }: Command, piped: readonly (Content | Span)[]) {
  if (program === 'printf') return words.map(({ pieces, span }) => ({ text: pieces, span }));
  if (program === 'echo') return echoed(words);
  if (!PASSES_ON.has(program)) return [];
  const bodies = redirects.flatMap(({ body }) => (body === undefined ? [] : [body.span]));
  const strings = redirects.flatMap(hereString);
  return bodies.length + strings.length > 0 ? [...bodies, ...strings] : piped;
}

/** Programs that write what they read; without a program, the redirects of a group. */
const PASSES_ON: ReadonlySet<unknown> = new Set(['', 'cat', 'tee', 'visudo']);

/** All words as one line: `echo deb [trusted=yes] https://apt.example.com stable main`. */
function echoed(words: readonly ShellWord[]): readonly Content[] {
  const start = words.findIndex(({ pieces }) => !/^-[neE]+$/.test(pieces));
  const [first, ...rest] = start === -1 ? [] : words.slice(start);
  const last = rest.at(-1);
  if (first === undefined) return [];
  if (last === undefined) return [{ text: first.pieces, span: first.span }];
  const text = [first, ...rest].map(({ pieces }) => pieces).join(' ');
  return [{ text, span: { ...first.span, end: last.span.end } }];
}

function hereString({ operator, target }: Redirect): Content[] {
  return operator === '<<<' && target !== undefined ? [{ text: target.pieces, span: target.span }] : [];
}

function pathsOf({ program, arguments: words, redirects }: Command): string[] {
  const targets = redirects.filter(({ operator, descriptor }) => /^&?>/.test(operator) && (descriptor ?? 1) === 1);
  const paths = targets.flatMap(({ target }) => (target === undefined ? [] : [target.pieces]));
  const operands = program === 'tee' ? words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-')) : [];
  return [...paths, ...operands, ...(program === 'visudo' ? [editedBy(words)] : [])];
}

/** `echo line | EDITOR='tee -a' visudo -f file` */
function editedBy(words: readonly ShellWord[]): string {
  const option = words.findIndex(({ pieces }) => /^(?:-\w*f|--file)$/.test(pieces));
  const attached = words.flatMap(({ pieces }) => /^--file=(.+)$/s.exec(pieces)?.[1] ?? [])[0];
  return attached ?? (option === -1 ? undefined : words[option + 1]?.pieces) ?? '/etc/sudoers';
}

const EDITORS: ReadonlySet<unknown> = new Set(['sed', 'perl']);

/** `sed -i 's/old/new/' file` and `perl -pi -e 's/old/new/' file` write `new`, `sed -i '1i new' file` as well. */
function replacements({ program, arguments: words }: Command): readonly { path: string; content: Content }[] {
  if (!EDITORS.has(program) || !words.some(({ pieces }) => /^(?:-[a-zA-Z]*i|--in-place)/.test(pieces))) return [];
  const path = words.at(-1)?.pieces ?? '';
  return words.flatMap(({ pieces, span }) =>
    pieces.split(/[;\n]/).flatMap((edit) => {
      const content = replacementIn(edit.trim()) ?? insertionIn(edit.trim());
      return content === undefined ? [] : [{ path, content: { ...content, span } }];
    }),
  );
}

/** `s/old/new/g`, `/address/s/old/new/` and `1,5s|old|new|`. */
function replacementIn(edit: string): Omit<Content, 'span'> | undefined {
  const start = /^(?:\/[^/]*\/|[\d,$]*)s([/|#,@!%])/.exec(edit);
  if (start === null) return undefined;
  const [address, separator = ''] = start;
  const parts = edit.slice(address.length).split(separator);
  const [replaces = '', text] = parts;
  return parts.length === 3 && text !== undefined ? { text, replaces } : undefined;
}

/** `1i text`, `$a text`, `/address/i\ text` and `2c text`; after the header of a section, the text belongs to it. */
function insertionIn(edit: string): Omit<Content, 'span'> | undefined {
  const text = /^(?:\d+|\$|\/(?:[^/\\]|\\.)+\/)\s*[iac](?:\\\s*|\s+)(\S.*)$/s.exec(edit)?.[1];
  const section = /^\/\^?\\\[([\w.-]{1,60})\\?\]\$?\/\s*a/.exec(edit)?.[1];
  return text === undefined ? undefined : { text: section === undefined ? text : `[${section}]\n${text}` };
}

function* linesOf(content: Content | Span): Generator<Content> {
  if (!('text' in content)) yield* bodyLines(content);
  else for (const text of content.text.split(/\\n|\n/)) yield { ...content, text };
}

function* linesOfExcerpt(excerpt: Excerpt): Generator<Content> {
  let start = 0;
  for (const line of excerpt.text.split('\n')) {
    const text = line.trimEnd();
    const indent = text.length - text.trimStart().length;
    yield { text, span: excerpt.span(start + indent, start + text.length) };
    start += line.length + 1;
  }
}

/** The lines of a here-document, each with its place. */
function* bodyLines(body: Span): Generator<Content> {
  let start = body.start;
  for (const line of spanText(body).split('\n')) {
    const text = line.trimEnd();
    const indent = text.length - text.trimStart().length;
    yield { text, span: { file: body.file, start: start + indent, end: start + text.length } };
    start += line.length + 1;
  }
}
