import { commandsIn } from '../../../analysis/downloads/interpreters.ts';
import type { Command, ShellAssignment, Substitution } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';

/** The variables of a script that contain a tracked value, such as a download. */
export type Held<T> = Map<string, T>;

/** Records the values that a command assigns to variables: `S=$(…)`, `T=$S`, `… | read S` and `read S < <(…)`. */
export function hold<T>(
  held: Held<T>,
  command: Command,
  input: T | undefined,
  outputOf: (substitution: Substitution) => T | undefined,
): void {
  let next = 0;
  const { assignments, substitutions } = command;
  for (const assignment of assignments) {
    let found: T | undefined;
    // both are in the order of the text
    for (let one = substitutions[next]; one !== undefined; one = substitutions[++next]) {
      if (isBehind(one.script.span, assignment.span)) break;
      if (isInside(one.script.span, assignment.span)) found ??= outputOf(one);
    }
    set(held, assignment.name, found ?? heldBy(assignment, held));
  }
  const { program } = command;
  if (program === 'set') holdArguments(held, command, outputOf);
  else if (program === 'printf') holdPrinted(held, command, outputOf);
  else if (program === 'exec') holdDescriptors(held, command, outputOf);
  else if (typeof program === 'string' && READERS.has(program)) holdRead(held, command, input, outputOf);
}

const READERS: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray']);

type OutputOf<T> = (substitution: Substitution) => T | undefined;

function holdRead<T>(held: Held<T>, command: Command, input: T | undefined, outputOf: OutputOf<T>): void {
  const given = input ?? command.substitutions.map(outputOf).find((one) => one !== undefined);
  for (const { value } of command.arguments) if (typeof value === 'string' && NAME.test(value)) set(held, value, given);
}

/** `set -- "$(…)"` */
function holdArguments<T>(held: Held<T>, { arguments: words, substitutions }: Command, outputOf: OutputOf<T>): void {
  const first = words.findIndex(({ value }) => value === '--') + 1;
  if (first === 0) return;
  for (const one of substitutions) {
    const found = one.argument < first ? undefined : outputOf(one);
    for (const name of found === undefined ? [] : [String(one.argument - first + 1), '@', '*']) set(held, name, found);
  }
}

/** `printf -v S '%s' "$(…)"` */
function holdPrinted<T>(held: Held<T>, { arguments: words, substitutions }: Command, outputOf: OutputOf<T>): void {
  const name = words[0]?.value === '-v' ? words[1]?.value : undefined;
  if (typeof name === 'string')
    set(
      held,
      name,
      substitutions.map(outputOf).find((one) => one !== undefined),
    );
}

/** `exec 3< <(…)` holds it under the name `&3`. */
function holdDescriptors<T>(held: Held<T>, { redirects, substitutions }: Command, outputOf: OutputOf<T>): void {
  for (const { operator, descriptor = operator === '<' ? 0 : undefined, target } of redirects) {
    if (descriptor === undefined || target === undefined) continue;
    const inside = substitutions.filter(({ script }) => isInside(script.span, target.span));
    const found = inside.map(outputOf).find((one) => one !== undefined);
    if (found !== undefined) set(held, `&${descriptor}`, found);
  }
}

/** What `exec < <(…)` opens for the commands after it. */
export const STANDARD_INPUT = '&0';

const NAME = /^[A-Za-z_]\w*$/;

function isBehind(later: Span, earlier: Span): boolean {
  return later.file === earlier.file && later.start >= earlier.end;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}

function set<T>(held: Held<T>, name: string, value: T | undefined): void {
  if (value === undefined) held.delete(name);
  else held.set(name, value);
}

function heldBy<T>({ value }: ShellAssignment, held: Held<T>): T | undefined {
  return value === undefined || held.size === 0 ? undefined : heldIn(value.raw, held);
}

/** The value of the first variable in a text that is at the start of a command. */
export function heldIn<T>(text: string, held: Held<T>): T | undefined {
  for (const part of held.size === 0 ? [] : commandsIn(text)) {
    const found = held.get(/^\$\{?([A-Za-z_]\w*|[1-9@*])/.exec(part)?.[1] ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a substitution in a here-document is at the start of a command. */
export function beginsIn(body: Span, { script }: Substitution): boolean {
  if (!isInside(script.span, body)) return false;
  const before = spanText({ ...body, end: script.span.start }).slice(-SHOWN_BEFORE);
  return /^(?:\$\(|`)$/.test(commandsIn(before.replace(/\$\($/, '`')).at(-1) ?? '');
}

/** More than any real indentation of a command. */
const SHOWN_BEFORE = 200;
