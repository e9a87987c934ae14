import type { Command } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { fileNearby, type Printed } from '../files/files-of-script.ts';
import type { Gathered } from '../reading.ts';
import { NAME, newShell } from '../variables.ts';

/** The values of the variables that an engine takes from the shell, as only their names are given: `docker run -e NAME`. */
export function passedByName(head: number, { words, assignments, variables }: Gathered): Pick<Command, 'passed'> {
  const passed = new Map<string, string>();
  for (const [index, { pieces }] of words.entries()) {
    const [option, short, long] = (index > head && OPTION.exec(pieces)) || [];
    const name = short ?? long ?? words[index + 1]?.pieces ?? '';
    if (option === undefined || !NAME.test(name)) continue;
    const own = assignments.findLast((one) => one.name === name)?.value?.value;
    const value = own ?? newShell(variables).lookUp(name);
    if (typeof value === 'string') passed.set(name, value);
  }
  return passed.size === 0 ? NONE : { passed };
}

/** What `login --password-stdin` reads from a file of the repository, or from a command that prints one. */
export function passwordRead(
  { words, redirects, reading }: Gathered,
  input: () => Excerpt | undefined,
  data: Printed,
): Pick<Command, 'passwordRead'> {
  if (!words.some(({ pieces }) => pieces === '--password-stdin')) return NO_PASSWORD;
  const file = redirects.findLast(({ operator }) => operator === '<')?.target;
  const text = (fileNearby(file, reading) ?? data?.() ?? input())?.text.trim() ?? '';
  return text === '' || text.length > LONGEST_PASSWORD ? NO_PASSWORD : { passwordRead: text };
}

const NO_PASSWORD: Pick<Command, 'passwordRead'> = {};

/** In characters. Tokens of registries are shorter. */
const LONGEST_PASSWORD = 5_000;

const NONE: Pick<Command, 'passed'> = {};
const OPTION = /^(?:-e(\w+)?|--(?:env|build-arg)(?:=(\w+))?)$/;
