import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const FETCHES = '#!/bin/sh\nset -e\ncurl -fsSL https://get.example.com/agent.sh | sh\n';
const IMAGE = 'FROM debian:12\nWORKDIR /app\nCOPY x.sh ./\n';

/** The places of downloads that scripts run. */
async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles({ Dockerfile: IMAGE, 'x.sh': FETCHES, ...files });
  return findings
    .filter(({ ruleId }) => ruleId === 'remote-script-exec')
    .map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`);
}

const compose = (options: string) => `services:\n  app:\n    build: .\n    ${options.replaceAll('\n', '\n    ')}\n`;
const container = (options: string, image = 'acme/app:1') =>
  `services:\n  app:\n    image: ${image}\n    ${options.replaceAll('\n', '\n    ')}\n`;

describe('a copied script that a container starts', () => {
  it.each<[string, string, Files?]>([
    ['in the folder of the image', 'command: [sh, x.sh]'],
    ['with a dot', 'command: ./x.sh'],
    ['with a dot as an entrypoint', 'entrypoint: [./x.sh]'],
    [
      'in a folder of the container',
      'working_dir: /app\ncommand: ./x.sh',
      { Dockerfile: 'FROM debian:12\nCOPY x.sh /app/\n' },
    ],
    [
      'in a folder of the container for the command of the image',
      'working_dir: /app',
      { Dockerfile: 'FROM debian:12\nCOPY x.sh /app/\nCMD ["sh", "x.sh"]\n' },
    ],
    [
      'in a folder of the container for the command of the image in shell form',
      'working_dir: /app',
      { Dockerfile: 'FROM debian:12\nCOPY x.sh /app/\nCMD sh x.sh\n' },
    ],
    ['by a variable of the image', 'command: sh -c \'sh "$$START"\'', { Dockerfile: `${IMAGE}ENV START=/app/x.sh\n` }],
    ['by a variable of the container', 'environment: { START: /app/x.sh }\ncommand: sh -c \'sh "$$START"\''],
    [
      'by a variable of the container for the command of the image',
      'environment: [START=/app/x.sh]',
      { Dockerfile: `${IMAGE}CMD sh "$START"\n` },
    ],
    [
      'by a variable of the container in place of one of the image',
      'environment: [START=/app/x.sh]',
      { Dockerfile: `${IMAGE}ENV START=/app/y.sh\nCMD sh "$START"\n` },
    ],
    [
      'by the PATH of the image',
      'command: [agent]',
      { Dockerfile: 'FROM debian:12\nENV PATH=/app:$PATH\nCOPY --chmod=755 x.sh /app/agent\n' },
    ],
    [
      'as a program without an ending',
      'command: ./agent',
      { Dockerfile: 'FROM debian:12\nWORKDIR /app\nCOPY --chmod=755 x.sh agent\n' },
    ],
  ])('is read: %s', async (_how, options, files = {}) => {
    expect(await told({ ...files, 'compose.yaml': compose(options) })).toEqual(['x.sh:3']);
  });

  it('is read in the folder of an image of another Dockerfile', async () => {
    const files = {
      'base/Dockerfile': 'FROM debian:12\nWORKDIR /app\nCOPY x.sh ./\n',
      'base/x.sh': FETCHES,
      'x.sh': '',
      Dockerfile: 'FROM acme/base\n',
      'compose.yaml': `services:\n  base: { build: base, image: acme/base }\n  app:\n    build: .\n    command: ./x.sh\n`,
    };
    expect(await told(files)).toEqual(['base/x.sh:3']);
  });

  it('is read where it starts a download of the image', async () => {
    const files = {
      Dockerfile: 'FROM debian:12\nWORKDIR /app\nRUN curl -fsSLo y.sh https://get.example.com/agent.sh\nCOPY x.sh .\n',
      'x.sh': '#!/bin/sh\nsh /app/y.sh\n',
      'compose.yaml': compose('command: [sh, x.sh]'),
    };
    const { findings } = await scanFiles(files);
    const severities = findings
      .filter(({ ruleId }) => ruleId === 'download-unverified')
      .map(({ severity }) => severity);
    expect(severities).toEqual(['high']);
  });

  it.each<[string, Files]>([
    ['in another folder', { 'compose.yaml': compose('working_dir: /srv\ncommand: ./x.sh') }],
    ['as an argument', { 'compose.yaml': compose('command: [app, --config, x.sh]') }],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told({ 'x.sh': FETCHES, ...files })).toEqual([]);
  });
});

describe('a script of an image that another file builds', () => {
  const workflow = (inputs: string) => ({
    '.github/workflows/build.yml': `on: push\nenv:\n  IMAGE: ghcr.io/acme/app\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          ${inputs.replaceAll('\n', '\n          ')}\n`,
  });
  const built: Files = { 'compose.yaml': 'services:\n  app:\n    build: .\n    image: acme/app:1\n' };
  const builtAs = (image: string): Files => ({ 'build.sh': `docker build -t ${image} .\n` });
  const started: Files = { 'deploy/compose.yaml': container('command: ./x.sh') };

  it.each<[string, Files]>([
    ['two projects', { ...built, ...started }],
    ['another tag', { ...built, 'deploy/compose.yaml': container('command: ./x.sh', 'acme/app:2') }],
    ['a tag of a variable', { ...built, 'deploy/compose.yaml': container('command: ./x.sh', 'acme/app:${TAG:?}') }],
    [
      'a digest',
      { ...built, 'deploy/compose.yaml': container('command: ./x.sh', `acme/app:1@sha256:${'ab'.repeat(32)}`) },
    ],
    [
      'a name with its registry',
      { ...built, 'deploy/compose.yaml': container('command: ./x.sh', 'docker.io/acme/app') },
    ],
    [
      'a build with a tag of a variable',
      { 'compose.yaml': 'services:\n  app:\n    build: .\n    image: acme/app:${TAG:?}\n', ...started },
    ],
    [
      'a registry of a variable in both',
      {
        'compose.yaml': 'services:\n  app:\n    build: .\n    image: ${REGISTRY:?}/acme/app:1\n',
        'deploy/compose.yaml': container('command: ./x.sh', '${REGISTRY:?}/acme/app:1'),
      },
    ],
    ['a registry of a variable', { ...builtAs('"$REGISTRY/acme/app:1"'), ...started }],
    ['a command', { ...builtAs('acme/app:1'), ...started }],
    ['a command with a tag of git', { ...builtAs('"acme/app:$(git rev-parse HEAD)"'), ...started }],
    ['two commands', { ...builtAs('acme/app:1'), 'run.sh': 'docker run --rm acme/app:1 sh x.sh\n' }],
    ['one script with two tags', { 'up.sh': 'docker build -t acme/app:1 .\ndocker run --rm acme/app:2 sh x.sh\n' }],
    ['a project and a command', { ...built, 'run.sh': 'docker run --rm -w /app acme/app:1 sh x.sh\n' }],
    ['a Quadlet unit', { ...builtAs('acme/app:1'), 'app.container': '[Container]\nImage=acme/app:1\nExec=sh x.sh\n' }],
    [
      'bake',
      {
        'docker-bake.hcl': 'target "app" {\n  context = "."\n  tags = ["acme/app:1"]\n}\n',
        ...started,
      },
    ],
    ['an action', { ...workflow('tags: acme/app:1'), ...started }],
    [
      'an action with expressions',
      {
        ...workflow('tags: |\n  $' + '{{ env.IMAGE }}:$' + '{{ github.sha }}\n  $' + '{{ env.IMAGE }}:latest'),
        'deploy/compose.yaml': container('command: ./x.sh', 'ghcr.io/acme/app'),
      },
    ],
  ])('is read: %s', async (_how, files) => {
    expect(await told(files)).toEqual(['x.sh:3']);
  });

  it.each<[string, Files]>([
    ['another name', { ...built, 'deploy/compose.yaml': container('command: ./x.sh', 'acme/other:1') }],
    ['another registry', { ...built, 'deploy/compose.yaml': container('command: ./x.sh', 'ghcr.io/acme/app:1') }],
    [
      'a longer name',
      { ...builtAs('"$REGISTRY/app:1"'), 'deploy/compose.yaml': container('command: ./x.sh', 'acme/my-app') },
    ],
    ['an unknown name', { ...builtAs('"$IMAGE"'), ...started }],
    ['an unknown name of a container', { ...built, 'deploy/compose.yaml': container('command: ./x.sh', '${IMAGE:?}') }],
    ['a container without a command', { ...built, 'deploy/compose.yaml': container('restart: "no"') }],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told(files)).toEqual([]);
  });
});
