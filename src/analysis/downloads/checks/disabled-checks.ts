import { DYNAMIC } from '../../../model/located.ts';
import type { Command, Pipeline, ShellWord } from '../../../model/shell.ts';
import { remember } from '../../../support/caches/remember.ts';
import { plainCondition } from './conditions.ts';

/** The pipelines of a list that do not run with the values that its variables have. */
export class Disabled {
  readonly #siblings: readonly Pipeline[];
  /** For each open branch that does not run: its condition, and how many pipelines of all had begun before it. */
  #branches: { readonly condition: Pipeline; readonly since: number }[] = [];
  /** The function, or the script, that a condition has left: how many pipelines of all had begun before. */
  #left: { readonly inFunction: string | undefined; readonly since: number } | undefined;

  constructor(siblings: readonly Pipeline[]) {
    this.#siblings = siblings;
  }

  /**
   * How many pipelines of all had begun before the branch with the pipeline at an index, if that branch does not run: what is fetched in it is not
   * there either. Undefined if it may run.
   */
  since(index: number, begun: number): number | undefined {
    const [pipeline, before] = [this.#siblings[index], this.#siblings[index - 1]];
    if (pipeline === undefined) return undefined;
    this.#branches = this.#branches.filter(({ condition }) => isIn(pipeline, condition));
    if (this.#left?.inFunction !== pipeline.inFunction) this.#left = undefined;
    const since = this.#left?.since ?? this.#branches[0]?.since;
    if (pipeline.decides !== undefined && neverHolds(pipeline))
      this.#branches.push({ condition: pipeline, since: begun });
    const isNext = before !== undefined && before.inFunction === pipeline.inFunction;
    const chosen = isNext ? runsAfter(pipeline, before) : undefined;
    if (chosen === true && !before?.isConditional && leaves(pipeline))
      this.#left ??= { inFunction: pipeline.inFunction, since: begun };
    return since ?? (chosen === false ? begun : undefined);
  }
}

/** Whether a pipeline is in the first branch of an `if` statement. */
function isIn({ span: { file, start } }: Pipeline, { decides, span }: Pipeline): boolean {
  if (decides === undefined || file !== decides.file || start >= decides.end || start < span.end) return false;
  return !OTHER_BRANCH.test(file.text.slice(span.end, start));
}

const OTHER_BRANCH = /(?:^|[\s;])(?:elif|else)(?=[\s;])/;

/** Whether a pipeline runs after the one before it; undefined if that is not known. */
function runsAfter(pipeline: Pipeline, before: Pipeline): boolean | undefined {
  const { joinedBy } = pipeline;
  if (joinedBy === 'start' && isIn(pipeline, before)) return outcomeOfAll(before);
  const holds = joinedBy === '&&' || joinedBy === '||' ? outcomeOfAll(before) : undefined;
  return holds === undefined ? undefined : holds === (joinedBy === '&&');
}

/** `[ -n "$VERIFY" ] || return 0` */
function leaves({ commands: [command] }: Pipeline): boolean {
  return (
    (command?.program === 'return' || command?.program === 'exit') && (command.arguments[0]?.pieces ?? '0') === '0'
  );
}

/** `[ "$CHECK" = 1 ]` after `CHECK=0`, `[ -z "$SKIP" ]` after `SKIP=1`, `false` */
function neverHolds(pipeline: Pipeline): boolean {
  return outcomeOfAll(pipeline) === false;
}

function outcomeOfAll({ commands: [command, ...others], isNegated, joinedBy }: Pipeline): boolean | undefined {
  // of `a && [ b ]`, the first one decides as well
  if (command === undefined || others.length > 0 || joinedBy === '&&' || joinedBy === '||') return undefined;
  const holds = outcomeOf(command);
  return holds === undefined ? undefined : holds !== isNegated;
}

/** Whether a condition holds unless a caller sets its variables: `[ -z "${SKIP:-}" ]` */
export function holdsByDefault(command: Command): boolean | undefined {
  return outcomeOf(command, ({ value, choices }) => (value === DYNAMIC ? choices?.[0] : value));
}

function outcomeOf(command: Command, textOf = knownText): boolean | undefined {
  if (command.program === 'false' || command.program === 'true') return command.program === 'true';
  const condition = command.substitutions.length > 0 ? undefined : plainCondition(command);
  if (condition === undefined) return undefined;
  const { sign, words } = condition;
  const texts = words.map(textOf);
  return texts.length === 1 ? outcomeOfOne(sign, texts[0]) : outcomeOfTwo(sign, texts[0], texts[1]);
}

function knownText({ value, choices, mayBeOther }: ShellWord): string | undefined {
  return value === DYNAMIC || choices !== undefined || mayBeOther ? undefined : value;
}

function outcomeOfOne(sign: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (sign === '-z') return text === '';
  return sign === '-n' ? text !== '' : undefined;
}

function outcomeOfTwo(sign: string, one: string | undefined, other: string | undefined): boolean | undefined {
  if (one === undefined || other === undefined || /[*?[]/.test(other)) return undefined;
  if (sign === '=' || sign === '==' || sign === '-eq') return one === other;
  return sign === '!=' || sign === '-ne' ? one !== other : undefined;
}

/** Which of some pipelines do not run. */
export const disabledIn: (pipelines: readonly Pipeline[]) => ReadonlySet<number> = remember((pipelines) => {
  const disabled = new Disabled(pipelines);
  return new Set([...pipelines.keys()].filter((index) => disabled.since(index, 0) !== undefined));
});
