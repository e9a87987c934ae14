import type { HardenedPart } from '../../model/containers/engine-hardening.ts';
import { defineRule } from '../define-rule.ts';
import { WITHOUT_PROTECTION } from './engine-effects.ts';

export default defineRule({
  id: 'engine-hardening-removed',
  on: 'engine',
  danger: { attacker: 'weakness', reach: 'host' },
  variants: {
    weakened: { attacker: 'weakness', reach: 'part' },
    profile: { attacker: 'weakness', reach: 'defences' },
  },
  profile: 'recommended',
  precision: 'high',
  cwe: [693],
  cis: ['2.2', '2.7', '2.9', '2.12', '2.14', '2.17'],
  docs: {
    title: 'Keep the settings that harden an engine',
    why: 'One line of `daemon.json` or `containers.conf` protects every container of a machine, and nothing else mentions it. When a change removes the line, or the file, all containers start without that protection the next time, and an attacker in any of them is one step closer to the host.',
    how: 'Put the setting back. If it moves to a file of the same engine, add it there in the same change.',
    limits:
      'The rule needs a base to compare with: a pull request, a merge queue, a push, or `scan --base REF`. It compares `daemon.json`, `containers.conf`, the options of `dockerd` in scripts, units and the commands of containers, and `daemon-config` of docker/setup-docker-action. What alone stops an attacker who has one more flaw to use is high: user namespaces, no-new-privileges, SELinux, a sandbox, a plugin that authorizes, and certificates of clients. `icc`, a local address and read-only file systems are medium, because what they keep away still needs a flaw of another service, or changes nothing outside of the container. An own seccomp profile is low, because that of the engine takes its place. `live-restore`, logs and limits are not compared: they keep containers running, and confine none. A value that is only known later counts as set. It does not compare the rules of two seccomp profiles, nor what other tools, such as a role that is installed elsewhere, set up.',
    ways: [
      {
        do: 'Put the line back, and give the container that failed what it needs by an option of its own.',
        trap: 'The engine reads `userns-remap`, `no-new-privileges` and `selinux-enabled` only when it starts: restart it, which stops containers without `live-restore`.',
      },
      {
        do: 'If the setting moves, add it to the other file in the same change.',
        trap: 'An option both in the unit and in `daemon.json` is a conflict: the engine does not start.',
      },
      {
        do: 'If `userns-remap` is in the way of one container, use `userns_mode: host` for it alone.',
        trap: 'With the line gone, the engine looks for images and volumes in another folder, and all seem lost.',
      },
    ],
    verify: {
      run: "docker info --format '{{json .SecurityOptions}}'",
      prints: 'The protections of the base, such as `name=userns`, `name=no-new-privileges` and `name=selinux`.',
    },
    references: [
      'https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file',
      'https://docs.docker.com/engine/security/userns-remap/',
      'https://docs.docker.com/engine/security/protect-access/',
      'https://github.com/containers/common/blob/main/docs/containers.conf.5.md',
    ],
  },
  examples: [
    {
      file: 'etc/docker/daemon.json',
      before: `
        {
          "log-driver": "local",
          "userns-remap": "default"
        }
      `,
      bad: `
        «»{
          "log-driver": "local"
        }
      `,
      good: `
        {
          "log-driver": "journald",
          "userns-remap": "default"
        }
      `,
    },
  ],

  *check({ reader, lost = [] }) {
    for (const { part, at, isDeleted } of lost) {
      const change = isDeleted ? 'deletes the file that set' : 'removes';
      yield {
        at,
        variant: VARIANTS[part],
        message: `This change ${change} ${SETTINGS[part]}. ${reader} ${EFFECTS[part]}`,
        evidence: `${reader} ${part}`,
        repeats: ['engine-isolation-off'],
      };
    }
  },
});

const VARIANTS: Partial<Record<HardenedPart, string>> = {
  separation: 'weakened',
  published: 'weakened',
  files: 'weakened',
  seccomp: 'profile',
};

/** Follows `removes`. */
const SETTINGS: Readonly<Record<HardenedPart, string>> = {
  privileges: 'no-new-privileges for all containers',
  users: 'the user namespaces of all containers',
  runtime: 'the sandbox that all containers start in',
  authorization: 'the plugin that authorizes requests to the engine',
  clients: 'tlsverify, which asks clients for a certificate',
  separation: 'the separation of containers in the default network',
  selinux: 'the SELinux labels of all containers',
  published: 'the local address for ports that containers publish',
  files: 'the read-only file systems of all containers',
  seccomp: 'the seccomp profile of all containers',
};

/** Follows the name of the engine. */
const EFFECTS: Readonly<Record<HardenedPart, string>> = {
  ...WITHOUT_PROTECTION,
  privileges:
    'lets programs in containers gain privileges again. An attacker in any of them can use a set-user-id program to become root.',
  runtime:
    'starts containers directly on the kernel of the host. An attacker in any of them needs one flaw of the kernel to break out.',
  authorization:
    'accepts every request. Anyone who reaches its API can start a container with the disk of the host in it.',
  clients:
    'accepts clients without a certificate. Anyone who reaches an address that it listens on is root on the host.',
  selinux:
    'starts containers without the SELinux separation. No label stops an attacker in one of them who reaches files of the host or of other containers.',
  published:
    'publishes ports on every address of the machine. Anyone in its network reaches services that only the machine itself reached.',
  files: 'lets containers change their files. An attacker in any of them can replace its programs, and stay.',
  seccomp:
    'starts containers with its own profile. An attacker in any of them can use every system call that only the other profile forbade.',
};
