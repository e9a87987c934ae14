import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import { asMapping, asScalar, entryOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { textsIn, worstText } from '../expressions/possible-texts.ts';
import { type Contexts, evaluate, NO_CONTEXTS } from './evaluate.ts';
import { EXPRESSION } from './expressions.ts';
import { itemsOf, matrixIn } from './matrix.ts';

/** From the workflow to the step. */
export type Scope = readonly Level[];

interface Level {
  readonly env: TreeMapping | undefined;
  /** Variables that steps set for later steps, whatever `env` contains, with their values, or marks for values that are not known. */
  readonly setBySteps: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

export function levelOf(mapping: TreeMapping | undefined, setBySteps = NONE): Level {
  return { env: asMapping(entryOf(mapping, 'env')?.node), setBySteps };
}

/** The literal values in `env` and `matrix`. */
export function contextsOf(scope: Scope, matrix: Contexts): Contexts {
  const known = new Map<string, string | undefined>();
  return (path) => {
    const name = /^env\.(.+)$/i.exec(path)?.[1];
    if (name === undefined) return matrix(path);
    if (!known.has(name)) known.set(name, environmentValue(scope, name, matrix));
    return known.get(name);
  };
}

/** The value of a variable. The innermost `env` takes precedence, may use variables of the outer ones, and those have that of the caller. */
function environmentValue(scope: Scope, name: string, matrix: Contexts): string | undefined {
  const text = environmentText(scope, name, matrix);
  return text === undefined ? matrix(`env.${name}`) : whole(text);
}

/** The same with a mark for each unknown piece; undefined if neither `env` nor a step sets the variable. */
export function environmentText(scope: Scope, name: string, matrix: Contexts): string | undefined {
  for (const [at, { env, setBySteps }] of [...scope.entries()].reverse()) {
    const entry = entryOf(env, name);
    const set = setBySteps.get(name);
    // the steps before it have another value, and so do all if its condition is false
    if (set !== undefined) return scope.some((one) => entryOf(one.env, name)) ? UNKNOWN_PIECE : set;
    if (entry === undefined) continue;
    const value = asScalar(entry.node)?.value;
    return value === undefined ? UNKNOWN_PIECE : piecesOf(value, contextsOf(scope.slice(0, at), matrix));
  }
  return undefined;
}

function whole(text: string | undefined): string | undefined {
  return text?.includes(UNKNOWN_PIECE) ? undefined : text;
}

/** Nobody writes more expressions in one value. */
const MOST_EXPRESSIONS = 20;

/** A text with its expressions evaluated; undefined if one of them is unknown. */
export function textOf(value: string, contexts: Contexts): string | undefined {
  return whole(piecesOf(value, contexts));
}

/** A text with its expressions evaluated, and a mark for each that is unknown. */
export function piecesOf(value: string, contexts: Contexts): string {
  if (!value.includes('${{')) return value;
  const marks = value.match(EXPRESSION) ?? [];
  const results = marks.map((mark) =>
    marks.length > MOST_EXPRESSIONS ? undefined : evaluate(mark.slice(3, -2), contexts),
  );
  let at = 0;
  const text = value.replaceAll(EXPRESSION, () => results[at++] ?? UNKNOWN_PIECE);
  return text.length > LONGEST ? UNKNOWN_PIECE : text;
}

/** In characters. */
const LONGEST = 10_000;

/** The values in the matrix of a job that are the same in all of its runs, or that all name engines, which are equivalent. */
export function matrixOf(job: TreeMapping | undefined): Contexts {
  const node = matrixIn(job);
  const matrix = asMapping(node);
  if (matrix === undefined) return worstInJson(asScalar(node)?.value ?? '');
  const known = new Map<string, string | undefined>();
  return (path) => {
    const [context, ...keys] = path.split('.');
    if (context !== 'matrix') return undefined;
    if (!known.has(path)) known.set(path, commonValue(matrix, keys));
    return known.get(path);
  };
}

/** Of a matrix in a text of JSON, the values that take isolation away: `matrix: ${{ fromJSON('{"network": ["bridge", "host"]}') }}` */
function worstInJson(written: string): Contexts {
  const json = JSON_MATRIX.exec(written)?.[1]?.replaceAll("''", "'");
  if (json === undefined) return NO_CONTEXTS;
  return (path) => {
    const name = /^matrix\.([\w-]+)$/.exec(path)?.[1];
    return name === undefined ? undefined : worstOf(textsOfKey(json, name));
  };
}

const JSON_MATRIX = /^\$\{\{\s{0,9}fromJSON\(\s{0,9}'((?:[^']|''){0,5000})'\s{0,9}\)\s{0,9}\}\}$/i;

/** The texts in the lists and rows with a key. */
function textsOfKey(json: string, key: string): readonly string[] {
  return json
    .split(`"${key}"`)
    .slice(1)
    .flatMap((rest) => textsIn(/^\s{0,9}:\s{0,9}(\[[^\]]*\]|"[^"]*")/.exec(rest)?.[1] ?? ''));
}

const ENGINE = /^(?:docker|podman|nerdctl)$/;

function commonValue(matrix: TreeMapping, [name = '', ...keys]: readonly string[]): string | undefined {
  const included = entryOf(matrix, 'include')?.node;
  const lists = [entryOf(matrix, name)?.node].filter((node) => node !== undefined);
  const [list] = lists;
  if (list?.kind === 'scalar') return worstText(list.value);
  if (lists.some(({ kind }) => kind !== 'sequence')) return undefined;
  if (included !== undefined && included.kind !== 'sequence') return undefined;
  const rows = itemsOf(included).flatMap((row) => entryOf(asMapping(row), name)?.node ?? []);
  const values = [...lists.flatMap(itemsOf), ...rows].map((node) => scalarAt(node, keys));
  const [first] = values;
  if (first === undefined || first.includes('${{')) return undefined;
  // a combination that no row completes does not have the value
  const isEverywhere = lists.length > 0 || itemsOf(included).length === rows.length;
  const isCommon = values.every(
    (value) => value === first || (value !== undefined && ENGINE.test(value) && ENGINE.test(first)),
  );
  return isEverywhere && isCommon ? first : undefined;
}

function scalarAt(node: TreeNode, keys: readonly string[]): string | undefined {
  let inner: TreeNode | undefined = node;
  for (const key of keys) inner = entryOf(asMapping(inner), key)?.node;
  return asScalar(inner)?.value;
}
