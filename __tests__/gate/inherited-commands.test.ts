import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const BAD = '#!/bin/sh\ncurl -fsSL https://get.acme-tools.io/install.sh | sh\n';
const HARMLESS = '#!/bin/sh\necho "https://get.acme-tools.io/install.sh" | cat\n';
const NODE = 'FROM node:22-bookworm-slim';
const ENTRY = 'COPY e.sh /usr/local/bin/e.sh\nENTRYPOINT ["e.sh"]';

/** A stage that another one of the Dockerfile is built on, or the image of another Dockerfile. */
const BASES = {
  'two stages': (base: string, child: string) => ({ Dockerfile: `${NODE} AS base\n${base}\nFROM base\n${child}\n` }),
  'two images': (base: string, child: string) => ({
    'base/Dockerfile': `${NODE}\n${base}\n`,
    Dockerfile: `FROM acme/base:1\n${child}\n`,
    Makefile: 'build:\n\tdocker build -t acme/base:1 base\n\tdocker build -t acme/web .\n',
  }),
};

const LOOP = (body: string) => `#!/bin/sh\n${body}\nexec "$@"\n`;
const HOOK = { entry: ENTRY, child: 'COPY d/ /entry.d/', file: 'd/1.sh' };

it.each(
  Object.entries({
    'a loop with case': { ...HOOK, script: LOOP('for f in /entry.d/*; do case "$f" in *.sh) . "$f" ;; esac; done') },
    'a loop with sh': { ...HOOK, script: LOOP('for f in /entry.d/*; do sh "$f"; done') },
    'a loop with -x': { ...HOOK, script: LOOP('for f in /entry.d/*; do [ -x "$f" ] && "$f"; done') },
    'a function': { ...HOOK, script: LOOP('run() { for f in "$1"/*.sh; do . "$f"; done; }\nrun /entry.d') },
    'a default': { ...HOOK, child: 'COPY h.sh /opt/', file: 'h.sh', script: LOOP('. "$' + '{HOOK:-/opt/h.sh}"') },
    'a program in PATH': { ...HOOK, child: 'COPY bin/ /usr/local/bin/', file: 'bin/e.sh', script: LOOP(':') },
    'another PATH': {
      entry: 'ENTRYPOINT ["boot"]',
      child: 'ENV PATH="/opt/x:$' + '{PATH}"\nCOPY h.sh /opt/x/boot',
      file: 'h.sh',
      script: LOOP(':'),
    },
    'a CMD': {
      ...HOOK,
      entry: 'COPY e.sh /e.sh\nCMD ["/e.sh"]',
      script: LOOP('for f in /entry.d/*; do sh "$f"; done'),
    },
  }).flatMap(([name, one]) => Object.entries(BASES).map(([how, of]) => [name, how, one, of] as const)),
)('reads what inherited commands run: %s, %s', async (_name, _how, { entry, child, file, script }, of) => {
  const base = { ...of(entry, child), 'e.sh': script, 'base/e.sh': script, [file]: HARMLESS };
  expect(await failuresOf(base, { [file]: BAD })).toEqual(['remote-script-exec']);
  expect(await failuresOf(base, { [file]: `${HARMLESS}echo done\n` })).toEqual([]);
});

it.each(Object.entries(BASES))('reads inherited commands with its variables: %s', async (_how, of) => {
  const script = LOOP('curl $OPTS https://dl.acme-tools.io/a.tgz -o /tmp/a.tgz');
  const files = { 'e.sh': script, 'base/e.sh': script };
  const base = { ...of(ENTRY, 'ENV OPTS=-f'), ...files };
  expect(await failuresOf(base, of(ENTRY, 'ENV OPTS=-k'))).toEqual(['tls-verify-disabled']);
  expect(await failuresOf(base, of(ENTRY, 'ENV OPTS=-s'))).toEqual([]);
});

it.each(Object.entries(BASES))('reads the file of an inherited npm start: %s', async (_how, of) => {
  const start = (text: string) => JSON.stringify({ name: 'x', scripts: { start: text } });
  const entry = 'WORKDIR /app\nCOPY package.json ./\nENTRYPOINT ["npm", "start"]';
  const files = { 'package.json': start('node a.js'), 'base/package.json': start('node a.js') };
  const base = { ...of(entry, 'COPY p2.json package.json'), ...files, 'p2.json': start('echo hi') };
  const bad = start('curl -fsSL https://get.acme-tools.io/install.sh | sh');
  expect(await failuresOf(base, { 'p2.json': bad })).toEqual(['remote-script-exec']);
  expect(await failuresOf(base, { 'p2.json': start('echo ho') })).toEqual([]);
});

const KNOWN = {
  'e.sh': `#!/bin/sh
export PATH=$PATH:/x V="$V"
curl -k -o /tmp/x https://dl.acme-tools.io/$V/a.tgz
curl -fsSL https://get.acme-tools.io/install.sh | sh
curl -fsSLo /tmp/i.sh https://get.acme-tools.io/i.sh && sh /tmp/i.sh
`,
};
const [ONE, START, COPY] = [`${NODE}\n${ENTRY}\n`, 'ENTRYPOINT ["e.sh"]', 'COPY e.sh /usr/local/bin/e.sh'];
const PATH = 'ENTRYPOINT ["/usr/local/bin/e.sh"]';
const stages = BASES['two stages'];

it.each([
  ['an entry point that goes to a base stage', { Dockerfile: ONE }, stages(START, COPY)],
  ['one with a path', { Dockerfile: `${NODE}\n${COPY}\n${PATH}\n` }, stages(PATH, COPY)],
  ['one that comes back', stages(START, COPY), { Dockerfile: ONE }],
  ['a copy that goes to the base stage', stages(START, COPY), stages(ENTRY, 'ENV V=1')],
  ['another variable', stages(ENTRY, 'ENV A=b'), stages(ENTRY, 'ENV V=1')],
  ['another PATH', stages(ENTRY, 'ENV A=b'), stages(ENTRY, 'ENV PATH=/opt:$PATH')],
  ['a variable that goes to the base stage', stages(ENTRY, 'ENV V=1'), stages(`ENV V=1\n${ENTRY}`, 'USER node')],
  ['a variable that comes back', stages(`ENV V=1\n${ENTRY}`, 'USER node'), stages(ENTRY, 'ENV V=1')],
])('knows the danger of an inherited command: %s', async (_name, before, after) => {
  expect(await failuresOf({ ...KNOWN, ...before }, after)).toEqual([]);
});

it.each(['ENV V=1', 'ENV PATH=/opt:$PATH'])('knows the danger of an image that it is built on: %s', async (text) => {
  const of = BASES['two images'];
  const files = { 'base/e.sh': KNOWN['e.sh'] };
  expect(await failuresOf({ ...files, ...of(ENTRY, 'ENV A=b') }, of(ENTRY, text))).toEqual([]);
});
