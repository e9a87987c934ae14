import { FILLED_ARGUMENTS, PLATFORM_ARGUMENTS } from '../../../model/platform-arguments.ts';
import type { Excerpt, Span } from '../../../model/source.ts';

/** The names that may be empty, with the texts next to them. */
export interface OpenNames {
  readonly names: ReadonlySet<string>;
  /** Those that the builder sets, and whose value a pattern may match: `s${TARGETARCH#amd64}h`. */
  readonly matched: ReadonlySet<string>;
  readonly places: readonly Span[];
  /** Those before a name in the paths of COPY, ADD and WORKDIR, which then begin at the root of the image or of the context. */
  readonly inPaths: Pick<OpenNames, 'names' | 'places'>;
}

/**
 * The variables with a text next to them, which remains where they are empty: `s${X}h`. Where X is a whole value, or a version between dots,
 * its author would notice. Whether the file sets them is known later.
 */
export function openNames(excerpt: Excerpt): OpenNames {
  const names = new Set<string>();
  const matched = new Set<string>();
  const places: Span[] = [];
  for (const { 0: word, index } of excerpt.text.matchAll(WORD)) {
    if (!word.includes('$')) continue;
    const patterns = namesAt(PATTERN, word).filter((name) => FILLED_ARGUMENTS.has(name));
    const open = [...mixedIn(word), ...namesAt(CONDITION, word).filter(mayBeEmpty)];
    if (open.length + patterns.length === 0) continue;
    for (const name of open) names.add(name);
    for (const name of patterns) matched.add(name);
    places.push(excerpt.span(index, index + word.length));
  }
  return { names, matched, places, inPaths: namesInPaths(excerpt) };
}

function namesInPaths(excerpt: Excerpt): OpenNames['inPaths'] {
  const names = new Set<string>();
  const places: Span[] = [];
  for (const { 0: line, index: start } of excerpt.text.matchAll(LINE_WITH_PATHS)) {
    for (const { 0: word, 1: name = '', index } of line.matchAll(PATH_BELOW)) {
      if (name === 'PATH') continue;
      names.add(name);
      places.push(excerpt.span(start + index, start + index + word.length));
    }
  }
  return { names, places };
}

const LINE_WITH_PATHS =
  /^[ \t]{0,99}(?:ONBUILD[ \t]{1,99})?(?:COPY|ADD|WORKDIR)[ \t](?:[^\n\\`]|[\\`](?:[ \t]{0,99}\r?\n)?)*/gim;
const PATH_BELOW = /(?<=[\s"'])\$\{?([A-Za-z_]\w*)\}?\/[^\s"']+/g;

function namesAt(pattern: RegExp, word: string): readonly string[] {
  return [...word.matchAll(pattern)].map(({ 1: name = '' }) => name);
}

const WORD = /[^\s|;&<>]+/g;

/** One variable, or several without anything between them, each perhaps without what a pattern matches. */
const VARIABLES = /(?:\$\{[A-Za-z_]\w*(?:[#%/][^{}]{0,200})?\}|\$[A-Za-z_]\w*)+/g;

/** The variables in a word that touch a text. */
function mixedIn(word: string): readonly string[] {
  return [...word.matchAll(VARIABLES)].flatMap(({ 0: variables, index }) => {
    const before = word.slice(Math.max(0, index - 2), index);
    const after = word.slice(index + variables.length, index + variables.length + CHARACTERS_AFTER);
    if (!TEXT_BEFORE.test(before) && !TEXT_AFTER.test(after)) return [];
    return [...variables.matchAll(/\$\{?(\w+)/g)].flatMap(({ 1: name = '' }) => (name === 'PATH' ? [] : name));
  });
}

/** A letter or digit, the group of root, or a dot that begins the word. */
const TEXT_BEFORE = /[A-Za-z\d]$|^0:$|^\.$|=\.$/;
/** A letter or digit, or a folder of the system. */
const TEXT_AFTER = /^[A-Za-z\d]|^\/(?:dev|etc|home|proc|root|run|tmp|var)(?!\w)/;
const CHARACTERS_AFTER = 6;

const CONDITION = /\$\{([A-Za-z_]\w*):?[-+]/g;
const PATTERN = /\$\{([A-Za-z_]\w*)[#%/]/g;

/** Whether builders set it, to nothing in most builds. */
function mayBeEmpty(name: string): boolean {
  if (FILLED_ARGUMENTS.has(name)) return false;
  return PLATFORM_ARGUMENTS.has(name) || /^(?:https?|ftp|no|all)_proxy$/i.test(name);
}
