import { type Command, everyCommand, type Pipeline, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { addToGroup } from '../../../support/group-by.ts';
import { isVerification } from '../fetch.ts';
import { comparesTwo, isCondition } from './conditions.ts';

/** The names of the variables that a text expands. */
export function namesIn(text: string): readonly string[] {
  return text.includes('$') ? [...text.matchAll(NAME)].map(([, name = '']) => name) : [];
}

const NAME = /\$\{?([A-Za-z_]\w{0,99})/g;

export function isMessage({ program }: Command): boolean {
  return program === 'echo' || program === 'printf';
}

/** `a=b`, `local a=b`, `export a=b` */
export function onlyAssigns({ program, arguments: words, assignments }: Command): boolean {
  return assignments.length > 0 && (SETTERS.has(String(program)) || (program === '' && words.length === 0));
}

const SETTERS: ReadonlySet<string> = new Set(['declare', 'export', 'local', 'readonly', 'typeset']);

/** Whether something other than messages and checks reads a variable of a script, or of the function `body` that it calls. */
export function isReadAtAll(name: string, script: Script, body: readonly Pipeline[] | undefined): boolean {
  return namesRead(body ?? script.pipelines).has(name) || (body === undefined && namesInText(script).has(name));
}

/** Whether a text with some pipelines reads a variable, other than in messages and checks. */
export function isReadInText(name: string, text: string, pipelines: readonly Pipeline[]): boolean {
  return namesOfFile(pipelines)(text).has(name);
}

const namesOfFile = remember((pipelines: readonly Pipeline[]) => {
  const known = new Map<string, ReadonlySet<string>>();
  return (text: string): ReadonlySet<string> => {
    const names = known.get(text) ?? without(text, pipelines);
    known.set(text, names);
    return names;
  };
});

/** Whether a command other than messages and assignments has a variable in its words, or another variable that gets its value. */
export function isReadByCommand(name: string, script: Script): boolean {
  const { read, passedOn } = readersOf(script);
  const [waiting, seen] = [[name], new Set<string>()];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (read.has(one)) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    waiting.push(...(passedOn.get(one) ?? []));
  }
  return false;
}

/** Whether the words of a command compare the value of a variable, or give it to something that may. */
export function mayCompareWords(command: Command): boolean {
  if (onlyAssigns(command) || command.program === 'unset') return false;
  return !isCondition(command) || comparesTwo(command);
}

interface Readers {
  readonly read: ReadonlySet<string>;
  readonly passedOn: ReadonlyMap<string, readonly string[]>;
}

const readersOf = remember((script: Script): Readers => {
  const commands = everyCommand(script);
  const passedOn = new Map<string, string[]>();
  for (const { name, value } of commands.flatMap(({ assignments }) => assignments))
    for (const from of namesIn(value?.raw ?? '')) addToGroup(passedOn, from, name);
  const words = commands
    .filter((command) => !isMessage(command) && mayCompareWords(command))
    .flatMap((command) => command.arguments);
  return { read: new Set(words.flatMap(({ raw }) => namesIn(raw))), passedOn };
});

/** The variables whose names are in the text of pipelines, other than in messages and checks. */
const namesRead = remember((pipelines: readonly Pipeline[]): ReadonlySet<string> => {
  const [first, last] = [pipelines[0], pipelines.at(-1)];
  if (first === undefined || last === undefined) return NO_NAMES;
  return without(spanText({ ...first.span, end: Math.max(first.span.end, last.span.end) }), pipelines);
});

const namesInText = remember((script: Script): ReadonlySet<string> => without(spanText(script.span), script.pipelines));

const NO_NAMES: ReadonlySet<string> = new Set();

function comparesNothing(command: Command): boolean {
  return isMessage(command) || (!onlyAssigns(command) && !mayCompareWords(command));
}

function without(text: string, pipelines: readonly Pipeline[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (one: string, by: number): void => {
    for (const name of namesIn(one)) counts.set(name, (counts.get(name) ?? 0) + by);
  };
  count(text, 1);
  const seen = new Set<string>();
  for (const { commands, span } of pipelines) {
    const isRead = commands.length > 1 ? commands.some(isVerification) : commands.every(comparesNothing);
    const place = `${span.start} ${span.file.path}`;
    if (!isRead || seen.has(place)) continue;
    seen.add(place);
    count(spanText(span), -1);
  }
  return new Set([...counts].flatMap(([name, left]) => (left > 0 ? [name] : [])));
}
