import { DYNAMIC } from '../../model/located.ts';
import { everyCommand, type Pipeline, type Script, type ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { listValue, POSITIONAL, setList } from './lists.ts';
import type { Gathered, Reading } from './reading.ts';
import { childOf, getVariable, mergeFunction, setVariable, type Variables } from './variables.ts';

/** Functions live where variables do, under names that no variable can have. */
const KEY = 'function ';

/** Notes a function whose commands depend on the words that it is called with. */
export function setFunction(name: string, body: string, variables: Variables): void {
  setVariable(variables, KEY + name, USES_WORDS.test(body) ? body : DYNAMIC);
}

const USES_WORDS = /\$\{?[@*1-9]/;

/**
 * The commands of a function with the words of a call, where these may be options or a program. Everything stands at the call. What does not
 * depend on them was read where the function is.
 */
export function readCall(name: string, { words, reading, variables }: Gathered, span: Span): Script | undefined {
  const body = getVariable(variables, KEY + name);
  const given = words.slice(1);
  if (typeof body !== 'string' || !given.some(isTelling)) return undefined;
  const scope = childOf(variables);
  // nothing is read in itself
  setVariable(scope, KEY + name, DYNAMIC);
  const branch = childOf(scope);
  setList(branch, POSITIONAL, listValue(given.map(({ pieces }) => pieces)));
  const within: Reading = { ...reading, budget: reading.budget.ofCalls };
  const script = reading.readText({ text: body, span: () => span }, within, branch);
  mergeFunction(branch, variables);
  if (script === undefined) return undefined;
  const problems = script.problems.filter(({ kind }) => kind === 'limit-reached');
  return { ...script, pipelines: script.pipelines.filter(dependsOnWords), problems };
}

function isTelling({ pieces }: ShellWord): boolean {
  return /^-|^(?:docker|podman|nerdctl)/.test(pieces);
}

function dependsOnWords(pipeline: Pipeline): boolean {
  const commands = everyCommand({ span: pipeline.span, pipelines: [pipeline], problems: [] });
  return commands.some(({ arguments: words }) => words.some(({ raw }) => raw.includes('$')));
}
