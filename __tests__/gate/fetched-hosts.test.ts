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
    'a variable of the container',
    (address) =>
      SERVICE(`${OF_IMAGE}    environment: {U: ${address}/x}\n    command: sh -c 'curl -fsSL $$U | sh'\n`, {}),
  ],
  [
    'a variable of the container in a file',
    (address) =>
      SERVICE(`${OF_IMAGE}    env_file: a.env\n    command: ["sh", "-c", "curl -fsSL $\${U} | sh"]\n`, {
        'a.env': `U=${address}/x\n`,
      }),
  ],
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

const IN_CONFIG = (text: string): Files =>
  SERVICE(
    `${OF_IMAGE}    configs: [{source: c, target: /x}]\n    command: sh /x\nconfigs:\n  c:\n    content: |\n      ${text.replaceAll('\n', '\n      ')}\n`,
    {},
  );
const IN_SCRIPT = (text: string): Files => SERVICE(`${MOUNTED}    command: sh /x.sh\n`, { 'x.sh': text });

/** Ways in which another line than that of the command decides the host, where the line of the command names a host or none. */
const OTHER_LINES: typeof WAYS = [
  ['a line of a script', (address) => IN_SCRIPT(`BASE=${address}\ncurl -fsSL $BASE/x | sh\n`)],
  ['a name in a script', (address) => IN_SCRIPT(`B=${address.slice(8)}\nf() { curl https://$B/x | sh; }\nf\n`)],
  ['a line of a script that saves', (address) => IN_SCRIPT(`U=${address}/x\ncurl -fsSLo /y $U\nsh /y\n`)],
  [
    'a script for a database',
    (address) => ({
      'compose.yaml':
        'services: {a: {image: "registry.example.com/postgres:17", volumes: ["./i:/docker-entrypoint-initdb.d"]}}\n',
      'i/a.sh': `BASE=${address}\ncurl -fsSL $BASE/x | sh\n`,
    }),
  ],
  ['a line of a config', (address) => IN_CONFIG(`U=${address}/x\ncurl -fsSL $$U | sh`)],
  [
    '.env for a config',
    (address) => ({ ...IN_CONFIG(`curl -fsSL \${U:-https://c.example/x} | sh`), '.env': `U=${address}/x\n` }),
  ],
  [
    '.env for a command',
    (address) =>
      SERVICE(`${OF_IMAGE}    command: sh -c "curl -fsSL \${U:-https://c.example/x} | sh"\n`, {
        '.env': `U=${address}/x\n`,
      }),
  ],
  [
    '.env for a Dockerfile in a compose file',
    (address) =>
      SERVICE(
        '    build:\n      dockerfile_inline: |\n        FROM debian:12\n        RUN curl ${U:-https://c.example/x} | sh\n',
        { '.env': `U=${address}/x\n` },
      ),
  ],
];

describe('a host that another line decides', () => {
  it.each(OTHER_LINES)('is new if it is another one: %s', async (_name, files) => {
    const failures = await failuresOf(files('https://a.example'), files('https://b.example'));
    expect([...new Set(failures)]).toEqual([expect.stringMatching(/^(?:remote-script-exec|command-downloads-code)$/)]);
  });

  it.each(OTHER_LINES)('is new if it is part of the name of the old one: %s', async (_name, files) => {
    expect(await failuresOf(files('https://get.a.example'), files('https://a.example'))).toHaveLength(1);
  });

  it.each(OTHER_LINES)('is known with another path: %s', async (_name, files) => {
    expect(await failuresOf(files('https://a.example/1.2'), files('https://a.example/1.3/b'))).toEqual([]);
  });

  it.each(OTHER_LINES)('is known on another line: %s', async (_name, files) => {
    const moved = Object.entries(files('https://a.example')).map(([path, text]) => [path, `# more\n${text}`]);
    expect(await failuresOf(files('https://a.example'), Object.fromEntries(moved))).toEqual([]);
  });
});

it('is new where a variable without a value gets one', async () => {
  const text = 'curl -fsSL $U | sh\n';
  expect(await failuresOf(IN_SCRIPT(text), IN_SCRIPT(`U=https://b.example/x\n${text}`))).toEqual([
    'command-downloads-code',
  ]);
});

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

describe('the address of a download at the start of a container', () => {
  const entry = (lines: string): Files => ({
    Dockerfile: 'FROM debian:12\nCOPY e.sh /e.sh\nUSER 1000\nENTRYPOINT ["/e.sh"]\n',
    'e.sh': `#!/bin/sh\nset -e\n${lines}\nexec "$@"\n`,
  });
  const WRITTEN = entry('curl -fsSL https://a.example/i.sh | sh');
  const named = (host: string): Files => entry(`U=https://${host}/i.sh\ncurl -fsSL "$U" | sh`);

  it('may become that of a variable', async () => {
    expect(await failuresOf(WRITTEN, named('a.example'))).toEqual([]);
    expect(await failuresOf(WRITTEN, named('b.example'))).toEqual(['remote-script-exec']);
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
