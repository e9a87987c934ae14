import { FILLED_ARGUMENTS, PLATFORM_ARGUMENTS } from '../../model/platform-arguments.ts';
import type { Excerpt, Span } from '../../model/source.ts';

/** The names that may be empty, with the texts next to them. */
export interface OpenNames {
  readonly names: ReadonlySet<string>;
  readonly places: readonly Span[];
}

/**
 * The variables with a text next to them, which remains where they are empty: `s${X}h`. Where X is a whole value, or a version between dots,
 * its author would notice. Whether the file sets them is known later.
 */
export function openNames(excerpt: Excerpt): OpenNames {
  const names = new Set<string>();
  const places: Span[] = [];
  for (const { 0: word, index } of excerpt.text.matchAll(WORD)) {
    if (!word.includes('$')) continue;
    const open = [...word.matchAll(MIXED)].flatMap(({ groups: { first, second, third } = {} }) => {
      const name = first ?? second ?? third ?? '';
      return name !== '' && !isFilled(name) ? [name] : [];
    });
    const others = [...word.matchAll(CONDITION)].flatMap(({ 1: name = '' }) => (mayBeEmpty(name) ? [name] : []));
    if (open.length + others.length === 0) continue;
    for (const name of [...open, ...others]) names.add(name);
    places.push(excerpt.span(index, index + word.length));
  }
  return { names, places };
}

const WORD = /[^\s|;&<>]+/g;

/** A letter or digit before or after the variable, a dot in front of it that begins the word, or a folder of the system after it. */
const MIXED =
  /(?<=[A-Za-z\d]|^0:|^\.|=\.)\$(?:\{(?<first>[A-Za-z_]\w*)\}|(?<second>[A-Za-z_]\w*))|\$\{(?<third>[A-Za-z_]\w*)\}(?=[A-Za-z\d]|\/(?:dev|etc|home|proc|root|run|tmp|var)\b)/g;

const CONDITION = /\$\{([A-Za-z_]\w*):?[-+]/g;

function isFilled(name: string): boolean {
  return name === 'PATH' || name === 'HOME' || FILLED_ARGUMENTS.has(name);
}

/** The variables of builders that are empty in most builds. */
function mayBeEmpty(name: string): boolean {
  return !isFilled(name) && (PLATFORM_ARGUMENTS.has(name) || /^(?:https?|ftp|no|all)_proxy$/i.test(name));
}
