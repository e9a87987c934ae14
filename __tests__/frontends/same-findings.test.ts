import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { createLink } from '../../src/link/index.ts';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import { parseFile } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { dedent } from '../support/example.ts';
import { dockerContainer } from '../support/inspect.ts';
import { parseContext, repositoryView } from '../support/repository-view.ts';

/** The ids of the rules that find something in a file, those of the strict profile included. */
function ruleIds(path: string, text: string): readonly string[] {
  const readFile = () => undefined;
  const { subjects } = parseFile({ path, text: dedent(text) }, parseContext(readFile));
  const linked = createLink(repositoryView(readFile))(subjects).subjects.filter(
    ({ kind }) => kind === 'container' || kind === 'image',
  );
  const { findings } = runRules(activeRules(rules, 'strict', new Map()), linked, {
    host: DEFAULT_HOST,
    today: '2026-11-25',
  });
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
}

/** One way to write a container. */
interface Row {
  readonly path: string;
  readonly text: string;
  /** Rules that ask for what this format cannot say, or for what is not worth it there. */
  readonly silent?: readonly string[];
  /** Rules that find something because this format says more. */
  readonly more?: readonly string[];
}

const PRIVILEGED = `
  services:
    app:
      container_name: app
      image: ghcr.io/acme/app
      privileged: true
      user: root
      volumes:
        - /var/run/docker.sock:/var/run/docker.sock
      restart: always
`;

const OPEN = `
  services:
    app:
      container_name: app
      image: ghcr.io/acme/app:1.4
      cap_add: [SYS_ADMIN, NET_ADMIN, SYS_PTRACE]
      security_opt: [seccomp=unconfined, apparmor=unconfined]
      pid: host
      ipc: host
      uts: host
      cgroup: host
      userns_mode: host
      network_mode: host
      group_add: [docker]
      devices: [/dev/sda]
      volumes:
        - /:/host
        - /etc:/host/etc
      environment:
        POSTGRES_PASSWORD: blue-Kettle-71
      restart: always
`;

const PRIVILEGED_FLAGS =
  '--name app --privileged -u root -v /var/run/docker.sock:/var/run/docker.sock --restart always ghcr.io/acme/app';

const OPEN_FLAGS = [
  '-d --name app --restart=always --cap-add SYS_ADMIN --cap-add=NET_ADMIN --cap-add SYS_PTRACE',
  '--security-opt seccomp=unconfined --security-opt apparmor=unconfined --pid host --ipc=host --uts host --cgroupns host',
  '--userns=host --net host --group-add docker --device /dev/sda -v /:/host --mount type=bind,src=/etc,dst=/host/etc',
  '-e POSTGRES_PASSWORD=blue-Kettle-71 ghcr.io/acme/app:1.4',
].join(' \\\n              ');

const WORKFLOW = (flags: string): string => `
  on: push
  jobs:
    test:
      runs-on: ubuntu-24.04
      steps:
        - run: |
            docker run ${flags}
`;

const PRIVILEGED_STATE = {
  Name: '/app',
  AppArmorProfile: 'unconfined',
  HostConfig: {
    Privileged: true,
    SecurityOpt: ['label=disable'],
    MaskedPaths: null,
    ReadonlyPaths: null,
    NetworkMode: 'acme_default',
    RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
    Binds: ['/var/run/docker.sock:/var/run/docker.sock:rw'],
  },
  Mounts: [bindMount('/var/run/docker.sock', '/var/run/docker.sock')],
  Config: { User: 'root', Image: 'ghcr.io/acme/app' },
};

const OPEN_STATE = {
  Name: '/app',
  AppArmorProfile: 'unconfined',
  HostConfig: {
    CapAdd: ['CAP_NET_ADMIN', 'CAP_SYS_ADMIN', 'CAP_SYS_PTRACE'],
    SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined', 'label=disable'],
    PidMode: 'host',
    IpcMode: 'host',
    UTSMode: 'host',
    CgroupnsMode: 'host',
    UsernsMode: 'host',
    NetworkMode: 'host',
    GroupAdd: ['docker'],
    Devices: [{ PathOnHost: '/dev/sda', PathInContainer: '/dev/sda', CgroupPermissions: 'rwm' }],
    RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
  },
  Mounts: [bindMount('/', '/host'), bindMount('/etc', '/host/etc')],
  Config: { Image: 'ghcr.io/acme/app:1.4', Env: ['POSTGRES_PASSWORD=blue-Kettle-71'] },
};

function bindMount(source: string, target: string) {
  return { Type: 'bind', Source: source, Destination: target, Mode: '', RW: true, Propagation: 'rprivate' };
}

function stateOf(container: unknown): Row {
  return { path: 'inspect.json', text: JSON.stringify([container], null, 2) };
}

/** What ends with a job is not asked for limits, hardening and a user. */
const BRIEF: readonly string[] = [
  'cap-drop-missing',
  'cpu-limit-missing',
  'log-unbounded',
  'memory-limit-missing',
  'no-new-privileges-missing',
  'pids-limit-missing',
  'rootfs-writable',
  'user-root',
];

const cases: readonly (readonly [name: string, compose: string, rows: readonly Row[]])[] = [
  [
    'a privileged container',
    PRIVILEGED,
    [
      { path: 'run.sh', text: `docker run ${PRIVILEGED_FLAGS}` },
      { path: 'run.sh', text: `sudo docker container run \\\n  ${PRIVILEGED_FLAGS} "$@"` },
      { path: 'Makefile', text: `run:\n\t@docker run ${PRIVILEGED_FLAGS}` },
      { path: 'Makefile', text: `FLAGS = ${PRIVILEGED_FLAGS}\nrun:\n\tdocker run $(FLAGS)` },
      { path: '.github/workflows/ci.yml', text: WORKFLOW(PRIVILEGED_FLAGS), silent: BRIEF },
      stateOf(dockerContainer(PRIVILEGED_STATE)),
    ],
  ],
  [
    'a container without walls',
    OPEN,
    [
      { path: 'run.sh', text: `docker run ${OPEN_FLAGS}` },
      { path: 'Makefile', text: `run:\n\tdocker run ${OPEN_FLAGS}` },
      { path: '.github/workflows/ci.yml', text: WORKFLOW(OPEN_FLAGS), silent: BRIEF },
      // the image sets no user either
      { ...stateOf(dockerContainer(OPEN_STATE)), more: ['user-unset-root-image'] },
    ],
  ],
];

describe.each(cases)('%s', (_name, compose, rows) => {
  const expected = ruleIds('compose.yaml', compose);

  it('has findings', () => {
    expect(expected.length).toBeGreaterThan(5);
  });

  it.each(rows)('is the same in $path', ({ path, text, silent = [], more = [] }) => {
    expect(ruleIds(path, text)).toEqual([...expected.filter((id) => !silent.includes(id)), ...more].sort());
  });
});
