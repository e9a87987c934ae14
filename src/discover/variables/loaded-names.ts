import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { groupBy } from '../../support/group-by.ts';
import { foldersAbove } from '../../support/paths.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';

/**
 * Finds the files that commands of a text copy, load or send somewhere, by names that may depend on variables, as in `cp "config/$1/.env" .env`,
 * `. "./settings/$1.sh"` and `scp stages/prod host:.env`.
 */
export function loadedNames(paths: readonly string[]): (path: string, text: string) => readonly string[] {
  const fitting = filesFitting(paths);
  return (path, text) => {
    const folders = [...foldersAbove(path), ''];
    const patterns = namesIn(text).flatMap((name) => folders.flatMap((folder) => repositoryPath(folder, name) ?? []));
    return [...new Set(patterns)].flatMap(fitting);
  };
}

/** Finds the files whose path a pattern with `*` is for, below a folder that it names. */
export function filesFitting(paths: readonly string[]): (pattern: string) => readonly string[] {
  const all = new Set(paths);
  const byFolder = lazy(() => groupBy(paths, (path) => path.slice(0, path.indexOf('/') + 1)));
  const find = (pattern: string): readonly string[] => {
    if (!pattern.includes('*')) return all.has(pattern) ? [pattern] : [];
    const first = pattern.slice(0, pattern.indexOf('/') + 1);
    // a name that only a run knows may be any
    if (first === '' || first.includes('*')) return [];
    // most paths lack a part of the pattern, which takes less time to see
    const parts = pattern.split('*');
    return (byFolder().get(first) ?? []).filter(
      (path) => parts.every((part) => path.includes(part)) && matchesGlob(pattern, path),
    );
  };
  const known = new Map<string, readonly string[]>();
  return (pattern) => {
    const found = known.get(pattern) ?? find(pattern);
    known.set(pattern, found);
    return found;
  };
}

/** The words of commands that load something, with `*` for what only a run knows. */
function namesIn(text: string): readonly string[] {
  if (!LOADS.test(text)) return [];
  const commands = text.split(/[\n;&|]+/).filter((command) => LOADS.test(command) && !OF_CONTAINERS.test(command));
  const words = commands.flatMap((command) => {
    const isLoop = LOOP.test(command);
    const isNamed = MENTIONS.test(command);
    const all = withStars(command).match(PATH) ?? [];
    const found = COPIES.test(command) ? all.slice(0, -1) : all;
    if (isLoop) return found.filter((word) => word.includes('*') && !word.endsWith('sh'));
    return isNamed ? found : found.filter((word) => word.includes('*'));
  });
  return [...new Set(words)]
    .map((word) => word.replace(/^(?:\.{0,2}\/|\*\/)+/, ''))
    .filter((word) => word.includes('/'));
}

/** A text with a star for each value that only a run knows. */
export function withStars(text: string): string {
  return text.replaceAll(VARIABLE, '*');
}

/** A name without variables is one for variables only if the command says so. */
const MENTIONS = /env|vars/i;
const LOADS =
  /(?<![\w-])(?:cp|scp|rsync|ln|install|cat|source|-?include|dotenv\w*|env-cmd|op|(?:--)?env[-_]?file|for(?=[ \t]+\w+[ \t]+in[ \t])|(?<=(?:^|[\s;&|"'])\.)(?=[ \t]))/i;
/** `for f in conf.d/*.conf`, for a command that loads them */
const LOOP = /(?<![\w-])for[ \t]+\w+[ \t]+in[ \t]/;
/** Their last word is where something comes to. */
const COPIES = /(?<![\w-])(?:cp|install|ln)[ \t]/;
/** The variables are for a container alone. */
const OF_CONTAINERS = /\b(?:docker|podman|nerdctl)[ \t]+(?:container[ \t]+)?(?:run|create|exec)\b/;
const VARIABLE = /\$?\{\{[^{}\n]{0,200}\}\}|\$\([^()\n]{0,200}\)|\$\{[^{}\n]{0,200}\}|\$(?:\w{1,100}|[@*])/g;
const PATH = /(?<![\w*./-])[\w*./-]{3,300}/g;
