import { withNames } from '../analysis/secrets/named-secrets.ts';
import type { ContainerCommand } from '../model/containers/container-command.ts';
import type { Stage } from '../model/dockerfile.ts';
import type { Problem } from '../model/findings/finding.ts';
import type { ImageReference } from '../model/images/image.ts';
import { type Command, everyCommand } from '../model/shell.ts';
import { type Span, spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { remember } from '../support/caches/remember.ts';
import { firstReached } from '../support/sorted.ts';
import { commandText } from './command-text.ts';

/** Identifies a problem, together with rule and subject: its text, and its value, because another line may set the variables in it. */
export function evidenceOf({ at, secrets }: Problem, span: Span, subject: Subject): string {
  const written = spanText(span);
  const text = plain(written);
  const command = plain(commandText(written));
  const identity = command !== text && commandsAt(span, subject).length > 0 ? command : text;
  if (!text.includes('$') || secrets !== undefined) return identity;
  if ('value' in at && isImageReference(at.value)) return withNames(at.value.text);
  const values = valuesAt(at, span, subject);
  return values.length === 0 ? identity : withNames(plain([identity, ...values].join(' ')));
}

function isImageReference(value: unknown): value is ImageReference {
  return typeof value === 'object' && value !== null && 'repository' in value && 'text' in value;
}

/** Without the credentials of addresses: another one is not another danger, and a hash of a short one can be guessed. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(CREDENTIALS, '').trim();
}

const CREDENTIALS = /(?<=:\/\/)[^\s/@'"$\\?#]{1,500}@/g;

function valuesAt(at: Problem['at'], span: Span, subject: Subject): readonly string[] {
  if ('value' in at && typeof at.value === 'string') return [at.value];
  return commandsAt(span, subject).flatMap(valuesOf);
}

/** The command that contains the span, and the commands that begin in it. */
function commandsAt(span: Span, subject: Subject): readonly Command[] {
  const commands = commandsNear(span, subject);
  const first = Math.max(0, firstFrom(commands, span.start) - 1);
  return commands.slice(first, firstFrom(commands, span.end)).filter((command) => command.span.end > span.start);
}

function commandsNear(span: Span, subject: Subject): readonly Command[] {
  if (subject.kind === 'stage') return commandsOfStage(subject);
  if (subject.kind !== 'container') return [];
  const { entrypoint, command, healthcheck, hooks } = subject;
  const around = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)].find(
    (one) => one?.span.file === span.file && one.span.start <= span.start && span.start < one.span.end,
  );
  return around === undefined ? [] : commandsOfContainer(around);
}

const commandsOfStage = remember((stage: Stage) =>
  byPlace(
    stage.instructions.flatMap((instruction) => ('line' in instruction ? everyCommand(instruction.line?.script) : [])),
  ),
);

const commandsOfContainer = remember(({ script }: ContainerCommand) => byPlace(everyCommand(script)));

function byPlace(commands: readonly Command[]): readonly Command[] {
  return commands.toSorted((a, b) => a.span.start - b.span.start);
}

function firstFrom(commands: readonly Command[], start: number): number {
  return firstReached(commands, ({ span }) => span.start >= start);
}

function valuesOf({ arguments: words, redirects }: Command): readonly string[] {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])]
    .filter(({ raw, pieces }) => raw.includes('$') && pieces !== raw)
    .map(({ pieces }) => pieces);
}
