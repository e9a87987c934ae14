/**
 * Whether commands of a text may have one of some words: also where quotes, backslashes or continued lines cut it in pieces, which a shell puts
 * together, and where a program that runs or builds something has a name that only a shell can tell.
 */
export function mayMention(words: RegExp, text: string): boolean {
  if (words.test(text)) return true;
  if (!CUTS.test(text)) return hasHiddenProgram(text);
  const whole = text.replaceAll(EVERY_CUT, '');
  return words.test(whole) || hasHiddenProgram(whole);
}

const CUTS = /["'\\]/;
const EVERY_CUT = /\\\r?\n[ \t]*|["'\\]/g;

/** `${A}er run`, `{dock,}er -D run` */
function hasHiddenProgram(text: string): boolean {
  for (const { index } of text.matchAll(ACTIONS)) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const words = before.slice(before.lastIndexOf('\n') + 1).split(/[ \t]+/);
    // what is joined to the word makes another one of it
    if (words.pop() === '' && HIDDEN.test(programIn(words))) return true;
  }
  return false;
}

/** What a program is told to do with an image or a container, and an option that no other program has. */
const ACTIONS = /\b(?:run|create|exec|up|build|compose)\b|--privileged\b/g;

/** How far before these words the program is looked for, in characters. */
const NEAR = 200;

/** Expansions, and patterns of names. */
const HIDDEN = /[$`{}()?*[\]]/;

/** The last word that is no option, no value of one, and no group of commands. */
function programIn(words: readonly string[]): string {
  const isBehind = (word: string, at: number): boolean =>
    /^(?:-|(?:compose|container|image|buildx)$)/.test(word) || words[at - 1]?.startsWith('-') === true;
  return words.findLast((word, at) => !isBehind(word, at)) ?? '';
}
