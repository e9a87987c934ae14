import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { applyEdits } from '../../../src/model/findings/fix.ts';
import { spanText } from '../../../src/model/source.ts';
import { optionWords } from '../../../src/parse/workflow/option-words.ts';
import { impliedText } from '../../../src/syntax/lists/joined.ts';
import { mountsIn, readText, said } from '../../support/declared.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

const PATH = '.github/workflows/ci.yml';

function indented(text: string, columns: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(columns));
}

function job(options: string): string {
  return `jobs:\n  test:\n    runs-on: ubuntu-latest\n    container:\n      image: node:22\n${indented(options, 6)}`;
}

function container(options: string): Container {
  const found = readText(PATH, job(options)).containers[0];
  if (found === undefined) throw new Error('there is no container');
  return found;
}

describe('a job of a workflow', () => {
  it('runs in an image, or in a container with options', () => {
    const text = `
      jobs:
        short:
          container: node:22
        long:
          container:
            image: ghcr.io/acme/app:1.4
          services:
            db: { image: "postgres:17" }
            cache:
              image: redis
        none:
          container: ""
          services: { off: { image: "" } }
        open:
          container: \${{ matrix.image }}
    `;
    const { containers, subjects } = readText(PATH, text);
    expect(containers.map(({ name, span }) => `${name} @ ${spanText(span)}`)).toEqual([
      'short @ container',
      'long @ container',
      'long/db @ db',
      'long/cache @ cache',
      'open @ container',
    ]);
    const images = subjects.filter((subject) => subject.kind === 'image');
    expect(images.map(({ reference, title }) => `${reference.value.text} of ${title}`)).toEqual([
      'node:22 of container "short"',
      'ghcr.io/acme/app:1.4 of container "long"',
      'postgres:17 of container "long/db"',
      'redis of container "long/cache"',
      '${…} of container "open"',
    ]);
    expect(containers.every(({ isBrief, format }) => isBrief === true && format === 'workflow')).toBe(true);
  });

  it('and steps and actions run images', () => {
    const steps = 'jobs:\n  a:\n    steps:\n      - uses: docker://alpine:3.20\n      - uses: actions/checkout@v4\n';
    const action = 'runs:\n  using: docker\n  image: docker://ghcr.io/acme/tool:1.4\n';
    const imagesIn = (path: string, text: string) =>
      readText(path, text).subjects.flatMap((subject) =>
        subject.kind === 'image' ? [`${spanText(subject.reference.span)} of ${subject.title}`] : [],
      );
    expect(imagesIn(PATH, steps)).toEqual(['alpine:3.20 of container "alpine:3.20"']);
    expect(imagesIn('action.yml', action)).toEqual(['ghcr.io/acme/tool:1.4 of container "ghcr.io/acme/tool:1.4"']);
  });

  it.each<[string, keyof Container, readonly string[]]>([
    ['options: --privileged', 'privileged', ['true @ --privileged']],
    ['options: --pid host --ipc=host', 'pidNamespace', ['host @ host']],
    ['options: --pid host --ipc=host', 'ipcNamespace', ['host @ host']],
    ['options: "--cap-add \\"SYS_ADMIN\\""', 'addedCapabilities', ['SYS_ADMIN @ SYS_ADMIN']],
    ['options: >-\n  --cap-add A\n  --cap-add B', 'addedCapabilities', ['A @ A', 'B @ B']],
    ['options: |\n  --cap-add A\n  --cap-add B', 'addedCapabilities', ['A @ A', 'B @ B']],
    ['options: --network host', 'networkMode', []],
    ['options: --user root', 'user', ['root @ root']],
    ['options: --security-opt seccomp=unconfined', 'securityOptions', ['seccomp=unconfined @ seccomp=unconfined']],
    ['options: --cap-add ${{ matrix.cap }}', 'addedCapabilities', []],
    ['env:\n  A: "1"\n  B: ${{ secrets.B }}', 'environment', ['A=1 @ A: "1"', 'B=? @ B: ${{ secrets.B }}']],
    ['options: -e A=1\nenv: { B: "2" }', 'environment', ['A=1 @ A=1', 'B=2 @ B: "2"']],
    ['credentials: { username: me, password: secret }', 'registryPassword', ['secret @ secret']],
    ['credentials: { username: me, password: "${{ secrets.X }}" }', 'registryPassword', ['? @ ${{ secrets.X }}']],
  ])('with %j', (options, option, expected) => {
    expect(said(container(options), option)).toEqual(expected);
  });

  it('takes images from its matrix', () => {
    const text = `
      jobs:
        a:
          strategy:
            matrix:
              image: ["node:18", "node:\${{ x }}"]
              os: [{ image: "alpine:3.20" }, { name: x }]
              include:
                - image: debian:11
                - other: x
          container: \${{ matrix.image }}
          services:
            b: { image: "\${{ matrix.os.image }}" }
            c: { image: "\${{ matrix.none }}" }
            d: { image: "x-\${{ matrix.image }}" }
    `;
    const images = readText(PATH, text).subjects.flatMap((subject) =>
      subject.kind === 'image' ? [`${spanText(subject.reference.span)} of ${subject.title}`] : [],
    );
    expect(images).toEqual([
      'node:18 of container "a"',
      'node:${{ x }} of container "a"',
      'debian:11 of container "a"',
      'alpine:3.20 of container "a/b"',
      '${{ matrix.none }} of container "a/c"',
      'x-${{ matrix.image }} of container "a/d"',
    ]);
  });

  it('keeps to itself what sets up a service, which ends with the job', () => {
    const text =
      'jobs:\n  a:\n    services:\n      db: { image: "postgres:17", env: { POSTGRES_PASSWORD: blue-Kettle-71 } }\n';
    expect(readText(PATH, text).containers[0]?.environment).toEqual([]);
  });

  it('is read in a workflow that is called as a compose file', () => {
    const text = 'jobs:\n  a:\n    container: node:22\n';
    expect(readText('.github/workflows/compose.yml', text).containers.map(({ format }) => format)).toEqual([
      'workflow',
    ]);
  });

  it.each([
    ['/dev/sda:r', '/dev/sda undefined r'],
    ['/dev/sda:/dev/x:rw', '/dev/sda /dev/x rw'],
    ['/dev/sda:/dev/x', '/dev/sda /dev/x undefined'],
  ])('with the device %s', (device, expected) => {
    const found = container(`options: --device ${device}`).devices.map(
      ({ source, target, permissions }) =>
        `${String(source.value)} ${String(target?.value)} ${String(permissions?.value)}`,
    );
    expect(found).toEqual([expected]);
  });

  // ParseVolumeString of src/Runner.Worker/Container/ContainerInfo.cs
  it.each([
    ['/etc:/e', ['host:/etc @ /etc > /e']],
    ['/etc:/e:ro', ['host:/etc @ /etc > /e ro']],
    ['/etc:/e:RO', ['host:/etc @ /etc > /e ro']],
    ['/etc:/e:ro,z', ['host:/etc @ /etc > /e']],
    ['/e:ro', ['none: @ /e > /e ro']],
    ['data:/e', ['volume:data @ data > /e']],
    ['/e', ['none: @ /e > /e']],
    ['/a:/b:/c:/d', ['none: @ /a:/b:/c:/d > /a:/b:/c:/d']],
    ['${{ github.workspace }}:/w', ['unknown: @ ${{ github.workspace }} > /w']],
  ])('with the volume %s mounts', (volume, expected) => {
    expect(mountsIn(container(`volumes:\n  - ${volume}`))).toEqual(expected);
  });

  it.each([
    ['/etc:/e', '/etc:/e:ro'],
    ['/etc:/e:ro,z', '/etc:/e:ro'],
    ['/etc:/e:ro', undefined],
  ])('makes %s read-only as the runner reads it', (volume, expected) => {
    const found = container(`volumes:\n  - ${volume}`);
    const edits = found.mounts[0]?.makeReadOnly;
    const text = edits && applyEdits(found.file.text, edits);
    expect(text?.trim().split('- ').at(-1)).toBe(expected);
  });

  it('publishes ports on all interfaces', () => {
    const found = container('ports:\n  - 80\n  - 8080:80/udp');
    expect(found.ports.map(({ span, hostIp }) => [spanText(span), hostIp])).toEqual([
      ['80', undefined],
      ['8080:80/udp', undefined],
    ]);
  });

  it.each([
    ['options: ${{ matrix.options }}', 'not all of its options could be read'],
    ['options: --unheard-of x', 'not all of its options are known'],
    ['options: --rm x', 'not all of its options could be read'],
    ['options: --rm', undefined],
  ])('with %s says what is not known', (options, partial) => {
    expect(container(options).partial).toBe(partial);
  });

  it.each([
    ['name: no containers'],
    ['jobs: [1, 2]'],
    ['jobs: { a: { container: [1], services: 3 } }'],
    ['{ services: { a: 1 } }'],
  ])('is none in %s', (text) => {
    expect(readText(PATH, text).subjects).toEqual([]);
  });
});

// https://learn.microsoft.com/dotnet/api/system.diagnostics.processstartinfo.arguments
describe('the words of options', () => {
  it.each([
    ['a  b\n c', ['a', 'b', 'c']],
    ['--cmd "a b" c', ['--cmd', 'a b', 'c']],
    ['--cmd="a b"', ['--cmd=a b']],
    ["'a b'", ["'a", "b'"]],
    ['"a \\"b\\" c"', ['a "b" c']],
    ['"a \\" b" c', ['a " b', 'c']],
    ['a\\"b c', ['a"b', 'c']],
    ['a\\ b\\"', ['a\\', 'b"']],
    ['"a\\b c"', ['a\\b c']],
    ['"a', ['a']],
    ['', []],
  ])('of %j', (text, expected) => {
    const span = { file: { path: PATH, text }, start: 0, end: text.length };
    expect(optionWords(impliedText(text, span)).map((word) => word.text)).toEqual(expected);
  });

  it('stand where they are written', () => {
    const found = container('options: >-\n  --health-cmd "pg_isready -U x"\n  --pid=host');
    expect([said(found, 'pidNamespace'), found.healthcheck && spanText(found.healthcheck.span)]).toEqual([
      ['host @ host'],
      'pg_isready -U x',
    ]);
  });
});

describe('hostile workflows', () => {
  it.each([
    ['options', job(`options: ${'--cap-add X '.repeat(shortened(60_000))}`)],
    ['quotes', job(`options: '${'" '.repeat(shortened(200_000))}'`)],
    ['expressions that do not end', job(`options: "${'${{ '.repeat(shortened(100_000))}"`)],
    ['expressions', job(`options: "${'${{ a }} '.repeat(shortened(120_000))}"`)],
    ['volumes', job(`volumes: [${'"/a:/b",'.repeat(shortened(100_000))}]`)],
    ['parts of a volume', job(`volumes: ["${'a:'.repeat(shortened(200_000))}"]`)],
  ])('with many %s take no long time', (_name, text) => {
    inTime(6000, () => readText(PATH, text));
  });
});
