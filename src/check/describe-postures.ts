import type { Finding } from '../model/finding.ts';
import { type ContainerPosture, describePosture } from '../model/posture/describe.ts';
import type { HostAssumptions } from '../model/posture/host.ts';
import { postureOf } from '../model/posture/index.ts';
import type { Subject } from '../model/subject.ts';

/** The postures of the containers among some subjects, with the ways out that rules found of them. */
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
    if (subject.kind !== 'container' || subject.provider !== undefined) return [];
    return [describePosture(postureOf(subject, host), [...(paths.get(subject.name) ?? [])].sort())];
  });
}

const ESCAPE_PATH = 'escape-path-';
