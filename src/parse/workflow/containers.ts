import type { Container } from '../../model/containers/container.ts';
import type { GapNotification } from '../../model/findings/gap.ts';
import type { Span } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { knownText, type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { containerOf, subjectsOf } from '../run-options/container.ts';
import { type Flag, type ReadFlags, readFlags } from '../run-options/flags.ts';
import { DOCKER_RUN } from '../run-options/syntax.ts';
import { undecidedOption } from '../run-options/undecided-options.ts';
import { environmentAt, flagsAt, partsAt } from '../run-options/yaml-flags.ts';
import { matrixOf } from './contexts.ts';
import { readExpressions } from './expressions.ts';
import { matrixImages, mayGiveMapping } from './matrix.ts';
import { optionWords } from './option-words.ts';
import { ownRunner, runsForPullRequests } from './runners.ts';
import { runnerMounts } from './volumes.ts';

/** A text without any of these words does not declare a container. */
export const CONTAINER_WORDS = /\b(?:container|services)["']?\s*:|docker:\/\//;

/** The containers that a workflow or an action declares, and the images that its steps run. */
export function declaredContainers(root: TreeMapping | undefined): readonly Subject[] {
  const jobs = asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [];
  const runs = asMapping(entryOf(root, 'runs')?.node);
  const isForAnyone = runsForPullRequests(root);
  return [
    ...[...jobs].flatMap((job) => jobContainers(job, isForAnyone)),
    ...dockerAction(runs, 'image'),
    ...dockerActions(runs),
  ];
}

function dockerActions(holder: TreeMapping | undefined, runner?: Span): readonly Subject[] {
  const steps = entryOf(holder, 'steps')?.node;
  if (steps?.kind !== 'sequence') return [];
  return steps.items.flatMap(({ node }) => dockerAction(asMapping(node), 'uses', runner));
}

/**
 * The containers of a job: the one that its steps run in, its services, and those of its steps. The runner starts them only for the job.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainer
 */
function jobContainers(job: TreeEntry, isForAnyone: boolean): readonly Subject[] {
  const mapping = asMapping(job.node);
  const container = entryOf(mapping, 'container');
  const services = asMapping(entryOf(mapping, 'services')?.node)?.entries.values() ?? [];
  const runner = isForAnyone ? ownRunner(mapping) : undefined;
  const own = container === undefined ? [] : containerAt(container, job.key.value, { job: mapping, runner });
  return [
    ...own,
    ...[...services].flatMap((service) =>
      containerAt(service, `${job.key.value}/${service.key.value}`, { job: mapping, isService: true }),
    ),
    ...dockerActions(mapping, runner),
  ];
}

interface ContainerOfJob {
  readonly job: TreeMapping | undefined;
  readonly isService?: true;
  /** The self-hosted runner, if pull requests of strangers run on it. */
  readonly runner?: Span | undefined;
}

/** An image alone, or a mapping with an image. Without an image nothing is started. */
function containerAt(entry: TreeEntry, name: string, of: ContainerOfJob): readonly Subject[] {
  const mapping = asMapping(entry.node);
  const scalar = asScalar(mapping === undefined ? entry.node : entryOf(mapping, 'image')?.node);
  const image = scalar && readExpressions(scalar);
  if (scalar === undefined || image === undefined || image.text.trim() === '') return [];
  const options = optionsOf(mapping, of.job);
  const container = containerOf({
    format: 'workflow',
    file: entry.key.file,
    span: spanOf(entry.key),
    fallbackName: name,
    name,
    flags: [...flagsAt(mapping, 'ports', 'publish', readExpressions), ...options.flags],
    image,
    command: wordsAt(mapping, 'command'),
    partial: partialReason(options, mapping),
    isBrief: true,
  });
  const ofJob = {
    ...container,
    ...settingsBeside(container, mapping),
    // the credentials of a server that ends with the job are not secrets, and the server needs no login
    ...(of.isService && { environment: [] }),
    ...(of.runner && { runnerSocket: of.runner }),
  };
  return [...subjectsOf(ofJob), ...matrixImages(of.job, scalar, name)];
}

/** Expressions that determine the options of job containers. */
export function undecidedContainers(root: TreeMapping | undefined): readonly GapNotification[] {
  const jobs = asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [];
  return [...jobs].flatMap(({ node }) =>
    undecidedOf(asMapping(node)).map((span) => undecidedOption(span, 'An expression')),
  );
}

function undecidedOf(job: TreeMapping | undefined): readonly Span[] {
  const services = entryOf(job, 'services')?.node;
  const allServices = asScalar(services);
  const entries = [entryOf(job, 'container'), ...(asMapping(services)?.entries.values() ?? [])];
  const places = entries.flatMap((entry): readonly Span[] => {
    const scalar = asScalar(entry?.node);
    if (scalar !== undefined) return mayGiveMapping(scalar, job) ? [spanOf(scalar)] : [];
    return optionsOf(asMapping(entry?.node), job).doubts.map(({ span }) => span);
  });
  return allServices?.value.includes('${{') ? [spanOf(allServices), ...places] : places;
}

/** Settings for which a workflow has another syntax than the engine. */
function settingsBeside(container: Container, mapping: TreeMapping | undefined): Partial<Container> {
  const password = flagsAt(
    asMapping(entryOf(mapping, 'credentials')?.node),
    'password',
    'password',
    readExpressions,
  )[0];
  return {
    mounts: [...runnerMounts(mapping), ...container.mounts],
    // the runner adds them after the options, so they take precedence
    environment: [...container.environment, ...environmentAt(mapping, 'env', readExpressions)],
    ...(password && { registryPassword: passwordOf(password) }),
  };
}

function passwordOf({ value, span, entry }: Flag): NonNullable<Container['registryPassword']> {
  return { value: knownText(value?.text ?? ''), span, entry };
}

/** The runner sets the network itself, and overrides these flags. */
const IGNORED: ReadonlySet<string> = new Set(['network', 'net', 'name', 'workdir']);

function optionsOf(mapping: TreeMapping | undefined, job: TreeMapping | undefined): ReadFlags {
  const matrix = matrixOf(job);
  const [options] = flagsAt(mapping, 'options', 'options', (scalar) => readExpressions(scalar, matrix));
  const words = options?.value === undefined ? [] : optionWords(options.value);
  const read = readFlags(words, DOCKER_RUN);
  // `options` without a value is an error
  const flags =
    read.flags.length === 1 && options !== undefined
      ? read.flags.map((flag) => ({ ...flag, entry: options.entry }))
      : read.flags;
  return { ...read, flags: flags.filter(({ name }) => !IGNORED.has(name)) };
}

/** The first word that is not an option would be the image, which the runner adds later. */
function partialReason({ rest, partial }: ReadFlags, mapping: TreeMapping | undefined): string | undefined {
  if (mapping?.lacks !== undefined) return mapping.lacks;
  return partial ?? (rest.length > 0 ? 'not all of its options could be read' : undefined);
}

function wordsAt(mapping: TreeMapping | undefined, key: string): readonly PlacedText[] {
  return partsAt(mapping, key).flatMap(({ node }) => {
    const scalar = asScalar(node);
    return scalar === undefined ? [] : optionWords(readExpressions(scalar));
  });
}

/** The container of `uses: docker://image` in a step, and of an action that is an image. The runner decides everything but the image. */
function dockerAction(mapping: TreeMapping | undefined, key: string, runner?: Span): readonly Subject[] {
  const [uses] = flagsAt(mapping, key, key, readExpressions);
  if (uses?.value === undefined || !uses.value.text.startsWith(SCHEME)) return [];
  const image = sliceOf(uses.value, SCHEME.length);
  if (image.text.trim() === '') return [];
  const container = containerOf({
    format: 'workflow',
    file: uses.span.file,
    span: image.span,
    fallbackName: image.text,
    flags: [],
    image,
    command: [],
    partial: 'the runner adds options',
    isBrief: true,
  });
  return subjectsOf({ ...container, ...(runner && { runnerSocket: runner }) });
}

const SCHEME = 'docker://';
