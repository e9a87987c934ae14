import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { positionAt } from '../../../src/model/position.ts';
import { type Run, run } from '../../../src/run/run.ts';
import { attachments, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { inTimeAsync } from '../../support/in-time.ts';
import { newKey, oldAnnotations, simpleSigning } from '../../support/signing.ts';

// all rules are loaded first
jest.setTimeout(60_000);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const KEY = newKey();
type Files = Readonly<Record<string, string>>;

async function scan(files: Files, config: string): Promise<Run> {
  return run({
    folder: folderWith({ '.github/hullcheck.yml': config, 'key.pub': KEY.publicKey, ...files }),
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
  });
}

const NEVER = 'images:\n  lookup: never\n  signatures:\n    - { images: "docker.io/evil/**", key: key.pub }\n';

/** `path:line image` of the images that the policy covers and nobody could check. */
async function unverified(files: Files): Promise<readonly string[]> {
  const { report, verdict } = await scan(files, NEVER);
  const gaps = report.notifications.filter(({ gap }) => gap?.kind === 'image-not-verified');
  expect(verdict.conclusion === 'error').toBe(gaps.length > 0);
  return gaps.map(({ span, message }) => {
    const line = span && positionAt(span.file, span.start).line;
    return `${span?.file.path}:${line} ${/the image (\S+),/.exec(message)?.[1]}`;
  });
}

const script = (text: string): Files => ({ 'b.sh': `${text}\n` });

describe('an image that a command fetches is one for policies', () => {
  it.each([
    ['docker pull evil/x:1'],
    ['docker image pull -q --platform linux/arm64 evil/x:1'],
    ['docker pull evil/x:1 --disable-content-trust'],
    ['sudo podman --log-level debug pull --tls-verify=false --creds a:b --retry 3 docker://evil/x:1'],
    ['nerdctl -n k8s.io pull evil/x:1'],
    ['c=$(buildah from --pull-always evil/x:1)'],
    ['buildah pull evil/x:1'],
    ['skopeo --override-os linux copy --src-creds a:b --format oci docker://evil/x:1 oci:out:1'],
    ['skopeo copy --all docker://evil/x:1 docker://registry.example.com/x:1'],
    ['skopeo sync --src docker --dest dir evil/x:1 /srv'],
    ['crane --platform linux/arm64 --insecure pull --format=oci evil/x:1 out'],
    ['crane cp evil/x:1 registry.example.com/x:1'],
    ['crane export evil/x:1 - | tar x'],
    ['crane append -b evil/x:1 -f l.tar -t registry.example.com/x'],
    ['crane mutate evil/x:1 -t registry.example.com/x --entrypoint a'],
    ['crane rebase registry.example.com/y --new_base evil/x:1 --old_base a/b -t c/d'],
    ['regctl image copy evil/x:1 registry.example.com/x:1'],
    ['oras pull evil/x:1 -o out'],
    ['oras cp evil/x:1 registry.example.com/x:1'],
    ['ctr --address /run/x.sock -n k8s.io images pull --plain-http --user a:b evil/x:1'],
    ['sudo k3s ctr images pull evil/x:1'],
    ['crictl pull evil/x:1'],
    ['apptainer build a.sif docker://evil/x:1'],
    ['docker service update --image evil/x:1 web'],
    ['docker buildx imagetools create -t registry.example.com/x evil/x:1'],
    ['docker buildx create --driver-opt network=a --driver-opt image=evil/x:1'],
    ['I=evil/x:1; docker pull "$I"'],
    ['for i in redis:7 evil/x:1; do docker pull $i; done'],
    ['L=(evil/x:1 redis:7); for i in "${L[@]}"; do docker pull "$i"; done'],
    ['I=redis:7; if [ "$A" ]; then I=evil/x:1; fi; docker pull $I'],
    ['case $1 in a) I=redis:7;; b) I=evil/x:1;; esac; docker pull $I'],
    ['docker pull evil/x:1 || true; docker build --cache-from evil/x:1 -t evil/x:1 .'],
    ['docker build -t evil/x:1 .; docker pull evil/x:1'],
  ])('%s', async (command) => {
    expect(await unverified(script(command))).toEqual(['b.sh:1 evil/x:1']);
  });

  it.each([
    ['only run time knows', 'docker pull "evil/$NAME"', 'evil/${…}'],
    ['a file has', 'docker pull $(cat image.txt)', '${…}'],
    ['a branch reads', 'I=redis:7; if [ "$A" ]; then I=$(cat f); fi; docker pull $I', '${…}'],
    ['a branch in a loop reads', 'for i in a/b c/d; do if [ "$A" ]; then i=$(cat f); fi; docker pull $i; done', '${…}'],
    ['has any tag', 'docker pull -a evil/x', 'evil/x:${…}'],
  ])('one that %s may be such an image', async (_what, command, image) => {
    expect(await unverified(script(command))).toEqual([`b.sh:1 ${image}`]);
  });

  it.each<[string, Files, string]>([
    ['make', { Makefile: 'I = evil/x:1\npull:\n\tdocker pull $(I)\n' }, 'Makefile:1'],
    ['just', { justfile: 'pull:\n  docker pull evil/x:1\n' }, 'justfile:2'],
    ['Task', { 'Taskfile.yml': 'version: "3"\ntasks:\n  a: { cmds: [docker pull evil/x:1] }\n' }, 'Taskfile.yml:3'],
    ['a package', { 'package.json': '{"scripts": {"pull": "docker pull evil/x:1"}}' }, 'package.json:1'],
    [
      'a workflow',
      { '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: docker pull evil/x:1\n' },
      '.github/workflows/a.yml:5',
    ],
    [
      'a Dockerfile',
      { Dockerfile: 'FROM debian:12\nRUN skopeo copy docker://evil/x:1 dir:/x\nUSER 1\n' },
      'Dockerfile:2',
    ],
    [
      'a unit',
      { 'a.service': '[Service]\nExecStartPre=/usr/bin/docker pull evil/x:1\nExecStart=/usr/bin/docker run a/b\n' },
      'a.service:2',
    ],
    [
      'a dev container',
      { '.devcontainer/devcontainer.json': '{"image": "a/b", "initializeCommand": "docker pull evil/x:1"}' },
      '.devcontainer/devcontainer.json:1',
    ],
    [
      'a service',
      { 'compose.yaml': 'services:\n  a:\n    image: docker:29\n    command: docker pull evil/x:1\n' },
      'compose.yaml:4',
    ],
  ])('in %s', async (_what, files, place) => {
    expect(await unverified(files)).toEqual([`${place} evil/x:1`]);
  });

  it('is the one that a caller names', async () => {
    const files = { ...script('docker pull "${I:-redis:7}"'), Makefile: 'a:\n\tI=evil/x:1 sh b.sh\n' };
    expect(await unverified(files)).toEqual(['b.sh:1 evil/x:1']);
  });

  it.each([
    ['another image', 'docker pull redis:7'],
    ['a loop over others', 'for i in redis:7 postgres:18; do docker pull $i; done'],
    [
      'commands on images that are there',
      'docker tag evil/x:1 a; docker rmi evil/x:1; docker push evil/x:1; docker save evil/x:1 -o x',
    ],
    [
      'commands that read a manifest',
      'docker manifest inspect evil/x; skopeo inspect docker://evil/x; crane digest evil/x; crane ls evil/x',
    ],
    [
      'the target of a copy',
      'skopeo copy dir:/x docker://evil/x; crane copy a/b evil/x; crane push x.tar evil/x; oras push evil/x a',
    ],
    ['the name of a new index', 'docker buildx imagetools create -t evil/x:1 a/b:1'],
    ['a name that only the machine has', 'docker pull acme-base'],
    ['an unknown name that is built here', 'docker build -t "$R/a:$T" .; docker push "$R/a:$T"; docker pull "$R/a:$T"'],
    ['an unknown tag of another image', 'docker pull "ghcr.io/acme/x:$TAG"'],
    ['other programs', 'docker version; git pull evil/x main; docker cp evil/x:/a .; docker compose pull web'],
    ['no image', 'buildah from scratch; buildah from docker-daemon:evil/x:1; podman pull oci:evil/x'],
    ['texts', 'echo "docker pull evil/x"; docker ps'],
  ])('unless it is %s', async (_what, command) => {
    expect(await unverified(script(command))).toEqual([]);
  });

  it('is one for the list of registries, too', async () => {
    const config = 'rules:\n  image-registry-not-allowed: { allowed: [docker.io/library] }\n';
    const { report } = await scan({ ...script('docker pull evil/x\ndocker pull redis') }, config);
    const found = report.findings.filter(({ ruleId }) => ruleId.startsWith('image-'));
    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([
      'image-registry-not-allowed: Command "docker pull" fetches "evil/x", which does not come from docker.io/library.',
    ]);
  });
});

const FROM = 'ARG BASE=debian:12\nFROM ${BASE}\nUSER 1\n';
const step = (uses: string, job = ''): Files => ({
  '.github/workflows/a.yml': `on: push\njobs:\n  a:\n${job}    steps:\n      - ${uses}\n`,
});
const push = (value: string, job?: string): Files =>
  step(`{uses: docker/build-push-action@v7, with: {build-args: "BASE=${value}"}}`, job);
const MATRIX = '    strategy: { matrix: { base: ["debian:12", "evil/x:1"] } }\n';
const compose = (...args: readonly string[]): Files => ({
  'compose.yaml': `services:\n${args.map((one, at) => `  s${at}: { build: { context: ., args: ${one} } }\n`).join('')}`,
});
const bake = (args: string, before = ''): Files => ({
  'docker-bake.hcl': `${before}target "a" {\n  args = { ${args} }\n}\n`,
});

describe('a base image that a build gives as an argument is one for policies', () => {
  it.each<[string, Files, string]>([
    ['a command', script('docker build --build-arg BASE=evil/x:1 .'), 'b.sh:1'],
    ['buildx', script('docker buildx build --build-arg=BASE=evil/x:1 --push .'), 'b.sh:1'],
    ['Podman', script('podman build --build-arg BASE=evil/x:1 .'), 'b.sh:1'],
    ['Buildah', script('buildah bud --build-arg BASE=evil/x:1 .'), 'b.sh:1'],
    ['buildctl', script('buildctl build --local dockerfile=. --opt build-arg:BASE=evil/x:1'), 'b.sh:1'],
    ['kaniko', script('/kaniko/executor --context . --build-arg BASE=evil/x:1 --destination a/b'), 'b.sh:1'],
    ['a command of Compose', script('docker compose build --build-arg BASE=evil/x:1'), 'b.sh:1'],
    ['a stage', script('docker build --target dev --build-arg BASE=evil/x:1 .'), 'b.sh:1'],
    ['an array', script('A=(--build-arg BASE=evil/x:1)\ndocker build "${A[@]}" .'), 'b.sh:2'],
    ['the environment', script('export BASE=evil/x:1\ndocker build --build-arg BASE .'), 'b.sh:2'],
    ['a loop', script('for b in debian:13 evil/x:1; do docker build --build-arg BASE=$b .; done'), 'b.sh:1'],
    ['a folder that only run time knows', script('docker build --build-arg BASE=evil/x:1 "$DIR"'), 'b.sh:1'],
    ['make', { Makefile: 'BASE ?= evil/x:1\nbuild:\n\tdocker build --build-arg BASE=$(BASE) .\n' }, 'Makefile:3'],
    ['just', { justfile: 'build:\n  docker build --build-arg BASE=evil/x:1 .\n' }, 'justfile:2'],
    [
      'a package',
      { 'package.json': '{"scripts": {"b": "docker build --build-arg BASE=evil/x:1 ."}}' },
      'package.json:1',
    ],
    ['a step', step('run: docker build --build-arg BASE=evil/x:1 .'), '.github/workflows/a.yml:5'],
    ['an action', push('evil/x:1'), 'Dockerfile:2'],
    ['a matrix', push('${{ matrix.base }}', MATRIX), 'Dockerfile:2'],
    ['a service', compose('{ BASE: "evil/x:1" }'), 'Dockerfile:2'],
    ['one of two services', compose('{ BASE: "debian:13" }', '{ BASE: "evil/x:1" }'), 'Dockerfile:2'],
    ['a default', compose('{ BASE: "${BASE:-evil/x:1}" }'), 'Dockerfile:2'],
    [
      'the environment of Compose',
      { ...compose('{ BASE: "${BASE:-debian:12}" }'), ...script('BASE=evil/x:1 docker compose build') },
      'Dockerfile:2',
    ],
    ['bake', bake('BASE = "evil/x:1"'), 'Dockerfile:2'],
    [
      'a variable of bake',
      { ...bake('BASE = B', 'variable "B" { default = "debian:12" }\n'), ...script('B=evil/x:1 docker buildx bake') },
      'Dockerfile:2',
    ],
    [
      'an override of bake',
      { ...bake('BASE = "debian:12"'), ...script("docker buildx bake --set '*.args.BASE=evil/x:1'") },
      'Dockerfile:2',
    ],
    [
      'a unit',
      {
        'a.build':
          '[Build]\nImageTag=localhost/a\nSetWorkingDirectory=unit\nFile=./Dockerfile\nBuildArg=BASE=evil/x:1\n',
      },
      'Dockerfile:2',
    ],
    [
      'a dev container',
      { '.devcontainer/devcontainer.json': '{"build": {"dockerfile": "../Dockerfile", "args": {"BASE": "evil/x:1"}}}' },
      'Dockerfile:2',
    ],
  ])('%s', async (_what, files, place) => {
    const dockerfile = FROM.replace('${BASE}', '${BASE} AS dev');
    expect(await unverified({ Dockerfile: dockerfile, ...files })).toEqual([`${place} evil/x:1`]);
  });

  it('also a registry, through another argument, and the default of another service', async () => {
    const registry = { Dockerfile: 'ARG R=ghcr.io/acme\nARG B=${R}/x:1\nFROM ${B}\nUSER 1\n' };
    const given = await unverified({ ...registry, ...script('docker build --build-arg R=docker.io/evil .') });
    expect(given).toEqual(['b.sh:1 docker.io/evil/x:1']);
    const own = { Dockerfile: FROM.replace('debian:12', 'evil/x:1') };
    const kept = await unverified({ ...own, ...compose('{ BASE: "debian:12" }', '{}') });
    expect(kept).toEqual(['Dockerfile:2 evil/x:1']);
  });

  it('also where a stage that nothing uses names it', async () => {
    const dockerfile = `ARG BASE=debian:12\nFROM evil/x:1\nFROM \${BASE}\nUSER 1\n`;
    const files = { Dockerfile: dockerfile, ...script('docker build --build-arg BASE=evil/x:1 .') };
    expect(await unverified(files)).toEqual(['b.sh:1 evil/x:1']);
  });

  it.each<[string, string, readonly string[]]>([
    ['that fetches it', '$(curl https://example.com)', ['b.sh:5 ${…}']],
    ['that names it', 'evil/x:1', ['b.sh:5 evil/x:1']],
    ['that names another', 'debian:13', []],
  ])('after a branch %s', async (_what, other, found) => {
    const text = `if a; then\n  BASE=debian:13\nelse BASE=${other}\nfi\ndocker build --build-arg BASE="$BASE" .`;
    expect(await unverified({ Dockerfile: FROM, ...script(text) })).toEqual(found);
  });

  it('after many other arguments that nothing uses', async () => {
    const other = Array.from({ length: 400 }, (_, at) => `A${at}=\${{ matrix.base }}\\n`).join('');
    const values = Array.from({ length: 40 }, (_, at) => `"acme/a:${at}"`).join(', ');
    const matrix = `    strategy: { matrix: { base: [${values}, "evil/x:1"] } }\n`;
    const workflow = step(
      `{uses: docker/build-push-action@v7, with: {build-args: "${other}BASE=\${{ matrix.base }}"}}`,
      matrix,
    );
    const images = await inTimeAsync(4000, () => unverified({ Dockerfile: FROM, ...workflow }));
    expect(images).toEqual(['Dockerfile:2 evil/x:1']);
  });

  it('also of a Dockerfile in a here-document', async () => {
    const text = `docker build --build-arg BASE=evil/x:1 - <<'EOF'\n${FROM}EOF`;
    expect(await unverified(script(text))).toEqual(['b.sh:3 evil/x:1']);
  });

  it.each<[string, Files, string]>([
    ['an argument of a script', script('docker build --build-arg BASE="$1" .'), 'b.sh:1 ${…}'],
    ['a part of it', script('docker build --build-arg BASE="evil/x:$T" .'), 'b.sh:1 evil/x:${…}'],
    ['a variable of Compose', compose('{ BASE: "${BASE}" }'), 'Dockerfile:2 ${…}'],
    ['a name alone', compose('[BASE]'), 'Dockerfile:2 ${…}'],
    ['an input of a workflow', push('${{ inputs.base }}'), 'Dockerfile:2 ${…}'],
    ['a variable of bake', bake('BASE = B', 'variable "B" {}\n'), 'Dockerfile:2 ${…}'],
  ])('and may be one where run time decides by %s', async (_what, files, found) => {
    expect(await unverified({ Dockerfile: FROM, ...files })).toEqual([found]);
  });

  it.each<[string, Files]>([
    ['another image', script('docker build --build-arg BASE=debian:13 .')],
    ['other images', compose('{ BASE: "debian:12" }', '{ BASE: "debian:13" }')],
    ['an unknown tag of another', compose('{ BASE: "ghcr.io/acme/x:${TAG}" }')],
    ['an unknown tag in a list', compose('["BASE=ghcr.io/acme/x:${TAG}"]')],
    ['an unknown tag in a workflow', push('ghcr.io/acme/x:${{ github.sha }}')],
    ['a matrix of others', push('${{ matrix.base }}', MATRIX.replace('evil/x', 'debian'))],
    ['a loop over others', script('for b in 12 13; do docker build --build-arg="BASE=debian:$b" .; done')],
    ['an empty image', script('docker build --build-arg BASE=scratch .')],
    [
      'for another Dockerfile',
      {
        'web/Dockerfile': 'FROM debian:12\nUSER 1\n',
        ...script('docker build -f web/Dockerfile --build-arg BASE=evil/x web'),
      },
    ],
    ['another argument', script('docker build --build-arg OTHER="$1" --build-arg MORE=evil/x .')],
  ])('unless it is %s', async (_what, files) => {
    expect(await unverified({ Dockerfile: FROM, ...files })).toEqual([]);
  });

  it('is not one if only commands use the argument', async () => {
    const files = { Dockerfile: 'FROM debian:12\nARG BASE\nRUN echo $BASE\nUSER 1\n' };
    expect(await unverified({ ...files, ...script('docker build --build-arg BASE=evil/x .') })).toEqual([]);
  });

  it('is one for the list of registries, and nothing else is said of it', async () => {
    const config = 'rules:\n  image-registry-not-allowed: { allowed: [docker.io/library] }\n';
    const { report } = await scan({ Dockerfile: FROM, ...script('docker build --build-arg BASE=evil/x .') }, config);
    const found = report.findings.filter(({ message }) => message.includes('evil'));
    expect(found.map(({ ruleId, severity, message }) => `${ruleId} ${severity}: ${message}`)).toEqual([
      'image-registry-not-allowed medium: This Dockerfile is built from "evil/x", which does not come from docker.io/library. This applies with BASE as b.sh passes it.',
    ]);
  });

  it.each<[string, Files, readonly string[]]>([
    [
      'with two arguments',
      script('docker build --build-arg BASE=evil/x --build-arg TAG=2 .'),
      ['with BASE and TAG as b.sh passes them'],
    ],
    [
      'with and without one',
      compose('{ BASE: debian, TAG: "13" }', '{}'),
      ['as compose.yaml builds it, without arguments'],
    ],
  ])('says how a build %s names it', async (_what, files, expected) => {
    const config = 'rules:\n  image-registry-not-allowed: { allowed: [docker.io/library] }\n';
    const dockerfile = 'ARG BASE=evil/y\nARG TAG=1\nFROM ${BASE}:${TAG}\nUSER 1\n';
    const { report } = await scan({ Dockerfile: dockerfile, ...files }, config);
    const messages = report.findings.flatMap(({ message }) => /This applies (.*?)\.$/.exec(message)?.[1] ?? []);
    expect(messages).toEqual(expected);
  });
});

it('says how many arguments it did not read', async () => {
  const values = Array.from({ length: 70 }, (_, at) => `docker build --build-arg BASE=acme/a${at} .`);
  const { report } = await scan({ Dockerfile: FROM, ...script(values.join('\n')) }, NEVER);
  const limits = report.notifications.filter(({ gap }) => gap?.kind === 'limit-reached');
  expect(limits.map(({ message, level }) => `${level}: ${message}`)).toEqual([
    'warning: More than 32 builds of Dockerfile pass different arguments that may be a danger, so it was not checked with those of this one. Pass the same arguments, or split the Dockerfile.',
    'error: More than 60 builds of Dockerfile pass different arguments for its base images, so policies were not applied to those of this one. Pass the same arguments, or split the Dockerfile.',
  ]);
});

it('is verified at its registry', async () => {
  const fake = await startRegistry();
  open.push(fake);
  const image = fake.addImage('acme/app', '1');
  const at = attachments(fake, 'acme/app');
  const config = `images:\n  insecure-registries: ["${fake.host}"]\n  signatures:\n    - { images: "${fake.host}/**", key: key.pub }\n`;
  const files = {
    Dockerfile: FROM,
    ...script(`docker pull ${fake.host}/acme/app:1\ndocker build --build-arg BASE=${fake.host}/acme/app:1 .`),
  };
  const unsigned = await scan(files, config);
  expect(unsigned.verdict.conclusion).toBe('policy-fail');
  const found = unsigned.report.findings.filter(({ span }) => span.file.path === 'b.sh');
  expect(
    found.map(({ ruleId, severity, message }) => `${ruleId} ${severity}: ${message.replaceAll(fake.host, 'HOST')}`),
  ).toEqual([
    'image-unsigned high: Command "docker pull" fetches "HOST/acme/app:1", which lacks the signature that the configuration requires, so nothing shows who built it.',
    'image-unsigned high: The Dockerfile Dockerfile is built from "HOST/acme/app:1", which lacks the signature that the configuration requires, so nothing shows who built it.',
  ]);
  const content = simpleSigning(image.digest);
  at.byTag(image, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, KEY) }]);
  const signed = await scan(files, config);
  expect(signed.report.findings.filter(({ span }) => span.file.path === 'b.sh')).toEqual([]);
});
