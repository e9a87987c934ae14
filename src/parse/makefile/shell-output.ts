import { wholeFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { isNeededValue } from '../../syntax/shell/telling.ts';
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
  const script = parseScript(wholeFile({ path: '', text: `A="$(${command.trim()})"` }), () => undefined, {
    ...files,
    takesAll: true,
  });
  const [
    {
      commands: [first],
    } = { commands: [] },
    ...others
  ] = script.pipelines;
  const value = first?.assignments[0]?.value?.pieces;
  const isWhole = others.length === 0 && script.problems.length === 0;
  return isWhole && value !== undefined && !value.includes(UNKNOWN_PIECE) ? value : undefined;
}

/** Programs that print parts of files, and the file that `.` reads before `echo`. */
const PRINTS_FILE = /^\s*(?:cat|xargs|[ef]?grep|sed|[gm]?awk|cut|head|tail|jq|yq|\.|source)\s/;
