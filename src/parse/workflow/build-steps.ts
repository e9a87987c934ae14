import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
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
import { contextsOf, levelOf, piecesOf, type Scope } from './contexts.ts';
import { type Contexts, inOrder } from './evaluate.ts';
import { EXPRESSION } from './expressions.ts';
import { unquotedLine } from './list-inputs.ts';
import { matrixTexts } from './matrix.ts';
import { runsReader } from './matrix-runs.ts';
import { ownFolder } from './own-context.ts';
import { setByStepsIn } from './set-by-steps.ts';
import { runsOf, stepHoldersOf, stepsIn } from './steps.ts';

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

/** https://github.com/docker/build-push-action */
const BUILD_ACTION = /^docker\/build-push-action@/;

export function buildStepsIn(root: TreeMapping | undefined, given: StepsGiven): BuildSteps {
  const runsFor = runsReader();
  const { textOf } = given;
  const found = stepHoldersOf(root).flatMap((holder) => {
    const steps = stepsIn(holder).filter(isBuilding);
    if (steps.length === 0) return [];
    const set = setByStepsIn(root, holder, given.near);
    const repository = { textOf, checkouts: checkoutFolders(stepsIn(holder)) };
    return steps.map((step) => {
      const scope = [...[root, holder].map((level) => levelOf(level, set)), levelOf(step)];
      const inputs = asMapping(entryOf(step, 'with')?.node);
      const decisive = DECISIVE.flatMap((name) => entryOf(inputs, name)?.node ?? []);
      return stepIn({ step, holder, scope, repository, runs: runsFor({ job: holder, decisive, scope }) }, given);
    });
  });
  return {
    builds: [...found.flatMap(({ builds }) => builds), ...builtAction(root)],
    notifications: found.flatMap(({ notifications }) => notifications),
  };
}

function usesOf(step: TreeMapping): string {
  return asScalar(entryOf(step, 'uses')?.node)?.value ?? '';
}

function isBuilding(step: TreeMapping): boolean {
  return BUILD_ACTION.test(usesOf(step));
}

/** The inputs that decide what is built. */
const DECISIVE = ['context', 'file', 'target'];

interface BuildStep {
  readonly step: TreeMapping;
  readonly holder: TreeMapping | undefined;
  readonly scope: Scope;
  readonly runs: readonly Contexts[];
  readonly repository: Pick<StepsGiven, 'textOf'> & { readonly checkouts: readonly string[] };
}

/** Each run of the job may build something else. */
function stepIn(build: BuildStep, given: StepsGiven): BuildSteps {
  const { step, scope, runs } = build;
  const own = foldersOf(step);
  const known = runs.map((run) => [own, run, given.contexts].reduce(inOrder));
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

function keyOf({ dockerfilePath, target, context, tags = [] }: BuildReference): string {
  return JSON.stringify([dockerfilePath, target, context, ...tags.map(untagged)]);
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
function readStep({ step, holder, repository }: BuildStep, contexts: Contexts) {
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
    ...argumentsOf(inputs, holder),
    ...contextsIn(inputs, contexts),
    context: REMOTE.test(folder) ? undefined : repositoryPath('', folder),
    ...(tags.length > 0 && { tags }),
    platforms: inputs && stepPlatforms(inputs),
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

function argumentsOf(inputs: TreeMapping | undefined, job: TreeMapping | undefined) {
  const pairs = pairsOf(inputs, 'build-args');
  return {
    arguments: new Map(pairs.filter(([, value]) => !value.includes('${{'))),
    openArguments: openArguments(pairs.map(([name, value]) => [name, possibleTexts(value, job)])),
  };
}

/** `build-contexts`, as names and as folders. */
function contextsIn(
  inputs: TreeMapping | undefined,
  contexts: Contexts,
): Pick<BuildReference, 'contexts' | 'localNames'> {
  const pairs = pairsOf(inputs, 'build-contexts');
  if (pairs.length === 0) return {};
  return {
    contexts: pairs.flatMap(([name, value]) => folderContext(name, piecesOf(value.trim(), contexts), '')),
    localNames: new Set(pairs.map(([name]) => contextName(name))),
  };
}

/** The texts that an input may be. */
function possibleTexts(text: string, job: TreeMapping | undefined): readonly string[] {
  return matrixTexts(text, job) ?? [text.replaceAll(EXPRESSION, UNKNOWN_PIECE)];
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

/** `NAME=value`, one per line. */
function pairsOf(inputs: TreeMapping | undefined, input: string): readonly (readonly [name: string, value: string])[] {
  const lines = asScalar(entryOf(inputs, input)?.node)?.value.split('\n') ?? [];
  return lines.flatMap((line) => {
    const [, name, value] = /^\s*([\w./:-]+)=(.*)$/.exec(unquotedLine(line)) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}
