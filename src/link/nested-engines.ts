import type { Container } from '../model/containers/container.ts';
import type { EngineSettings } from '../model/containers/engine-settings.ts';
import { known, type Text } from '../model/located.ts';
import { daemonFlags } from '../parse/engine/daemon-flags.ts';

/** The registry settings in the command line of an engine that runs in a container, such as `docker:dind`. */
export function nestedEngine({ name, file, span, entrypoint, command }: Container): EngineSettings | undefined {
  const words = entrypoint === undefined ? command?.words : [...entrypoint.words, ...(command?.words ?? [])];
  if (words === undefined || !words.some(isFlag)) return undefined;
  const { registries } = daemonFlags(words);
  if (registries.length === 0) return undefined;
  const reader = `Container "${name}"`;
  return { kind: 'engine', file, span, reader, registries, listeners: [], verifiesClients: undefined };
}

function isFlag(word: Text): boolean {
  const text = known<string>(word);
  return text?.startsWith('--') === true && FLAG.test(text);
}

const FLAG = /^--(?:insecure-registry|registry-mirror)(?:=|$)/;
