import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { secretsIn } from '../../analysis/secrets/named-secrets.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { folderOf } from '../compose/file-path.ts';
import { mayBeDockerfilePath } from '../dockerfile/file-names.ts';
import type { BuildReference } from '../frontend.ts';
import { openArguments } from '../open-arguments.ts';
import { builtNames, untagged } from '../plain-name.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { contextName, folderContext } from '../written-contexts.ts';
import { stepPlatforms } from './builds.ts';
import { checkoutFolders, inCheckout } from './checkout-folders.ts';
import { contextsOf, piecesOf } from './contexts.ts';
import { type Contexts, inOrder } from './evaluate.ts';
import { unquotedLine } from './list-inputs.ts';
import { ownFolder } from './own-context.ts';
import { type StepRuns, stepRunsIn } from './step-runs.ts';
import { runsOf, stepsIn } from './steps.ts';
import { BUILD_ACTION } from './words.ts';

/** What the steps of a workflow or an action build, and what an action is built from. */
export interface BuildSteps {
  readonly builds: readonly BuildReference[];
  /** Steps whose Dockerfile or stage only run time knows. */
  readonly notifications: readonly GapNotification[];
}

interface StepsGiven {
  readonly contexts: Contexts;
  /** The text of a file that a step names. */
  readonly near: TextNear;
  /** The inputs whose values other readings of the file have: those of callers, and defaults. */
  readonly isReadLater: (name: string) => boolean;
  /** The text of a file by its path. */
  readonly textOf: (path: string) => string | undefined;
}

export function buildStepsIn(root: TreeMapping | undefined, given: StepsGiven): BuildSteps {
  const { textOf } = given;
  const checkoutsOf = remember((holder: TreeMapping) => checkoutFolders(stepsIn(holder)));
  const found = stepRunsIn(root, given, { action: BUILD_ACTION, inputs: DECISIVE }).map((runs) => {
    const checkouts = runs.holder === undefined ? [] : checkoutsOf(runs.holder);
    return stepIn({ ...runs, repository: { textOf, checkouts } }, given);
  });
  return {
    builds: [...found.flatMap(({ builds }) => builds), ...builtAction(root)],
    notifications: found.flatMap(({ notifications }) => notifications),
  };
}

/** The inputs that decide what is built. */
const DECISIVE = ['context', 'file', 'target', 'build-args', 'build-contexts'];

interface BuildStep extends StepRuns {
  readonly repository: Pick<StepsGiven, 'textOf'> & { readonly checkouts: readonly string[] };
}

/** Each run of the job may build something else. */
function stepIn(build: BuildStep, given: StepsGiven): BuildSteps {
  const { step, scope, runs } = build;
  const own = foldersOf(step);
  const known = runs.map((run) => inOrder(own, run));
  const read = known.map((contexts) => readStep(build, contextsOf(scope, contexts)));
  const builds = read.flatMap((one) => one.build ?? []);
  const later: Contexts = (name) => (given.isReadLater(name) ? USUAL_NAME : undefined);
  const open = new Set(
    known.flatMap((contexts, at) =>
      read[at]?.open.length === 0 ? [] : readStep(build, contextsOf(scope, inOrder(contexts, later))).open,
    ),
  );
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const isCopying = (): boolean =>
    builds.some(({ dockerfilePath }) => /\bfrom\s{0,9}=/i.test(given.textOf(dockerfilePath) ?? ''));
  const undecided = [...open].flatMap((name) => {
    const scalar = asScalar(entryOf(inputs, name)?.node);
    if (scalar === undefined || (name === 'target' && !isCopying())) return [];
    return [undecidedInput(name, spanOf(scalar))];
  });
  return { builds: [...new Map(builds.map((one) => [keyOf(one), one])).values()], notifications: undecided };
}

const USUAL_NAME = 'Dockerfile';

/** The folders of the repository and of an action, from the root of the repository. */
function foldersOf({ file }: TreeMapping): Contexts {
  const folders = new Map([
    ['github.workspace', '.'],
    ['github.action_path', folderOf(file.path) || '.'],
  ]);
  return (name) => folders.get(name.toLowerCase());
}

function keyOf({ dockerfilePath, target, context, tags = [], ...build }: BuildReference): string {
  const given = [...build.arguments, ...(build.openArguments ?? [])];
  return JSON.stringify([dockerfilePath, target, context, given, ...tags.map(untagged)]);
}

function undecidedInput(name: string, span: ReturnType<typeof spanOf>): GapNotification {
  const what = name === 'target' ? 'stage' : 'Dockerfile';
  return notLookedAt({
    kind: 'undecided-reference',
    message: `An expression determines the ${what} that this step builds, so it may not have been checked.`,
    wayOut:
      name === 'target'
        ? 'Write the name of the stage out, or list the values in a matrix of the job.'
        : 'Write the path out, list the values in a matrix of the job, or give the file a name such as `test.Dockerfile`.',
    span,
  });
}

/** What a step builds in one run, and the inputs that decide it and are not known. */
function readStep({ step, repository }: BuildStep, contexts: Contexts) {
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const { folder, file } = pathsIn(inputs, contexts, repository);
  const target = inputOf(inputs, 'target', contexts);
  const isRemote = [folder, file].some((text) => REMOTE.test(text));
  const isFileOpen = !isRemote && file.includes(UNKNOWN_PIECE) && !mayBeDockerfilePath(nameOf(file));
  const open = [...(isFileOpen ? ['file'] : []), ...(target?.includes(UNKNOWN_PIECE) ? ['target'] : [])];
  const dockerfilePath = REMOTE.test(file) ? undefined : repositoryPath('', file);
  if (dockerfilePath === undefined) return { open };
  const tags = builtNames(inputOf(inputs, 'tags', contexts)?.split(/[\s,]+/) ?? []);
  const build: BuildReference = {
    dockerfilePath,
    target: open.includes('target') ? undefined : target,
    ...argumentsOf(inputs, contexts),
    ...contextsIn(inputs, contexts),
    context: REMOTE.test(folder) ? undefined : repositoryPath('', folder),
    ...(tags.length > 0 && { tags }),
    platforms: inputs && stepPlatforms(inputs, contexts),
    span: spanOf(asScalar(entryOf(step, 'uses')?.node) ?? step),
  };
  return { open, build };
}

/** The folder of a context that is the repository itself, where the file is counted from. */
function ownContext(inputs: TreeMapping | undefined, contexts: Contexts): string | undefined {
  const folder = ownFolder(asScalar(entryOf(inputs, 'context')?.node)?.value ?? '');
  return folder && piecesOf(folder, contexts);
}

/** The context and the Dockerfile, from the root of the repository where a step checks it out into a folder. */
function pathsIn(
  inputs: TreeMapping | undefined,
  contexts: Contexts,
  { checkouts, textOf }: BuildStep['repository'],
): { readonly folder: string; readonly file: string } {
  const own = ownContext(inputs, contexts);
  // without a context the action takes the repository from GitHub
  const folder = own ?? inputOf(inputs, 'context', contexts) ?? '.';
  const named = inputOf(inputs, 'file', contexts);
  const file = named === undefined ? `${folder}/Dockerfile` : own === undefined ? named : `${own}/${named}`;
  const below = own === undefined ? inCheckout(file, checkouts) : undefined;
  if (below === undefined || textOf(file.replace(/^\.\//, '')) !== undefined) return { folder, file };
  return { folder: inCheckout(folder, checkouts) ?? folder, file: below };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Another repository, or a template of the action. */
const REMOTE = /:\/\/|^git@|\{\{/;

/** The text of an input with marks for its unknown pieces; undefined without one. */
function inputOf(inputs: TreeMapping | undefined, name: string, contexts: Contexts): string | undefined {
  const value = asScalar(entryOf(inputs, name)?.node)?.value.trim();
  return value === undefined ? undefined : piecesOf(value, contexts).trim() || undefined;
}

function argumentsOf(inputs: TreeMapping | undefined, contexts: Contexts) {
  const pairs = pairsOf(inputs, 'build-args', contexts).map(([name, value]) => [name, withoutSecret(value)] as const);
  return {
    arguments: new Map(pairs.filter(([, value]) => !value.includes(UNKNOWN_PIECE))),
    openArguments: openArguments(pairs.map(([name, value]) => [name, [value]])),
  };
}

/** A secret would become a part of names that the Dockerfile has. */
function withoutSecret(value: string): string {
  return secretsIn(value).length > 0 ? UNKNOWN_PIECE : value;
}

/** `build-contexts`, as names and as folders. */
function contextsIn(
  inputs: TreeMapping | undefined,
  contexts: Contexts,
): Pick<BuildReference, 'contexts' | 'localNames'> {
  const pairs = pairsOf(inputs, 'build-contexts', contexts);
  if (pairs.length === 0) return {};
  return {
    contexts: pairs.flatMap(([name, value]) => folderContext(name, value.trim(), '')),
    localNames: new Set(pairs.map(([name]) => contextName(name))),
  };
}

/** `runs.image` of an action is `docker://…`, or the path of a Dockerfile from its folder, which is the context. */
function builtAction(root: TreeMapping | undefined): readonly BuildReference[] {
  const image = asScalar(entryOf(runsOf(root), 'image')?.node);
  if (root === undefined || image === undefined || image.value.startsWith('docker://')) return [];
  const context = folderOf(root.file.path);
  const dockerfilePath = repositoryPath(context, image.value);
  if (dockerfilePath === undefined) return [];
  return [{ dockerfilePath, target: undefined, arguments: new Map(), context, span: spanOf(image) }];
}

/** `NAME=value`, one per line. An expression may give several lines. */
function pairsOf(
  inputs: TreeMapping | undefined,
  input: string,
  contexts: Contexts,
): readonly (readonly [name: string, value: string])[] {
  const lines = asScalar(entryOf(inputs, input)?.node)?.value.split('\n') ?? [];
  const texts = lines.flatMap((line) => piecesOf(line, contexts).split('\n'));
  return texts.flatMap((line) => {
    const [, name, value] = /^\s*([\w./:-]+)=(.*)$/.exec(unquotedLine(line)) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}
