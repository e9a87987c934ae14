import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const rules = [privileged];

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
}

function found({ findings }: ScanReport): readonly string[] {
  return findings.map(({ span, related }) =>
    [span, ...related.map((one) => one.span)].map(({ file }) => file.path).join(' < '),
  );
}

/** The weights of the gaps of a script, with what identifies them. */
function gapsIn({ notifications }: ScanReport): readonly string[] {
  return notifications
    .flatMap(({ gap }) =>
      gap?.kind === 'unknown-value' ? [`${gap.weight} ${gap.evidence.replaceAll('\0', '…')}`] : [],
    )
    .sort();
}

const IMAGE = 'registry.example.com/a:1\n';
const RUN = `docker run "$@" ${IMAGE}`;
const W = '.github/workflows/w.yml';
const step = (run: string) => `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${run}\n`;
const packageOf = (scripts: Readonly<Record<string, unknown>>) => JSON.stringify({ scripts });

describe('arguments that a caller passes to a script are read', () => {
  it.each<[string, string, Files]>([
    ['of a step', `run.sh < ${W}`, { [W]: step('./run.sh --privileged'), 'run.sh': RUN }],
    ['of a script', 'run.sh < go.sh', { 'go.sh': 'bash run.sh --privileged\n', 'run.sh': RUN }],
    ['of make', 'run.sh < Makefile', { Makefile: 'up:\n\t./run.sh --privileged\n', 'run.sh': RUN }],
    ['of just', 'run.sh < justfile', { justfile: 'up:\n    ./run.sh --privileged\n', 'run.sh': RUN }],
    [
      'of Task',
      'run.sh < Taskfile.yml',
      { 'Taskfile.yml': "version: '3'\ntasks:\n  up: ./run.sh --privileged\n", 'run.sh': RUN },
    ],
    [
      'of a package',
      'run.sh < package.json',
      { 'package.json': packageOf({ up: './run.sh --privileged' }), 'run.sh': RUN },
    ],
    [
      'through another script',
      'run.sh < b.sh',
      { 'go.sh': './b.sh --privileged\n', 'b.sh': 'exec ./run.sh "$@"\n', 'run.sh': RUN },
    ],
    ...[
      ['one argument', `docker run $1 ${IMAGE}`, '--privileged'],
      ['a variable with all', `O="$@"\ndocker run $O ${IMAGE}`, '--privileged'],
      ['those after the first', `n=$1; shift\ndocker run --name "$n" "$@" ${IMAGE}`, 'web --privileged'],
      ['a value of an option', `docker run --privileged=$1 ${IMAGE}`, 'true'],
      ['a function', `main() { docker run "$@" ${IMAGE.trim()}; }\nmain "$@"\n`, '--privileged'],
      ['all with the image', 'docker run --rm "$@"\n', `--privileged ${IMAGE.trim()}`],
    ].map(([what = '', script = '', given = '']): [string, string, Files] => [
      `as ${what}`,
      'run.sh < go.sh',
      { 'go.sh': `./run.sh ${given}\n`, 'run.sh': script },
    ]),
    [
      'as a compose file',
      'x.txt < dc.sh',
      {
        'go.sh': './dc.sh -f x.txt up -d\n',
        'dc.sh': 'exec docker compose "$@"\n',
        'x.txt': `services:\n  a:\n    image: ${IMAGE}    privileged: true\n`,
      },
    ],
  ])('%s', async (_, places, files) => {
    expect(found(await scanned(files))).toEqual([places]);
  });
});

describe('arguments without an effect on a container', () => {
  it.each<[string, Files]>([
    ['are not options', { 'go.sh': './run.sh --privileged\n', 'run.sh': `docker run --rm ${IMAGE.trim()} "$@"\n` }],
    ['are harmless', { 'go.sh': './run.sh --rm --init\n', 'run.sh': RUN }],
    ['are for another script', { 'go.sh': './other.sh --privileged\n', 'other.sh': 'echo "$@"\n', 'run.sh': RUN }],
    ['are replaced', { 'go.sh': './run.sh --privileged\n', 'run.sh': `set -- --rm\n${RUN}` }],
  ])('%s', async (_, files) => {
    const report = await scanned(files);
    expect(found(report)).toEqual([]);
    expect(gapsIn(report).filter((gap) => !gap.startsWith('expected'))).toEqual([]);
  });
});

describe('arguments that are not followed', () => {
  const LOOP = `for x in "$@"; do case $x in a) ;; *) O="$O $(one "$x")";; esac; done\ndocker run $O ${IMAGE}`;

  it.each<[string, Files, readonly string[]]>([
    ['are only listed without a caller', { 'run.sh': RUN }, ['expected ${@}']],
    ['are only listed of a wrapper', { 'dc.sh': 'exec docker compose "$@"\n' }, ['expected ${@}']],
    [
      'are a gap of a caller that passes something unknown',
      { 'go.sh': './run.sh --rm $OPTIONS\n', 'run.sh': RUN },
      ['expected ${@}', 'ordinary ${@} …'],
    ],
    [
      'are another gap with other words',
      { 'go.sh': `./run.sh --privileged $O\n`, 'run.sh': `docker run $(echo "$@") "$@" ${IMAGE}` },
      ['expected ${@}', 'ordinary ${@} --privileged …'],
    ],
    [
      'are only listed of a caller that passes on its own',
      { 'go.sh': './run.sh --rm "$@"\n./run.sh $1\n', 'run.sh': RUN },
      ['expected ${@}'],
    ],
    [
      'are only listed of a caller that passes single words',
      { 'go.sh': './run.sh --name "$N" "$HERE" ls\n', 'run.sh': RUN },
      ['expected ${@}'],
    ],
    [
      'are a gap of a script inside of it',
      { 'run.sh': `echo --rm | xargs sh -c 'docker run "$@" a' x\n` },
      ['ordinary ${@}'],
    ],
    [
      'are not told for words that take nothing away',
      { 'go.sh': './run.sh --rm\n', 'run.sh': LOOP },
      ['expected ${O}'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(gapsIn(await scanned(files))).toEqual(expected);
  });
});

describe('functions of a file that a script sources', () => {
  const LIBRARY = `start() {\n  docker run "$@" ${IMAGE}}\n`;

  it.each<[string, Files]>([
    ['by a path', { 'go.sh': '. ./lib.sh\nstart --privileged\n', 'lib.sh': LIBRARY }],
    ['by source', { 'go.sh': 'source lib.sh\nstart --privileged\n', 'lib.sh': LIBRARY }],
    ['from its folder', { 'x/go.sh': '. "$(dirname "$0")/lib.sh"\nstart --privileged\n', 'x/lib.sh': LIBRARY }],
    ['through another file', { 'go.sh': '. ./a.sh\nstart --privileged\n', 'a.sh': '. ./b.sh\n', 'b.sh': LIBRARY }],
    [
      'through another function',
      { 'go.sh': '. ./lib.sh\nup --privileged\n', 'lib.sh': `up() { start "$@"; }\n${LIBRARY}` },
    ],
    ['in a step', { [W]: step('". ./lib.sh; start --privileged"'), 'lib.sh': LIBRARY }],
    ['in make', { Makefile: 'up:\n\t. ./lib.sh; start --privileged\n', 'lib.sh': LIBRARY }],
    ['in just', { justfile: 'up:\n    . ./lib.sh; start --privileged\n', 'lib.sh': LIBRARY }],
  ])('are read with the words of their calls: %s', async (_, files) => {
    expect(found(await scanned(files))).toEqual(Object.keys(files).slice(0, 1));
  });

  it('find the variables of the script', async () => {
    const files = { 'go.sh': 'O=--privileged\n. ./lib.sh\nup\n', 'lib.sh': `up() {\n  docker run $O ${IMAGE}}\n` };
    expect(found(await scanned(files))).toEqual(['lib.sh < go.sh']);
  });

  it.each<[string, Files]>([
    ['without a call', { 'go.sh': '. ./lib.sh\n', 'lib.sh': LIBRARY }],
    ['with harmless words', { 'go.sh': '. ./lib.sh\nstart --rm\n', 'lib.sh': LIBRARY }],
    [
      'of files that source each other',
      { 'go.sh': '. ./a.sh\nstart --rm\n', 'a.sh': '. ./b.sh\n', 'b.sh': `. ./a.sh\n${LIBRARY}` },
    ],
    ['behind the image', { 'go.sh': '. ./lib.sh\nup --privileged\n', 'lib.sh': `up() {\n  docker run a "$@"\n}\n` }],
  ])('are silent %s', async (_, files) => {
    const report = await scanned(files);
    expect([found(report), gapsIn(report)]).toEqual([[], []]);
  });
});

describe('scripts of packages', () => {
  it.each<[string, string, Files]>([
    ['of npm', 'package.json', { 'package.json': packageOf({ up: `docker run --privileged ${IMAGE}` }) }],
    [
      'of Composer',
      'composer.json',
      { 'composer.json': packageOf({ up: ['@x', `docker run --privileged ${IMAGE}`] }) },
    ],
    [
      'of Deno',
      'x/deno.jsonc',
      { 'x/deno.jsonc': `{"tasks": {"up": {"command": "docker run --privileged a"}}, // c\n}` },
    ],
    [
      'with a variable of a caller',
      `package.json < ${W}`,
      { [W]: step('O=--privileged npm run up'), 'package.json': packageOf({ up: `docker run $O ${IMAGE}` }) },
    ],
    [
      'with arguments for npm',
      `package.json < ${W}`,
      { [W]: step('npm run up -- --privileged a'), 'package.json': packageOf({ up: 'docker run' }) },
    ],
    [
      'with arguments for Yarn',
      `x/package.json < ${W}`,
      { [W]: step('yarn --cwd x up --privileged a'), 'x/package.json': packageOf({ up: 'docker run' }) },
    ],
    [
      'with arguments for Node',
      'package.json < package.json',
      { 'package.json': packageOf({ run: 'docker run', up: 'node --run run -- --privileged a' }) },
    ],
    [
      'with arguments for Composer',
      'composer.json < composer.json',
      { 'composer.json': packageOf({ run: 'docker run', up: '@run --privileged a' }) },
    ],
    [
      'with arguments for Composer, which it starts again',
      'composer.json < composer.json',
      { 'composer.json': packageOf({ run: 'docker run', up: ['@composer run run -- --privileged a'] }) },
    ],
    ['of Wireit', 'package.json', { 'package.json': `{"wireit": {"up": {"command": "docker run --privileged a"}}}` }],
    [
      'of Nx',
      'package.json',
      { 'package.json': `{"nx": {"targets": {"up": {"command": "docker run --privileged a"}}}}` },
    ],
    ...['"commands": ["docker run --privileged a"]', '"commands": [{"command": "docker run --privileged a"}]'].flatMap(
      (commands): [string, string, Files][] => [
        [
          `of Nx with options: ${commands}`,
          'package.json',
          { 'package.json': `{"nx": {"targets": {"up": {"executor": "nx:run-commands", "options": {${commands}}}}}}` },
        ],
        [
          `of Nx with a configuration: ${commands}`,
          'package.json',
          { 'package.json': `{"nx": {"targets": {"up": {"configurations": {"prod": {${commands}}}}}}}` },
        ],
      ],
    ),
    [
      'that start a project',
      'x.txt',
      {
        'package.json': packageOf({ up: 'docker compose -f x.txt up' }),
        'x.txt': `services:\n  a:\n    image: ${IMAGE}    privileged: true\n`,
      },
    ],
  ])('are read: %s', async (_, place, files) => {
    expect(found(await scanned(files))).toEqual([place]);
  });

  it.each<[string, Files]>([
    ['of dependencies', { 'node_modules/a/package.json': packageOf({ up: 'docker run --privileged a' }) }],
    [
      'with options that npm takes',
      { [W]: step('npm run up --privileged'), 'package.json': packageOf({ up: 'docker run' }) },
    ],
    [
      'with options that Node takes',
      { 'package.json': packageOf({ run: 'docker run', up: 'node --run run --privileged' }) },
    ],
    [
      'with harmless arguments',
      {
        'package.json': packageOf({ run: 'docker run', up: `node --run run -- --init ${IMAGE}`.trim() }),
        'composer.json': packageOf({
          run: 'docker run',
          up: `@run --init ${IMAGE}`.trim(),
          a: '@putenv O=--privileged',
        }),
      },
    ],
    [
      'of Nx and Wireit without dangers',
      {
        'package.json': `{"nx": {"targets": {"up": {"command": "docker run --init a", "dependsOn": ["docker run --privileged a"]}}}, "wireit": {"up": {"command": "docker ps", "files": ["docker run --privileged a"]}}}`,
      },
    ],
    ['with code', { 'composer.json': packageOf({ up: 'Acme\\Docker::run' }) }],
    ['that are not valid and start nothing', { 'package.json': '{"scripts": {' }],
  ])('are silent %s', async (_, files) => {
    const report = await scanned(files);
    expect([found(report), report.notifications.filter(({ gap }) => gap?.weight !== 'expected')]).toEqual([[], []]);
  });

  it('are reported as not checked where they may start something in a file that is not valid', async () => {
    const { notifications } = await scanned({ 'package.json': '{"scripts": {"up": "docker run a"' });
    expect(notifications.map(({ gap }) => `${gap?.kind} ${gap?.weight}`)).toEqual(['syntax-error ordinary']);
  });
});

describe('commands inside of containers', () => {
  const project = (rest: string) => `services:\n  a:\n    image: docker:27-cli\n${rest}`;

  it.each<[string, Files]>([
    ['of docker run', { 'go.sh': 'docker run docker:27 docker run --privileged a\n' }],
    ['of docker run with unknown options', { 'go.sh': 'docker run $O docker:27 docker run --privileged a\n' }],
    ['of docker exec', { 'go.sh': "docker exec b sh -c 'docker run --privileged a'\n" }],
    ['of docker compose exec', { 'go.sh': 'docker compose exec b docker run --privileged a\n' }],
    ['three deep', { 'go.sh': 'docker exec a docker exec b docker run --privileged a\n' }],
    ['of a service', { 'compose.yaml': project('    command: docker run --privileged a\n') }],
    ['of its entrypoint', { 'compose.yaml': project('    entrypoint: [docker, run, --privileged, a]\n') }],
    ['of a unit', { 'a.container': '[Container]\nImage=docker:27\nExec=docker run --privileged a\n' }],
  ])('are read: %s', async (_, files) => {
    expect(found(await scanned(files))).toEqual(Object.keys(files));
  });

  it.each([
    [
      'a script in a template',
      `#!/bin/sh\n    docker exec b sh -c '\n    docker run --privileged "{{ image }}"'`,
      '${…}',
    ],
    ['a command in a template', 'docker exec b docker run --privileged {{ image }}', '{{ image }}'],
    ['a word of a script', "docker exec b sh -c 'docker run --privileged a:1'", 'a:1'],
  ])('name the image of %s', async (_, command, name) => {
    const { findings } = await scanned({ justfile: `image := env('X')\ngo:\n    ${command}\n` });
    expect(findings.map(({ message }) => message.split(' runs ', 1)[0])).toEqual([`Container "${name}"`]);
  });

  it.each<[string, Files]>([
    ['other programs', { 'go.sh': 'docker run a docker-lint run --privileged a\n' }],
    ['paths', { 'go.sh': 'docker run a ls /var/run/docker.sock --privileged\n' }],
    ['a service', { 'compose.yaml': project('    command: echo docker run --privileged a\n') }],
  ])('are not those of %s', async (_, files) => {
    expect(found(await scanned(files))).toEqual([]);
  });
});

describe('images from the network', () => {
  const loaded = async (script: string): Promise<number> => {
    const { notifications } = await scanned({ 'go.sh': script });
    return notifications.filter(({ gap }) => gap?.kind === 'outside-reference' && gap.thing === 'image').length;
  };
  const URL = 'http://files.example.com/a.tar';

  it.each([
    `curl -fsSL ${URL} | docker load`,
    `curl -fsSL ${URL} | gunzip | podman load`,
    'curl -fsSL "$URL/a.tar" | docker load',
    `wget ${URL}\ndocker load < a.tar`,
    `curl -o a.tar ${URL} && ctr image import a.tar`,
    `curl ${URL} | ctr -n k8s.io images import -`,
    `curl ${URL} | k3s ctr images import -`,
    `docker image import ${URL} a:1`,
    `podman load -i ${URL}`,
    `podman load --input=${URL}`,
    `docker load < <(curl ${URL})`,
    `curl ${URL} | ssh host docker load`,
  ])('are reported: %s', async (script) => {
    expect(await loaded(`${script}\n`)).toBe(1);
  });

  it.each([
    'docker load -i a.tar',
    'zcat a.tar.gz | docker load',
    'docker save a:1 | ssh host docker load',
    'curl http://localhost:8000/a.tar | docker load',
    `curl -o a.tar ${URL}\necho "$SUM  a.tar" | sha256sum -c -\ndocker load -i a.tar`,
    `curl -o b.tar ${URL}\ndocker load -i a.tar`,
    'docker run a load http://files.example.com/a.tar',
    'docker buildx build --load .',
  ])('are not these: %s', async (script) => {
    expect(await loaded(`${script}\n`)).toBe(0);
  });
});
