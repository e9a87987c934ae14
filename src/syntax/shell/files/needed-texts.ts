import { isHarmfulWord } from '../../../model/harmful-values.ts';
import type { Reading } from '../reading.ts';
import { isNeededValue } from '../telling.ts';

/**
 * Whether a text out of a file says something: options, paths of the machine, a word that takes isolation away, the name of an image, variables
 * with their values. Other values are not needed, as for the number of a version, unless they become a build argument.
 */
export function isNeeded(text: string, { source, files }: Pick<Reading, 'source' | 'files'>): boolean {
  return files.takesAll === true || isNeededValue(text, source) || isHarmful(text) || SETS_VARIABLE.test(text);
}

/** `host`, `SYS_ADMIN` */
function isHarmful(text: string): boolean {
  return text.length < LONGEST_WORD && isHarmfulWord(text.trim());
}

/** In characters. No value of an option that takes isolation away is longer. */
const LONGEST_WORD = 100;

/** `O=--init` */
const SETS_VARIABLE = /^(?:export[ \t]{1,9})?[A-Za-z_]\w{0,100}=["']?\S/m;
