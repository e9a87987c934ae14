import { describe, expect, it } from '@jest/globals';
import type { Format } from '../../src/parse/formats.ts';
import { isHeavy, isNightly } from '../support/heavy.ts';
import { exampleTexts } from './example-texts.ts';
import type { Files } from './repository.ts';
import { isCrash, scanFiles } from './soundness.ts';

/** Every object has something of these names, so a table that is an object finds a function where it has no entry. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'] as const;

const PATHS: readonly (readonly [format: Format, path: string])[] = [
  ['dockerfile', 'Dockerfile'],
  ['compose', 'compose.yaml'],
  ['workflow', '.github/workflows/a.yml'],
  ['bake', 'docker-bake.hcl'],
  ['shell', 'run.sh'],
  ['makefile', 'Makefile'],
  ['quadlet', 'a.container'],
];

/** A run of all tests replaces one of so many words. It has no common factor with the names, so that each has its turn. */
const STEP = isNightly ? 1 : isHeavy ? 4 : 32;

const WORD = /[\w.-]+/g;

/** The texts of a format with one word replaced by one of the names, the next name for the next word. */
function replacedTexts(format: Format): string[] {
  const places = [...new Set(exampleTexts(format))].flatMap((text) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => [text.slice(0, index), text.slice(index + word.length)]),
  );
  return places.flatMap(([before, after], at) =>
    at % STEP === 0 ? [`${before}${NAMES[at % NAMES.length]}${after}`] : [],
  );
}

async function crashOf(files: Files): Promise<string | undefined> {
  const { notifications } = await scanFiles(files);
  return notifications.find(isCrash)?.message;
}

describe('a name that every object has, in place of a word', () => {
  it.each(PATHS)('is read like any other word in %s', async (format, path) => {
    const texts = replacedTexts(format);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const message = await crashOf({ [path]: text });
      expect({ text, message }).toEqual({ text, message: undefined });
    }
  });
});
