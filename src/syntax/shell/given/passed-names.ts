import type { Command } from '../../../model/shell.ts';
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

const NONE: Pick<Command, 'passed'> = {};
const OPTION = /^(?:-e(\w+)?|--(?:env|build-arg)(?:=(\w+))?)$/;
