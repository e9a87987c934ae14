import { DYNAMIC } from '../../../model/located.ts';
import { type Command, everyCommand, type Pipeline, type Script } from '../../../model/shell.ts';
import { remember } from '../../../support/caches/remember.ts';
import { addToGroup } from '../../../support/group-by.ts';

/** The commands of functions, by their names. */
export type Bodies = ReadonlyMap<string, readonly Pipeline[]>;

/** The functions that a script defines. */
export const functionsIn: (pipelines: readonly Pipeline[]) => Bodies = remember((pipelines) => {
  const found = new Map<string, Pipeline[]>();
  for (const pipeline of pipelines)
    if (pipeline.inFunction !== undefined) addToGroup(found, pipeline.inFunction, pipeline);
  return found;
});

/** The body of the function that a command calls; undefined for any other command. */
export function bodyOf({ program, wrappers }: Command, bodies: Bodies): readonly Pipeline[] | undefined {
  return program === DYNAMIC || wrappers.length > 0 ? undefined : bodies.get(program);
}

/** All names in the words of a script. A function with none of them is never called. */
export const namesUsed: (script: Script) => ReadonlySet<string> = remember((script) => {
  const words = everyCommand(script).flatMap(({ program, arguments: others }) => [
    ...(program === DYNAMIC ? [] : [program]),
    ...others.flatMap(({ raw }) => raw.match(FUNCTION_NAME) ?? []),
  ]);
  return new Set(words);
});

const FUNCTION_NAME = /[\w.:-]{1,100}/g;
