import { asMapping, asScalar, entryOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { type CommandPart, doneBy, inputsOf, knownAction } from './known-actions.ts';

/** A script of a step. */
export interface StepCommands {
  readonly parts: readonly CommandPart[];
  /** Its text, with expressions. */
  readonly text: string;
  /** Where it is. */
  readonly place: TreeScalar;
  /** Whether it only says what an action does, which starts in the folder of the workflow. */
  readonly isImplied: boolean;
}

/** The scripts of a step: `run`, the inputs of an action that gives them to a shell, or what an action does with its inputs. */
export function commandsOf(step: TreeMapping | undefined): readonly StepCommands[] {
  const run = asScalar(entryOf(step, 'run')?.node);
  const given = run === undefined ? inputsOf(step, knownAction(step)?.commands) : [run];
  const uses = asScalar(entryOf(step, 'uses')?.node);
  const done = uses === undefined || step === undefined ? undefined : doneBy(step);
  return [
    ...given.map((one) => ({ parts: [one], text: one.value, place: one, isImplied: false })),
    ...(uses === undefined || done === undefined
      ? []
      : [{ parts: done, text: done.map(textOfPart).join(''), place: uses, isImplied: true }]),
  ];
}

function textOfPart(part: CommandPart): string {
  return typeof part === 'string' ? part : part.value;
}

/** The shell of a step, as written. */
export function shellOf(step: TreeMapping, root: TreeMapping | undefined, job: TreeMapping | undefined): string {
  return asScalar(entryOf(step, 'shell')?.node)?.value ?? usualShell(root, job);
}

/** The shell of the steps of a job, or of an action, that do not name one. */
function usualShell(root: TreeMapping | undefined, job: TreeMapping | undefined): string {
  return defaultShell(job)?.value ?? defaultShell(root)?.value ?? shellOfRunner(job);
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell */
export function defaultShell(mapping: TreeMapping | undefined): TreeScalar | undefined {
  return asScalar(entryOf(runDefaults(mapping), 'shell')?.node);
}

export function runDefaults(mapping: TreeMapping | undefined): TreeMapping | undefined {
  return asMapping(entryOf(asMapping(entryOf(mapping, 'defaults')?.node), 'run')?.node);
}

/** PowerShell is the default on Windows, and sh in containers. */
function shellOfRunner(job: TreeMapping | undefined): string {
  const runner = asScalar(entryOf(job, 'runs-on')?.node)?.value;
  if (runner !== undefined && /windows/i.test(runner)) return 'pwsh';
  return entryOf(job, 'container') === undefined ? 'bash' : 'sh';
}
