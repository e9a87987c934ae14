import { startOf } from '../../model/findings/finding.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { moreProblems } from '../../model/findings/without-flood.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { readJsonValues } from '../../syntax/json/located-json.ts';
import { objectAt, wordAt } from '../../syntax/json/values.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { YamlProblem } from '../../syntax/yaml/reading.ts';
import { hashComments } from '../comment-syntax.ts';
import { inspectFormat } from '../formats.ts';
import type { Frontend, Parsed } from '../frontend.ts';
import { containerSubjects, isContainer } from './container.ts';

/**
 * The output of `docker inspect` and `podman inspect` for containers: https://docs.docker.com/reference/cli/docker/inspect/. Other files
 * with such a name are of no interest.
 */
export const inspect: Frontend = {
  ...inspectFormat,
  comments: hashComments,
  parse: (file) => (HOST_CONFIG.test(file.text) ? parseNamed(file) : NOTHING),
};

/** The key, or any escape that may hide it. */
const HOST_CONFIG = /"HostConfig"|\\u/;

/** For a document that the user passed as such: without a container in it, the check fails. */
export const inspectDocument: Frontend = {
  ...inspect,
  parse(file) {
    const parsed = parseInspect(file);
    if (parsed.subjects.some(({ kind }) => kind === 'container')) return parsed;
    if (parsed.notifications.some(({ level }) => level === 'error')) return parsed;
    return { ...parsed, notifications: [nothingIn(file), ...parsed.notifications] };
  },
};

function parseNamed(file: SourceFile): Parsed {
  const parsed = parseInspect(file);
  const isOne = file.text.includes('"HostConfig"') || parsed.subjects.some(({ kind }) => kind === 'container');
  return isOne ? parsed : NOTHING;
}

const NOTHING: Parsed = { subjects: [], builds: [], notifications: [] };

/** Far more than a single machine runs. */
const MOST_CONTAINERS = 20_000;

function parseInspect(file: SourceFile): Parsed {
  const subjects: Subject[] = [{ kind: 'text', file }];
  const counts: Counts = { containers: 0, others: 0, idle: 0 };
  const document = readJsonValues(file);
  for (const value of document.values) {
    const object = asMapping(value);
    if (!isContainer(object)) counts.others++;
    else if (counts.containers++ < MOST_CONTAINERS) {
      subjects.push(...containerSubjects(object));
      if (isIdle(object)) counts.idle++;
    }
  }
  const notifications = [
    ...(document.error === undefined ? [] : [broken(file, document.error, counts.containers)]),
    ...document.problems.map(duplicate),
    ...about(file, counts),
  ];
  return { subjects, builds: [], notifications };
}

interface Counts {
  containers: number;
  others: number;
  idle: number;
}

/** The container does not run now, but it can be started as it is. */
function isIdle(object: TreeMapping): boolean {
  const state = objectAt(object, 'State');
  return wordAt(state, 'Running') === 'false' && wordAt(state, 'Paused') !== 'true';
}

function broken(
  file: SourceFile,
  { reason, span }: NonNullable<ReturnType<typeof readJsonValues>['error']>,
  read: number,
) {
  const rest =
    read === 0
      ? 'so it was not checked'
      : `so nothing after ${read === 1 ? 'the first container' : `the first ${read} containers`} was checked`;
  const message = `${file.path} is not valid JSON, ${rest}: ${reason}.`;
  return notLookedAt({ kind: 'syntax-error', message, wayOut: 'Create it again.', span });
}

function duplicate({ code, span }: YamlProblem): Notification {
  if (code === 'too-many-problems') return moreProblems(span);
  const message = 'This name occurs twice in one object. The last one was checked; engines read no other.';
  return notLookedAt({ kind: 'ambiguous-text', weight: 'ordinary', message, wayOut: 'Create the file again.', span });
}

function about(file: SourceFile, { containers: found, others, idle }: Counts): readonly Notification[] {
  const at = startOf(file);
  const notes: Notification[] = [];
  if (found > MOST_CONTAINERS) {
    const message = `Only the first ${containers(MOST_CONTAINERS)} of ${found} were checked.`;
    const count = found - MOST_CONTAINERS;
    const wayOut = 'Inspect the others separately.';
    notes.push(notLookedAt({ kind: 'limit-reached', thing: 'container', count, message, wayOut, span: at }));
  }
  if (others > 0) {
    const message = `Not checked, because it is not a container: ${others === 1 ? 'one object' : `${others} objects`}.`;
    const wayOut = 'Inspect containers only.';
    notes.push(notLookedAt({ kind: 'unknown-format', weight: 'expected', count: others, message, wayOut, span: at }));
  }
  if (idle > 0) {
    const message = `Not running, but checked as if started: ${containers(idle)}.`;
    const wayOut = 'Remove them if they are not needed.';
    notes.push(notLookedAt({ kind: 'unknown-value', thing: 'container', count: idle, message, wayOut, span: at }));
  }
  return notes;
}

function nothingIn(file: SourceFile): Notification {
  const message = `${file.path} does not describe a container.`;
  const wayOut = 'Pass the output of docker inspect or podman inspect for containers.';
  return notLookedAt({ kind: 'unknown-format', weight: 'severe', message, wayOut, span: startOf(file) });
}

function containers(count: number): string {
  return count === 1 ? 'one container' : `${count} containers`;
}
