import type { Build } from '../../model/build.ts';
import type { Container } from '../../model/containers/container.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lineAt } from '../../support/line-index.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { runSpan } from '../../syntax/tree/entry-span.ts';
import { asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { containerOf } from '../run-options/container.ts';
import { type Flag, flagsFrom } from '../run-options/flags.ts';
import { PODMAN_RUN } from '../run-options/syntax.ts';
import { environmentAt, flagOf, flagsAt, partsAt } from '../run-options/yaml-flags.ts';
import type { FeatureSettings } from './features.ts';
import { hardeningFlags } from './hardening.ts';
import { hostCommands } from './host-commands.ts';
import { mountFlags } from './mounts.ts';
import { containerName } from './name.ts';
import { readVariables } from './variables.ts';

/** The container that a configuration describes; undefined if it does not describe one. */
export function containerIn(
  config: TreeMapping,
  build: Build | undefined,
  features: FeatureSettings,
): Container | undefined {
  const place = ['image', 'build', 'dockerFile', 'dockerComposeFile'].map((key) => entryOf(config, key)).find(Boolean);
  if (place === undefined) return undefined;
  const { flags, partial } = runArguments(config);
  const own = [...ownFlags(config), ...flags, ...hardeningFlags(config)];
  const container = containerOf({
    format: 'devcontainer',
    file: config.file,
    span: spanOf(place.key),
    fallbackName: containerName(config),
    name: containerName(config),
    // later flags win, and those in the file itself have a place to point at
    flags: [...unwritten(features.flags, own), ...own],
    image: imageIn(config),
    partial: composeReason(config) ?? partial,
    isBrief: true,
  });
  return {
    ...container,
    build,
    environment: [...environmentIn(config), ...container.environment],
    hooks: hostCommands(config),
    ...(features.implications.length > 0 && { implications: features.implications }),
  };
}

/** Drops implied flags that the file itself has as well, so that findings point at the latter. */
function unwritten(implied: readonly Flag[], own: readonly Flag[]): readonly Flag[] {
  const written = new Set(own.map(({ name, value }) => `${name} ${value?.text}`));
  return implied.filter(({ name, value }) => !written.has(`${name} ${value?.text}`));
}

function imageIn(config: TreeMapping): PlacedText | undefined {
  const scalar = asScalar(entryOf(config, 'image')?.node);
  return scalar === undefined ? undefined : readVariables(scalar);
}

/** In a compose project, the configuration only adds to the service. */
function composeReason(config: TreeMapping): string | undefined {
  if (entryOf(config, 'dockerComposeFile') === undefined) return undefined;
  return 'the compose files that it names say more';
}

function ownFlags(config: TreeMapping): readonly Flag[] {
  return [...portFlags(config), ...mountFlags(config), ...flagsAt(config, 'containerUser', 'user', readVariables)];
}

/** A number is published on the loopback interface only; a text is used as it is. */
function portFlags(config: TreeMapping): readonly Flag[] {
  return partsAt(config, 'appPort').flatMap((part) => {
    const scalar = asScalar(part.node);
    if (scalar === undefined) return [];
    const value =
      scalar.style === 'plain'
        ? impliedText(`127.0.0.1:${scalar.value}:${scalar.value}`, spanOf(scalar))
        : readVariables(scalar);
    return [flagOf(part, 'publish', value)];
  });
}

function environmentIn(config: TreeMapping): Container['environment'] {
  return [
    ...environmentAt(config, 'containerEnv', readVariables),
    ...environmentAt(config, 'remoteEnv', readVariables),
  ];
}

/** The words of `runArgs`. Dev containers run in Podman, too. */
function runArguments(config: TreeMapping): { readonly flags: readonly Flag[]; readonly partial: string | undefined } {
  const parts = partsAt(config, 'runArgs');
  const words = parts.map(({ node }) => {
    const scalar = asScalar(node);
    return scalar === undefined ? impliedText('\0', spanOf(node)) : readVariables(scalar);
  });
  const flags: Flag[] = [];
  let partial: string | undefined;
  for (let at = 0; at < words.length; ) {
    const read = flagsFrom(words, PODMAN_RUN, at);
    flags.push(...read.flags);
    partial ??= read.partial ?? (read.end < words.length ? 'not all of its options could be read' : undefined);
    // the image is not among these words, so options follow an unknown word
    at = words[read.end]?.text.startsWith(UNKNOWN_PIECE) === true ? read.end + 1 : words.length;
  }
  return { flags: withItems(flags, parts), partial };
}

/** The entry of an option consists of its items, unless it shares one of them with other options. */
function withItems(flags: readonly Flag[], parts: ReturnType<typeof partsAt>): readonly Flag[] {
  const starts = parts.map(({ start }) => start);
  const itemOf = ({ start }: Flag['span']): number => lineAt(starts, start);
  const items = flags.map(({ span, value }) => ({ first: itemOf(span), last: itemOf(value?.span ?? span) }));
  return flags.map((flag, index) => {
    const { first, last } = items[index] as (typeof items)[number];
    const isShared = items[index - 1]?.last === first || items[index + 1]?.first === first;
    return { ...flag, entry: (isShared ? undefined : runSpan(parts, first, last)) ?? flag.entry };
  });
}
