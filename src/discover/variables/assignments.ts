import type { SourceFile, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { parseDotenv } from '../../parse/compose/variables/dotenv.ts';
import type { PassedVariable } from '../../parse/frontend.ts';

/** A variable with the place that sets it. */
export interface PlacedVariable extends PassedVariable {
  readonly span: Span;
}

/** What a file with settings sets for whichever program loads it: `A=b`, `A: b`, or the entries of JSON. Only a list of environments has more below. */
export function assignmentsIn(file: SourceFile): readonly PlacedVariable[] {
  const { path } = file;
  if (!/\.(?:json|ya?ml)$/.test(path)) return ENVIRONMENTS.test(path) ? entriesIn(file) : inDotenv(file);
  if (path.endsWith('.json')) return ENVIRONMENTS.test(path) ? entriesIn(file) : topEntriesIn(file);
  return inDotenv(file).filter(({ span }) => isAtMargin(span));
}

const ENVIRONMENTS = /(?:^|\/)\.env-cmdrc(?:\.json)?$/;

/** The same at any depth, for a program that is asked for a key. */
export function entriesIn(file: SourceFile): readonly PlacedVariable[] {
  const found = /\.json$|cmdrc$/.test(file.path) ? variablesMatching(file, ENTRY) : [];
  return found.length > 0 || file.path.endsWith('.json') ? found : inDotenv(file);
}

function topEntriesIn(file: SourceFile): readonly PlacedVariable[] {
  const top = jsonAt(file.text, []);
  if (typeof top !== 'object' || top === null) return [];
  const values = new Map(Object.entries(top).map(([name, value]) => [name, `${value}`]));
  return variablesMatching(file, ENTRY).filter(({ name, value }) => values.get(name) === value);
}

/** What a text of JSON has at some keys; undefined if it is not valid, or has nothing there. */
export function jsonAt(text: string, keys: readonly string[]): unknown {
  try {
    return keys.reduce<unknown>(
      (found, key) => (isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined),
      JSON.parse(text),
    );
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isAtMargin({ file, start }: Span): boolean {
  return start === 0 || file.text[start - 1] === '\n';
}

/** Each with its last value. */
function inDotenv(file: SourceFile): readonly PlacedVariable[] {
  const all = parseDotenv(file, () => undefined).flatMap(({ name, value = '', span }) => {
    const known = value.includes(UNKNOWN_PIECE) ? optionsKnownIn(value) : value;
    return known === '' ? [] : [{ name, value: known, span }];
  });
  return [...new Map(all.map((variable) => [variable.name, variable])).values()];
}

/** What `A="$A --init"` adds. */
function optionsKnownIn(value: string): string {
  const words = value.split(/\s+/).filter((word) => !word.includes(UNKNOWN_PIECE));
  return words[0]?.startsWith('-') ? words.join(' ') : '';
}

const ENTRY =
  /"(?<name>[A-Za-z_]\w{0,100})"\s{0,20}:\s{0,20}(?:"(?<quoted>[^"\\\n]{0,2000})"|(?<plain>true|\d{1,20}))/g;

/** The variables that a pattern finds outside comments, with its groups `name` or `other`, and `quoted`, `single` or `plain`. */
export function variablesMatching(file: SourceFile, pattern: RegExp): readonly PlacedVariable[] {
  const text = file.path.endsWith('.json') ? file.text : file.text.replaceAll(COMMENT, (one) => ' '.repeat(one.length));
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups = {} }) => {
    const { name, other, quoted, single, plain } = groups;
    const value = (quoted ?? single ?? plain ?? '').replace(/\\n$/, '').trim();
    return { name: name ?? other ?? '', value, span: { file, start: index, end: index + found.length } };
  });
}

const COMMENT = /(?<!\S)#[^\n]*/g;
