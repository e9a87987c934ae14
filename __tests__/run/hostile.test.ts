import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';
import { shortened } from '../support/heavy.ts';
import { inTimeAsync } from '../support/in-time.ts';

/** Those that look at a container together with others, or at all of its settings. */
const looking = rules.filter(({ id }) => /^(?:escape-path|privileged$|network|volume|pid|port|env-weak)/.test(id));

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(looking, 'strict', new Map()),
    names: ruleNames(looking),
    suppressions: [],
    today: '2026-11-25',
  });
}

/** Milliseconds of the processor, on a slow machine; what is not bounded takes minutes. */
const LIMIT = 30_000;

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const lines = (count: number, make: (index: number) => string): string => times(count, make).join('\n');

const files = (count: number, make: (index: number) => readonly [string, string]): Files =>
  Object.fromEntries(times(count, make));

const LETTERS = 'abcdefghijkl';

const CIRCLE = shortened(10_000);

const HOSTILE: readonly (readonly [what: string, files: Files, says: RegExp | undefined])[] = [
  [
    'services in a large circle of namespaces and volumes',
    {
      'compose.yml': `services:\n${lines(CIRCLE, (index) => {
        const next = (index + 1) % CIRCLE;
        return `  s${index}: {image: "a:1", network_mode: "service:s${next}", volumes_from: [s${next}]}`;
      })}\n`,
    },
    /leads through too many containers/,
  ],
  [
    'a circle of namespaces',
    { 'compose.yml': 'services: {a: {image: "a:1", pid: "service:b"}, b: {image: "a:1", pid: "service:a"}}\n' },
    /leads in a circle/,
  ],
  [
    '150 levels of include',
    {
      'compose.yml': 'include: [c0.yml]\nservices: {w: {image: "a:1"}}\n',
      ...files(150, (index) => [
        `c${index}.yml`,
        `include: [c${index + 1}.yml]\nservices: {s${index}: {image: "a:1"}}\n`,
      ]),
    },
    /include/,
  ],
  [
    'files that include each other four times each',
    {
      'compose.yml': 'include: [l0.yml]\n',
      ...files(12, (index) => [
        `l${index}.yml`,
        `include: [${times(4, (one) => `{path: l${index + 1}.yml, env_file: e${one}.env}`).join(', ')}]\n`,
      ]),
      ...files(4, (index) => [`e${index}.env`, `K=${index}\n`]),
      'l12.yml': 'services: {z: {image: "a:1"}}\n',
    },
    /more than/,
  ],
  ['a circle of include', { 'compose.yml': 'include: [a.yml]\n', 'a.yml': 'include: [compose.yml]\n' }, /include/],
  [
    'a circle of extends',
    { 'compose.yml': 'services: {a: {extends: b}, b: {extends: c}, c: {extends: a, image: "a:1"}}\n' },
    /extend/,
  ],
  [
    '3,000 services that extend each other',
    {
      'compose.yml': `services:\n${lines(3000, (index) => `  s${index}: {extends: s${index + 1}}`)}\n  s3000: {image: "a:1"}\n`,
    },
    /extend/,
  ],
  [
    'an alias bomb',
    {
      'compose.yml': `a: &a [x, x, x, x, x, x, x, x, x]\n${lines(11, (index) => {
        const [before, own] = [LETTERS[index], LETTERS[index + 1]];
        return `${own}: &${own} [${times(9, () => `*${before}`).join(', ')}]`;
      })}\nservices: {w: {image: "a:1", cap_add: *k, volumes: *l}}\n`,
    },
    undefined,
  ],
  [
    'merge keys that double what they merge',
    {
      'compose.yml': `x0: &x0 {a: 1}\n${lines(399, (index) => {
        const merged = times(20, () => `*x${index}`).join(', ');
        return `x${index + 1}: &x${index + 1}\n  <<: [${merged}]\n  k${index}: 1`;
      })}\nservices: {w: {<<: *x399, image: "a:1"}}\n`,
    },
    /too large/,
  ],
  [
    'HCL that is nested deep',
    { 'docker-bake.hcl': `target "a" {\n  args = ${'{ x = '.repeat(100_000)}\n}\n` },
    undefined,
  ],
  [
    'targets that inherit in a long chain',
    { 'docker-bake.hcl': lines(5000, (index) => `target "t${index}" { inherits = ["t${index + 1}"] }`) },
    /more than 100/,
  ],
  ['TOML that is nested deep', { 'buildkitd.toml': `[registry${'.x'.repeat(100_000)}]\nhttp = true\n` }, undefined],
  ['JSON that is nested deep', { 'inspect.json': '['.repeat(500_000) }, undefined],
  [
    'variables of a Makefile that hold each other twice',
    {
      Makefile: `${lines(5000, (index) => `A${index} = $(A${index + 1}) $(A${index + 2})`)}\nrun:\n\tdocker run $(A0) a:1\n`,
    },
    undefined,
  ],
  [
    'a long Makefile',
    { Makefile: `run:\n${lines(shortened(4000), (index) => `\tdocker run -d --privileged a:${index}`)}\n` },
    undefined,
  ],
  [
    'a long script',
    { 'run.sh': lines(shortened(4000), (index) => `docker run -d --privileged -v /etc:/e a:${index}`) },
    undefined,
  ],
  [
    'variables of a script that double each time',
    { 'run.sh': `V0=x\n${lines(60, (index) => `V${index + 1}="$V${index} $V${index}"`)}\ndocker run $V60 a:1\n` },
    undefined,
  ],
  [
    'many jobs',
    {
      '.github/workflows/ci.yml': `on: pull_request\njobs:\n${lines(shortened(3000), (index) => `  j${index}: {runs-on: self-hosted, container: {image: "a:1", options: --privileged}}`)}\n`,
    },
    undefined,
  ],
];

describe('hostile repositories', () => {
  it.each(HOSTILE)(
    'take bounded time: %s',
    async (_what, repository, says) => {
      const { notifications } = await inTimeAsync(LIMIT, () => scanned(repository));
      if (says !== undefined) expect(notifications.map(({ message }) => message).join('\n')).toMatch(says);
    },
    120_000,
  );
});
