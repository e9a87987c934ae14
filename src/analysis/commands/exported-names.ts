import type { Command } from '../../model/shell.ts';

/** The variables that some commands of a shell, in order, pass to all programs that they start. */
export function exportedNames(commands: readonly Command[]): ReadonlySet<string> {
  const names = new Set<string>();
  let isForAll = false;
  for (const command of commands) {
    isForAll = switchesExport(command) ?? isForAll;
    for (const name of namesExportedBy(command)) names.add(name);
    if (isForAll && command.program === '') for (const { name } of command.assignments) names.add(name);
  }
  return names;
}

/** `export A B=c`, `declare -x A` */
export function namesExportedBy({ program, arguments: words }: Command): readonly string[] {
  const isExport =
    program === 'export'
      ? !words.some(({ pieces }) => /^-\w*n/.test(pieces))
      : isDeclaration(program) && words.some(({ pieces }) => /^-\w*x/.test(pieces));
  return isExport ? words.flatMap(({ pieces }) => /^[A-Za-z_]\w*(?==|$)/.exec(pieces) ?? []) : [];
}

function isDeclaration(program: unknown): boolean {
  return program === 'declare' || program === 'typeset';
}

/** Whether a command switches on that all variables are exported, or off: `set -a`, `set +o allexport`. */
export function switchesExport({ program, arguments: words }: Command): boolean | undefined {
  if (program !== 'set') return undefined;
  const at = words.findIndex(({ pieces }) => /^[-+][a-z]*a|^allexport$/.test(pieces));
  const option = words[at]?.pieces === 'allexport' ? words[at - 1] : words[at];
  return option && !option.pieces.startsWith('+');
}
