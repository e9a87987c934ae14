import type {
  CommandInstruction,
  HealthcheckInstruction,
  Instruction,
  StartedFile,
} from '../../../model/dockerfile.ts';
import { type Command, everyProblem, type Pipeline, type Script } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { type CommandContext, readCommandLine, unreadCommands } from '../command-line.ts';
import type { Reporter } from '../text/source.ts';
import { placeOf } from './container-commands.ts';

/** What a stage starts: its own instructions, or those of the stage that it is built on. */
type Starting = CommandInstruction | HealthcheckInstruction;

/** Where commands are read again: in the stage that inherits them. */
export interface Inheriting extends CommandContext {
  /** The place of its FROM, for what has its place in another Dockerfile. */
  readonly from: Span;
}

/**
 * The scripts that inherited commands run in a stage, and that they do not run in the stage that has these commands, or run there with other
 * words: the stage may add the files that they look for, and set their variables.
 */
export function inheritedCommands(
  starting: readonly (Starting | undefined)[],
  own: readonly Instruction[],
  context: Inheriting,
): readonly StartedFile[] {
  const inherited = starting.flatMap((one) => (one === undefined || own.includes(one) ? [] : one));
  const entrypoint = starting.find((one) => one?.keyword === 'ENTRYPOINT')?.line;
  const known = new Set<string>();
  return inherited.flatMap((instruction) => startedAgain(instruction, known, context, entrypoint));
}

function startedAgain(
  { keyword, line }: Starting,
  known: Set<string>,
  context: Inheriting,
  entrypoint: CommandInstruction['line'] | undefined,
): readonly StartedFile[] {
  if (line?.script === undefined) return [];
  const source = { ...context.source, report: onlyRoom(context) };
  const reader = () => (keyword === 'CMD' ? entrypoint : undefined);
  const { script } = readCommandLine(line.code, { ...context, source, shell: line.shell, entrypoint: reader });
  if (script === undefined) return [];
  noteScripts(line.script, known);
  reportNew(script, line.script, context);
  return [...scriptsNotIn(known, script)].map((one) => ({
    place: one === script ? `an inherited ${keyword}` : `a file, started by the inherited ${keyword},`,
    script: one,
    isInherited: true,
    // nothing else follows what a health check does
    ...(keyword === 'HEALTHCHECK' && { isOnlyNamed: true }),
  }));
}

/** The problems of the commands were reported with the stage that has them; how much may be read is counted for the Dockerfile. */
function onlyRoom({ source: { file, report }, from }: Inheriting): Reporter {
  return {
    ...report,
    gap: (gap, topic) => {
      if (topic !== undefined) report.gap(gap.span.file === file ? gap : { ...gap, span: from }, topic);
    },
  };
}

/** Reports what could not be read here alone. */
function reportNew(script: Script, before: Script, { source: { report } }: Inheriting): void {
  const known = new Set(everyProblem(before).map(({ span }) => placeOf(span)));
  const problem = everyProblem(script).find(({ span }) => !known.has(placeOf(span)));
  if (problem === undefined) return;
  report.gap(unreadCommands(problem, problem.rest), `${problem.kind} ${placeOf(problem.span)}`);
}

/** The scripts that are not known, without those that they run in turn. */
function* scriptsNotIn(known: Set<string>, script: Script): Generator<Script> {
  if (known.has(keyOf(script))) for (const one of scriptsOf(script)) yield* scriptsNotIn(known, one);
  else {
    noteScripts(script, known);
    yield script;
  }
}

function noteScripts(script: Script, known: Set<string>): void {
  known.add(keyOf(script));
  for (const one of scriptsOf(script)) noteScripts(one, known);
}

/** The scripts that its commands run, and those in their words. */
function scriptsOf({ pipelines }: Script): readonly Script[] {
  return pipelines.flatMap(({ commands }) =>
    commands.flatMap(({ inner, substitutions }) => [
      ...substitutions.map((one) => one.script),
      ...(inner === undefined ? [] : [inner]),
    ]),
  );
}

/** Its place and its own words, with the values of their variables. */
function keyOf({ span, pipelines }: Script): string {
  return JSON.stringify([placeOf(span), pipelines.map(wordsOfPipeline)]);
}

function wordsOfPipeline({ commands, neverRuns }: Pipeline) {
  return [neverRuns, commands.map(wordsOf)];
}

function wordsOf({ program, arguments: words, assignments, redirects }: Command) {
  const given = assignments.map(({ name, value }) => [name, value?.pieces]);
  return [String(program), words.map(textOf), given, redirects.map(({ target }) => target && textOf(target))];
}

function textOf({ pieces, choices }: Command['arguments'][number]) {
  return choices === undefined ? pieces : [pieces, choices];
}
