import { lookedUp } from '../shell/looked-up.ts';

/** What a function of make gives for the texts of its arguments; undefined for those that nobody can evaluate. */
export function resultOf(name: string, args: readonly string[]): string | undefined {
  const [first = '', second = '', third = ''] = args;
  switch (name) {
    case 'subst':
      return first === '' ? third + second : third.split(first).join(second);
    case 'patsubst':
      return mapWords(third, (word) => substituted(word, first, second));
    case 'strip':
      return mapWords(first, (word) => word);
    case 'addprefix':
      return mapWords(second, (word) => first + word);
    case 'addsuffix':
      return mapWords(second, (word) => word + first);
    case 'firstword':
      return wordsOf(first)[0] ?? '';
    case 'lastword':
      return wordsOf(first).at(-1) ?? '';
    case 'if':
      return isUnknown(first) ? undefined : first.trim() === '' ? third : second;
    case 'shell':
      return lookedUp(first);
    case 'info':
    case 'warning':
    case 'error':
      return '';
    default:
      return undefined;
  }
}

/** Something in it is a variable that nobody sets. */
function isUnknown(text: string): boolean {
  return text.includes('$');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function mapWords(text: string, change: (word: string) => string): string {
  return wordsOf(text).map(change).join(' ');
}

/** `%` stands for any text. */
function substituted(word: string, pattern: string, replacement: string): string {
  const [before = '', after] = pattern.split('%', 2);
  if (after === undefined) return word === pattern ? replacement : word;
  const isMatch = word.length >= before.length + after.length && word.startsWith(before) && word.endsWith(after);
  return isMatch ? replacement.replace('%', () => word.slice(before.length, word.length - after.length)) : word;
}
