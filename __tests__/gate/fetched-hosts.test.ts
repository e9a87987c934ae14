import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const RUN = (text: string): Files => ({ Dockerfile: `FROM debian:12\nRUN ${text}\n` });
const SERVICE = (settings: string, more: Files): Files => ({
  'compose.yaml': `services:\n  a:\n${settings}`,
  ...more,
});
const OF_IMAGE = '    image: "registry.example.com/app:1.4"\n';
const MOUNTED = `${OF_IMAGE}    volumes: ["./x.sh:/x.sh"]\n`;

/** Ways in which what decides an address is not in the text of the command that fetches. */
const WAYS: readonly (readonly [name: string, files: (address: string) => Files])[] = [
  [
    'case',
    (address) => RUN(`case $(uname -m) in x) U=${address}/x;; *) U=https://a.example/y;; esac; curl -fsSL $U | sh`),
  ],
  ['if', (address) => RUN(`if [ -e /x ]; then U=${address}/x; fi; curl -fsSL $U | sh`)],
  ['a loop', (address) => RUN(`for u in https://a.example/1 ${address}/2; do curl -fsSL $u | sh; done`)],
  ['xargs', (address) => RUN(`echo ${address}/x.sh | xargs curl -fsSL | sh`)],
  ['read', (address) => RUN(`echo ${address}/x.sh | while read u; do curl -fsSL $u | sh; done`)],
  ['a file that is run', (address) => RUN(`if [ -e /x ]; then U=${address}/x; fi; curl -fsSLo /y $U; sh /y`)],
  [
    'a variable of a container for the command of its image',
    (address) =>
      SERVICE(`    build: .\n    environment:\n      U: ${address}/x.sh\n`, {
        Dockerfile: 'FROM debian:12\nCMD curl -fsSL $U | sh\n',
      }),
  ],
  [
    'a variable of a container for code in its image',
    (address) =>
      SERVICE(`    build: .\n    environment:\n      U: curl -fsSL ${address}/x.sh | sh\n`, {
        Dockerfile: 'FROM debian:12\nENTRYPOINT ["sh", "-c", "eval \\"$U\\""]\n',
      }),
  ],
  [
    'a variable of a container for a script',
    (address) =>
      SERVICE(`${MOUNTED}    command: sh /x.sh\n    environment:\n      U: ${address}/x.sh\n`, {
        'x.sh': 'curl -fsSL $U | sh\n',
      }),
  ],
  [
    'an argument for a script',
    (address) => SERVICE(`${MOUNTED}    command: sh /x.sh ${address}/x.sh\n`, { 'x.sh': 'curl -fsSL "$1" | sh\n' }),
  ],
];

describe('another host that something fetches from', () => {
  it.each(WAYS)('is new: %s', async (_name, files) => {
    const failures = await failuresOf(files('https://a.example'), files('https://b.example'));
    expect(failures.length).toBeGreaterThan(0);
    expect(
      failures.filter((rule) => !/^(?:remote-script-exec|command-downloads-code|download-unverified)$/.test(rule)),
    ).toEqual([]);
  });

  it.each(WAYS)('is known if it is the same: %s', async (_name, files) => {
    const other = Object.entries(files('https://a.example')).map(([path, text]) => [path, `# more\n${text}`]);
    expect(await failuresOf(files('https://a.example'), Object.fromEntries(other))).toEqual([]);
  });

  it.each([
    ['one less in a loop', 'a.example/1 b.example/2 c.example/3', 'a.example/1 c.example/3'],
    ['another path', 'a.example/1 b.example/2', 'b.example/3 a.example/4'],
  ])('is not new: %s', async (_name, before, after) => {
    const loop = (hosts: string): Files =>
      RUN(`for u in ${hosts.replaceAll(/\S+/g, 'https://$&')}; do curl -fsSL $u | sh; done`);
    expect(await failuresOf(loop(before), loop(after))).toEqual([]);
  });

  it.each([
    ['a variable that nothing fetches', 'CMD ["app", "--url", "$U"]'],
    ['a variable of another name', 'CMD curl -fsSL $V | jq .'],
    ['a variable that is only fetched', 'CMD curl -fsSL $U | jq .'],
  ])('does not matter for %s', async (_name, command) => {
    const files = (address: string): Files =>
      SERVICE(`    build: .\n    environment:\n      U: ${address}/x.sh\n`, {
        Dockerfile: `FROM debian:12\nUSER 1000\n${command}\n`,
      });
    expect(await failuresOf(files('https://a.example'), files('https://b.example'))).toEqual([]);
  });
});

describe('a variable that switches the verification of certificates off', () => {
  const FILE = (last: string): Files => ({
    Dockerfile: `FROM debian:12 AS b\nENV GIT_SSL_NO_VERIFY=1\nUSER 1000\nRUN x > /o\nFROM ${last}\n`,
  });

  it('is new where it becomes part of an image', async () => {
    expect(await failuresOf(FILE('debian:12\nUSER 1000\nCOPY --from=b /o /o'), FILE('b'))).toEqual([
      'tls-verify-disabled',
    ]);
  });

  it('is known where it is no longer part of one', async () => {
    expect(await failuresOf(FILE('b'), FILE('debian:12\nUSER 1000\nCOPY --from=b /o /o'))).toEqual([]);
  });
});
