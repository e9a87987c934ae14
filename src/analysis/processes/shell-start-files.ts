import { baseName } from '../paths/shell-paths.ts';

const SHELLS = /^(?:ba|da|a|k|mk|z)?sh$/;

/** The shells whose code does not have to come from a file or a terminal for them to read a file first. */
const BASH = /(?:^|[^\w.-])bash(?:$|[^\w.-])/;

/** Read by a login shell: https://www.gnu.org/software/bash/manual/html_node/Bash-Startup-Files.html */
const OF_LOGIN = ['/etc/profile', '/etc/profile.d/*.sh', '/root/.bash_profile', '/root/.bash_login', '/root/.profile'];
const OF_PROMPT = ['/etc/bash.bashrc', '/root/.bashrc'];

/** How a shell is started. */
interface ShellStart {
  /** The program with its options, such as those of SHELL. */
  readonly words: readonly string[];
  /** The commands that it runs. */
  readonly text: string;
  readonly variable: (name: string) => string | undefined;
}

/** The files that a shell, or one that its commands start, reads before its code: absolute paths, which may have a star. */
export function shellStartFiles({ words, text, variable }: ShellStart): readonly string[] {
  const at = words.findIndex((word) => SHELLS.test(baseName(word)));
  const options = at === -1 ? [] : optionsFrom(words, at + 1);
  const isBash = BASH.test([...words, text].join(' '));
  const has = (letter: string, name: string): boolean =>
    options.some((one) => one === name || (/^-[a-zA-Z]+$/.test(one) && one.includes(letter)));
  const isForPrompt = has('i', '--interactive');
  const file = options.findIndex((one) => one === '--rcfile' || one === '--init-file');
  const own = file === -1 ? OF_PROMPT : [options[file + 1]];
  const paths = [
    isBash ? variable('BASH_ENV') : undefined,
    ...(isForPrompt ? [variable('ENV'), ...own] : []),
    ...(has('l', '--login') ? OF_LOGIN : []),
  ];
  return paths.filter((path) => path?.startsWith('/')).flatMap((path) => path ?? []);
}

/** The options of a shell, with the value of one that names a file. */
function optionsFrom(words: readonly string[], start: number): readonly string[] {
  const options: string[] = [];
  for (let at = start; words[at]?.startsWith('-'); at += 1) {
    const word = words[at] ?? '';
    options.push(word);
    if (word === '--rcfile' || word === '--init-file') {
      at += 1;
      options.push(words[at] ?? '');
    }
  }
  return options;
}
