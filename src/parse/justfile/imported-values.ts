import type { SourceFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import type { RepositoryView } from '../repository-view.ts';
import { fileNear } from '../scripts/sourced-variables.ts';
import { itemsOf, type JustItems } from './items.ts';
import { type JustValues, valuesOf } from './values.ts';

/** The texts of variables that the files assign which a justfile imports, also through others; undefined for one that is not known. */
export function importedValues(
  file: SourceFile,
  { imports }: Pick<JustItems, 'imports'>,
  repository: RepositoryView,
): (name: string) => string | undefined {
  const all = lazy(() => valuesOfImports(file, imports, repository));
  return (name) => {
    for (const { textOf } of imports.length === 0 ? [] : all()) {
      const text = textOf(name);
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

function valuesOfImports(
  file: SourceFile,
  imports: JustItems['imports'],
  repository: RepositoryView,
): readonly JustValues[] {
  const seen = new Set([file.path]);
  const found: JustValues[] = [];
  const open = imports.map((name) => ({ name, from: file.path }));
  // the loop also visits what is added meanwhile
  for (const { name, from } of open) {
    const imported = fileNear(from, name, repository);
    if (imported === undefined || seen.has(imported.path)) continue;
    seen.add(imported.path);
    const items = itemsOf(imported.text);
    found.push(valuesOf(imported, items.assignments));
    for (const one of items.imports) open.push({ name: one, from: imported.path });
  }
  return found;
}
