/**
 * Matches what one of the patterns matches: one question that answers for all of them, where mostly none does. In either case when one of
 * them ignores case, so that it may match more. They hold no groups that are referred to, and nothing that must not follow.
 */
export function anyPattern(patterns: readonly RegExp[]): RegExp {
  const isCaseIgnored = patterns.some(({ ignoreCase }) => ignoreCase);
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), isCaseIgnored ? 'i' : '');
}
