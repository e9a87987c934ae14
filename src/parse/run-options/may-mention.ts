/**
 * Whether commands of a text may contain one of some words: even where quotes, backslashes or continued lines split it, since a shell joins
 * the pieces, and where only a shell knows the name of a program that runs or builds something.
 */
export function mayMention(words: RegExp, text: string): boolean {
  if (words.test(text)) return true;
  if (!CUTS.test(text)) return hasHiddenProgram(text);
  const whole = withoutCuts(text);
  return words.test(whole) || hasHiddenProgram(whole);
}

/** A text whose words no quotes, backslashes or continued lines split. */
export function withoutCuts(text: string): string {
  return text.replaceAll(EVERY_CUT, '');
}

const CUTS = /["'\\]/;
const EVERY_CUT = /\\\r?\n[ \t]*|["'\\]/g;

function hasHiddenProgram(text: string): boolean {
  return !hiddenPrograms(text).next().done;
}

/** The programs of such actions whose names only a shell knows: `${A}er run`, `{dock,}er -D run` */
export function* hiddenPrograms(text: string): Generator<string, undefined> {
  for (const { index } of text.matchAll(ACTIONS)) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const words = before.slice(before.lastIndexOf('\n') + 1).split(/[ \t]+/);
    // text joined to the word makes it another word
    const program = words.pop() === '' ? programIn(words) : '';
    if (HIDDEN.test(program)) yield program;
  }
  return undefined;
}

/** Actions of a program on an image or a container, and an option that no other program has. */
const ACTIONS = /\b(?:run|create|exec|up|build|compose)\b|--privileged\b/g;

/** How far before these words the program is searched, in characters. */
const NEAR = 200;

/** Expansions, and patterns of names. */
const HIDDEN = /[$`{}()?*[\]]/;

/** The last word that is not an option, the value of one, or a group of commands. */
function programIn(words: readonly string[]): string {
  const isBehind = (word: string, at: number): boolean =>
    /^(?:-|(?:compose|container|image|buildx)$)/.test(word) || words[at - 1]?.startsWith('-') === true;
  return words.findLast((word, at) => !isBehind(word, at)) ?? '';
}
