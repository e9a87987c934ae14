import type { Stage } from '../model/dockerfile.ts';
import type { Problem } from '../model/finding.ts';
import { withNames } from '../model/named-secrets.ts';
import { type Command, everyCommand } from '../model/shell.ts';
import { type Span, spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { remember } from '../support/remember.ts';

/**
 * What identifies a problem besides rule and subject: its text. In Dockerfiles also what that comes to, as another line may set its variables
 * to something else.
 */
export function evidenceOf({ at, secrets }: Problem, span: Span, subject: Subject): string {
  const text = plain(spanText(span));
  if (!text.includes('$') || secrets !== undefined) return text;
  if (subject.kind === 'image') {
    const isWhole = subject.use !== 'container' && at === subject.reference;
    return isWhole ? withNames(subject.reference.value.text) : text;
  }
  const values = subject.kind === 'stage' ? valuesAt(at, span, subject) : [];
  return values.length === 0 ? text : withNames(plain([text, ...values].join(' ')));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function valuesAt(at: Problem['at'], span: Span, stage: Stage): readonly string[] {
  if ('value' in at && typeof at.value === 'string') return [at.value];
  const commands = commandsOf(stage);
  const values: string[] = [];
  // the one that the span is in, and those that begin in it
  for (let index = Math.max(0, firstFrom(commands, span.start) - 1); index < commands.length; index++) {
    const command = commands[index] as Command;
    if (command.span.start >= span.end) break;
    if (command.span.end > span.start) values.push(...valuesOf(command));
  }
  return values;
}

/** By where they begin. */
const commandsOf = remember((stage: Stage): readonly Command[] =>
  stage.instructions
    .flatMap((instruction) => ('line' in instruction ? everyCommand(instruction.line?.script) : []))
    .sort((a, b) => a.span.start - b.span.start),
);

function firstFrom(commands: readonly Command[], start: number): number {
  let low = 0;
  let high = commands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((commands[middle] as Command).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function valuesOf({ arguments: words, redirects }: Command): readonly string[] {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])]
    .filter(({ raw, pieces }) => raw.includes('$') && pieces !== raw)
    .map(({ pieces }) => pieces);
}
