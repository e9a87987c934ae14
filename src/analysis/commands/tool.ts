import { DYNAMIC } from '../../model/located.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';

/** The tool that a command runs: `pip3.11` and `python3 -m pip` are both `pip`, and `/a.py` is `python /a.py` where its code is known. */
export interface Tool {
  readonly name: string;
  readonly arguments: readonly ShellWord[];
}

const VERSIONED = /^(pip|python|gem|ruby|php|perl|pypy|lua)-?\d[\d.]*$/;

/** Undefined when a variable decides which program runs. */
export const toolOf: (command: Command) => Tool | undefined = remember((command) => {
  const { program, arguments: words, code } = command;
  if (program === DYNAMIC) return undefined;
  if (code?.isProgram) return { name: code.language, arguments: [wordOf(program, command), ...words] };
  const name = (/\d$/.test(program) ? VERSIONED.exec(program)?.[1] : undefined) ?? program;
  const module = words[1]?.value;
  if (name === 'python' && words[0]?.value === '-m' && typeof module === 'string') {
    return { name: module, arguments: words.slice(2) };
  }
  return { name, arguments: words };
});

function wordOf(text: string, { programSpan: span }: Command): ShellWord {
  return { value: text, raw: text, pieces: text, span };
}
