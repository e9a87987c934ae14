import type { Command } from '../../model/shell.ts';
import type { Tracked } from './flow.ts';

export function shown(folder: string): string {
  return folder.replaceAll('\0', '…').slice(0, 60);
}

/** Notes the first use of a download, or the first one that runs it. */
export function mark(
  download: Tracked | undefined,
  { span }: Pick<Command, 'span'>,
  action: string,
  isExecution: boolean,
  isScript = false,
): void {
  if (download === undefined || download.isVerified || download.use?.isExecution) return;
  if (download.use === undefined || isExecution) download.use = { span, action, isExecution, isScript };
}

export function markScript(download: Tracked | undefined, command: Pick<Command, 'span'>): void {
  mark(download, command, RUNS, true, true);
}

export const RUNS = 'runs it';
