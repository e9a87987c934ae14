import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { SourceFile } from '../../model/source.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { parseYaml } from '../../syntax/yaml/located-yaml.ts';
import { folderOf } from '../compose/file-path.ts';
import type { ReadFile } from '../repository-view.ts';
import type { LabelledImage } from './image-label.ts';

/** The images that the compose files of a configuration build for its service. Their paths start at the folder of the first file. */
export function composeImages(config: TreeMapping, paths: readonly string[], readFile: ReadFile): LabelledImage[] {
  const place = entryOf(config, 'dockerComposeFile');
  const service = textOf(entryOf(config, 'service')?.node);
  const [first] = paths;
  if (place === undefined || service === undefined || first === undefined) return [];
  const span = spanOf(place.key);
  return paths.flatMap((path) => {
    const file = readFile(path);
    const build = file === undefined ? undefined : buildNode(file, service);
    return build === undefined ? [] : [{ ...imageOf(build, folderOf(first)), span }];
  });
}

function buildNode(file: SourceFile, service: string): TreeNode | undefined {
  const read = parseYaml(file);
  const root = 'reason' in read ? undefined : asMapping(read.roots[0]);
  const services = asMapping(entryOf(root, 'services')?.node);
  return entryOf(asMapping(entryOf(services, service)?.node), 'build')?.node;
}

/** `build: folder`, or a mapping. */
function imageOf(build: TreeNode, folder: string): Pick<LabelledImage, 'dockerfilePath' | 'labels'> {
  const settings = asMapping(build);
  const context = settings === undefined ? textOf(build) : textOf(entryOf(settings, 'context')?.node);
  const dockerfile = textOf(entryOf(settings, 'dockerfile')?.node);
  const path = `${context ?? '.'}/${dockerfile ?? 'Dockerfile'}`;
  return {
    dockerfilePath: path.includes('$') ? undefined : repositoryPath(folder, path),
    labels: labelsOf(entryOf(settings, 'labels')?.node),
  };
}

/** A mapping, or a list of `name=value`. */
function labelsOf(node: TreeNode | undefined): readonly string[] {
  if (node?.kind === 'sequence') return node.items.flatMap((item) => textOf(item.node) ?? []);
  const entries = asMapping(node)?.entries.values() ?? [];
  return [...entries].map(({ key, node: value }) => `${key.value}=${textOf(value) ?? ''}`);
}

function textOf(node: TreeNode | undefined): string | undefined {
  return asScalar(node)?.value;
}
