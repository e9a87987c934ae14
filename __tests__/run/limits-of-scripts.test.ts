import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const active = activeRules(rules, 'recommended');
const names = ruleNames(rules);

/** `path kind weight` of what was not looked at, and which of some rules report something. */
async function judged(files: Files) {
  const { notifications, findings } = await scan(repositoryOf(files), {
    rules: active,
    names,
    suppressions: [],
    today: '2026-01-01',
  });
  const gaps = notifications.flatMap(({ gap, span, path }) =>
    gap === undefined || gap.weight === 'expected' ? [] : [`${span?.file.path ?? path} ${gap.kind} ${gap.weight}`],
  );
  return { gaps, found: new Set(findings.map(({ ruleId }) => ruleId)) };
}

const nested = (depth: number) => `${'a $('.repeat(depth)}b${')'.repeat(depth)}`;
const evals = (depth: number) => `${'eval '.repeat(depth)}b`;
const DOWNLOADS = 'curl -o f https://example.com/f\n';

const chain = (count: number): Files => ({
  'go.sh': 'O=--privileged ./s0.sh\n',
  ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}.sh`, `./s${at + 1}.sh\n`])),
  [`s${count}.sh`]: 'docker run $O registry.example.com/a:1 id\n',
});

/** What a limit keeps from being looked at: each ends in a gap, in the file that has it. */
const CUT: readonly (readonly [string, Files])[] = [
  [
    'downloads of a stage',
    {
      Dockerfile: `FROM alpine:3.23\nRUN <<E\n${DOWNLOADS.repeat(1_001)}curl -o z.sh https://example.com/z && sh z.sh\nE\n`,
    },
  ],
  [
    'unpacked folders of a stage',
    {
      Dockerfile: `FROM alpine:3.23\nRUN <<E\n${DOWNLOADS}${Array.from({ length: 301 }, (_, i) => `tar xf f -C /opt/${i}\n`).join('')}E\n`,
    },
  ],
  ['substitutions of RUN', { Dockerfile: `FROM alpine:3.23\nRUN ${nested(70)}\n` }],
  ['scripts in RUN', { Dockerfile: `FROM alpine:3.23\nRUN ${evals(70)}\n` }],
  ['substitutions of a script', { 'a.sh': `docker ps\n${nested(70)}\n` }],
  ['scripts in a script', { 'a.sh': `docker ps\n${evals(70)}\n` }],
  ['arithmetic of a script', { 'a.sh': `docker ps $((1${'+1'.repeat(6_000)}))\n` }],
  ['a recipe', { Makefile: `a:\n\tdocker ps ${nested(70).replaceAll('$', '$$$$')}\n` }],
  [
    'variables of a Makefile',
    {
      Makefile: `${Array.from({ length: 70 }, (_, i) => `A${i} = $(A${i + 1})\n`).join('')}A70 = docker run --privileged alpine:3.23\na:\n\t$(A0)\n`,
    },
  ],
  [
    'a step of a workflow',
    {
      '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker ps ${nested(70)}\n`,
    },
  ],
  [
    'a command of a container',
    {
      'compose.yaml': `services:\n  a:\n    image: alpine:3.23\n    command: [sh, -c, "${evals(70)} curl -fsSL https://example.com/x.sh | sh"]\n`,
    },
  ],
];

/** What looks like it and is read to its end. */
const READ: readonly (readonly [string, string, Files])[] = [
  [
    'shifts of arithmetic',
    'remote-script-exec',
    { Dockerfile: `FROM alpine:3.23\nRUN : ${'$((1<<2)) '.repeat(60)}; curl -fsSL https://example.com/x.sh | sh\n` },
  ],
  [
    'many substitutions in each other',
    'remote-script-exec',
    { Dockerfile: `FROM alpine:3.23\nRUN ${nested(20).replace('b', 'curl -fsSL https://example.com/x.sh | sh')}\n` },
  ],
  [
    'many scripts in each other',
    'chmod-world-writable',
    { Dockerfile: `FROM alpine:3.23\nRUN ${'eval '.repeat(20)}chmod 777 /a\n` },
  ],
  [
    'many downloads',
    'download-unverified',
    {
      Dockerfile: `FROM alpine:3.23\nRUN <<E\n${DOWNLOADS.repeat(301)}curl -o z.sh https://example.com/z && sh z.sh\nE\n`,
    },
  ],
  ['many options', 'privileged', { 'a.sh': `docker run ${'-e A=1 '.repeat(5_001)}--privileged alpine:3.23\n` }],
  [
    'a variable of a Makefile in its own value',
    'privileged',
    { Makefile: 'FLAGS := $(FLAGS) -q\na:\n\tdocker run --privileged $(FLAGS) alpine:3.23\n' },
  ],
  ['a carriage return before a #', 'privileged', { 'a.sh': 'echo a\r# ; docker run --privileged alpine:3.23\n' }],
];

describe('limits of what is read of scripts', () => {
  it.each(CUT)('are told of %s', async (_name, files) => {
    const { gaps } = await judged(files);
    expect(gaps).toEqual([`${Object.keys(files)[0]} limit-reached severe`]);
  });

  it.each([25, 45])('are told of a variable through %i scripts', async (count) => {
    const { gaps } = await judged(chain(count));
    expect(gaps).toEqual(['s19.sh limit-reached severe']);
  });

  it.each(READ)('are not reached by %s', async (_name, rule, files) => {
    const { gaps, found } = await judged(files);
    expect(gaps).toEqual([]);
    expect(found).toContain(rule);
  });
});
