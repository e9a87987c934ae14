import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { folderOf } from '../../parse/compose/file-path.ts';
import { packageFormat } from '../../parse/formats.ts';
import { foldersIn } from '../../parse/scripts/prepared-copies.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { foldersAbove } from '../../support/paths.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { withStars } from './loaded-names.ts';

/** Whether the name of a file says that it is an example, which counts only where a command makes a file of variables of it. */
export function isExample(path: string): boolean {
  return EXAMPLE.test(path.slice(path.lastIndexOf('/') + 1));
}

const EXAMPLE = /(?:^|[-_.])(?:example|sample|template|tmpl|tpl|dist)(?:[-_.]|$)/i;

/** A file that a command makes of another one, with the paths as written. */
interface Made {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the files that commands of a text turn into files of variables, where only the command says so: `cp .env.example .env`,
 * `cp .env{.example,}`, `envsubst < env.template > .env`, `copy('.env.example', '.env')`, and rules of make such as `.env: conf/prod`. Of a
 * name that only a run knows, all examples that it fits. `isRead` says whether anything may read the file that a command makes.
 */
export function copiedFiles(
  paths: readonly string[],
  isRead: (target: string) => boolean,
): (path: string, text: string) => readonly string[] {
  const all = new Set(paths);
  const examples = lazy(() => paths.filter((path) => isExample(path) && /env/i.test(path)));
  const find = (pattern: string): readonly string[] => {
    if (!pattern.includes('*')) return all.has(pattern) ? [pattern] : [];
    return examples().filter((path) => matchesGlob(pattern, path));
  };
  return (path, text) => {
    if (!text.includes('env')) return [];
    const folders = foldersFor(path, text);
    return madeIn(text).flatMap(({ source, target }) => {
      const found = folders.map((folder) => {
        const made = target.includes('*') ? target : repositoryPath(folder, target);
        return made !== undefined && isRead(made) ? find(repositoryPath(folder, source) ?? '') : [];
      });
      return found.find(({ length }) => length > 0) ?? [];
    });
  };
}

/** The folders that paths may start from. The scripts of a package run in its folder. */
export function foldersFor(path: string, text: string): readonly string[] {
  if (packageFormat.matches(path)) return [folderOf(path)];
  return [...new Set([...foldersAbove(path), '', ...foldersIn(text).slice(0, MOST_FOLDERS)])];
}

/** Real scripts enter a few. */
const MOST_FOLDERS = 20;

function madeIn(text: string): readonly Made[] {
  const calls = [...text.matchAll(CALL)].flatMap(([, source = '', target = '']) => madeOf([source], target));
  const commands = text.replaceAll(/\\\r?\n/g, ' ').split(ENDS);
  const all = [...calls, ...commands.flatMap(madeBy)];
  return [...new Map(all.map((one) => [`${one.source}\n${one.target}`, one])).values()];
}

/** What ends a command, also in a list of JSON or YAML. */
const ENDS = /\n|&&|[;|]|["']\s{0,9}[,}\]]/;
/** `copy('a', 'b')` of PHP, `fs.copyFileSync("a", "b")` of Node.js */
const CALL = /\bcopy(?:File(?:Sync)?)?\(\s{0,9}\\?["']([\w./-]{1,200})\\?["']\s{0,9},\s{0,9}\\?["']([\w./-]{1,200})/g;

/** What a command, or a rule of make, makes files of variables of. */
function madeBy(command: string): readonly Made[] {
  if (RULE.test(command)) {
    const [target = '', ...sources] = command.replaceAll('%', '*').match(WORD) ?? [];
    if (!OF_VARIABLES.test(target.replace('*', '.env')) || isExample(target)) return [];
    return sources.map((source) => ({ source, target }));
  }
  const [copying] = COPIES.exec(command) ?? [];
  if (copying === undefined ? !command.includes('>') : PRINTS.test(command)) return [];
  const operands =
    copying === undefined ? command : (command.slice(copying.length).split(/[ \t](?:#|\d?>)/, 1)[0] ?? '');
  const all = withStars(operands).replaceAll(BRACES, '$1$2$4 $1$3$4').match(WORD) ?? [];
  const words = all.filter((word) => !word.startsWith('-'));
  return madeOf(words.slice(0, -1), words.at(-1) ?? '');
}

function madeOf(sources: readonly string[], target: string): readonly Made[] {
  if (!OF_VARIABLES.test(target) || isExample(target)) return [];
  return sources.filter(isExample).map((source) => ({ source, target }));
}

const WORD = /[\w./@*-]+/g;
/** `.env{.example,}` */
const BRACES = /([\w./*-]{0,100})\{([\w./*-]{0,100}),([\w./*-]{0,100})\}([\w./*-]{0,100})/g;
const OF_VARIABLES = /(?:^|[./-])env(?:\.[\w-]{1,60})?$/i;
const COPIES = /^.{0,500}?(?<![\w-])(?:cp|mv|ln|install|copy|ncp|Copy-Item)[ \t]/i;
/** A command that only prints how to do it. */
const PRINTS = /(?<![\w-])(?:echo|printf|Write-Host|Write-Output)[ \t(]/;
const RULE = /^[\w./%-]{1,200}[ \t]{0,9}:[ \t]{1,9}[\w./% -]{1,500}$/;
