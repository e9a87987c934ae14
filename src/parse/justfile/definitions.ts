import type { SourceFile } from '../../model/source.ts';
import { groupBy } from '../../support/group-by.ts';
import type { DefinitionsAt } from '../scripts/gap-definitions.ts';
import type { JustRange } from './expressions.ts';
import type { JustItems, JustRecipe } from './items.ts';

/** For a place: the values of a variable, or the headers that give a parameter of its recipe a value. */
export function definitionsIn({ text }: SourceFile, { assignments, recipes }: JustItems): DefinitionsAt {
  const textOf = ({ start, end }: JustRange): string => text.slice(start, end);
  const values = [...groupBy(assignments, ({ name }) => name)].map(
    ([name, all]) => [name, all.map(({ value }) => textOf(value))] as const,
  );
  const headersFor = (recipe: JustRecipe): readonly string[] => {
    const name = NAME.exec(textOf(recipe.header))?.[0] ?? '';
    const isCall = (header: string): boolean => header.split(`(${name}`).some((rest, at) => at > 0 && /^\s/.test(rest));
    return [textOf(recipe.header), ...recipes.map(({ header }) => textOf(header)).filter(isCall)];
  };
  return ({ start }) => {
    const recipe = recipes.find(({ header, lines }) => header.start <= start && start < (lines.at(-1)?.end ?? 0));
    const headers = recipe === undefined ? [] : headersFor(recipe);
    return new Map([...values, ...[...(recipe?.parameters ?? [])].map((name) => [name, headers] as const)]);
  };
}

/** In expressions and headers. */
const NAME = /[A-Za-z_][\w-]*/;
