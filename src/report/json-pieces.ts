import { jsonText } from './escape.ts';

/** A list whose items are made while they are written: all results of a large repository at once would not fit into memory. */
export type LazyList = () => Iterable<unknown>;

/** The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} in it is written as an array. */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* piecesOf(value, '\n');
  yield '\n';
}

/** `lineBreak` has the blanks that the lines of the value begin with. */
function* piecesOf(value: unknown, lineBreak: string): Generator<string> {
  if (isLazyList(value)) yield* listPieces(value(), lineBreak);
  else if (!holdsLazyList(value)) yield jsonText(value).slice(0, -1).replaceAll('\n', lineBreak);
  else if (Array.isArray(value)) yield* listPieces(value, lineBreak);
  else yield* objectPieces(value, lineBreak);
}

function* listPieces(items: Iterable<unknown>, lineBreak: string): Generator<string> {
  const inner = `${lineBreak}  `;
  let isEmpty = true;
  for (const item of items) {
    yield isEmpty ? `[${inner}` : `,${inner}`;
    isEmpty = false;
    yield* piecesOf(item, inner);
  }
  yield isEmpty ? '[]' : `${lineBreak}]`;
}

function* objectPieces(value: object, lineBreak: string): Generator<string> {
  const inner = `${lineBreak}  `;
  let separator = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${separator}${inner}${JSON.stringify(key)}: `;
    separator = ',';
    yield* piecesOf(member, inner);
  }
  yield `${lineBreak}}`;
}

function isLazyList(value: unknown): value is LazyList {
  return typeof value === 'function';
}

function holdsLazyList(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => isLazyList(member) || holdsLazyList(member));
}

/** For lazy lists: each item is gone when the next one is made. */
export function* mapped<T, R>(items: Iterable<T>, change: (item: T) => R): Generator<R> {
  for (const item of items) yield change(item);
}
