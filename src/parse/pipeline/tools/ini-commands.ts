import type { SourceFile } from '../../../model/source.ts';
import { scalar } from '../../../syntax/tree/node-builders.ts';
import type { TreeScalar } from '../../../syntax/tree/nodes.ts';

/** The settings of tox: https://tox.wiki/en/latest/config.html */
export const TOX_SETTINGS = /(?:^|\/)tox\.ini$/;

/** The commands of environments: each line of `commands`, without what comes before it for some environments only. */
export function iniCommands(file: SourceFile): readonly TreeScalar[] {
  const found: TreeScalar[] = [];
  let isTest = false;
  let isCommands = false;
  for (const { 0: line, index } of file.text.matchAll(LOGICAL_LINE)) {
    const section = /^\[([^\]\n]{1,200})\]/.exec(line)?.[1];
    const key = /^(\w{1,60})[ \t]{0,60}[=:]/.exec(line);
    if (section !== undefined) isTest = /^testenv(?::|$)/.test(section);
    if (section !== undefined || /^\S/.test(line)) isCommands = /^commands(?:_pre|_post)?$/.test(key?.[1] ?? '');
    const head = key?.[0].length ?? 0;
    const text = line.slice(head).replace(BEFORE, '').trimEnd();
    const start = index + line.length - line.slice(head).replace(BEFORE, '').length;
    if (isTest && isCommands && text !== '') found.push(scalar(file, start, start + text.length, text, true));
  }
  return found;
}

/** Lines that end with a backslash go on in the next one. */
const LOGICAL_LINE = /^(?![ \t]*[#;])(?:[^\n\\]|\\\r?\n|\\[^\n])+/gm;

/** `py312,lint: `, and `-` for a command that may fail */
const BEFORE = /^[ \t]{0,200}(?:[\w{},!.-]{1,200}:[ \t]{1,9})?(?:[-!][ \t]{0,9})?/;
