import { PRIVILEGE_DROPPERS } from '../data/programs.ts';
import type { CommandInstruction, Stage } from './dockerfile.ts';
import { baseName } from './host-path.ts';
import { everyCommand } from './shell.ts';

/** `root`, `0`, `0:0`, `root:staff`, and the administrator of Windows containers. */
export function isRootUser(user: string): boolean {
  const name = user.split(':', 1)[0]?.trim() ?? '';
  return name === 'root' || /^0+$/.test(name) || name.toLowerCase() === 'containeradministrator';
}

/** The program that the image starts takes another user by itself: `gosu`, `su-exec`, `setpriv`. */
export function dropsPrivileges(stage: Pick<Stage, 'entrypoint' | 'command'>): boolean {
  return userChange(stage) !== undefined;
}

/** The instruction whose program takes another user by itself. */
export function userChange({
  entrypoint,
  command,
}: Pick<Stage, 'entrypoint' | 'command'>): CommandInstruction | undefined {
  return [entrypoint, command].find((instruction) => instruction !== undefined && namesDropper(instruction));
}

function namesDropper({ line }: CommandInstruction): boolean {
  // `["tini", "--", "gosu", "app", …]`
  if (line.words.some(({ value }) => PRIVILEGE_DROPPERS.has(baseName(value)))) return true;
  for (const { program, wrappers } of everyCommand(line.script)) {
    if (typeof program === 'string' && PRIVILEGE_DROPPERS.has(program)) return true;
    if (wrappers.some((wrapper) => PRIVILEGE_DROPPERS.has(wrapper.program))) return true;
  }
  return false;
}
