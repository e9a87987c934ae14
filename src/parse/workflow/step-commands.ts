import { asMapping, asScalar, entryOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';

/** The commands of a step: `run`, or the input of an action that gives it to a shell. */
export function runOf(step: TreeMapping | undefined): TreeScalar | undefined {
  return asScalar(entryOf(step, 'run')?.node) ?? inputOf(step, FOR_SHELLS);
}

/** The input of an action that has a script. */
export function inputOf(step: TreeMapping | undefined, actions: ReadonlyMap<string, string>): TreeScalar | undefined {
  const [action = ''] = asScalar(entryOf(step, 'uses')?.node)?.value.toLowerCase().split('@', 1) ?? [];
  const name = actions.get(action);
  return name === undefined ? undefined : asScalar(entryOf(asMapping(entryOf(step, 'with')?.node), name)?.node);
}

/** Actions that give an input to a shell, here or on another machine. */
const FOR_SHELLS: ReadonlyMap<string, string> = new Map([
  ['appleboy/ssh-action', 'script'],
  ['nick-fields/retry', 'command'],
  ['nick-invision/retry', 'command'],
]);

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
