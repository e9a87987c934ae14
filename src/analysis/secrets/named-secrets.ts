import type { NamedSecret } from '../../model/named-secret.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { isSecretPair, looksLikeSecretName } from './secret.ts';

/** In characters. Shorter texts occur in many words. */
const SHORTEST = 6;

/** From this many secrets with the same beginning on, they are no longer told apart. */
const MOST_ALIKE = 50;

/**
 * The secrets that variables put into texts of the current unit, indexed by their first characters, the longest first. Rules quote these
 * texts, and messages name the variable instead. Scans are sequential, so a module variable is enough.
 */
let secrets = new Map<string, Alike>();

interface Alike {
  readonly noted: NamedSecret[];
  /** The length of the longest one that was not noted, because there are too many. */
  longestLeftOut: number;
}

/** Called for each variable whose value becomes part of a text. Each known piece of the value is noted separately. */
export function noteSecret(name: string, value: string): void {
  if (!looksLikeSecretName(name)) return;
  for (const piece of value.split(UNKNOWN_PIECE)) note(name, piece, isSecretPair);
}

/** Called for each variable of a git-ignored file. Its value is kept local on purpose, so it is noted whatever its name. */
export function noteLocal(name: string, value: string): void {
  note(name, value, () => true);
}

function note(name: string, value: string, isSecret: (name: string, value: string) => boolean): void {
  if (!isTellable(value)) return;
  const beginning = value.slice(0, SHORTEST);
  const alike = secrets.get(beginning) ?? { noted: [], longestLeftOut: 0 };
  const { noted } = alike;
  if (noted.some((one) => one.value === value) || !isSecret(name, value)) return;
  if (noted.length >= MOST_ALIKE) {
    alike.longestLeftOut = Math.max(alike.longestLeftOut, value.length);
    return;
  }
  const at = noted.findIndex((one) => one.value.length < value.length);
  noted.splice(at === -1 ? noted.length : at, 0, { name, value });
  secrets.set(beginning, alike);
}

/**
 * Whether an occurrence of the value in a text is likely to be the secret. Short values, and words such as `password` and `dify-sandbox`,
 * occur in texts for other reasons than being somebody's password.
 */
export function isTellable(value: string): boolean {
  return value.length >= SHORTEST && !/^[a-z._-]{1,16}$/i.test(value) && !value.includes(UNKNOWN_PIECE);
}

export function forgetSecrets(): void {
  if (secrets.size > 0) secrets = new Map();
}

/** The noted secrets that occur in a text. */
export function secretsIn(text: string): readonly NamedSecret[] {
  const found = new Set<NamedSecret>();
  replaceSecrets(text, (secret) => {
    found.add(secret);
    return '';
  });
  return [...found];
}

/** The text with each secret replaced by the name of its variable. */
export function withNames(text: string): string {
  return replaceSecrets(text, ({ name }) => `\${${name}}`);
}

/** The text with the names of some variables instead of their values, whatever was noted before. */
export function withNamesOf(text: string, variables: readonly NamedSecret[]): string {
  const before = secrets;
  secrets = new Map();
  for (const { name, value } of variables) noteLocal(name, value);
  const shown = withNames(text);
  secrets = before;
  return shown;
}

function replaceSecrets(text: string, replacement: (secret: NamedSecret) => string): string {
  if (!mayHoldSecret(text)) return text;
  let result = '';
  let copied = 0;
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    const alike = secrets.get(text.slice(at, at + SHORTEST));
    const secret = alike === undefined ? undefined : secretAt(text, at, alike);
    if (secret === undefined) continue;
    result += text.slice(copied, at) + replacement(secret);
    copied = at + secret.value.length;
    at = copied - 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** If too many secrets begin alike, as many characters as any of them has are hidden, and the word that they end in. */
function secretAt(text: string, at: number, { noted, longestLeftOut }: Alike): NamedSecret | undefined {
  const found = noted.find(({ value }) => text.startsWith(value, at));
  const [first] = noted;
  if (first === undefined || noted.length < MOST_ALIKE) return found;
  const longest = Math.min(text.length, at + Math.max(SHORTEST, longestLeftOut));
  const end = longest + text.slice(longest).search(/[\s"]|$/);
  return found !== undefined && at + found.value.length >= end
    ? found
    : { name: first.name, value: text.slice(at, end) };
}

/** Searching for a few beginnings is much faster than checking each offset. */
const FEW = 20;

function mayHoldSecret(text: string): boolean {
  if (secrets.size > FEW) return true;
  for (const beginning of secrets.keys()) if (text.includes(beginning)) return true;
  return false;
}
