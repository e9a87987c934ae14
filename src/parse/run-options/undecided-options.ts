import { commandAt } from '../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { DYNAMIC } from '../../model/located.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { groupBy } from '../../support/group-by.ts';
import { lineAt } from '../../support/line-index.ts';
import { containerPlace, doubtfulWords } from './command-lines.ts';
import { namesImage } from './image-names.ts';

/** A gap with the command that has it: the place of the gap may be a definition that several commands use. */
export interface CommandGap {
  readonly gap: GapNotification;
  /** The place of the command. */
  readonly at: string;
}

/** Words that may be options of commands which start containers, and that something in the file itself determines. */
export function undecidedOptions(
  scripts: readonly Script[],
  places: readonly Span[],
  what: string,
): readonly GapNotification[] {
  return optionGaps(scripts, places, what).map(({ gap }) => gap);
}

/** The same with the commands. */
export function optionGaps(scripts: readonly Script[], places: readonly Span[], what: string): readonly CommandGap[] {
  if (places.length === 0) return [];
  const starts = places.map(({ start }) => start).sort((a, b) => a - b);
  return scripts.flatMap(everyCommand).flatMap((command) => {
    const words = doubtfulWords(command).filter(({ span }) => hasPlace(starts, span) && !isOfImage(spanText(span)));
    if (words.length === 0) return [];
    const at = containerPlace(command);
    return words.map(({ span }) => ({ gap: undecidedOption(span, what), at }));
  });
}

export function undecidedOption(span: Span, what: string): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: `${what} determines which options a container gets here, so they were not checked.`,
    wayOut: 'Write the options out.',
    span,
    evidence: commandAt(span),
  });
}

/** Words that determine which program runs, if it may be an engine. */
export function undecidedPrograms(
  scripts: readonly Script[],
  places: readonly Span[],
  what: string,
): readonly GapNotification[] {
  return programGaps(scripts, places, what).map(({ gap }) => gap);
}

/** The same with the commands. */
export function programGaps(scripts: readonly Script[], places: readonly Span[], what: string): readonly CommandGap[] {
  if (places.length === 0) return [];
  const starts = places.map(({ start }) => start).sort((a, b) => a - b);
  return scripts
    .flatMap(everyCommand)
    .filter(({ program, programSpan }) => program === DYNAMIC && hasPlace(starts, programSpan))
    .map(({ programSpan, span: { file, start } }) => ({
      gap: undecidedProgram(programSpan, what),
      at: `${file.path} ${start}`,
    }));
}

function undecidedProgram(span: Span, what: string): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: `${what} determines which program runs here, so the command was not checked.`,
    wayOut: 'Write the command out.',
    span,
    evidence: commandAt(span),
  });
}

/**
 * Gaps at one place as one, with the number of the commands that have it, so that a further command with the same definition is new in a change. A
 * command that is read with several values counts once.
 */
export function countedByCommand(gaps: readonly CommandGap[]): readonly GapNotification[] {
  const groups = groupBy(gaps, ({ gap: { span, message } }) => `${span?.file.path} ${span?.start} ${message}`);
  return [...groups.values()].flatMap((group) => {
    const [{ gap: one } = { gap: undefined }] = group;
    if (one === undefined) return [];
    const count = new Set(group.map(({ at }) => at)).size;
    if (count === 1) return [one];
    const parts = Array.from({ length: count }, () => one.gap.evidence);
    return [{ ...one, gap: { ...one.gap, count, parts } }];
  });
}

/** `${{ inputs.image }}`: by its name it is the image. What callers give it is read as well. */
function isOfImage(expression: string): boolean {
  return namesImage(
    LAST_NAME.exec(expression)
      ?.slice(1)
      .find((name) => name !== undefined) ?? '',
  );
}

const LAST_NAME = /^\$\{\{\s{0,9}inputs\.([\w-]{1,100})\s{0,9}\}\}$|^\{\{\s{0,9}\.?([\w-]{1,100})\s{0,9}\}\}$/;

/** Whether one of some sorted offsets is in a span. */
function hasPlace(starts: readonly number[], { start, end }: Span): boolean {
  const last = starts[lineAt(starts, end - 1)];
  return last !== undefined && start <= last && last < end;
}
