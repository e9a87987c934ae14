import type { Recipe } from '../../syntax/shell/files/script-files.ts';

/** A recipe with what identifies it in its folder, so that one that calls itself is read once. */
export interface NamedRecipe extends Recipe {
  readonly name: string;
}
