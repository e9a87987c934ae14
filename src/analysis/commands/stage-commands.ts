import type {
  CommandInstruction,
  HealthcheckInstruction,
  Instruction,
  RunInstruction,
  Stage,
} from '../../model/dockerfile.ts';
import { instructionsOf } from '../../model/dockerfile.ts';
import { DYNAMIC } from '../../model/located.ts';
import { sentence } from '../../model/sentence.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { toolOf } from './tool.ts';

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

/** Every command that instructions with these keywords run in this stage, without those that a parent's ONBUILD adds. */
export function commandsOf<K extends keyof Running>(
  stage: Pick<Stage, 'instructions'>,
  ...keywords: readonly K[]
): readonly PlacedCommand<Running[K]>[] {
  const known = commandsByKeywords(stage);
  const [only = ''] = keywords;
  const key = keywords.length === 1 ? only : keywords.join(' ');
  let commands = known.get(key);
  if (commands === undefined) {
    commands = placedCommands(instructionsOf(stage, ...keywords) as unknown as readonly Running[K][]);
    known.set(key, commands);
  }
  return commands as readonly PlacedCommand<Running[K]>[];
}

/** Many rules ask for the same commands. */
const commandsByKeywords = remember(
  (_stage: Pick<Stage, 'instructions'>) => new Map<string, readonly PlacedCommand<Running[keyof Running]>[]>(),
);

function placedCommands<I extends Running[keyof Running]>(instructions: readonly I[]): PlacedCommand<I>[] {
  const placed: PlacedCommand<I>[] = [];
  for (const instruction of instructions) {
    if (instruction.isTriggered) continue;
    for (const command of everyCommand(instruction.line?.script)) placed.push({ command, instruction });
  }
  return placed;
}

/**
 * Whether RUN, CMD or ENTRYPOINT of a stage run one of these programs, by its own name or by that of the tool. Most stages run few
 * programs, so this check is cheaper than going through all commands.
 */
export function runsAny(stage: Stage, programs: { has(name: string): boolean }): boolean {
  for (const name of programsIn(stage)) if (programs.has(name)) return true;
  return false;
}

const programsIn: (stage: Stage) => readonly string[] = remember((stage) => {
  const names = new Set<string>();
  for (const { command } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
    const tool = toolOf(command);
    if (tool === undefined) continue;
    names.add(tool.name);
    if (command.program !== DYNAMIC) names.add(command.program);
  }
  return [...names];
});

/** A sentence that says when the clause applies: ONBUILD has no effect in its own image. `clause` begins in lower case. */
export function whenItRuns({ isOnbuild }: Pick<Instruction, 'isOnbuild'>, clause: string): string {
  return isOnbuild ? `When used as a base image, ${clause}` : sentence(clause);
}
