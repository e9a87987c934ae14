import { type ContainerPosture, describePosture } from '../analysis/posture/describe.ts';
import { postureOf } from '../analysis/posture/index.ts';
import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { Subject } from '../model/subject.ts';
import { shownText } from './redact.ts';

/** The postures of the containers among the subjects, with the escape paths that rules found. */
export function describePostures(
  subjects: readonly Subject[],
  findings: readonly Finding[],
  host: HostAssumptions,
): readonly ContainerPosture[] {
  const paths = new Map<string, Set<string>>();
  for (const { ruleId, subject } of findings) {
    if (!ruleId.startsWith(ESCAPE_PATH)) continue;
    const known = paths.get(subject);
    if (known === undefined) paths.set(subject, new Set([ruleId]));
    else known.add(ruleId);
  }
  return subjects.flatMap((subject) => {
    if (subject.kind !== 'container' || subject.provider !== undefined || subject.isEntered) return [];
    const posture = describePosture(postureOf(subject, host), [...(paths.get(shownText(subject.name)) ?? [])].sort());
    return [{ ...shownIn(posture), path: posture.path }];
  });
}

/** A part of a posture as reports show it. Places contain paths of files, which stay. */
function shownIn<T>(part: T): T {
  if (typeof part === 'string') return shownText(part) as T & string;
  if (Array.isArray(part)) return part.map(shownIn) as T & unknown[];
  if (typeof part !== 'object' || part === null || 'column' in part) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shownIn(value)])) as T;
}

const ESCAPE_PATH = 'escape-path-';
