import type { ShellWord } from '../../../model/shell.ts';
import { sourceOf } from '../inner.ts';

/** The program is the script itself, or any other program. */
export const runsItself = 'itself';

/** The file that a program with these arguments runs as a shell script, `input` if it reads its standard input; undefined if it runs none. */
export function scriptFile(
  program: string,
  words: readonly ShellWord[],
): ShellWord | 'input' | typeof runsItself | undefined {
  const source = sourceOf(program, words, 0);
  if (source === 'input' || source === undefined) return source;
  if (!('file' in source)) return undefined;
  return source.file < 0 ? runsItself : words[source.file];
}
