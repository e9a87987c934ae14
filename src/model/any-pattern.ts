/**
 * One pattern that matches wherever any of the patterns does, to rule all of them out with a single test. It ignores case if one of them
 * does, so it may match more. The patterns must not contain back-references.
 */
export function anyPattern(patterns: readonly RegExp[]): RegExp {
  const isCaseIgnored = patterns.some(({ ignoreCase }) => ignoreCase);
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), isCaseIgnored ? 'i' : '');
}
