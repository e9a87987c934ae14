import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type PlacedText, sliceOf, splitAt } from '../../syntax/lists/index.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { passedOverride } from '../bake/overrides.ts';
import { bakeFormat } from '../formats.ts';
import type { Call, ComposeList, NamedFile, PassedVariable } from '../frontend.ts';
import { bakeCalls, variableIn, withUnknown } from '../run-options/builds/bake-calls.ts';
import { FILES_VARIABLE, filesListed } from '../run-options/builds/build-files.ts';
import { fileAfterFlag } from '../run-options/builds/dockerfile-names.ts';
import { bakedProject } from '../run-options/projects/baked-projects.ts';
import { undecidedOverrides } from '../run-options/projects/undecided-overrides.ts';
import { scalarsAt } from './compose-files.ts';
import { contextsOf, environmentText, levelOf, matrixOf, type Scope } from './contexts.ts';
import { type Contexts, inOrder, NO_CONTEXTS } from './evaluate.ts';
import { readExpressions } from './expressions.ts';
import { runsReader } from './matrix-runs.ts';
import { ownFolder } from './own-context.ts';
import { jobsOf, stepHoldersOf, stepsIn } from './steps.ts';

/** What steps with docker/bake-action build: https://github.com/docker/bake-action */
export interface BakeSteps {
  readonly calls: readonly Call[];
  /** The compose files among those that they name. */
  readonly lists: readonly ComposeList[];
  /** The bake files that they name. */
  readonly files: readonly NamedFile[];
  /** The Dockerfiles that their overrides name. */
  readonly dockerfiles: readonly NamedFile[];
  readonly notifications: readonly GapNotification[];
}

const NOTHING: BakeSteps = { calls: [], lists: [], files: [], dockerfiles: [], notifications: [] };

const ACTION = 'docker/bake-action@';

/** The inputs that decide which files it reads. */
const DECISIVE = ['files', 'workdir', 'source'];

/** With how many runs of its job a step is read. */
const MOST_RUNS = 20;

export function bakeStepsIn(root: TreeMapping | undefined, given: Contexts = NO_CONTEXTS): BakeSteps {
  if (root?.file.text.includes(ACTION) !== true) return NOTHING;
  const runsFor = runsReader();
  const found = stepHoldersOf(root).flatMap((holder) => {
    const common = matrixOf(holder);
    return stepsIn(holder).flatMap((step) => {
      const scope = [root, holder, step].map((level) => levelOf(level));
      if (!isBaking(step)) return [];
      const inputs = asMapping(entryOf(step, 'with')?.node);
      const decisive = DECISIVE.flatMap((name) => entryOf(inputs, name)?.node ?? []);
      const runs = runsFor({ job: holder, decisive, scope, most: MOST_RUNS });
      return runs.flatMap((run) => bakeStep(step, scope, [run, given, common].reduce(inOrder)) ?? []);
    });
  });
  return {
    calls: eachOnce(found.flatMap(({ calls }) => calls)),
    lists: eachOnce(found.flatMap(({ lists }) => lists)),
    files: eachOnce(found.flatMap(({ files }) => files)),
    dockerfiles: eachOnce(found.flatMap(({ dockerfiles }) => dockerfiles)),
    notifications: eachOnce(found.flatMap(({ notifications }) => notifications)),
  };
}

function isBaking(step: TreeMapping): boolean {
  return asScalar(entryOf(step, 'uses')?.node)?.value.startsWith(ACTION) === true;
}

/** Runs that do not differ give the same again. */
function eachOnce<T extends Call | ComposeList | NamedFile | GapNotification>(all: readonly T[]): readonly T[] {
  const keyOf = (one: T): string => JSON.stringify({ ...one, span: 'span' in one ? one.span?.start : undefined });
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

function bakeStep(step: TreeMapping, scope: Scope, contexts: Contexts): BakeSteps | undefined {
  const uses = asScalar(entryOf(step, 'uses')?.node);
  if (uses?.value.startsWith(ACTION) !== true) return undefined;
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const known = contextsOf(scope, contexts);
  const lines = (name: string): readonly PlacedText[] => linesIn(inputs, name, known);
  const overrides = lines('set');
  const files = lines('files').flatMap(splitAtCommas);
  const source = asScalar(entryOf(inputs, 'source')?.node)?.value ?? '';
  const folders = [
    ...lines('workdir').map(({ text }) => text),
    ...[ownFolder(source)].flatMap((folder) => folder ?? []),
  ];
  const given = overrides.flatMap(({ text }) => passedOverride(text));
  const variables = [...environmentOf(scope, contexts), ...lines('vars').flatMap(({ text }) => variableIn(text))];
  const names = files.map(({ text }) => text.replace(LOCAL, ''));
  const project = bakedProject(names, variables);
  return {
    lists: project === undefined ? [] : [{ ...project, folders, span: spanOf(uses) }],
    calls: bakeCalls(names, { variables, given, folders, span: spanOf(uses) }),
    files: names
      .filter((name) => !name.includes('://') && !name.includes(UNKNOWN_PIECE))
      .map((written) => ({ written, folders, by: uses.file.path, isCertain: true, format: bakeFormat.id })),
    dockerfiles: overrides
      .flatMap(({ text }) => fileAfterFlag(text, 0, []))
      .map((written) => ({ written, folders, by: uses.file.path, isCertain: true })),
    notifications: [
      ...undecidedOverrides(overrides),
      ...files.flatMap((file) => unreadFile(file) ?? []),
      ...lines('source').flatMap((one) => (ownFolder(source) === undefined ? (remoteSource(one) ?? []) : [])),
    ],
  };
}

/** The bake files that `BUILDX_BAKE_FILE` names in the `env` of the workflow, a job or a step. */
export function bakeFilesInEnvironment(
  root: TreeMapping | undefined,
  steps: readonly TreeMapping[],
): readonly NamedFile[] {
  if (root?.file.text.includes(FILES_VARIABLE) !== true) return [];
  const scalars = [root, ...jobsOf(root), ...steps].flatMap((one) => scalarsAt(one, 'env', NAMES_FILES));
  return scalars
    .flatMap((scalar) => filesListed(readExpressions(scalar).text))
    .map((written) => ({ written, folders: [], by: root.file.path, isCertain: true, format: bakeFormat.id }));
}

const NAMES_FILES = new RegExp(`^${FILES_VARIABLE}$`);

/** A file of the machine that runs the action, where the source is elsewhere. */
const LOCAL = /^cwd:\/\//;

function environmentOf(scope: Scope, contexts: Contexts): readonly PassedVariable[] {
  const names = [...new Set(scope.flatMap(({ env }) => [...(env?.entries.keys() ?? [])]))];
  const values = names.flatMap((name) => {
    const value = environmentText(scope, name, contexts);
    return value === undefined || value.includes(UNKNOWN_PIECE) ? [] : [{ name, value }];
  });
  return withUnknown(values, names);
}

/** Files that docker/metadata-action writes have tags, labels and annotations. */
const METADATA = /\.outputs\.bake-file(?:-tags|-labels|-annotations)?\s*\}\}/;

function unreadFile({ text, span }: PlacedText): GapNotification | undefined {
  const isRemote = /^(?:https?|git|ssh):\/\/|^git@/.test(text);
  const isOpen = text.includes(UNKNOWN_PIECE) && !METADATA.test(span.file.text.slice(span.start, span.end));
  if (!isRemote && !isOpen) return undefined;
  return notLookedAt({
    kind: isRemote ? 'outside-reference' : 'undecided-reference',
    message: isRemote
      ? 'The bake file of this step is not in this repository, and nothing is fetched, so it was not checked.'
      : 'An expression determines the bake file of this step, so it was not checked.',
    wayOut: 'Name a file of the repository.',
    span,
  });
}

/** The repository itself, in the notation of the action, or another address. */
function remoteSource({ text, span }: PlacedText): GapNotification | undefined {
  if (!/:\/\/|^git@/.test(text) || text.includes(UNKNOWN_PIECE)) return undefined;
  return notLookedAt({
    kind: 'outside-reference',
    message: 'The bake file of this step comes from elsewhere, and nothing is fetched, so it was not checked.',
    wayOut: 'Build from files of the repository.',
    span,
  });
}

/** The lines of an input, without blanks around them. */
export function linesIn(inputs: TreeMapping | undefined, name: string, contexts = NO_CONTEXTS): readonly PlacedText[] {
  const scalar = asScalar(entryOf(inputs, name)?.node);
  const written = scalar && readExpressions(scalar, contexts);
  return written === undefined ? [] : splitAt(written, '\n').flatMap(trimmed);
}

function splitAtCommas(line: PlacedText): readonly PlacedText[] {
  return splitAt(line, ',').flatMap(trimmed);
}

function trimmed(line: PlacedText): readonly PlacedText[] {
  const { text } = line;
  const end = text.trimEnd().length;
  return end === 0 ? [] : [sliceOf(line, text.length - text.trimStart().length, end)];
}
