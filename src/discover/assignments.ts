import type { SourceFile, Span } from '../model/source.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { parseDotenv } from '../parse/compose/variables/dotenv.ts';
import type { PassedVariable } from '../parse/frontend.ts';

/** A variable with the place that sets it. */
export interface PlacedVariable extends PassedVariable {
  readonly span: Span;
}

/** What a file with settings sets, whichever program reads it: `A=b`, `A: b`, or entries of JSON at any depth. */
export function assignmentsIn(file: SourceFile): readonly PlacedVariable[] {
  return file.path.endsWith('.json') ? variablesMatching(file, ENTRY) : inDotenv(file);
}

/** Each with its last value. */
function inDotenv(file: SourceFile): readonly PlacedVariable[] {
  const all = parseDotenv(file, () => undefined).flatMap(({ name, value, span }) =>
    value === undefined || value.includes(UNKNOWN_PIECE) ? [] : [{ name, value, span }],
  );
  return [...new Map(all.map((variable) => [variable.name, variable])).values()];
}

const ENTRY =
  /"(?<name>[A-Za-z_]\w{0,100})"\s{0,20}:\s{0,20}(?:"(?<quoted>[^"\\\n]{0,2000})"|(?<plain>true|\d{1,20}))/g;

/** The variables that a pattern finds, with its groups `name` or `other`, and `quoted`, `single` or `plain`. */
export function variablesMatching(file: SourceFile, pattern: RegExp): readonly PlacedVariable[] {
  return [...file.text.matchAll(pattern)].map(({ 0: text, index, groups = {} }) => {
    const { name, other, quoted, single, plain } = groups;
    const value = (quoted ?? single ?? plain ?? '').replace(/\\n$/, '').trim();
    return { name: name ?? other ?? '', value, span: { file, start: index, end: index + text.length } };
  });
}
