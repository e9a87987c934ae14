import type { Related } from '../../model/finding.ts';
import type { Flag } from '../run-options/flags.ts';
import { impliedText } from '../written/joined.ts';
import { entrySpan } from '../yaml/entry-span.ts';
import { asMapping, entryOf, spanOf, type YamlEntry, type YamlMapping } from '../yaml/nodes.ts';

type Implied = readonly (readonly [name: string, value?: string])[];

const DEBUGGER: Implied = [['cap-add', 'SYS_PTRACE'], ['security-opt', 'seccomp=unconfined'], ['init']];

const SOCKET: Implied = [
  ['volume', '/var/run/docker.sock:/var/run/docker-host.sock'],
  ['security-opt', 'label=disable'],
];

/** What features of the common collection ask the engine for: https://github.com/devcontainers/features */
const FEATURES: ReadonlyMap<string, Implied> = new Map([
  ['docker-in-docker', [['privileged']]],
  ['docker-outside-of-docker', SOCKET],
  ['docker-from-docker', SOCKET],
  ['go', DEBUGGER],
  ['rust', DEBUGGER],
]);

/** Features had short names at first: https://github.com/devcontainers/features/pull/13 */
const REFERENCE = /^(?:(?:ghcr\.io\/devcontainers\/features\/|devcontainers\/features\/)?([a-z-]+))(?::[\w.-]+|@.*)?$/;

export interface FeatureSettings {
  readonly flags: readonly Flag[];
  /** Which feature each place stands for. */
  readonly implications: readonly Related[];
}

/** The options that features add to those of the file itself. */
export function featureSettings(config: YamlMapping): FeatureSettings {
  const features = asMapping(entryOf(config, 'features')?.node)?.entries.values() ?? [];
  const flags: Flag[] = [];
  const implications: Related[] = [];
  for (const feature of features) {
    const name = REFERENCE.exec(feature.key.value)?.[1] ?? '';
    const implied = FEATURES.get(name);
    if (implied === undefined) continue;
    flags.push(...implied.map(([flag, value]) => flagOf(feature, flag, value)));
    implications.push({ span: spanOf(feature.key), message: `The feature ${name} sets this.` });
  }
  return { flags, implications };
}

function flagOf(feature: YamlEntry, name: string, value: string | undefined): Flag {
  const span = spanOf(feature.key);
  return { name, value: value === undefined ? undefined : impliedText(value, span), span, entry: entrySpan(feature) };
}
