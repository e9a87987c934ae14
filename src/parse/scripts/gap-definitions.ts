import type { GapNotification } from '../../model/findings/gap.ts';
import { type Span, spanText } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';

/** The texts that define a name where it is used. */
export type DefinitionsAt = (place: Span) => (name: string) => readonly string[];

/**
 * Gaps of expressions, which their definitions identify as well: `{{options}}` is another gap once `options` has another value that is not
 * known. `names` finds the names in a text, as its first group.
 */
export function withDefinitions(
  gaps: readonly GapNotification[],
  definitionsAt: DefinitionsAt,
  names: RegExp,
): readonly GapNotification[] {
  return gaps.map((one) => {
    if (one.span === undefined) return one;
    const [, ...texts] = madeOf(spanText(one.span), definitionsAt(one.span), names);
    if (texts.length === 0) return one;
    const evidence = shortText(JSON.stringify([one.gap.evidence, ...texts]), 0);
    return { ...one, gap: { ...one.gap, evidence } };
  });
}

/** A text, and those that define the names in it, directly or through others. */
function madeOf(text: string, definitionsOf: (name: string) => readonly string[], names: RegExp): ReadonlySet<string> {
  const texts = new Set([text]);
  const known = new Set<string>();
  // a set also visits what is added meanwhile
  for (const one of texts) {
    for (const [, name = ''] of one.matchAll(names)) {
      if (known.has(name)) continue;
      known.add(name);
      for (const definition of definitionsOf(name)) texts.add(definition);
    }
  }
  return texts;
}
