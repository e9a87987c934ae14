import type { Container } from '../../model/containers/container.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { writtenScalar } from '../placeholders.ts';
import { containerOf } from '../run-options/container.ts';
import { type Flag, readFlags } from '../run-options/flags.ts';
import { DOCKER_RUN } from '../run-options/syntax.ts';
import { flagOf, flagsAt, partsAt } from '../run-options/yaml-flags.ts';
import { optionWords } from '../workflow/option-words.ts';
import { everyNode, nodeAt, textAt } from './documents.ts';
import { OPEN } from './expressions.ts';

/** Keys of the containers of jobs, with the options of the engine that they are: Drone, Woodpecker, and the plugin of Buildkite for Docker. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['privileged', 'privileged'],
  ['devices', 'device'],
  ['network', 'network'],
  ['network_mode', 'network'],
  ['cap_add', 'cap-add'],
  ['add-caps', 'cap-add'],
  ['security-opts', 'security-opt'],
  ['pid', 'pid'],
  ['userns', 'userns'],
]);

/** A text without these words does not give the container of a job more than the service does. */
export const CONTAINER_KEYS =
  /\b(?:privileged|devices|network_mode|cap_add|add-caps|security-opts|volumes|options|userns|pid)["']?[ \t]*:/;

/**
 * The containers that jobs run in, where a file gives them more than the service does: `privileged: true`, `volumes`, `options: --privileged`.
 */
export function jobContainers(roots: readonly (TreeNode | undefined)[]): readonly Container[] {
  return [...everyNode(roots)].flatMap((node) => (node.kind === 'mapping' ? containerIn(node, roots) : []));
}

function containerIn(mapping: TreeMapping, roots: readonly (TreeNode | undefined)[]): readonly Container[] {
  const image = entryOf(mapping, 'image');
  if (image === undefined || asScalar(image.node) === undefined) return [];
  const flags = [
    ...[...OPTIONS].flatMap(([key, name]) => flagsAt(mapping, key, name, read)),
    ...volumesOf(mapping, roots),
    ...optionsOf(mapping),
  ];
  if (flags.length === 0) return [];
  const container = containerOf({
    format: 'shell',
    file: mapping.file,
    span: spanOf(image.key),
    fallbackName: 'job',
    name: textAt(mapping, 'name') ?? textAt(mapping, 'container') ?? asScalar(image.node)?.value,
    flags,
    image: undefined,
    partial: 'the service adds options',
    isBrief: true,
  });
  return [container];
}

/** `docker run` options of Azure Pipelines. */
function optionsOf(mapping: TreeMapping): readonly Flag[] {
  const options = asScalar(entryOf(mapping, 'options')?.node);
  return options === undefined ? [] : readFlags(optionWords(read(options)), DOCKER_RUN).flags;
}

/** `- /:/host`, or `- {name: x, path: /host}` with the folder of the host that the document has for the name. */
function volumesOf(mapping: TreeMapping, roots: readonly (TreeNode | undefined)[]): readonly Flag[] {
  return partsAt(mapping, 'volumes').flatMap((part): readonly Flag[] => {
    const scalar = asScalar(part.node);
    if (scalar !== undefined) return scalar.value.includes(':') ? [flagOf(part, 'volume', read(scalar))] : [];
    const volume = asMapping(part.node);
    const folder = volume && hostFolder(textAt(volume, 'name'), roots);
    const path = textAt(volume, 'path');
    if (folder === undefined || path === undefined) return [];
    return [flagOf(part, 'volume', impliedText(`${folder}:${path}`, spanOf(part.node)))];
  });
}

/** `volumes: [{name: x, host: {path: /}}]` of Drone */
function hostFolder(name: string | undefined, roots: readonly (TreeNode | undefined)[]): string | undefined {
  for (const root of roots) {
    const path = name === undefined || root === undefined ? undefined : hostFoldersOf(root).get(name);
    if (path !== undefined) return path;
  }
  return undefined;
}

const hostFoldersOf = remember((root: TreeNode): ReadonlyMap<string, string> => {
  const named = partsAt(asMapping(root), 'volumes').flatMap(({ node }) => {
    const [name, path] = [textAt(asMapping(node), 'name'), textAt(asMapping(nodeAt(node, 'host')), 'path')];
    return name === undefined || path === undefined ? [] : [[name, path] as const];
  });
  // the first one of a name counts
  return new Map(named.reverse());
});

/** A text with marks for the variables in it. */
function read(scalar: TreeScalar): PlacedText {
  return writtenScalar(scalar, OPEN, ({ 0: mark, index }) => ({
    text: UNKNOWN_PIECE,
    from: index,
    to: index + mark.length,
    variable: undefined,
    defaults: [],
  }));
}
