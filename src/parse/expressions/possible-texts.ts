import { worstOf } from '../../syntax/shell/given/worse-values.ts';

/**
 * The text that an expression of a template has in some runs, if it takes isolation away, as such a value counts: `github.ref == 'a' && 'host' || 'bridge'`.
 * Texts that it only compares do not count.
 */
export function worstText(expression: string): string | undefined {
  return worstOf(textsIn(expression));
}

/** The texts in quotes that may be the value of an expression, also those in a text of JSON. */
export function textsIn(expression: string): readonly string[] {
  return [...expression.replaceAll(TEST, '').matchAll(QUOTED)].flatMap(
    ([, before, double, single, raw = '', after]) => {
      if (before !== undefined || after !== undefined) return [];
      const text = double ?? single ?? raw;
      return /^\s*[[{]/.test(text) ? [...text.matchAll(JSON_TEXT)].map(([, inner = '']) => inner) : [text];
    },
  );
}

/** Functions whose result is not one of their texts. */
const TEST =
  /\b(?:contains|startsWith|endsWith|hashFiles|eq|ne|has|hasPrefix|hasSuffix|path_exists|is_dependency|assert|error)[ \t]*\([^()]{0,300}\)|\((?:eq|ne|and|or|not|contains|has|hasPrefix|hasSuffix|regexMatch)[ \t][^()]{0,300}\)/g;
const QUOTED =
  /([=!]=|[=!]~)?\s{0,9}(?:"([^"\\\n]{0,300})"|'([^'\n]{0,300})'|`([^`\n]{0,300})`)(\s{0,9}(?:[=!]=|[=!]~))?/g;
const JSON_TEXT = /"([^"\\]{0,300})"/g;
