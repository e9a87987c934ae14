import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { git } from '../support/git.ts';
import type { Files } from '../support/git-commits.ts';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

const PRIVILEGED = 'services:\n  web:\n    image: registry.example.com/app:1.4\n    privileged: true\n';
const HARMLESS = PRIVILEGED.replace('privileged: true', 'tty: true');
const CLONE = `FROM alpine:3.22\nRUN git clone https://user:${'q7Zp2mXv'.concat('9KtL')}@git.example.com/a.git /src\nUSER 1000\n`;

/** What fails the check where files have other paths, and maybe other texts, in the work tree only. */
async function failures(base: Files, moves: Files, isStaged: boolean, edits: Record<string, string> = {}) {
  const { workspace, ...rest } = make({ base, change: { 'README.md': 'x\n' } });
  for (const [from, to] of Object.entries(moves)) {
    mkdirSync(dirname(join(workspace, `${to}`)), { recursive: true });
    renameSync(join(workspace, from), join(workspace, `${to}`));
  }
  for (const [path, text] of Object.entries(edits)) writeFileSync(join(workspace, path), text);
  if (isStaged) git(workspace, ['add', '-A']);
  const { gate } = await judgeCheckout({ workspace, ...rest });
  return gate?.fresh.filter(({ score = 0 }) => score >= 7).map(({ ruleId }) => ruleId);
}

describe.each([
  ['staged', true],
  ['not staged', false],
])('a rename that is %s', (_name, isStaged) => {
  it.each<[string, Files, Files]>([
    ['a compose file', { 'docker-compose.prod.yml': PRIVILEGED }, { 'docker-compose.prod.yml': 'docker-compose.yml' }],
    ['a Dockerfile with a secret', { Dockerfile: CLONE }, { Dockerfile: 'Dockerfile.prod' }],
    ['a Dockerfile with a secret that moves', { Dockerfile: CLONE }, { Dockerfile: 'docker/app/Dockerfile' }],
    [
      'two files of the same content',
      { 'a/docker-compose.prod.yml': PRIVILEGED, 'b/docker-compose.prod.yml': PRIVILEGED },
      {
        'a/docker-compose.prod.yml': 'c/docker-compose.prod.yml',
        'b/docker-compose.prod.yml': 'd/docker-compose.yml',
      },
    ],
  ])('brings nothing new: %s', async (_its, base, moves) => {
    expect(await failures(base, moves, isStaged)).toEqual([]);
  });

  it.each<[string, Files, Files, Record<string, string>, string]>([
    [
      'a text that becomes a compose file',
      { 'docs/n.txt': PRIVILEGED },
      { 'docs/n.txt': 'compose.yaml' },
      {},
      'privileged',
    ],
    [
      'a file that gets worse',
      { 'stack.yml': HARMLESS },
      { 'stack.yml': 'compose.yaml' },
      { 'compose.yaml': PRIVILEGED },
      'privileged',
    ],
    [
      'a copy of a file that stays',
      { 'docker-compose.prod.yml': PRIVILEGED, 'a.txt': 'a\n' },
      { 'a.txt': 'b.txt' },
      { 'docker-compose.yml': PRIVILEGED },
      'privileged',
    ],
    [
      'a second copy of a file that is renamed',
      { 'a/docker-compose.prod.yml': PRIVILEGED },
      { 'a/docker-compose.prod.yml': 'a/docker-compose.yml' },
      { 'compose.yaml': PRIVILEGED },
      'privileged',
    ],
  ])('hides nothing: %s', async (_its, base, moves, edits, rule) => {
    expect(await failures(base, moves, isStaged, edits)).toEqual([rule]);
  });
});
