import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { Related } from '../../model/findings/finding.ts';
import type { SourceFile } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asMapping, entryOf, spanOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { ParseContext, ReadFile } from '../frontend.ts';
import type { Flag } from '../run-options/flags.ts';
import { hardeningFlags } from './hardening.ts';
import { mountFlags } from './mounts.ts';

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
  /** Of the repository's own features. */
  readonly files: readonly SourceFile[];
}

/** The options that features add to those of the file itself. */
export function featureSettings(config: TreeMapping, { readFile }: Pick<ParseContext, 'readFile'>): FeatureSettings {
  const features = asMapping(entryOf(config, 'features')?.node)?.entries.values() ?? [];
  const flags: Flag[] = [];
  const implications: Related[] = [];
  const files: SourceFile[] = [];
  for (const feature of features) {
    const reference = feature.key.value;
    const name = REFERENCE.exec(reference)?.[1] ?? '';
    const implied = FEATURES.get(name);
    const file =
      implied === undefined && reference.startsWith('./') ? featureFile(config, reference, readFile) : undefined;
    if (file !== undefined) {
      files.push(file);
      flags.push(...declaredFlags(file));
    }
    if (implied === undefined) continue;
    flags.push(...implied.map(([flag, value]) => flagOf(feature, flag, value)));
    implications.push({ span: spanOf(feature.key), message: `The feature ${name} sets this.` });
  }
  return { flags, implications, files };
}

/** A feature of the repository itself is beside the configuration. */
function featureFile({ file }: TreeMapping, reference: string, readFile: ReadFile): SourceFile | undefined {
  const folder = file.path.split('/').slice(0, -1).join('/');
  const path = repositoryPath(folder, `${reference}/devcontainer-feature.json`);
  return path === undefined ? undefined : readFile(path);
}

/** https://containers.dev/implementors/features/#devcontainer-feature-json-properties */
function declaredFlags(file: SourceFile): readonly Flag[] {
  const read = parseJson(file, { isLenient: true });
  const feature = 'root' in read ? asMapping(read.root) : undefined;
  return feature === undefined ? [] : [...mountFlags(feature), ...hardeningFlags(feature)];
}

function flagOf(feature: TreeEntry, name: string, value: string | undefined): Flag {
  const span = spanOf(feature.key);
  return { name, value: value === undefined ? undefined : impliedText(value, span), span, entry: entrySpan(feature) };
}
