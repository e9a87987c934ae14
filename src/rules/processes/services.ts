import { DAEMONS, type Daemon } from '../../data/daemons.ts';
import { PROCESS_MANAGERS } from '../../data/process-managers.ts';
import type { StartedProcess } from '../../model/started-processes.ts';

type Line = Pick<StartedProcess, 'program' | 'words'>;

/** The daemon that a command is, when it is a known one and serves. */
export function daemonOf({ program, words }: Line): Daemon | undefined {
  return DAEMONS.find((row) => row.program.test(program) && (row.words?.test(words) ?? true));
}

/** A program whose purpose is to run several others. */
export function isManager({ program, words }: Line): boolean {
  return PROCESS_MANAGERS.some((row) => row.program.test(program) && (row.words?.test(words) ?? true));
}
