import type { Build } from '../../model/build.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import { isKnown, known, type ListSetting, type Option, type Text } from '../../model/located.ts';
import { usedPath } from '../../model/source.ts';
import { wholeValue } from '../../syntax/lists/index.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { contextFolder, dockerfilePathOf } from '../build-paths.ts';
import type { BuildReference } from '../frontend.ts';
import { givenArguments } from '../open-arguments.ts';
import { environmentAt, partsAt } from '../run-options/yaml-flags.ts';
import { containerName } from './name.ts';
import { readVariables } from './variables.ts';

export interface DevcontainerBuild {
  readonly build: Build;
  readonly reference: BuildReference | undefined;
  /** The labels among its options, as `name=value`. */
  readonly labels: readonly string[];
}

/** `build`, or its older form: `dockerFile` and `context` side by side. Its paths start at the folder of the file. */
export function buildIn(config: TreeMapping): DevcontainerBuild | undefined {
  const entry = entryOf(config, 'build') ?? entryOf(config, 'dockerFile');
  const options = asMapping(entry?.node) ?? config;
  const dockerfile = textAt(options, 'dockerfile') ?? textAt(config, 'dockerFile');
  if (entry === undefined || dockerfile === undefined) return undefined;
  const context = textAt(options, 'context') ?? textAt(config, 'context');
  const folder = folderOf(config);
  const target = textAt(options, 'target');
  // the Dockerfile is searched next to this file, whatever the context is
  const dockerfilePath = dockerfilePathOf(undefined, dockerfile, folder);
  const args = argumentsOf(options);
  const build: Build = {
    kind: 'build',
    format: 'devcontainer',
    file: config.file,
    name: containerName(config),
    span: spanOf(entry.key),
    context,
    dockerfile,
    dockerfilePath,
    inline: undefined,
    target,
    arguments: args,
    privileged: undefined,
    network: networkOf(options),
    entitlements: entitlementsOf(options),
    ssh: NOTHING,
    additionalContexts: [],
  };
  const labels = optionsOf(options, '--label').flatMap((label) => known<string>(label) ?? []);
  return { build, reference: referenceOf(build, entry, folder, options), labels };
}

const NOTHING: ListSetting<never> = { items: [], entry: undefined, complete: true };

/** Relative to the root of the repository. */
function folderOf({ file }: TreeMapping): string {
  return usedPath(file).split('/').slice(0, -1).join('/');
}

function referenceOf(
  { dockerfilePath, context, target, arguments: args }: Build,
  { node }: TreeEntry,
  folder: string,
  options: TreeMapping,
) {
  if (dockerfilePath === undefined) return undefined;
  return {
    dockerfilePath,
    target: known<string>(target),
    ...givenArguments(args),
    context: contextFolder(context, folder),
    platforms: platformsOf(options),
    span: spanOf(node),
  };
}

function textAt(mapping: TreeMapping | undefined, key: string): Text | undefined {
  const scalar = asScalar(entryOf(mapping, key)?.node);
  return scalar === undefined ? undefined : wholeValue(readVariables(scalar));
}

function argumentsOf(options: TreeMapping): readonly Entry[] {
  return environmentAt(options, 'args', readVariables).map(({ name, value, span, entry }) => ({
    name,
    value,
    span,
    entry,
  }));
}

/** The network in the `options` for `docker build`: `--network=host`, or flag and value as separate words. */
function networkOf(options: TreeMapping): Build['network'] {
  return optionsOf(options, '--network').at(-1);
}

/** `--allow=security.insecure` */
function entitlementsOf(options: TreeMapping): Build['entitlements'] {
  const all = optionsOf(options, '--allow');
  const items = all.filter(isKnown);
  return { items, entry: undefined, complete: items.length === all.length };
}

/** `--platform=linux/arm64` */
function platformsOf(options: TreeMapping): OptionalPlatforms {
  return platformsIn(optionsOf(options, '--platform').map(({ value }) => value));
}

function optionsOf(options: TreeMapping, name: string): readonly Option<string>[] {
  const words = partsAt(options, 'options').flatMap(({ node }) => asScalar(node) ?? []);
  return words.flatMap((found, at): readonly Option<string>[] => {
    const isApart = found.value === name;
    const word = isApart ? words[at + 1] : found;
    if (word === undefined || (!isApart && !found.value.startsWith(`${name}=`))) return [];
    const written = readVariables(word);
    const { value, span } = written.part(isApart ? 0 : name.length + 1, written.text.length);
    return [{ value, span, entry: spanOf(found) }];
  });
}
