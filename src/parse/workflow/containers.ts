import type { Container } from '../../model/containers/container.ts';
import type { GapNotification } from '../../model/findings/gap.ts';
import type { Span } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { knownText, type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { containerOf, subjectsOf } from '../run-options/container.ts';
import { type Flag, type ReadFlags, readFlags } from '../run-options/flags.ts';
import { DOCKER_RUN } from '../run-options/syntax.ts';
import { undecidedOption } from '../run-options/undecided-options.ts';
import { environmentAt, flagsAt, partsAt, type ReadScalar } from '../run-options/yaml-flags.ts';
import { contextsOf, levelOf, matrixOf } from './contexts.ts';
import { type Contexts, inOrder, NO_CONTEXTS } from './evaluate.ts';
import { readExpressions } from './expressions.ts';
import { knownAction } from './known-actions.ts';
import { matrixImages, mayGiveMapping } from './matrix.ts';
import { optionWords } from './option-words.ts';
import { ownRunner, runsForPullRequests } from './runners.ts';
import { jobsOf, runsOf, stepsIn } from './steps.ts';
import { runnerMounts } from './volumes.ts';

/** The containers that a workflow or an action declares, and the images that its steps run. */
export function declaredContainers(root: TreeMapping | undefined, contexts = NO_CONTEXTS): readonly Subject[] {
  const jobs = asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [];
  const runs = runsOf(root);
  const isForAnyone = runsForPullRequests(root);
  return [
    ...[...jobs].flatMap((job) => jobContainers(job, root, contexts, isForAnyone)),
    ...actionContainers(runs, contexts),
    ...dockerActions([runs], contexts),
  ];
}

/** `levels` are the workflow and its job, or an action. */
function dockerActions(
  levels: readonly (TreeMapping | undefined)[],
  contexts: Contexts,
  runner?: Span,
): readonly Subject[] {
  return stepsIn(levels.at(-1)).flatMap((step) => [
    ...dockerStep(step, [...levels, step], contexts, runner),
    ...runAction(step, contexts),
    ...helperOf(step, contexts),
  ]);
}

/** The inputs of actions with the image of a container that the action starts with all rights. */
const HELPERS: ReadonlyMap<string, { readonly input: string; readonly image: RegExp }> = new Map([
  // https://github.com/docker/setup-qemu-action
  ['setup-qemu-action', { input: 'image', image: /^\s*(\S+)/ }],
  // https://github.com/docker/setup-buildx-action
  ['setup-buildx-action', { input: 'driver-opts', image: /(?:^|[\n,])[ \t]*"?image=([^\s,"]+)/ }],
]);

/** `image` of docker/setup-qemu-action, and the builder of docker/setup-buildx-action. */
function helperOf(step: TreeMapping | undefined, contexts: Contexts): readonly Subject[] {
  const uses = asScalar(entryOf(step, 'uses')?.node);
  const helper = HELPERS.get(/^docker\/([a-z-]+)@/.exec(uses?.value ?? '')?.[1] ?? '');
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const scalar = helper && asScalar(inputs && entryOf(inputs, helper.input)?.node);
  const written = scalar && readExpressions(scalar, contexts);
  const found = written && helper?.image.exec(written.text);
  if (uses === undefined || written === undefined || found?.[1] === undefined) return [];
  const start = found.index + found[0].length - found[1].length;
  const container = containerOf({
    format: 'workflow',
    file: uses.file,
    span: spanOf(uses),
    fallbackName: uses.value.replace(/@.*$/s, ''),
    flags: [],
    image: sliceOf(written, start, start + found[1].length),
    command: [],
    partial: 'the action adds options',
    isBrief: true,
  });
  return subjectsOf(container);
}

/** An action like https://github.com/addnab/docker-run-action, of any publisher. */
const RUN_ACTION = /^[\w.-]+\/docker-run-action@/;

/** The container that an action starts with the options that it gets. */
function runAction(step: TreeMapping | undefined, contexts: Contexts): readonly Subject[] {
  const uses = asScalar(entryOf(step, 'uses')?.node);
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const key = knownAction(step)?.options ?? (RUN_ACTION.test(uses?.value ?? '') ? 'options' : undefined);
  if (uses === undefined || inputs === undefined || key === undefined) return [];
  const scalar = asScalar(entryOf(inputs, 'image')?.node);
  const options = optionsOf(inputs, contexts, { key, ignored: NONE });
  const container = containerOf({
    format: 'workflow',
    file: uses.file,
    span: spanOf(uses),
    fallbackName: uses.value,
    flags: options.flags,
    image: scalar && readExpressions(scalar, contexts),
    command: [],
    partial: 'the action adds options',
    isBrief: true,
  });
  return subjectsOf(container);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The containers of a job: the one that its steps run in, its services, and those of its steps. The runner starts them only for the job.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainer
 */
function jobContainers(
  job: TreeEntry,
  root: TreeMapping | undefined,
  given: Contexts,
  isForAnyone: boolean,
): readonly Subject[] {
  const mapping = asMapping(job.node);
  const contexts = inOrder(given, matrixOf(mapping));
  const container = entryOf(mapping, 'container');
  const services = asMapping(entryOf(mapping, 'services')?.node)?.entries.values() ?? [];
  const runner = isForAnyone ? ownRunner(mapping) : undefined;
  const own = container === undefined ? [] : containerAt(container, job.key.value, { job: mapping, contexts, runner });
  return [
    ...own,
    ...[...services].flatMap((service) =>
      containerAt(service, `${job.key.value}/${service.key.value}`, { job: mapping, contexts, isService: true }),
    ),
    ...dockerActions([root, mapping], contexts, runner),
  ];
}

interface ContainerOfJob {
  readonly job: TreeMapping | undefined;
  /** What is known of its expressions. */
  readonly contexts: Contexts;
  readonly isService?: true;
  /** The self-hosted runner, if pull requests of strangers run on it. */
  readonly runner?: Span | undefined;
}

/** An image alone, or a mapping with an image. Without an image nothing is started. */
function containerAt(entry: TreeEntry, name: string, of: ContainerOfJob): readonly Subject[] {
  const mapping = asMapping(entry.node);
  const read = (one: TreeScalar) => readExpressions(one, of.contexts);
  const scalar = asScalar(mapping === undefined ? entry.node : entryOf(mapping, 'image')?.node);
  const image = scalar && readExpressions(scalar, of.contexts);
  if (scalar === undefined || image === undefined || image.text.trim() === '') return [];
  const options = optionsOf(mapping, of.contexts);
  const container = containerOf({
    format: 'workflow',
    file: entry.key.file,
    span: spanOf(entry.key),
    fallbackName: name,
    name,
    flags: [...flagsAt(mapping, 'ports', 'publish', read), ...options.flags],
    image,
    entrypoint: wordsAt(mapping, 'entrypoint', read),
    command: wordsAt(mapping, 'command', read),
    partial: partialReason(options, mapping),
    isBrief: true,
  });
  const ofJob = {
    ...container,
    ...settingsBeside(container, mapping, read),
    // the credentials of a server that ends with the job are not secrets, and the server needs no login
    ...(of.isService && { environment: [] }),
    ...(of.runner && { runnerSocket: of.runner }),
  };
  const images = matrixImages(of.job, scalar, name);
  // the list in the matrix says which images it may be
  return [...(images.length > 0 ? [ofJob] : subjectsOf(ofJob)), ...images];
}

/** Expressions that determine the options of job containers. */
export function undecidedContainers(root: TreeMapping | undefined, contexts = NO_CONTEXTS): readonly GapNotification[] {
  return jobsOf(root).flatMap((job) =>
    undecidedOf(job, contexts).map((span) => undecidedOption(span, 'An expression')),
  );
}

function undecidedOf(job: TreeMapping | undefined, given: Contexts): readonly Span[] {
  const contexts = inOrder(given, matrixOf(job));
  const services = entryOf(job, 'services')?.node;
  const allServices = asScalar(services);
  const entries = [entryOf(job, 'container'), ...(asMapping(services)?.entries.values() ?? [])];
  const places = entries.flatMap((entry): readonly Span[] => {
    const scalar = asScalar(entry?.node);
    if (scalar !== undefined) return mayGiveMapping(scalar, job) ? [spanOf(scalar)] : [];
    return optionsOf(asMapping(entry?.node), contexts).doubts.map(({ span }) => span);
  });
  return allServices?.value.includes('${{') ? [spanOf(allServices), ...places] : places;
}

/** Settings for which a workflow has another syntax than the engine. */
function settingsBeside(container: Container, mapping: TreeMapping | undefined, read: ReadScalar): Partial<Container> {
  const password = flagsAt(asMapping(entryOf(mapping, 'credentials')?.node), 'password', 'password', read)[0];
  return {
    mounts: [...runnerMounts(mapping, read), ...container.mounts],
    // the runner adds them after the options, so they take precedence
    environment: [...container.environment, ...environmentAt(mapping, 'env', read)],
    ...(password && { registryPassword: passwordOf(password) }),
  };
}

function passwordOf({ value, span, entry }: Flag): NonNullable<Container['registryPassword']> {
  return { value: knownText(value?.text ?? ''), span, entry };
}

/** The runner sets the network itself, and overrides these flags. */
const IGNORED: ReadonlySet<string> = new Set(['network', 'net', 'name', 'workdir']);

function optionsOf(
  mapping: TreeMapping | undefined,
  contexts: Contexts,
  { key, ignored } = { key: 'options', ignored: IGNORED },
): ReadFlags {
  const [options] = flagsAt(mapping, key, 'options', (scalar) => readExpressions(scalar, contexts));
  const words = options?.value === undefined ? [] : optionWords(options.value);
  const read = readFlags(words, DOCKER_RUN);
  // `options` without a value is an error
  const flags =
    read.flags.length === 1 && options !== undefined
      ? read.flags.map((flag) => ({ ...flag, entry: options.entry }))
      : read.flags;
  return { ...read, flags: flags.filter(({ name }) => !ignored.has(name)) };
}

/** The first word that is not an option would be the image, which the runner adds later. */
function partialReason({ rest, partial }: ReadFlags, mapping: TreeMapping | undefined): string | undefined {
  if (mapping?.lacks !== undefined) return mapping.lacks;
  return partial ?? (rest.length > 0 ? 'not all of its options could be read' : undefined);
}

function wordsAt(mapping: TreeMapping | undefined, key: string, read: ReadScalar): readonly PlacedText[] {
  return partsAt(mapping, key).flatMap(({ node }) => {
    const scalar = asScalar(node);
    return scalar === undefined ? [] : optionWords(read(scalar));
  });
}

/** The container of `uses: docker://image` in a step. The runner decides everything but the image and the command. */
function dockerStep(
  step: TreeMapping | undefined,
  levels: readonly (TreeMapping | undefined)[],
  contexts: Contexts,
  runner: Span | undefined,
): readonly Subject[] {
  const image = imageAt(step, 'uses');
  if (image === undefined || image.text.trim() === '') return [];
  const known = contextsOf(
    levels.map((level) => levelOf(level)),
    contexts,
  );
  const read: ReadScalar = (scalar) => readExpressions(scalar, known);
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const entrypoint = wordsAt(inputs, 'entrypoint', read);
  const container = containerOf({ ...actionRun(image), entrypoint, command: wordsAt(inputs, 'args', read) });
  return subjectsOf({ ...container, ...(runner && { runnerSocket: runner }) });
}

/** The names of the keys that an action has for commands which run before and after its own. */
const OTHER_ENTRYPOINTS = ['pre-entrypoint', 'post-entrypoint'] as const;

/** The containers of an action that is an image, or a Dockerfile: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
function actionContainers(runs: TreeMapping | undefined, contexts: Contexts): readonly Subject[] {
  const image = imageAt(runs, 'image');
  const built = image === undefined && isDocker(runs) ? entryOf(runs, 'image') : undefined;
  if (image?.text.trim() === '') return [];
  const given = image === undefined ? built && builtRun(built) : actionRun(image);
  if (given === undefined) return [];
  const read: ReadScalar = (scalar) => readExpressions(scalar, contexts);
  const entrypoint = wordsAt(runs, 'entrypoint', read);
  const command = argumentsAt(runs, read);
  const own = containerOf({ ...given, entrypoint, command });
  const others = OTHER_ENTRYPOINTS.map((key) => wordsAt(runs, key, read)).filter(({ length }) => length > 0);
  const around = others.map((words) => containerOf({ ...given, image: undefined, entrypoint: words, command: [] }));
  return image === undefined && entrypoint.length + command.length === 0 ? around : [...subjectsOf(own), ...around];
}

function isDocker(runs: TreeMapping | undefined): boolean {
  return asScalar(entryOf(runs, 'using')?.node)?.value.toLowerCase() === 'docker';
}

function actionRun(image: PlacedText) {
  const { file } = image.span;
  return { ...ACTION_RUN, file, span: image.span, fallbackName: image.text, image };
}

function builtRun({ node, owner: { file } }: TreeEntry) {
  return { ...ACTION_RUN, file, span: spanOf(node), fallbackName: 'action', image: undefined };
}

const ACTION_RUN = { format: 'workflow', flags: [], partial: 'the runner adds options', isBrief: true } as const;

/** Each of `args` is one word. */
function argumentsAt(runs: TreeMapping | undefined, read: ReadScalar): readonly PlacedText[] {
  return partsAt(runs, 'args').flatMap(({ node }) => {
    const scalar = asScalar(node);
    return scalar === undefined ? [] : [read(scalar)];
  });
}

/** The image after `docker://`. */
function imageAt(mapping: TreeMapping | undefined, key: string): PlacedText | undefined {
  const [uses] = flagsAt(mapping, key, key, readExpressions);
  const { value } = uses ?? {};
  return value !== undefined && SCHEME.test(value.text) ? sliceOf(value, 'docker://'.length) : undefined;
}

const SCHEME = /^docker:\/\//i;
