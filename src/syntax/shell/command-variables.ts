import type { ShellAssignment } from '../../model/shell.ts';
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
  return undefined;
}

/** The commands that variables give to the programs that read them. */
export function commandsInVariables(assignments: readonly ShellAssignment[]): readonly CommandLine[] {
  return assignments.flatMap(({ name, value, span }) => {
    const text = value === undefined ? undefined : commandInVariable(name, value.pieces);
    return text === undefined || text === '' ? [] : [{ text, span: value?.span ?? span }];
  });
}
