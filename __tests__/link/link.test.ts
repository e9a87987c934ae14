import { describe, expect, it } from '@jest/globals';
import { createLink } from '../../src/link/index.ts';
import type { MountSource } from '../../src/model/containers/container.ts';
import type { Notification } from '../../src/model/findings/notification.ts';
import { DYNAMIC } from '../../src/model/located.ts';
import { positionAt } from '../../src/model/position.ts';
import { spanText } from '../../src/model/source.ts';
import { parseFile } from '../../src/parse/index.ts';
import { outsideTarget } from '../../src/support/symbolic-links.ts';
import { containerIn, linkedFile } from '../support/containers.ts';
import { inTime } from '../support/in-time.ts';
import { parseContext, repositoryView } from '../support/repository-view.ts';

const built = (build: string): string => `
services:
  app:
    build: ${build}
`;

/** The name of the service that a place begins with. */
function nameAt({ span }: Notification): string | undefined {
  return span && /^\w+/.exec(spanText(span))?.[0];
}

describe('the stage of a container', () => {
  const DOCKERFILE = `
    ARG OWNER=root
    FROM alpine:3.22 AS base
    USER 1000
    FROM base AS web
    EXPOSE 8080
    HEALTHCHECK CMD true
    CMD ["serve", "-p", "8080"]
    FROM debian:12 AS worker
    ARG OWNER
    USER $OWNER
    ENTRYPOINT exec gosu app worker
  `;

  it.each([
    ['the last one', '.', 'worker', 'root'],
    ['a target', '{ context: ., target: web }', 'web', '1000'],
    ['a target in another case', '{ context: ., target: WEB }', 'web', '1000'],
    ['a target by number', '{ context: ., target: "0" }', 'base', '1000'],
    ['a build argument', '{ context: ., args: { OWNER: "65532" } }', 'worker', '65532'],
    ['an unknown build argument', '{ context: ., args: { OWNER: "${OWNER}" } }', 'worker', DYNAMIC],
    ['a build argument without a value', '{ context: ., args: [OWNER] }', 'worker', DYNAMIC],
  ])('is %s', (_name, build, label, user) => {
    const { stage } = containerIn(built(build), 'app', { Dockerfile: DOCKERFILE });
    expect(stage?.label).toBe(label);
    expect(stage?.user?.value).toBe(user);
  });

  it('says what its image runs and where the user changes', () => {
    const files = { Dockerfile: DOCKERFILE };
    const web = containerIn(built('{ context: ., target: web }'), 'app', files).stage;
    expect(web).toMatchObject({ command: ['serve', '-p', '8080'], hasHealthcheck: true, userChange: undefined });
    expect(web?.exposes.map(({ from }) => from)).toEqual([8080]);
    const worker = containerIn(built('.'), 'app', files).stage;
    expect(worker?.entrypoint).toEqual(['sh', '-c', 'exec gosu app worker']);
    expect(worker?.userChange && positionAt(worker.userChange.file, worker.userChange.start).line).toBe(11);
    expect(worker?.baseImage?.value.repository).toBe('debian');
  });

  it.each([
    ['the build context', { 'conf/supervisord.conf': '[program:a]\n[eventlistener:b]\n' }, 2],
    ['the folder of the Dockerfile, where the context has none', {}, 1],
  ])('reads what supervisord runs in %s', (_name, files, programs) => {
    const { stage } = containerIn(built('{ context: ., dockerfile: docker/Dockerfile }'), 'app', {
      'docker/Dockerfile': 'FROM debian:12\nCOPY conf/supervisord.conf /etc/\nCMD ["supervisord", "-n"]\n',
      'docker/conf/supervisord.conf': '[program:a]\n',
      ...files,
    });
    expect(stage?.supervisedPrograms).toBe(programs);
  });

  it('is that of an inline Dockerfile, too', () => {
    const text = 'services:\n  app:\n    build:\n      dockerfile_inline: |\n        FROM scratch\n        USER 7\n';
    expect(containerIn(text).stage).toMatchObject({ isFromScratch: true, user: { value: '7' } });
  });

  it.each([
    ['a Dockerfile that is not there', '.', {}],
    ['a target that is not there', '{ context: ., target: none }', { Dockerfile: DOCKERFILE }],
    ['a target that a variable decides', '{ context: ., target: "${T}" }', { Dockerfile: DOCKERFILE }],
    ['a remote context', 'https://example.com/app.git', { Dockerfile: DOCKERFILE }],
  ])('is unknown for %s', (_name, build, files) => {
    expect(containerIn(built(build), 'app', files).stage).toBeUndefined();
  });

  it('is told apart by arguments, as often as they differ', () => {
    const services = Array.from(
      { length: 400 },
      (_, index) => `  s${index}:\n    build: { args: { OWNER: "${index}" } }`,
    );
    const { containers, notifications } = linkedFile(`services:\n${services.join('\n')}\n`, { Dockerfile: DOCKERFILE });
    const users = [...containers.values()].map(({ stage }) => stage?.user?.value);
    expect(users).toEqual(Array.from({ length: 400 }, (_, index) => String(index)));
    expect(notifications).toEqual([]);
  });

  it('is no longer told apart when that would be too much work', () => {
    const services = Array.from(
      { length: 40 },
      (_, index) => `  s${index}:\n    build: { args: { OWNER: "${index}" } }`,
    );
    const { containers, notifications } = linkedFile(`services:\n${services.join('\n')}\n`, {
      // few lines, since it is the characters that are counted
      Dockerfile: DOCKERFILE + `#${'x'.repeat(8_998)}\n`.repeat(100),
    });
    const users = [...containers.values()].map(({ stage }) => stage?.user?.value);
    expect(users.slice(0, 18)).toEqual(Array.from({ length: 18 }, (_, index) => String(index)));
    expect(users.slice(18)).toEqual(Array.from({ length: 22 }, () => undefined));
    expect(notifications.map(({ gap, span }) => [gap?.kind, gap?.weight, span && spanText(span)])).toEqual(
      Array.from({ length: 22 }, (_, index) => ['limit-reached', 'severe', `{ args: { OWNER: "${index + 18}" } }`]),
    );
    expect(notifications[0]?.message).toBe(
      'Dockerfile is built with too many different arguments, so what this container takes from it is not known. Split the Dockerfile, or build it with fewer sets of arguments.',
    );
  });
});

describe('volumes_from', () => {
  const TEXT = `
    services:
      a:
        image: a:1
        container_name: first
        volumes:
          - /var/run/docker.sock:/var/run/docker.sock
          - ./data:/data:ro
      b:
        image: b:1
        volumes_from: [a]
      c:
        image: c:1
        volumes: [own:/own]
        volumes_from: ["b:ro"]
      d:
        image: d:1
        volumes_from: ["container:first:rw"]
      e:
        image: e:1
        volumes_from: [e, missing, "\${X}", f]
      f:
        image: f:1
        volumes: [files:/f]
        volumes_from: [e]
  `;

  it.each([
    ['one step', 'b', ['/var/run/docker.sock rw at a', './data ro at a']],
    ['two steps, read-only', 'c', ['own rw at own', '/var/run/docker.sock ro at b:ro', './data ro at b:ro']],
    [
      'by the name of a container',
      'd',
      ['/var/run/docker.sock rw at container:first:rw', './data ro at container:first:rw'],
    ],
    ['a circle, which Compose refuses', 'e', ['files rw at f']],
  ])('repeats mounts: %s', (_name, name, expected) => {
    const shown = containerIn(TEXT, name).mounts.map(
      ({ readOnly, sourceSpan, origin }) =>
        `${spanText(origin?.span ?? sourceSpan)} ${readOnly?.value ? 'ro' : 'rw'} at ${spanText(sourceSpan)}`,
    );
    expect(shown).toEqual(expected);
  });

  it('knows where a mount comes from first', () => {
    const { origin, via, makeReadOnly } = containerIn(TEXT, 'c').mounts[1] ?? {};
    expect(origin?.message).toBe('the mount of "a"');
    expect(origin && spanText(origin.span)).toBe('/var/run/docker.sock');
    expect([via, makeReadOnly]).toEqual(['volumes_from', undefined]);
  });

  it.each(['', 'volumes: ["v:/v"], '])('stays within bounds, and says so: %s', (own) => {
    const names = Array.from({ length: 60 }, (_, index) => `s${index}`);
    const body = names.map((name, index) => {
      return `  ${name}: { image: "a:1", ${own}volumes_from: [${names.slice(0, index).join(', ')}] }`;
    });
    const { notifications } = inTime(2000, () => linkedFile(`services:\n${body.join('\n')}\n`));
    expect(notifications.at(-1)?.message).toBe(
      'Not every mount that `volumes_from` of "s59" repeats was checked: there are too many in total. Mount named volumes in each service instead.',
    );
    expect(new Set(notifications.map(({ gap }) => `${gap?.kind} ${gap?.weight}`))).toEqual(
      new Set(['limit-reached severe']),
    );
    // each service that is not wholly known is named
    const named = notifications.map(nameAt);
    expect(named).toEqual(names.slice(-named.length));
  });

  it('follows twenty containers, and says so beyond', () => {
    const chain = Array.from({ length: 30 }, (_, index) =>
      index === 0
        ? 's0: { image: "a:1", volumes: ["/:/host"] }'
        : `s${index}: { image: "a:1", volumes_from: [s${index - 1}] }`,
    );
    const { containers, notifications } = linkedFile(`services:\n  ${chain.join('\n  ')}\n`);
    const mounts = [...containers.values()].map((container) => container.mounts.length);
    expect(mounts).toEqual(chain.map((_, index) => (index <= 20 ? 1 : 0)));
    expect(notifications.map((one) => [one.gap?.kind, one.gap?.weight, nameAt(one)])).toEqual(
      Array.from({ length: 9 }, (_, index) => ['limit-reached', 'severe', `s${index + 21}`]),
    );
  });
});

describe('a circle of namespaces', () => {
  it('is said', () => {
    const { notifications } = linkedFile(`
      services:
        a: { image: "a:1", pid: "service:b" }
        b: { image: "b:1", pid: "service:a" }
    `);
    expect(notifications.map(({ message, span }) => [message, span && spanText(span)])).toEqual([
      [
        'It is not known what container "a" shares with others: its pid mode leads in a circle. Name the container that owns the namespace.',
        'service:b',
      ],
      [
        'It is not known what container "b" shares with others: its pid mode leads in a circle. Name the container that owns the namespace.',
        'service:a',
      ],
    ]);
  });
});

describe('a path of the repository that a container mounts', () => {
  const LINKS: Readonly<Record<string, string>> = {
    'app/socket': '/var/run/docker.sock',
    'app/up': '../root',
    root: '/',
    'app/out': '../../elsewhere',
    'app/near': '../../../run/docker.sock',
    'app/far': '../../../../../../../../etc',
    'app/circle': 'circle',
    'app/data': 'files',
  };
  const SOCKET: MountSource = { kind: 'host', path: '/var/run/docker.sock' };

  function mounted(path: string, text: string, files: Readonly<Record<string, string>> = {}) {
    const readFile = (at: string) => (files[at] === undefined ? undefined : { path: at, text: files[at] });
    const { subjects } = parseFile({ path, text }, parseContext(readFile));
    const view = {
      ...repositoryView(readFile),
      outsideTarget: (at: string) => outsideTarget((part) => LINKS[part], at),
    };
    return createLink(view)(subjects).subjects.flatMap((subject) =>
      subject.kind === 'container' ? subject.mounts.map(({ source }) => source) : [],
    );
  }

  const service = (path: string): string => `services:\n  a:\n    image: acme/app:1.4\n    volumes: ["${path}:/x"]\n`;

  it.each<[string, MountSource]>([
    ['./socket', SOCKET],
    ['./up/etc/../etc/ssl', { kind: 'host', path: '/etc/ssl' }],
    ['../root', { kind: 'host', path: '/' }],
    ['./far/ssl', { kind: 'host', path: '/etc/ssl' }],
    ['./out', { kind: 'project', path: './out', folder: 'app' }],
    ['./near', { kind: 'project', path: '../../run/docker.sock', folder: '' }],
    ['./circle', { kind: 'project', path: './circle', folder: 'app' }],
    ['./data/x', { kind: 'project', path: './data/x', folder: 'app' }],
    ['./plain', { kind: 'project', path: './plain', folder: 'app' }],
  ])('is the target of a symbolic link: %s', (path, source) => {
    expect(mounted('app/compose.yaml', service(path))).toEqual([source]);
  });

  const volume = (options: string): string =>
    `services:\n  a:\n    image: acme/app:1.4\n    volumes: ["data:/x"]\nvolumes:\n  data:\n    driver_opts: ${options}\n`;
  const run = (device: string): string =>
    `docker volume create -o type=none -o o=bind --opt ${device} data\ndocker run -v data:/x acme/app:1.4\n`;

  it.each<[string, string, string, MountSource['kind']]>([
    ['a named volume', 'app/compose.yaml', volume('{ type: none, o: bind, device: ./socket }'), 'host'],
    [
      'the working folder',
      'app/compose.yaml',
      volume('{ type: none, o: "rbind,ro", device: "${PWD}/socket" }'),
      'host',
    ],
    ['a folder of another variable', 'app/compose.yaml', volume('{ o: bind, device: "${DATA}/socket" }'), 'unknown'],
    ['a folder without a link', 'app/compose.yaml', volume('{ o: bind, device: "${PWD}/plain" }'), 'unknown'],
    ['the top of the checkout', 'app/compose.yaml', service('${GITHUB_WORKSPACE}/root'), 'host'],
    ['a volume of a command', 'app/up.sh', run('device=$PWD/socket'), 'host'],
    ['a volume in quotes', 'app/up.sh', run('"device=$(pwd)/socket"'), 'host'],
    ['an option of a mount', 'app/up.sh', 'docker run -v "$(pwd)/socket:/x" acme/app:1.4\n', 'host'],
    ['a resolved path', 'app/up.sh', 'docker run -v "$(readlink -f socket)":/x acme/app:1.4\n', 'host'],
    ['a resolved path with quotes', 'app/up.sh', 'docker run -v $(realpath "./socket"):/x acme/app:1.4\n', 'host'],
    ['the folder of the script', 'app/up.sh', 'docker run -v "$(dirname "$0")/socket":/x acme/app:1.4\n', 'host'],
    [
      'the folder of the script, entered',
      'app/up.sh',
      'docker run -v "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/socket":/x acme/app:1.4\n',
      'host',
    ],
    ['the start of the name of the script', 'app/up.sh', 'docker run -v "${0%/*}/socket":/x acme/app:1.4\n', 'host'],
    ['a resolved plain path', 'app/up.sh', 'docker run -v "$(readlink -f plain)":/x acme/app:1.4\n', 'unknown'],
    ['another command', 'app/up.sh', 'docker run -v "$(find-data socket)":/x acme/app:1.4\n', 'unknown'],
    ['the folder of something else', 'app/up.sh', 'docker run -v "$(data-of x)/socket":/x acme/app:1.4\n', 'unknown'],
    ['a volume of a plain folder', 'app/up.sh', run('device=$PWD/plain'), 'project'],
    ['a volume of another folder', 'app/up.sh', run('device=$DATA/socket'), 'unknown'],
  ])('is known, or not, through %s', (_name, path, text, kind) => {
    expect(mounted(path, text).map((source) => source.kind)).toEqual([kind]);
  });

  it.each<[string, string, string, Readonly<Record<string, string>>, MountSource]>([
    [
      'the folder of the project that includes the file',
      'compose.yaml',
      'include:\n  - path: other/a.yaml\n    project_directory: app\n',
      { 'other/a.yaml': service('./socket') },
      SOCKET,
    ],
    [
      'not the folder of the file that another project includes',
      'compose.yaml',
      'include:\n  - path: app/a.yaml\n    project_directory: .\n',
      { 'app/a.yaml': service('./socket') },
      { kind: 'project', path: './socket', folder: '' },
    ],
    [
      'the folder of the extended file',
      'compose.yaml',
      'services:\n  a:\n    extends: {file: app/a.yaml, service: a}\n',
      { 'app/a.yaml': service('./socket') },
      SOCKET,
    ],
    ['the folder of a script', 'app/run.sh', 'docker run -v ./socket:/x acme/app:1.4\n', {}, SOCKET],
    ['the root, for a script', 'scripts/run.sh', 'docker run -v ./app/socket:/x acme/app:1.4\n', {}, SOCKET],
    [
      'the root, for a step of a workflow',
      '.github/workflows/a.yml',
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: docker run -v ./app/socket:/x acme/app:1.4\n',
      {},
      SOCKET,
    ],
  ])('starts from %s', (_name, path, text, files, source) => {
    expect(mounted(path, text, files)).toEqual([source]);
  });
});

describe('a seccomp profile', () => {
  const OPEN = '{"defaultAction": "SCMP_ACT_ALLOW"}';
  const CLOSED = '{"defaultAction": "SCMP_ACT_ERRNO"}';
  const UNREAD =
    'The file with this seccomp profile is not in the repository, or is not a profile, so what it allows was not checked. Put the profile into the repository, and write its path from there.';
  const linkedWith = (option: string, files: Readonly<Record<string, string>>) => {
    const { containers, notifications } = linkedFile(
      `services:\n  app:\n    image: acme/app:1.4\n    security_opt: ['${option}']\n    volumes: ["./d/e:/x"]\n`,
      files,
    );
    const gaps = notifications.map(({ gap, message }) => `${gap?.weight} ${gap?.kind}: ${message}`);
    return { isOpen: containers.get('app')?.seccompProfile?.isOpen, gaps };
  };

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['seccomp=p.json', { 'p.json': OPEN }, true],
    ['seccomp:./p.json', { 'p.json': CLOSED }, false],
    ['seccomp=profiles/open', { 'profiles/open': OPEN }, true],
    ['seccomp={"defaultAction": "SCMP_ACT_ALLOW"}', {}, true],
  ])('is read: %s', (option, files, isOpen) => {
    expect(linkedWith(option, files)).toEqual({ isOpen, gaps: [] });
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['outside-reference', 'seccomp=/etc/docker/p.json', {}],
    ['missing-reference', 'seccomp=p.json', {}],
    ['missing-reference', 'seccomp=../p.json', {}],
    ['missing-reference', 'seccomp=p.json', { 'p.json': '[]' }],
    ['missing-reference', 'seccomp=p.json', { 'p.json': '{' }],
  ])('that cannot be read is a gap: %s, %s', (kind, option, files) => {
    expect(linkedWith(option, files)).toEqual({ isOpen: undefined, gaps: [`ordinary ${kind}: ${UNREAD}`] });
  });

  it.each(['seccomp=unconfined', 'seccomp=builtin', 'seccomp=/usr/share/containers/seccomp.json', 'seccomp=${P}'])(
    'of the engine is not a file: %s',
    (option) => expect(linkedWith(option, {})).toEqual({ isOpen: undefined, gaps: [] }),
  );
});
