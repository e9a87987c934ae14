import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { isNeededValue } from '../../syntax/shell/telling.ts';
import { valuePrinted } from '../expressions/printed-value.ts';
import type { FilesNamed } from '../scripts/sourced-variables.ts';

/**
 * What `$(shell grep ^A= f | cut -d= -f2)` and `$(file <f)` take out of files of the repository, if it decides what commands of the Makefile do; undefined
 * for another function, and for what is not known.
 */
export function textOfFile(
  name: string,
  [argument = '']: readonly string[],
  files: FilesNamed | undefined,
  makefile: string,
): string | undefined {
  if (files === undefined) return undefined;
  const path = name === 'file' ? READS_FILE.exec(argument)?.[1] : undefined;
  const text = path === undefined ? outputOf(name, argument, files) : files.near(path)?.text;
  const isKnown = text !== undefined && text.length <= LONGEST_VALUE && !text.includes('$');
  if (!isKnown || !isNeededValue(text, makefile)) return undefined;
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

const READS_FILE = /^\s*<\s*([\w./-]{1,200})\s*$/;

function outputOf(name: string, command: string, files: FilesNamed): string | undefined {
  if (name !== 'shell' || !PRINTS_FILE.test(command)) return undefined;
  return valuePrinted(command, { ...files, takesAll: true });
}

/** Programs that print parts of files, and the file that `.` reads before `echo`. */
const PRINTS_FILE = /^\s*(?:cat|xargs|[ef]?grep|sed|[gm]?awk|cut|head|tail|jq|yq|\.|source)\s/;
