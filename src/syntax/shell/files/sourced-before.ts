import { childOf, defineAnew, keepAll, type Variables } from '../variables.ts';
import { SOURCE_OF_BASH } from './script-path.ts';

/** What files set and define that a shell reads with `.` or `source`, by their absolute paths. */
export type Definitions = Map<string, Variables>;

interface Defining {
  readonly definitions?: Definitions;
}

/** Reads such a file, and keeps what it sets and defines for other shells, which read it as well. Its text is empty if that was read before. */
export function whileDefining<T>(
  path: string | undefined,
  { definitions }: Defining,
  variables: Variables,
  text: string,
  read: (scope: Variables) => T,
): T {
  if (path === undefined || definitions === undefined) return read(variables);
  if (text === '') defineAgain(path, { definitions }, variables);
  if (text === '') return read(variables);
  const scope = childOf(variables);
  const result = read(scope);
  // of the shell that has read it
  scope.own?.delete(SOURCE_OF_BASH);
  definitions.set(path, { ...scope, parent: undefined });
  keepAll(scope, variables);
  return result;
}

/** Sets and defines what the file did that another shell has read. */
export function defineAgain(path: string | undefined, { definitions }: Defining, variables: Variables): void {
  const before = path === undefined ? undefined : definitions?.get(path);
  if (before !== undefined) defineAnew(before, variables);
}
