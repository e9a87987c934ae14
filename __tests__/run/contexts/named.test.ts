import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { FETCH, fetched } from './fetched.ts';

const HARMLESS = '#!/bin/sh\nset -e\necho a\n';
const services = (a: string, b = 'build: b') => ({
  'compose.yaml': `services:\n  b:\n    ${b}\n  a:\n    build:\n      context: a\n${a}`,
});
const passing = (value: string) => `      additional_contexts: { x: "${value}" }\n`;
const bake = (value: string, b = 'context = "b"') => ({
  'docker-bake.hcl': `target "b" {\n  ${b}\n}\ntarget "a" {\n  context = "a"\n  contexts = { x = "${value}" }\n}\n`,
});
const RUNS = { 'a/Dockerfile': 'FROM x\nRUN sh /x.sh\n' };
const COPIES = { 'a/Dockerfile': 'FROM debian:12\nCOPY --from=x x.sh /x.sh\nRUN sh /x.sh\n' };
const MOUNTS = { 'a/Dockerfile': 'FROM debian:12\nRUN --mount=from=x,target=/y sh /y/x.sh\n' };
const BASE = { 'b/Dockerfile': 'FROM debian:12\nCOPY x.sh /x.sh\n' };
const of = (image: string) => ({ 'a/Dockerfile': `FROM ${image}\nRUN sh /x.sh\n` });
const commands = (text: string) => ({ 'b.sh': `#!/bin/sh\n${text}\ndocker build a\n` });

const builds = (command: string) => ({ 'b.sh': `#!/bin/sh\n${command}\n` });
const pushes = (inputs: string) => ({
  '.github/workflows/b.yml': `on: push\njobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with: ${inputs}\n`,
});

const INLINE = 'context = "b"\n  dockerfile-inline = "FROM debian:12\\nCOPY x.sh /x.sh"';
const INLINE_SERVICE =
  'build:\n      context: b\n      dockerfile_inline: |\n        FROM debian:12\n        COPY x.sh /x.sh';

const FOLLOWED: readonly (readonly [name: string, files: Files, script: string])[] = [
  ['a folder of compose', { ...services(passing('./lib')), ...COPIES }, 'lib/x.sh'],
  ['a folder that is mounted', { ...services(passing('./lib')), ...MOUNTS }, 'lib/x.sh'],
  ['a list of contexts', { ...services('      additional_contexts: ["x=lib"]\n'), ...COPIES }, 'lib/x.sh'],
  ['a folder of bake', { ...bake('./lib'), ...COPIES }, 'lib/x.sh'],
  ['a service', { ...services(passing('service:b')), ...BASE, ...RUNS }, 'b/x.sh'],
  ['a service from which files are copied', { ...services(passing('service:b')), ...BASE, ...COPIES }, 'b/x.sh'],
  ['a service that is mounted', { ...services(passing('service:b')), ...BASE, ...MOUNTS }, 'b/x.sh'],
  [
    'a stage of a service',
    {
      ...services(passing('service:b'), 'build: { context: b, target: one }'),
      ...RUNS,
      'b/Dockerfile': 'FROM debian:12 AS one\nCOPY x.sh /\nFROM debian:12\n',
    },
    'b/x.sh',
  ],
  ['a target', { ...bake('target:b'), ...BASE, ...RUNS }, 'b/x.sh'],
  ['an inline target', { ...bake('target:b', INLINE), ...RUNS }, 'b/x.sh'],
  ['an inline target from which files are copied', { ...bake('target:b', INLINE), ...COPIES }, 'b/x.sh'],
  ['an inline service', { ...services(passing('service:b'), INLINE_SERVICE), ...RUNS }, 'b/x.sh'],
  ['an inline service that is mounted', { ...services(passing('service:b'), INLINE_SERVICE), ...MOUNTS }, 'b/x.sh'],
  [
    'the image of a service',
    { ...services('', 'image: "acme/b:1"\n    build: b'), ...BASE, ...of('acme/b:1') },
    'b/x.sh',
  ],
  [
    'a local image of a service',
    { ...services('', 'image: base\n    build: b'), ...BASE, ...of('base:latest') },
    'b/x.sh',
  ],
  [
    'the tag of a target',
    { ...bake('docker-image://debian:12', 'context = "b"\n  tags = ["acme/b"]'), ...BASE, ...of('acme/b') },
    'b/x.sh',
  ],
  ['the image of a command', { ...commands('docker build -t acme/b:1 b'), ...BASE, ...of('acme/b:1') }, 'b/x.sh'],
  ['the image of Podman', { ...commands('podman build --tag=acme/b b'), ...BASE, ...of('acme/b') }, 'b/x.sh'],
  [
    'the image of another file',
    { ...commands('docker build -f b/Dockerfile -t acme/b b'), ...BASE, ...of('docker.io/acme/b:latest') },
    'b/x.sh',
  ],
  [
    'an image that an argument names',
    { ...commands('docker build -t acme/b b'), ...BASE, 'a/Dockerfile': 'ARG B=acme/b\nFROM $B\nRUN sh /x.sh\n' },
    'b/x.sh',
  ],
  [
    'an image on an image',
    {
      ...commands('docker build -t acme/b b\ndocker build -t acme/c c'),
      ...BASE,
      ...of('acme/c'),
      'c/Dockerfile': 'FROM acme/b\nRUN true\n',
    },
    'b/x.sh',
  ],
  [
    'a relative path',
    {
      ...services(passing('service:b')),
      'b/Dockerfile': 'FROM debian:12\nWORKDIR /w\nCOPY x.sh .\n',
      'a/Dockerfile': 'FROM x\nRUN ./x.sh\n',
    },
    'b/x.sh',
  ],
  [
    'a script that the image starts',
    { ...services(passing('service:b')), ...BASE, 'a/Dockerfile': 'FROM x\nENTRYPOINT ["/x.sh"]\n' },
    'b/x.sh',
  ],
  [
    'ONBUILD of a service',
    {
      ...services(passing('service:b')),
      'b/Dockerfile': 'FROM debian:12\nONBUILD COPY x.sh /\nONBUILD RUN /x.sh\n',
      'a/Dockerfile': 'FROM x\n',
    },
    'a/x.sh',
  ],
  [
    'a folder of an inline Dockerfile',
    {
      'compose.yaml':
        'services:\n  a:\n    build:\n      additional_contexts: { x: lib }\n      dockerfile_inline: |\n        FROM debian:12\n        COPY --from=x x.sh /\n        RUN /x.sh\n',
    },
    'lib/x.sh',
  ],
  ['a folder of a command', { ...builds('docker build --build-context x=lib a'), ...COPIES }, 'lib/x.sh'],
  [
    'a folder of buildx',
    { ...builds('docker buildx build -f a/Dockerfile --build-context=x=./lib .'), ...COPIES },
    'lib/x.sh',
  ],
  ['a folder of Podman', { ...builds('cd a\npodman build --build-context x=../lib .'), ...MOUNTS }, 'lib/x.sh'],
  [
    'a folder of Buildah in place of an image',
    {
      ...builds('buildah bud --build-context docker.io/acme/x:latest=lib -f a/Dockerfile .'),
      'a/Dockerfile': 'FROM debian:12\nCOPY --from=acme/x x.sh /\nRUN /x.sh\n',
    },
    'lib/x.sh',
  ],
  [
    'a folder of buildctl',
    { ...builds('buildctl build --local dockerfile=a --opt context:x=local:y --local y=lib'), ...COPIES },
    'lib/x.sh',
  ],
  [
    'a folder that a command sets for bake',
    { ...builds('docker buildx bake --set "*.contexts.x=lib"'), ...bake('docker-image://debian:12'), ...COPIES },
    'lib/x.sh',
  ],
  [
    'a folder of make',
    { Makefile: 'b:\n\tdocker build -f a/Dockerfile --build-context x=lib .\n', ...COPIES },
    'lib/x.sh',
  ],
  ['a folder of a step', { ...pushes('{ context: a, build-contexts: "x=lib" }'), ...COPIES }, 'lib/x.sh'],
  [
    'a folder of a step, in place of a stage',
    {
      ...pushes('{ context: a, build-contexts: "x=lib" }'),
      'a/Dockerfile': `FROM debian:12 AS x\nFROM debian:12\nCOPY --from=x x.sh /\nRUN /x.sh\n`,
    },
    'lib/x.sh',
  ],
];

describe('files that a Dockerfile finds under a name', () => {
  it.each(FOLLOWED)('are read: %s', async (_name, files, script) => {
    expect(await fetched({ ...files, [script]: FETCH })).toEqual([`${script}:3`]);
    expect(await fetched({ ...files, [script]: HARMLESS, 'x.sh': FETCH, 'other/x.sh': FETCH })).toEqual([]);
    expect(
      await fetched({ ...files, [script]: FETCH.replace('#', ''), '.dockerignore': 'x.sh', 'x.sh': FETCH }),
    ).toHaveLength(1);
  });

  const STAGE = 'FROM debian:12 AS x\nCOPY x.sh /x.sh\nFROM debian:12\n';
  const REPLACED: readonly (readonly [name: string, files: Files, script: string])[] = [
    [
      'a copy',
      { ...services(passing('./lib')), 'a/Dockerfile': `${STAGE}COPY --from=x x.sh /\nRUN /x.sh\n` },
      'lib/x.sh',
    ],
    [
      'a copy in capitals',
      { ...services(passing('./lib')), 'a/Dockerfile': `${STAGE}COPY --from=X x.sh /\nRUN /x.sh\n` },
      'lib/x.sh',
    ],
    ['a mount', { ...bake('./lib'), 'a/Dockerfile': `${STAGE}RUN --mount=from=x,target=/y sh /y/x.sh\n` }, 'lib/x.sh'],
    [
      'a base',
      { ...services(passing('service:b')), ...BASE, 'a/Dockerfile': `${STAGE.trimEnd()} AS y\nFROM x\nRUN sh /x.sh\n` },
      'b/x.sh',
    ],
  ];

  it.each(REPLACED)('take the place of a stage with the name: %s', async (_name, files, script) => {
    expect(await fetched({ ...files, 'a/x.sh': HARMLESS, [script]: FETCH })).toEqual([`${script}:3`]);
    expect(await fetched({ ...files, 'a/x.sh': FETCH, [script]: HARMLESS })).toEqual([]);
    const [path, text] = Object.entries(files).find(([name]) => name.startsWith('a/')) ?? ['', ''];
    const renamed = { ...files, [path]: `${text}`.replaceAll(/\bx\b(?!\.sh)/gi, 'z') };
    expect(await fetched({ ...renamed, 'a/x.sh': HARMLESS, [script]: FETCH })).toEqual([]);
  });

  it('are told where only some builds pass them in place of a stage', async () => {
    const files = {
      'compose.yaml':
        'services:\n  a:\n    build: { context: a, additional_contexts: { x: lib } }\n  b:\n    build: { context: a }\n',
      'a/Dockerfile': `${STAGE}COPY --from=x x.sh /\nRUN /x.sh\n`,
    };
    const told = async (scripts: Files) =>
      (await scanFiles({ ...files, ...scripts })).notifications.flatMap(({ gap, message, span }) =>
        gap?.kind === 'unknown-value' ? [`${span?.file.path} ${message}`] : [],
      );
    expect(await fetched({ ...files, 'a/x.sh': FETCH, 'lib/x.sh': HARMLESS })).toEqual(['a/x.sh:3']);
    expect(await told({ 'a/x.sh': HARMLESS, 'lib/x.sh': FETCH })).toEqual([
      'lib/x.sh This depends on the build: where a context takes the place of a stage with its name, remote-script-exec applies. Give the context another name, or pass it to every build.',
    ]);
    expect(await told({ 'a/x.sh': HARMLESS, 'lib/x.sh': HARMLESS })).toEqual([]);
  });

  it('are told where a command passes them in place of a stage', async () => {
    const files = {
      ...builds('docker build -f a/Dockerfile --build-context x=lib .'),
      'a/Dockerfile': `${STAGE}COPY --from=x x.sh /\nRUN /x.sh\n`,
    };
    const told = async (script: string) =>
      (await scanFiles({ ...files, 'a/x.sh': HARMLESS, 'lib/x.sh': script })).notifications.flatMap(({ gap, span }) =>
        gap?.kind === 'unknown-value' ? [span?.file.path] : [],
      );
    expect(await told(FETCH)).toEqual(['lib/x.sh']);
    expect(await told(HARMLESS)).toEqual([]);
  });

  it('are those that the other Dockerfile writes', async () => {
    const base = { 'b/Dockerfile': `FROM debian:12\nRUN echo 'curl https://get.example.com/a | sh' > /x.sh\n` };
    expect(await fetched({ ...services(passing('service:b')), ...base, ...RUNS })).toEqual(['b/Dockerfile:2']);
    expect(await fetched({ ...services(passing('service:b')), ...base, ...COPIES })).toEqual(['b/Dockerfile:2']);
  });

  it.each<[name: string, files: Files]>([
    ['of another name', { ...services('      additional_contexts: { y: "./lib" }\n'), ...COPIES }],
    ['of an image', { ...services(passing('docker-image://debian:12')), ...COPIES }],
    ['of an address', { ...services(passing('https://git.example.com/lib.git')), ...COPIES }],
    [
      'of a command with another name',
      { ...builds('docker build -f a/Dockerfile --build-context y=lib .'), ...COPIES },
    ],
    [
      'of a command with an image',
      { ...builds('docker build --build-context x=docker-image://debian:12 a'), ...COPIES },
    ],
    [
      'of a command with an address',
      { ...builds('docker build --build-context x=https://git.example.com/lib a'), ...COPIES },
    ],
    [
      'of a command for another Dockerfile',
      {
        ...builds('docker build -f c/Dockerfile --build-context x=lib .'),
        'c/Dockerfile': 'FROM debian:12\n',
        ...COPIES,
      },
    ],
    [
      'of a step with an image',
      { ...pushes('{ context: a, build-contexts: "x=docker-image://debian:12" }'), ...COPIES },
    ],
    ['of a service without a build', { ...services(passing('service:b'), 'image: debian:12'), ...RUNS }],
    ['of a target that is missing', { ...bake('target:c'), ...RUNS }],
    [
      'of a service that is only copied',
      { ...services(passing('./lib')), 'a/Dockerfile': 'FROM debian:12\nCOPY --from=x x.sh /\n' },
    ],
    ['of an image that nothing builds', { ...commands('docker build -t acme/b b'), ...BASE, ...of('acme/c') }],
    ['of another tag', { ...commands('docker build -t acme/b:2 b'), ...BASE, ...of('acme/b:1') }],
    [
      'of another stage',
      {
        ...services(passing('service:b'), 'build: { context: b, target: two }'),
        ...RUNS,
        'b/Dockerfile': 'FROM debian:12 AS one\nCOPY x.sh /\nFROM debian:12 AS two\n',
      },
    ],
    [
      'of a circle',
      {
        ...commands('docker build -t acme/a a\ndocker build -t acme/b b'),
        'b/Dockerfile': 'FROM acme/a\n',
        ...of('acme/b'),
      },
    ],
    ['of itself', { ...commands('docker build -t acme/a a'), ...of('acme/a') }],
  ])('are no others: %s', async (_name, files) => {
    const scripts = { 'x.sh': FETCH, 'lib/x.sh': FETCH, 'b/x.sh': FETCH, 'c/x.sh': FETCH };
    expect(await fetched({ ...files, ...scripts })).toEqual([]);
  });

  it('are followed no further than real repositories need', async () => {
    const chain = (count: number): Files => {
      const all = Array.from({ length: count }, (_, at) => at);
      return {
        'b.sh': `#!/bin/sh\n${all.map((at) => `docker build -t acme/i${at} d${at}\n`).join('')}`,
        ...Object.fromEntries(
          all.map((at) => [`d${at}/Dockerfile`, `FROM ${at === 0 ? 'debian:12' : `acme/i${at - 1}`}\n`]),
        ),
      };
    };
    const told = async (files: Files) =>
      (await scanFiles(files)).notifications.flatMap(({ gap, message }) =>
        gap?.kind === 'limit-reached' ? [message] : [],
      );
    expect(await told(chain(8))).toEqual([]);
    expect(await told(chain(11))).toEqual([
      'd10/Dockerfile uses more images of the repository, or images on which they are built, than are followed, so some of their files were not looked at. Use fewer of them, or split it.',
      'd9/Dockerfile uses more images of the repository, or images on which they are built, than are followed, so some of their files were not looked at. Use fewer of them, or split it.',
    ]);
  });
});

describe('a secret of a build that is a script', () => {
  const mounted = (options: string) => ({ 'a/Dockerfile': `FROM debian:12\nRUN --mount=type=secret,${options}\n` });
  const given = (secrets: string, file = 'x.sh') => ({
    'compose.yaml': `services:\n  a:\n    build: { context: a, secrets: [${secrets}] }\nsecrets:\n  s: { file: ${file} }\n`,
  });

  it.each<[secrets: string, options: string]>([
    ['s', 'id=s,target=/s.sh sh /s.sh'],
    ['s', 'id=s sh /run/secrets/s'],
    ['s', 'target=/b/s sh /b/s'],
    ['{ source: s, target: t }', 'id=t . /run/secrets/t'],
  ])('is read: %s, %s', async (secrets, options) => {
    expect(await fetched({ ...given(secrets), ...mounted(options), 'x.sh': FETCH })).toEqual(['x.sh:3']);
    expect(await fetched({ ...given(secrets, './d/y'), ...mounted(options), 'd/y': FETCH })).toEqual(['d/y:3']);
    expect(await fetched({ ...given(secrets), ...mounted(options), 'x.sh': HARMLESS, 'a/x.sh': FETCH })).toEqual([]);
  });

  it.each(['["id=s,src=x.sh"]', '["type=file,id=s,source=./x.sh"]', '[{ id = "s", src = "x.sh" }]'])(
    'is read: %s',
    async (secret) => {
      const files = { 'docker-bake.hcl': `target "a" {\n  context = "a"\n  secret = ${secret}\n}\n` };
      const lines = mounted('id=s sh /run/secrets/s');
      expect(await fetched({ ...files, ...lines, 'x.sh': FETCH })).toEqual(['x.sh:3']);
      expect(await fetched({ ...files, ...mounted('id=t sh /run/secrets/t'), 'x.sh': FETCH })).toEqual([]);
    },
  );

  it.each([
    'docker build --secret id=s,src=x.sh a',
    'docker buildx build --secret type=file,id=s,source=./x.sh -t acme/a a',
    'podman build -f a/Dockerfile --secret=id=s,src=x.sh .',
    'docker build --secret id=t,src=y --secret id=s,src=x.sh "$(pwd)/a"',
  ])('is read: %s', async (command) => {
    const files = { 'build.sh': `#!/bin/sh\n${command}\n`, 'x.sh': FETCH };
    expect(await fetched({ ...files, ...mounted('id=s sh /run/secrets/s') })).toEqual(['x.sh:3']);
    expect(await fetched({ ...files, ...mounted('id=s cat /run/secrets/s') })).toEqual([]);
    expect(await fetched({ ...files, ...mounted('id=o sh /run/secrets/o') })).toEqual([]);
  });

  it.each(['id=s,env=x.sh', 'id=s,type=env,src=x.sh', 'id=s', 'id=s,src=$HOME/x.sh', 'id=s,src=/x.sh'])(
    'may come from elsewhere: %s',
    async (secret) => {
      const files = { 'build.sh': `#!/bin/sh\ndocker build --secret ${secret} a\n`, 'x.sh': FETCH };
      expect(await fetched({ ...files, ...mounted('id=s sh /run/secrets/s') })).toEqual([]);
    },
  );

  it('may be the settings of a program', async () => {
    const files = (command: string, text: string): Files => ({
      Makefile: `image:\n\t${command}\n`,
      'a/Dockerfile': 'FROM node:24\nRUN --mount=type=secret,id=n,target=/root/.npmrc npm ci\n',
      'ci/n': text,
    });
    const unchecked = async (own: Files): Promise<readonly string[]> => {
      const { findings } = await scanFiles(own);
      return findings.flatMap(({ ruleId, span }) => (ruleId === 'tls-verify-disabled' ? [span.file.path] : []));
    };
    const command = 'docker build --secret id=n,src=ci/n a';
    expect(await unchecked(files(command, 'strict-ssl=false\n'))).toEqual(['ci/n']);
    expect(await unchecked(files(command, 'strict-ssl=true\n'))).toEqual([]);
    expect(await unchecked(files('docker build --secret id=o,src=ci/n a', 'strict-ssl=false\n'))).toEqual([]);
  });

  it.each<[secrets: string, options: string]>([
    ['s', 'id=s cat /run/secrets/s'],
    ['s', 'id=t sh /run/secrets/t'],
    ['s', 'id=s,target=/s.sh true\nRUN sh /s.sh'],
    ['t', 'id=s sh /run/secrets/s'],
  ])('is not run: %s, %s', async (secrets, options) => {
    expect(await fetched({ ...given(secrets), ...mounted(options), 'x.sh': FETCH })).toEqual([]);
  });
});
