import { CONTAINER_CONTROLS } from '../analysis/benchmark/container-controls.ts';
import type { Evidence, Shown } from '../analysis/benchmark/evidence.ts';
import { STAGE_CONTROLS } from '../analysis/benchmark/stage-controls.ts';
import { postureOf } from '../analysis/posture/index.ts';
import type { Container } from '../model/containers/container.ts';
import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { Stage } from '../model/dockerfile.ts';
import { positionAt } from '../model/position.ts';
import type { Subject } from '../model/subject.ts';
import { shownText } from './redact.ts';
import { thingKeyOf } from './things.ts';

/** What the containers and stages among the subjects show about the controls of the CIS Docker Benchmark. */
export function controlEvidence(subjects: readonly Subject[], host: HostAssumptions): readonly Evidence[] {
  return subjects.flatMap((subject): readonly Evidence[] => {
    if (subject.kind === 'stage') return [evidenceOf(subject, stageShows(subject))];
    if (subject.kind !== 'container' || subject.provider !== undefined || subject.isEntered) return [];
    return [evidenceOf(subject, containerShows(subject, host))];
  });
}

type AllShown = readonly (readonly [id: string, shown: Shown | undefined])[];

function containerShows(container: Container, host: HostAssumptions): AllShown {
  const posture = postureOf(container, host);
  return Object.entries(CONTAINER_CONTROLS).map(([id, control]) => [id, control(posture, container)]);
}

function stageShows(stage: Stage): AllShown {
  return Object.entries(STAGE_CONTROLS).map(([id, control]) => [id, control(stage)]);
}

function evidenceOf(subject: Container | Stage, all: AllShown): Evidence {
  const { file, start } = subject.span;
  return {
    kind: subject.kind,
    key: thingKeyOf(subject) as string,
    path: file.path,
    line: positionAt(file, start).line,
    name: shownText(subject.kind === 'stage' ? subject.title : subject.name),
    notMet: all.flatMap(([id, shown]) => (shown === 'not met' ? [id] : [])),
    unknown: all.flatMap(([id, shown]) => (typeof shown === 'object' ? [{ id, why: shown.unknown }] : [])),
    unrelated: all.flatMap(([id, shown]) => (shown === undefined ? [id] : [])),
  };
}
