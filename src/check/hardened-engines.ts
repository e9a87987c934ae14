import { nestedEngineWords } from '../analysis/posture/nested-engine.ts';
import type { Container } from '../model/containers/container.ts';
import type { HardenedEngine } from '../model/containers/engine-hardening.ts';
import type { EngineSettings, IsolationPart } from '../model/containers/engine-settings.ts';
import { startOf } from '../model/findings/finding.ts';
import { known } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { hardeningOfFlags } from '../parse/engine/hardening-flags.ts';

/** The engines among the subjects and in the containers among them, with what they harden. */
export function hardenedEngines(subjects: readonly Subject[]): readonly HardenedEngine[] {
  return subjects.flatMap((subject) => {
    if (subject.kind === 'engine') return hardenedEngine(subject) ?? [];
    return subject.kind === 'container' ? (nestedEngine(subject) ?? []) : [];
  });
}

function nestedEngine(container: Container): HardenedEngine | undefined {
  const words = nestedEngineWords(container);
  if (words === undefined) return undefined;
  return {
    ...hardeningOfFlags(words),
    reader: 'The Docker daemon',
    container: container.name,
    span: container.command?.span ?? container.span,
    isCommand: true,
    off: new Map(),
    listens: words.some((word) => known<string>(word)?.includes('tcp:') === true),
  };
}

function hardenedEngine(settings: EngineSettings): HardenedEngine | undefined {
  const { hardening, reader, file, span, isCommand = false, listeners, takenAway = [] } = settings;
  if (hardening === undefined) return undefined;
  return {
    ...hardening,
    reader,
    span: isCommand ? span : startOf(file),
    isCommand,
    off: new Map<IsolationPart, Span>(takenAway.map((one) => [one.part, one.span])),
    listens: listeners.some(({ address }) => known<string>(address)?.startsWith('tcp:') === true),
  };
}
