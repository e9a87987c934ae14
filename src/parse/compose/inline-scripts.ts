import { namedScripts } from '../../analysis/commands/named-scripts.ts';
import type { Container } from '../../model/containers/container.ts';
import type { ContainerScript } from '../../model/containers/container-script.ts';
import { known } from '../../model/located.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
} from '../../syntax/tree/nodes.ts';
import { commandsFor, withScript } from '../container-script.ts';
import type { ComposeModel } from './project.ts';
import { resolve, runsOf, textOfScalar } from './resolved.ts';
import { itemsOf, textAt } from './values.ts';

/** The scripts that a compose file has in the `content` of configs, which a service gets as files. */
export function inlineScripts(
  service: TreeMapping,
  project: ComposeModel,
  container: Container,
): readonly ContainerScript[] {
  const items = itemsOf(entryOf(service, 'configs'));
  if (items.length === 0) return [];
  const { forShells } = namedScripts(container);
  return items.flatMap((item) => scriptIn(item, project, forShells) ?? []);
}

function scriptIn(
  item: TreeItem | TreeEntry,
  project: ComposeModel,
  forShells: ReadonlySet<string>,
): ContainerScript | undefined {
  const { node } = item;
  const { configs, variables } = project;
  const long = asMapping(node);
  const name = known(node.kind === 'scalar' ? textOfScalar(node, variables) : textAt(long, 'source', variables));
  const content = asScalar(entryOf(asMapping(entryOf(configs, name ?? '')?.node), 'content')?.node);
  if (name === undefined || content === undefined) return undefined;
  const path = known(textAt(long, 'target', variables)) ?? `/${name}`;
  const resolved = resolve(content, variables);
  const commands = commandsFor(path, resolved.text, forShells.has(path));
  if (commands === undefined) return undefined;
  const place = { file: spanOf(content).file, place: `in the config ${path}`, given: entrySpan(item) };
  return withScript(place, () => {
    const text = commands(excerptOf(runsOf(resolved)));
    return text && parseScript(text, () => undefined);
  });
}
