import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { rules } from '../../src/rules/index.ts';
import { readText } from '../support/declared.ts';

/** The ids of the rules that find something in a file, those of the strict profile included. */
function ruleIds(path: string, text: string): readonly string[] {
  const subjects = readText(path, text).subjects.filter(({ kind }) => kind === 'container' || kind === 'image');
  const { findings } = runRules(activeRules(rules, 'strict', new Map()), subjects);
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
}

/** One way to write a container: what it cannot say, or says otherwise, and why. */
interface Row {
  readonly path: string;
  readonly text: string;
  readonly silent: Readonly<Record<string, string>>;
  readonly besides?: Readonly<Record<string, string>>;
}

const BRIEF = 'nobody is asked to limit what is short-lived or for development';
const LIMITS = {
  'no-new-privileges-missing': BRIEF,
  'rootfs-writable': BRIEF,
  'memory-limit-missing': BRIEF,
  'cpu-limit-missing': BRIEF,
  'pids-limit-missing': BRIEF,
  'cap-drop-missing': BRIEF,
  'log-unbounded': BRIEF,
  'user-root': 'it ends with its job, or is for development',
  'restart-unbounded': 'it is not restarted',
  'dos-unbounded-root': 'it is not restarted',
  'persist-restart-privileged': 'it is not restarted',
};

const PRIVILEGED = `
  services:
    app:
      image: ghcr.io/acme/app:1.4
      privileged: true
      user: root
      pid: host
      volumes:
        - /var/run/docker.sock:/var/run/docker.sock
        - /etc:/host/etc
      environment:
        POSTGRES_PASSWORD: blue-Kettle-71
`;

const OPEN = `
  services:
    app:
      image: ghcr.io/acme/app:1.4
      cap_add: [SYS_ADMIN, NET_ADMIN, SYS_PTRACE]
      security_opt: [seccomp=unconfined, apparmor=unconfined, "label=disable"]
      pid: host
      ipc: host
      network_mode: host
      devices: [/dev/sda]
      volumes:
        - /:/host
`;

const PODMAN = {
  'pids-limit-missing': 'Podman sets a limit itself',
  'log-unbounded': 'Podman writes to the journal',
};
const KEPT = 'Podman grants neither NET_RAW nor MKNOD nor AUDIT_WRITE';

const CASES: readonly (readonly [name: string, compose: string, rows: readonly Row[]])[] = [
  [
    'a privileged container',
    PRIVILEGED,
    [
      {
        path: '.github/workflows/ci.yml',
        text: `
          jobs:
            app:
              container:
                image: ghcr.io/acme/app:1.4
                options: --privileged --user root --pid host
                volumes: ["/var/run/docker.sock:/var/run/docker.sock", "/etc:/host/etc"]
                env: { POSTGRES_PASSWORD: blue-Kettle-71 }
        `,
        silent: LIMITS,
      },
      {
        path: '.devcontainer/devcontainer.json',
        text: `{
          "image": "ghcr.io/acme/app:1.4",
          "privileged": true,
          "containerUser": "root",
          "runArgs": ["--pid=host"],
          "mounts": [
            "source=/var/run/docker.sock,target=/var/run/docker.sock,type=bind",
            { "type": "bind", "source": "/etc", "target": "/host/etc" },
          ],
          "containerEnv": { "POSTGRES_PASSWORD": "blue-Kettle-71" },
        }`,
        silent: LIMITS,
      },
      {
        path: 'etc/containers/systemd/app.container',
        text: `
          [Container]
          Image=ghcr.io/acme/app:1.4
          PodmanArgs=--privileged --pid=host
          User=root
          Volume=/var/run/docker.sock:/var/run/docker.sock
          Mount=type=bind,source=/etc,target=/host/etc
          Environment=POSTGRES_PASSWORD=blue-Kettle-71
        `,
        silent: PODMAN,
      },
    ],
  ],
  [
    'a container without walls',
    OPEN,
    [
      {
        path: '.github/workflows/ci.yml',
        text: `
          jobs:
            app:
              container:
                image: ghcr.io/acme/app:1.4
                options: >-
                  --cap-add SYS_ADMIN --cap-add=NET_ADMIN --cap-add SYS_PTRACE
                  --security-opt seccomp=unconfined --security-opt apparmor=unconfined
                  --security-opt "label=disable"
                  --pid host --ipc host --network host --device /dev/sda
                volumes: ["/:/host"]
        `,
        silent: {
          ...LIMITS,
          'network-host': 'the runner has a network of its own',
          'escape-path-net-host-admin': 'the runner has a network of its own',
          'escape-path-net-host-loopback': 'the runner has a network of its own',
          'escape-path-net-host-shim': 'the runner has a network of its own',
          'escape-path-net-host-sniff': 'the runner has a network of its own',
        },
      },
      {
        path: '.devcontainer.json',
        text: `{
          // without walls
          "image": "ghcr.io/acme/app:1.4",
          "capAdd": ["SYS_ADMIN", "NET_ADMIN", "SYS_PTRACE"],
          "securityOpt": ["seccomp=unconfined", "apparmor=unconfined", "label=disable"],
          "runArgs": ["--pid", "host", "--ipc=host", "--network=host", "--device", "/dev/sda"],
          "mounts": [{ "type": "bind", "source": "/", "target": "/host" }]
        }`,
        silent: LIMITS,
      },
      {
        path: 'etc/containers/systemd/app.container',
        text: `
          [Container]
          Image=ghcr.io/acme/app:1.4
          AddCapability=SYS_ADMIN NET_ADMIN \\
            SYS_PTRACE
          SeccompProfile=unconfined
          AppArmor=unconfined
          SecurityLabelDisable=true
          PodmanArgs=--pid=host --ipc host
          Network=host
          AddDevice=/dev/sda
          Volume=/:/host
        `,
        silent: {
          ...PODMAN,
          'cap-keeps-net-raw': KEPT,
          'escape-path-net-host-sniff': KEPT,
          'escape-path-pid-root-peek': KEPT,
        },
      },
    ],
  ],
];

describe.each(CASES)('%s', (_name, compose, rows) => {
  const expected = ruleIds('compose.yaml', compose);

  it('has findings', () => {
    expect(expected.length).toBeGreaterThan(10);
  });

  it.each(rows)('has the same in $path', ({ path, text, silent, besides = {} }) => {
    const said = [...expected.filter((id) => !(id in silent)), ...Object.keys(besides)].sort();
    expect(ruleIds(path, text)).toEqual(said);
  });
});
