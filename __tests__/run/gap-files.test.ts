import { expect, it } from '@jest/globals';
import { failuresOf } from '../gate/failures.ts';
import type { Files } from '../properties/repository.ts';

const RUN = 'docker run $(cat "conf/$1.opts") alpine:3.22\n';
const TOLD = ['unknown-value'];

it('compares a long file that a gap may read by its whole text', async () => {
  const text = (options: string): Files => ({ 'conf/a.opts': `${'#'.repeat(200_000)}\n${options}\n` });
  const base = { 'r.sh': RUN, ...text('--init') };
  expect(await failuresOf(base, text('--name=x'))).toEqual(TOLD);
  expect(await failuresOf(base, { 'conf/b.opts': '--init\n' })).toEqual([]);
});

it('compares the whole text of a file that mentions very many names with variables', async () => {
  const names = Array.from({ length: 1001 }, (_, at) => `: "x${at}/$1"\n`).join('');
  const base = { 'r.sh': names + RUN };
  expect(await failuresOf(base, { 'r.sh': `${names}${RUN}docker run --privileged\n` })).toContain('unknown-value');
  expect(await failuresOf(base, { 'r.sh': `${names}${RUN}docker run --init alpine:3.22\n` })).toEqual([]);
  expect(await failuresOf({ 'r.sh': `${RUN}${names}` }, { 'conf/a.opts': '--privileged\n' })).toEqual(TOLD);
});

it.each<[string, Files]>([
  ['a script', { 'conf/a.sh': 'docker ps --privileged\n' }],
  ['a text', { 'conf/a.md': '--privileged\n' }],
  ['a compose file', { 'conf/compose.yaml': 'services: {}\n# --privileged\n' }],
  ['a file that is not mentioned', { 'other/a.opts': '--privileged\n' }],
])('does not take %s for something that the gap reads', async (_name, change) => {
  const text = 'docker run $(cat conf/*) alpine:3.22\n';
  expect(await failuresOf({ 'r.sh': text, 'conf/a.opts': '--init\n' }, change)).toEqual([]);
});
