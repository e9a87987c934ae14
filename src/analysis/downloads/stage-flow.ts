import type { Instruction, Stage } from '../../model/dockerfile.ts';
import { DYNAMIC } from '../../model/located.ts';
import { folderBefore } from '../commands/inherited-folder.ts';
import { initialOptions } from '../commands/shell-options.ts';
import { runsAny } from '../commands/stage-commands.ts';
import { isStartedScript } from '../paths/started-places.ts';
import { arrive, mount } from './arrivals.ts';
import type { Arrival } from './download.ts';
import { emptyFlow, type Flow } from './flow.ts';
import { mark } from './marks.ts';
import { readScript } from './script-flow.ts';

/**
 * Follows the downloads of a stage, and those that arrive from other stages, from its first instruction to its last. What ONBUILD brings is there
 * for the commands of ONBUILD, and when the container starts.
 */
export function follow(stage: Stage, arrivals: readonly Arrival[]): Flow {
  const isOfTriggers = arrivals.some(({ by }) => by?.isOnbuild === true);
  const flow = emptyFlow(stage.instructions[0], runsAny(stage, GIT));
  arrive(flow, arrivals, undefined);
  let workdir = folderBefore(stage);
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'WORKDIR')
      workdir = instruction.absolute === DYNAMIC ? '$WORKDIR' : instruction.absolute;
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') arrive(flow, arrivals, instruction);
    flow.hasOthers ||= OTHER_FILES.has(instruction.keyword);
    if (!isFollowed(instruction, isOfTriggers)) continue;
    if (instruction.keyword === 'RUN') flow.options = initialOptions(stage, instruction);
    readRunning(instruction, workdir, flow, arrivals);
  }
  for (const script of stage.containerCommands) {
    begin(flow, workdir);
    readScript(script, flow, false);
  }
  markStarted(stage, flow);
  return flow;
}

/** Files where the image starts scripts: its own entry point, or those in `/docker-entrypoint-initdb.d`. */
function markStarted(stage: Stage, { files, instruction }: Flow): void {
  const hasOwnEntry = stage.entrypoint !== undefined || stage.base.kind === 'scratch';
  for (const [path, file] of files) {
    const by = file.command ?? file.instruction ?? instruction;
    if (by !== undefined && isStartedScript(path, hasOwnEntry)) mark(file, by, STARTED, true, true);
  }
}

const STARTED = 'puts it where the image starts it';

/** A new process, which has opened no file. */
function begin(flow: Flow, workdir: string): void {
  flow.folder = workdir;
  flow.folders = [];
  flow.opened = undefined;
}

type Running = Extract<Instruction, { readonly keyword: 'RUN' | 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK' }>;

function isFollowed(instruction: Instruction, isOfTriggers: boolean): instruction is Running {
  const { keyword, isOnbuild, isTriggered } = instruction;
  if (keyword === 'RUN') return !isTriggered && (isOnbuild || !isOfTriggers);
  return !isTriggered && !isOnbuild && STARTING.has(keyword);
}

const STARTING: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

function readRunning(instruction: Running, workdir: string, flow: Flow, arrivals: readonly Arrival[]): void {
  flow.instruction = instruction;
  begin(flow, workdir);
  const unmount = instruction.keyword === 'RUN' ? mount(flow, arrivals, instruction) : undefined;
  readScript(instruction.line?.script, flow, false);
  unmount?.();
}

export const GIT: ReadonlySet<string> = new Set(['git', 'svn', 'hg']);

const OTHER_FILES: ReadonlySet<string> = new Set(['COPY', 'ADD']);
