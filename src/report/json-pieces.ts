import { jsonText } from './escape.ts';

/** A list whose items are made as they are written: all results of a large repository would not fit into memory at once. */
export type LazyList = () => Iterable<unknown>;

/** How many items are made and written at once: few enough to be released soon. */
const BATCH = 32;

/**
 * The same text as {@link jsonText} gives, piece by piece. A {@link LazyList} inside, though not inside another one, is written as an
 * array.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* piecesOf(value, 0);
  yield '\n';
}

/** `depth` is the number of objects and lists around the value. */
function* piecesOf(value: unknown, depth: number): Generator<string> {
  if (isLazyList(value)) yield* lazyPieces(value(), depth);
  else if (!holdsLazyList(value)) yield plainText(value, depth);
  else if (Array.isArray(value)) yield* listPieces(value, depth);
  else yield* objectPieces(value, depth);
}

function* lazyPieces(items: Iterable<unknown>, depth: number): Generator<string> {
  let isEmpty = true;
  for (const batch of inBatches(items)) {
    yield isEmpty ? '[' : ',';
    isEmpty = false;
    yield itemsText(batch, depth + 1);
  }
  yield isEmpty ? '[]' : `${lineBreak(depth)}]`;
}

function* inBatches(items: Iterable<unknown>): Generator<readonly unknown[]> {
  let batch: unknown[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * The items of a list at a depth, with a line break before each of them and commas between them. To get the indentation right, they are
 * written inside as many lists, which are then stripped.
 */
function itemsText(items: readonly unknown[], depth: number): string {
  let nested = items;
  for (let level = 1; level < depth; level++) nested = [nested];
  const frame = depth * (depth + 1);
  return jsonText(nested).slice(frame - 1, -frame - 1);
}

function plainText(value: unknown, depth: number): string {
  return depth === 0 ? jsonText(value).slice(0, -1) : itemsText([value], depth).slice(lineBreak(depth).length);
}

function* listPieces(items: readonly unknown[], depth: number): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield separator + lineBreak(depth + 1);
    separator = ',';
    yield* piecesOf(item, depth + 1);
  }
  yield `${lineBreak(depth)}]`;
}

function* objectPieces(value: object, depth: number): Generator<string> {
  let separator = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${separator}${lineBreak(depth + 1)}${JSON.stringify(key)}: `;
    separator = ',';
    yield* piecesOf(member, depth + 1);
  }
  yield `${lineBreak(depth)}}`;
}

function lineBreak(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

function isLazyList(value: unknown): value is LazyList {
  return typeof value === 'function';
}

function holdsLazyList(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => isLazyList(member) || holdsLazyList(member));
}

/** For lazy lists: each item can be released before the next ones are made. */
export function* mapped<T, R>(items: Iterable<T>, change: (item: T) => R): Generator<R> {
  for (const item of items) yield change(item);
}
