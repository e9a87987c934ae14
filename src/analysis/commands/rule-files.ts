/** How an option gives a file to a program. */
export interface FileOption {
  /** `-fbuild.txt`, `--file=build.txt`, with the file as its first group. */
  readonly attached: RegExp;
  /** `-f`, also as the last of several letters, or `--file`, before the file. */
  readonly separate: RegExp;
}

const MAKE: FileOption = {
  attached: /^(?:--(?:make)?file=|-f=?)(.+)$/s,
  separate: /^(?:--(?:make)?file|-[a-zA-Z]*f)$/,
};
const JUST: FileOption = { attached: /^(?:--justfile=|-f=?)(.+)$/s, separate: /^(?:--justfile|-[a-zA-Z]*f)$/ };
const TASK: FileOption = { attached: /^(?:--taskfile=|-t=?)(.+)$/s, separate: /^(?:--taskfile|-[a-zA-Z]*t)$/ };

/** Programs that run the commands in a file of their own format, whatever the name of the file is. */
const RUNNERS = [
  { program: /^(?:g|gnu|b|re)?make$/, format: 'makefile', option: MAKE, isRule: () => false },
  { program: /^just$/, format: 'justfile', option: JUST, isRule: isRecipe },
  { program: /^(?:go-)?task$/, format: 'taskfile', option: TASK, isRule: () => false },
] as const;

export interface RuleFiles {
  readonly format: (typeof RUNNERS)[number]['format'];
  readonly files: readonly string[];
}

/** The files that a command gives to make, just or Task: `make -f build.txt`, `just --justfile=build.txt`, `task -t build.txt`. */
export function ruleFiles(program: string, words: () => readonly string[]): RuleFiles | undefined {
  const runner = runnerOf(program);
  if (runner === undefined) return undefined;
  const all = words();
  const end = all.findIndex((word, at) => word === '--' || runner.isRule(all, at));
  return { format: runner.format, files: filesGiven(end === -1 ? all : all.slice(0, end), runner.option) };
}

/** Whether the name of such a file means the standard input. */
export function isInput(file: string): boolean {
  return /^(?:-|\/dev\/stdin|\/(?:dev|proc\/self)\/fd\/0)$/.test(file);
}

/** The format of the files that a program runs, if it is make, just or Task. */
export function formatRunBy(program: string): RuleFiles['format'] | undefined {
  return runnerOf(program)?.format;
}

function runnerOf(name: string): (typeof RUNNERS)[number] | undefined {
  return RUNNERS.find(({ program }) => program.test(name));
}

/** The files that an option gives to a program, as written. */
export function filesGiven(words: readonly string[], { attached, separate }: FileOption): readonly string[] {
  return words.flatMap((word, at) => {
    const [, file] = attached.exec(word) ?? [];
    if (file !== undefined) return [file];
    return separate.test(word) ? words.slice(at + 1, at + 2) : [];
  });
}

/** just gives all words after its first recipe or variable to recipes. */
function isRecipe(words: readonly string[], at: number): boolean {
  const isValue = MAY_TAKE_VALUE.test(words[at - 1] ?? '') || words[at - 2] === '--set';
  return !isValue && /^[\w./@]/.test(words[at] ?? '');
}

const MAY_TAKE_VALUE = /^(?:--[a-z-]+|-[a-zA-Z]*[Ecdfls])$/;
