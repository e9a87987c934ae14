import type { Build } from '../../model/build.ts';
import { DYNAMIC, type ListSetting, type Option } from '../../model/located.ts';
import type { SourceFile } from '../../model/source.ts';
import { entriesAt, entryOf, itemsAt, listAt, settingAt, textAt } from '../json/values.ts';
import { asMapping, spanOf, type YamlMapping } from '../yaml/nodes.ts';
import type { Target } from './targets.ts';

/** What a target says itself: what it inherits is reported where it is written. */
export function buildOf(file: SourceFile, { name, body, start, end }: Target): Build {
  return {
    kind: 'build',
    format: 'bake',
    file,
    name,
    span: { file, start, end },
    context: textAt(body, 'context'),
    dockerfile: textAt(body, 'dockerfile'),
    // a target that says neither may inherit both
    dockerfilePath: undefined,
    inline: undefined,
    target: textAt(body, 'target'),
    arguments: entriesAt(body, 'args'),
    privileged: undefined,
    network: settingAt(body, 'network', (text) => text),
    entitlements: listAt(body, 'entitlements'),
    ssh: sshOf(body),
    additionalContexts: entriesAt(body, 'contexts'),
  };
}

/** `["default"]`, or objects with an `id`. */
function sshOf(body: YamlMapping): ListSetting<string> {
  const written = listAt(body, 'ssh');
  const ids = itemsAt(body, 'ssh').flatMap((part): Option<string>[] => {
    const id = textAt(asMapping(part.node), 'id');
    if (part.node.kind !== 'mapping' || id?.value === DYNAMIC) return [];
    return [{ value: id?.value ?? 'default', span: spanOf(part.node), entry: entryOf(part) }];
  });
  return { ...written, items: [...written.items, ...ids] };
}
