import { expect, it } from '@jest/globals';
import { plainCommand, plainStatements } from '../../../src/analysis/commands/plain-command.ts';
import { LAB_SEED } from '../oracles.ts';
import { randomOf } from '../random.ts';
import { installedShells } from './shells.ts';

/** What a reader of a shell may take for the end of something, or for the beginning of a comment. */
const PIECES = [
  '"',
  "'",
  '\\',
  '#',
  ' # ',
  ' ',
  '$(',
  '`',
  ')',
  '(',
  ';',
  '${x#',
  '}',
  "$'",
  "\\'",
  'case a in a) ',
  ';; esac',
  '\\\n',
];

/** Far more texts than a shell is started for: only those count whose end makes no difference. */
const TEXTS = 20_000;
const MOST_RUNS = 500;

/** The spelling in which a gap is compared must not lose a command: with another one it is another gap. */
it('no command that bash runs is taken for a comment', () => {
  const bash = installedShells().find(({ name }) => name === 'bash');
  const random = randomOf(LAB_SEED);
  const lost = new Set<string>();
  for (let count = 0; count < TEXTS; count++) {
    const some = Array.from({ length: 1 + random.below(6) }, () => random.pick(PIECES)).join('');
    const text = `k1 ${some}${random.pick([';\n', '; ', '\n', '&& '])}k3 A`;
    const other = text.replace(/A$/, 'B');
    const isLost =
      plainCommand(text) === plainCommand(other) || `${plainStatements(text)}` === `${plainStatements(other)}`;
    if (isLost) lost.add(text);
  }
  expect(lost.size).toBeGreaterThan(50);
  const wrong = [...lost]
    .slice(0, MOST_RUNS)
    .filter((text) => bash?.tell(text).ran.some(([program, word]) => program === 'k3' && word === 'A'));
  expect(wrong).toEqual([]);
});
