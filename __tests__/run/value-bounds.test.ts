import { describe, expect, it } from '@jest/globals';
import { EXPANSION_BUDGET, LONGEST_VALUE } from '../../src/model/value-bounds.ts';
import { scanFiles } from '../properties/soundness.ts';
import { isHeavy, shortened } from '../support/heavy.ts';
import { inTimeAsync } from '../support/in-time.ts';

const service = (options: string) => `services:\n  a:\n    image: acme/app:1.4\n${options}\n`;
const lines = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('\n');

/** What is not looked at, as `kind path text`, where the text is that of its place. */
async function gapsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { notifications } = await scanFiles(files);
  return notifications.flatMap(({ gap, span }) =>
    gap?.weight === 'severe' && span !== undefined
      ? [`${gap.kind} ${span.file.path} ${span.file.text.slice(span.start, Math.min(span.end, span.start + 20))}`]
      : [],
  );
}

const LONG = 'x'.repeat(LONGEST_VALUE + 1);

const TOO_LONG: readonly (readonly [what: string, files: Readonly<Record<string, string>>, gaps: readonly string[]])[] =
  [
    ['a value', { 'compose.yaml': service(`    user: ${LONG}`) }, ['limit-reached compose.yaml xxxxxxxxxxxxxxxxxxxx']],
    [
      'a value that its variable makes long',
      { 'compose.yaml': service('    user: a$A'), '.env': `A=${'x'.repeat(LONGEST_VALUE)}\n` },
      ['limit-reached compose.yaml a$A'],
    ],
    [
      'a default in too many defaults',
      { 'compose.yaml': service(`    user: "${'${A:-'.repeat(101)}x${'}'.repeat(101)}"`) },
      ['limit-reached compose.yaml ${A:-${A:-${A:-${A:-'],
    ],
    [
      'a variable of an environment file',
      { 'compose.yaml': service('    env_file: a.env'), 'a.env': `A=${LONG}\n` },
      ['limit-reached a.env xxxxxxxxxxxxxxxxxxxx'],
    ],
    [
      'a variable of a raw environment file',
      { 'compose.yaml': service('    env_file: [{path: a.env, format: raw}]'), 'a.env': `A=${LONG}\n` },
      ['limit-reached a.env xxxxxxxxxxxxxxxxxxxx'],
    ],
    ['a word of a script', { 'run.sh': `docker run ${LONG}\n` }, ['limit-reached run.sh xxxxxxxxxxxxxxxxxxxx']],
  ];

/** So often a value grows; where it is less often, the first one is long. */
const STEPS = shortened(45_000);

/** Each would take gigabytes, or minutes. */
const GROWING: readonly (readonly [what: string, files: Readonly<Record<string, string>>, gap: string])[] = [
  [
    'variables of an environment file that hold the one before',
    {
      'compose.yaml': service('    env_file: a.env'),
      'a.env': `A0=${'x'.repeat(isHeavy ? 1 : 30_000)}\n${lines(STEPS, (at) => `A${at + 1}=\${A${at}}x`)}\n`,
    },
    'limit-reached a.env ${A',
  ],
  [
    'variables of .env that hold the one before',
    {
      'compose.yaml': service(`    command: $A${STEPS - 1}`),
      '.env': `A0=${'x'.repeat(isHeavy ? 1 : 30_000)}\n${lines(STEPS, (at) => `A${at + 1}=\${A${at}}x`)}\n`,
    },
    'limit-reached .env ${A',
  ],
  [
    'variables that double',
    {
      'compose.yaml': service('    command: $A59'),
      '.env': `A0=x\n${lines(60, (at) => `A${at + 1}=\${A${at}}\${A${at}}`)}\n`,
    },
    'limit-reached .env ${A',
  ],
  [
    'a long variable in many values',
    {
      'compose.yaml': service(`    environment:\n${lines(20_000, (at) => `      - V${at}=x$A`)}`),
      '.env': `A=${'y'.repeat(100_000)}\n`,
    },
    'limit-reached compose.yaml V',
  ],
  [
    'a long variable many times in a value',
    { 'compose.yaml': service(`    user: "${'$A'.repeat(200_000)}"`), '.env': `A=${'y'.repeat(100_000)}\n` },
    'limit-reached compose.yaml $A$A',
  ],
];

describe('values', () => {
  it.each(TOO_LONG)('are told when they are too long to be looked at: %s', async (_what, files, gaps) => {
    expect(await gapsOf(files)).toEqual(gaps);
  });

  it('are read up to the longest that a program is given', async () => {
    expect(await gapsOf({ 'compose.yaml': service(`    user: ${LONG.slice(1)}`) })).toEqual([]);
    expect(await gapsOf({ Dockerfile: `FROM debian:12\nRUN chmod 777 ${LONG.slice(1)}\n` })).toEqual([]);
  });

  it('have defaults in defaults', async () => {
    const compose = service(`    privileged: "${'${A:-'.repeat(100)}true${'}'.repeat(100)}"`);
    const { findings } = await scanFiles({ 'compose.yaml': compose });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('privileged');
    expect(await gapsOf({ 'compose.yaml': compose })).toEqual([]);
  });

  it.each(GROWING)('do not grow without bound: %s', async (_what, files, gap) => {
    const before = process.memoryUsage().rss;
    const gaps = await inTimeAsync(15_000, () => gapsOf(files));
    expect(gaps.some((one) => one.startsWith(gap))).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it('of a file have a budget that is far above what files take', () => {
    expect(EXPANSION_BUDGET / LONGEST_VALUE).toBeGreaterThan(50);
  });
});
