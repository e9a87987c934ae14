import { noteLocal } from '../../../analysis/secrets/named-secrets.ts';
import type { VariablePlace } from '../../../model/containers/container.ts';
import type { ParseContext } from '../../frontend.ts';
import type { Variables } from '../pieces.ts';
import { type DotenvEntry, isUnknown, parseDotenv, reportCut } from './dotenv.ts';

/** Path of a file with variables, from the root of the repository. */
export type EnvironmentFile = string;

/** As long as no file has been read, everything depends on the caller's environment. */
export const CALLER_ONLY: Variables = () => undefined;

const cache = new WeakMap<Variables, Map<string, Variables>>();

/**
 * Variables that fall back to files where they are unset; later files take precedence. The same files give the same object, and files that
 * set nothing give back `variables`.
 */
export function withEnvironmentFiles(
  variables: Variables,
  paths: readonly EnvironmentFile[],
  context: ParseContext,
): Variables {
  const key = paths.join('\n');
  const known = cache.get(variables) ?? new Map<string, Variables>();
  // the caller's environment outlives a scan, and files change between scans
  if (variables !== CALLER_ONLY) cache.set(variables, known);
  const made = known.get(key) ?? variablesOf(variables, paths, context);
  known.set(key, made);
  return made;
}

interface SetVariable {
  readonly value: string;
  readonly place: VariablePlace;
}

function variablesOf(variables: Variables, paths: readonly EnvironmentFile[], context: ParseContext): Variables {
  // undefined for what only the caller knows
  const values = new Map<string, SetVariable | undefined>();
  const outer: Variables = Object.assign((name: string) => variables(name) ?? told(name, values.get(name)), {
    unset: variables.unset,
    withCaller: (caller: Variables) => withEnvironmentFiles(forCaller(variables, caller), paths, context),
    placeOf: (name: string) => (variables(name) === undefined ? values.get(name)?.place : variables.placeOf?.(name)),
    isOpen: (name: string) => (values.has(name) && values.get(name) === undefined) || variables.isOpen?.(name) === true,
  });
  for (const path of paths) {
    const file = context.repository.readFile(path, isDefault(path) ? 'usual' : 'named');
    if (file === undefined) continue;
    const entries = parseDotenv(file, outer);
    reportCut(entries);
    const isIgnored = context.isIgnored?.(file.path) === true;
    for (const entry of entries) note(entry, isIgnored, values);
  }
  return values.size === 0 ? variables : outer;
}

function note(
  { name, value, valueSpan: span }: DotenvEntry,
  isIgnored: boolean,
  values: Map<string, SetVariable | undefined>,
): void {
  if (value === undefined) values.delete(name);
  else values.set(name, isUnknown(value) ? undefined : { value, place: { span, isIgnored } });
}

function told(name: string, set: SetVariable | undefined): string | undefined {
  if (set?.place.isIgnored === true) noteLocal(name, set.value);
  return set?.value;
}

/** The variables of a project for another caller. */
export function forCaller({ withCaller }: Variables, caller: Variables): Variables {
  return withCaller?.(caller) ?? caller;
}

/** Compose ignores `.env` when it is a directory, such as a Python environment. */
function isDefault(path: EnvironmentFile): boolean {
  return path === '.env' || path.endsWith('/.env');
}

export function environmentFileIn(folder: string): EnvironmentFile {
  return folder === '' ? '.env' : `${folder}/.env`;
}

/** The file of a project is read when the first variable is asked for: most projects have none. */
export function projectVariables(
  paths: readonly EnvironmentFile[],
  context: ParseContext,
  given: Variables = CALLER_ONLY,
): Variables {
  let variables: Variables | undefined;
  const read = () => paths.reduce((outer, path) => withEnvironmentFiles(outer, [path], context), given);
  const known = (name: string) => {
    variables ??= read();
    return variables(name);
  };
  const placeOf = (name: string) => {
    variables ??= read();
    return variables.placeOf?.(name);
  };
  const isOpen = (name: string) => {
    variables ??= read();
    return variables.isOpen?.(name) === true;
  };
  const withCaller = (caller: Variables) => projectVariables(paths, context, caller);
  return Object.assign(known, { unset: given.unset, withCaller, placeOf, isOpen });
}
