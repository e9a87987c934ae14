import { describe, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { expectNothingLeftOut } from '../properties/left-out.ts';
import { dedent, withoutMarks } from '../support/example.ts';

/** How a Dockerfile may run commands that are not written in it. */
const PLACES: readonly (readonly [name: string, lines: string, files: (commands: string) => Record<string, string>])[] =
  [
    ['a copied script', 'COPY x.sh /x.sh\nRUN sh /x.sh', (commands) => ({ 'x.sh': `#!/bin/sh\n${commands}` })],
    ['a script in a folder', 'COPY s /s\nRUN run-parts /s', (commands) => ({ 's/a': `#!/bin/sh\n${commands}` })],
    [
      'a package script',
      'WORKDIR /a\nCOPY . .\nRUN npm ci',
      (commands) => ({ 'package.json': JSON.stringify({ scripts: { postinstall: commands } }) }),
    ],
    [
      'a recipe',
      'WORKDIR /a\nCOPY . .\nRUN make',
      (commands) => ({ Makefile: `all:\n${commands.trim().replaceAll('$', '$$$$').replaceAll(/^/gm, '\t')}\n` }),
    ],
  ];

const commandsIn = (text: string) =>
  [...withoutMarks(dedent(text)).matchAll(/^(?:RUN|CMD|ENTRYPOINT) ((?!\[|<<|--).*(?:\\\n.*)*)/gm)]
    .map(([, command = '']) => command)
    .join('\n');

describe('words that rules need', () => {
  const texts = rules.flatMap(({ mentions, on, examples }) =>
    mentions === undefined || on !== 'stage'
      ? []
      : examples.map(({ bad }) => commandsIn(bad)).filter((text) => text !== ''),
  );

  it.each(PLACES)('may be in %s alone', async (_name, lines, files) => {
    for (const text of texts) await expectNothingLeftOut({ Dockerfile: `FROM debian:12\n${lines}\n`, ...files(text) });
  });

  it('may be in a file that is copied with a folder', () =>
    expectNothingLeftOut({
      Dockerfile: 'FROM debian:12\nCOPY root /\n',
      'root/etc/sudoers.d/a': 'app ALL=(ALL) NOPASSWD: ALL\n',
    }));

  it('may be made of letters that are written otherwise', () =>
    expectNothingLeftOut({ Dockerfile: "FROM debian:12\nRUN printf '\\143hmod 777 /a' | sh\n" }));
});
