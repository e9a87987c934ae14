import type { EngineSettings, Listener, TakenAway, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { DYNAMIC } from '../../model/located.ts';
import { entryOf, partAt, partText, settingAt, stringsAt, wholeText } from '../../syntax/json/values.ts';
import { spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { plainHost } from './daemon-flags.ts';

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

function takenAwayBy(root: TreeMapping): readonly TakenAway[] {
  const profile = partAt(root, 'seccomp-profile');
  if (profile?.node.kind !== 'scalar' || profile.node.value !== 'unconfined') return [];
  return [{ part: 'seccomp', span: spanOf(profile.node), entry: entryOf(profile) }];
}
