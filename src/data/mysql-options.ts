/**
 * `skip-grant-tables` as servers of MySQL and MariaDB read it, for a pattern: with dashes or underscores, after prefixes, or as its beginning.
 * https://dev.mysql.com/doc/refman/8.4/en/option-modifiers.html
 */
export const GRANTS_OFF = `(?:(?:loose|enable)[-_]){0,9}skip[-_]g${beginningsOf('rant-tables')}`;

/** A pattern for each text that the given one begins with, and for none. */
function beginningsOf(text: string): string {
  return [...text].reduceRight((rest, letter) => `(?:${letter === '-' ? '[-_]' : letter}${rest})?`, '');
}
