import type { SourceFile } from '../../model/source.ts';
import type { RepositoryView } from '../repository-view.ts';
import { areHarmlessOptions } from '../run-options/given-arguments.ts';
import { fileNear } from '../scripts/sourced-variables.ts';
import { itemsOf, type JustAssignment, type JustItems } from './items.ts';

/** How many imported files are read for the values of variables. */
const MOST_IMPORTS = 20;

/** Whether an expression, with its braces, is nothing but switches such as `-it` in each case. Some names are those of parameters. */
export type IsHarmless = (expression: string, parameters: ReadonlySet<string>) => boolean;

/**
 * Knows expressions whose possible texts are all written out: conditions, as in `if os() == "linux" { "-it" } else { "" }`, and variables with one, or with a
 * text in an imported file.
 */
export function harmlessExpressions(
  file: SourceFile,
  { assignments, imports }: JustItems,
  repository: RepositoryView | undefined,
): IsHarmless {
  const valueIn = ({ text }: SourceFile, { value: { start, end } }: JustAssignment): string => text.slice(start, end);
  const valuesIn = (name: string): readonly string[] => [
    ...assignments.filter((one) => one.name === name).map((one) => valueIn(file, one)),
    ...imports.slice(0, MOST_IMPORTS).flatMap((path) => {
      const imported = repository && fileNear(file.path, path, repository);
      if (imported === undefined) return [];
      const items = itemsOf(imported.text);
      return items.assignments.filter((one) => one.name === name).map((one) => valueIn(imported, one));
    }),
  ];
  return (expression, parameters) => {
    const text = expression.replace(/^\{\{/, '').replace(/\}\}$/, '').trim();
    const isName = /^[A-Za-z_][\w-]*$/.test(text);
    if (isName && (parameters.has(text) || imports.length > MOST_IMPORTS)) return false;
    const values = isName ? valuesIn(text) : [text];
    const texts = values.map((value) => textsOf(value.trim()));
    return texts.length > 0 && texts.every((some) => some?.every(areHarmlessOptions) === true);
  };
}

/** The texts of all branches, or the only one. */
function textsOf(value: string): readonly string[] | undefined {
  if (!CONDITION.test(value) && !TEXT.test(value)) return undefined;
  return value.startsWith('if') ? [...value.matchAll(BRANCH)].map(textIn) : [value.slice(1, -1)];
}

function textIn([, double, single = '']: RegExpMatchArray): string {
  return double ?? single;
}

const TEXT = /^(?:"[^"\\\n]*"|'[^'\n]*')$/;
const BRANCH = /\{\s{0,9}(?:"([^"\\\n]*)"|'([^'\n]*)')\s{0,9}\}/g;
const CONDITION =
  /^if\b[^{}\n]{1,200}\{\s{0,9}(?:"[^"\\\n]*"|'[^'\n]*')\s{0,9}\}(?:\s{0,9}else if\b[^{}\n]{1,200}\{\s{0,9}(?:"[^"\\\n]*"|'[^'\n]*')\s{0,9}\})*\s{0,9}else\s{0,9}\{\s{0,9}(?:"[^"\\\n]*"|'[^'\n]*')\s{0,9}\}$/;
