import type { GapNotification } from '../../model/findings/gap.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import { type Excerpt, type Span, spanText } from '../../model/source.ts';
import { isPlainWord } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { paired } from '../../support/paired.ts';
import { type LookUp, parseScript } from '../../syntax/shell/index.ts';
import { asScalar, entryOf, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';
import { mayMatter } from '../run-options/calls.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { areHarmlessOptions } from '../run-options/given-arguments.ts';
import { asManyAsPassed, lookUpIn, type Sourced } from '../run-options/passed-variables.ts';
import { keptForSteps, keptInDotenv } from '../run-options/scripts/kept-variables.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { undecidedOptions } from '../run-options/undecided-options.ts';
import type { FilesNamed } from '../scripts/sourced-variables.ts';
import type { TemplatedScript } from '../scripts/templated-script.ts';
import { ENVIRONMENT, unknownVariables } from '../scripts/unknown-variables.ts';
import { asPosixShell, isBash, unreadShell } from '../scripts/unread-shell.ts';
import { contextsOf, environmentText, levelOf, matrixOf, type Scope, textOf } from './contexts.ts';
import { type Contexts, inOrder, NO_CONTEXTS } from './evaluate.ts';
import { inputsOf } from './known-actions.ts';
import { matrixTexts } from './matrix.ts';
import { type Outputs, outputsFor } from './outputs.ts';
import { chosenTexts, possibleOption } from './possible-results.ts';
import { setByStepsIn } from './set-by-steps.ts';
import { commandsOf, defaultShell, runDefaults, type StepCommands, shellOf } from './step-commands.ts';
import { joinedScript, stepScript } from './step-script.ts';
import { type ReadVariables, variablesAt, writtenIn } from './step-variables.ts';
import { jobsOf, runsOf, stepsIn, stepsOf } from './steps.ts';

/** What steps are read with. */
interface StepsGiven {
  readonly contexts?: Contexts;
  /** The environment of the step that uses an action. */
  readonly variables?: readonly PassedVariable[];
  readonly files?: FilesNamed;
  /** The text of a file that a step names. */
  readonly near?: TextNear;
}

function nothingNear(): undefined {
  return undefined;
}

/**
 * The scripts of the `run:` steps of a workflow or a composite action that may start containers. `env` may contain the name of an engine,
 * so if the file mentions one, all of them may.
 */
export function runScripts(
  root: TreeMapping | undefined,
  isMentioned: boolean,
  { contexts = NO_CONTEXTS, variables = [], files, near = nothingNear }: StepsGiven = {},
): readonly RunScript[] {
  const passed = lookUpIn(variables);
  const isChoosing = CHOOSES_OPTION.test(root?.file.text ?? '');
  const kept = lazy(() => keptBefore(steps, scripts, files?.sourced));
  const steps = runSteps(root, contexts, near).filter(
    ({ commands: { text, isImplied }, shell }) => isRead(shell, text) && (isMentioned || isImplied || mayMatter(text)),
  );
  const scripts: readonly RunScript[] = steps.map((step, at): RunScript => {
    const { undecided: open, ...excerpt } = scriptFor(step);
    const undecided = open.filter((span) => {
      const expression = spanText(span);
      return !areWords(expression, step.job) && !step.outputs.isWord(expression);
    });
    const own = environmentOf(step);
    const environment: LookUp = (name) => own(name) ?? passed(name);
    const options = { isBash: isBash(step.shell), ...files };
    const decided = parseScript(excerpt, environment, options);
    const script = isChoosing ? parseScript(...withPossible(step, environment), options) : decided;
    const unknown = unknownVariables(excerpt, environment);
    const given = () => joined(variables, step.variables().known, kept()[at] ?? []);
    const givenUnknown = () => step.variables().unknown;
    return { ...script, decided, undecided, unknown, given, startsIn: step.folder, givenUnknown };
  });
  return [...scripts, ...shellsOf(root).flatMap((shell) => shellCommand(shell, contexts))];
}

/**
 * For each step, the variables that earlier steps of its job write to `$GITHUB_ENV`, and what any step writes to `.env`, which jobs may hand to
 * one another.
 */
function keptBefore(
  steps: readonly RunStep[],
  scripts: readonly Script[],
  sourced: Sourced | undefined,
): readonly (readonly PassedVariable[])[] {
  const inFiles = asManyAsPassed(scripts.flatMap((script) => keptInDotenv(script, sourced)));
  let job: TreeMapping | undefined;
  let known = inFiles;
  return paired(steps, scripts).map(([step, script], at) => {
    if (at === 0 || step.job !== job) known = inFiles;
    job = step.job;
    const before = known;
    const own = keptForSteps(script, sourced);
    if (own.length > 0) known = asManyAsPassed([...before, ...own]);
    return before;
  });
}

/** An expression that may be an option: `${{ vars.OPTIONS || '--privileged' }}`. */
const CHOOSES_OPTION = /(?:&&|\|\|)\s{0,9}'-/;

/** The script of a step and its variables, where expressions that may be options of an engine are. */
function withPossible(step: RunStep, environment: LookUp): [Excerpt, LookUp] {
  return [scriptFor(step, possibleOption), (name) => possibleOption(writtenIn(step.scope, name)) ?? environment(name)];
}

/** The script of a step as a POSIX shell reads it. */
function scriptFor({ commands, scope, matrix, shell }: RunStep, possible?: typeof possibleOption): TemplatedScript {
  const script = joinedScript(commands, contextsOf(scope, matrix), possible);
  return { ...script, text: asPosixShell(shell, script.text) ?? script.text };
}

/** A shell that is a command of an engine: `docker run -v .:/work alpine sh {0}`. */
function shellCommand(shell: TreeScalar, contexts: Contexts): readonly RunScript[] {
  const { undecided, ...excerpt } = stepScript(shell, contexts);
  if (!mentionsEngine(excerpt.text)) return [];
  return [{ ...parseScript(excerpt, () => undefined), undecided, unknown: [] }];
}

/** The shells that steps, jobs and the workflow name. */
function shellsOf(root: TreeMapping | undefined): readonly TreeScalar[] {
  return [
    ...[root, ...jobsOf(root)].flatMap((one) => defaultShell(one) ?? []),
    ...stepsOf(root).flatMap((step) => asScalar(entryOf(step, 'shell')?.node) ?? []),
  ];
}

export interface RunScript extends Script {
  /** The same without results that expressions may have, if they may be options. */
  readonly decided?: Script;
  /** The expressions whose results are unknown. */
  readonly undecided: readonly Span[];
  /** The variables whose values are unknown, because expressions or other steps set them. */
  readonly unknown: readonly Span[];
}

/** Expressions and variables that determine the options of a command that starts a container. */
export function undecidedSteps(scripts: readonly RunScript[]): readonly GapNotification[] {
  return scripts.flatMap(({ decided, undecided, unknown, ...script }) => [
    ...undecidedOptions([decided ?? script], undecided, 'An expression'),
    ...undecidedOptions([decided ?? script], unknown, ENVIRONMENT),
  ]);
}

function isRead(shell: string, text: string): boolean {
  return asPosixShell(shell, text) !== undefined;
}

/**
 * Whether an expression is a word in each run of a job, and never an option, as in `${{ matrix.image }}`, or nothing but switches such as `-it`, which
 * do no harm.
 */
function areWords(expression: string, job: TreeMapping | undefined): boolean {
  const texts = matrixTexts(expression, job);
  return texts?.every(isPlainWord) === true || (texts ?? chosenTexts(expression))?.every(areHarmlessOptions) === true;
}

/** Steps that may start containers in a shell that is not read. */
export function unreadSteps(root: TreeMapping | undefined): readonly GapNotification[] {
  return runSteps(root)
    .filter(({ commands, shell }) => !isRead(shell, commands.text))
    .flatMap(({ commands: { text, place }, shell }) =>
      unreadShell(text, { shell, what: 'This step', span: spanOf(place) }),
    )
    .concat(stepsOf(root).flatMap(unreadScript));
}

/** A step with a script in JavaScript: `uses: actions/github-script` */
function unreadScript(step: TreeMapping): readonly GapNotification[] {
  if (!JAVASCRIPT.test(asScalar(entryOf(step, 'uses')?.node)?.value ?? '')) return [];
  return inputsOf(step, ['script']).flatMap((script) =>
    unreadShell(script.value, { shell: 'JavaScript', what: 'This step', span: spanOf(script) }),
  );
}

const JAVASCRIPT = /^actions\/github-script(?:@|$)/i;

interface RunStep {
  readonly commands: StepCommands;
  readonly shell: string;
  readonly scope: Scope;
  readonly job: TreeMapping | undefined;
  readonly matrix: Contexts;
  readonly outputs: Outputs;
  readonly variables: ReadVariables;
  /** `working-directory`; empty for the root of the repository. */
  readonly folder: string | Dynamic;
}

function runSteps(
  root: TreeMapping | undefined,
  contexts = NO_CONTEXTS,
  near: TextNear = nothingNear,
): readonly RunStep[] {
  const ofRoot = variablesAt([levelOf(root)], contexts);
  return [
    ...jobsOf(root).flatMap((job) => runStepsIn(job, contexts, { outer: [root, job], ofRoot, near })),
    ...runStepsIn(runsOf(root), contexts, { outer: [undefined], ofRoot: undefined, near }),
  ];
}

/** What is around the steps of a job or of an action. */
interface Around {
  readonly outer: readonly (TreeMapping | undefined)[];
  readonly ofRoot: ReadVariables | undefined;
  readonly near: TextNear;
}

function runStepsIn(
  job: TreeMapping | undefined,
  contexts: Contexts,
  { outer, ofRoot, near }: Around,
): readonly RunStep[] {
  const outputs = outputsFor(outer[0], job, near);
  const matrix = inOrder(inOrder(contexts, matrixOf(job)), outputs.contexts);
  const found = stepsIn(job);
  const setBySteps = setByStepsIn(outer[0], job, near);
  const outerLevels = outer.map((mapping) => levelOf(mapping, setBySteps));
  const ofJob = variablesAt(outerLevels, matrix, ofRoot);
  return found.flatMap((step) => {
    const written = shellOf(step, outer[0], job);
    const shell = textOf(written, matrix) ?? written;
    const scope = [...outerLevels, levelOf(step)];
    const variables = variablesAt(scope, matrix, ofJob);
    return commandsOf(step).map((commands) => ({
      ...{ commands, scope, job, matrix, outputs, variables },
      shell: commands.isImplied ? 'bash' : shell,
      folder: commands.isImplied ? '' : folderOf(step, outer),
    }));
  });
}

/** A step that another machine runs starts in a folder there. */
function folderOf(step: TreeMapping, outer: readonly (TreeMapping | undefined)[]): string | Dynamic {
  if (entryOf(step, 'run') === undefined) return DYNAMIC;
  const usual = outer.map((one) => entryOf(runDefaults(one), FOLDER)?.node);
  const node = entryOf(step, FOLDER)?.node ?? usual.findLast((one) => one !== undefined);
  if (node === undefined) return '';
  const text = asScalar(node)?.value.replace(WORKSPACE, '.');
  return text === undefined || /[$*?]/.test(text) ? DYNAMIC : text;
}

/** The root of the repository. */
const WORKSPACE = /^\$\{\{\s{0,9}github\.workspace\s{0,9}\}\}/;
const FOLDER = 'working-directory';

/** Without others, the list itself, which many steps share. */
function joined(
  before: readonly PassedVariable[],
  own: readonly PassedVariable[],
  after: readonly PassedVariable[],
): readonly PassedVariable[] {
  return before.length + after.length === 0 ? own : [...before, ...own, ...after];
}

/** The variables in the `env` of the workflow, the job and the step, and those that other steps set. */
function environmentOf({ scope, matrix }: RunStep): LookUp {
  return (name) => environmentText(scope, name, matrix);
}
