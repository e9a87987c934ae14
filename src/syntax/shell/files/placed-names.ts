import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { OWN_FILES } from '../../../model/containers/compose-file-names.ts';
import type { Excerpt } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { LoopValues } from '../loop-values.ts';
import type { Reading } from '../reading.ts';
import type { Variables } from '../variables.ts';
import { namesOf, valuesInTurn } from './named-files.ts';

/**
 * The rounds of a loop that places files under names which it makes of their own: `for s in *.sh; do cp "$s" "/opt/${s%.sh}"; done`,
 * `for s in /src/*.sh; do ln -s "$s" "/opt/$(basename "$s" .sh)"; done`. Undefined for any other loop.
 */
export function roundsPlaced(
  name: string | undefined,
  body: string,
  {
    variables,
    reading,
  }: { readonly variables: Variables; readonly reading: Pick<Reading, 'files' | 'budget' | 'source'> },
): LoopValues | undefined {
  if (name === undefined) return undefined;
  const settings = settingsOf(name, body, variables, reading.source);
  if (settings.length > 0) return { names: [name], rounds: settings.map((one) => [one]), isCut: false, isPlaced: true };
  if (!PLACES.test(body)) return undefined;
  const { copied, texts, near } = reading.files;
  const isChanged = body.includes('basename') || usesOf(name).some((use) => body.includes(use));
  const valuesOf = (): readonly string[] =>
    copied !== undefined || texts.size > 0
      ? valuesInTurn(name, variables, reading)
      : near === undefined
        ? []
        : namesOf(variables, name).flatMap((pattern) => filesOfProjects(pattern, near));
  const values = isChanged ? valuesOf() : [];
  if (values.length === 0) return undefined;
  return { names: [name], rounds: values.map((value) => [value]), isCut: false, isPlaced: true };
}

/** `for kv in A=b C=d; do echo "$kv" >> .env; done`, `… do export "$kv"; done` */
function settingsOf(name: string, body: string, variables: Variables, script: string): readonly string[] {
  if (!PASSES.test(body) || !(body.includes('export') || script.includes('.env'))) return [];
  return namesOf(variables, name).filter((word) => SETTING.test(word));
}

const PASSES = /\b(?:echo|export|printf)\b[^\n]{0,100}\$/;
const SETTING = /^[A-Za-z_]\w{0,100}=\S/;

const PLACES = /\b(?:cat|cp|dd|install|ln|mv|rsync)\b/;

/**
 * The files that a name or a pattern means, and that a project reads, or an example of them: `for f in compose.override.yaml .env; do cp "$f.example" "$f"`.
 * Of a repository, not all files are known here.
 */
function filesOfProjects(pattern: string, near: (name: string) => Excerpt | undefined): readonly string[] {
  if (pattern.includes(UNKNOWN_PIECE)) return [];
  const [, folder = '', ending] = /^((?:[\w.-]{1,100}\/){0,9})\*([\w.-]{1,60})$/.exec(pattern) ?? [];
  if (ending === undefined) return isOfProject(pattern) ? [pattern] : [];
  const names = PROJECT_FILES.flatMap((name) => [...(name.endsWith(ending) ? [name] : []), name + ending]);
  return names.map((name) => folder + name).filter((path) => near(path) !== undefined);
}

/** Whether a path is that of a compose file, of one with its variables, or of an example of these. */
export function isOfProject(path: string): boolean {
  return OF_PROJECT.test(baseName(path));
}

const OF_PROJECT = /^(?:docker-)?compose[\w.-]{0,100}$|\.env(?:\.[\w-]{1,60}){0,3}$/;

const PROJECT_FILES: readonly string[] = [...OWN_FILES, '.env'];

/** The uses that change the value of a variable, and those that add an ending to it. */
function usesOf(name: string): readonly string[] {
  return [...CHANGES.map((change) => `\${${name}${change}`), `$${name}.`, `\${${name}}.`];
}

const CHANGES: readonly string[] = ['%', '#', '/', ':', '^', ',', '@'];
