import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import { type Files, scanOf } from './failures.ts';

const BAD = 'services:\n  web:\n    image: registry.example.com/app:1.4\n    privileged: true\n';
const GOOD = BAD.replace('privileged: true', 'tty: true');
const ENDED = 'services:\n  db:\n    image: postgres:11\n';
const PART = 'services:\n  web:\n    privileged: true\n';

async function failures(base: Files, before: string, after: string, text: string): Promise<readonly string[]> {
  const { [before]: _moved, ...rest } = base;
  const head = await scanOf({ ...rest, [after]: text });
  const options = { renames: new Map([[before, after]]), addedLines: () => undefined };
  const { fresh } = compare(await scanOf(base), head, options);
  return fresh.filter(({ score = 0 }) => score >= 7).map(({ ruleId }) => ruleId);
}

describe('a compose file that is renamed', () => {
  it.each([
    ['docker-compose.prod.yml', 'docker-compose.yml'],
    ['docker-compose.prod.yml', 'docker-compose.live.yml'],
    ['docker-compose.yml', 'docker-compose.prod.yml'],
    ['stack.yml', 'compose.yaml'],
    ['compose.yaml.j2', 'compose.yaml'],
    ['deploy/stack.yml', 'compose.yaml'],
    ['deploy/prod.yaml', 'deploy/compose.yaml'],
    ['app.compose.yml', 'compose.yaml'],
    ['portainer.yml', 'docker-compose.yml'],
  ])('brings nothing new: %s, %s', async (before, after) => {
    expect(await failures({ [before]: BAD }, before, after, BAD)).toEqual([]);
    expect(await failures({ [before]: BAD }, before, after, `${BAD}    hostname: web\n`)).toEqual([]);
    expect(await failures({ [before]: ENDED }, before, after, ENDED)).toEqual([]);
  });

  it.each([
    'old/services.yml',
    'services.yml',
    'old/stack.yml',
    'docker-compose.disabled.yml',
    'docker-compose.yml.bak',
    'lab/stack.yml',
    'common.yml',
    'parts/debug.yaml',
  ])('is new where nobody started it: %s', async (before) => {
    expect(await failures({ [before]: BAD }, before, 'compose.yaml', BAD)).not.toEqual([]);
    expect(await failures({ [before]: ENDED }, before, 'compose.yaml', ENDED)).not.toEqual([]);
  });

  it.each([
    ['docker-compose.rescue.yml', 'compose.yaml'],
    ['lab/docker-compose.rescue.yml', 'compose.yaml'],
  ])('is new where it takes the place of what was started: %s', async (before, after) => {
    expect(await failures({ [before]: BAD, 'docker-compose.yml': GOOD }, before, after, BAD)).toEqual(['privileged']);
  });

  it.each<[string, Files, string, string, string]>([
    ['it gets worse', { 'stack.yml': GOOD }, 'stack.yml', 'compose.yaml', BAD],
    ['it gets much worse', { 'stack.yml': BAD }, 'stack.yml', 'compose.yaml', `${BAD}    pid: host\n`],
    [
      'it becomes an override of another one',
      { 'compose.yaml': GOOD, 'extra.yml': PART },
      'extra.yml',
      'compose.override.yaml',
      PART,
    ],
    [
      'a service in it starts that had no replicas',
      { 'stack.yml': `${BAD}    deploy: {replicas: 0}\n` },
      'stack.yml',
      'compose.yaml',
      BAD,
    ],
    [
      'a service in it loses its profile',
      { 'stack.yml': `${BAD}    profiles: [x]\n` },
      'stack.yml',
      'compose.yaml',
      BAD,
    ],
  ])('is new where %s', async (_name, base, before, after, text) => {
    expect(await failures(base, before, after, text)).not.toEqual([]);
  });
});
