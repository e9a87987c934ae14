import type { RawSetting } from './raw-setting.ts';

/** An object or a list. */
interface Open {
  /** The keys that lead to it, with a dot after each. */
  readonly above: string;
  readonly isObject: boolean;
  /** Of the member that is read now. */
  key: string | undefined;
}

/** Deeper files are not configurations, and would take time for each key above. */
const DEEPEST = 30;

/** In characters. */
const LONGEST_KEY = 200;

/**
 * The texts, numbers and words of a JSON text by the keys that lead to them; those of a list have the key of the list. It also reads several
 * values one after the other. Escapes remain as they are written.
 */
export function* jsonSettings(text: string): Generator<RawSetting> {
  const open: Open[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (open.length > DEEPEST) return;
    const found = MARKS.has(token) ? undefined : scalar(token, index, open.at(-1));
    if (found !== undefined) yield found;
    afterMark(token, open);
  }
}

const MARKS: ReadonlySet<string> = new Set('{}[]:,');

function afterMark(token: string, open: Open[]): void {
  if (token === '{' || token === '[') open.push({ above: below(open.at(-1)), isObject: token === '{', key: undefined });
  if (token === '}' || token === ']') open.pop();
  // a value is over
  if (token === '}' || token === ']' || token === ',') forgetKey(open.at(-1));
}

/** A text that does not end is one token up to the end of its line, so that each character is read once. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/g;

function below(parent: Open | undefined): string {
  return parent === undefined ? '' : parent.above + (parent.isObject ? `${parent.key ?? ''}.` : '');
}

function forgetKey(open: Open | undefined): void {
  if (open !== undefined) open.key = undefined;
}

/** A key of an object is remembered for its value. */
function scalar(token: string, index: number, inside: Open | undefined): RawSetting | undefined {
  if (inside === undefined) return undefined;
  const isQuoted = token.length > 1 && token.startsWith('"') && token.endsWith('"');
  const value = isQuoted ? token.slice(1, -1) : token;
  if (inside.isObject && inside.key === undefined) {
    inside.key = value.slice(0, LONGEST_KEY);
    return undefined;
  }
  const key = inside.isObject ? inside.above + inside.key : inside.above.slice(0, -1);
  const start = index + (isQuoted ? 1 : 0);
  return { key, value, start, end: start + value.length };
}
