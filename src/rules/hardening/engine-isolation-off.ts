import type { IsolationPart } from '../../model/containers/engine-settings.ts';
import { defineRule } from '../define-rule.ts';
import { WITHOUT_PROTECTION } from './engine-effects.ts';

export default defineRule({
  id: 'engine-isolation-off',
  on: 'engine',
  danger: { attacker: 'weakness', reach: 'host' },
  variants: {
    privileged: { attacker: 'root', reach: 'host' },
    namespace: { attacker: 'container', reach: 'part' },
    'security-label': { attacker: 'weakness', reach: 'part' },
    runtime: { attacker: 'weakness', reach: 'host' },
    weakened: { attacker: 'weakness', reach: 'part' },
  },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [693],
  cis: ['5.22'],
  docs: {
    title: 'Keep the isolation that engines give by default',
    why: 'A setting of the engine applies to every container that does not set the same thing itself, and no compose file or command shows it. With `seccomp-profile: unconfined` an attacker in any container can use every system call of the kernel to break out; a namespace of the host lets one see or reach what belongs to the host.',
    how: 'Remove the setting. Where one container needs more, give it to that container: `security_opt`, `network_mode`, `pid`.',
    limits:
      'The rule reads `daemon.json`, `containers.conf` and the options of `dockerd` in scripts. It does not check what a custom profile or another runtime allows, not what other files of the engine add, and not whether a setting that hardens containers is missing; `engine-hardening-removed` reports a change that removes one.',
    ways: [
      {
        do: 'Remove the setting, and give the one container that needs more its own option: `security_opt`, `network_mode` or `pid`.',
        trap: 'All containers change at their next start: try each of them before the machines of users.',
      },
      {
        do: 'If a call is missing for many programs, name an own profile: `"seccomp-profile": "/etc/docker/seccomp.json"`.',
        trap: 'It replaces that of the engine: an old copy lacks what later releases close, such as io_uring.',
      },
      {
        do: 'Restart the engine, and create the containers again.',
        trap: 'A restart of the engine alone leaves running containers as they were, where `live-restore` keeps them.',
      },
    ],
    verify: {
      run: "docker info --format '{{json .SecurityOptions}}'",
      prints: '`name=seccomp,profile=builtin`, and `name=apparmor` or `name=selinux` where the host has one.',
    },
    fixTrap: {
      breaks: 'Containers that relied on the setting are confined more, and may fail.',
      check: 'Restart the engine, and start every container of the machine once.',
    },
    references: [
      'https://docs.docker.com/engine/security/seccomp/',
      'https://docs.docker.com/engine/daemon/alternative-runtimes/',
      'https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file',
      'https://github.com/containers/common/blob/main/docs/containers.conf.5.md',
    ],
  },
  examples: [
    {
      file: 'etc/docker/daemon.json',
      bad: `
        {
          "log-driver": "local",
          "seccomp-profile": "«unconfined»"
        }
      `,
      isFixed: true,
      good: `
        {
          "log-driver": "local"
        }
      `,
    },
    {
      file: 'etc/containers/containers.conf',
      bad: `
        [containers]
        netns = "«host»"
        pids_limit = 100
      `,
      isFixed: true,
      good: `
        [containers]
        pids_limit = 100
      `,
    },
  ],

  *check({ reader, takenAway = [] }) {
    for (const { part, span, entry } of takenAway) {
      yield {
        at: span,
        variant: VARIANTS[part],
        message: `${reader} ${EFFECTS[part]}`,
        ...(entry && { fix: { title: 'Keep the default', safety: 'review', edits: [{ span: entry, text: '' }] } }),
      };
    }
  },
});

const VARIANTS: Partial<Record<IsolationPart, string>> = {
  all: 'privileged',
  network: 'namespace',
  pid: 'namespace',
  selinux: 'security-label',
  users: 'namespace',
  capabilities: 'privileged',
  mounts: 'privileged',
  hooks: 'runtime',
  runtime: 'runtime',
  privileges: 'weakened',
  separation: 'weakened',
  cgroups: 'weakened',
};

/** Follows the name of the engine. */
const EFFECTS: Readonly<Record<IsolationPart, string>> = {
  ...WITHOUT_PROTECTION,
  all: 'runs every container privileged. An attacker who is root in one of them owns the host.',
  seccomp:
    'starts containers without a seccomp filter. An attacker in any of them can use every system call of the kernel to break out.',
  apparmor:
    'starts containers without an AppArmor profile. An attacker in any of them can write to files in /proc and /sys that the profile protects.',
  selinux:
    'starts containers without the SELinux separation. No label stops an attacker in one of them who reaches files of the host or of other containers.',
  network:
    'puts containers into the network of the host. An attacker in any of them reaches its local services and can listen on every port.',
  pid: 'lets containers see the processes of the host. An attacker in any of them can read what those keep in their environment, and send signals to them.',
  capabilities:
    'gives every container a capability that leads to the host. An attacker who is root in one of them can use it to break out.',
  runtime:
    'starts every container with a runtime of its own. The isolation of all containers is what this program makes of it.',
  hooks:
    'runs programs of a folder on the host for every container. An attacker who can write there runs code as the engine.',
  mounts:
    'gives every container a part of the host. An attacker who is root in one of them can change the host through it.',
  privileges:
    'lets programs in containers gain privileges. An attacker in any of them can use a set-user-id program to become root.',
  cgroups: 'shows containers the control groups of the host. An attacker in any of them learns what else runs there.',
  ipc: 'lets containers share the memory segments and queues of the host. An attacker in any of them can read and change what host processes exchange there.',
};
