import { describe, expect, it } from '@jest/globals';
import { createLink } from '../../../src/link/index.ts';
import { spanText } from '../../../src/model/source.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { parseContext, repositoryView } from '../../support/repository-view.ts';

function found(
  path: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): { readonly registries: unknown[]; readonly notes: string[] } {
  const { subjects, notifications } = parseFile(
    { path, text },
    parseContext((name) => fileOf(files, name)),
  );
  const linked = createLink(repositoryView())(subjects).subjects;
  return {
    registries: linked.flatMap((subject) =>
      subject.kind === 'engine'
        ? subject.registries.map(({ name, weakness, span }) => [subject.reader, name.value, weakness, spanText(span)])
        : [],
    ),
    notes: notifications.map(({ message, span }) => `${span?.start}: ${message}`),
  };
}

function fileOf(files: Readonly<Record<string, string>>, path: string) {
  const text = files[path];
  return text === undefined ? undefined : { path, text };
}

function setUp(config: string, action = 'docker/setup-buildx-action@v3', input = 'buildkitd-config-inline'): string {
  return `jobs:\n  a:\n    steps:\n      - uses: ${action}\n        with:\n          ${input}: |\n            ${config.replaceAll('\n', '\n            ')}\n`;
}

const REGISTRY = '[registry."a.example"]\nhttp = true';

describe('the configuration of BuildKit in a workflow', () => {
  it.each([
    ['the input', setUp(REGISTRY), [['BuildKit', 'a.example', 'http', 'true']]],
    ['its older name', setUp(REGISTRY, undefined, 'config-inline'), [['BuildKit', 'a.example', 'http', 'true']]],
    ['another action', setUp(REGISTRY, 'acme/setup@v1'), []],
    ['an expression', setUp('[registry."${{ vars.HOST }}"]\nhttp = true'), []],
  ])('is read: %s', (_name, text, registries) => {
    expect(found('.github/workflows/ci.yml', text)).toEqual({ registries, notes: [] });
  });

  const step = (uses: string, inputs: string): string =>
    `jobs:\n  a:\n    steps:\n      - uses: ${uses}\n        with:\n${inputs.replaceAll(/^/gm, '          ')}\n`;

  it.each([
    ['buildkitd-config: ci/bk.toml', [['BuildKit', 'a.example', 'http', 'true']]],
    ['config: ci/bk.toml', [['BuildKit', 'a.example', 'http', 'true']]],
    ['buildkitd-config: ./ci/bk.toml', [['BuildKit', 'a.example', 'http', 'true']]],
    // that one is judged for itself
    ['buildkitd-config: ci/buildkitd.toml', []],
    ['buildkitd-config: ../../etc/bk.toml', []],
    ['buildkitd-config: ${{ vars.FILE }}', []],
    ['buildkitd-config: ci/gone.toml', []],
    ['buildkitd-config: ci/broken.toml', []],
  ])('is read from the file that a step names: %s', (input, registries) => {
    const files = {
      'ci/bk.toml': REGISTRY,
      'ci/buildkitd.toml': REGISTRY,
      'ci/broken.toml': '[[[',
      '../../etc/bk.toml': REGISTRY,
    };
    const text = step('docker/setup-buildx-action@v3', input);
    expect(found('.github/workflows/ci.yml', text, files)).toEqual({ registries, notes: [] });
  });

  it.each([
    [
      'the settings of the daemon',
      step('docker/setup-docker-action@v4', 'daemon-config: |\n  {"insecure-registries": ["a.example"]}'),
      [['The Docker daemon', 'a.example', 'either', 'a.example']],
    ],
    [
      'an output with its name',
      step('docker/build-push-action@v6', 'outputs: type=image,name=a.example/b,push=true,registry.insecure=true'),
      [['BuildKit', 'a.example', 'either', 'registry.insecure=true']],
    ],
    [
      'an output with tags',
      step(
        'docker/build-push-action@v6',
        'tags: |\n  a.example/b:1\n  c.example/b:1\noutputs: |\n  type=image,registry.insecure=true',
      ),
      [['BuildKit', 'a.example', 'either', 'registry.insecure=true']],
    ],
    [
      'an output that is checked',
      step('docker/build-push-action@v6', 'tags: a.example/b\noutputs: type=image,registry.insecure=false'),
      [],
    ],
    [
      'an output of an unknown registry',
      step('docker/build-push-action@v6', 'outputs: type=image,registry.insecure=true'),
      [],
    ],
    [
      'an expression',
      step('docker/build-push-action@v6', 'tags: a.example/b\noutputs: ${{ vars.O }},registry.insecure=true'),
      [],
    ],
  ])('stands in %s', (_name, text, registries) => {
    expect(found('.github/workflows/ci.yml', text)).toEqual({ registries, notes: [] });
  });

  it('says when it cannot be read', () => {
    const text = setUp('[registry\nhttp = true');
    expect(found('.github/workflows/ci.yml', text)).toEqual({
      registries: [],
      notes: [
        `${text.indexOf('[registry') + 9}: This is not valid TOML, so it was not checked: the header of a table is not closed. Correct it.`,
      ],
    });
  });
});

describe('an engine in a container', () => {
  const compose = (keys: string) => `services:\n  dind:\n    image: docker:29-dind\n${keys}`;

  it.each([
    [
      '    command: --insecure-registry=a.example:5000\n',
      [['a.example:5000', 'either', '--insecure-registry=a.example:5000']],
    ],
    ['    command: [dockerd, --insecure-registry, a.example]\n', [['a.example', 'either', 'a.example']]],
    [
      '    entrypoint: [dockerd, --registry-mirror=http://m.example]\n',
      [['m.example', 'http', '--registry-mirror=http://m.example']],
    ],
    ['    command: [--registry-mirror=https://m.example]\n', []],
    ['    command: ["--insecure-registry=${REGISTRY}"]\n', []],
    ['    command: echo insecure\n', []],
  ])('is told: %j', (keys, expected) => {
    expect(found('compose.yaml', compose(keys)).registries).toEqual(
      expected.map((row) => ['Container "dind"', ...row]),
    );
  });
});

describe('the output of a bake target', () => {
  const push = 'output = ["type=image,push=true,registry.insecure=true"]';

  it.each([
    [`tags = ["a.example/b:1"]\n${push}`, [['BuildKit', 'a.example', 'either', 'registry.insecure=true']]],
    [
      'tags = ["a.example/b:1"]\noutput = ["type=image,name=c.example/d,registry.insecure=true"]',
      [['BuildKit', 'c.example', 'either', 'registry.insecure=true']],
    ],
    [`tags = ["\${REGISTRY}/b:1"]\n${push}`, []],
    [push, []],
    ['tags = ["a.example/b:1"]\noutput = ["type=image,registry.insecure=false"]', []],
  ])('%j', (body, expected) => {
    expect(found('docker-bake.hcl', `target "a" {\n${body}\n}\n`).registries).toEqual(expected);
  });
});
