import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Command } from '../../model/shell.ts';
import type { WrittenFiles } from './script-files.ts';
import { FOLDER, getVariable, setVariable, type Variables } from './variables.ts';

/** The folder that commands run in. */
export function folderNow(variables: Variables, { folder }: WrittenFiles): string | Dynamic {
  return getVariable(variables, FOLDER) ?? folder;
}

/** Notes the folder that `cd folder` enters. */
export function noteFolder({ program, arguments: words }: Command, variables: Variables, files: WrittenFiles): void {
  if (program !== 'cd' && program !== 'pushd') return;
  const before = folderNow(variables, files);
  const target = words.find(({ pieces }) => !/^-[LPe@-]*$/.test(pieces) || pieces === '-')?.value ?? DYNAMIC;
  const isKnown = typeof target === 'string' && target !== '-' && !/^[~$]/.test(target);
  const isResolved = isKnown && (target.startsWith('/') || before !== DYNAMIC);
  setVariable(variables, FOLDER, isResolved ? resolvePath(before === DYNAMIC ? '/' : before, target) : DYNAMIC);
}
