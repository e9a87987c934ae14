import type { ShellAssignment } from '../../model/shell.ts';
import { quotedWord } from './given/code-values.ts';
import type { CommandLine } from './given/git-settings.ts';

/** Variables whose value is a command line that a program runs: git, man, a shell, and tools that start an editor. */
const COMMAND_VARIABLES: ReadonlySet<string> = new Set(
  'BROWSER CVS_RSH EDITOR GIT_ASKPASS GIT_EDITOR GIT_EXTERNAL_DIFF GIT_PAGER GIT_PROXY_COMMAND GIT_SEQUENCE_EDITOR GIT_SSH GIT_SSH_COMMAND LESSCLOSE LESSOPEN MANPAGER PAGER PROMPT_COMMAND RSYNC_RSH RUSTC_WRAPPER SUDO_EDITOR SVN_SSH SYSTEMD_EDITOR VISUAL npm_config_script_shell'.split(
    ' ',
  ),
);

/** The command line in the value of a variable; undefined if the variable has none. */
export function commandInVariable(name: string, value: string): string | undefined {
  // `|lesspipe %s`: its output replaces the file
  if (COMMAND_VARIABLES.has(name)) return name.startsWith('LESS') ? value.replace(/^\|{0,2}-?/, '') : value;
  if (name === 'TAR_OPTIONS') return `tar ${value}`;
  if (/^GIT_CONFIG_VALUE_\d+$/.test(name)) return value.replace(/^!/, '');
  if (EXPANDED.test(name)) return /\$\(|`/.test(value) ? `: <<${END}\n${value}\n${END}` : undefined;
  const called = EXPORTED_FUNCTION.exec(name)?.[1];
  if (called !== undefined) return /^\(\)\s/.test(value) ? `${called}${value}\n${called}` : undefined;
  const code = name === 'NODE_OPTIONS' ? codeInAddress(value) : undefined;
  return code === undefined ? undefined : `node -e ${quotedWord(code)}`;
}

/** What shells expand before they start or show something, with the commands in it: https://www.gnu.org/software/bash/manual/bash.html#Bash-Variables */
const EXPANDED = /^(?:BASH_ENV|ENV|PS[0124])$/;
const END = 'end-of-the-value';

/** Bash takes the functions of its parent from such variables. */
const EXPORTED_FUNCTION = /^BASH_FUNC_([A-Za-z_][\w-]{0,100})(?:%%|\(\))$/;

/** `--import=data:text/javascript,…` */
function codeInAddress(value: string): string | undefined {
  const [, options = '', text] = MODULE_ADDRESS.exec(value) ?? [];
  if (text === undefined) return undefined;
  if (options.endsWith(';base64')) return Buffer.from(text, 'base64').toString();
  return text.replace(/%([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const MODULE_ADDRESS = /(?:--import|--(?:experimental-)?loader)[= ]"?data:([^,\s]{0,100}),(.*)$/s;

/** The commands that variables give to the programs that read them. */
export function commandsInVariables(assignments: readonly ShellAssignment[]): readonly CommandLine[] {
  return assignments.flatMap(({ name, value, span }) => {
    const text = value === undefined ? undefined : commandInVariable(name, value.pieces);
    return text === undefined || text === '' ? [] : [{ text, span: value?.span ?? span }];
  });
}
