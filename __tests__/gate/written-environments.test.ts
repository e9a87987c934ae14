import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const HASH = 'a'.repeat(64);

function project({ image = 'postgres:16.4', port = 5432, files = 'db.env', more = '' } = {}): string {
  return `services:
  db:
    image: ${image}@sha256:${HASH}
    ports: ["${port}:${port}"]
    env_file: ${files}
${more}`;
}

const UP = 'docker compose up -d\n';
const BASE: Files = { 'compose.yaml': project(), 'up.sh': UP };
const BELOW: Files = { 'deploy/compose.yaml': project(), 'deploy/up.sh': UP };
const MYSQL: Files = { 'compose.yaml': project({ image: 'mysql:8.4', port: 3306 }), 'up.sh': UP };
const OPEN = 'POSTGRES_HOST_AUTH_METHOD=trust';
const CLOSED = 'POSTGRES_HOST_AUTH_METHOD=md5';
const RUN = `docker run -d -p 5432:5432 --env-file db.env postgres:16.4@sha256:${HASH}\n`;

function script(commands: string, path = 'up.sh'): Files {
  return { [path]: `${commands}\n${UP}` };
}

type Row = readonly [name: string, base: Files, change: Files];

const HOSTILE: readonly Row[] = [
  ['echo', BASE, script(`echo ${OPEN} > db.env`)],
  ['a weak password', BASE, script('echo POSTGRES_PASSWORD=admin > db.env')],
  ['quotes', BASE, script(`echo "${OPEN}" > "./db.env"`)],
  ['a here-document', BASE, script(`cat > db.env <<E\n${OPEN}\nE`)],
  ['more lines', BASE, script(`echo A=1 > db.env\necho ${OPEN} >> db.env`)],
  ['printf', BASE, script(`printf 'A=1\\n${OPEN}\\n' > db.env`)],
  ['tee', BASE, script(`echo ${OPEN} | tee db.env`)],
  ['a block', BASE, script(`{\n  echo A=1\n  echo ${OPEN}\n} > db.env`)],
  ['a variable', BASE, script('M=trust\necho POSTGRES_HOST_AUTH_METHOD=$M > db.env')],
  ['a default', BASE, script('echo "POSTGRES_HOST_AUTH_METHOD=${M:-trust}" > db.env')],
  ['sed on an example', { ...BASE, 'db.env.example': CLOSED }, script('sed s/md5/trust/ db.env.example > db.env')],
  ['sed on the file', { ...BASE, 'db.env': CLOSED }, script('sed -i s/md5/trust/ db.env')],
  ['a line more', { ...BASE, 'db.env': 'A=1\n' }, script(`echo ${OPEN} >> db.env`)],
  ['a copy', { ...BASE, 'db.env.example': `${OPEN}\n` }, script('[ -f db.env ] || cp db.env.example db.env')],
  ['a copy with braces', { ...BASE, 'db.env.example': `${OPEN}\n` }, script('cp db.env{.example,}')],
  ['a copied file that changes', { ...BASE, ...script('cp x.env db.env'), 'x.env': CLOSED }, { 'x.env': OPEN }],
  ['install', { ...BASE, 'x.env': OPEN }, script('install -m 600 x.env db.env')],
  ['a template', { ...BASE, 'db.env.tpl': `${OPEN}\n` }, script('envsubst < db.env.tpl > db.env')],
  ['its own folder', BELOW, script(`echo ${OPEN} > db.env`, 'deploy/up.sh')],
  ['another folder', BELOW, script(`echo ${OPEN} > deploy/db.env`, 'x.sh')],
  ['a folder that it enters', BELOW, script(`cd deploy\necho ${OPEN} > db.env`, 'x.sh')],
  ['a folder in a variable', BELOW, script(`echo ${OPEN} > "$DIR/deploy/db.env"`, 'x.sh')],
  ['make', BASE, { Makefile: `up:\n\techo ${OPEN} > db.env\n\tdocker compose up -d\n` }],
  ['just', BASE, { justfile: `up:\n  echo ${OPEN} > db.env\n  docker compose up -d\n` }],
  ['npm', BASE, { 'package.json': `{"scripts": {"up": "echo ${OPEN} > db.env && docker compose up -d"}}` }],
  ['docker run', { 'up.sh': RUN }, { 'up.sh': `echo ${OPEN} > db.env\n${RUN}` }],
  ['an empty password', MYSQL, script('echo MYSQL_ALLOW_EMPTY_PASSWORD=yes > db.env')],
  [
    'one of several files',
    { ...BASE, 'compose.yaml': project({ files: '[a.env, {path: db.env, required: false}]' }) },
    script(`echo ${OPEN} > db.env`),
  ],
  [
    'a copy of the variables of the project',
    { ...BASE, ...script('cp .env.example .env'), 'compose.yaml': project({ files: '.env' }), '.env.example': CLOSED },
    { '.env.example': OPEN },
  ],
];

const HARMLESS: readonly Row[] = [
  ['a user', BASE, script('echo POSTGRES_USER=me > db.env')],
  ['a secret', BASE, script('echo POSTGRES_PASSWORD=$SECRET > db.env')],
  ['a generated password', BASE, script('echo "POSTGRES_PASSWORD=$(openssl rand -hex 20)" > db.env')],
  ['another file', BASE, script(`echo ${OPEN} > other.env`)],
  ['another folder', BASE, script(`echo ${OPEN} > below/db.env`)],
  ['a hint', BASE, script(`echo "write ${OPEN} into db.env"`)],
  ['a comment', BASE, script(`# echo ${OPEN} > db.env`)],
  ['an example that nothing copies', BASE, { 'db.env.example': `${OPEN}\n` }],
  [
    'an example without a value',
    { ...BASE, 'db.env.example': 'POSTGRES_PASSWORD=\n' },
    script('cp db.env.example db.env'),
  ],
  ['another version', { ...BASE, 'db.env': 'V=1\n' }, script('sed -i s/V=1/V=2/ db.env')],
  [
    'what the service sets itself',
    { ...BASE, 'compose.yaml': project({ more: `    environment: ["${CLOSED}"]\n` }) },
    script(`echo ${OPEN} > db.env`),
  ],
  [
    'a password next to it',
    MYSQL,
    script('echo MYSQL_ALLOW_EMPTY_PASSWORD=yes > db.env\necho MYSQL_ROOT_PASSWORD=$P >> db.env'),
  ],
  [
    'a password behind it',
    MYSQL,
    script('cat > db.env <<E\nMYSQL_ALLOW_EMPTY_PASSWORD=yes\nMYSQL_ROOT_PASSWORD=$(p)\nE'),
  ],
];

const RULES = /^(?:env-(?:auth-disabled|weak-credential)|pivot-weak-db)$/;

describe('a file with variables of a container that a script writes', () => {
  it.each(HOSTILE)('is read: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change, 4)).toContainEqual(expect.stringMatching(RULES));
  });

  it.each(HARMLESS)('may be harmless: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change, 4)).toEqual([]);
  });
});
