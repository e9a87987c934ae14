import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { asMapping, asScalar, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { RepositoryView } from '../repository-view.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { weakeningIn } from '../run-options/given-arguments.ts';
import { type Documents, everyNode } from './documents.ts';
import { pathsNear } from './named-files.ts';

/** The keys that name a file of jobs, with those of the values that it gets: Azure Pipelines, and GitLab. */
const GIVERS = [
  ['template', 'parameters'],
  ['local', 'inputs'],
] as const;

/** Options that a file gives to another file of jobs, which is read with its own defaults. */
export function givenOptions({ roots }: Documents, repository: RepositoryView): readonly GapNotification[] {
  const mappings = [...everyNode(roots)].flatMap((node) => asMapping(node) ?? []);
  const given = mappings.flatMap((mapping) =>
    GIVERS.flatMap(([file, values]) => optionsAt(mapping, file, values, repository)),
  );
  return withoutFlood(given.map(unreadOption));
}

function optionsAt(
  mapping: TreeMapping,
  file: string,
  values: string,
  { readFile }: RepositoryView,
): readonly TreeScalar[] {
  const name = asScalar(mapping.entries.get(file)?.node);
  const given = asMapping(mapping.entries.get(values)?.node);
  if (name === undefined || given === undefined) return [];
  const options = [...given.entries].flatMap(([key, { node }]) => {
    const scalar = asScalar(node);
    return scalar !== undefined && weakeningIn(scalar.value).some((word) => word.startsWith('-'))
      ? [{ key, scalar }]
      : [];
  });
  if (options.length === 0) return [];
  const texts = pathsNear(name).flatMap((path) => readFile(path, 'guess')?.text ?? []);
  const isUsed = (key: string): boolean =>
    texts.some((text) => mentionsEngine(text) && text.includes(`${values}.${key}`));
  return options.filter(({ key }) => isUsed(key)).map(({ scalar }) => scalar);
}

function unreadOption(scalar: TreeScalar): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message:
      'This value may determine which options a container of another file of jobs gets, so they were not checked.',
    wayOut: 'Write the options out there.',
    span: spanOf(scalar),
  });
}
