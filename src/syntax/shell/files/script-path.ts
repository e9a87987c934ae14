import { DYNAMIC } from '../../../model/located.ts';
import { getVariable, setVariable, type Variables } from '../variables.ts';

/** The name of a script, and its path in Bash: https://www.gnu.org/software/bash/manual/bash.html#index-BASH_005fSOURCE */
export const NAME_OF_SCRIPT = '0';
export const SOURCE_OF_BASH = 'BASH_SOURCE';

/** Reads a script that a new shell runs. Its path is undefined if it is not known. */
export function whileStarted<T>(path: string | undefined, variables: Variables, read: () => T): T {
  setVariable(variables, NAME_OF_SCRIPT, path ?? DYNAMIC);
  setVariable(variables, SOURCE_OF_BASH, path ?? DYNAMIC);
  return read();
}

/** Reads a script that the current shell runs, which keeps its own name. */
export function whileSourced<T>(path: string | undefined, variables: Variables, read: () => T): T {
  const before = getVariable(variables, SOURCE_OF_BASH);
  setVariable(variables, SOURCE_OF_BASH, path ?? DYNAMIC);
  const result = read();
  setVariable(variables, SOURCE_OF_BASH, before ?? DYNAMIC);
  return result;
}
