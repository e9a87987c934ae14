import type { Excerpt, SourceFile } from '../../model/source.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { isPosixShell } from '../scripts/unread-shell.ts';
import type { JustRange } from './expressions.ts';
import { itemsOf, type JustItems, type JustRecipe } from './items.ts';
import { continuedLines, withoutMarks } from './lines.ts';
import { type JustValues, valuesOf } from './values.ts';

/** The commands that just runs for recipes, without a name for the first one, as shells get them. Those that they depend on come first. */
export function commandsForRecipes(file: SourceFile, names: readonly string[]): readonly Excerpt[] {
  const items = itemsOf(file.text);
  const values = valuesOf(file, items.assignments);
  const byName = new Map(items.recipes.map((recipe) => [wordsOf(recipe, file)[0] ?? '', recipe]));
  const seen = new Set<JustRecipe>();
  const found: JustRecipe[] = [];
  const add = (recipe: JustRecipe | undefined): void => {
    if (recipe === undefined || seen.has(recipe)) return;
    seen.add(recipe);
    const [, ...needed] = wordsOf(recipe, file);
    for (const name of needed) add(byName.get(name));
    found.push(recipe);
  };
  if (names.length === 0) add(items.recipes[0]);
  for (const name of names) add(byName.get(name));
  return found.flatMap((recipe) => commandsOf(recipe, { file, items, values }));
}

/** The name of a recipe, and the names after its colon. */
function wordsOf({ header }: JustRecipe, { text }: SourceFile): readonly string[] {
  const [before = '', ...after] = text
    .slice(header.start, header.end)
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, ' ')
    .split(/:(?!=)/);
  return [
    ...(before.match(/[A-Za-z_][\w-]*/g) ?? []).slice(0, 1),
    ...(after.join(' ').match(/[A-Za-z_][\w-]*/g) ?? []),
  ];
}

interface Reading {
  readonly file: SourceFile;
  readonly items: JustItems;
  readonly values: JustValues;
}

function commandsOf(recipe: JustRecipe, { file, items, values }: Reading): readonly Excerpt[] {
  const { lines, interpreter, parameters } = recipe;
  if (!isPosixShell(interpreter ?? items.shell)) return [];
  const textOf = (ranges: readonly JustRange[]): Excerpt =>
    excerptOf(
      ranges.flatMap((range, at): readonly Run[] => {
        const { runs } = values.replace(range, parameters);
        const end: Run = { text: '\n', span: () => ({ file, start: range.start, end: range.start }) };
        return at === 0 ? runs : [end, ...runs];
      }),
    );
  if (interpreter !== undefined) return [textOf(lines)];
  return continuedLines(file.text, lines).map((ranges) => withoutMarks(textOf(ranges)));
}
