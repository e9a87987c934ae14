import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import type { JustItems, JustRecipe } from './items.ts';
import { headerOf } from './recipe-calls.ts';

/** The parameters of a recipe with their values, undefined for those that are not known. */
export type ParameterValues = (recipe: JustRecipe) => ReadonlyMap<string, string | undefined>;

/**
 * The value of a parameter that takes isolation away in some calls: its default, or what a dependency gives it. Such a value counts, and others are
 * not known.
 */
export function parameterValues(
  text: string,
  { recipes }: Pick<JustItems, 'recipes'>,
  textOf: (name: string) => string | undefined,
): ParameterValues {
  const headers = new Map(
    recipes.map((recipe) => [recipe, headerOf(text.slice(recipe.header.start, recipe.header.end))]),
  );
  const calls = new Map<string, (readonly (string | undefined)[])[]>();
  for (const { dependencies } of headers.values())
    for (const { path, args } of dependencies)
      if (args.length > 0)
        addToGroup(
          calls,
          path,
          args.map((one) => one && ('text' in one ? one.text : textOf(one.name))),
        );
  return remember((recipe) => {
    const given = calls.get(nameOf(text, recipe)) ?? [];
    const parameters = headers.get(recipe)?.parameters ?? [];
    const known = parameters.map(({ name, possible }, at) => {
      const values = [
        ...possible.map((one) => ('text' in one ? one.text : textOf(one.name))),
        ...given.map((one) => one[at]),
      ];
      return [name, worstOf(values.filter((value) => value !== undefined))] as const;
    });
    return new Map([...[...recipe.parameters].map((name) => [name, undefined] as const), ...known]);
  });
}

function nameOf(text: string, { header: { start, end } }: JustRecipe): string {
  return /^@?([\w-]+)/.exec(text.slice(start, end))?.[1] ?? '';
}
