import type { GapNotification } from '../../model/findings/gap.ts';
import { type Span, spanText } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';

/** The texts that define names at a place. */
export type DefinitionsAt = (place: Span) => ReadonlyMap<string, readonly string[]>;

/**
 * Gaps of expressions, which their definitions identify as well, if these may contain options: `{{options}}` is another gap once `options` has
 * another value that is not known. `names` finds the names in a text, as its first group.
 */
export function withDefinitions(
  gaps: readonly GapNotification[],
  definitionsIn: () => DefinitionsAt,
  names: RegExp,
): readonly GapNotification[] {
  if (gaps.length === 0) return gaps;
  const definitionsAt = definitionsIn();
  const ofFile = gaps.length > MAXIMUM_FOLLOWED ? shortText(gaps[0]?.span?.file.text ?? '', 0) : '';
  return gaps.map((one, index) => {
    if (one.span === undefined) return one;
    if (index >= MAXIMUM_FOLLOWED) return identifiedBy(one, [ofFile]);
    const [, ...texts] = madeOf(spanText(one.span), definitionsAt(one.span), names);
    if (!texts.some((text) => OPTION.test(text))) return one;
    return identifiedBy(one, texts);
  });
}

/** For how many gaps of a file the definitions are followed. Each change of the file makes others of the rest, which no real file has. */
const MAXIMUM_FOLLOWED = 500;

function identifiedBy(one: GapNotification, texts: readonly string[]): GapNotification {
  const evidence = shortText(JSON.stringify([one.gap.evidence, ...texts]), 0);
  return { ...one, gap: { ...one.gap, evidence } };
}

/** Whether an option may be in the text of a place, or in those that define the names in it. */
export function mayHoldOptions(place: Span, definitions: ReturnType<DefinitionsAt>, names: RegExp): boolean {
  return [...madeOf(spanText(place), definitions, names)].some((text) => OPTION.test(text));
}

/** A dash that is neither in a word nor before an item of a list. */
const OPTION = /(?<![\w.:/@-])-(?!\s)/;

/** A text, and those that define the names in it, directly or through others. */
function madeOf(text: string, definitions: ReturnType<DefinitionsAt>, names: RegExp): ReadonlySet<string> {
  const texts = new Set([text]);
  const known = new Set<string>();
  // a set also visits what is added meanwhile
  for (const one of texts) {
    for (const [, name = ''] of one.matchAll(names)) {
      if (known.has(name)) continue;
      known.add(name);
      for (const definition of definitions.get(name) ?? []) texts.add(definition);
    }
  }
  return texts;
}
