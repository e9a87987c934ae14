import { filesGiven, isInput, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { ScriptProblem } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import type { PassedVariable } from '../frontend.ts';
import { combinedTexts } from '../makefile/combined.ts';
import { commandsForTargets } from '../makefile/targets.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { firstFile } from './texts.ts';

/** The recipes of a Makefile that make runs for its targets, and for what these need. */
export function makeRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const folder = filesGiven(words, FOLDER).reduce((before, given) => resolvePath(before, given), request.folder);
  const named = ruleFiles(request.program, () => words)?.files ?? [];
  const names = named.length > 0 ? named : DEFAULT_FILES;
  const input = named.length === 1 && named.every(isInput) ? request.input() : undefined;
  const paths = names.map((name) => resolvePath(folder, name));
  const found = input === undefined ? firstFile(paths, request) : { path: '-', source: input };
  if (found === undefined) return [];
  const { path, source } = found;
  const { targets, variables } = goalsOf(words);
  const whole = combinedTexts(source, (name) => includedFiles(resolvePath(folder, name), request));
  const recipes = commandsForTargets(whole, targets, variables, (pattern) => pathsLike(pattern, folder, request));
  return [
    ...recipes.map((text) => ({ name: `${path} ${text.text}`, folder, text })),
    ...unknownTargets(request, whole).map((unread) => ({
      name: `${path} ${unread.rest}`,
      folder,
      text: whole,
      unread,
    })),
  ];
}

/** Targets that variables decide, if the file mentions commands that may be a danger. */
function unknownTargets({ words }: RecipeRequest, { text }: Excerpt): readonly ScriptProblem[] {
  const unknown = words.filter(({ pieces, raw }, at) => {
    const isNumber = /^-[a-zA-Z]*[jl]$/.test(words[at - 1]?.pieces ?? '');
    return pieces.includes(UNKNOWN_PIECE) && !isNumber && TARGET.test(raw) && !OPTIONS.test(raw);
  });
  if (unknown.length === 0) return [];
  const lines = text.split('\n').filter((line) => MAY_HARM.test(line));
  if (lines.length === 0) return [];
  const value = 'a variable determines which target of the Makefile is made';
  return unknown.map(({ span, raw }) => {
    return { kind: 'unreadable-commands', value, span, rest: [raw, ...lines].join('\n') };
  });
}

/** A word with a variable that has a name, and that is not a setting: `"$TARGET"`, `build-${KIND}`. */
const TARGET = /^["']?[\w./-]*\$(?:\{[A-Za-z_]\w*\}[\w./-]*|[A-Za-z_]\w*(?:[./-][\w./-]*)?)["']?$/;
/** Names of variables for options: `$MAKEFLAGS`, `${JOBS}`. */
const OPTIONS = /opt|flag|arg(?!et)|param|extra|jobs|cpu|proc|core|parallel|thread|^["']?-/i;

/** Words of commands that fetch, decode or give rights. */
const MAY_HARM =
  /\b(?:curl|wget2?|aria2c|nc|socat|openssl|base64|xxd|npx|chpasswd|NOPASSWD|eval)\b|\/dev\/tcp|\bchmod\b.{0,40}(?:77|\+s)|--(?:insecure|no-check)/;

const DEFAULT_FILES = ['GNUmakefile', 'makefile', 'Makefile'];
const FOLDER = { attached: /^(?:--directory=|-C)(.+)$/s, separate: /^(?:--directory|-[a-zA-Z]*C)$/ };

function includedFiles(path: string, { read, matching }: RecipeRequest): readonly Excerpt[] {
  const paths = /[*?[]/.test(path) ? matching(path) : [path];
  return paths.flatMap((one) => read(one) ?? []);
}

/** What `$(wildcard …)` finds, from the folder of make. Of absolute paths, the image may have more. */
function pathsLike(
  pattern: string,
  folder: string,
  { matching, folders }: RecipeRequest,
): readonly string[] | undefined {
  if (pattern.startsWith('/')) return undefined;
  const whole = resolvePath(folder, pattern);
  const [ending = ''] = /\/\.?$/.exec(pattern) ?? [];
  const found = [...(ending === '' ? matching(whole) : []), ...folders(whole)];
  const start = folder === '/' ? '/' : `${folder}/`;
  const inside = found.filter((path) => path.startsWith(start) && !/\s/.test(path));
  const before = pattern.startsWith('./') ? './' : '';
  return inside.map((path) => `${before}${path.slice(start.length)}${ending}`);
}

interface Goals {
  readonly targets: readonly string[];
  readonly variables: readonly PassedVariable[];
}

function goalsOf(words: readonly string[]): Goals {
  const targets: string[] = [];
  const variables: PassedVariable[] = [];
  for (let at = 0, word = words[at]; word !== undefined; word = words[++at]) {
    const [, name, value] = VARIABLE.exec(word) ?? [];
    if (VALUE.test(word)) at += 1;
    else if (name !== undefined) variables.push({ name, value: value ?? '' });
    else if (!word.startsWith('-')) targets.push(word);
  }
  return { targets, variables };
}

const VARIABLE = /^([\w.-]+)(?:::?|\+|\?)?=(.*)$/s;
/** Options whose value is the next word, unless it is attached. */
const VALUE =
  /^(?:-[a-zA-Z]*[CfIoW]|--(?:directory|file|makefile|include-dir|old-file|what-if|assume-old|assume-new))$/;
