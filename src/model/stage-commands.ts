import type { CommandInstruction, HealthcheckInstruction, Instruction, RunInstruction, Stage } from './dockerfile.ts';
import { instructionsOf } from './dockerfile.ts';
import { type Command, everyCommand, type Script } from './shell.ts';

export interface PlacedCommand<I> {
  readonly command: Command;
  readonly instruction: I;
}

type Running = {
  RUN: RunInstruction;
  CMD: CommandInstruction;
  ENTRYPOINT: CommandInstruction;
  HEALTHCHECK: HealthcheckInstruction;
};

const known = new WeakMap<Script, readonly Command[]>();

/** As `everyCommand`, which many rules ask, so it is answered once for each script. */
function commandsIn(script: Script | undefined): readonly Command[] {
  if (script === undefined) return [];
  let commands = known.get(script);
  if (commands === undefined) {
    commands = [...everyCommand(script)];
    known.set(script, commands);
  }
  return commands;
}

/** Every command that instructions of these keywords run, as they are written in this stage: not those that ONBUILD of a parent adds. */
export function* commandsOf<K extends keyof Running>(
  stage: Pick<Stage, 'instructions'>,
  ...keywords: readonly K[]
): Generator<PlacedCommand<Running[K]>> {
  for (const instruction of instructionsOf(stage, ...keywords) as Iterable<Running[K]>) {
    if (instruction.isTriggered) continue;
    for (const command of commandsIn(instruction.line?.script)) yield { command, instruction };
  }
}

/** Says when it happens: an ONBUILD instruction does nothing in its own image. `clause` begins in lower case. */
export function whenItRuns({ isOnbuild }: Pick<Instruction, 'isOnbuild'>, clause: string): string {
  return isOnbuild ? `When used as a base image, ${clause}` : clause.charAt(0).toUpperCase() + clause.slice(1);
}
