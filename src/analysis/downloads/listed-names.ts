import type { Command } from '../../model/shell.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { baseName, matchesPattern, nameOf, resolvePath } from '../paths/shell-paths.ts';
import { cutOff, type Flow, MAX_COMPARED, NONE, type Tracked } from './flow.ts';
import { markScript } from './marks.ts';
import { SCRIPT_RUNNERS } from './run-files.ts';
import { operandsIn } from './tracked-files.ts';
import { isBelow } from './unpacked-folders.ts';

/** The downloads whose names the command prints: `ls f | xargs sh`, `find -name f -exec sh {} \\;`. Marks those that run. */
export function readList(command: Command, flow: Flow, before: readonly Tracked[]): readonly Tracked[] {
  const tool = toolOf(command);
  if (tool === undefined || flow.tracked.length === 0) return NONE;
  if (SCRIPT_RUNNERS.has(tool.name) && command.wrappers.some(({ program }) => program === 'xargs'))
    markRun(before, command);
  if (tool.name === 'ls' || tool.name === 'echo') return operandsIn(tool, flow);
  if (tool.name !== 'find') return PASSING_NAMES.has(tool.name) ? before : NONE;
  const found = namedByFind(tool, flow);
  if (runsFound(tool)) markRun(found, command);
  return found;
}

function markRun(downloads: readonly Tracked[], command: Command): void {
  for (const one of downloads) markScript(one, command);
}

function runsFound({ arguments: words }: Tool): boolean {
  const exec = words.findIndex(({ pieces }) => /^-(?:exec|ok)(?:dir)?$/.test(pieces)) + 1;
  const run = exec === 0 ? undefined : words[exec]?.pieces;
  return run === '{}' || SCRIPT_RUNNERS.has(baseName(run ?? ''));
}

const PASSING_NAMES: ReadonlySet<string> = new Set(['sort', 'head', 'tail', 'tee', 'cat']);

function namedByFind({ arguments: words }: Tool, flow: Flow): readonly Tracked[] {
  const [folder] = words;
  const option = words.findIndex(({ pieces }) => /^-i?name$/.test(pieces));
  const pattern = option === -1 ? '*' : words[option + 1]?.pieces;
  if (folder === undefined || pattern === undefined) return NONE;
  const path = resolvePath(flow.folder, folder.pieces.startsWith('-') ? '.' : nameOf(folder));
  const found: Tracked[] = [];
  for (const [file, one] of flow.files) {
    flow.compared += 1;
    if (flow.compared > MAX_COMPARED) {
      cutOff(flow);
      break;
    }
    if (isBelow(file, path) && matchesPattern(baseName(file), pattern)) found.push(one);
  }
  return found;
}
