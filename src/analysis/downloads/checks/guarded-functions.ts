import { DYNAMIC } from '../../../model/located.ts';
import type { Command, Pipeline } from '../../../model/shell.ts';
import { remember } from '../../../support/caches/remember.ts';
import { functionsIn } from './function-bodies.ts';

/** Whether the shell goes on if a pipeline fails, with `-e` as well, and so do the functions that it calls. */
export function isGuarded({ decides, isNegated, span }: Pipeline, next: Pipeline | undefined): boolean {
  const isOfList = next?.joinedBy === '&&' || next?.joinedBy === '||';
  return decides !== undefined || isNegated || isOfList || isOfLoop(span);
}

/** `until install; do` */
function isOfLoop({ file, start }: Pipeline['span']): boolean {
  return /\b(?:until|while)\s{1,9}$/.test(file.text.slice(Math.max(0, start - NEAR), start));
}

/** In characters. */
const NEAR = 20;

/**
 * The functions in which `set -e` does not act, as something depends on the status of a call: `install || echo failed`, `if install; then`, `retry install`
 * with `"$@" && return`, and those that they call.
 */
export const guardedFunctions: (pipelines: readonly Pipeline[]) => ReadonlySet<string> = remember((pipelines) => {
  const bodies = functionsIn(pipelines);
  const guarded = new Set<string>();
  if (bodies.size === 0) return guarded;
  const runners = runnersAmong(pipelines);
  const waiting: string[] = [];
  const add = (command: Command): void => {
    for (const name of namesCalled(command, runners)) {
      if (!bodies.has(name) || guarded.has(name)) continue;
      guarded.add(name);
      waiting.push(name);
    }
  };
  for (const [index, pipeline] of pipelines.entries()) {
    const isOne = isGuarded(pipeline, pipelines[index + 1]);
    for (const command of pipeline.commands) if (isOne || runsWords(command, runners)) add(command);
  }
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
    for (const command of (bodies.get(name) ?? []).flatMap(({ commands }) => commands)) add(command);
  return guarded;
});

/** The functions that run their words where something depends on the status. */
function runnersAmong(pipelines: readonly Pipeline[]): ReadonlySet<string> {
  const found = pipelines.flatMap(({ commands: [command], inFunction, ...one }, index) => {
    const isRunner = command?.program === DYNAMIC && inFunction !== undefined;
    return isRunner && isGuarded({ commands: [], ...one }, pipelines[index + 1]) ? [inFunction] : [];
  });
  return new Set(found);
}

/** A function may have the name of a program that runs another one: `retry install`. */
function runsWords({ program, wrappers }: Command, runners: ReadonlySet<string>): boolean {
  return [program, ...wrappers.map((one) => one.program)].some((one) => typeof one === 'string' && runners.has(one));
}

function namesCalled(command: Command, runners: ReadonlySet<string>): readonly string[] {
  const { program, arguments: words } = command;
  const own = typeof program === 'string' ? [program] : [];
  return runsWords(command, runners) ? [...own, ...words.map(({ pieces }) => pieces)] : own;
}
