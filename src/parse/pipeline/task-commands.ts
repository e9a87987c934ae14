import type { Span } from '../../model/source.ts';
import type { Run } from '../../syntax/lists/runs.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { textAt } from './documents.ts';

/** A text without these words has no task of Azure Pipelines that starts containers. */
export const CONTAINER_TASKS = /\bDocker(?:Compose)?@\d/;

/** Whether a step is such a task. */
export function isContainerTask(step: TreeMapping): boolean {
  return TASK.test(textAt(step, 'task') ?? '');
}

const TASK = /^Docker(?:Compose)?@\d/;

/** An input of a task: the word in front of each of its lines; without one, all of it is words. */
type Part = readonly [input: string, before?: string];

/** https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/docker-v1 */
const RUN: readonly Part[] = [
  ['additionalDockerOptions'],
  ['arguments'],
  ['ports', '-p'],
  ['volumes', '-v'],
  ['envVars', '-e'],
  ['workingDirectory', '-w'],
  ['entrypointOverride', '--entrypoint'],
  ['imageName'],
  ['containerCommand'],
];

/** https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/docker-compose-v0 */
const PROJECT: readonly Part[] = [
  ['dockerComposeFile', '-f'],
  ['additionalDockerComposeFiles', '-f'],
  ['dockerComposeCommand'],
];

/** The command of an engine that the task of a step runs; none for a task that only builds, pushes or stops. */
export function taskRuns(step: TreeMapping, read: (scalar: TreeScalar) => Omit<Run, 'use'>): readonly Run[] {
  const task = asScalar(entryOf(step, 'task')?.node);
  const inputs = asMapping(entryOf(step, 'inputs')?.node);
  if (task === undefined || inputs === undefined) return [];
  const known = new Map([...inputs.entries].map(([name, { node }]) => [name.toLowerCase(), asScalar(node)]));
  const use = spanOf(task);
  const word = (text: string): Run => ({ text, span: () => use, use });
  const values = ([name, before]: Part): readonly Run[] => {
    const scalar = known.get(name.toLowerCase());
    return scalar === undefined
      ? []
      : valuesOf(read(scalar), before).flatMap((one) => [word(before ? ` ${before} ` : ' '), one]);
  };
  const action = (known.get('action') ?? known.get('command'))?.value ?? '';
  if (task.value.startsWith('DockerCompose')) {
    if (!/^(?:run|up)\b/i.test(action)) return [];
    const isAll = known.get('dockercomposecommand') === undefined;
    return [
      ...assignments(known.get('dockercomposefileargs'), read),
      word('docker compose'),
      ...PROJECT.flatMap(values),
      word(isAll ? ' up' : ''),
      ...values(['arguments']),
      word('\n'),
    ];
  }
  return /^run\b/i.test(action) ? [word('docker run'), ...RUN.flatMap(values), word('\n')] : [];
}

/** The lines of a value, or all of it. A file that a pattern names is found anyway. */
function valuesOf({ text, span }: Omit<Run, 'use'>, before: string | undefined): readonly Run[] {
  return lines(text, span).filter((line) => line.text !== '' && !(before === '-f' && line.text.includes('*')));
}

/** `NAME=value` on each line */
function assignments(scalar: TreeScalar | undefined, read: (scalar: TreeScalar) => Omit<Run, 'use'>): readonly Run[] {
  if (scalar === undefined) return [];
  const { text, span } = read(scalar);
  return lines(text, span)
    .filter((line) => /^[A-Za-z_]\w{0,100}=[^\s;&|<>()]*$/.test(line.text))
    .flatMap((line) => [line, { text: ' ', span: () => line.span(0, 0) }]);
}

function lines(text: string, span: (from: number, to: number) => Span): readonly Run[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at + (line.length - line.trimStart().length);
    at += line.length + 1;
    return { text: line.trim(), span: (from: number, to: number) => span(start + from, start + to) };
  });
}
