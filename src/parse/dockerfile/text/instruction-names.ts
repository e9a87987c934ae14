import type { Span } from '../../../model/source.ts';
import { rememberByKey } from '../../../support/caches/remember-by-key.ts';
import { nearest } from '../../../support/nearest.ts';
import { lowerCase } from './letter-case.ts';
import { evidenceOf, type PlacedGap, quoted } from './source.ts';

const NAMES: readonly string[] = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
];

const KNOWN: ReadonlySet<string> = new Set(NAMES);

export function isInstructionName(name: string): boolean {
  return KNOWN.has(name);
}

/** The canonical name of an instruction; any other word unchanged. */
export function instructionName(word: string): string {
  const name = lowerCase(word);
  const known = NAMES.find((each) => each.length === name.length && each.toLowerCase() === name);
  return known ?? word;
}

/** The instruction that the author most likely meant. */
export function meantInstruction(word: string): string | undefined {
  return word.length < 3 ? undefined : nearestOf(word) || undefined;
}

/** An empty string means no match. */
const nearestOf = rememberByKey(
  (word: string) => word,
  (word) => nearest(word, NAMES) ?? '',
);

/** The whole line is the evidence, so that two unknown instructions with the same name differ. */
export function unknownInstruction(word: string, span: Span, line: string): PlacedGap {
  const meant = meantInstruction(word);
  return {
    kind: 'unknown-instruction',
    message: `The instruction ${quoted(word)} is not known and no builder accepts it, so it was not checked.`,
    wayOut: meant === undefined ? 'Remove it, or update hullcheck.' : `Did you mean ${meant}?`,
    span,
    evidence: evidenceOf(line),
  };
}
