import { textsIn } from '../expressions/possible-texts.ts';

/** A parameter of a recipe. */
export interface JustParameter {
  readonly name: string;
  /** Whether it takes all further arguments. */
  readonly takesRest: boolean;
  /** The value that it has otherwise, if that is a plain text. */
  readonly usual: string | undefined;
  /** The texts and names that it may have otherwise. */
  readonly possible: readonly ({ readonly text: string } | { readonly name: string })[];
}

/** A dependency of a recipe, with its arguments. */
export interface Dependency {
  readonly path: string;
  /** Undefined for one that is not a plain text or a name. */
  readonly args: readonly ({ readonly text: string } | { readonly name: string } | undefined)[];
}

export interface Header {
  readonly parameters: readonly JustParameter[];
  readonly dependencies: readonly Dependency[];
}

/** A text, a bracket, a sign, or a name, which may be a path. */
const TOKENS =
  /"(?:[^"\\]|\\.){0,500}"|'[^']*'|`[^`]*`|[():=+*$]|[A-Za-z_][\w-]*(?:::[A-Za-z_][\w-]*)*|[^\s"'`():=+*$A-Za-z_]+/g;

/** A token, or those between brackets. */
type Item = string | readonly string[];

/** `name a +b='c': d::e (f 'g' a) && h` */
export function headerOf(text: string): Header {
  const items = grouped(text.match(TOKENS) ?? []);
  const colon = items.indexOf(':');
  const before = items.slice(1, colon === -1 ? items.length : colon);
  return {
    parameters: parametersIn(before),
    dependencies: colon === -1 ? [] : items.slice(colon + 1).flatMap(dependencyIn),
  };
}

function grouped(tokens: readonly string[]): readonly Item[] {
  const items: (string | string[])[] = [];
  let depth = 0;
  for (const token of tokens) {
    const last = items.at(-1);
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === '(' && depth === 1) items.push([]);
    else if (depth > 0 && typeof last === 'object') last.push(token);
    else if (token !== ')') items.push(token);
    depth = Math.max(0, depth);
  }
  return items;
}

function parametersIn(items: readonly Item[]): readonly JustParameter[] {
  return items.flatMap((item, at): readonly JustParameter[] => {
    if (typeof item !== 'string' || !NAME.test(item) || items[at - 1] === '=') return [];
    const signs = items.slice(Math.max(0, at - 2), at).join('');
    const isOptional = items[at + 1] === '=';
    return [
      {
        name: item,
        takesRest: /[*+]\$?$/.test(signs),
        usual: isOptional ? textOf(items[at + 2]) : undefined,
        possible: isOptional ? possibleIn(items.slice(at + 2, at + 4)) : [],
      },
    ];
  });
}

/** The default of a parameter: a text, a name, an expression in brackets, or a call with its arguments in them. */
function possibleIn([first = '', next]: readonly Item[]): JustParameter['possible'] {
  const text = textOf(first);
  if (text !== undefined) return [{ text }];
  if (typeof first === 'string' && typeof next !== 'object') return NAME.test(first) ? [{ name: first }] : [];
  const inside = typeof first === 'object' ? first : typeof next === 'object' ? next : [];
  return textsIn(inside.join(' ')).map((one) => ({ text: one }));
}

const NAME = /^[A-Za-z_]/;

/** The content of a quoted text. */
function textOf(item: Item | undefined): string | undefined {
  return typeof item === 'string' && /^'[^']*'$|^"[^"\\]*"$/.test(item) ? item.slice(1, -1) : undefined;
}

/** `name`, `(name 'a' b)`. Arguments that are more than texts and names are not known. */
function dependencyIn(item: Item): readonly Dependency[] {
  const [path = '', ...rest] = typeof item === 'string' ? [item] : item;
  if (!NAME.test(path)) return [];
  const isPlain = rest.every((one) => NAME.test(one) || textOf(one) !== undefined);
  const args = rest.map((one) => {
    const text = textOf(one);
    return !isPlain ? undefined : text === undefined ? { name: one } : { text };
  });
  return [{ path, args }];
}
