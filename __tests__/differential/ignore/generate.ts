import type { Random } from '../random.ts';

export interface IgnoreCase {
  readonly text: string;
  readonly paths: readonly string[];
}

const NAMES = ['a', 'b', 'ab', 'a.md', 'b.md', 'README.md', '.env', 'a-b', 'a]b', 'é', '😀', 'a*b', 'A'];
const PIECES = [
  ...NAMES,
  '*',
  '**',
  '?',
  '*.md',
  '**.md',
  '*.*',
  '.',
  '..',
  '',
  '[ab]',
  '[^a]*',
  '[!a]',
  '[a-b]b',
  'a[^x]b',
  '[^.]env',
  '[\\.]env',
  '[\\d]',
  '[*]b',
  '[]a]',
  '[a',
  'a\\',
  '\\*',
  '\\a',
  'a\\]b',
  '***',
  'a**',
  '**b',
  '?.md',
  '(a)',
  'a+',
  'a$',
  '{a,b}',
];
const BLANKS = ['', '', '', '', '', '', ' ', '\t', '\u00a0', '\u0085', '\ufeff', '\v', '\u3000', '\u200b'];
const ENDS = ['\n', '\n', '\n', '\r\n', '\n\n', '\r\r\n'];

/** An ignore file, and paths of files that it may leave out. The same random choices give the same ones. */
export function generate(random: Random): IgnoreCase {
  const start = random.below(20) === 0 ? '\ufeff' : '';
  const lines = Array.from({ length: 1 + random.below(5) }, () => line(random) + random.pick(ENDS));
  return { text: start + lines.join(''), paths: Array.from({ length: 12 }, () => path(random)) };
}

function line(random: Random): string {
  const mark = random.pick(['', '', '', '!', '!', '#', '! ', ' #', '!!']);
  const pattern = Array.from({ length: 1 + random.below(3) }, () => random.pick(PIECES)).join('/');
  const slash = (share: number) => (random.below(share) === 0 ? '/' : '');
  return random.pick(BLANKS) + mark + slash(6) + pattern + slash(8) + random.pick(BLANKS);
}

function path(random: Random): string {
  return Array.from({ length: 1 + random.below(3) }, () => random.pick(NAMES)).join('/');
}
