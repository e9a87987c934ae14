import { withNames } from '../analysis/secrets/named-secrets.ts';
import type { ContainerCommand } from '../model/containers/container-command.ts';
import type { Stage } from '../model/dockerfile.ts';
import type { Problem } from '../model/findings/finding.ts';
import type { ImageReference } from '../model/images/image.ts';
import { DYNAMIC } from '../model/located.ts';
import { type Command, everyCommand, type ShellWord } from '../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy, neighbours } from '../support/group-by.ts';
import { firstReached } from '../support/sorted.ts';
import { commandText } from './command-text.ts';

/** Identifies a problem, together with rule and subject: its text, and its value, because another line may set the variables in it. */
export function evidenceOf(problem: Problem, span: Span, subject: Subject): string {
  const text = identityOf(problem, span, subject);
  return problem.isWithUser ? text.replaceAll(SUDO, '') : text;
}

/** Where a command begins, without options that choose another user. */
const SUDO = /(?<=(?:^|[|;&(]) ?)sudo (?:-[EHnS]+ )*(?!-)/g;

function identityOf({ at, secrets }: Problem, span: Span, subject: Subject): string {
  const written = spanText(span);
  const text = plain(written);
  const command = plain(commandText(written));
  const identity = command !== text && commandsAt(span, subject).length > 0 ? command : text;
  if (!text.includes('$') || secrets !== undefined) return identity;
  if ('value' in at && isImageReference(at.value)) return withNames(at.value.text);
  if ('value' in at && typeof at.value === 'string') return withNames(plain(`${identity} ${at.value}`));
  const words = commandsAt(span, subject).flatMap((command) => wordsWithVariables(command, span));
  if (words.length === 0) return identity;
  const { text: known, others } = withValues(span, words);
  return joined(others.length === words.length ? identity : known, others);
}

function isImageReference(value: unknown): value is ImageReference {
  return typeof value === 'object' && value !== null && 'repository' in value && 'text' in value;
}

/** Without the credentials of addresses: another one is not another danger, and a hash of a short one can be guessed. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(CREDENTIALS, '').trim();
}

const CREDENTIALS = /(?<=:\/\/)[^\s/@'"$\\?#]{1,500}@/g;

/** A text with the values of words that are only partly known. */
function joined(text: string, others: readonly ShellWord[]): string {
  return withNames(plain([text, ...others.map(({ pieces }) => pieces)].join(' ')));
}

/** The text at a place with the words in it that are known, so that a variable is what it has, and the other words. */
function withValues({ file, start, end }: Span, words: readonly ShellWord[]) {
  const others: ShellWord[] = [];
  let text = '';
  let from = start;
  for (const word of words.toSorted((a, b) => a.span.start - b.span.start)) {
    const { span, raw, pieces } = word;
    const isHere = span.file === file && span.start >= start && span.end <= end && spanText(span) === raw;
    if (!isHere || pieces.includes(UNKNOWN_PIECE)) others.push(word);
    // a word of a script within another word is known with it
    else if (span.start >= from) {
      text += file.text.slice(from, span.start) + pieces;
      from = span.end;
    }
  }
  return { text: text + file.text.slice(from, end), others };
}

/** The command that contains the span, and the commands that begin in it. */
function commandsAt(span: Span, subject: Subject): readonly Command[] {
  const commands = commandsNear(span, subject).get(span.file) ?? [];
  const first = Math.max(0, firstFrom(commands, span.start) - 1);
  return commands.slice(first, firstFrom(commands, span.end)).filter((command) => command.span.end > span.start);
}

/** By their files: their order in another one says nothing about a place. */
function commandsNear(span: Span, subject: Subject): ByFile {
  if (subject.kind === 'stage') return commandsOfStage(subject);
  if (subject.kind !== 'container') return NONE;
  const { entrypoint, command, healthcheck, hooks } = subject;
  const around = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)].find(
    (one) => one?.span.file === span.file && one.span.start <= span.start && span.start < one.span.end,
  );
  return around === undefined ? NONE : commandsOfContainer(around);
}

const commandsOfStage = remember((stage: Stage) =>
  byPlace([
    ...stage.instructions.flatMap((instruction) =>
      'line' in instruction ? everyCommand(instruction.line?.script) : [],
    ),
    ...stage.startedFiles.flatMap(({ script, isInherited }) => (isInherited ? everyCommand(script) : [])),
  ]),
);

const commandsOfContainer = remember(({ script }: ContainerCommand) => byPlace(everyCommand(script)));

type ByFile = ReadonlyMap<SourceFile, readonly Command[]>;

const NONE: ByFile = new Map();

function byPlace(commands: readonly Command[]): ByFile {
  const files = groupBy(commands, ({ span }) => span.file);
  return new Map([...files].map(([file, some]) => [file, some.toSorted((a, b) => a.span.start - b.span.start)]));
}

function firstFrom(commands: readonly Command[], start: number): number {
  return firstReached(commands, ({ span }) => span.start >= start);
}

/** The words that have variables. All that one variable has is one word where others follow, as in `$GET https://…`. */
function wordsWithVariables(command: Command, around: Span): readonly ShellWord[] {
  const { arguments: words, redirects } = command;
  const written = [...words, ...redirects.flatMap(({ target }) => target ?? [])];
  const all = [...programIn(around, command), ...written].filter(
    ({ raw, pieces }) => raw.includes('$') && pieces !== raw,
  );
  return [...neighbours(all, isSameWord)].flatMap((group) => {
    const [first] = group;
    if (group.length === 1 || first.span.end >= around.end) return group;
    return [{ ...first, pieces: group.map(({ pieces }) => pieces).join(' ') }];
  });
}

function isSameWord(one: ShellWord, other: ShellWord): boolean {
  return one.raw === other.raw && one.span.file === other.span.file && one.span.start === other.span.start;
}

/** What the variable that names the program has of it, if the place has further words. */
function programIn(around: Span, { isExpanded, program, path, programSpan: span }: Command): readonly ShellWord[] {
  const raw = spanText(span);
  const isAround = around.file === span.file && around.start <= span.start && span.end < around.end;
  // that of a call has other words
  if (isExpanded !== true || program === DYNAMIC || !isAround || /\s/.test(raw)) return [];
  const pieces = path ?? program;
  return [{ value: pieces, pieces, raw, span }];
}
