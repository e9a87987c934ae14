import { expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const IMAGE = 'FROM scratch\nCOPY conf /conf\nCOPY root/ /\nUSER 1000\n';
const SETTINGS = 'client_secret = vivid-Otter-climbs-42\n';

it.each<[path: string, text: string, isReported: boolean]>([
  ['conf/dns.ini', SETTINGS, true],
  ['conf/dns.ini', `# the account of the company\n${SETTINGS}`, true],
  ['conf/dns.ini', `# Replace with your values\n${SETTINGS}`, false],
  ['conf/dns.ini', `# Do not change the log level.\n# Your application reads this.\n${SETTINGS}`, true],
  ['conf/templates/dns.ini', SETTINGS, true],
  ['conf/dns.ini', `; enter the secret here\n${SETTINGS}`, false],
  ['root/defaults/dns.ini', SETTINGS, false],
])('a settings file that somebody fills in is not a secret: %s %j', async (path, text, isReported) => {
  const { findings } = await scanFiles({ Dockerfile: IMAGE, [path]: text });
  expect(findings.some(({ ruleId }) => ruleId === 'secret-file-copied')).toBe(isReported);
});
