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
/** A text that nothing closes ends with its line, so that no character is read twice. */
const QUOTED =
  /([=!]=|[=!]~)?\s{0,9}(?:"((?:[^"\\\n]|\\[^\n]|\\$)*)(?:"|$)|'([^'\n]*)(?:'|$)|`([^`\n]*)(?:`|$))(\s{0,9}(?:[=!]=|[=!]~))?/gm;
const JSON_TEXT = /"((?:[^"\\]|\\[\s\S]|\\$)*)(?:"|$)/g;
