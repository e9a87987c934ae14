import { DAEMONS, type Daemon } from '../../data/daemons.ts';
import { PROCESS_MANAGERS } from '../../data/process-managers.ts';
import type { StartedProcess } from '../../model/containers/started-process.ts';

type Line = Pick<StartedProcess, 'program' | 'words' | 'isInitSystem'>;

/** The known daemon that a command starts; undefined for other commands. */
export function daemonOf({ program, words }: Line): Daemon | undefined {
  return DAEMONS.find((row) => row.program.test(program) && (row.words?.test(words) ?? true));
}

/** A program whose purpose is to run several others. */
export function isManager({ program, words, isInitSystem }: Line): boolean {
  if (isInitSystem) return true;
  return PROCESS_MANAGERS.some((row) => row.program.test(program) && (row.words?.test(words) ?? true));
}
