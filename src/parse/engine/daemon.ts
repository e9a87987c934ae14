import type {
  EngineSettings,
  IsolationPart,
  Listener,
  TakenAway,
  WeakRegistry,
} from '../../model/containers/engine-settings.ts';
import { DYNAMIC } from '../../model/located.ts';
import { entryOf, partAt, partText, settingAt, stringsAt, wholeText } from '../../syntax/json/values.ts';
import { spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { plainHost } from './daemon-flags.ts';
import { DAEMON_HARDENING, hardeningBy, optionsAt } from './hardening.ts';
import { USUAL_RUNTIMES } from './runtimes.ts';

/** `daemon.json`: https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file */
export function daemonSettings(root: TreeMapping): EngineSettings {
  return {
    kind: 'engine',
    file: root.file,
    span: spanOf(root),
    reader: 'The Docker daemon',
    registries: [...insecureRegistries(root), ...plainMirrors(root)],
    listeners: listenersOf(root),
    takenAway: takenAwayBy(root),
    hardening: hardeningBy(DAEMON_HARDENING, optionsAt(root, DAEMON_HARDENING)),
    verifiesClients: settingAt(root, 'tlsverify', (text) =>
      text === 'true' ? true : text === 'false' ? false : DYNAMIC,
    ),
  };
}

/** The daemon accepts any certificate of these, and falls back to HTTP. */
function insecureRegistries(root: TreeMapping): readonly WeakRegistry[] {
  return stringsAt(root, 'insecure-registries').map(
    (part): WeakRegistry => ({
      name: wholeText(part.node),
      weakness: 'either',
      span: spanOf(part.node),
      entry: entryOf(part),
    }),
  );
}

function plainMirrors(root: TreeMapping): readonly WeakRegistry[] {
  return stringsAt(root, 'registry-mirrors').flatMap((part): WeakRegistry[] => {
    const host = plainHost(part.node.value);
    if (host === undefined) return [];
    const from = 'http://'.length;
    const name = partText(part.node, from, from + host.length);
    return [{ name, weakness: 'http', span: spanOf(part.node), entry: entryOf(part) }];
  });
}

function listenersOf(root: TreeMapping): readonly Listener[] {
  return stringsAt(root, 'hosts').map((part) => ({ address: wholeText(part.node), entry: entryOf(part) }));
}

/** The options of `daemon.json`, the values that take something away, and what that is. */
const OPTIONS: readonly (readonly [name: string, takes: (value: string) => boolean, part: IsolationPart])[] = [
  ['seccomp-profile', (value) => value === 'unconfined', 'seccomp'],
  ['default-runtime', (value) => !USUAL_RUNTIMES.has(value), 'runtime'],
  ['no-new-privileges', (value) => value === 'false', 'privileges'],
  ['icc', (value) => value === 'true', 'separation'],
  ['selinux-enabled', (value) => value === 'false', 'selinux'],
  ['default-cgroupns-mode', (value) => value === 'host', 'cgroups'],
];

function takenAwayBy(root: TreeMapping): readonly TakenAway[] {
  return OPTIONS.flatMap(([name, takes, part]) => {
    const found = partAt(root, name);
    return found?.node.kind === 'scalar' && takes(found.node.value)
      ? [{ part, span: spanOf(found.node), entry: entryOf(found) }]
      : [];
  });
}
