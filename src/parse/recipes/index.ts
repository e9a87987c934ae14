import type { RecipeReader, RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { composerRecipes } from './composer-scripts.ts';
import { denoRecipes } from './deno-tasks.ts';
import { justRecipes } from './just-recipes.ts';
import { makeRecipes } from './make-recipes.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { packageRecipes } from './package-scripts.ts';
import { pm2Recipes } from './pm2-apps.ts';
import { poeRecipes } from './poe-tasks.ts';
import { procfileRecipes } from './process-files.ts';
import { supervisedRecipes } from './supervised-programs.ts';
import { taskRecipes } from './task-recipes.ts';

type Reader = (request: RecipeRequest) => readonly NamedRecipe[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['npm', 'pnpm', 'yarn', 'yarnpkg', 'bun', 'node', 'turbo', 'lerna', 'nx'].map(ofPackages),
  ...['run-s', 'run-p', 'run-z', 'npm-run-all', 'npm-run-all2', 'concurrently', 'conc'].map(ofPackages),
  ...['start-server-and-test', 'start-test', 'server-test'].map(ofPackages),
  ...['composer', 'composer.phar', 'php'].map((name) => [name, composerRecipes] as const),
  ['deno', denoRecipes],
  ...['make', 'gmake', 'bmake', 'remake'].map((name) => [name, makeRecipes] as const),
  ['just', justRecipes],
  ['poe', poeRecipes],
  ...['pm2', 'pm2-runtime', 'pm2-docker'].map((name) => [name, pm2Recipes] as const),
  ...['foreman', 'forego', 'goreman', 'hivemind', 'honcho', 'nf', 'overmind'].map(
    (name) => [name, procfileRecipes] as const,
  ),
  ['supervisord', supervisedRecipes],
  ['task', taskRecipes],
  ['go-task', taskRecipes],
]);

function ofPackages(program: string): readonly [string, Reader] {
  return [program, packageRecipes];
}

/** Reads the commands that programs run because a file says so. Each recipe is returned once, so `taken` grows. */
export function recipesFor(taken: Set<string>): (program: string) => RecipeReader | undefined {
  return (program) => {
    const reader = READERS.get(program);
    return reader && ((request) => reader(request).filter((recipe) => isFirst(program, recipe, taken)));
  };
}

function isFirst(program: string, { name, folder, text }: NamedRecipe, taken: Set<string>): boolean {
  if (text.text.trim() === '') return false;
  const key = `${program} ${folder} ${name}`;
  const isNew = !taken.has(key);
  taken.add(key);
  return isNew;
}
