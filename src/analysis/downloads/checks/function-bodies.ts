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

/** How a script uses the names of functions. */
export interface Uses {
  /** The functions that are called with words or variables which decide what they do. */
  readonly withWords: ReadonlySet<string>;
  /** All names in its words. */
  readonly named: ReadonlySet<string>;
}

export const usesIn: (script: Script) => Uses = remember((script) => {
  const [withWords, named] = [new Set<string>(), new Set<string>()];
  for (const { program, wrappers, inner, arguments: words } of everyCommand(script)) {
    if (program !== DYNAMIC) named.add(program);
    if (program !== DYNAMIC && wrappers.length === 0 && inner !== undefined) withWords.add(program);
    for (const { raw } of words) for (const [name] of raw.matchAll(FUNCTION_NAME)) named.add(name);
  }
  return { withWords, named };
});

const FUNCTION_NAME = /[\w.:-]{1,100}/g;
