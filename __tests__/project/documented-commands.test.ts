import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const pages = ['.', 'docs', 'docs/decisions', 'docs/github']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md');

interface Block {
  readonly path: string;
  readonly text: string;
}

/** The blocks of pages that show command lines or what they print. */
const blocks: readonly Block[] = pages.flatMap((path) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^```(?:sh|console|text)\n([\s\S]*?)^```/gm)].map(
    ([, text = '']) => ({ path, text }),
  ),
);

const PROGRAM = /(?:^|[|&;] *)(?:\$ )?(?:npx )?(?:node dist\/cli\/index\.js|hullcheck)(?: ([^|&;#>\n]*))?/g;

/** The words of each command line of hullcheck, without what explains it behind two blanks. */
const commands = blocks.flatMap(({ path, text }) =>
  text.split('\n').flatMap((line) =>
    [...line.matchAll(PROGRAM)].map(([, rest = '']) => ({
      path,
      words: (rest.split(/ {2,}/, 1)[0] ?? '').split(' '),
    })),
  ),
);

describe('the command lines of the pages', () => {
  it('are many', () => {
    expect(commands.length).toBeGreaterThan(20);
  });

  it.each(commands.map(({ path, words }) => [words.join(' '), path, words] as const))(
    'exist: %s (%s)',
    async (_line, _path, [command = '', ...words]) => {
      const isNested = command === 'db';
      const help = await hullcheck(ROOT, [command, ...(isNested ? words.slice(0, 1) : []), '--help']);
      expect(help.status).toBe(0);
      expect(help.stdout).toMatch(new RegExp(`^Usage: hullcheck ${command}\\b`));
      for (const word of words.filter((one) => one.startsWith('-') && one !== '-')) {
        const name = word.replace(/=.*$/, '');
        expect(help.stdout.split(/[\s,]+/)).toContain(name);
      }
    },
  );

  it.each(
    blocks.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => [name, path] as const),
    ),
  )('name a script of package.json: npm run %s (%s)', (name) => {
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts).toHaveProperty([name]);
  });
});

describe('the samples of output', () => {
  const folder = temporaryFolder();

  beforeEach(() => cpSync(join(ROOT, 'examples'), join(folder.path, 'examples'), { recursive: true }));

  afterEach(folder.remove);

  const samples = blocks.filter(({ text }) => /^\$ .* examples\//.test(text));

  it('are some', () => {
    expect(samples.length).toBeGreaterThanOrEqual(4);
  });

  it.each(samples.map(({ path, text }) => [text.split('\n', 1)[0] as string, path, text] as const))(
    'are what the command prints: %s (%s)',
    async (line, _path, text) => {
      const words = line.replace(/^\$ (?:node dist\/cli\/index\.js|hullcheck) /, '').split(' ');
      const { stdout } = await hullcheck(words[0] === 'fix' ? folder.path : ROOT, words);
      let from = 0;
      for (const part of text.slice(line.length + 1).split(/^…\n/m)) {
        expect(stdout.slice(from)).toContain(part);
        from = stdout.indexOf(part, from) + part.length;
      }
    },
  );
});
