import { expect, it } from '@jest/globals';
import { run } from '../../src/run.ts';
import { folderWith } from '../support/folder.ts';

it('shows the name of a secret variable where a message quotes its value', async () => {
  const text = 'FROM alpine:3.23\nENV DB_PASSWORD=q7Xm2VcL9pRt4Wb8\nARG X=$DB_PASSWORD\nWORKDIR a/$X\nUSER 1000\n';
  const settings = { paths: [], config: undefined, failOn: undefined, baseline: undefined };
  const { report } = await run({ ...settings, profile: 'strict', folder: folderWith({ Dockerfile: text }) });
  const messages = report.findings.map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining('a/${DB_PASSWORD}'));
  expect(messages.join('\n')).not.toContain('q7Xm2VcL9pRt4Wb8');
});
