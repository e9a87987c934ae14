import { addToGroup } from '../../support/group-by.ts';

/** The variables whose values may name an engine, directly or through others. Each is given with the text that defines it. */
export function engineVariables(
  definitions: Iterable<readonly [name: string, definition: string]>,
): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const found = new Set<string>();
  for (const [name, definition] of definitions) {
    if (ENGINE.test(definition)) found.add(name);
    for (const other of new Set(definition.match(NAME))) addToGroup(users, other, name);
  }
  // a set also visits what is added meanwhile
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
}

/** Whether an expression may name an engine, given the variables that may. */
export function mayNameEngine(expression: string, variables: ReadonlySet<string>): boolean {
  return ENGINE.test(expression) || (expression.match(NAME) ?? []).some((name) => variables.has(name));
}

/** As a program: not in a path or in the name of an image. */
const ENGINE = /(?<![\w./-])(?:docker|podman|nerdctl|buildah)(?![\w./:-])/;
const NAME = /[A-Za-z_][\w-]*/g;
