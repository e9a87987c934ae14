import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const TOLD =
  /^(?:password-set-in-image|package-signature-disabled|tls-verify-disabled|sudoers-nopasswd|command-secret)$/;

/** What rules report about the commands that start with a container, with the line. */
async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => TOLD.test(ruleId))
    .map(
      ({ ruleId, span: { file, start } }) => `${ruleId} ${file.path}:${file.text.slice(0, start).split('\n').length}`,
    );
}

const PASSWORD = 'blue-Kettle-71';
const entry = (command: string): Files => ({
  Dockerfile: 'FROM debian:13-slim\nCOPY start.sh /start.sh\nUSER 1000\nENTRYPOINT ["/start.sh"]\n',
  'start.sh': `#!/bin/sh\n${command}\nexec app\n`,
});
const service = (command: string): Files => ({
  'compose.yaml': `services:\n  app:\n    image: debian:13-slim\n    command: ["sh", "-c", ${JSON.stringify(command)}]\n`,
});

describe('dangers of RUN in what starts with a container', () => {
  it.each([
    [`echo "root:${PASSWORD}" | chpasswd`, 'password-set-in-image'],
    [`useradd -p '$6$aaaaaaaa$bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' app`, 'password-set-in-image'],
    ['echo "deb [trusted=yes] http://203.0.113.9/d ./" > /etc/apt/sources.list.d/x.list', 'package-signature-disabled'],
    ['echo insecure >> /root/.curlrc', 'tls-verify-disabled'],
    ['echo "app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app', 'sudoers-nopasswd'],
  ])('are reported in an entry point: %s', async (command, rule) => {
    expect(await told(entry(command))).toEqual([`${rule} start.sh:2`]);
  });

  it('are reported in CMD', async () => {
    const dockerfile = `FROM debian:13-slim\nUSER 1000\nCMD echo "root:${PASSWORD}" | chpasswd && app\n`;
    expect(await told({ Dockerfile: dockerfile })).toEqual(['password-set-in-image Dockerfile:3']);
  });

  it.each([
    'echo "root:$ROOT_PASSWORD" | chpasswd',
    'chpasswd < /run/secrets/users',
    'echo "deb [signed-by=/k.gpg] https://apt.example.com stable main" > /etc/apt/sources.list.d/x.list',
    'echo "deb [trusted=yes] file:/srv ./" > /etc/apt/sources.list.d/x.list',
    'echo silent >> /root/.curlrc',
    'echo "app ALL=(www-data) /usr/bin/id" > /etc/sudoers.d/app',
    'echo "# app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app',
  ])('are not in an entry point: %s', async (command) => expect(await told(entry(command))).toEqual([]));

  it('report a password in the command of a service', async () => {
    expect(await told(service(`echo root:${PASSWORD} | chpasswd && app`))).toEqual(['command-secret compose.yaml:4']);
  });

  it.each([
    'echo "root:$$ROOT_PASSWORD" | chpasswd && app',
    'chpasswd < /run/secrets/users && app',
    'passwd -l root && app',
  ])('report no password in the command of a service: %s', async (command) =>
    expect(await told(service(command))).toEqual([]),
  );
});
