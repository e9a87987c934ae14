import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/containers/mount-committed-secret.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

// in pieces, so that no scanner takes it for a key
const KEY = `-----BEGIN ${'PRIVATE'} KEY-----\nnone\n`;
const TOKEN = `gh${'p_'}q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt`;

const FILES = {
  '.env': 'DB_PASSWORD=vivid-otter-climbs-42\n',
  'app.json': `{"token": "${TOKEN}"}\n`,
  'certs/server.crt': '-----BEGIN CERTIFICATE-----\nnone\n',
  'certs/server.key': KEY,
  'db_password.txt': 'vivid-otter-climbs-42\n',
  'dev/localhost.key': KEY,
  '.env.ci': 'DB_PASSWORD=vivid-otter-climbs-42\n',
  '.env.example': 'DB_PASSWORD=vivid-otter-climbs-42\n',
  '.env.sops': 'DB_PASSWORD=ENC[AES256_GCM,data:bm9uZQ==,iv:bm9uZQ==,tag:bm9uZQ==,type:str]\n',
  'age.env': 'age-encryption.org/v1\n-> X25519 none\nDB_PASSWORD=vivid-otter-climbs-42\n',
  'both.key': `-----BEGIN ${'ENCRYPTED'} PRIVATE KEY-----\nnone\n${KEY}`,
  'default_password.txt': 'postgres\n',
  'empty.key': '',
  'enc_password.txt': 'ENC[AES256_GCM,data:bm9uZQ==,iv:bm9uZQ==,tag:bm9uZQ==,type:str]\n',
  'encrypted.key': `-----BEGIN ${'ENCRYPTED'} PRIVATE KEY-----\nnone\n`,
  'old-encrypted.key': `-----BEGIN RSA ${'PRIVATE'} KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nnone\n`,
  'settings.txt': 'DB_PASSWORD=vivid-otter-climbs-42\n',
  'truststore.jks': 'none',
  'vault.env': '$ANSIBLE_VAULT;1.1;AES256\nDB_PASSWORD=vivid-otter-climbs-42\n',
  id_rsa: KEY,
  'app.toml': 'password = "blue-Kettle-71"\n',
  'app.example.toml': 'password = "blue-Kettle-71"\n',
  'db.txt': 'Zk93vTq8Lw2X\n',
  'id.txt': 'release-2024-1\n',
  'nginx.conf': 'ssl_certificate_key /k;\n',
  'placeholder.txt': 'changeme\n',
  'prose.txt': 'this is not a value\n',
  'src/app.js': '',
  'src/tests/a.key': KEY,
  'tests/server.key': KEY,
};

const service = (options: string, more = '') => `services:\n  a:\n    image: acme/app:1.4\n    ${options}\n${more}`;
const given = (kind: 'configs' | 'secrets', file: string, name = 'k') =>
  service(`${kind}: [${name}]`, `${kind}:\n  ${name}:\n    file: ${file}\n`);

describe('mount-committed-secret', () => {
  it.each([
    ['compose.yaml', given('secrets', '«./certs/server.key»')],
    ['compose.yaml', given('configs', '«./id_rsa»')],
    ['compose.yaml', given('configs', '«app.json»')],
    ['compose.yaml', given('secrets', '«./db_password.txt»')],
    ['compose.yaml', given('secrets', '«${PWD}/id_rsa»')],
    ['compose.yaml', given('secrets', '«./both.key»')],
    ['compose.yaml', given('secrets', '«./db.txt»')],
    ['compose.yaml', given('configs', '«./app.toml»')],
    ['compose.yaml', service('volumes: ["«./app.toml»:/etc/app.toml"]')],
    ['compose.yaml', service('volumes: ["«./settings.txt»:/app/.env"]')],
    ['compose.yaml', service('volumes: ["«./certs/server.key»:/k:ro"]')],
    ['compose.yaml', service('volumes: ["«./certs»:/k:ro"]')],
    ['compose.yaml', service('volumes: ["«./.env»:/app/.env"]')],
    ['compose.yaml', service('volumes: [{type: bind, source: «./id_rsa», target: /k}]')],
    [
      'compose.yaml',
      service('volumes: ["keys:/k"]', 'volumes:\n  keys:\n    driver_opts: {o: bind, device: «./certs»}\n'),
    ],
    ['up.sh', 'docker run -v «./certs»:/k acme/app:1.4\n'],
    ['up.sh', 'docker run -v "«$PWD/certs/server.key»:/k" acme/app:1.4\n'],
    ['up.sh', 'docker run --mount type=bind,src=«./id_rsa»,dst=/k acme/app:1.4\n'],
    ['web.container', '[Container]\nImage=registry.example.com/web:1.4\nVolume=«./certs»:/k:ro\n'],
  ])('reports in %s: %s', (path, text) => expectMarks(rule, path, text, {}, {}, FILES));

  it.each([
    ['compose.yaml', given('secrets', './missing.key')],
    ['compose.yaml', given('secrets', './id.txt')],
    ['compose.yaml', given('secrets', './placeholder.txt')],
    ['compose.yaml', given('configs', './db.txt')],
    ['compose.yaml', service('volumes: ["./app.example.toml:/etc/app.toml"]')],
    ['compose.yaml', given('secrets', './empty.key')],
    ['compose.yaml', given('secrets', './placeholder.txt', 'password')],
    ['compose.yaml', given('secrets', './prose.txt', 'password')],
    ['compose.yaml', given('secrets', './default_password.txt', 'db_password')],
    ['compose.yaml', given('secrets', './enc_password.txt', 'db_password')],
    ['compose.yaml', given('secrets', './encrypted.key')],
    ['compose.yaml', given('secrets', './old-encrypted.key')],
    ['compose.yaml', service('volumes: ["./.env.example:/app/.env"]')],
    ['compose.yaml', service('volumes: ["./.env.ci:/app/.env"]')],
    ['compose.yaml', service('volumes: ["./.env.sops:/app/.env"]')],
    ['compose.yaml', service('volumes: ["./age.env:/app/.env"]')],
    ['compose.yaml', service('volumes: ["./vault.env:/app/.env"]')],
    ['compose.yaml', service('volumes: ["./truststore.jks:/etc/keystore.jks"]')],
    ['compose.yaml', given('secrets', '/etc/ssl/server.key')],
    ['compose.yaml', given('secrets', '${KEY_FILE}')],
    ['compose.yaml', given('secrets', '${KEYS}/id_rsa')],
    ['compose.yaml', given('configs', './nginx.conf')],
    ['compose.yaml', service('init: true', 'secrets:\n  k:\n    file: ./id_rsa\n')],
    ['compose.yaml', service('volumes: ["./certs/server.crt:/k:ro"]')],
    ['compose.yaml', service('volumes: ["./:/app"]')],
    ['compose.yaml', service('volumes: ["./src:/app/src"]')],
    ['compose.yaml', service('volumes: ["certs:/k"]', 'volumes: {certs: }\n')],
    ['up.sh', 'docker run -v /srv/certs:/k acme/app:1.4\n'],
  ])('accepts in %s: %s', (path, text) => expectMarks(rule, path, text, {}, {}, FILES));

  it.each([
    ['./certs/server.key', 'high', undefined],
    ['./tests/server.key', 'medium', 'the file is in a folder of tests or examples'],
    ['./dev/localhost.key', 'medium', 'the file is for development by its name'],
  ])('rates %s', (file, severity, why) => {
    const { findings } = checkText(rule, 'compose.yaml', given('secrets', file), {}, {}, undefined, FILES);
    expect(findings.map((one) => [one.severity, / Milder here: (.*)\.$/.exec(one.message)?.[1]])).toEqual([
      [severity, why],
    ]);
  });

  it('reports a file once, for the first container', () => {
    const text = `services:\n  a:\n    image: acme/app:1.4\n    secrets: [k]\n  b:\n    image: acme/app:1.4\n    secrets: [k]\nsecrets:\n  k:\n    file: ./certs/server.key\n`;
    expect(messagesOf(rule, 'compose.yaml', text, FILES)).toEqual([
      'Container "a" gets certs/server.key from the repository, which contains a private key. An attacker who reads the repository can use it.',
    ]);
  });
});
