import { type Notification, startOf } from '../../model/finding.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import type { Frontend, Parsed } from '../frontend.ts';
import { readJsonValues } from '../json/located-json.ts';
import { asMapping, type YamlMapping } from '../yaml/nodes.ts';
import { containerSubjects, isContainer } from './container.ts';
import { objectAt, wordAt } from './values.ts';

/**
 * What `docker inspect` and `podman inspect` write about containers: https://docs.docker.com/reference/cli/docker/inspect/. Files that are
 * called like that and are something else have nothing in them for us.
 */
export const inspect: Frontend = {
  name: 'inspect',
  format: 'inspect',
  matches: (path) => path.endsWith('.json') && /inspect[^/]*$/i.test(path),
  parse: (file) => (file.text.includes('"HostConfig"') ? parseInspect(file) : NOTHING),
};

/** For a document that is certainly meant to be one: there, nothing at all is worth a notification. */
export const inspectDocument: Frontend = { ...inspect, parse: parseInspect };

const NOTHING: Parsed = { subjects: [], builds: [], notifications: [] };

/** Far more than one machine runs. */
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
    ...document.problems.map(({ span }) => duplicate(span)),
    ...about(file, counts, document.error !== undefined),
  ];
  return { subjects, builds: [], notifications };
}

interface Counts {
  containers: number;
  others: number;
  idle: number;
}

/** Nothing runs in it now, but it can be started as it is. */
function isIdle(object: YamlMapping): boolean {
  const state = objectAt(object, 'State');
  return wordAt(state, 'Running') === 'false' && wordAt(state, 'Paused') !== 'true';
}

function broken(
  file: SourceFile,
  { reason, span }: NonNullable<ReturnType<typeof readJsonValues>['error']>,
  read: number,
) {
  const rest = read === 0 ? 'so it was not checked' : `so nothing after the first ${containers(read)} was checked`;
  return notification('error', 'syntax-error', `${file.path} is not valid JSON, ${rest}: ${reason}.`, span);
}

function duplicate(span: Notification['span']): Notification {
  const message = 'This name is written twice in one object. The last one was checked; engines read no other.';
  return notification('warning', 'parse-problem', message, span);
}

function about(
  file: SourceFile,
  { containers: found, others, idle }: Counts,
  isBroken: boolean,
): readonly Notification[] {
  const at = startOf(file);
  const notes: Notification[] = [];
  if (found > MOST_CONTAINERS) {
    const message = `Only the first ${containers(MOST_CONTAINERS)} of ${found} were checked. Inspect the others apart.`;
    notes.push(notification('error', 'not-checked', message, at));
  }
  if (found === 0 && !isBroken) {
    const message = 'There is no container in it. Give what docker inspect or podman inspect writes about containers.';
    notes.push(notification('warning', 'not-checked', message, at));
  } else if (others > 0) {
    const message = `Not checked, because it is no container: ${others === 1 ? 'one object' : `${others} objects`}.`;
    notes.push(notification('note', 'not-checked', message, at));
  }
  if (idle > 0) {
    const verb = idle === 1 ? 'is' : 'are';
    const message = `${containers(idle)} ${verb} not running, and ${idle === 1 ? 'was' : 'were'} judged as if started.`;
    notes.push(notification('note', 'not-checked', message, at));
  }
  return notes;
}

function containers(count: number): string {
  return count === 1 ? 'one container' : `${count} containers`;
}

function notification(
  level: Notification['level'],
  code: Notification['code'],
  message: string,
  span: Notification['span'],
): Notification {
  return span === undefined ? { level, code, message } : { level, code, message, span };
}
