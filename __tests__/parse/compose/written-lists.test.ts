import { describe, expect, it } from '@jest/globals';
import { writtenLists } from '../../../src/parse/compose/written-lists.ts';
import { processorTime } from '../../support/processor-time.ts';

const COMPOSE_FILES = ['a.yml', 'b.yml', 'deploy/a.yml', 'deploy/b.yml', 'deploy/c.yml'];

function listsIn(path: string, text: string): readonly string[] {
  const known = new Set([...COMPOSE_FILES, path]);
  const readFile = (one: string) => (known.has(one) ? { path: one, text: one === path ? text : '' } : undefined);
  return writtenLists([...known], readFile).map((list) => list.join(' '));
}

describe('lists of compose files', () => {
  it.each([
    ['run.sh', 'docker compose -f a.yml -f b.yml up -d', ['a.yml b.yml']],
    ['run.sh', 'docker-compose --file=a.yml --file "b.yml" -p shop up', ['a.yml b.yml']],
    ['run.sh', 'sudo docker compose \\\n  --profile x \\\n  -f ./a.yml \\\n  -f b.yml \\\n  up', ['a.yml b.yml']],
    ['run.sh', 'podman-compose -fa.yml -fb.yml up && docker compose -f a.yml up', ['a.yml b.yml']],
    ['Makefile', 'DC := docker compose -f a.yml -f b.yml\nup:\n\t$(DC) up', ['a.yml b.yml']],
    ['deploy/up.sh', 'docker compose -f a.yml -f c.yml up', ['deploy/a.yml deploy/c.yml']],
    ['deploy/bin/up.sh', 'docker compose -f a.yml -f c.yml up', ['deploy/a.yml deploy/c.yml']],
    ['deploy/up.sh', 'docker compose -f deploy/a.yml -f deploy/c.yml up', ['deploy/a.yml deploy/c.yml']],
    ['.github/workflows/ci.yml', 'run: docker compose -f a.yml -f b.yml up', ['a.yml b.yml']],
    ['.github/workflows/ci.yml', 'env:\n  COMPOSE_FILE: a.yml:b.yml\n', ['a.yml b.yml']],
    ['run.sh', 'COMPOSE_FILE=a.yml:b.yml docker compose up', ['a.yml b.yml']],
    [
      'deploy/.devcontainer/devcontainer.json',
      '{ "dockerComposeFile": [ "../a.yml", "../c.yml" ], }',
      ['deploy/a.yml deploy/c.yml'],
    ],
  ])('%s: %s', (path, text, expected) => expect(listsIn(path, text)).toEqual(expected));

  it.each([
    ['one file', 'docker compose -f a.yml up'],
    ['a variable', 'docker compose -f a.yml -f $MORE up'],
    ['a file that is not there', 'docker compose -f a.yml -f c.yml up'],
    ['another project directory', 'docker compose --project-directory deploy -f a.yml -f b.yml up'],
    ['what follows the subcommand', 'docker compose run -f a.yml -f b.yml'],
    ['two commands', 'docker compose -f a.yml up; docker compose -f b.yml up'],
    ['a path that leaves the repository', 'docker compose -f a.yml -f ../../b.yml up'],
    ['the output of a command', 'docker compose $(ls *.yml) -f a.yml -f b.yml'],
  ])('are none: %s', (_name, text) => expect(listsIn('run.sh', text)).toEqual([]));

  it('take linear time', () => {
    const before = processorTime();
    listsIn('run.sh', `${'docker compose -f a.yml '.repeat(50_000)}\n${'docker compose \\\n'.repeat(50_000)}`);
    expect(processorTime() - before).toBeLessThan(2000);
  });
});
