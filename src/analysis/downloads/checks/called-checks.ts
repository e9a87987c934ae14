import type { Command, Pipeline } from '../../../model/shell.ts';
import type { ShellOptions } from '../../commands/shell-options.ts';
import { baseName } from '../../paths/shell-paths.ts';
import type { CheckedDownload, Flow, Tracked } from '../flow.ts';
import { bodyOf } from './function-bodies.ts';
import { checksIn, endOfChecks } from './function-checks.ts';
import { verify } from './verified.ts';

/**
 * Applies the checks of the function that a command calls, after what the call decides about was read. `before` is how many downloads were
 * checked then.
 */
export function checkByCall(command: Command, options: ShellOptions, before: number, flow: Flow): void {
  const body = flow.tracked.length === 0 ? undefined : bodyOf(command, flow.bodies);
  if (body === undefined) return;
  const end = endOfChecks(body, options, flow.bodies);
  if (end !== 'ignored') verifyByBody(body, command, flow);
  flow.checked.push(...ofDefinition(command, flow).map((download) => ({ download, isFinal: false })));
  settle(flow.checked.slice(before), end);
}

/** What the function checks with other words than those of the call. */
function verifyByBody(body: readonly Pipeline[], { inner }: Command, flow: Flow): void {
  for (const index of checksIn(body)) {
    const pipeline = body[index];
    const isOfWords = pipeline?.commands.some((one) => one.arguments.some(({ raw }) => raw.includes('$')));
    if (pipeline !== undefined && !(isOfWords && inner !== undefined)) verify(flow, pipeline, undefined);
  }
}

function settle(found: readonly CheckedDownload[], end: ReturnType<typeof endOfChecks>): void {
  for (const one of found) {
    if (end === 'ignored') one.download.isVerified = false;
    if (end === 'exit') one.isFinal = true;
  }
}

/** What was checked where the function is defined: with words, those of these downloads that the call names. */
function ofDefinition({ program, arguments: words }: Command, { checkedBy }: Flow): readonly Tracked[] {
  const all = [...(checkedBy.get(String(program)) ?? [])].filter(({ isVerified }) => isVerified);
  if (all.length === 0 || words.length === 0) return all;
  const text = words.map(({ pieces }) => pieces).join('\n');
  const named = all.filter(({ file }) => file !== undefined && text.includes(baseName(file)));
  return named.length > 0 ? named : all;
}
