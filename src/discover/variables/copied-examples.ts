import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { foldersAbove } from '../../support/paths.ts';

/** Whether the name of a file says that it is an example, which counts only where a command makes a file of variables of it. */
export function isExample(path: string): boolean {
  return EXAMPLE.test(path.slice(path.lastIndexOf('/') + 1));
}

const EXAMPLE = /(?:^|[-_.])(?:example|sample|template|tmpl|tpl|dist)(?:[-_.]|$)/i;

/**
 * Finds the files that commands of a text turn into files of variables, where only the command says so: `cp .env.example .env`,
 * `envsubst < env.template > .env`, and rules of make such as `.env: conf/prod`.
 */
export function copiedFiles(paths: readonly string[]): (path: string, text: string) => readonly string[] {
  const all = new Set(paths);
  return (path, text) => {
    if (!text.includes('env')) return [];
    const folders = [...foldersAbove(path), ''];
    const names = new Set(text.split(/\n|&&|[;|]/).flatMap(sourcesIn));
    return [...names].flatMap(
      (name) => folders.flatMap((folder) => repositoryPath(folder, name) ?? []).find((one) => all.has(one)) ?? [],
    );
  };
}

/** The sources in a command, or in a rule of make, whose last word, or whose target, is a file of variables. */
function sourcesIn(command: string): readonly string[] {
  const isRule = RULE.test(command);
  if (!isRule && !COPIES.test(command)) return [];
  const words = (command.match(WORD) ?? []).filter((word) => !word.startsWith('-'));
  const [target, ...sources] = isRule ? words : words.toReversed();
  if (target === undefined || !OF_VARIABLES.test(target) || isExample(target)) return [];
  return sources.filter((one) => isRule || isExample(one));
}

const WORD = /[\w./@$(){}-]+/g;
const OF_VARIABLES = /(?:^|[./-])env(?:\.[\w-]{1,60})?$/i;
const COPIES = /(?<![\w-])(?:cp|mv|ln|install|copy|Copy-Item)[ \t]|>/i;
const RULE = /^[\w./-]{1,200}[ \t]{0,9}:[ \t]{1,9}[\w./ -]{1,500}$/;
