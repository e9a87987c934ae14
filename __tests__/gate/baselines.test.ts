import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import { run } from '../../src/run/run.ts';
import { baselineText } from '../../src/triage/baseline.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { folderWith } from '../support/folder.ts';
import type { Files } from './failures.ts';

const HIGH = 7;

async function scanOf(files: Files, baseline: string | undefined): Promise<ScanReport> {
  const all = baseline === undefined ? files : { ...files, 'baseline.json': baseline };
  const name = baseline === undefined ? undefined : 'baseline.json';
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: name };
  return (await run({ ...settings, folder: folderWith(all) })).report;
}

/** What is new and at least high in a change of a repository with a baseline of all that it had. */
async function newWithBaseline(base: Files, change: Files, renames: ReadonlyMap<string, string> = new Map()) {
  const baseline = baselineText((await scanOf(base, undefined)).findings);
  const [before, head] = [await scanOf(base, baseline), await scanOf(change, baseline)];
  const { fresh, fixed } = compare(before, head, { renames, addedLines: () => undefined });
  expect(fixed).toEqual([]);
  return fresh.filter(({ score = 0 }) => score >= HIGH).map(({ ruleId, subject }) => `${ruleId} ${subject}`);
}

const service = (name: string, more: string): string =>
  `services:\n  ${name}:\n    image: registry.example.com/${name.replace(/\d/, '')}:1\n${more}`;
const PRIVILEGED = '    privileged: true\n';
const compose = (text: string): Files => ({ 'compose.yaml': text });
const fetching = (flags: string): Files => ({
  Dockerfile: `FROM debian:13\nRUN curl ${flags} https://get.example.com/i.sh | sh\nUSER 1000\n`,
});

const ONE = 'Zk8Pq2'.concat('Lm7Xw4Rt9Vb3Nc6');
const OTHER = 'Qw9Er4'.concat('Ty7Ui2Op5As8Df1');
const variable = (name: string, secret: string): Files =>
  compose(service('a', `    environment:\n      ${name}: ${secret}\n`));
const branch = (name: string, flags: string): string =>
  `  ${name})\n    docker run ${flags} registry.example.com/a:1\n    ;;\n`;
const cases = (dev: string, prod: string): Files => ({
  'r.sh': `case "$1" in\n${branch('dev', dev)}${branch('prod', prod)}esac\n`,
});
const swapped = (prod: string, dev: string): Files => ({
  'r.sh': `case "$1" in\n${branch('prod', prod)}${branch('dev', dev)}esac\n`,
});

describe('a repository with a baseline', () => {
  it.each<[string, Files, Files]>([
    ['a service that is renamed', compose(service('a1', PRIVILEGED)), compose(service('a2', PRIVILEGED))],
    ['a project that moves', compose(service('a', PRIVILEGED)), { 'deploy/compose.yaml': service('a', PRIVILEGED) }],
    ['another way to write a command', fetching('-fsSL'), fetching('-sSfL')],
    ['a newer version', { 'r.sh': 'docker run --privileged me/x:1\n' }, { 'r.sh': 'docker run --privileged me/x:2\n' }],
    [
      'a narrower mount',
      compose(service('a', '    volumes: ["/:/h"]\n')),
      compose(service('a', '    volumes: ["/etc:/h/etc:ro"]\n')),
    ],
    ['another name of the secret', variable('PASSWORD', ONE), variable('DB_PASSWORD', ONE)],
    ['other quotes of the secret', variable('PASSWORD', ONE), variable('PASSWORD', `'${ONE}'`)],
    ['commands in another order', cases('--privileged', '--init'), swapped('--init', '--privileged')],
    ['a file that stays', compose(service('a', PRIVILEGED)), compose(service('a', PRIVILEGED))],
  ])('does not fail for %s', async (_what, base, change) => {
    expect(await newWithBaseline(base, change)).toEqual([]);
  });

  it.each<[string, Files, Files, readonly string[]]>([
    [
      'one more service',
      compose(service('a', PRIVILEGED)),
      compose(`${service('a', PRIVILEGED)}${service('b', PRIVILEGED).replace('services:\n', '')}`),
      ['privileged b'],
    ],
    [
      'one more service, while the other is renamed',
      compose(service('a1', PRIVILEGED)),
      compose(`${service('a2', PRIVILEGED)}${service('b', PRIVILEGED).replace('services:\n', '')}`),
      ['privileged b'],
    ],
    [
      'a copy in another file',
      compose(service('a', PRIVILEGED)),
      { ...compose(service('a', PRIVILEGED)), 'deploy/compose.yaml': service('a', PRIVILEGED) },
      ['privileged a'],
    ],
    [
      'another host',
      fetching('-fsSL'),
      { Dockerfile: String(fetching('-fsSL')['Dockerfile']).replace('get.example.com', 'get.example.org') },
      ['remote-script-exec 0'],
    ],
    ['another secret', variable('PASSWORD', ONE), variable('PASSWORD', OTHER), ['env-secret-literal a']],
    [
      'another command with the danger',
      cases('--privileged', '--init'),
      cases('--init', '--privileged'),
      ['privileged registry.example.com/a:1'],
    ],
  ])('fails for %s', async (_what, base, change, expected) => {
    expect((await newWithBaseline(base, change)).sort()).toEqual(expected);
  });
});
