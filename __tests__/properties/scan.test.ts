import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';
import { fuzzRuns } from '../support/heavy.ts';
import { composeText, dotenvText } from './compose-files.ts';
import { dockerfileText } from './dockerfiles.ts';
import { exampleTexts } from './example-texts.ts';
import { mutated } from './mutations.ts';
import { expectSound } from './soundness.ts';

/** How many cases each property has; `HULLCHECK_FUZZ_RUNS=100000 npm test -- __tests__/properties` looks long and deep. */
const RUNS = fuzzRuns(60);

const MILLISECONDS = 30_000 + RUNS * 100;

describe('a scan', () => {
  it('survives any Dockerfile', () => holds(dockerfileText, (text) => ({ Dockerfile: text })), MILLISECONDS);

  it('survives any compose file', () => holds(composeText, (text) => ({ 'compose.yaml': text })), MILLISECONDS);

  it(
    'survives files that refer to each other',
    () =>
      holds(fc.tuple(composeText, composeText, dockerfileText, dotenvText), ([compose, other, dockerfile, dotenv]) => ({
        'compose.yaml': compose,
        'other.yaml': other,
        Dockerfile: dockerfile,
        '.env': dotenv,
      })),
    MILLISECONDS,
  );

  it(
    'survives accidents to real Dockerfiles',
    () => holds(mutated(exampleTexts('dockerfile')), (text) => ({ Dockerfile: text })),
    MILLISECONDS,
  );

  it(
    'survives accidents to real compose files',
    () => holds(mutated(exampleTexts('compose')), (text) => ({ 'compose.yaml': text })),
    MILLISECONDS,
  );

  it(
    'survives noise',
    () =>
      holds(fc.string({ unit: anyCharacter, maxLength: 400 }), (text) => ({ Dockerfile: text, 'compose.yaml': text })),
    MILLISECONDS,
  );
});

function holds<T>(files: fc.Arbitrary<T>, repository: (value: T) => Readonly<Record<string, string>>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(files, (value) => expectSound(repository(value))),
    { numRuns: RUNS },
  );
}
