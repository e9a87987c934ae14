import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const MEDIUM = 4;
const HOST = 'get.example.com';
const PLAIN = `http://${HOST}/i.sh`;
const SAFE = `https://${HOST}/i.sh`;

const built = (text: string): Files => ({ Dockerfile: `FROM debian:12\n${text}\nUSER 1000\n` });
const service = (command: string): Files => ({
  'compose.yaml': `services:\n  a:\n    image: registry.example.com/app:1.4\n    command: sh -c "${command}"\n`,
});

type Way = readonly [name: string, files: (fetch: string) => Files];

/** What is done with what a command fetches. */
const USES: readonly Way[] = [
  ['a pipe', (fetch) => built(`RUN ${fetch} | sh`)],
  ['a command in a text', (fetch) => built(`RUN sh -c "$(${fetch})"`)],
  ['a file of a process', (fetch) => built(`RUN bash <(${fetch})`)],
  ['a file', (fetch) => built(`RUN ${fetch} > i.sh && sh i.sh`)],
  ['a program', (fetch) => built(`RUN ${fetch} > /usr/bin/t && chmod +x /usr/bin/t`)],
  ['an archive', (fetch) => built(`RUN ${fetch} | tar xz -C /usr/local`)],
  ['a start', (fetch) => built(`CMD ${fetch} | sh`)],
  ['Python', (fetch) => built(`RUN ${fetch} | python3 -`)],
  ['a container', (fetch) => service(`${fetch} | sh`)],
  ['a script', (fetch) => ({ ...built('COPY s.sh /\nRUN sh /s.sh'), 's.sh': `#!/bin/sh\n${fetch} | sh\n` })],
];

/** Each is mended, or only written in another way. */
const CHANGES: readonly (readonly [before: string, after: string])[] = [
  [`curl -fsSL ${PLAIN}`, `curl -fsSL ${SAFE}`],
  [`curl -fsSL ${PLAIN}`, `curl --proto =https --tlsv1.2 -fsSL ${SAFE}`],
  [`curl -fsSL ${HOST}/i.sh`, `curl -fsSL ${SAFE}`],
  [`curl -fsSLk ${SAFE}`, `curl -fsSL ${SAFE}`],
  [`curl --insecure -fsSL ${SAFE}`, `curl -fsSL ${SAFE}`],
  [`curl -k ${SAFE}`, `curl --cacert /ca.pem ${SAFE}`],
  [`curl --insecure ${SAFE}`, `curl -ks ${SAFE}`],
  [`wget --no-check-certificate -qO- ${SAFE}`, `wget -qO- ${SAFE}`],
  [`wget --no-check-certificate -qO- ${PLAIN}`, `curl -fsSL ${SAFE}`],
  [`curl -fsSL ${SAFE}`, `curl -fsSL https://${HOST}:443/i.sh`],
  [`curl -fsSL https://${HOST}`, `curl -fsSL https://${HOST.toUpperCase()}/`],
];

/** Other sources whose encryption, or whose address, is in a text. */
const SOURCES: readonly Way[] = [
  ['ADD', (address) => built(`ADD ${address} /i.sh\nRUN sh /i.sh`)],
  ['apt', (address) => built(`RUN echo "deb [trusted=yes] ${address} ./" > /etc/apt/sources.list.d/a.list`)],
  ['apk', (address) => built(`RUN apk add --allow-untrusted --repository ${address} foo`)],
  ['rpm', (address) => built(`RUN rpm -i --nosignature ${address}`)],
  ['zypper', (address) => built(`RUN zypper --no-gpg-checks ar ${address} a`)],
  ['npx', (address) => built(`RUN npx ${address}`)],
  ['PowerShell', (address) => built(`RUN pwsh -c "iex (irm ${address})"`)],
];

describe('a download that is mended', () => {
  it.each(USES.flatMap(([name, files]) => CHANGES.map(([before, after]) => ({ name, files, before, after }))))(
    'is known for $name: $before, $after',
    async ({ files, before, after }) => {
      expect(await failuresOf(files(before), files(after), MEDIUM)).toEqual([]);
    },
  );

  it.each(USES)('is new from another host for %s', async (_name, files) => {
    const changed = files(`curl -fsSL ${SAFE.replace(HOST, 'get.example.org')}`);
    for (const [before] of CHANGES) expect(await failuresOf(files(before), changed, MEDIUM)).not.toEqual([]);
  });

  it.each(SOURCES)('is known for %s, and new from another host', async (_name, files) => {
    expect(await failuresOf(files(PLAIN), files(SAFE), MEDIUM)).toEqual([]);
    const other = files(SAFE.replace(HOST, 'get.example.org'));
    expect(await failuresOf(files(PLAIN), other, MEDIUM)).not.toEqual([]);
  });
});

describe('a switch of certificates', () => {
  const FETCHES = [
    'curl --insecure -O https://get.example.com/a',
    'curl -kO https://get.example.com/a',
    'wget --no-check-certificate https://get.example.com/a',
    'wget -e check_certificate=off https://get.example.com/a',
  ];
  const CLONES = [
    'GIT_SSL_NO_VERIFY=1 git clone https://get.example.com/a',
    'git -c http.sslVerify=false clone https://get.example.com/a',
    'git clone --config http.sslVerify=0 https://get.example.com/a',
  ];
  const RULE = ['tls-verify-disabled'];

  it.each([FETCHES, CLONES])('is known in another spelling: %s', async (...commands) => {
    const [first = '', ...others] = commands.map((one) => built(`RUN ${one}`)['Dockerfile'] as string);
    for (const other of others) {
      expect(await failuresOf({ Dockerfile: first }, { Dockerfile: other })).toEqual([]);
      expect(await failuresOf({ Dockerfile: other }, { Dockerfile: first })).toEqual([]);
      const elsewhere = other.replace(HOST, 'get.example.org');
      expect(await failuresOf({ Dockerfile: first }, { Dockerfile: elsewhere })).toEqual(RULE);
    }
  });

  it.each<[string, string, readonly string[]]>([
    ['RUN export GIT_SSL_NO_VERIFY=1 && git clone https://a.example.com/a', `RUN ${CLONES[0]}`, []],
    ['ENV NODE_TLS_REJECT_UNAUTHORIZED=0\nRUN npm ci', 'RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci', []],
    ['RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci', 'ENV NODE_TLS_REJECT_UNAUTHORIZED=0\nRUN npm ci', RULE],
    [`RUN ${CLONES[0]}`, `RUN export GIT_SSL_NO_VERIFY=1 && ${CLONES[0]?.slice(20)}`, RULE],
    ['RUN npm ci --strict-ssl=false', 'RUN npm_config_strict_ssl=false npm ci', []],
    [`RUN ${FETCHES[0]}`, `RUN ${CLONES[1]}`, RULE],
  ])('for one command is less than for all: %j, %j', async (before, after, rules) => {
    expect(await failuresOf(built(before), built(after))).toEqual(rules);
  });
});
