import { filesGiven, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
import type { RecipeRequest } from '../../syntax/shell/script-files.ts';
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
  const found = firstFile(
    names.map((name) => resolvePath(folder, name)),
    request,
  );
  if (found === undefined) return [];
  const { path, source } = found;
  const { targets, variables } = goalsOf(words);
  const whole = combinedTexts(source, (name) => includedFiles(resolvePath(folder, name), request));
  return commandsForTargets(whole, targets, variables).map((text) => ({ name: `${path} ${text.text}`, folder, text }));
}

const DEFAULT_FILES = ['GNUmakefile', 'makefile', 'Makefile'];
const FOLDER = { attached: /^(?:--directory=|-C)(.+)$/s, separate: /^(?:--directory|-[a-zA-Z]*C)$/ };

function includedFiles(path: string, { read, matching }: RecipeRequest): readonly Excerpt[] {
  const paths = /[*?[]/.test(path) ? matching(path) : [path];
  return paths.flatMap((one) => read(one) ?? []);
}

interface Goals {
  readonly targets: readonly string[];
  readonly variables: readonly PassedVariable[];
}

function goalsOf(words: readonly string[]): Goals {
  const targets: string[] = [];
  const variables: PassedVariable[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
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
