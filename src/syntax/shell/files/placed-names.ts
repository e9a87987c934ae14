import type { LoopValues } from '../loop-values.ts';
import type { Reading } from '../reading.ts';
import type { Variables } from '../variables.ts';
import { valuesInTurn } from './named-files.ts';

/**
 * The rounds of a loop that places files under names which it makes of their own: `for s in *.sh; do cp "$s" "/opt/${s%.sh}"; done`,
 * `for s in /src/*.sh; do ln -s "$s" "/opt/$(basename "$s" .sh)"; done`. Undefined for any other loop.
 */
export function roundsPlaced(
  name: string | undefined,
  body: string,
  { variables, reading }: { readonly variables: Variables; readonly reading: Pick<Reading, 'files' | 'budget'> },
): LoopValues | undefined {
  const { copied, texts } = reading.files;
  if (name === undefined || (copied === undefined && texts.size === 0) || !PLACES.test(body)) return undefined;
  const isChanged = body.includes('basename') || usesOf(name).some((use) => body.includes(use));
  const values = isChanged ? valuesInTurn(name, variables, reading) : [];
  if (values.length === 0) return undefined;
  return { names: [name], rounds: values.map((value) => [value]), isCut: false, isPlaced: true };
}

const PLACES = /\b(?:cp|dd|install|ln|mv|rsync)\b/;

/** The uses that change the value of a variable, and those that add an ending to it. */
function usesOf(name: string): readonly string[] {
  return [...CHANGES.map((change) => `\${${name}${change}`), `$${name}.`, `\${${name}}.`];
}

const CHANGES: readonly string[] = ['%', '#', '/', ':', '^', ',', '@'];
