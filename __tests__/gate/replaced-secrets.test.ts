import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const ONE = 'Zk8Pq2'.concat('Lm7Xw4Rt9Vb3Nc6');
const OTHER = 'Qw9Er4'.concat('Ty7Ui2Op5As8Df1');
const dockerfile = (line: string): Files => ({ Dockerfile: `FROM debian:13\n${line}\nUSER 1000\n` });
const fetching = (address: string): Files => dockerfile(`RUN curl -fsSL ${address}/i.sh | sh`);

const cloning = (...hosts: readonly string[]): Files =>
  dockerfile(hosts.map((host, at) => `RUN git clone https://bob:${ONE}@${host}/r.git /r${at}`).join('\n'));

const service = (variable: string): Files => ({
  'compose.yaml': `services:\n  a:\n    image: registry.example.com/a:1\n    environment:\n      ${variable}\n`,
});

/** Places of a secret, and the rule. */
const PLACES: readonly (readonly [name: string, files: (secret: string) => Files, rule: string])[] = [
  ['a variable of an image', (secret) => dockerfile(`ENV DB_PASSWORD=${secret}`), 'secret-in-env'],
  ['a variable of a service', (secret) => service(`DB_PASSWORD: ${secret}`), 'env-secret-literal'],
  [
    'an address of a service',
    (secret) => service(`DB_URL: "postgres://app:${secret}@db/app"`),
    'env-connection-string',
  ],
  [
    'a variable of make',
    (secret) => ({ Makefile: `PW := ${secret}\nr:\n\tdocker run -d -e DB_PASSWORD=$(PW) registry.example.com/a:1\n` }),
    'env-secret-literal',
  ],
  [
    'a variable of a script',
    (secret) => ({ 'r.sh': `PW=${secret}\ndocker run -d -e DB_PASSWORD="$PW" registry.example.com/a:1\n` }),
    'env-secret-literal',
  ],
  [
    'a login',
    (secret) => ({ 'login.sh': `docker login -u me -p ${secret} registry.example.com\n` }),
    'registry-login-literal',
  ],
];

type WithSecret = (secret: string) => Files;

/** Files of an image with a secret, before and after an edit of the text beside it. */
const WRITTEN: readonly (readonly [name: string, written: WithSecret, edited: WithSecret])[] = [
  [
    'another user of a command that writes .netrc',
    (secret) => dockerfile(`RUN echo "machine x login alice password ${secret}" > ~/.netrc`),
    (secret) => dockerfile(`RUN echo "machine x login bob password ${secret}" > ~/.netrc`),
  ],
  [
    'another user of a .netrc in a here-document',
    (secret) => dockerfile(`COPY <<E /root/.netrc\nmachine x login alice password ${secret}\nE`),
    (secret) => dockerfile(`COPY <<E /root/.netrc\nmachine x login bob password ${secret}\nE`),
  ],
  [
    'another registry of a command that writes .npmrc',
    (secret) => dockerfile(`RUN echo "//registry.example.com/:_authToken=${secret}" > ~/.npmrc`),
    (secret) => dockerfile(`RUN echo "//npm.example.com/:_authToken=${secret}" > ~/.npmrc`),
  ],
  [
    'another setting that the same printf writes',
    (secret) => dockerfile(`RUN printf 'user=a\\npassword=${secret}\\n' > /etc/app.ini`),
    (secret) => dockerfile(`RUN printf 'user=b\\npassword=${secret}\\n' > /etc/app.ini`),
  ],
];

const IMAGE = '    image: registry.example.com/a:1\n';
const ENVIRONMENT = `  n8n:\n${IMAGE}    environment: ["N8N_RUNNERS_AUTH_TOKEN=\${RUNNERS_AUTH_TOKEN}"]\n`;

const READER = `  api:\n${IMAGE}    env_file: .env\n`;

const readBy = (services: string, secret = ONE): Files => ({
  '.env': `RUNNERS_AUTH_TOKEN=${secret}\n`,
  'compose.yaml': `services:\n${services}`,
});

const LEAST = 4;

describe('a secret', () => {
  it.each(PLACES)('is new with another value: %s', async (_name, files, rule) => {
    expect(await failuresOf(files(ONE), files(OTHER))).toEqual([rule]);
    expect(await failuresOf(files(ONE), files(ONE), LEAST)).toEqual([]);
  });

  it('of an address that a script is fetched from is not what is dangerous', async () => {
    const [base, change] = [ONE, OTHER].map((secret) => fetching(`https://user:${secret}@get.example.com`));
    expect(await failuresOf(base ?? {}, change ?? {})).toEqual(['secret-in-url']);
  });

  it.each<[string, Files, Files]>([
    ['quotes', service(`DB_PASSWORD: ${ONE}`), service(`DB_PASSWORD: "${ONE}"`)],
    [
      'a variable with it as the default',
      service(`DB_PASSWORD: ${ONE}`),
      service(`DB_PASSWORD: \${DB_PASSWORD:-${ONE}}`),
    ],
    ['another name', service(`DB_PASSWORD: ${ONE}`), service(`DATABASE_PASSWORD: ${ONE}`)],
    ['one more name', service(`DB_PASSWORD: ${ONE}`), service(`DB_PASSWORD: ${ONE}\n      PGPASSWORD: ${ONE}`)],
    [
      'another name of the service',
      service(`DB_PASSWORD: ${ONE}`),
      {
        'compose.yaml': `services:\n  b:\n    image: registry.example.com/a:1\n    environment:\n      DB_PASSWORD: ${ONE}\n`,
      },
    ],
    [
      'another host',
      service(`DB_URL: "postgres://app:${ONE}@db/app"`),
      service(`DB_URL: "postgres://app:${ONE}@pg/app"`),
    ],
    [
      'a database on another machine',
      service(`DB_URL: "postgres://app:${ONE}@db1.example.com/app"`),
      service(`DB_URL: "postgres://app:${ONE}@db2.example.org/app"`),
    ],
    [
      'another scheme',
      service(`DB_URL: "postgres://app:${ONE}@db/app"`),
      service(`DB_URL: "postgresql+asyncpg://app:${ONE}@db/app"`),
    ],
    ['a list', service(`DB_PASSWORD: ${ONE}`), service(`DB_PASSWORD: ${ONE}`.replace(': ', '=').replace(/^/, '- '))],
    ['another variable of an image', dockerfile(`ENV DB_PASSWORD=${ONE}`), dockerfile(`ENV PGPASSWORD=${ONE}`)],
    ['one more reader of the file, which comes first', readBy(ENVIRONMENT), readBy(`${READER}${ENVIRONMENT}`)],
    ['one more reader of the file that has it', readBy(ENVIRONMENT), readBy(`${ENVIRONMENT}${READER}`)],
    ...WRITTEN.map(([name, written, edited]): [string, Files, Files] => [name, written(ONE), edited(ONE)]),
  ])('is known with %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['one more host', cloning('git.example.com'), cloning('git.example.com', 'git.example.org')],
    ['another host in its place', cloning('git.example.com'), cloning('git.example.org')],
    [
      'another host behind a long name',
      cloning('git.example.com'),
      dockerfile(`RUN git clone https://${'b'.repeat(3000)}:${ONE}@git.example.org/r.git /r`),
    ],
    ['a host with the other as a part', cloning('git.example.com'), cloning('git.example.com.example.org')],
  ])('is new with %s that an address sends it to', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual(['secret-in-url']);
  });

  it.each<[string, Files, Files]>([
    ['again', cloning('git.example.com'), cloning('git.example.com', 'git.example.com')],
    ['in other letters', cloning('git.example.com'), cloning('GIT.example.com')],
  ])('is known where an address sends it to the same host %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });

  it.each(WRITTEN)('is new with another value, beside %s', async (_name, written, edited) => {
    expect(await failuresOf(written(ONE), edited(OTHER))).toEqual(['secret-written-to-layer']);
  });

  it('is new with another value beside one more reader of the file that has it', async () => {
    expect(await failuresOf(readBy(ENVIRONMENT), readBy(`${READER}${ENVIRONMENT}`, OTHER))).toEqual([
      'env-file-committed-secret',
    ]);
  });

  it('is new where the command that writes it writes a known one as well', async () => {
    const writing = (one: string, other: string): Files =>
      dockerfile(`RUN printf 'password=${one}\\nadmin_password=${other}\\n' > /etc/app.ini`);
    expect(await failuresOf(writing(ONE, ONE), writing(ONE, OTHER))).toEqual(['secret-written-to-layer']);
    expect(await failuresOf(writing(ONE, OTHER), writing(ONE, OTHER))).toEqual([]);
  });

  it.each<[string, Files, Files, string]>([
    ['in an image', service(`DB_PASSWORD: ${ONE}`), dockerfile(`ENV DB_PASSWORD=${ONE}`), 'secret-in-env'],
    [
      'beside the known one',
      service(`DB_PASSWORD: ${ONE}`),
      service(`DB_PASSWORD: ${ONE}\n      PGPASSWORD: ${OTHER}`),
      'env-secret-literal',
    ],
    [
      'where two change places with a new one',
      service(`A_PASSWORD: ${ONE}`),
      service(`B_PASSWORD: ${OTHER}`),
      'env-secret-literal',
    ],
  ])('is new %s', async (_name, base, change, rule) => {
    expect(await failuresOf(base, change)).toEqual([rule]);
  });

  it.each(PLACES)('is found there: %s', async (_name, files, rule) => {
    expect(await failuresOf({ 'README.md': '' }, files(ONE), LEAST)).toContain(rule);
  });

  it('is new at another place', async () => {
    const both = dockerfile(`ENV DB_PASSWORD=${ONE}\nENV API_PASSWORD=${OTHER}`);
    expect(await failuresOf(dockerfile(`ENV DB_PASSWORD=${ONE}`), both)).toEqual(['secret-in-env']);
  });
});

describe('an address with credentials', () => {
  it.each([
    ['another host', 'https://user:a@get.example.org'],
    ['another host in the place of the credentials', 'https://get.example.com@get.example.org'],
    ['a host that looks like credentials', 'https://get.example.org/user:a@get.example.com'],
    ['a host before a query', 'https://get.example.org?a@get.example.com'],
    ['a host before a fragment', 'https://get.example.org#@get.example.com'],
  ])('is new: %s', async (_name, address) => {
    const base = fetching('https://user:a@get.example.com');
    expect(await failuresOf(base, fetching(address))).toContain('remote-script-exec');
  });
});

describe('a folder with secrets that an image copies', () => {
  const PASSWORD = 'DB_PASSWORD=blue-Kettle-71\n';
  const copying = (source: string): Files => ({ Dockerfile: `FROM debian:13\nARG S\nCOPY ${source}\nUSER 1000\n` });

  it.each(['env /app/env', 'env/*.env /app/', 'env/$S.env /app/.env'])(
    'has one more of them: COPY %s',
    async (source) => {
      const base = { ...copying(source), 'env/a.env': PASSWORD, 'env/b.env': 'A=b\n' };
      expect(await failuresOf(base, { 'env/b.env': 'API_TOKEN=green-Otter-42\n' })).toEqual(['secret-file-copied']);
      expect(await failuresOf(base, { 'env/b.env': 'A=c\n' })).toEqual([]);
      expect(await failuresOf({ ...base, 'env/b.env': PASSWORD }, { 'env/b.env': 'A=c\n' })).toEqual([]);
    },
  );
});

describe('an address of a service that is written in another way', () => {
  const url = (address: string, name = 'DATABASE_URL'): Files => service(`${name}: "${address}"`);
  const ofFile = (address: string): Files => ({
    ...service('A: b\n    env_file: a.conf'),
    'a.conf': `DB_URL=${address}\n`,
  });

  it.each<[string, Files, Files]>([
    ['another name of the scheme', url('postgres://shop:shop@db/a'), url('postgresql://shop:shop@db/a')],
    ['a driver', url('postgresql://shop:shop@db/a'), url('postgresql+asyncpg://shop:shop@db/a')],
    ['a driver of MySQL', url('mysql://app:app@db/a'), url('mysql+pymysql://app:app@db/a')],
    ['MariaDB', url('mysql://app:app@db/a'), url('mariadb://app:app@db/a')],
    ['encryption', url('amqp://guest:guest@mq:5672'), url('amqps://guest:guest@mq:5671')],
    ['encryption of Redis', url('redis://app:redis@cache'), url('rediss://app:redis@cache')],
    ['a record of servers', url('mongodb://root:root@mongo/a'), url('mongodb+srv://root:root@mongo/a')],
    ['another variable', url('postgres://app:app@db/a'), url('postgresql://app:app@db/a', 'DB_URL')],
    ['defaults', url('postgres://shop:shop@db/a'), url('postgres://${U:-shop}:${P:-shop}@db/a')],
    ['defaults of a queue', url('amqp://guest:guest@mq'), url('amqp://${U-guest}:${P-guest}@mq')],
    ['a default of a file', ofFile(`postgres://shop:${ONE}@db/a`), url(`postgres://shop:\${P:-${ONE}}@db/a`)],
    ['the text of a file', ofFile(`postgres://shop:${ONE}@db/a`), url(`postgres://shop:${ONE}@db/a`)],
    ['a file', url(`postgres://shop:${ONE}@db/a`), ofFile(`postgres://shop:${ONE}@db/a`)],
    ['defaults of a file', ofFile('postgres://shop:shop@db/a'), url('postgresql://${U:-shop}:${P:-shop}@db/a')],
  ])('has no new password: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });

  const two = (address: string): Files =>
    service(
      `URL: "postgres://shop:shop@db/a"\n  b:\n    image: registry.example.com/a:1\n    environment:\n      URL: "${address}"`,
    );
  const weak = ['env-weak-credential'];

  it.each<[string, Files, Files, readonly string[]]>([
    ['password', url('postgres://shop:shop@db/a'), url('postgresql://shop:postgres@db/a'), weak],
    ['host', url('postgres://shop:shop@db/a'), url('postgresql://shop:shop@db2/a'), weak],
    ['server', url('postgres://shop:shop@db/a'), url('amqp://shop:shop@db/a'), weak],
    ['default', url('postgres://shop:shop@db/a'), url('postgresql://${U:-shop}:${P:-postgres}@db/a'), weak],
    [
      'secret',
      url(`postgres://shop:${ONE}@db/a`),
      url(`postgresql://\${U:-a}:\${P:-${OTHER}}@db/a`),
      ['env-connection-string'],
    ],
    [
      'secret of a file',
      ofFile(`postgres://shop:${ONE}@db/a`),
      url(`postgres://shop:${OTHER}@db/a`),
      ['env-connection-string'],
    ],
    [
      'receiver',
      url(`https://shop:${ONE}@a.example.org/a`),
      url(`https://\${U:-shop}:\${P:-${ONE}}@b.example.net/a`),
      ['env-connection-string'],
    ],
    [
      'receiver of a file',
      ofFile(`https://shop:${ONE}@a.example.org/a`),
      url(`https://shop:${ONE}@b.example.net/a`),
      ['env-connection-string'],
    ],
    ['service', two('none'), two('postgresql://shop:shop@db/a'), weak],
  ])('has a new one with another %s', async (_name, base, change, failures) => {
    expect(await failuresOf(base, change)).toEqual(failures);
  });
});

describe.each([
  ['where the builder has it', 'type=secret,id=t', '/run/secrets/t'],
  ['at a target', 'type=secret,id=t,target=/tmp/tok', '/tmp/tok'],
  ['at a destination', 'type=secret,id=t,dst=/root/tok.txt', '/root/tok.txt'],
])('a mounted secret %s that a copied script reads', (_where, mount, path) => {
  const failOf = async (written: string, word = ''): Promise<readonly string[]> => {
    const [text, given] = [written, word].map((one) => one.replaceAll('/run/secrets/t', path)) as [string, string];
    const base = 'FROM debian:13\nUSER 1000\n';
    const Dockerfile = `${base}COPY setup.sh /tmp/\nRUN --mount=${mount} sh /tmp/setup.sh${given}\n`;
    return failuresOf({ Dockerfile: base }, { Dockerfile, 'setup.sh': `#!/bin/sh\nset -e\n${text}\n` });
  };
  const READ = 'T="$(cat /run/secrets/t)"\n';
  const GIVEN = ' "$(cat /run/secrets/t)"';

  it.each([
    ['a variable', `${READ}echo "//r.example.com/:_authToken=$T" > ~/.npmrc`],
    ['a here-document', `${READ}cat > ~/.npmrc <<E\n//r.example.com/:_authToken=$T\nE`],
    ['a program that stores it', `${READ}npm config set //r.example.com/:_authToken "$T"`],
    ['read', 'read -r T < /run/secrets/t\nprintf "%s" "$T" > /etc/t'],
    ['an argument of a function', `w() { echo "$1" > /etc/t; }\nw${GIVEN}`],
    ['a variable for a function', `${READ}w() { echo "$1" > /etc/t; }\nw "$T"`],
    ['an argument of the script', 'echo "token=$1" > /etc/t', GIVEN],
    ['a variable with such an argument', 'T="$1"\necho "token=$T" > /etc/t', GIVEN],
  ])('is reported once a file has it: %s', async (_, text, word = '') =>
    expect(await failOf(text, word)).toEqual(['secret-written-to-layer']),
  );

  it.each([
    ['a file that is removed', `${READ}echo "a:_authToken=$T" > ~/.npmrc\nnpm ci\nrm -f ~/.npmrc`],
    ['a file that is removed at the end', `trap 'rm -f ~/.npmrc' EXIT\n${READ}echo "a=$T" > ~/.npmrc\nnpm ci`],
    ['a setting that is removed', `${READ}npm config set a:_authToken "$T"\nnpm ci\nnpm config delete a:_authToken`],
    ['a program that sends it', `${READ}curl -H "Authorization: Bearer $T" https://a.example.com > /etc/a.json`],
    ['the name of the variable', `${READ}echo 'a:_authToken=${'$'}{T}' > ~/.npmrc`],
    [
      'another argument of a function',
      `w() { curl -H "A: $1" https://a.example.com; echo "$2" > /etc/n; }\nw${GIVEN} n`,
    ],
    ['another argument of the script', 'echo "$2" > /etc/n', `${GIVEN} n`],
    ['the argument of a function of the script', 'log() { echo "$1" >> /var/log/b; }\nlog a', GIVEN],
  ])('is not reported otherwise: %s', async (_, text, word = '') => expect(await failOf(text, word)).toEqual([]));
});

describe('a secret that is mounted at a target', () => {
  const failOf = async (command: string): Promise<readonly string[]> => {
    const base = 'FROM debian:13\nUSER 1000\n';
    const Dockerfile = `${base}RUN --mount=type=secret,id=t,target=/tmp/tok ${command}\n`;
    return failuresOf({ Dockerfile: base }, { Dockerfile });
  };

  it.each([
    ['cp /tmp/tok /etc/t'],
    ['cat /tmp/tok > /etc/t'],
    ['echo "a:_authToken=$(cat /tmp/tok)" > ~/.npmrc'],
    ['echo "a:_authToken=$(</tmp/tok)" > ~/.npmrc'],
    ['T=$(cat /tmp/tok) && echo "a:_authToken=$T" > ~/.npmrc'],
    ['read -r T < /tmp/tok && echo "a:_authToken=$T" > ~/.npmrc'],
    ['npm config set //r.example.com/:_authToken "$(cat /tmp/tok)"'],
  ])('is reported once a file has it: %s', async (command) =>
    expect(await failOf(command)).toEqual(['secret-written-to-layer']),
  );

  it.each([
    ['echo "$(cat /tmp/token.txt)" > /etc/t'],
    ['echo "$(wc -c /tmp/tok)" > /etc/t'],
    ['curl -H "Authorization: $(cat /tmp/tok)" https://a.example.com > /etc/a.json'],
    ['echo "a=$(cat /tmp/tok)" > ~/.npmrc && npm ci && rm ~/.npmrc'],
    ['echo /tmp/tok > /etc/t'],
  ])('is not reported otherwise: %s', async (command) => expect(await failOf(command)).toEqual([]));
});

describe('a key with the weak password of a database', () => {
  const project = (password: string, options = ''): Record<string, string> => ({
    'compose.yml': `services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${password}\n  api:\n    image: acme/api:1.0\n    environment:\n      LOG: info\n${options}`,
  });

  it.each(['SECRET_KEY', 'JWT_SECRET', 'DJANGO_SECRET_KEY', 'SESSION_SECRET'])('is new: %s', async (name) =>
    expect(await failuresOf(project('changethis'), project('changethis', `      ${name}: changethis\n`))).toEqual([
      'env-weak-credential',
    ]),
  );

  it.each(['POSTGRES_PASSWORD', 'DB_PASSWORD'])('is the same where a client has it: %s', async (name) =>
    expect(await failuresOf(project('changethis'), project('changethis', `      ${name}: changethis\n`))).toEqual([]),
  );

  it('is not new once the database has another one', async () => {
    const key = '      SECRET_KEY: changethis\n';
    expect(await failuresOf(project('changethis', key), project('${DB_PASSWORD:?}', key))).toEqual([]);
  });
});
