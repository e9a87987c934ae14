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
