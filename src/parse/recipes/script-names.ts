import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Excerpt } from '../../model/source.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';

/** The scripts of one package that a command asks for, by all that the package has. */
export type ChooseScripts = (all: readonly string[], source: Excerpt) => readonly string[];

/** npm runs scripts with these names before and after another one. */
export function withHooks(script: string): readonly string[] {
  return [`pre${script}`, script, `post${script}`];
}

export function scriptsNamed(names: readonly string[]): ChooseScripts {
  return () => names;
}

/** The names and patterns of `run-s build:*`, in which `*` matches no colon and `**` does. */
export function scriptsMatching(words: readonly string[], haveHooks = true): ChooseScripts {
  const patterns = [...new Set(words.map((word) => word.split(/\s/, 1)[0] ?? ''))];
  return (all, source) => {
    if (patterns.some((pattern) => pattern.includes('*')) && patterns.length * all.length > MOST_COMPARED) {
      limitReached(source.span(0, 0), 'A command names more scripts of a package by patterns than are compared.');
      return [];
    }
    return patterns.flatMap((pattern) => {
      const glob = asPath(pattern);
      const found = glob.includes('*') ? all.filter((name) => matchesGlob(glob, asPath(name))) : [pattern];
      return haveHooks ? found.flatMap(withHooks) : found;
    });
  };
}

/** How many patterns are compared with how many names: more than any real package has. */
const MOST_COMPARED = 200_000;

function asPath(name: string): string {
  return name.replaceAll(':', '/');
}

/** The words of `concurrently npm:build "yarn:watch:*" "npm run lint:*"`: here, `*` matches any text. */
export function scriptsOfWords(words: readonly string[]): ChooseScripts {
  const names = words.flatMap((word) => SCRIPT_WORD.exec(word)?.[1] ?? RUNS_PATTERN.exec(word)?.[1] ?? []);
  return scriptsMatching(names.map((name) => name.replaceAll(/\*+/g, '**')));
}

/** Without what `npm:watch-*(!css)` leaves out. */
const SCRIPT_WORD = /^(?:npm|pnpm|yarn|bun|node):([^\s()]+)(?!\S)/;
const RUNS_PATTERN = /^(?:npm|pnpm|yarn|bun) run ([^\s()*]*\*[^\s()]*)(?!\S)/;

/**
 * The patterns of `pnpm run "/^build:.*\/"`: an expression of plain text, `.*` and one choice of texts. Others are not followed, since any
 * expression would take any time.
 */
export function patternsOfExpression(word: string): readonly string[] | undefined {
  const [, start, before = '', choices, after = '', end] = EXPRESSION.exec(word) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const patterns = choices === undefined ? [before] : choices.split('|').map((one) => `${before}${one}${after}`);
  return patterns.map((pattern) => {
    const glob = pattern.replaceAll(/\.[*+]/g, '**').replaceAll('\\', '');
    return `${start === '' ? '**' : ''}${glob}${end === '' ? '**' : ''}`;
  });
}

const EXPRESSION = /^\/(\^?)((?:[\w:-]|\.[*+]|\\[.:/-])*)(?:\(([\w:|-]+)\)((?:[\w:-]|\.[*+]|\\[.:/-])*))?(\$?)\/$/;
