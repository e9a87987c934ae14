import { describe, expect, it } from '@jest/globals';
import type { Build } from '../../../src/model/build.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { type Span, spanText } from '../../../src/model/source.ts';
import { bake } from '../../../src/parse/bake/index.ts';
import type { Parsed } from '../../../src/parse/frontend.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';

function parse(path: string, text: string): Parsed {
  return bake.parse({ path, text }, parseContext());
}

function buildsOf(path: string, text: string): readonly Build[] {
  return parse(path, text).subjects.filter((subject) => subject.kind === 'build');
}

type Placed = { readonly value: unknown; readonly span: Span; readonly entry?: Span } | undefined;

function shown(placed: Placed): unknown {
  return placed && [placed.value === DYNAMIC ? 'unknown' : placed.value, spanText(placed.span)];
}

const HCL = `target "api" {
  context = "https://github.com/acme/api.git"
  dockerfile = "api.Dockerfile"
  network = "host"
  entitlements = ["security.insecure", "network.host"]
  ssh = ["default", { id = "deploy" }]
  contexts = { base = "docker-image://alpine:3.22" }
  args = {
    NPM_TOKEN = "x"
    TAG = "\${TAG}"
    EMPTY = null
  }
}
`;

const JSON_TEXT = JSON.stringify(
  {
    target: {
      api: {
        context: 'https://github.com/acme/api.git',
        dockerfile: 'api.Dockerfile',
        network: 'host',
        entitlements: ['security.insecure', 'network.host'],
        ssh: ['default', { id: 'deploy' }],
        contexts: { base: 'docker-image://alpine:3.22' },
        args: { NPM_TOKEN: 'x', TAG: '${TAG}', EMPTY: null },
      },
    },
  },
  null,
  2,
);

describe('a target as a build', () => {
  it.each([
    ['docker-bake.hcl', HCL, '{ id = "deploy" }', ['unknown', 'null']],
    ['docker-bake.json', JSON_TEXT, '{\n          "id": "deploy"\n        }', undefined],
  ])('has what %s says, with its places', (path, text, ssh, empty) => {
    const [build] = buildsOf(path, text);
    expect(build).toMatchObject({ kind: 'build', format: 'bake', name: 'api' });
    expect([build?.context, build?.dockerfile, build?.network].map(shown)).toEqual([
      ['https://github.com/acme/api.git', 'https://github.com/acme/api.git'],
      ['api.Dockerfile', 'api.Dockerfile'],
      ['host', 'host'],
    ]);
    expect(build?.entitlements.items.map(shown)).toEqual([
      ['security.insecure', 'security.insecure'],
      ['network.host', 'network.host'],
    ]);
    expect(build?.ssh.items.map(shown)).toEqual([
      ['default', 'default'],
      ['deploy', ssh],
    ]);
    expect(build?.additionalContexts.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['base', ['docker-image://alpine:3.22', 'docker-image://alpine:3.22']],
    ]);
    expect(build?.arguments.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['NPM_TOKEN', ['x', 'x']],
      ['TAG', ['unknown', '${TAG}']],
      ['EMPTY', empty],
    ]);
  });

  it.each([
    ['docker-bake.hcl', 'target "a" {\n  network = "host"\n  tags = []\n}\n', 'target "a" {\n  tags = []\n}\n'],
    [
      'docker-bake.hcl',
      'target "a" {\n  entitlements = ["network.host"]\n  tags = []\n}\n',
      'target "a" {\n  tags = []\n}\n',
    ],
    ['docker-bake.json', '{"target":{"a":{"tags":[],"network":"host"}}}', '{"target":{"a":{"tags":[]}}}'],
  ])('%s can be rid of an option: %j', (path, text, expected) => {
    const [build] = buildsOf(path, text);
    const entry = build?.network?.entry ?? build?.entitlements.items[0]?.entry;
    expect(entry && text.slice(0, entry.start) + text.slice(entry.end)).toBe(expected);
  });

  it('is what it says itself: what it inherits is written elsewhere', () => {
    const builds = buildsOf('docker-bake.hcl', 'target "a" { network = "host" }\ntarget "b" { inherits = ["a"] }\n');
    expect(builds.map(({ name, network }) => [name, network?.value])).toEqual([
      ['a', 'host'],
      ['b', undefined],
    ]);
  });

  it('does not hide that the file is broken, nor quote it', () => {
    expect(parse('docker-bake.json', '{"target": secret}').notifications).toMatchObject([
      {
        level: 'warning',
        code: 'syntax-error',
        message: 'docker-bake.json is not valid JSON, so it was not checked: this is not a JSON value. Correct it.',
        span: { start: 11, end: 11 },
      },
    ]);
  });
});

describe('an inline Dockerfile', () => {
  const kinds = (text: string) => parse('docker-bake.hcl', text).subjects.map(({ kind }) => kind);

  it.each([
    ['a here-document', 'dockerfile-inline = <<EOT\nFROM alpine:3.22\nUSER root\nEOT\n'],
    ['an indented one', 'dockerfile-inline = <<-EOT\n    FROM alpine:3.22\n    USER root\n  EOT\n'],
    ['a text', 'dockerfile-inline = "FROM alpine:3.22\\nUSER root\\n"\n'],
  ])('is read as %s', (_name, body) => {
    const text = `target "a" {\n  ${body}}\n`;
    expect(kinds(text)).toEqual(['text', 'build', 'dockerfile', 'stage', 'image']);
    const stage = parse('docker-bake.hcl', text).subjects.find((subject) => subject.kind === 'stage');
    expect(stage?.user?.value.value).toBe('root');
    if (!body.includes('\\n')) expect(stage?.user && spanText(stage.user.value.span)).toBe('root');
  });

  it('is not read when variables stand in it, and that is said', () => {
    const text = 'target "a" {\n  dockerfile-inline = <<EOT\nFROM alpine:${TAG}\nEOT\n}\n';
    expect(kinds(text)).toEqual(['text', 'build']);
    expect(
      parse('docker-bake.hcl', text).inlineDockerfiles?.flatMap(({ notifications }) => notifications),
    ).toMatchObject([
      {
        level: 'warning',
        message:
          'This inline Dockerfile contains variables, so it was not checked. Put it into a file, and give it arguments.',
      },
    ]);
  });
});

describe('hostile inheritance', () => {
  it('ends in time', () => {
    const parents = (index: number) => Array.from({ length: 20 }, () => `"t${index + 1}"`).join(', ');
    const chain = Array.from({ length: 200 }, (_, index) => `target "t${index}" { inherits = [${parents(index)}] }\n`);
    inTime(2000, () =>
      expect(buildsOf('docker-bake.hcl', `${chain.join('')}target "t200" { inherits = ["t0"] }\n`)).toHaveLength(201),
    );
  });

  it('says where a chain is too long', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `target "t${index}" { inherits = ["t${index + 1}"] }\n`);
    const { notifications, builds } = parse('docker-bake.hcl', chain.join(''));
    expect(builds).toHaveLength(5000);
    expect(notifications.map(({ message }) => message)).toEqual([
      'What target "t101" inherits was not followed: more than 100 targets inherit from each other. Shorten the chain.',
    ]);
  });
});

describe('what a file does not decide', () => {
  const told = (body: string) =>
    parse('docker-bake.hcl', `variable "A" { default = "b" }\ntarget "x" {\n${body}\n}\n`).notifications.map(
      ({ level, message, span, gap }) => [level, gap?.kind, span && spanText(span), /"(.*)"/.exec(message)?.[1]],
    );

  it.each([
    ['network = f("host")', 'unknown-value', 'f("host")', 'network'],
    ['network = A == "" ? "default" : "host"', 'unknown-value', 'A == "" ? "default" : "host"', 'network'],
    ['entitlements = f()', 'unknown-value', 'f()', 'entitlements'],
    ['entitlements = ["network.host", NONE]', 'unknown-value', '["network.host", NONE]', 'entitlements'],
    ['inherits = ["${NONE}"]', 'unknown-value', '["${NONE}"]', 'inherits'],
    ['dockerfile = "${NONE}.txt"', 'undecided-reference', '${NONE}.txt', 'dockerfile'],
    ['context = NONE', 'undecided-reference', 'NONE', 'context'],
    ['contexts = f({ a = "b" })', 'unknown-value', 'f({ a = "b" })', 'contexts'],
    ['args = {for k in ["B"]: k => "-k"}', 'unknown-value', '{for k in ["B"]: k => "-k"}', 'args'],
    ['args = { B = f("c") }', 'unknown-value', '{ B = f("c") }', 'args'],
    ['args = { B = "${f(A)}" }', 'unknown-value', '{ B = "${f(A)}" }', 'args'],
    ['output = [f("type=registry")]', 'unknown-value', '[f("type=registry")]', 'output'],
    ['entitlements = "security.insecure"', 'refused-by-engine', 'security.insecure', 'entitlements'],
    ['args = ["A=b"]', 'refused-by-engine', '["A=b"]', 'args'],
    ['inherits = "y"', 'refused-by-engine', 'y', 'inherits'],
    ['output = f()', 'unknown-value', 'f()', 'output'],
  ])('is told: %s', (body, kind, place, name) => {
    expect(told(body)).toEqual([['warning', kind, place, name]]);
  });

  it.each([
    'args = { B = timestamp() }',
    'args = { B = f(NONE) }',
    'args = { B = NONE }',
    'contexts = { b = NONE }',
    'tags = f()',
    'network = A',
    'output = ["${NONE}/x"]',
  ])('is not needed: %s', (body) => expect(told(body)).toEqual([]));

  it('is told once for all targets of a matrix', () => {
    expect(told('matrix = { i = ["p", "q"] }\nargs = { I = i }\nnetwork = f()').length).toBe(1);
  });
});

describe('the targets of a matrix', () => {
  const TEXT =
    'target "x" {\n  name = "x-${i}"\n  matrix = { i = ["p", "q"] }\n  dockerfile = "${i}.txt"\n  network = "host"\n}\ntarget "y" {\n  inherits = ["x-q"]\n}\n';

  it('build a file each', () => {
    const { builds } = parse('docker-bake.hcl', TEXT);
    expect(builds.map(({ dockerfilePath }) => dockerfilePath)).toEqual(['p.txt', 'q.txt', 'q.txt']);
  });

  it('are told once where they say the same', () => {
    expect(buildsOf('docker-bake.hcl', TEXT).map(({ name, network }) => [name, network?.value])).toEqual([
      ['x-p', 'host'],
      ['y', undefined],
    ]);
    const other = TEXT.replace('"host"', 'i == "q" ? "host" : "none"');
    expect(buildsOf('docker-bake.hcl', other).map(({ name, network }) => [name, network?.value])).toEqual([
      ['x-p', 'none'],
      ['x-q', 'host'],
      ['y', undefined],
    ]);
  });
});

it('replaces what variables of JSON hold', () => {
  const text = '{"variable": {"N": {"default": "host"}}, "target": {"x": {"network": "${N}", "target": "${M}"}}}';
  expect(buildsOf('docker-bake.json', text).map(({ network, target }) => [shown(network), shown(target)])).toEqual([
    [
      ['host', '${N}'],
      ['unknown', '${M}'],
    ],
  ]);
});

it.each([
  '{"target": [{"x": {"network": "host"}}]}',
  '{"target": {"x": [{"network": "host"}]}}',
  '[{"target": {"x": {"network": "host"}}}]',
  '{"target": {"x": {"network": "host"}}, "target": {"y": {}}}',
  '{"variable": [{"N": {"default": "host"}}], "target": {"x": {"network": "${N}"}}}',
])('blocks in lists are those of the objects in them: %s', (text) => {
  expect(buildsOf('docker-bake.json', text)[0]).toMatchObject({ name: 'x', network: { value: 'host' } });
});

it('a file of another name may have a target on one line', () => {
  expect(buildsOf('build.txt', 'target "x" { network = "host" }\n')).toMatchObject([{ name: 'x' }]);
});
