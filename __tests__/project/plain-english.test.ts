import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Phrases that a native engineer would not write, and what to write instead; CONTRIBUTING.md has the same list for people. */
const PHRASES: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bstands?\b(?! alone)/i, 'is, comes, appears; means'],
  [/\b(?:is|are|was|were) none\b/i, 'is not a …'],
  [/\b(?:is|are|was|were) no (?!longer\b|more\b|other\b|such\b)/i, 'is not a …'],
  [/\bwhoever\b/i, 'anyone who'],
  [/\bof (?:which|whom)\b/i, 'a clause with its own noun'],
  [/\bas far as\b/i, 'where, to the extent that'],
  [/\bbesides\b/i, 'apart from, in addition to'],
  [/\b(?:anyhow|all the same)\b/i, 'anyway, nevertheless'],
  [/\bjudge[sd]?\b/i, 'check'],
  [/\b(?:tells?|told|says?|said) of\b/i, 'reports, describes'],
];

/** The comments of a line of code, and its texts of several words. */
function proseIn(line: string): string {
  const comment = /^\s*(?:\/?\*|\/\/)/.test(line) ? line : (/\s\/\/ .*$/.exec(line)?.[0] ?? '');
  const texts = [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, one = '', two = '']) => one + two,
  );
  return [comment, ...texts.filter((text) => text.includes(' '))].join(' ¦ ');
}

function stiltedIn(path: string): readonly string[] {
  const isCode = path.endsWith('.ts');
  return readFileSync(ROOT + path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      const prose = isCode ? proseIn(line) : line;
      const found = PHRASES.find(([phrase]) => phrase.test(prose));
      return found === undefined ? [] : [`${path}:${at + 1}: ${found[0].exec(prose)?.[0]} → ${found[1]}`];
    });
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

describe('the texts are plain English', () => {
  it.each(readdirSync(`${ROOT}src`).filter((name) => !name.endsWith('.ts')))('in src/%s', (folder) => {
    expect(filesIn(`src/${folder}`, '.ts').flatMap(stiltedIn)).toEqual([]);
  });

  it('on the pages, in the inputs and in the changelog', () => {
    const pages = [...filesIn('docs', '.md'), 'README.md', 'CHANGELOG.md', 'AGENTS.md', 'SECURITY.md', 'action.yml'];
    expect(pages.flatMap(stiltedIn)).toEqual([]);
  });

  it('finds what it looks for', () => {
    expect(
      PHRASES.filter(([phrase]) => phrase.test('Whoever judges what stands there says of it that it is none')).length,
    ).toBe(5);
  });
});
