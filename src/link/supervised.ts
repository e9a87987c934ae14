import type { ReadContext } from '../analysis/processes/entry-script.ts';
import { type CopyInstruction, instructionsOf, type Stage } from '../model/dockerfile.ts';
import { known } from '../model/located.ts';

/**
 * The number of programs that supervisord runs, according to the configuration that the stage copies. Undefined when it copies no readable
 * configuration, or when that includes other files.
 */
export function supervisedPrograms(stage: Stage, read: ReadContext): number | undefined {
  let programs: number | undefined;
  for (const path of configurationPaths(stage)) {
    const text = read(path);
    if (text === undefined || /^\[include\]/m.test(text)) return undefined;
    programs = (programs ?? 0) + (text.match(/^\[(?:program|fcgi-program|eventlistener):/gm)?.length ?? 0);
  }
  return programs;
}

/** Sources of COPY with the name of a configuration, in the stage and its parents. */
function* configurationPaths(start: Stage): Generator<string> {
  for (let stage: Stage | undefined = start; stage !== undefined; ) {
    for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
      if (copy.from === undefined) yield* configurationsOf(copy);
    }
    stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
  }
}

function* configurationsOf({ sources, destination }: CopyInstruction): Generator<string> {
  for (const source of sources) {
    const path = known<string>(source)?.replace(/^\.?\/+/, '');
    const isConfiguration = path !== undefined && /\.(?:conf|ini)$/.test(path) && !path.includes('..');
    if (isConfiguration && /supervis/i.test(`${path} ${known(destination) ?? ''}`)) yield path;
  }
}
