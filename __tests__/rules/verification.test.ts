import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { scoreOf } from '../../src/model/findings/danger.ts';
import { severityOf } from '../../src/model/findings/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { dockerContainer } from '../support/inspect.ts';

const verified = rules.flatMap(({ id, docs: { verify } }) => (verify === undefined ? [] : [[id, verify] as const]));
const PROGRAMS =
  /^(?:docker (?:inspect|image inspect|history|ps|port|top|run|save|info|buildx inspect|compose config)|cosign|grep|stat|curl|git)(?: |$)/;
const PLACEHOLDERS = new Set(['NAME', 'IMAGE', 'HOST', 'NOPASSWD']);

/** Fields that `docker inspect` prints for a container, and `docker image inspect` for an image. */
const fieldsOf = (value: unknown, path = ''): readonly string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, `${path}.${name}`))];
const KNOWN = new Set([...fieldsOf(dockerContainer()), '.Created']);

describe('the commands that verify a fix', () => {
  it('belong to the rules that report most', () => {
    expect(verified.length).toBeGreaterThanOrEqual(100);
  });

  it.each(verified)('of %s are a command of the shell, about something that the reader fills in', (_id, { run }) => {
    expect(spawnSync('sh', ['-n'], { input: run, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(run).toMatch(PROGRAMS);
    const words = run.match(/\b[A-Z]{3,}\b/g) ?? [];
    expect(words.filter((word) => !PLACEHOLDERS.has(word))).toEqual([]);
    expect(run.split('').filter((character) => character === "'").length % 2).toBe(0);
  });

  it.each(verified)('of %s read fields that Docker has', (_id, { run }) => {
    const [, template = ''] = /inspect -f '([^']*)'/.exec(run) ?? [];
    // within a range, the fields are those of its items
    const fields = template.replaceAll(/\{\{println [^}]*\}\}/g, '').match(/\.[A-Z][\w.]*/g) ?? [];
    expect(fields.filter((field) => !KNOWN.has(field))).toEqual([]);
    if (run.includes('inspect -f')) expect(fields.length).toBeGreaterThan(0);
  });

  it.each(verified)('of %s have a description of the output', (_id, { prints }) => {
    expect(prints).toMatch(/\.$/);
    expect((prints.match(/`/g) ?? []).length % 2).toBe(0);
  });
});

describe('the page of a critical or high rule', () => {
  const severe = rules.filter((rule) => /critical|high/.test(severityOf(scoreOf(rule.danger))));

  it('is one of more than a hundred', () => {
    expect(severe.length).toBeGreaterThan(110);
  });

  it.each(severe.map((rule) => [rule.id, rule] as const))(
    'of %s has ways with their traps, and a command',
    (_id, { docs }) => {
      expect(docs.ways?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(docs.verify).toBeDefined();
    },
  );

  it('has ways of its own: only escape paths repeat those of the settings that open them', () => {
    const lists = severe
      .filter(({ id }) => !id.startsWith('escape-path-'))
      .map(({ docs }) => JSON.stringify(docs.ways));
    expect(new Set(lists).size).toBe(lists.length);
  });
});

describe('the ways to fix', () => {
  const ways = rules.flatMap(({ id, docs }) => (docs.ways ?? []).map((way) => [id, way] as const));

  it.each(ways)('of %s are sentences with their trap', (_id, { do: step, trap }) => {
    for (const text of [step, trap]) {
      expect(text).toMatch(/^[A-Z`].*\.$/);
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
  });
});
