import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const SOURCE = new URL('../../src/', import.meta.url);

/** Tables of a module that are objects: each finds something under `constructor` and `toString`. */
const TABLE = /^(?:export )?const (\w+): (?:Readonly<)?Record<string,/gm;

/** By file and name: why no text from outside is looked up in it. */
const OBJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'analysis/benchmark/container-controls.ts': { CONTAINER_CONTROLS: 'Its keys are those of the benchmark.' },
  'analysis/benchmark/stage-controls.ts': { STAGE_CONTROLS: 'Its keys are those of the benchmark.' },
  'images/registry/connection-error.ts': { OPENSSL_TEXTS: 'Its entries are gone through.' },
  'parse/compose/variables/dotenv.ts': { ESCAPES: 'It is looked up by one character.' },
  'parse/justfile/expressions.ts': { ESCAPES: 'It is looked up by one character.' },
  'parse/quadlet/words.ts': { LETTERS: 'It is looked up by one character.' },
  'report/escape.ts': {
    SHORT_ESCAPES: 'It is looked up by one character.',
    GFM_ENTITIES: 'It is looked up by one character.',
  },
  'rules/index.ts': { concernOf: 'Its keys are those of the rules.' },
  'syntax/toml/reading.ts': { NAMED: 'It is looked up by one character.' },
};

function tables(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.ts')) continue;
    const names = Array.from(readFileSync(new URL(path, SOURCE), 'utf8').matchAll(TABLE), ([, name = '']) => name);
    if (names.length > 0) found.set(path.replaceAll('\\', '/'), names);
  }
  return found;
}

describe('tables', () => {
  it('are maps where a text from outside is looked up', () => {
    expect(Object.fromEntries(tables())).toEqual(
      Object.fromEntries(Object.entries(OBJECTS).map(([path, names]) => [path, Object.keys(names)])),
    );
  });
});
