import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { CommandBuild } from '../frontend.ts';
import { type Documents, everyNode, textAt } from './documents.ts';
import { OPEN } from './expressions.ts';

/** A kind of steps that build an image. */
interface Builder {
  /** The inputs of a step, if it is of this kind. */
  readonly inputsOf: (step: TreeMapping) => TreeMapping | undefined;
  /** The keys of the Dockerfile. */
  readonly files: readonly string[];
  /** The keys of the folder that its path may start from. */
  readonly folders: readonly string[];
  /** Whether a step publishes what it builds. */
  readonly isPublished: (inputs: TreeMapping, pushed: ReadonlySet<string>) => boolean;
}

/** A text without any of these words has no step of these kinds. */
export const PUBLISHES = /docker|kaniko|buildx|push[-_]image/i;

const BUILDERS: readonly Builder[] = [
  {
    // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/docker-v2
    inputsOf: (step) => (AZURE.test(textAt(step, 'task') ?? '') ? asMapping(entryOf(step, 'inputs')?.node) : undefined),
    files: ['Dockerfile', 'dockerfile', 'dockerFile'],
    folders: ['buildContext'],
    isPublished: (inputs, pushed) =>
      /^build\s?and\s?push/i.test(textAt(inputs, 'command') ?? 'buildAndPush') ||
      pushed.has(textAt(inputs, 'repository') ?? ''),
  },
  {
    // steps of Drone and Woodpecker
    inputsOf: (step) =>
      PLUGIN.test(textAt(step, 'image') ?? '') ? asMapping(entryOf(step, 'settings')?.node) : undefined,
    files: ['dockerfile'],
    folders: ['context'],
    isPublished: (inputs) => ['dry_run', 'dry-run', 'no_push'].every((key) => textAt(inputs, key) !== 'true'),
  },
  {
    // commands of orbs of CircleCI
    inputsOf: (step) =>
      [...step.entries].flatMap(([key, { node }]) => (ORB.test(key) ? (asMapping(node) ?? []) : []))[0],
    files: ['dockerfile'],
    folders: ['path', 'docker-context', 'docker_context', 'build-path', 'build_path'],
    isPublished: () => true,
  },
];

const AZURE = /^Docker@\d/;
const PLUGIN =
  /(?:^|\/)(?:plugins\/(?:docker|kaniko|ecr|gcr|gar|acr|buildx)|(?:plugin-)?(?:docker-buildx|kaniko))(?:[:@-]|$)/;
const ORB = /^docker\/publish$|\/build[-_]and[-_]push[-_]image$/;

/** The builds of steps that publish the image. */
export function publishedBySteps({ roots }: Documents): readonly CommandBuild[] {
  const steps = [...everyNode(roots)].flatMap((node) => asMapping(node) ?? []);
  const pushed = new Set(steps.flatMap(pushedBy));
  return steps.flatMap((step) => BUILDERS.flatMap((builder) => buildOf(step, builder, pushed)));
}

/** The repositories that steps of Azure Pipelines only push to. */
function pushedBy(step: TreeMapping): readonly string[] {
  const inputs = AZURE.test(textAt(step, 'task') ?? '') ? asMapping(entryOf(step, 'inputs')?.node) : undefined;
  const repository = textAt(inputs, 'repository');
  return textAt(inputs, 'command') === 'push' && repository !== undefined ? [repository] : [];
}

function buildOf(step: TreeMapping, builder: Builder, pushed: ReadonlySet<string>): readonly CommandBuild[] {
  const inputs = builder.inputsOf(step);
  if (inputs === undefined || !builder.isPublished(inputs, pushed)) return [];
  const files = builder.files.flatMap((key) => writtenAt(inputs, key));
  const [place] = builder.files.flatMap((key) => asScalar(entryOf(inputs, key)?.node) ?? []);
  if (place === undefined) return [];
  const folders = builder.folders.flatMap((key) => writtenAt(inputs, key));
  const nothing = { arguments: new Map(), target: undefined, tags: [], context: undefined };
  return [{ files, folders, ...nothing, isPublished: true, span: spanOf(place) }];
}

/** The path at a key; what only a run knows of it is unknown. */
function writtenAt(inputs: TreeMapping, key: string): readonly string[] {
  const text = textAt(inputs, key);
  return text === undefined ? [] : [text.replaceAll(OPEN, UNKNOWN_PIECE).replaceAll(/\*+/g, UNKNOWN_PIECE)];
}
