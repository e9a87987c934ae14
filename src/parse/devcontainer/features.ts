import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { Related } from '../../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { Script } from '../../model/shell.ts';
import { type SourceFile, usedPath } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asMapping, entryOf, spanOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { ParseContext } from '../frontend.ts';
import type { Flag } from '../run-options/flags.ts';
import { asOfSubmodules } from '../submodules.ts';
import { hardeningFlags } from './hardening.ts';
import { hookScripts } from './host-commands.ts';
import { mountFlags } from './mounts.ts';

type Implied = readonly (readonly [name: string, value?: string])[];

const DEBUGGER: Implied = [['cap-add', 'SYS_PTRACE'], ['security-opt', 'seccomp=unconfined'], ['init']];

const SOCKET: Implied = [
  ['volume', '/var/run/docker.sock:/var/run/docker-host.sock'],
  ['security-opt', 'label=disable'],
];

/** Options that features of the common collection need: https://github.com/devcontainers/features */
const FEATURES: ReadonlyMap<string, Implied> = new Map([
  ['docker-in-docker', [['privileged']]],
  ['docker-outside-of-docker', SOCKET],
  ['docker-from-docker', SOCKET],
  ['go', DEBUGGER],
  ['rust', DEBUGGER],
]);

/** Features originally had short names: https://github.com/devcontainers/features/pull/13 */
const REFERENCE = /^(?:(?:ghcr\.io\/devcontainers\/features\/|devcontainers\/features\/)?([a-z-]+))(?::[\w.-]+|@.*)?$/;

export interface FeatureSettings {
  readonly flags: readonly Flag[];
  /** The feature that each place refers to. */
  readonly implications: readonly Related[];
  /** The files of the repository's own features. */
  readonly files: readonly SourceFile[];
  /** The commands that these features run in the container. */
  readonly commands: readonly FeatureCommands[];
  /** Features that should be in the repository and cannot be read. */
  readonly notifications: readonly GapNotification[];
}

export interface FeatureCommands {
  readonly file: SourceFile;
  readonly scripts: readonly Script[];
}

/** The options that features add to those of the file itself. */
export function featureSettings(config: TreeMapping, { repository }: ParseContext): FeatureSettings {
  const features = [...(asMapping(entryOf(config, 'features')?.node)?.entries.values() ?? [])];
  const known = features.flatMap((feature) => knownFeature(feature) ?? []);
  const own = features
    .filter((feature) => feature.key.value.startsWith('./'))
    .map((feature) => {
      const path = featurePath(config, feature.key.value);
      const { gap, ...found } = ownFeature(feature, path === undefined ? undefined : repository.readFile(path));
      return { ...found, gap: gap && asOfSubmodules(gap, path === undefined ? [] : [path], repository) };
    });
  return {
    flags: [...known, ...own].flatMap(({ flags }) => flags),
    implications: known.map(({ implication }) => implication),
    files: own.flatMap(({ commands }) => commands?.file ?? []),
    commands: own.flatMap(({ commands }) => commands ?? []),
    notifications: own.flatMap(({ gap }) => gap ?? []),
  };
}

interface KnownFeature {
  readonly flags: readonly Flag[];
  readonly implication: Related;
}

function knownFeature(feature: TreeEntry): KnownFeature | undefined {
  const name = REFERENCE.exec(feature.key.value)?.[1] ?? '';
  const implied = FEATURES.get(name);
  return (
    implied && {
      flags: implied.map(([flag, value]) => flagOf(feature, flag, value)),
      implication: { span: spanOf(feature.key), message: `The feature ${name} sets this.` },
    }
  );
}

interface OwnFeature {
  readonly flags: readonly Flag[];
  readonly commands?: FeatureCommands;
  readonly gap?: GapNotification;
}

/** https://containers.dev/implementors/features/#devcontainer-feature-json-properties */
function ownFeature(feature: TreeEntry, file: SourceFile | undefined): OwnFeature {
  if (file === undefined) return { flags: [], gap: unreadFeature(feature) };
  const read = parseJson(file, { isLenient: true });
  const declared = 'root' in read ? asMapping(read.root) : undefined;
  if (declared === undefined) return { flags: [], commands: { file, scripts: [] } };
  const flags = [...mountFlags(declared), ...hardeningFlags(declared)];
  return { flags, commands: { file, scripts: hookScripts(declared) } };
}

/** A feature of the repository itself is next to the configuration. */
function featurePath({ file }: TreeMapping, reference: string): string | undefined {
  const folder = usedPath(file).split('/').slice(0, -1).join('/');
  return repositoryPath(folder, `${reference}/devcontainer-feature.json`);
}

function unreadFeature({ key }: TreeEntry): GapNotification {
  return notLookedAt({
    kind: 'missing-reference',
    message: `The feature ${key.value} is not in the repository, so its options were not checked.`,
    wayOut: 'Write the path of a folder with a devcontainer-feature.json.',
    span: spanOf(key),
  });
}

function flagOf(feature: TreeEntry, name: string, value: string | undefined): Flag {
  const span = spanOf(feature.key);
  return { name, value: value === undefined ? undefined : impliedText(value, span), span, entry: entrySpan(feature) };
}
