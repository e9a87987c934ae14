import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';

const DOCKERFILE = `FROM debian:12 AS base
FROM base AS small
ARG UID=10001
ARG INDEX=https://pypi.example.com/simple
RUN pip install --index-url $INDEX requests==2.32.3
USER $UID
CMD ["app"]
`;
const OTHER = 'FROM debian:12\nARG MODE=a\nUSER 10001\nCMD ["app"]\n';

/** The stages that run as root because of a command, as `Dockerfile by the file of the command`. */
async function madeRoot(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await scanFiles({ Dockerfile: DOCKERFILE, ...files });
  return findings
    .filter(({ message }) => message.includes('This applies with UID as '))
    .map(({ ruleId, span, related, message }) => {
      const by = /UID as (\S+) passes it/.exec(message)?.[1];
      return `${ruleId} ${span.file.path} by ${by}: ${related.at(-1)?.message}`;
    });
}

const FOUND = (by: string, dockerfile = 'Dockerfile') => [
  `user-root-explicit ${dockerfile} by ${by}: the build that passes UID`,
];

describe('a build argument of a command', () => {
  it.each([
    ['a script', 'b.sh', 'docker build --build-arg UID=0 .'],
    ['a script in a folder', 'scripts/b.sh', 'cd "$(dirname "$0")/.."\ndocker build --build-arg=UID=0 -t app .'],
    ['buildx', 'b.sh', 'docker buildx build --build-arg UID=0 .'],
    ['Podman', 'b.sh', 'podman build --build-arg UID=0 .'],
    ['Buildah', 'b.sh', 'buildah bud --build-arg UID=0 .'],
    ['buildctl', 'b.sh', 'buildctl build --local dockerfile=. --opt build-arg:UID=0'],
    ['Compose', 'b.sh', 'docker compose build --build-arg UID=0'],
    ['Compose by its own name', 'b.sh', 'docker-compose build --build-arg UID=0 web'],
    ['a folder that a variable names', 'b.sh', 'docker build -f "$DIR/Dockerfile" --build-arg UID=0 "$DIR"'],
    ['a loop', 'b.sh', 'for u in 10001 0; do docker build --build-arg UID=$u .; done'],
    ['a loop with quotes', 'b.sh', 'for u in 0 5; do docker build --build-arg UID="$u" -t app:$u .; done'],
    ['a loop over an array', 'b.sh', 'us=(5 0)\nfor u in "${us[@]}"; do docker build --build-arg "UID=${u}" .; done'],
    ['a condition', 'b.sh', 'u=10001\n[ -n "$DEBUG" ] && u=0\ndocker build --build-arg UID=$u .'],
    ['a function', 'b.sh', 'b() { docker build --build-arg UID=$1 .; }\nb 5\nb 0'],
    ['lines', 'b.sh', 'while read -r u; do docker build --build-arg UID=$u .; done <<E\n5\n0\nE'],
    ['an array', 'b.sh', 'OPTIONS=(--build-arg UID=0)\ndocker build "${OPTIONS[@]}" .'],
    ['the environment', 'b.sh', 'export UID=0\ndocker build --build-arg UID .'],
    ['the environment of one command', 'b.sh', 'UID=0 docker build --build-arg UID .'],
    ['make', 'Makefile', 'build:\n\tdocker build --build-arg UID=0 .'],
    ['a variable of make', 'Makefile', 'UID ?= 0\nbuild:\n\tdocker build --build-arg UID=$(UID) .'],
    ['just', 'justfile', 'build:\n  docker build --build-arg UID=0 .'],
    ['a package', 'package.json', '{"scripts": {"build": "docker build --build-arg UID=0 ."}}'],
    ['a target', 'b.sh', 'docker build --target small --build-arg UID=0 .'],
  ])('is read from %s', async (_what, path, text) => {
    expect(await madeRoot({ [path]: `${text}\n` })).toEqual(FOUND(path));
  });

  it('is read in a file that Podman gets', async () => {
    const files = {
      'args.conf': '# of the image\nMODE=a\nUID=0\n',
      'b.sh': 'podman build --build-arg-file args.conf .\n',
    };
    expect(await madeRoot(files)).toEqual(FOUND('b.sh'));
    const replaced = 'podman build --build-arg-file=args.conf --build-arg UID=10001 .\n';
    expect(await madeRoot({ ...files, 'b.sh': replaced })).toEqual([]);
  });

  it('is read in a workflow', async () => {
    const path = '.github/workflows/build.yml';
    const text = 'on: push\njobs:\n  a:\n    steps:\n      - run: docker build --build-arg UID=0 .\n';
    expect(await madeRoot({ [path]: text })).toEqual(FOUND(path));
  });

  it('is read in a script that gets the value from its caller', async () => {
    const files = { 'b.sh': 'docker build --build-arg UID="$ID" .\n', Makefile: 'b:\n\tID=0 sh b.sh\n' };
    expect(await madeRoot(files)).toEqual(FOUND('b.sh'));
  });

  it('is one of the Dockerfile that the command names', async () => {
    const files = { 'web/Dockerfile': DOCKERFILE, 'b.sh': 'docker build -f web/Dockerfile --build-arg UID=0 .\n' };
    expect(await madeRoot(files)).toEqual(FOUND('b.sh', 'web/Dockerfile'));
  });

  it.each([
    ['a loop', 'for u in 10001 10002; do docker build --build-arg UID=$u .; done'],
    ['a loop over another argument', 'for v in 0 1; do docker build --build-arg VERSION=$v .; done'],
    ['is a user', 'docker build --build-arg UID=1000 .'],
    ['is known at run time only', 'docker build --build-arg UID=$(id -u) .'],
    ['is of another Dockerfile', 'docker build -f other/Dockerfile --build-arg UID=0 .'],
    ['is of a folder elsewhere', 'docker build --build-arg UID=0 https://github.com/acme/app.git#main:other'],
    ['has another name', 'docker build --build-arg MODE=0 .'],
    ['is the default', 'docker build --build-arg UID=10001 .'],
  ])('that %s makes nothing root', async (_what, command) => {
    expect(await madeRoot({ 'other/Dockerfile': OTHER, 'b.sh': `${command}\n` })).toEqual([]);
  });

  it('does not make a Dockerfile for tests one that is deployed', async () => {
    const text = 'FROM golang:1.26\nARG FLAGS\nRUN make $FLAGS\nCMD ["app"]\n';
    const command = 'docker build -f tests/Dockerfile --build-arg FLAGS=-j4 .\n';
    const { findings } = await scanFiles({ 'tests/Dockerfile': text, 'b.sh': command });
    expect(findings.filter(({ message }) => message.includes('Milder here')).length).toBeGreaterThan(0);
    expect(findings.filter(({ message }) => message.includes('FLAGS as '))).toEqual([]);
  });

  it('replaces where packages come from', async () => {
    const command = 'docker build --build-arg INDEX=http://mirror.example.org/simple .\n';
    const { findings } = await scanFiles({ Dockerfile: DOCKERFILE, 'b.sh': command });
    const added = findings.filter(({ message }) => message.includes('INDEX as b.sh passes it'));
    expect(added.map(({ ruleId, span }) => `${ruleId} ${span.file.path}`)).toEqual(['cleartext-fetch Dockerfile']);
  });
});

describe('a build argument of a command that names a program', () => {
  const RUNS = (run: string, value = 'true') => `FROM debian:12\nARG S=${value}\nRUN ${run}\nUSER 10001\n`;
  const PIPED = RUNS('curl -fsSL https://get.example.com/a | $S');
  const COMPOSE = { 'compose.yaml': 'services:\n  a:\n    build: { context: ., dockerfile: app/Dockerfile }\n' };
  const BAKE = { 'docker-bake.hcl': 'target "default" {\n  dockerfile = "app/Dockerfile"\n}\n' };
  const run = async (files: Readonly<Record<string, string>>) =>
    (await scanFiles(files)).findings
      .filter(({ ruleId }) => ruleId === 'remote-script-exec')
      .map(({ span: { file }, message }) => `${file.path} ${/ (This applies.*)$/.exec(message)?.[1]}`);

  it.each<[command: string, files: Readonly<Record<string, string>>]>([
    ['docker build -f app/Dockerfile --build-arg S=sh .', { 'app/Dockerfile': PIPED }],
    ['docker build -f app/Dockerfile --build-arg S="env python3" .', { 'app/Dockerfile': PIPED }],
    [
      'docker build -f app/Dockerfile --build-arg S=b .',
      { 'app/Dockerfile': RUNS('curl https://get.example.com/a | ${S}ash', 'z') },
    ],
    [
      'docker build -f app/Dockerfile --build-arg S=cu .',
      { 'app/Dockerfile': RUNS('${S}rl https://get.example.com/a | sh', 't') },
    ],
    [
      'buildctl build --local dockerfile=. --opt filename=app/Dockerfile --opt build-arg:S=sh',
      { 'app/Dockerfile': PIPED },
    ],
    ['docker compose build --build-arg S=sh', { 'app/Dockerfile': PIPED, ...COMPOSE }],
    ['docker buildx bake --set "*.args.S=sh"', { 'app/Dockerfile': PIPED, ...BAKE }],
  ])('is read: %s', async (command, files) => {
    const by = command.includes('bake') ? 'docker-bake.hcl' : 'b.sh';
    expect(await run({ ...files, 'b.sh': `${command}\n` })).toEqual([
      `app/Dockerfile This applies with S as ${by} passes it.`,
    ]);
  });

  it.each<[command: string, text: string]>([
    ['docker build -f app/Dockerfile --build-arg S=cat .', PIPED],
    ['docker build -f app/Dockerfile --build-arg S=sh .', RUNS('echo $S')],
    ['docker build -f app/Dockerfile --build-arg S=curl .', RUNS('apt-get install -y $S')],
    ['docker build -f app/Dockerfile --build-arg S=yarn .', RUNS('$S install', 'npm')],
    ['docker build -f app/Dockerfile --build-arg T=sh .', PIPED],
    ['docker build -f other/Dockerfile --build-arg S=sh .', PIPED],
    ['buildctl build --local dockerfile=other --opt build-arg:S=sh', PIPED],
  ])('changes nothing otherwise: %s of %j', async (command, text) => {
    const files = { 'other/Dockerfile': 'FROM debian:12\nARG S=a\nUSER 10001\n' };
    const named = { 'n.sh': 'docker build -f app/Dockerfile .\n' };
    expect(await run({ ...files, ...named, 'app/Dockerfile': text, 'b.sh': `${command}\n` })).toEqual([]);
  });
});
