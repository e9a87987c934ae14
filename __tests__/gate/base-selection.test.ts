import { afterEach, describe, expect, it } from '@jest/globals';
import type { Judged } from '../../src/gate/index.ts';
import type { CheckoutOptions } from '../support/checkout.ts';
import { CLEAN_DOCKERFILE, COMPOSE, PIPED, WORSE } from '../support/files.ts';
import { fresh, judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

const HALF = `FROM ghcr.io/acme/node:22.21
COPY a /a
COPY b /b
COPY c /c
${PIPED.split('\n').slice(1).join('\n')}`;

/** About half of it is as before, which is enough for git to call it a rename. */
const OTHER_HALF = HALF.replace('COPY a', 'COPY package.json').replace('COPY b', 'COPY tsconfig.json');

const BUILT =
  'services:\n  app:\n    build:\n      context: .\n      dockerfile: docker/image.txt\n    read_only: true\n';

const EXCLUDING = { '.github/hullcheck.yml': 'exclude: [examples/]\n' };

/** Mounts through symbolic links of the repository. */
const LINKED = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    volumes: ["./socket:/a", "./root/etc:/b"]\n';

const SCRIPT = 'remote-script-exec';

describe('what the base does not scan is new', () => {
  it.each<[string, CheckoutOptions, string[]]>([
    [
      'a text that becomes a compose file',
      { base: { 'docs/notes.txt': WORSE }, moves: { 'docs/notes.txt': 'compose.yaml' }, change: {} },
      ['network-host compose.yaml:5'],
    ],
    [
      'a text that becomes a Dockerfile',
      { base: { 'docs/notes.txt': PIPED }, moves: { 'docs/notes.txt': 'Dockerfile' }, change: {} },
      [`${SCRIPT} Dockerfile:2`],
    ],
    [
      'a text that becomes a Dockerfile and is half another one',
      {
        base: { 'docs/notes.txt': HALF },
        moves: { 'docs/notes.txt': 'Dockerfile' },
        change: { Dockerfile: OTHER_HALF },
      },
      [`${SCRIPT} Dockerfile:5`],
    ],
    [
      'a file that leaves an excluded folder',
      {
        base: { ...EXCLUDING, 'examples/Dockerfile': PIPED },
        moves: { 'examples/Dockerfile': 'prod/Dockerfile' },
        change: {},
      },
      [`${SCRIPT} prod/Dockerfile:2`],
    ],
    [
      'a link that leads to a file for tests now',
      {
        base: { 'a/Dockerfile': CLEAN_DOCKERFILE, 'test/Dockerfile': PIPED, Dockerfile: { linkTo: 'a/Dockerfile' } },
        change: { Dockerfile: { linkTo: 'test/Dockerfile' } },
      },
      [`${SCRIPT} test/Dockerfile:2`],
    ],
    [
      'a script that a link leads to now',
      {
        base: { 'a/x.sh': 'true\n', 'test/x.sh': 'docker run --pid=host a:1\n', 'x.sh': { linkTo: 'a/x.sh' } },
        change: { 'x.sh': { linkTo: 'test/x.sh' } },
      },
      ['pid-host test/x.sh:1'],
    ],
    [
      'a file that leaves a vendored folder',
      {
        base: { 'node_modules/a/Dockerfile': PIPED, 'vendor/b/compose.yaml': WORSE },
        moves: { 'node_modules/a/Dockerfile': 'prod/Dockerfile', 'vendor/b/compose.yaml': 'prod/compose.yaml' },
        change: {},
      },
      [`${SCRIPT} prod/Dockerfile:2`, 'network-host prod/compose.yaml:5'],
    ],
    [
      'what an added link leads to',
      { base: { 'weird.bin': WORSE }, change: { 'compose.yaml': { linkTo: 'weird.bin' } } },
      ['network-host weird.bin:5'],
    ],
    [
      'what an added link to a text leads to',
      { base: { 'docs/n.txt': PIPED }, change: { Dockerfile: { linkTo: 'docs/n.txt' } } },
      [`${SCRIPT} docs/n.txt:2`],
    ],
    [
      'what an added link leads to in a vendored folder',
      { base: { 'vendor/x/Dockerfile': PIPED }, change: { Dockerfile: { linkTo: 'vendor/x/Dockerfile' } } },
      [`${SCRIPT} vendor/x/Dockerfile:2`],
    ],
    [
      'what an added link leads to in an excluded folder',
      {
        base: { ...EXCLUDING, 'README.md': '' },
        change: { 'examples/c.yaml': WORSE, 'compose.yaml': { linkTo: 'examples/c.yaml' } },
      },
      ['network-host examples/c.yaml:5'],
    ],
    [
      'what an added link to a link leads to',
      {
        base: { 'docs/n.txt': PIPED, 'docs/link': { linkTo: 'n.txt' } },
        change: { Dockerfile: { linkTo: 'docs/link' } },
      },
      [`${SCRIPT} docs/n.txt:2`],
    ],
    [
      'where a link leads to another file than before',
      {
        base: { 'a.txt': CLEAN_DOCKERFILE, 'b.txt': PIPED, Dockerfile: { linkTo: 'a.txt' } },
        change: { Dockerfile: { linkTo: 'b.txt' } },
      },
      [`${SCRIPT} b.txt:2`],
    ],
    [
      'what a link leads to when a folder on its way is a link to another one',
      {
        base: {
          'a/x.txt': CLEAN_DOCKERFILE,
          'b/x.txt': PIPED,
          now: { linkTo: 'a' },
          Dockerfile: { linkTo: 'now/x.txt' },
        },
        change: { now: { linkTo: 'b' } },
      },
      [`${SCRIPT} b/x.txt:2`],
    ],
    [
      'what a folder had that is a link now',
      {
        base: { 'app/image.txt': CLEAN_DOCKERFILE, 'other/image.txt': PIPED, Dockerfile: { linkTo: 'app/image.txt' } },
        change: { app: { linkTo: 'other' } },
      },
      [`${SCRIPT} other/image.txt:2`],
    ],
    [
      'a file that only a compose file of the change builds',
      { base: { 'docker/image.txt': PIPED }, change: { 'compose.yaml': BUILT } },
      [`${SCRIPT} docker/image.txt:2`],
    ],
    [
      'a file that only another compose file built, which the base did not scan',
      {
        base: { ...EXCLUDING, 'docker/image.txt': PIPED, 'examples/compose.yaml': BUILT.replace(': .', ': ..') },
        moves: { 'examples/compose.yaml': 'deploy/compose.yaml' },
        change: {},
      },
      [`${SCRIPT} docker/image.txt:2`],
    ],
    [
      'a text that becomes a compose file by its ending alone',
      { base: { 'stack.txt': WORSE }, moves: { 'stack.txt': 'stack.yml' }, change: {} },
      ['network-host stack.yml:5'],
    ],
    [
      'a file that becomes a compose file by its content, and what an added link to a text leads to',
      {
        base: { 'stack.yml': `settings:\n  a: 1\n${WORSE}`, 'weird.bin': WORSE },
        change: { 'stack.yml': WORSE, 'other.yml': { linkTo: 'weird.bin' } },
      },
      ['network-host stack.yml:5', 'network-host weird.bin:5'],
    ],
    [
      'a compose file whose own name says something else, at the end of a link',
      {
        base: { 'run.sh': WORSE, 'Makefile.mk': PIPED },
        change: { 'compose.yaml': { linkTo: 'run.sh' }, Dockerfile: { linkTo: 'Makefile.mk' } },
      },
      [`${SCRIPT} Makefile.mk:2`, 'network-host run.sh:5'],
    ],
    [
      'a file that is named much like a Dockerfile, once it is one',
      {
        base: { 'Dockerfile.sh': `echo x\n${PIPED}`, 'Dockerfile-x.want': `{}\n${PIPED}` },
        change: { 'Dockerfile.sh': PIPED, 'Dockerfile-x.want': PIPED },
      },
      [`${SCRIPT} Dockerfile-x.want:2`, `${SCRIPT} Dockerfile.sh:2`],
    ],
    [
      'what a link in a mount leads to, once it leads there',
      {
        base: { 'compose.yaml': LINKED, socket: { linkTo: 'data' }, root: { linkTo: '/srv' } },
        change: { socket: { linkTo: '/run/docker.sock' }, root: { linkTo: '/' } },
      },
      ['runtime-socket-mount compose.yaml:4'],
    ],
    [
      'a file that is renamed by case to a name that counts',
      { base: { 'COMPOSE.TXT': WORSE }, moves: { 'COMPOSE.TXT': 'compose.yaml' }, change: {} },
      ['network-host compose.yaml:5'],
    ],
    [
      'a text that becomes a Dockerfile, whatever attributes the change gives it',
      {
        base: { 'docs/notes.txt': PIPED },
        moves: { 'docs/notes.txt': 'Dockerfile' },
        change: { '.gitattributes': 'Dockerfile -diff binary linguist-generated\n*.txt eol=crlf\n' },
      },
      [`${SCRIPT} Dockerfile:2`],
    ],
    [
      'a file of a folder that git ignores, and that the change brings in',
      {
        base: { '.gitignore': 'out/\n', 'notes/image.txt': PIPED },
        moves: { 'notes/image.txt': 'prod/Dockerfile' },
        change: { '.gitignore': 'prod/\n' },
      },
      [`${SCRIPT} prod/Dockerfile:2`],
    ],
  ])('%s', async (_name, options, expected) => {
    expect(fresh(await judgeCheckout(make(options)))).toEqual(expected);
  });

  it('nor is it so in two steps', async () => {
    const first = { base: { 'README.md': 'x' }, change: { 'docs/notes.txt': WORSE } };
    expect(fresh(await judgeCheckout(make(first)))).toEqual([]);
    const second = {
      base: { ...first.base, ...first.change },
      change: {},
      moves: { 'docs/notes.txt': 'docker-compose.yml' },
    };
    expect(fresh(await judgeCheckout(make(second)))).toEqual(['network-host docker-compose.yml:5']);
  });
});

describe('what the base scans is known', () => {
  it.each<[string, CheckoutOptions]>([
    [
      'at the end of a link that stays, also when the file moves',
      {
        base: { 'docker/image.txt': PIPED, Dockerfile: { linkTo: 'docker/image.txt' } },
        moves: { 'docker/image.txt': 'build/image.txt' },
        change: { Dockerfile: { linkTo: 'build/image.txt' } },
      },
    ],
    [
      'when a compose file that builds it is edited',
      {
        base: { 'docker/image.txt': PIPED, 'compose.yaml': BUILT },
        change: { 'compose.yaml': `# a comment\n${BUILT}` },
      },
    ],
    [
      'when its content alone says what it is, also when it is edited',
      {
        base: { 'stack.yml': WORSE, 'prod.yml': WORSE, 'link.yml': { linkTo: 'weird.bin' }, 'weird.bin': WORSE },
        change: { 'prod.yml': `# a comment\n${WORSE}` },
      },
    ],
    [
      'when it is checked out with other line ends than git keeps',
      {
        base: { '.gitattributes': '*.yaml text eol=crlf\n', 'compose.yaml': WORSE },
        change: { 'README.md': 'x' },
      },
    ],
    [
      'at the end of a link out of the repository',
      {
        base: { 'compose.yaml': LINKED, socket: { linkTo: '/run/docker.sock' } },
        change: { 'compose.yaml': `${LINKED}# more\n` },
      },
    ],
    [
      'when it is renamed by case',
      { base: { 'app/Dockerfile': PIPED }, moves: { 'app/Dockerfile': 'app/dockerfile' }, change: {} },
    ],
    [
      'when it is moved into a vendored folder',
      { base: { Dockerfile: PIPED }, moves: { Dockerfile: 'vendor/Dockerfile' }, change: {} },
    ],
  ])('%s', async (_name, options) => {
    expect(fresh(await judgeCheckout(make(options)))).toEqual([]);
  });
});

describe('paths that are asked for', () => {
  const asked = async (options: CheckoutOptions, ...paths: readonly string[]): Promise<string[] | undefined> =>
    fresh(await judgeCheckout(make(options), { settings: { paths } }));

  it('are the same ones in the base, whatever they are called', async () => {
    const options = { base: { 'image.txt': PIPED, 'stack.yml': WORSE }, change: { 'README.md': 'x' } };
    expect(await asked(options, 'image.txt', 'stack.yml')).toEqual([]);
  });

  it('are not what the change renames to them', async () => {
    const options = { base: { 'old.txt': PIPED }, moves: { 'old.txt': 'image.txt' }, change: {} };
    expect(await asked(options, 'image.txt')).toEqual([`${SCRIPT} image.txt:2`]);
  });

  it('are what they were before the change made links of them', async () => {
    const file = {
      base: { 'image.txt': CLEAN_DOCKERFILE, 'other.txt': PIPED },
      change: { 'image.txt': { linkTo: 'other.txt' } },
    };
    expect(await asked(file, 'image.txt')).toEqual([`${SCRIPT} other.txt:2`]);
    const folder = {
      base: { 'a/Dockerfile': CLEAN_DOCKERFILE, 'b/Dockerfile': PIPED },
      change: { a: { linkTo: 'b' } },
    };
    expect(await asked(folder, 'a')).toEqual([`${SCRIPT} b/Dockerfile:2`]);
  });

  it('are the only ones: what comes into them from elsewhere is new', async () => {
    const options = {
      base: { 'b/Dockerfile': PIPED },
      moves: { 'b/Dockerfile': 'a/Dockerfile' },
      change: { 'a/x': '' },
    };
    expect(await asked(options, 'a')).toEqual([`${SCRIPT} a/Dockerfile:2`]);
  });
});

describe('what was not looked at', () => {
  const gaps = ({ gate }: Judged): string[] | undefined =>
    gate?.freshGaps.map(({ gap, path, span }) => `${gap?.kind} ${span?.file.path ?? path}`);
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 120\n`;
  const KUBE = '[Kube]\nYaml=k.yaml\n';
  const BINARY = Buffer.from('FROM a\0b\n');

  it.each<[string, CheckoutOptions, string[]]>([
    [
      'known: links that lead nowhere or outside, unless the change lets them lead elsewhere',
      {
        base: {
          Dockerfile: { linkTo: 'gone' },
          'compose.yaml': { linkTo: '/etc/hostname' },
          'a/Dockerfile': { linkTo: '../../../out' },
          'b/Dockerfile': { linkTo: 'Dockerfile' },
          'c/Dockerfile': { linkTo: '/nowhere/at/all' },
        },
        change: { 'b/Dockerfile': { linkTo: '../away' } },
      },
      ['link-leads-nowhere b/Dockerfile'],
    ],
    [
      'new: a link that the change adds',
      { base: { 'a.txt': '' }, change: { Dockerfile: { linkTo: 'gone' }, 'x/compose.yml': { linkTo: '../../y' } } },
      ['link-leads-nowhere Dockerfile', 'link-leads-outside x/compose.yml'],
    ],
    [
      'new: a link whose file the change removes',
      {
        base: { 'docker/image.txt': CLEAN_DOCKERFILE, Dockerfile: { linkTo: 'docker/image.txt' } },
        change: { 'docker/image.txt': undefined },
      },
      ['link-leads-nowhere Dockerfile'],
    ],
    ['known: a pointer', { base: { Dockerfile: POINTER }, change: { 'README.md': 'x' } }, []],
    [
      'new: a pointer that the change brings, or lets point elsewhere',
      {
        base: { Dockerfile: POINTER, 'compose.yaml': COMPOSE },
        change: { Dockerfile: POINTER.replace('4d4d', '5e5e'), 'compose.yaml': POINTER },
      },
      ['lfs-pointer compose.yaml', 'lfs-pointer Dockerfile'],
    ],
    [
      'known: a file of a format that is not read',
      { base: { 'docker-compose.yml': 'a:\n  image: a:1\n' }, change: { 'README.md': 'x' } },
      [],
    ],
    [
      'new: one that the change touches, of a format that is not read',
      {
        base: { 'docker-compose.yml': 'a:\n  image: a:1\n' },
        change: { 'docker-compose.yml': 'a:\n  image: a:1\n  privileged: true\n' },
      },
      ['unknown-format docker-compose.yml'],
    ],
    [
      'known: Kubernetes YAML that a unit runs',
      { base: { 'quadlet/k.kube': KUBE, 'quadlet/k.yaml': 'kind: Pod\n' }, change: { 'README.md': 'x' } },
      [],
    ],
    [
      'new: Kubernetes YAML that a unit runs and the change touches',
      {
        base: { 'quadlet/k.kube': KUBE, 'quadlet/k.yaml': 'kind: Pod\n' },
        change: { 'quadlet/k.yaml': 'kind: Pod\nspec: { hostPID: true }\n' },
      },
      ['unknown-format quadlet/k.kube'],
    ],
    ['known: a file that cannot be read', { base: { Dockerfile: BINARY }, change: { 'README.md': 'x' } }, []],
    ['known: one that moves', { base: { Dockerfile: BINARY }, moves: { Dockerfile: 'b/Dockerfile' }, change: {} }, []],
    [
      'new: one that the change touches',
      { base: { Dockerfile: BINARY }, change: { Dockerfile: Buffer.from('FROM a\0c\n') } },
      ['unreadable-file Dockerfile'],
    ],
    [
      'known: an env_file that cannot be read',
      {
        base: { 'compose.yaml': `${COMPOSE}    env_file: a.env\n`, 'a.env': Buffer.from('A=\xff\n', 'latin1') },
        change: { 'compose.yaml': `# x\n${COMPOSE}    env_file: a.env\n` },
      },
      [],
    ],
    [
      'new: an env_file that cannot be read, where none was',
      {
        base: { 'compose.yaml': `${COMPOSE}    env_file: {path: a.env, required: false}\n` },
        change: { 'a.env': Buffer.from('A=\xff\n', 'latin1') },
      },
      ['unreadable-file a.env'],
    ],
    [
      'new: a file that is too large, and named much like a Dockerfile',
      { base: { 'README.md': '' }, change: { 'Dockerfile.long': `# ${'x'.repeat(1024 * 1024)}\n${PIPED}` } },
      ['unreadable-file Dockerfile.long'],
    ],
    [
      'new: a template, and a part of a Dockerfile',
      {
        base: { 'Dockerfile.base.j2': 'FROM {{ base }}\n' },
        change: { 'Dockerfile.in': 'RUN make\n', 'Dockerfile.j2': '{% if x %}\nFROM alpine:3.22\n{% endif %}\n' },
      },
      ['template Dockerfile.in', 'template Dockerfile.j2'],
    ],
  ])('is %s', async (_name, options, expected) => {
    expect(gaps(await judgeCheckout(make(options)))).toEqual(expected);
  });

  it('is told apart by the bytes of a name that is not UTF-8', async () => {
    const name = (byte: number): string => `Dockerfile.${String.fromCharCode(byte)}`;
    const checkout = make({
      base: { 'README.md': '' },
      change: {},
      rawFiles: { base: [name(0xff)], change: [name(0xfe)] },
    });
    expect(gaps(await judgeCheckout(checkout))).toEqual(['undecodable-name Dockerfile.\uFFFD']);
    const quiet = make({ base: { 'README.md': '' }, change: { a: '' }, rawFiles: { base: [name(0xff)], change: [] } });
    expect(gaps(await judgeCheckout(quiet))).toEqual([]);
  });
});

describe('a sparse checkout', () => {
  it('knows nothing of what it leaves out of the base', async () => {
    const checkout = make({
      base: { 'a/x.md': '', 'b/Dockerfile': PIPED },
      moves: { 'b/Dockerfile': 'a/Dockerfile' },
      change: { 'b/y.md': '' },
      sparse: ['a'],
    });
    expect(fresh(await judgeCheckout(checkout))).toEqual([`${SCRIPT} a/Dockerfile:2`]);
  });
});
