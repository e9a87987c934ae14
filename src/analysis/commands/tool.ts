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
  return (name === 'python' && moduleIn(words)) || { name, arguments: words };
});

/** `-m pip`, `-u -m debugpy`, `-Xfrozen_modules=off -m debugpy`, `-Im pip`: https://docs.python.org/3/using/cmdline.html */
function moduleIn(words: readonly ShellWord[]): Tool | undefined {
  const at = afterOptions(words);
  const attached = /^-[bBdEiIOPqRsSuvx]*m(.*)$/.exec(words[at]?.pieces ?? '')?.[1];
  if (attached === undefined) return undefined;
  const name = attached === '' ? words[at + 1]?.value : attached;
  return typeof name === 'string' ? { name, arguments: words.slice(attached === '' ? at + 2 : at + 1) } : undefined;
}

/** The index of the first word that is neither an option of Python without `m` nor the value of one. */
function afterOptions(words: readonly ShellWord[]): number {
  let at = 0;
  for (let text = words[at]?.pieces; text !== undefined && OPTION.test(text); text = words[at]?.pieces)
    at += TAKES_NEXT.test(text) ? 2 : 1;
  return at;
}

const OPTION = /^-[bBdEiIOPqRsSuvx]*(?:[bBdEiIOPqRsSuvx]|[XW].*)$/;
const TAKES_NEXT = /[XW]$/;

function wordOf(text: string, { programSpan: span }: Command): ShellWord {
  return { value: text, raw: text, pieces: text, span };
}
