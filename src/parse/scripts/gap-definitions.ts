import type { GapNotification } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import { paired } from '../../support/paired.ts';
import { shortText } from '../../support/short-text.ts';
import { weakeningIn } from '../run-options/given-arguments.ts';
import { settingLines } from '../run-options/setting-lines.ts';

/** The texts that define names at a place. */
export type DefinitionsAt = (place: Span) => Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

/**
 * Gaps of expressions, which their definitions identify as well, if these may contain options: `{{options}}` is another gap once `options` has
 * another value that is not known. `names` finds the names in a text, as its first group.
 */
export function withDefinitions(
  gaps: readonly GapNotification[],
  definitionsIn: () => DefinitionsAt,
  names: RegExp,
): readonly GapNotification[] {
  return identifiedWith(gaps, definitionsIn, names, (texts) => (texts.some((text) => OPTION.test(text)) ? texts : []));
}

/**
 * The same, but for the options and paths in these definitions that may take protection away: each is a part of the gap, so that it stays the same
 * without one of them, and with any other word.
 */
export function withWeakeningDefinitions(
  gaps: readonly GapNotification[],
  definitionsIn: () => DefinitionsAt,
  names: RegExp,
): readonly GapNotification[] {
  return identifiedWith(gaps, definitionsIn, names, (texts) => texts.flatMap(weakeningWordsIn), withParts);
}

/** The options and paths in a text that may take protection away. */
export function weakeningWordsIn(text: string): readonly string[] {
  return weakeningIn(text.replaceAll(ORDINARY, ' ').replaceAll(/["'`,;(){}]|(?<=\w)=(?=["'/-])/g, ' '));
}

/** Variables, users, ports, and mounts from the folder of the project or of volumes, which hardly any change makes a danger. */
const ORDINARY =
  /(?<!\S)(?:-[epu]|--(?:env|publish|user))(?![\w-])|(?<!\S)(?:-v|--volume)(?:[ \t]{1,9}|=)["']?(?:\$[({]?(?:PWD|CURDIR)[)}]?|\.(?=\/(?!\.\.))|[\w-]{1,100}(?=:))[^\s"']{0,300}/g;

function withParts(one: GapNotification, words: readonly string[]): GapNotification {
  const { evidence, parts = [evidence] } = one.gap;
  const more = words.length > MOST_WORDS ? [shortText(JSON.stringify(words), 0)] : words;
  return { ...one, gap: { ...one.gap, parts: [...parts, ...more] } };
}

/** With more, all of them together are one part. */
const MOST_WORDS = 500;

/**
 * Gaps of values other than options, such as the name of a file, which all definitions identify, where these differ in more than a version: what
 * they name is not looked at.
 */
export function withAllDefinitions(
  gaps: readonly GapNotification[],
  definitionsIn: () => DefinitionsAt,
  names: RegExp,
): readonly GapNotification[] {
  return identifiedWith(gaps, definitionsIn, names, (texts) => texts.map(withoutVersions));
}

export function withoutVersions(text: string): string {
  return text.replaceAll(VERSION, '');
}

/** The same for those of some notifications whose reference was not determined. */
export function withReferenced(
  notifications: readonly Notification[],
  definitionsIn: () => DefinitionsAt,
  names: RegExp,
): readonly Notification[] {
  const gaps = notifications.filter(isUndecidedReference);
  const identified = new Map(paired(gaps, withAllDefinitions(gaps, definitionsIn, names)));
  return notifications.map((one) => (isUndecidedReference(one) ? (identified.get(one) ?? one) : one));
}

function isUndecidedReference(one: Notification): one is GapNotification {
  return one.gap?.kind === 'undecided-reference' && one.span !== undefined;
}

/** An address has four numbers, a version at most three. */
const VERSION = /(?<![\d.])\d{1,9}(?:\.\d{1,9}){1,2}(?![\d.])/g;

function identifiedWith(
  gaps: readonly GapNotification[],
  definitionsIn: () => DefinitionsAt,
  names: RegExp,
  counting: (texts: readonly string[]) => readonly string[],
  identify: typeof identifiedBy = identifiedBy,
): readonly GapNotification[] {
  if (gaps.length === 0) return gaps;
  const definitionsAt = definitionsIn();
  const ofFile = lazy(() => shortText(gaps[0]?.span?.file.text ?? '', 0));
  let left = MOST_TEXT;
  return gaps.map((one, index) => {
    if (one.span === undefined) return one;
    if (index >= MAXIMUM_FOLLOWED || left < 0) return identifiedBy(one, [ofFile()]);
    const [, ...texts] = madeOf(spanText(one.span), definitionsAt(one.span), names);
    for (const text of texts) left -= text.length;
    const deciding = counting(texts);
    return deciding.length === 0 ? one : identify(one, deciding);
  });
}

/** How many characters of definitions are followed for the gaps of a file. For the rest, the whole file counts. */
const MOST_TEXT = 20_000_000;

/** For how many gaps of a file the definitions are followed. Each change of the file makes others of the rest, which no real file has. */
const MAXIMUM_FOLLOWED = 500;

function identifiedBy(one: GapNotification, texts: readonly string[]): GapNotification {
  const evidence = shortText(JSON.stringify([one.gap.evidence, ...texts]), 0);
  const parts = one.gap.parts && [...one.gap.parts, shortText(JSON.stringify(texts), 0)];
  return { ...one, gap: { ...one.gap, evidence, ...(parts && { parts }) } };
}

/** Whether an option may be in the text of a place, or in those that define the names in it. */
export function mayHoldOptions(place: Span, definitions: ReturnType<DefinitionsAt>, names: RegExp): boolean {
  return [...madeOf(spanText(place), definitions, names)].some((text) => OPTION.test(text));
}

/** A dash that is neither in a word nor before an item of a list. */
const OPTION = /(?<![\w.:/@-])-(?!\s)/;

/** Whether a line that sets a variable decides what a text with the variable does. */
export type IsDeciding = (line: string) => boolean;

/** Any value is another one, as in the text of a Dockerfile. */
export const ANY_SETTING: IsDeciding = () => true;

/** Another folder of a project is harmless. Another one of the machine, or a switch, may not be. */
export const WEAKENING_SETTING: IsDeciding = (line) =>
  SWITCHED.test(line) || weakeningWordsIn(line.replaceAll(DEFAULT, ' ')).length > 0;

const SWITCHED = /[=-]["']?(?:true|yes|on)(?:["'}\s;]|$)/i;
/** `${A:-/}` */
const DEFAULT = /\$\{\w{1,100}:?[-=]/g;

/** The lines of files that set the variables in some texts, directly or through others. */
export function settingsOf(
  texts: readonly string[],
  files: readonly SourceFile[],
  isDeciding: IsDeciding,
): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  const room = roomOf(first);
  if (room.left < 0) return [shortText(first.text, 0)];
  const [, ...lines] = madeOf(texts.join('\n'), { get: (name) => linesOf(name, files) }, VARIABLE);
  for (const line of lines) room.left -= line.length;
  return lines.filter(isDeciding).map(withoutVersions).sort();
}

function linesOf(name: string, files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => settingLines(file).get(name) ?? []);
}

/** For all texts of a file. */
const roomOf = remember((_: SourceFile) => ({ left: MOST_TEXT }));
const VARIABLE = /\$\{?([A-Za-z_]\w{0,100})/g;

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
