import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const UP = 'docker compose up -d\n';
const MOUNTED = 'services:\n  db:\n    image: acme/db:16\n    volumes:\n      - ${DATA_DIR}:/data\n';
const PLAIN = 'services:\n  db:\n    image: acme/db:16\n    privileged: false\n';
const EXAMPLE = 'TAG=1\nDATA_DIR=./data\nSECRET=changeme\n';
const PROJECT: Files = { 'compose.yaml': MOUNTED, '.env.example': EXAMPLE };

const script = (text: string): Files => ({ 'up.sh': `#!/bin/sh\n${text}` });

describe('an example that becomes .env', () => {
  const COPIED = 'cp .env.example .env\n';
  const base = { ...PROJECT, ...script(COPIED + UP) };

  it.each([
    `sed -i 's|^DATA_DIR=.*|DATA_DIR=/|' .env`,
    `sed -i "s|^DATA_DIR=.*|DATA_DIR=/|" .env`,
    `sed -i 's/^DATA_DIR=.*/DATA_DIR=\\//' .env`,
    `sed -i 's#^TAG=.*#TAG=2#; s|^DATA_DIR=.*|DATA_DIR=/|' .env`,
    `D=/\nsed -i "s|^DATA_DIR=.*|DATA_DIR=$D|" .env`,
    `sed -i -e 's/^TAG=.*/TAG=2/' -e 's|^DATA_DIR=.*|DATA_DIR=/|' .env`,
    `sed -i -E 's|^(DATA_DIR)=.*|\\1=/|' .env`,
    `sed -i '/^DATA_DIR=/c\\DATA_DIR=/' .env`,
    `sed -i '$ a DATA_DIR=/' .env`,
    `perl -pi -e 's|^DATA_DIR=.*|DATA_DIR=/|' .env`,
  ])('is read with what an edit makes of it: %s', async (edit) => {
    expect(await failuresOf(base, script(`${COPIED}${edit}\n${UP}`))).toContain('host-root-mount');
    // a script that only prepares the project
    expect(await failuresOf(base, { 'setup.sh': `#!/bin/sh\n${COPIED}${edit}\n` })).toContain('host-root-mount');
  });

  it.each([
    `sed -e 's|^DATA_DIR=.*|DATA_DIR=%s|' .env.example > .env`,
    `sed 's|^DATA_DIR=.*|DATA_DIR=%s|' < .env.example > .env`,
    `cat .env.example | sed 's|^DATA_DIR=.*|DATA_DIR=%s|' > .env`,
    `sed 's|DATA_DIR=./data|DATA_DIR=%s|' .env.example | tee .env`,
    `sed 's|=\\./data|=%s|' .env.example > .env`,
  ])('is read with what a filter makes of it: %s', async (filter) => {
    const filtered = (folder: string) => script(`${filter.replace('%s', folder)}\n${UP}`);
    expect(await failuresOf({ ...PROJECT, ...filtered('./d') }, filtered('/'))).toContain('host-root-mount');
    expect(await failuresOf({ ...PROJECT, ...filtered('./d') }, filtered('./e'))).toEqual([]);
  });

  it('is told where an edit is not followed, and may be a danger', async () => {
    const edited = (by: string) => script(`${COPIED}sed -i 's|[.]/data|${by}|' .env\n${UP}`);
    expect(await failuresOf(base, edited('/'))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, edited('storage'))).toEqual([]);
  });

  it.each([
    `sed -i 's/^TAG=.*/TAG=1.2.4/' .env`,
    `sed -i "s/^SECRET=.*/SECRET=$(openssl rand -hex 16)/" .env`,
    `sed -i "s/[a-z]*me/$(openssl rand -hex 16)/" .env`,
    `sed -i "s|^TAG=.*|TAG=$1|" .env`,
    `sed -i 's|^DATA_DIR=.*|DATA_DIR=./storage|' .env`,
    `# sed -i 's|^DATA_DIR=.*|DATA_DIR=/|' .env`,
    `sed "s/^SECRET=.*/SECRET=$(openssl rand -hex 16)/" .env.example > .env`,
    `sed -e 's|^TAG=.*|TAG=2.3.4|' .env.example > .env`,
  ])('is fine with a harmless edit: %s', async (edit) => {
    expect(await failuresOf(base, script(`${COPIED}${edit}\n${UP}`))).toEqual([]);
  });
});

describe('a template that is copied and edited', () => {
  const TEMPLATE: Files = { 'compose.tmpl.yml': PLAIN };

  it.each([
    ['cp compose.tmpl.yml docker-compose.yml', 'docker-compose.yml', UP],
    ['cat compose.tmpl.yml > docker-compose.yml', 'docker-compose.yml', UP],
    ['cp compose.tmpl.yml ./compose.yaml', 'compose.yaml', UP],
    ['cp compose.tmpl.yml prod.yml', 'prod.yml', 'docker compose -f prod.yml up -d\n'],
    ['cp compose.tmpl.yml out/compose.yml', 'out/compose.yml', 'docker compose -f out/compose.yml up -d\n'],
  ])('is told: %s', async (copy, file, up) => {
    const edited = (edit: string) => script(`${copy}\n${edit}\n${up}`);
    const base = { ...TEMPLATE, ...edited(':') };
    const danger = `sed -i 's/privileged: false/privileged: true/' ${file}`;
    expect(await failuresOf(base, edited(danger))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, edited(danger.replaceAll('privileged', 'other')))).toEqual([]);
    expect(await failuresOf(base, edited(`sed -i 's/db:16/db:17/' ${file}`))).toEqual([]);
  });
});
