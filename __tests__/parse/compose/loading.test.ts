import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { compose } from '../../../src/parse/compose/index.ts';
import { heavyIt, shortened } from '../../support/heavy.ts';
import { containersOf, levels, parse } from './support.ts';

describe('which files', () => {
  it.each([
    ['compose.yaml', true],
    ['compose.yml', true],
    ['docker-compose.yml', true],
    ['docker-compose.override.yaml', true],
    ['a/b/compose.prod.yml', true],
    ['compose-dev.yml', true],
    ['docker_compose.yml', true],
    ['podman-compose.yml', true],
    ['prod.docker-compose.yml', true],
    ['docker/dev-cpu.compose.yaml', true],
    ['docs/docker_compose_up.yaml', false],
    ['my-compose.yml', false],
    ['decompose.yml', false],
    ['compose.json', false],
    ['compose/file.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(compose.matches(path)).toBe(expected);
  });
});

describe('what a file without containers says', () => {
  it.each([
    ['', undefined],
    ['# nothing\n', undefined],
    ['volumes:\n  data:\nx-a: 1\n', undefined],
    ['include: [a.yml]\n', 'warning not-checked'],
    ['- a\n', 'note not-checked'],
    ['text', 'note not-checked'],
    ['on: push\njobs: {}\n', 'note not-checked'],
    ['web:\n  image: a\n', 'warning not-checked'],
    ['services: [a]\n', 'warning parse-problem'],
    ['services:\n', undefined],
  ])('%j: %s', (text, expected) => {
    const parsed = parse(text);
    expect(levels(parsed)[0]).toBe(expected);
    expect(parsed.subjects.map(({ kind }) => kind)).toEqual(['text']);
  });

  it('follows tags through aliases only as deep as anything can be removed', () => {
    const doubled = (key: (at: number) => string): string =>
      Array.from({ length: 20 }, (_, at) => `  ${key(at)}\n`).join('');
    const tagged = 'services:\n  web:\n    image: a\n    ports: !reset []\n';
    const through = [
      `x-a:\n  a0: &a0 {b: 1}\n${doubled((at) => `a${at + 1}: &a${at + 1} {b: *a${at}, c: *a${at}}`)}`,
      `x-a:\n  a0: &a0 {b: 1}\n${doubled((at) => `a${at + 1}: &a${at + 1} {<<: *a${at}, d: {<<: *a${at}}}`)}`,
    ];
    for (const aliases of through) expect(levels(parse(aliases + tagged))).toEqual([]);
  });

  it('names the way out', () => {
    expect(parse('a: 1\n').notifications[0]?.message).toBe(
      'compose.yml declares no containers: it has no `services`. If it is not a compose file, list it under `exclude` in .github/hullcheck.yml.',
    );
  });

  it.each(['web:\n  image: nginx\n', 'web:\n  image: nginx\n  ports: [80]\ndb:\n  build: .\n'])(
    'knows version 1: %j',
    (text) => {
      expect(parse(text).notifications.map(({ level, message }) => [level, message])).toEqual([
        [
          'warning',
          'compose.yml is written in version 1 of the format, which Docker Compose no longer reads, so its services were not checked. Put them below a key `services`.',
        ],
      ]);
    },
  );

  it.each(['web:\n  image: nginx\nother: 1\n', 'a: {b: {image: nginx}}\n'])(
    'takes no other file for version 1: %j',
    (text) => {
      expect(parse(text).notifications[0]?.message).toContain('it has no `services`');
    },
  );

  it('says where it is broken, without its text', () => {
    const { notifications, subjects } = parse('services:\n  web:\n    image: "hunter2\n');
    expect(notifications).toMatchObject([{ level: 'error', code: 'syntax-error' }]);
    expect(notifications[0]?.message).toBe(
      'compose.yml is not valid YAML, so it was not checked: a quoted text is not closed. Correct it, or list it under `exclude` in .github/hullcheck.yml if it is not a compose file.',
    );
    expect(notifications[0]?.span?.start).toBe(28);
    expect(subjects.map(({ kind }) => kind)).toEqual(['text']);
  });

  it.each([
    [
      'services:\n  web:\n    image: a\n    image: b\n',
      'image',
      'The key is written twice in one mapping: Docker Compose refuses the file, and the last value was checked. Correct it.',
    ],
    [
      'services:\n  web:\n    image: a\n    pid: *x\n',
      '*x',
      'No anchor of this name ends before it: Docker Compose refuses the file, and the value counts as unknown. Correct it.',
    ],
    [
      'services:\n  web: text\n',
      'web',
      'This service is not a mapping, so it was not checked. Write its options below it.',
    ],
  ])('reports what Compose refuses in %j', (text, place, message) => {
    const [notification] = parse(text).notifications;
    expect(notification).toMatchObject({ level: 'warning', code: 'parse-problem', message });
    expect(notification?.span && spanText(notification.span)).toBe(place);
  });
});

describe('partial containers', () => {
  it.each([
    ['services:\n  web:\n    extends: base\n', 'the service it extends was not read', ['warning parse-problem']],
    [
      'services:\n  web:\n    image: a\n    extends: {file: b.yml, service: c}\n',
      'the service it extends was not read',
      ['warning not-checked'],
    ],
    ['services:\n  web:\n    ports: []\n', 'it has neither image nor build, so another file must add to it', []],
    ['services:\n  web:\n    image:\n', 'it has neither image nor build, so another file must add to it', []],
    [
      'include: [b.yml]\nservices:\n  web:\n    image: a\n',
      'the project includes files that were not read',
      ['warning not-checked'],
    ],
    ['services:\n  web:\n    image: a\n---\nservices: {}\n', undefined, []],
    [
      'services:\n  web:\n    image: a\n    <<: 1\n',
      'a merge key in it could not be followed',
      ['warning parse-problem'],
    ],
    ['services:\n  web:\n    image: a\n', undefined, []],
    ['services:\n  web:\n    build: .\n', undefined, []],
    ['services:\n  web:\n    provider: {type: x}\n', undefined, []],
  ])('%j', (text, partial, notes) => {
    const parsed = parse(text);
    expect(containersOf(parsed)[0]?.partial).toBe(partial);
    expect(levels(parsed)).toEqual(notes);
  });

  it.each(['compose.override.yml', 'a/docker-compose.override.yaml'])('%s overrides another file', (path) => {
    expect(containersOf(parse('services:\n  web:\n    image: a\n', {}, path))[0]?.partial).toBe(
      'the file overrides another one',
    );
  });
});

describe('services', () => {
  it('are found in order, with the place of their key', () => {
    const parsed = parse('version: "3"\nservices:\n  x-evil: {image: c}\n  "web":\n    image: a\n  db: {image: b}\n');
    expect(containersOf(parsed).map(({ name, span }) => [name, spanText(span)])).toEqual([
      ['x-evil', 'x-evil'],
      ['web', 'web'],
      ['db', 'db'],
    ]);
    expect(levels(parsed)).toEqual([]);
  });

  it('keeps the anchors of a document for the next ones', () => {
    const anchored = 'x-a: &a {privileged: true}\nservices: {web: {image: a}}\n---\n';
    const again = 'x-a: &a {privileged: false}\nservices: {web: {tty: true}}\n---\n';
    const used = 'services: {web: {<<: *a}}\n';
    for (const [text, value] of [
      [anchored + used, true],
      [anchored + again + used, false],
    ] as const) {
      const parsed = parse(text);
      expect(containersOf(parsed).map(({ privileged }) => privileged?.value)).toEqual([value]);
      expect(parsed.notifications).toEqual([]);
    }
    const [first] = parse(`services: {web: {image: a, tty: *a}}\n---\n${anchored}`).notifications;
    expect(first?.span && spanText(first.span)).toBe('*a');
  });

  it('are found in every document', () => {
    const parsed = parse('services:\n  web:\n    image: a\n---\nservices:\n  db:\n    image: b\n');
    expect(containersOf(parsed).map(({ name }) => name)).toEqual(['web', 'db']);
  });
});

describe('hostile files', () => {
  it('reads very many services', () => {
    const count = shortened(10_000);
    const services = Array.from(
      { length: count },
      (_, index) => `  s${index}:\n    image: a:${index}\n    cap_add: [SYS_ADMIN]\n    volumes: ["/a:/b"]\n`,
    );
    const parsed = parse(`services:\n${services.join('')}`);
    expect(containersOf(parsed).length).toBe(count);
    expect(levels(parsed)).toEqual([]);
  });

  heavyIt('leaves out services that aliases make too large, and says so', () => {
    const volumes = Array.from({ length: 5_000 }, (_, index) => `  - /a${index}:/b\n`).join('');
    const services = Array.from({ length: 1_000 }, (_, index) => `  s${index}:\n    image: a\n    volumes: *v\n`).join(
      '',
    );
    const parsed = parse(`x-v: &v\n${volumes}services:\n${services}`);
    const count = containersOf(parsed).length;
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThan(150);
    expect(parsed.notifications.length).toBe(1);
    expect(parsed.notifications[0]).toMatchObject({ level: 'error', code: 'not-checked' });
    expect(parsed.notifications[0]?.message).toBe(
      `This service and ${999 - count} more were not checked: aliases make the services of this file too large. Repeat less by aliases, or put the services into several projects.`,
    );
  });

  it('does not expand an alias bomb', () => {
    const levelsOf = Array.from(
      { length: 60 },
      (_, level) => `x-${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`,
    );
    const parsed = parse(`x-0: &a0 [/a:/b]\n${levelsOf.join('')}services:\n  web:\n    image: a\n    volumes: *a60\n`);
    expect(containersOf(parsed)).toEqual([]);
    expect(levels(parsed)).toEqual(['error not-checked']);
  });

  it('reads an env_file once, however many services name it', () => {
    const services = Array.from(
      { length: 2_000 },
      (_, index) => `  s${index}:\n    image: a\n    env_file: big.env\n`,
    ).join('');
    const parsed = parse(`services:\n${services}`, { 'big.env': 'A=b\n'.repeat(10_000) });
    expect(containersOf(parsed).length).toBe(2_000);
    expect(levels(parsed)).toEqual(['error not-checked']);
  });

  it.each([
    ['nesting', `services: ${'['.repeat(100_000)}`, 'error not-checked'],
    ['a cycle', 'services: &s\n  web: *s\n', 'warning parse-problem'],
    ['a null byte', 'services:\n  web: \0\n', 'error syntax-error'],
    ['a huge key', `${'k'.repeat(1_000_000)}: 1\n`, 'note not-checked'],
    ['a service named as a property', 'services:\n  __proto__:\n    privileged: yes\n', undefined],
  ])('survives %s', (_, text, expected) => {
    expect(levels(parse(text))[0]).toBe(expected);
  });

  it.each([
    ['command', `command: ${'a "b" '.repeat(100_000)}`],
    ['variables in a command', `command: ${'$X '.repeat(100_000)}`],
    ['quotes in a list', `command: ["${"'".repeat(300_000)}"]`],
    ['port', `ports: ["${':'.repeat(500_000)}"]`],
    ['volume', `volumes: ["/${'a/../'.repeat(200_000)}:/b:${'z,'.repeat(100_000)}"]`],
    ['environment', `environment: ["${'A'.repeat(500_000)}=${'=$X'.repeat(100_000)}"]`],
    ['list', `cap_add: [${'A, '.repeat(100_000)}]`],
    ['image', `image: ${'a/'.repeat(400_000)}`],
  ])('reads a huge %s', (_, body) => {
    const parsed = parse(`services:\n  web:\n    ${body}\n    build: .\n`);
    const [container] = containersOf(parsed);
    expect(container?.name).toBe('web');
    expect(container?.command?.words.length).not.toBe(0);
  });
});
