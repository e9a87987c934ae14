import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import type { PassedVariable } from '../frontend.ts';
import type { Literal } from './targets.ts';

/** `--set web*.args.VERSION=1.4`: https://docs.docker.com/reference/cli/docker/buildx/bake/#set */
export interface BakeOverride {
  /** Matches the names of targets. */
  readonly pattern: string;
  /** An attribute in its name for `--set`, such as `platform`. */
  readonly key: string;
  /** What follows the attribute: an argument, a context or a label. */
  readonly name: string | undefined;
  readonly value: string;
}

/** Undefined for a text that is not an override. */
export function readOverride(text: string): BakeOverride | undefined {
  const at = text.indexOf('=');
  if (at === -1) return undefined;
  const [pattern = '', key, ...rest] = text.slice(0, at).replace(/\+$/, '').split('.');
  if (key === undefined) return undefined;
  return { pattern, key, name: rest.length === 0 ? undefined : rest.join('.'), value: text.slice(at + 1) };
}

/** The override as it is passed to the file with the targets. */
export function passedOverride(text: string): readonly PassedVariable[] {
  const at = text.indexOf('=');
  return readOverride(text) === undefined ? [] : [{ name: text.slice(0, at), value: text.slice(at + 1) }];
}

/** The attributes of a target with those that overrides change. */
export function overridden(
  attributes: ReadonlyMap<string, Literal>,
  target: string,
  overrides: readonly BakeOverride[],
): ReadonlyMap<string, Literal> {
  const own = overrides.filter(({ pattern }) => mayMatch(pattern, target));
  if (own.length === 0) return attributes;
  const changed = new Map(attributes);
  for (const { key, name, value } of own) {
    const attribute = ATTRIBUTES.get(key) ?? key;
    const text = value.includes(UNKNOWN_PIECE) ? undefined : value;
    if (name !== undefined) changed.set(attribute, { ...asObject(changed.get(attribute)), [name]: text });
    else changed.set(attribute, LISTS.has(attribute) ? text?.split(',') : text);
  }
  return changed;
}

/** Only run time knows the rest of a pattern with an unknown part. */
function mayMatch(pattern: string, target: string): boolean {
  return pattern.includes(UNKNOWN_PIECE) || matchesGlob(pattern, target);
}

function asObject(value: Literal): { readonly [name: string]: Literal } {
  return typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [name: string]: Literal }) : {};
}

/** The names of attributes that differ. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['platform', 'platforms'],
  ['secrets', 'secret'],
]);

const LISTS: ReadonlySet<string> = new Set(['platforms', 'tags', 'output']);
