import type { Build, BuildExchange } from '../../model/build.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { DYNAMIC, type KnownOption, known, type ListSetting, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { entriesAt, entryOf, itemsAt, listAt, scalarAt, settingAt, textAt } from '../../syntax/json/values.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { asMapping, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { runsOf, verbatim } from '../compose/resolved.ts';
import { parseDockerfile } from '../dockerfile/index.ts';
import { namedFolders } from '../dockerfile/named-contexts.ts';
import type { DockerfileOptions } from '../dockerfile/readings/parsed-dockerfile.ts';
import type { BuildReference, InlineDockerfile } from '../frontend.ts';
import { generatorIn } from '../run-options/builds/sbom-generators.ts';
import type { Target } from './targets.ts';

export interface ParsedTarget {
  /** The build, and the subjects of its inline Dockerfile. */
  readonly subjects: readonly Subject[];
  readonly inline: InlineDockerfile | undefined;
}

/** Reads a target's own settings: inherited ones are reported where they are written. */
export function parseTarget(
  target: Target,
  reference: BuildReference,
  where: Pick<DockerfileOptions, 'findContext' | 'contextFolders'>,
): ParsedTarget {
  const { file } = target.body;
  const scalar = scalarAt(target.body, 'dockerfile-inline');
  if (scalar === undefined) return { subjects: [buildOf(target, undefined, reference)], inline: undefined };
  if (scalar.value.includes(UNKNOWN_PIECE)) {
    const inline = { notifications: [hasTemplates(spanOf(scalar))], scripts: [] };
    return { subjects: [buildOf(target, undefined, reference)], inline };
  }
  const excerpt = excerptOf(runsOf(verbatim(asWritten(scalar))));
  const named = namedFolders(reference.contexts, where.findContext);
  const inline = parseDockerfile(excerpt, file, { builds: [reference], ...where, isBuiltByDocker: true, named });
  return { subjects: [buildOf(target, inline.dockerfile, reference), ...inline.subjects], inline };
}

/** A here-document with its indentation, which Dockerfiles do not need: so places are exact. */
function asWritten(scalar: TreeScalar): TreeScalar {
  const { file, start, end } = scalar;
  return scalar.style === 'literal' ? { ...scalar, value: file.text.slice(start, end), isVerbatim: true } : scalar;
}

function hasTemplates(span: Span): Notification {
  const message = 'This inline Dockerfile contains variables, so it was not checked.';
  const wayOut = 'Put it into a file, and give it arguments.';
  return notLookedAt({ kind: 'template', message, wayOut, span });
}

function buildOf(
  { name, body, start, end }: Target,
  inline: Dockerfile | undefined,
  { platforms }: BuildReference,
): Build {
  const { file } = body;
  return {
    kind: 'build',
    format: 'bake',
    file,
    name,
    span: { file, start, end },
    context: textAt(body, 'context'),
    dockerfile: textAt(body, 'dockerfile'),
    // a target that names neither may inherit both
    dockerfilePath: undefined,
    inline,
    target: textAt(body, 'target'),
    arguments: entriesAt(body, 'args'),
    labels: entriesAt(body, 'labels'),
    privileged: undefined,
    network: settingAt(body, 'network', (text) => text),
    entitlements: listAt(body, 'entitlements'),
    ssh: sshOf(body),
    additionalContexts: entriesAt(body, 'contexts'),
    extraHosts: entriesAt(body, 'extra-hosts'),
    exchanges: exchangesOf(body),
    generators: generatorsOf(body),
    ...(platforms && { platforms }),
  };
}

/** Tags count where the result goes to a registry. */
function exchangesOf(body: TreeMapping): readonly BuildExchange[] {
  const outputs = writtenAt(body, 'output');
  const isPushed = outputs.some((one) => PUSHES.test(known(one) ?? ''));
  const pushed = [...writtenAt(body, 'cache-to'), ...outputs, ...(isPushed ? writtenAt(body, 'tags') : [])];
  return [
    ...writtenAt(body, 'cache-from').map((written) => ({ use: 'cache' as const, written })),
    ...pushed.map((written) => ({ use: 'push' as const, written })),
  ];
}

/** `["type=sbom,generator=acme/scanner"]`, or objects with these keys. */
function generatorsOf(body: TreeMapping): readonly Text[] {
  const objects = itemsAt(body, 'attest').map(({ node }) => asMapping(node));
  return [
    ...listAt(body, 'attest').items.flatMap((written) => generatorIn('attest', written) ?? []),
    ...objects.flatMap((object) =>
      textAt(object, 'type')?.value === 'sbom' ? (textAt(object, 'generator') ?? []) : [],
    ),
  ];
}

/** The items of a list: texts, and objects as the texts that they mean, such as `{ type = "local", dest = "out" }`. */
function writtenAt(body: TreeMapping, name: string): readonly Text[] {
  const objects = itemsAt(body, name).flatMap(({ node }): Text[] => {
    if (node.kind !== 'mapping') return [];
    const pairs = [...node.entries].flatMap(([key, { node: value }]) =>
      value.kind === 'scalar' && !value.value.includes(UNKNOWN_PIECE) ? [`${key}=${value.value}`] : [],
    );
    return [{ value: pairs.join(','), span: spanOf(node) }];
  });
  return [...listAt(body, name).items, ...objects];
}

const PUSHES = /(?:^|,)(?:push=(?:true|1)|type=registry)(?:,|$)/;

/** `["default"]`, or objects with an `id`. */
function sshOf(body: TreeMapping): ListSetting<string> {
  const written = listAt(body, 'ssh');
  const ids = itemsAt(body, 'ssh').flatMap((part): KnownOption<string>[] => {
    const id = textAt(asMapping(part.node), 'id');
    if (part.node.kind !== 'mapping' || id?.value === DYNAMIC) return [];
    return [{ value: id?.value ?? 'default', span: spanOf(part.node), entry: entryOf(part) }];
  });
  return { ...written, items: [...written.items, ...ids] };
}
