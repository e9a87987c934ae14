import type { ShellWord } from '../../../model/shell.ts';
import { getVariable, type Variables } from '../variables.ts';

/** Tells one call of a script with this text from others by what the call gives to it; undefined if the script is not to be read again. */
export type CallKey = (text: string) => string | undefined;

/**
 * The key of a call by the arguments behind the name of the script, and by the values of the variables that the script mentions. A script
 * may start itself with other arguments, as entry points do, but not again and again.
 */
export function callKeyFor(given: readonly ShellWord[], variables: Variables, open: readonly string[]): CallKey {
  return (text) => {
    if (!text.includes('$') || open.filter((one) => one === text).length > MOST_STARTS) return undefined;
    const values = [...namesIn(text)].map((name) => {
      const value = getVariable(variables, name);
      return typeof value === 'string' ? `${name}=${value}` : name;
    });
    const words = USES_ARGUMENTS.test(text) ? given.map(({ pieces }) => pieces) : [];
    return values.length + words.length === 0 ? undefined : [...words, '', ...values].join('\0');
  };
}

/** How often a script is read again within itself. */
const MOST_STARTS = 1;

/** In characters: what a further reading of a script costs, whatever its length. */
export const PER_CALL = 500;

const USES_ARGUMENTS = /\$(?:[@*1-9]|\{[#!]?[@*1-9])/;
const NAME = /\$\{?[!#]?([A-Za-z_]\w*)/g;

function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(NAME)].map(([, name = '']) => name));
}
