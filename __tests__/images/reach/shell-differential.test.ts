import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ShellCommands, shellCommands } from '../../../src/images/reach/shell-commands.ts';
import { fuzzRuns } from '../../support/heavy.ts';

/** Programs that only write their name into a file. */
const PROGRAMS = ['p1', 'p2', 'p3'];
const folder = mkdtempSync(join(tmpdir(), 'hullcheck-'));
const log = join(folder, 'log');
mkdirSync(join(folder, 'bin'));
for (const name of PROGRAMS) {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\necho ${name} >> ${log}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}
afterAll(() => rmSync(folder, { recursive: true }));

const ARGUMENTS = ['p1', 'a'];
const one = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const { script } = fc.letrec<{ script: string; simple: string; word: string }>((tie) => ({
  word: fc.oneof(
    one(
      'a',
      '"b c"',
      '$x',
      '"$@"',
      '"${1#-}"',
      '";"',
      '"#"',
      '#x',
      'a#b',
      '")"',
      "'esac'",
      '\\;',
      '"\\""',
      "'\"'",
      'a\\\nb',
    ),
    tie('script').map((inner) => `"$(${inner})"`),
  ),
  simple: fc
    .tuple(
      one(
        'p1',
        'p2',
        'p3',
        'p\\\n1',
        '"p2"',
        '\\p1',
        'command p2',
        'echo',
        'true',
        'false',
        '[ a = b ]',
        'x=a p1',
        '! p1',
      ),
      fc.option(tie('word'), { nil: '' }),
      one('', ' >/dev/null', ' 2>&1', " # '\n", ' # esac\n'),
    )
    .map(([program, word, rest]) => `${program} ${word}${rest}`),
  script: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('simple'),
    fc.tuple(tie('script'), one('; ', '\n', ' && ', ' || ', ' | '), tie('script')).map((all) => all.join('')),
    fc.tuple(tie('script'), tie('script')).map(([first, second]) => `if ${first}\nthen ${second}\nfi`),
    fc
      .tuple(one('a)', '(a|p1)', '# x\n*)', '")")'), tie('script'))
      .map(([on, first]) => `case "$1" in\n${on} ${first}\n;;\nesac`),
    tie('script').map((inner) => `f() { ${inner}\n}\nf a`),
    tie('script').map((inner) => `( ${inner}\n)`),
    tie('script').map((inner) => `for y in a b\ndo ${inner}\ndone`),
    tie('script').map((inner) => `set -- p2 "$@"\n${inner}\n"$@"`),
    tie('script').map((inner) => `trap 'p3 a' EXIT\n${inner}`),
  ),
}));

function possiblyRun({ commands, argumentLists = [] }: ShellCommands): ReadonlySet<string> {
  const lists = [ARGUMENTS];
  for (const change of argumentLists)
    for (const list of [...lists]) lists.push(change.flatMap((word) => (word === '$@' ? list : [word])));
  return new Set(
    commands.flatMap(({ words: [first = ''] }) => (first === '$@' ? lists.map(([name = '']) => name) : [first])),
  );
}

it('knows every program that a shell runs for a script that is followed in whole', () => {
  let ran = 0;
  fc.assert(
    fc.property(script, (text) => {
      const read = shellCommands(text);
      if (!read.isWhole) return;
      writeFileSync(log, '');
      const PATH = `${join(folder, 'bin')}:/usr/bin:/bin`;
      spawnSync('sh', ['-c', text, 'x', ...ARGUMENTS], { cwd: folder, env: { PATH }, timeout: 5000, stdio: 'ignore' });
      const started = readFileSync(log, 'utf8')
        .split('\n')
        .filter((name) => name !== '');
      const known = possiblyRun(read);
      expect(started.filter((name) => !known.has(name))).toEqual([]);
      ran += started.length;
    }),
    { numRuns: fuzzRuns(300) },
  );
  expect(ran).toBeGreaterThan(0);
});
