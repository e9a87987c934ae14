import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { scanOf } from './failures.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const COMPOSE = `services:\n  web:\n    image: ${IMAGE}\n    privileged: \${P:-false}\n    volumes: ["\${SRC:-data}:/data"]\nvolumes: {data: {}}\n`;
const SCRIPT = `. "./env/$1.sh"\ndocker run --rm $OPTS ${IMAGE}\n`;
const BASE: Files = { 'compose.yaml': COMPOSE, 'd.sh': SCRIPT };

async function newIn(base: Files, change: Files, renames: Readonly<Record<string, string>> = {}) {
  const all = { ...base, ...change };
  const kept = Object.entries(all).filter(([path]) => renames[path] === undefined || change[path] !== undefined);
  const head = await scanOf(Object.fromEntries(kept));
  const { fresh } = compare(await scanOf(base), head, {
    renames: new Map(Object.entries(renames)),
    addedLines: () => undefined,
  });
  return fresh.filter(({ score = 0 }) => score >= 7).map(({ ruleId, message }) => [ruleId, NEWS.exec(message)?.[1]]);
}

const NEWS = / New here: (.*)\.$/;

describe('another file of variables that causes a known finding is a new problem', () => {
  it.each<[name: string, before: Files, after: Files, news: readonly unknown[]]>([
    [
      'with the same value',
      { 'stage.env': 'P=true\n', 'prod.env': 'P=false\n' },
      { 'prod.env': 'P=true\n' },
      ['prod.env'],
    ],
    ['with another value', { 'stage.env': 'P=true\n' }, { 'prod.env': 'P=yes\n' }, ['prod.env']],
    ['with more', { 'stage.env': 'P=true\n' }, { 'prod.env': 'P=true\nX=1\n' }, ['prod.env']],
    [
      'the fourth one',
      { 'a.env': 'P=true\n', 'b.env': 'P=true\n', 'c.env': 'P=true\n' },
      { 'd.env': 'P=true\n' },
      ['d.env'],
    ],
    [
      'two',
      { 'a.env': 'P=true\n', 'b.env': 'P=false\n' },
      { 'b.env': 'P=true\n', 'c.env': 'P=true\n' },
      ['b.env, c.env'],
    ],
    ['in a folder', { 'envs/a/.env': 'P=true\n' }, { 'envs/b/.env': 'P=true\n' }, ['envs/b/.env']],
  ])('%s', async (_name, before, after, news) => {
    expect(await newIn({ ...BASE, ...before }, after)).toEqual(news.map((one) => ['privileged', one]));
  });

  it('for options of a command', async () => {
    const before = { 'env/a.sh': 'OPTS=--privileged\n', 'env/b.sh': 'OPTS=--init\n' };
    expect(await newIn({ ...BASE, ...before }, { 'env/b.sh': 'OPTS=--privileged\n' })).toEqual([
      ['privileged', 'env/b.sh'],
    ]);
  });

  it.each<[name: string, before: Files, after: Files, renames?: Readonly<Record<string, string>>]>([
    ['nothing that it sets changes', { 'a.env': 'P=true\n' }, { 'a.env': 'X=1\nP=true\n', 'b.env': 'X=1\n' }],
    ['one of two is gone', { 'a.env': 'P=true\n', 'b.env': 'P=true\n' }, { 'b.env': 'P=false\n' }],
    ['it has another name', { 'a.env': 'P=true\n' }, { 'b.env': 'P=true\n' }, { 'a.env': 'b.env' }],
    [
      'one of two has another name',
      { 'a.env': 'P=true\n', 'b.env': 'P=true\n' },
      { 'c.env': 'P=true\n' },
      { 'b.env': 'c.env' },
    ],
    ['the project has it always', { 'compose.yaml': COMPOSE.replace('-false', '-true') }, { 'a.env': 'P=true\n' }],
    ['the default is written in another way', { 'a.env': 'P=true\n' }, { 'compose.yaml': COMPOSE.replace(':-', '-') }],
  ])('not where %s', async (...[, before, after, renames]) => {
    expect(await newIn({ ...BASE, ...before }, after, renames)).toEqual([]);
  });
});

it('one finding of two services names the files of both', async () => {
  const shared = `x: &x {image: "${IMAGE}", privileged: "\${P:-false}"}\nservices: {a: *x, b: *x}\n`;
  const { findings } = await scanFiles({ 'compose.yaml': shared, 'b.env': 'P=true\n', 'a.env': 'P=yes\n' });
  const found = findings.filter(({ ruleId }) => ruleId === 'privileged');
  expect(found.map(({ setBy, sharedBy }) => [setBy, sharedBy?.map(({ subject }) => subject)])).toEqual([
    [
      ['a.env', 'b.env'],
      ['a', 'b'],
    ],
  ]);
});

it('tells more than a hundred files by their number', async () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`env/e${1000 + at}.env`, 'P=true\n']));
  const base = { ...BASE, ...files(120) };
  expect(await newIn(base, files(121))).toEqual([['privileged', '21 other files']]);
  expect(await newIn(base, { 'compose.yaml': `${COMPOSE}# more\n` })).toEqual([]);
}, 60_000);
