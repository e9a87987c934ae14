import { expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const BAD = `docker run --rm --privileged ${IMAGE} true`;
const GOOD = `docker run --rm --read-only ${IMAGE} true`;

it.each([
  ['deploy/cron.d/backup', '* * * * * root'],
  ['cron.d/backup', '17 3 * * 1-5 root cd /srv/app &&'],
  ['crontab', '*/5 * * * *'],
  ['etc/crontab', '@daily root'],
  ['crontabs/root', '0 0 * * *'],
  ['backup.cron', 'SHELL=/bin/sh\n# nightly\n0 2 * * * flock -n /tmp/l'],
  ['deploy/app.crontab', '0 2 * * * /usr/bin/timeout 60'],
  ['etc/anacrontab', '1 5 cron.daily'],
  ['etc/anacrontab', 'SHELL=/bin/sh\n@monthly 45 backup nice'],
])('%s: %s', async (path, times) => {
  expect(await failuresOf({}, { [path]: `${times} ${BAD}\n` })).toContain('privileged');
  expect(await failuresOf({}, { [path]: `${times} ${GOOD}\n` })).toEqual([]);
});

it.each([
  ['O=MARK', '0 3 * * * root docker run $O'],
  ['O = "--rm MARK"', '0 3 * * * root docker run $O'],
  ["MAILTO=root\nO='MARK'", '@daily root docker run $O'],
])('the variables of a table: %s', async (variables, job) => {
  const table = (option: string): Files => ({ 'cron.d/x': `${variables.replace('MARK', option)}\n${job} ${IMAGE}\n` });
  expect(await failuresOf(table('--init'), table('--privileged'))).toContain('privileged');
  expect(await failuresOf(table('--init'), table('--read-only'))).toEqual([]);
  expect(await failuresOf(table('--init'), { 'cron.d/x': `P=--privileged\n${variables}\n${job} ${IMAGE}\n` })).toEqual(
    [],
  );
});

it.each([
  ['cron.d/README', `Write a line such as: ${BAD}\n`],
  ['crontab', `# * * * * * ${BAD}\n`],
  ['src/crontab.ts', `export const job = "* * * * * ${BAD}";\n`],
  ['table', `* * * * * ${BAD}\n`],
])('not %s: %s', async (path, text) => {
  expect(await failuresOf({}, { [path]: text })).toEqual([]);
});
