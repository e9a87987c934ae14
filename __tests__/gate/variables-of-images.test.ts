import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const DEPENDS = ['unknown-value'];

function image(...lines: readonly string[]): Files {
  return { Dockerfile: ['FROM debian:13', 'USER 1000', ...lines, ''].join('\n') };
}

function service(...lines: readonly string[]): Files {
  return { 'compose.yaml': ['services:', '  api:', ...lines.map((line) => `    ${line}`), ''].join('\n') };
}

/** A service with variables, which is built here by default. */
function given(variables: string, image = 'build: .'): Files {
  return service(image, `environment: ${variables}`);
}

const FETCH = 'curl $CURL_OPTS -o /tmp/conf https://conf.example.com/conf';
const ENTRY = { ...image('COPY entry.sh /entry.sh', 'ENTRYPOINT ["/entry.sh"]'), 'entry.sh': `#!/bin/sh\n${FETCH}\n` };
const NAMED = 'image: acme/app:1';

/** A folder with an image whose name a command gives to it, where the root has a file of the same name as its script. */
function inFolder(build: string): Files {
  const { Dockerfile = '', 'entry.sh': entry = '' }: Files = ENTRY;
  return {
    ...service(NAMED),
    Makefile: `b:\n\tdocker build -t acme/app:1 ${build}\n`,
    'app/Dockerfile': Dockerfile,
    'app/entry.sh': entry,
    'entry.sh': '#!/bin/sh\necho\n',
  };
}

/** An image that commands build and then give further names. */
function tagged(lines: string): Files {
  return { ...ENTRY, ...service(NAMED), 'b.sh': `#!/bin/sh\ndocker build -t "app:$V" .\n${lines}\n` };
}

const TAGGED = [
  ['a second name', 'docker tag "app:$V" acme/app:1'],
  ['a second name of several', 'podman tag "app:$V" x/app acme/app:1'],
  ['a third name', 'docker image tag app:$V x/app\ndocker tag x/app:latest acme/app:1'],
] as const;

const REDIS = image('CMD ["sh", "-c", "redis-server --bind 0.0.0.0 $REDIS_OPTS"]');
const PIPED = image(`CMD curl -fsSL https://get.example.com/i.sh | \${R:-cat}`);
const NODE = image('CMD ["sh", "-c", "exec node $NODE_ARGS server.js"]');
const CLIENT = image('CMD psql "$DATABASE_URL" -f /init.sql && curl -H "Authorization: Bearer $TOKEN" $API/up');

type Case = readonly [name: string, base: Files, change: Files, failures: readonly string[]];

const CASES: readonly Case[] = [
  ['a script of the image', ENTRY, given('{CURL_OPTS: "-k"}'), DEPENDS],
  ['a script of the image, by a list', ENTRY, given('["CURL_OPTS=-k"]'), DEPENDS],
  [
    'a script of the image, by a file',
    ENTRY,
    { ...service('build: .', 'env_file: api.env'), 'api.env': 'CURL_OPTS=-k\n' },
    DEPENDS,
  ],
  ['a script of the image, harmless', ENTRY, given('{CURL_OPTS: "-s"}'), []],
  ['a script of the image, another variable', ENTRY, given('{OTHER_OPTS: "-k"}'), []],
  [
    'a script of the image, in place of ENV',
    { ...ENTRY, ...image('ENV CURL_OPTS=-s', 'COPY entry.sh /entry.sh', 'ENTRYPOINT ["/entry.sh"]') },
    given('{CURL_OPTS: "-k"}'),
    DEPENDS,
  ],
  [
    'a script of the image, by a command',
    ENTRY,
    { 'up.sh': '#!/bin/sh\ndocker build -t acme/app .\ndocker run -e CURL_OPTS=-k acme/app\n' },
    DEPENDS,
  ],
  [
    'a script of an image that a command builds in a folder',
    inFolder('app'),
    given('{CURL_OPTS: "-k"}', NAMED),
    DEPENDS,
  ],
  ['the same, harmless', inFolder('app'), given('{CURL_OPTS: "-s"}', NAMED), []],
  ['a script of another folder', inFolder('-f app/Dockerfile .'), given('{CURL_OPTS: "-k"}', NAMED), []],
  ...TAGGED.flatMap(([name, lines]): readonly Case[] => [
    [`a script of an image by ${name}`, tagged(lines), given('{CURL_OPTS: "-k"}', NAMED), DEPENDS],
    [`a script of an image by ${name}, harmless`, tagged(lines), given('{CURL_OPTS: "-s"}', NAMED), []],
  ]),
  ['the name of another image', tagged('docker tag other acme/app:1'), given('{CURL_OPTS: "-k"}', NAMED), []],
  ['options of CMD', REDIS, given('{REDIS_OPTS: "--protected-mode no"}'), DEPENDS],
  ['harmless options of CMD', REDIS, given('{REDIS_OPTS: "--appendonly yes"}'), []],
  [
    'a word that switches something off',
    image('CMD ["sh", "-c", "redis-server --bind 0.0.0.0 --protected-mode $PM"]'),
    given('{PM: "no"}'),
    DEPENDS,
  ],
  ['a debugger', NODE, given('{NODE_ARGS: "--inspect=0.0.0.0:9229"}'), DEPENDS],
  ['more memory', NODE, given('{NODE_ARGS: "--max-old-space-size=512"}'), []],
  ['a shell after a pipe', PIPED, given('{R: sh}'), DEPENDS],
  ['a filter after a pipe', PIPED, given('{R: jq}'), []],
  [
    'a shell after a pipe of HEALTHCHECK',
    image('HEALTHCHECK CMD curl -fsSL https://get.example.com/i.sh | $R'),
    given('{R: sh}'),
    DEPENDS,
  ],
  [
    'what clients connect to',
    CLIENT,
    given(`{DATABASE_URL: "postgres://app:\${PASSWORD}@db/app", TOKEN: "\${TOKEN}", API: "http://api:8080"}`),
    [],
  ],
];

describe('variables of a container and commands of its image', () => {
  it.each(CASES)('%s', async (_name, base, change, failures) => {
    expect([...new Set(await failuresOf({ ...service('build: .'), ...base }, change))]).toEqual(failures);
  });

  it('reports that containers give too many different ones', async () => {
    const services = Array.from(
      { length: 9 },
      (_, at) => `  s${at}: {build: ., environment: {CURL_OPTS: "-o /t${at}"}}`,
    );
    const change = { 'compose.yaml': ['services:', ...services, ''].join('\n') };
    expect(await failuresOf({ ...service('build: .'), ...ENTRY }, change)).toEqual(['limit-reached']);
  });
});

describe('containers of one image', () => {
  const several = (...environments: readonly string[]): Files => ({
    'compose.yaml': `services:\n${environments.map((one, at) => `  s${at}: {build: ., command: /c.sh, environment: ${one}}\n`).join('')}`,
  });
  const STARTED = {
    ...image('COPY c.sh /c.sh', 'ENTRYPOINT []'),
    'c.sh': `#!/bin/sh\nif [ "$MODE" = get ]; then\n${FETCH}\nfi\n`,
  };
  const others = ['{A: "1"}', '{A: "2"}', '{MODE: get, A: "3"}'];

  it('are read with each value of a variable that its commands ask for', async () => {
    const base = { ...STARTED, ...several(...others) };
    expect(await failuresOf(base, several(...others, '{MODE: get, CURL_OPTS: "-k"}'))).not.toEqual([]);
    expect(await failuresOf(base, several('{MODE: get, CURL_OPTS: "-k"}', ...others))).not.toEqual([]);
    expect(await failuresOf(base, several(...others, '{MODE: get, CURL_OPTS: "-s", B: "-k"}'))).toEqual([]);
  });
});
