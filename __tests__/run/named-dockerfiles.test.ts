import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/discover/index.ts';
import { spanText } from '../../src/model/source.ts';
import type { Scan } from '../../src/run/scan-result.ts';
import { CLEAN_DOCKERFILE, PIPED } from '../support/files.ts';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

type Files = Readonly<Record<string, string | Buffer>>;

async function scanOf(files: Files, exclude?: readonly string[]): Promise<Scan> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return scanCheckout(folder, exclude);
}

/** Paths of the Dockerfiles that are looked at, by what is found in each. */
async function scripts(files: Files, exclude?: readonly string[]): Promise<string[]> {
  return scriptsOf(await scanOf(files, exclude));
}

async function scriptsIn(folder: TemporaryFolder): Promise<string[]> {
  return scriptsOf(await scanCheckout(folder));
}

function scriptsOf({ findings }: Scan): string[] {
  return findings.filter(({ ruleId }) => ruleId === 'remote-script-exec').map(({ span }) => span.file.path);
}

async function gaps(files: Files): Promise<string[]> {
  const { notifications } = await scanOf(files);
  return notifications.flatMap(({ gap, path, span }) =>
    gap === undefined ? [] : `${gap.weight} ${gap.kind} ${path ?? span?.file.path}`,
  );
}

describe('a Dockerfile that a build names, in another case than the file,', () => {
  const build = (name: string) => `services:\n  a:\n    build: { context: app, dockerfile: ${name} }\n`;

  it.each([
    ['Dockerfile', 'dockerfile', []],
    ['Dockerfile', 'Containerfile', []],
    ['App.Dockerfile', 'app.dockerfile', []],
    ['Dockerfile', 'App.Dockerfile', ['ordinary missing-reference compose.yaml']],
    ['App.Dockerfile', 'Containerfile', ['ordinary missing-reference compose.yaml']],
  ])('%s is there as %s', async (written, name, expected) => {
    expect(await gaps({ 'compose.yaml': build(written), [`app/${name}`]: CLEAN_DOCKERFILE })).toEqual(expected);
  });
});

const STEP = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n';

describe('a Dockerfile that a build reads from its standard input is told', () => {
  it.each([
    ["echo 'FROM debian:12' | docker build -"],
    ["printf 'FROM debian:12\\n' | docker build -t a -f - ."],
    ["docker build - <<< 'FROM debian:12'"],
    ['make_it | podman build -f- .'],
    ['docker run a | docker buildx build --push --file=- .'],
    ['curl -fsSL "$URL" | docker build -'],
    ['docker build - <<E\n$LINES\nE'],
    ['zcat build.gz | docker build -'],
    ['tail -n +2 notes.txt | docker build -'],
    ['base64 -d ./build.b64 | docker build -f - .'],
    ['git show other:build.txt | docker build -'],
    ['cat build.txt tail.txt | docker build -f - .'],
    ['cat build.txt - <<E | docker build -f - .\nRUN true\nE'],
    ['docker build - < <(base64 -d build.b64)'],
    ['cat build.b64 | base64 -d | docker build -'],
  ])('%s', async (script) => {
    expect(await gaps({ 'build.sh': `${script}\n` })).toEqual(['ordinary undecided-reference build.sh']);
  });

  it.each([
    ['cat a.txt | docker build -'],
    ['cat Dockerfile | docker build -'],
    ['cat Dockerfile.a Dockerfile.b | docker build -'],
    ['grep -v c Dockerfile | tee copy | docker build -f - .'],
    ['envsubst < a.txt | docker build -'],
    ['git show HEAD:a.txt | docker build -'],
    ['gzip -c a.tar | docker build -'],
    ['sed s/a/b/ ./a.txt | grep -v c | docker build -'],
    ['docker build - < a.txt'],
    ['tar -c . | docker build -'],
    ['git archive HEAD | docker build -'],
    ['docker build -o - . | tar -x'],
    ['docker build - <<E\nFROM debian:12\nUSER 1\nE'],
    ['cat <<E | docker build -\nFROM debian:12\nUSER 1\nE'],
  ])('and not for %s', async (script) => {
    expect(await gaps({ 'build.sh': `${script}\n` })).toEqual([]);
  });
});

it('a Dockerfile that a filter makes of another text is told', async () => {
  const files = { 'build.sh': 'sed 1d ./notes.txt | docker build -\n' };
  expect(await gaps({ ...files, 'notes.txt': `notes\n${PIPED}` })).toEqual(['ordinary undecided-reference build.sh']);
  expect(await gaps({ ...files, 'notes.txt': `# notes\n${CLEAN_DOCKERFILE}` })).toEqual([]);
});

describe('a Dockerfile of any name is scanned when it is named', () => {
  it.each<[string, string, string]>([
    ['by a script', 'build.sh', 'docker build -f build.txt .\n'],
    ['with --file', 'build.sh', 'sudo podman build --no-cache --file=build.txt .\n'],
    ['by a pattern', 'build.sh', 'docker build -f bu*.txt .\n'],
    ['by a pattern with a list of letters', 'build.sh', 'docker build -f bui[l]d.txt .\n'],
    ['as a copy', 'build.sh', 'cp build.txt Dockerfile.x\ndocker build -f Dockerfile.x .\n'],
    ['as a copy of any name', 'build.sh', 'cp build.txt a.image\ndocker build -f a.image .\n'],
    ['by git', 'build.sh', 'git mv build.txt Dockerfile\ndocker build .\n'],
    ['by rsync', 'build.sh', 'rsync -a build.txt Dockerfile\ndocker build .\n'],
    ['by a bundle of short flags', 'build.sh', 'docker build -qfbuild.txt .\n'],
    ['of the last commit', 'build.sh', 'git show HEAD:build.txt | docker build -\n'],
    ['by an attached flag', 'build.sh', 'docker buildx build --push -fbuild.txt .\n'],
    ['after other short flags', 'build.sh', 'docker build -qf build.txt .\n'],
    ['by buildah', 'build.sh', 'buildah bud -f ./build.txt -t a .\n'],
    ['by nerdctl', 'build.sh', 'nerdctl --namespace x build -f build.txt .\n'],
    ['by kaniko', 'build.sh', '/kaniko/executor --dockerfile=build.txt --context=.\n'],
    [
      'by buildctl',
      'build.sh',
      'buildctl build --frontend dockerfile.v0 --opt filename=build.txt --local dockerfile=.\n',
    ],
    ['on standard input', 'build.sh', 'docker build - < build.txt\n'],
    ['through a pipe', 'build.sh', "sed 's/a/b/' build.txt | docker build -f - .\n"],
    ['by a variable that is known', 'build.sh', 'F=build.txt\ndocker build -f "$F" .\n'],
    ['below a variable that is not known', 'build.sh', 'docker build -f "$ROOT/build.txt" .\n'],
    ['below an absolute folder', 'build.sh', 'docker build -f /workspace/build.txt /workspace\n'],
    ['by a function that builds', 'build.sh', 'build_docker() { docker build "$@"; }\nbuild_docker -f build.txt .\n'],
    ['in a loop', 'build.sh', 'for f in build.txt; do docker build -f "$f" .; done\n'],
    ['in a loop over several', 'build.sh', 'for f in a build.txt; do docker build -f "$f" .; done\n'],
    ['in a loop over parts of names', 'build.sh', 'for f in a build; do docker build -f "$f.txt" .; done\n'],
    ['by a condition', 'build.sh', 'F=a\nif [ -n "$CI" ]; then F=build.txt; fi\ndocker build --file="$F" .\n'],
    ['in a list', 'build.sh', 'options=(-f build.txt .)\ndocker build "${options[@]}"\n'],
    ['as an argument of a function', 'build.sh', 'build() { docker build -f "$1" .; }\nbuild build.txt\n'],
    ['by a Makefile', 'Makefile', 'image:\n\tdocker build -f build.txt .\n'],
    ['by a rule of make', 'Makefile', 'Dockerfile.x: build.txt\n\tcp $< $@\nb: Dockerfile.x\n\tdocker build -f $< .\n'],
    [
      'by a rule of make for a folder',
      'Makefile',
      'img/Dockerfile: build.txt\n\tln -s $< $(@D)/Dockerfile\n\tdocker build img\n',
    ],
    ['by a step', '.github/workflows/a.yml', `${STEP}      - run: docker build -f build.txt .\n`],
    [
      'by an action',
      '.github/workflows/a.yml',
      `${STEP}      - uses: example/docker-build@v1\n        with: {dockerfile: build.txt}\n`,
    ],
    [
      'by an action whose name and input say little',
      '.github/workflows/a.yml',
      `${STEP}      - uses: example/build-push@v1\n        with: {file: build.txt}\n`,
    ],
    [
      'by a workflow that is called',
      '.github/workflows/a.yml',
      'on: push\njobs:\n  a:\n    uses: example/a/.github/workflows/b.yml@v1\n    with: {containerfile: build.txt}\n',
    ],
    [
      'by a matrix',
      '.github/workflows/a.yml',
      `${STEP.replace('    steps', '    strategy: {matrix: {include: [{dockerfile: build.txt}]}}\n    steps')}      - uses: docker/build-push-action@v6\n        with: {file: "\${{ matrix.dockerfile }}"}\n`,
    ],
    [
      'by the default of an input',
      'action.yml',
      'inputs: {dockerfile: {default: build.txt}}\nruns: {using: composite, steps: []}\n',
    ],
    ['by a bake file', 'docker-bake.hcl', 'target "a" { dockerfile = "build.txt" }\n'],
    ['by a compose file', 'compose.yaml', 'services: {a: {build: {context: ., dockerfile: build.txt}}}\n'],
    ['by a dev container', '.devcontainer/devcontainer.json', '{"build": {"dockerfile": "../build.txt"}}\n'],
    [
      'by a command of a dev container',
      '.devcontainer/devcontainer.json',
      '{"image": "a", "initializeCommand": "docker build -f build.txt ."}\n',
    ],
  ])('%s', async (_name, path, text) => {
    expect(await scripts({ 'build.txt': PIPED, [path]: text })).toEqual(['build.txt']);
  });

  it.each<[string, string, string]>([
    ['beside the script', 'docker build -f build.txt .\n', 'ci/build.txt'],
    ['in a folder that is entered', 'cd images && docker build -f build.txt .\n', 'images/build.txt'],
    ['in one below another', 'cd images\npushd web\ndocker build -f build.txt .\n', 'images/web/build.txt'],
    ['in one that begins with a variable', 'cd "$ROOT/images"; docker build -f build.txt .\n', 'images/build.txt'],
    ['in one of make', 'make -C images\ndocker build -f build.txt .\n', 'images/build.txt'],
    ['anywhere else', 'docker build -f docker/build.txt .\n', 'some/where/docker/build.txt'],
    ['where a variable is between', 'docker build -f "images/$NAME/build.txt" .\n', 'images/web/build.txt'],
    ['where a variable is a part of its name', 'docker build -f "images/build-$NAME.txt" .\n', 'images/build-web.txt'],
    ['in a vendored folder', 'docker build vendor/web\n', 'vendor/web/Dockerfile'],
  ])('%s', async (_name, text, path) => {
    expect(await scripts({ 'ci/build.sh': text, [path]: PIPED })).toEqual([path]);
  });

  it('behind a link to a vendored folder', async () => {
    const folder = temporaryFolder({ 'a.sh': 'docker build web\n', 'vendor/web/Dockerfile': PIPED });
    folders.push(folder);
    symlinkSync('vendor/web', join(folder.path, 'web'));
    expect(await scriptsIn(folder)).toEqual(['vendor/web/Dockerfile']);
  });

  it('in each place where it may be meant', async () => {
    const files = { 'a/build.txt': PIPED, 'b/build.txt': PIPED, 'c/build.txt': 'text\n' };
    expect(await scripts({ ...files, 'ci/build.sh': 'docker build -f build.txt .\n' })).toEqual([
      'a/build.txt',
      'b/build.txt',
    ]);
  });

  it('in the folder where a step works', async () => {
    const step = `${STEP}      - run: docker build -f build.txt .\n        working-directory: images\n`;
    const files = { 'build.txt': 'text\n', 'images/build.txt': PIPED };
    expect(await scripts({ ...files, '.github/workflows/a.yml': step })).toEqual(['images/build.txt']);
  });

  it.each([
    ['in a command', '      - run: docker build -f src/images/build.txt src\n'],
    ['in a command with a variable', '      - run: docker build -f $GITHUB_WORKSPACE/src/images/build.txt .\n'],
    [
      'in a step',
      '      - uses: docker/build-push-action@v6\n        with: { context: src, file: ./src/images/build.txt }\n',
    ],
  ])('in the folder of a checkout: %s', async (_name, step) => {
    const checkout = (inputs: string) => ({
      '.github/workflows/a.yml': `${STEP}      - uses: actions/checkout@v4\n        with: { ${inputs} }\n${step}`,
    });
    expect(await scripts({ ...checkout('path: ./src/'), 'images/build.txt': PIPED })).toEqual(['images/build.txt']);
    expect(await scripts({ ...checkout('path: src, repository: acme/other'), 'images/build.txt': PIPED })).toEqual([]);
    expect(await scripts({ ...checkout('path: other'), 'images/build.txt': PIPED })).toEqual([]);
    const both = { 'images/build.txt': CLEAN_DOCKERFILE, 'src/images/build.txt': PIPED };
    expect(await scripts({ ...checkout('path: other'), ...both })).toEqual(['src/images/build.txt']);
  });

  it('once, also where several files name it', async () => {
    const compose = 'services: {a: {build: {context: ., dockerfile: build.txt}}}\n';
    const script = 'docker build -f build.txt .\ndocker build -f ./build.txt .\n';
    expect(await scripts({ 'build.txt': PIPED, 'compose.yaml': compose, 'a.sh': script })).toEqual(['build.txt']);
  });
});

describe('a Dockerfile that one file names for another, which has a default, is scanned', () => {
  const SCRIPT = { 'b.sh': 'F=${F:-Dockerfile}\ndocker build -f "$F" .\n' };
  const MAKEFILE = { Makefile: 'F ?= Dockerfile\na:\n\tdocker build -f $(F) .\n' };
  it.each<[string, Files]>([
    ['before a command', { ...SCRIPT, 'c.sh': 'F=build.txt ./b.sh\n' }],
    ['exported', { ...SCRIPT, 'c.sh': 'export F=build.txt\n./b.sh\n' }],
    [
      'for a default in the option',
      { 'b.sh': 'docker build -f "${F:-Dockerfile}" .\n', 'c.sh': 'F=build.txt ./b.sh\n' },
    ],
    [
      'for a default that is set',
      { 'b.sh': ': ${F:=Dockerfile}\ndocker build -f "$F" .\n', 'c.sh': 'F=build.txt ./b.sh\n' },
    ],
    ['as an argument', { 'b.sh': 'F=${1:-Dockerfile}\ndocker build -f "$F" .\n', 'c.sh': './b.sh build.txt\n' }],
    ['for make', { ...MAKEFILE, 'c.sh': 'make F=build.txt a\n' }],
    ['for make, by its environment', { ...MAKEFILE, 'c.sh': 'F=build.txt make a\n' }],
    [
      'for make, in a step',
      { ...MAKEFILE, '.github/workflows/a.yml': `${STEP}      - run: make a\n        env: { F: build.txt }\n` },
    ],
    ['for just', { justfile: 'f := "Dockerfile"\na:\n  docker build -f {{f}} .\n', 'c.sh': 'just f=build.txt a\n' }],
    [
      'for Task',
      {
        'Taskfile.yml': "version: '3'\nvars: { F: Dockerfile }\ntasks:\n  a: docker build -f {{.F}} .\n",
        'c.sh': 'task a F=build.txt\n',
      },
    ],
    ['for npm', { 'package.json': '{"scripts": {"b": "docker build ."}}', 'c.sh': 'npm run b -- -f build.txt\n' }],
    ['in options', { Makefile: 'O ?=\na:\n\tdocker build $(O) .\n', 'c.sh': 'make a O="-f build.txt"\n' }],
  ])('%s', async (_name, files) => {
    expect(await scripts({ ...files, Dockerfile: CLEAN_DOCKERFILE, 'build.txt': PIPED })).toEqual(['build.txt']);
    expect(await gaps({ ...files, Dockerfile: CLEAN_DOCKERFILE, 'build.txt': CLEAN_DOCKERFILE })).toEqual([]);
  });

  it('and no other', async () => {
    const other = { 'c.sh': 'G=build.txt ./b.sh\nF=build.txt ./d.sh\n', 'd.sh': 'docker build .\n' };
    const files = { ...SCRIPT, ...other, Dockerfile: CLEAN_DOCKERFILE, 'build.txt': PIPED };
    expect(await scripts(files)).toEqual([]);
  });
});

describe('a Dockerfile that a command names is scanned whatever its beginning is', () => {
  const long = `# ${'x'.repeat(4063)}\n`;
  it.each([
    ['with an escaped escape character', `ARG D=C:\\\\\n${PIPED}`],
    ['with a quoted flag', PIPED.replace('FROM ', 'FROM --platform="${NOPE:+ }linux/amd64" ')],
    ['with a carriage return in a line', `ARG D=1\\\r \n${PIPED}`],
    ['with a directive after a comment', `# c\n# escape=\`\nARG D=1 \\\n  E=2\n${PIPED}`],
    ['which is read first up to within its FROM', long + PIPED.replace('\n', ' AS build\n')],
  ])('%s', async (_name, text) => {
    expect(await scripts({ 'ci/app.image': text, 'ci/build.sh': 'docker build -f ci/app.image .\n' })).toEqual([
      'ci/app.image',
    ]);
  });

  it.each([
    ['short', '{"a": "FROM x"}'],
    ['long', JSON.stringify({ a: 'x'.repeat(5000) })],
    ['no object', '{{ x }}'],
  ])('but not JSON that names no frontend: %s', async (_name, text) => {
    const files = { 'ci/app.image': text, 'build.sh': 'docker build -f ci/app.image .\n' };
    expect(await gaps(files)).toEqual([]);
  });

  it('also where it names its frontend far behind', async () => {
    const json = `{"a": "${'x'.repeat(5000)}", "syntax": "registry.example.com/own:1"}`;
    const found = await gaps({ 'ci/app.image': json, 'build.sh': 'docker build -f ci/app.image .\n' });
    expect(found).toEqual(['ordinary foreign-frontend ci/app.image']);
  });
});

describe('a Dockerfile in a here-document is scanned', () => {
  it.each<[string, string]>([
    ['when it is given to a build', `docker build -t a - <<'EOF'\n${PIPED}EOF\n`],
    ['when it is piped into one', `cat <<EOF | podman build -f - .\n${PIPED}EOF\n`],
    ['when it is written to a file', `cat > Dockerfile <<EOF\n${PIPED}EOF\ndocker build .\n`],
  ])('%s', async (_name, text) => {
    const { findings, notifications } = await scanOf({ 'a.sh': text });
    const places = findings.filter(({ ruleId }) => ruleId === 'remote-script-exec').map(({ span }) => spanText(span));
    expect(places).toEqual(['curl -sSL https://example.com/install.sh | sh']);
    expect(notifications).toEqual([]);
  });

  const FETCH = 'curl https://get.example.com/a |';
  const places = async (text: string) =>
    (await scanOf({ 'a.sh': text })).findings
      .filter(({ ruleId }) => ruleId === 'remote-script-exec')
      .map(({ span }) => spanText(span));
  const built = (run: string, { before = '', mark = 'E', more = '' } = {}) =>
    `${before}docker build - <<${mark}\nFROM ghcr.io/acme/node:22.21\n${more}RUN ${run}\nUSER node\nE\n`;

  it.each([
    ['a variable of the script', built(`${FETCH} $X`, { before: 'X=sh\n' }), `${FETCH} $X`],
    ['a variable in braces', built(`${FETCH} ba\${X} && true`, { before: 'export X=sh\n' }), `${FETCH} ba\${X}`],
    ['a whole command', built('$C', { before: `C='${FETCH} sh'\n` }), '$C'],
    ['a variable of the Dockerfile', built(`${FETCH} \\$X`, { more: 'ENV X=sh\n' }), `${FETCH} \\$X`],
    ['behind others', built(`echo $V "\\$V" && ${FETCH} $X`, { before: 'V=1.2.3\nX=sh\n' }), `${FETCH} $X`],
    ['with a mark in quotes', built(`${FETCH} $X`, { more: 'ENV X=sh\n', mark: "'E'" }), `${FETCH} $X`],
  ])('as the shell passes it on: %s', async (_name, text, place) => expect(await places(text)).toEqual([place]));

  it.each([
    ['a variable that is no shell', built(`${FETCH} $X`, { before: 'X=cat\n' })],
    ['a variable that is set twice', built(`${FETCH} $X`, { before: 'X=tac\nX=cat\n' })],
    ['a variable that a command sets', built(`${FETCH} $X`, { before: 'X=$(pick)\n' })],
    ['a mark in quotes', built(`${FETCH} $X`, { before: 'X=sh\n', mark: "'E'" })],
    ['a backslash before a variable of the script', built(`${FETCH} \\$X`, { before: 'X=sh\n' })],
  ])('and not otherwise: %s', async (_name, text) => expect(await places(text)).toEqual([]));

  it.each([
    ['a tag', '-t "$TAG" .', 0],
    ['a build argument', '--build-arg "$ARGUMENT" .', 0],
    ['a file', '-f "$FILE" .', 1],
    ['a context', '--pull "$CONTEXT"', 1],
  ])('is any file that the script has in it only where a variable may be one: %s', async (_name, words, count) => {
    const { findings } = await scanOf({ 'a.sh': `cat notes/*\ndocker build ${words}\n`, 'notes/build.txt': PIPED });
    expect(findings.filter(({ span }) => span.file.path === 'notes/build.txt')).toHaveLength(count);
  });

  it('and what is none is a text like any other', async () => {
    const { findings } = await scanOf({ 'a.sh': `docker build .\ncat > notes <<EOF\nnotes\n${PIPED}EOF\n` });
    expect(findings).toEqual([]);
  });
});

it.each([
  ['docker build -f old/build.txt .', 'old/build.txt'],
  ['docker build old', 'old/Dockerfile'],
  ['cd old && docker build -f build.txt .', 'old/build.txt'],
])('an excluded file is read where %j names it', async (text, file) => {
  expect(await scripts({ 'a.sh': `${text}\n`, [file]: PIPED }, ['old/'])).toEqual([file]);
});

describe('a file that is named is left alone', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'when it is no Dockerfile',
      { 'a.sh': 'docker build .\ntail -f a.log\nrm -f b.bin\n', 'a.log': 'x\n', 'b.bin': Buffer.from([0]) },
      [],
    ],
    ['when it is not there', { 'a.sh': 'docker build -f gone.txt .\n' }, []],
    [
      'when the configuration excludes it, and only its name is the same',
      {
        'a.sh': 'docker build -f build.txt .\ndocker build -t old .\n',
        'old/build.txt': PIPED,
        'old/Dockerfile': PIPED,
      },
      ['old/'],
    ],
    [
      'when it is the value of another flag',
      { 'a.sh': 'docker build -tfbuild.txt .\ngit rm build.txt Dockerfile\n', 'build.txt': PIPED },
      [],
    ],
    ['when it is outside', { 'a.sh': 'docker build -f ../../../etc/passwd -f /etc/passwd .\n' }, []],
    [
      'when it is somewhere vendored',
      { 'a.sh': 'docker build -f build.txt .\n', 'node_modules/a/build.txt': PIPED },
      [],
    ],
  ])('%s', async (_name, files, exclude) => {
    const { findings, notifications } = await scanOf(files, exclude);
    expect(findings.filter(({ ruleId }) => ruleId === 'remote-script-exec')).toEqual([]);
    expect(notifications).toEqual([]);
  });

  it('and nothing behind a link that leads outside is opened', async () => {
    const folder = temporaryFolder({ 'a.sh': 'docker build -f out/Dockerfile.txt -f image.txt .\n' });
    const outside = temporaryFolder({ 'Dockerfile.txt': PIPED });
    folders.push(folder, outside);
    symlinkSync(outside.path, join(folder.path, 'out'));
    symlinkSync(join(outside.path, 'Dockerfile.txt'), join(folder.path, 'image.txt'));
    const repository = openRepository([], { cwd: folder.path, include: [], exclude: [], maxFileSize: 4096 });
    expect(repository.contentOf?.('out/Dockerfile.txt')).toBeUndefined();
    expect(repository.contentOf?.('image.txt')).toBeUndefined();
  });
});

describe('a Dockerfile that is missing', () => {
  it.each<[string, Files, string[]]>([
    [
      'for a compose file',
      { 'compose.yaml': 'services: {a: {build: ./app, read_only: true}}\n' },
      ['ordinary missing-reference compose.yaml'],
    ],
    ...['/opt/x', '../x', '~/x', 'C:/x', '{context: /opt/x, dockerfile: D}', '{context: ., dockerfile: ../D}'].map(
      (build): [string, Files, string[]] => [
        `outside of the repository, ${build}`,
        {
          'compose.yaml': `services: {a: {build: ${build.startsWith('{') ? build : `"${build}"`}, read_only: true}}\n`,
        },
        ['ordinary outside-reference compose.yaml'],
      ],
    ),
    [
      'for a dev container',
      { '.devcontainer/devcontainer.json': '{"build": {"dockerfile": "gone"}}\n' },
      ['ordinary missing-reference .devcontainer/devcontainer.json'],
    ],
    [
      'for a workflow, which may make it',
      { '.github/workflows/a.yml': `${STEP}      - uses: docker/build-push-action@v6\n        with: {context: src}\n` },
      ['expected missing-reference .github/workflows/a.yml'],
    ],
    [
      'but not in lower case',
      { 'compose.yaml': 'services: {a: {build: ., read_only: true}}\n', dockerfile: CLEAN_DOCKERFILE },
      [],
    ],
    [
      'and not when it is there and cannot be read',
      { 'compose.yaml': 'services: {a: {build: {context: ., dockerfile: a.bin}}}\n', 'a.bin': Buffer.from('FROM a\0') },
      ['severe unreadable-file a.bin'],
    ],
    [
      'and expected where a project in the folder above builds one',
      { 'web/compose.yaml': 'services: {a: {build: ./web, read_only: true}}\n', 'web/Dockerfile': CLEAN_DOCKERFILE },
      ['expected missing-reference web/compose.yaml'],
    ],
    [
      'and expected where one further above does',
      {
        'parts/a/compose.yaml': 'services: {a: {build: web/api, read_only: true}}\n',
        'web/api/Dockerfile': CLEAN_DOCKERFILE,
      },
      ['expected missing-reference parts/a/compose.yaml'],
    ],
    [
      'and expected where the override of the project names one',
      {
        'compose.yaml': 'services: {a: {build: api, read_only: true}}\n',
        'compose.override.yaml': 'services: {a: {build: {dockerfile: prod.Dockerfile}}}\n',
        'api/prod.Dockerfile': CLEAN_DOCKERFILE,
      },
      ['expected missing-reference compose.yaml'],
    ],
    ...['a', 'b'].map((name): [string, Files, string[]] => [
      `and expected where a service ${name} that extends this one names one`,
      {
        'compose.yaml': `services: {${name}: {extends: {file: common.yml, service: a}, build: {dockerfile: prod.Dockerfile}}}\n`,
        'common.yml': 'services: {a: {build: {context: api}, read_only: true}}\n',
        'api/prod.Dockerfile': CLEAN_DOCKERFILE,
      },
      ['expected missing-reference common.yml'],
    ]),
    [
      'and expected where the project that includes the file decides on its folder',
      {
        'compose.yaml': 'include: [{path: infra/compose.yaml, project_directory: backend}]\n',
        'infra/compose.yaml': 'services: {a: {build: api, read_only: true}}\n',
        'backend/api/Dockerfile': CLEAN_DOCKERFILE,
      },
      ['expected missing-reference infra/compose.yaml'],
    ],
    [
      'and not expected where only another service names one',
      {
        'compose.yaml':
          'services: {a: {build: api, read_only: true}, b: {build: {context: api, dockerfile: prod.Dockerfile}, read_only: true}}\n',
        'api/prod.Dockerfile': CLEAN_DOCKERFILE,
      },
      ['ordinary missing-reference compose.yaml'],
    ],
    [
      'and not expected where the override of the project names one that is missing, too',
      {
        'compose.yaml': 'services: {a: {build: api, read_only: true}}\n',
        'compose.override.yaml': 'services: {a: {build: {dockerfile: prod.Dockerfile}}}\n',
        'api/other.Dockerfile': CLEAN_DOCKERFILE,
      },
      ['ordinary missing-reference compose.yaml', 'ordinary missing-reference compose.yaml'],
    ],
    [
      'and not expected where only another folder has one',
      { 'web/compose.yaml': 'services: {a: {build: ./web, read_only: true}}\n', 'api/Dockerfile': CLEAN_DOCKERFILE },
      ['ordinary missing-reference web/compose.yaml'],
    ],
  ])('is told %s', async (_name, files, expected) => {
    expect(await gaps(files)).toEqual(expected);
  });

  it('is said to be in the folder above', async () => {
    const { notifications } = await scanOf({
      'web/compose.yaml': 'services: {a: {build: ./web, read_only: true}}\n',
      'web/Dockerfile': CLEAN_DOCKERFILE,
    });
    expect(notifications.map(({ message }) => message)).toEqual([
      'The Dockerfile that this builds (web/web/Dockerfile) is not in the repository, so it was not checked. web/Dockerfile was, which this builds as a part of a project in a folder above.',
    ]);
  });

  it('is looked for in the submodule that has it', async () => {
    const { notifications } = await scanOf({
      '.gitmodules': '[submodule "lib/web"]\n\tpath = lib/web\n\turl = https://registry.example.com/web\n',
      'compose.yaml': 'services: {a: {build: lib/web, read_only: true}}\n',
    });
    const missing = notifications.find(({ gap }) => gap?.kind === 'missing-reference');
    expect(missing?.message).toContain('It is in the submodule lib/web: check that out before the scan');
    expect(missing?.gap?.evidence).toBe('lib/web/Dockerfile');
  });
});

describe('a script that is not all UTF-8', () => {
  it.each<[string, string]>([
    ['a.sh', '# \xff\ndocker run --pid=host alpine:3.22\n'],
    ['a.sh', '# \0\ndocker run --pid=host alpine:3.22\n'],
    ['Makefile', '# \xff\na:\n\tdocker run --pid=host alpine:3.22\n'],
  ])('is read all the same: %s %j', async (path, text) => {
    const { findings, notifications } = await scanOf({ [path]: Buffer.from(text, 'latin1') });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('pid-host');
    expect(notifications).toEqual([]);
  });

  it('is told of when it is too large', async () => {
    expect(await gaps({ 'a.sh': '#\n'.repeat(600_000) })).toEqual(['ordinary unreadable-file a.sh']);
  });
});

describe('a build from a file that only run time knows', () => {
  const WEIGHT = 'ordinary undecided-reference build.sh';

  it.each([
    'docker build -f "$1" .',
    'docker build -f "$DOCKERFILE" .',
    'docker build --file="images/$NAME" .',
    'podman build -f "$(cat name)" .',
    'docker buildx build -f ${X} -t a .',
    'for f in images/*; do docker build -f "$f" .; done',
    'for f in x "$1"; do docker build -f "$f" .; done',
    'F=$1\nif [ -n "$2" ]; then F=x; fi\ndocker build -f "$F" .',
    'if [ -n "$1" ]; then F=$(cat name); else F=x; fi\ndocker build -f "$F" .',
    'F=a.Dockerfile\nF=$(cat name)\ndocker build -f "$F" .',
    '# for f in Dockerfile; do\nread -r f\ndocker build -f "$f" .',
    `F=$(cat a.Dockerfile)\nF=$(cat name) # ${'x'.repeat(2000)}\ndocker build -f "$F" .`,
  ])('is told: %s', async (command) => {
    expect(await gaps({ 'build.sh': `${command}\n` })).toEqual([WEIGHT]);
  });

  it.each([
    'docker build -f "$1/Dockerfile" .',
    'docker build -f "Dockerfile.$1" .',
    'docker build -f "$NAME.Dockerfile" .',
    'for f in */Dockerfile; do docker build -f "$f" .; done',
    'find . -name \'*Dockerfile*\' | while read -r f; do docker build -f "$f" .; done',
    'for f in images/web images/api.txt; do docker build -f "$f" .; done',
    'for f in web api; do docker build -t "$f" -f "images/$f" .; done',
    'for f in web api; do docker build -t "$f" -f "$f" .; done',
    'F=web\nif [ -n "$CI" ]; then F=api; fi\ndocker build -f "$F" .',
    'build() { docker build -f "$1" .; }\nbuild a/Dockerfile',
    'docker build -t "$1" .',
    'docker build "$@"',
  ])('is not told: %s', async (command) => {
    expect(await gaps({ 'build.sh': `${command}\n` })).toEqual([]);
  });

  const GITLAB = '.b:\n  script: [docker build -f $DF .]\n';
  it.each<[string, readonly string[]]>([
    [`${GITLAB}a:\n  extends: .b\n  variables: {DF: x}\n`, []],
    [`${GITLAB}a:\n  script: [!reference [.b, script]]\n  variables: {DF: x}\n`, []],
    [GITLAB, [WEIGHT.replace('build.sh', '.gitlab-ci.yml')]],
    [`${GITLAB}a:\n  extends: .b\n`, [WEIGHT.replace('build.sh', '.gitlab-ci.yml')]],
    [
      `${GITLAB}a:\n  extends: .b\n  variables: {DF: x}\nc:\n  extends: .b\n`,
      [WEIGHT.replace('build.sh', '.gitlab-ci.yml')],
    ],
    [`${GITLAB.slice(1)}a:\n  extends: b\n  variables: {DF: x}\n`, [WEIGHT.replace('build.sh', '.gitlab-ci.yml')]],
    [`${GITLAB}a:\n  extends: .b\n  script: [make]\n`, [WEIGHT.replace('build.sh', '.gitlab-ci.yml')]],
  ])('in a job of GitLab that others extend: %j', async (text, expected) => {
    expect(await gaps({ '.gitlab-ci.yml': text, x: CLEAN_DOCKERFILE })).toEqual(expected);
  });

  it('is looked at where a job of GitLab that extends another one names it', async () => {
    const text = `${GITLAB}a:\n  extends: .b\n  variables: {DF: x}\n`;
    expect(await scripts({ '.gitlab-ci.yml': text, x: PIPED })).toEqual(['x']);
  });

  it('is told once for each variable', async () => {
    const text = 'docker build -f "$A" .\ndocker build -f "$A" --target b .\ndocker build -f "$B" .\n';
    expect(await gaps({ 'build.sh': text })).toEqual([WEIGHT, WEIGHT]);
  });
});

describe('a Dockerfile that another program lists for a build', () => {
  it.each([
    ['b.sh', 'find . -name "*.def" -exec docker build -f {} . \\;\n'],
    ['b.sh', 'find img -type f -exec docker build -f {} . \\;\n'],
    ['b.sh', 'find ./img -type f -exec sh -c "docker build -f {} ." \\;\n'],
    ['b.sh', 'find img -type f | xargs -I{} docker build -f {} .\n'],
    ['b.sh', 'find img -type f -print0 | xargs -0 -n1 docker build . -f\n'],
    ['b.sh', 'git ls-files "*.def" | xargs -n1 -I@ docker build -f @ .\n'],
    ['b.sh', 'find img | while read -r f; do docker build -f "$f" .; done\n'],
    ['b.sh', 'parallel docker build -f {} . ::: img/*.def\n'],
    ['Makefile', '%: img/%.def\n\tdocker build -f $< .\n'],
  ])('%s is scanned: %j', async (path, text) => {
    expect(await scripts({ [path]: text, 'img/web.def': PIPED })).toEqual(['img/web.def']);
  });

  it.each([
    ['b.sh', 'find img -type f -exec docker build -f {} . \\;\n', 'Take two eggs.\n', 'img/web.def'],
    ['b.sh', 'find img -type f -exec docker build -f {} . \\;\n', PIPED, 'docs/web.def'],
    ['b.sh', 'find img -type f -exec cat {} \\;\ndocker build .\n', PIPED, 'img/web.def'],
    ['b.sh', 'find img | xargs cat\ndocker build .\n', PIPED, 'img/web.def'],
    ['Makefile', '%: img/%.def\n\tcat $<\nb:\n\tdocker build .\n', PIPED, 'img/web.def'],
  ])('%s is not: %j', async (path, text, content, file) => {
    expect(await scripts({ [path]: text, [file]: content })).toEqual([]);
  });
});
