import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const FETCH = 'curl -fsSL https://get.example.com/x';
const SUM = 'ab'.repeat(32);

async function isFound(command: string): Promise<boolean> {
  const { findings } = await scanFiles({ Dockerfile: `FROM debian:12\nRUN ${command}\nUSER 1000\n` });
  return findings.some(({ ruleId }) => ruleId === 'remote-script-exec');
}

describe('what a variable holds of a download', () => {
  it.each([
    `S=$(${FETCH}) && echo "${SUM}  -" | sha256sum -c - <<< "$S" && eval "$S"`,
    `S=$(${FETCH}) && echo "\${S}" | cosign verify-blob --key k - && eval "$S"`,
    `S=$(${FETCH}) && T=$S && echo "$T" | cosign verify-blob --key k - && eval "$S"`,
    `S=$(${FETCH}) && T=$S && echo "$S" | cosign verify-blob --key k - && eval "$T"`,
    `S=$(${FETCH}) && echo "$S" > /tmp/x.sh && echo "${SUM}  /tmp/x.sh" | sha256sum -c - && eval "$S"`,
    `S=$(${FETCH}) && echo "$S" > x.sh && echo "${SUM}  x.sh" | sha256sum -c - && sh x.sh`,
    `set -- "$(${FETCH})" && echo "$1" | gpg --verify x.asc - && eval "$1"`,
    `exec 3< <(${FETCH}) && gpg --verify x.asc - <&3 && sh <&3`,
  ])('is checked: %s', async (command) => {
    expect(await isFound(command)).toBe(false);
  });

  it.each([
    `S=$(${FETCH}) && eval "$S"`,
    `S=$(${FETCH}) && echo "${SUM}  /etc/passwd" | sha256sum -c - && eval "$S"`,
    `S=$(${FETCH}) && echo "$SUM" | sha256sum -c - && eval "$S"`,
    `S=$(${FETCH}) && T=$(${FETCH}/2) && echo "$T" | cosign verify-blob --key k - && eval "$S"`,
    `S=$(${FETCH}) && curl -fsSLo /y https://get.example.com/y && echo "${SUM}  /y" | sha256sum -c - && eval "$S"`,
    `echo "$S" | cosign verify-blob --key k - && S=$(${FETCH}) && eval "$S"`,
    `S=$(${FETCH}) && eval "$S" && echo "$S" | cosign verify-blob --key k -`,
    `S=$(${FETCH}) && echo "$S" | cosign verify-blob --key k - && S=$(${FETCH}) && eval "$S"`,
    `f() { ${FETCH}; } && f | cosign verify-blob --key k - && f | sh`,
    `exec 3< <(${FETCH}) && gpg --verify x.asc x <&4 && sh <&3`,
  ])('is not checked: %s', async (command) => {
    expect(await isFound(command)).toBe(true);
  });
});

describe('what is checked in another file', () => {
  const GET = `S=$(${FETCH}) && echo "$S" > /x.sh`;
  const CHECK = `echo "${SUM}  /x.sh" | sha256sum -c -`;
  const START = `FROM debian:12\nCOPY get.sh check.sh run.sh /\n`;
  const scriptAt = (length: number, command: string): string => `#!/bin/sh\n${'#'.repeat(length)}\n${command}\n`;

  async function isFoundIn(run: string, lengths: readonly [number, number, number]): Promise<boolean> {
    const { findings } = await scanFiles({
      Dockerfile: `${START}RUN ${run}\nUSER 1000\n`,
      'get.sh': scriptAt(lengths[0], GET),
      'check.sh': scriptAt(lengths[1], CHECK),
      'run.sh': scriptAt(lengths[2], 'sh /x.sh'),
    });
    return findings.some(({ ruleId }) => ruleId === 'remote-script-exec');
  }

  const LENGTHS: readonly (readonly [number, number, number])[] = [
    [0, 400, 800],
    [0, 800, 400],
    [400, 0, 800],
    [400, 800, 0],
    [800, 0, 400],
    [800, 400, 0],
  ];

  it.each(['sh /get.sh && sh /check.sh && sh /run.sh', `sh /get.sh && ${CHECK} && sh /x.sh`])(
    'is checked, wherever the files have it: %s',
    async (run) => {
      const found = await Promise.all(LENGTHS.map((lengths) => isFoundIn(run, lengths)));
      expect(found).toEqual(LENGTHS.map(() => false));
    },
  );

  it.each([
    'sh /get.sh && sh /run.sh && sh /check.sh',
    'sh /check.sh && sh /get.sh && sh /run.sh',
    'sh /get.sh && sh /x.sh && sh /check.sh',
  ])('is not checked, wherever the files have it: %s', async (run) => {
    const found = await Promise.all(LENGTHS.map((lengths) => isFoundIn(run, lengths)));
    expect(found).toEqual(LENGTHS.map(() => true));
  });
});
