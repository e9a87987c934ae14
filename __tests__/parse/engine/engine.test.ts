import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { engine } from '../../../src/parse/engine/index.ts';
import type { Parsed } from '../../../src/parse/frontend.ts';
import { parseContext } from '../../support/repository-view.ts';

function parse(path: string, text: string): Parsed {
  return engine.parse({ path, text }, parseContext());
}

function registriesIn(path: string, text: string): readonly unknown[] {
  return parse(path, text).subjects.flatMap((subject) =>
    subject.kind === 'engine'
      ? subject.registries.map(({ name, weakness, span }) => [name.value, weakness, spanText(span)])
      : [],
  );
}

describe('which files are settings of engines', () => {
  it.each([
    ['daemon.json', true],
    ['ansible/files/etc/docker/daemon.json', true],
    ['my-daemon.json', false],
    ['buildkitd.toml', true],
    ['ci/buildkitd.default.toml', true],
    ['docker/my-buildkit.toml', true],
    ['buildkit/config.toml', false],
    ['etc/containers/registries.conf', true],
    ['registries.conf.d/50-internal.conf', true],
    ['registries.conf.d/README.md', false],
    ['etc/containers/policy.json', true],
    ['nginx.conf', false],
  ])('%s', (path, expected) => expect(engine.matches(path)).toBe(expected));
});

describe('registries', () => {
  it.each([
    [
      'daemon.json',
      '{"insecure-registries": ["a.example:5000", "10.0.0.0/8"], "registry-mirrors": ["http://m.example/x", "https://n.example"]}',
      [
        ['a.example:5000', 'either', 'a.example:5000'],
        ['10.0.0.0/8', 'either', '10.0.0.0/8'],
        ['m.example', 'http', 'http://m.example/x'],
      ],
    ],
    [
      'buildkitd.toml',
      'debug = true\n[registry."a.example:5000"]\n  http = true\n  insecure = true\n[registry."b.example"]\n  http = false\n[registry]\n[registry."c.example"]\n  insecure = "true"\n',
      [['a.example:5000', 'either', 'true']],
    ],
    [
      'registries.conf',
      '[[registry]]\nlocation = "a.example"\n[[registry.mirror]]\nlocation = "b.example"\ninsecure = true\n[[registry]]\nprefix = "*.c.example"\ninsecure = true\n[[registry]]\ninsecure = true\n',
      [
        ['b.example', 'either', 'true'],
        ['*.c.example', 'either', 'true'],
      ],
    ],
    [
      'registries.conf.d/a.conf',
      "[registries.search]\nregistries = ['docker.io']\n[registries.insecure]\nregistries = ['a.example']\n",
      [['a.example', 'either', 'a.example']],
    ],
    ['daemon.json', '{"\\u0069nsecure-registries": ["a.example"]}', [['a.example', 'either', 'a.example']]],
    ['buildkitd.toml', '["\\U00000072egistry"."a.example"]\nhttp = true\n', [['a.example', 'http', 'true']]],
    ['daemon.json', '[{"insecure-registries": ["a"]}]', []],
    ['daemon.json', '{"insecure-registries": "a.example", "hosts": {"a": 1}}', []],
    ['registries.conf', 'registry = "insecure"\n', []],
  ])('of %s: %j', (path, text, expected) => expect(registriesIn(path, text)).toEqual(expected));
});

describe('what is not surely read', () => {
  it.each([
    [
      'daemon.json',
      '{"insecure-registries": [{{ registries }}]}',
      'ordinary syntax-error: daemon.json is not valid JSON, so it was not checked: a name in quotes is expected. Correct it.',
      26,
    ],
    [
      'buildkitd.toml',
      '[registry."{{ host }}"]\n{% if plain %}\nhttp = true\n',
      'ordinary template: buildkitd.toml is a template (Jinja), so it was not checked. Scan what it renders to.',
      0,
    ],
    [
      'daemon.json',
      '{"insecure-registries": [registry]}',
      'ordinary syntax-error: daemon.json is not valid JSON, so it was not checked: this is not a JSON value. Correct it.',
      25,
    ],
    [
      'buildkitd.toml',
      '[registry."a"]\nhttp true\n',
      'ordinary syntax-error: buildkitd.toml is not valid TOML, so it was not checked: an equals sign is expected. Correct it.',
      20,
    ],
  ])('%s says so: %j', (path, text, message, start) => {
    const { subjects, notifications } = parse(path, text);
    expect(subjects.map(({ kind }) => kind)).toEqual(['text']);
    expect(notifications.map(({ gap, message: said, span }) => [`${gap?.weight} ${gap?.kind}: ${said}`, span])).toEqual(
      [[message, { file: { path, text }, start, end: start }]],
    );
  });

  it.each([
    ['daemon.json', '{"name": oops}'],
    ['buildkitd.toml', 'what = ever = it is'],
  ])('%s that says nothing of it is left alone', (path, text) => {
    expect(parse(path, text)).toEqual({ subjects: [], builds: [], notifications: [] });
  });
});

describe('policies of signatures', () => {
  const ANYTHING = '[{"type":"insecureAcceptAnything"}]';
  const scopes = (text: string) =>
    parse('policy.json', text).subjects.flatMap((subject) =>
      subject.kind === 'engine' ? (subject.unsigned ?? []).map(({ scope }) => scope ?? 'others') : [],
    );

  it.each([
    [`{"default":${ANYTHING}}`, ['others']],
    [`{"default":${ANYTHING},"transports":{"docker":{"":[{"type":"reject"}]}}}`, []],
    [
      `{"default":[{"type":"reject"}],"transports":{"docker":{"":${ANYTHING},"a.example":${ANYTHING}}}}`,
      ['others', 'a.example'],
    ],
    [`{"default":[{"type":"reject"}],"transports":{"docker-daemon":{"":${ANYTHING}}}}`, []],
    ['{"default":[{"type":"insecureAcceptAnything"},{"type":"signedBy"}]}', []],
    ['{"Statement":[{"Effect":"Allow","Action":"insecureAcceptAnything"}]}', []],
  ])('%s', (text, expected) => expect(scopes(text)).toEqual(expected));

  it('leaves other policies alone', () => {
    expect(parse('policy.json', '{"Statement":[]}').subjects).toEqual([]);
  });
});
