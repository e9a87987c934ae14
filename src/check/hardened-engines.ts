import type { HardenedEngine } from '../model/containers/engine-hardening.ts';
import type { EngineSettings, IsolationPart } from '../model/containers/engine-settings.ts';
import { startOf } from '../model/findings/finding.ts';
import { known } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';

/** The engines among the subjects, with what they harden. */
export function hardenedEngines(subjects: readonly Subject[]): readonly HardenedEngine[] {
  return subjects.flatMap((subject) => (subject.kind === 'engine' ? (hardenedEngine(subject) ?? []) : []));
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
