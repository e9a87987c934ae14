import {
  missingProtections,
  type Protection,
  protect,
  protectionsNotWritten,
} from '../../analysis/posture/protections.ts';
import type { Container } from '../../model/containers/container.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'container-not-hardened',
  on: 'container',
  mergedInFile: 'containers that lack hardening',
  danger: { attacker: 'container', reach: 'defences' },
  profile: 'recommended-only',
  precision: 'high',
  cwe: [250, 272, 770],
  cis: ['5.4', '5.11', '5.12', '5.13', '5.26', '5.29'],
  peers: {
    kics: [
      'ce76b7d0-9e77-464d-b86f-c5c48e03e22d',
      '27fcc7d6-c49b-46e0-98f1-6c082a6a2750',
      'bb9ac4f7-e13b-423d-a010-c74a1bfbe492',
      '6b610c50-99fb-4ef0-a5f3-e312fd945bc3',
      '221e0658-cb2a-44e3-b08a-db96a341d6fa',
    ],
    semgrep: [
      'yaml.docker-compose.security.no-new-privileges.no-new-privileges',
      'yaml.docker-compose.security.writable-filesystem-service.writable-filesystem-service',
    ],
    'docker-bench': ['5.4', '5.11', '5.12', '5.13', '5.26', '5.29'],
    'compose-lint': ['CL-0003', 'CL-0006', 'CL-0007', 'CL-0026'],
  },
  docs: {
    title: 'Harden the container',
    why: 'By default, Docker gives a container capabilities, ways to gain privileges, a writable file system and all memory, processors and process ids of the host. An attacker who takes over the program uses them to spread, to persist and to stop other services. One line removes each of these.',
    how: 'Set `cap_drop: [ALL]`, `security_opt: [no-new-privileges=true]`, `read_only: true` with `tmpfs` for writable folders, `pids_limit`, `mem_limit` and `cpus`. The fix adds the options that need no measuring; try the container afterwards, and add back single capabilities that it needs.',
    limits:
      'Reports show one finding for each file, which counts and names its containers. The strict profile reports the parts instead: `cap-drop-missing`, `no-new-privileges-missing`, `rootfs-writable`, `memory-limit-missing`, `cpu-limit-missing` and `pids-limit-missing`. `cap_drop` is not required where it has no effect, in a privileged container or with `cap_add: [ALL]`. The rule does not report options that a variable or an unread file decides, containers that end with the job or the command that starts them, and dev containers. It checks command lines with `-d` or `--restart` and without `--rm`, and `docker service create`. Podman limits processes itself.',
    ways: [
      {
        do: 'Drop all capabilities, and add back those that the program needs: `cap_drop: [ALL]`.',
        trap: 'Images that start as root and switch the user need `SETUID` and `SETGID`, and `CHOWN` and `DAC_OVERRIDE` to take over their folders.',
      },
      {
        do: 'Set `security_opt: [no-new-privileges=true]`.',
        trap: '`sudo` and `ping` with the set-user-id bit stop working.',
      },
      {
        do: 'Set `read_only: true`, and `tmpfs` for folders that it writes: `/tmp`, `/run`, caches.',
        trap: 'A `tmpfs` is empty after each start and takes memory; use a volume for data.',
      },
      {
        do: 'Set `mem_limit`, `cpus` and `pids_limit` after measuring with `docker stats`.',
        trap: 'With too little memory the kernel kills the program: double what you measured.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.PidsLimit}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}' NAME",
      prints:
        'Six settings, none of them `[]`, `<nil>`, `false`, `0` or `-1`: `[ALL] [no-new-privileges=true] true 200 268435456 500000000`.',
    },
    fixTrap: {
      breaks:
        'The program fails if it needs a capability, a set-user-id program, a file of its root file system to write, or more than 512 processes. For images that it knows, the fix adds what they need.',
      check:
        'Start the container with an empty volume and with the one it has, and look for `Operation not permitted` and `Read-only file system` in `docker logs NAME`; `docker diff NAME` shows beforehand what it writes.',
    },
    references: [
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
      'https://docs.docker.com/engine/security/',
      'https://docs.docker.com/engine/containers/resource_constraints/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            mem_limit: 512m
            cpus: 1
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 512m
            cpus: 1
            cap_drop: [ALL]
            security_opt: [no-new-privileges=true]
            read_only: true
            pids_limit: 512
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            cap_drop: [ALL]
            security_opt: [no-new-privileges]
            read_only: true
            pids_limit: 512
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [ALL]
            security_opt: [no-new-privileges]
            read_only: true
            pids_limit: 512
            deploy:
              resources:
                limits:
                  memory: 512M
                  cpus: '1'
      `,
    },
    {
      file: 'deploy.sh',
      bad: `
        «docker run» -d --memory 512m --cpus 1 ghcr.io/acme/app:1.4
      `,
      isFixed: true,
      good: `
        docker run --cap-drop=ALL --security-opt=no-new-privileges=true --read-only --pids-limit=512 -d --memory 512m --cpus 1 ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'app.container',
      bad: `
        [«Container»]
        Image=ghcr.io/acme/app:1.4
        Memory=512m
        PodmanArgs=--cpus=1
      `,
      isFixed: true,
      good: `
        [Container]
        Image=ghcr.io/acme/app:1.4
        Memory=512m
        PodmanArgs=--cpus=1
        DropCapability=ALL
        NoNewPrivileges=true
        ReadOnly=true
      `,
    },
  ],

  *check(container) {
    const missing = missingProtections(container);
    if (missing.length === 0) return;
    const fix = protect(container, missing, 'Harden the container');
    yield {
      at: container.span,
      parts: protectionsNotWritten(container).map((protection) => ({ key: protection })),
      message: `Container "${container.name}" runs without ${list(phrases(container, missing))}. An attacker who takes it over can use everything that these would deny.`,
      ...(fix && { fix }),
    };
  },
});

const PHRASES: Readonly<Partial<Record<Protection, string>>> = {
  cap_drop: 'cap_drop: [ALL]',
  'no-new-privileges': 'no-new-privileges',
  'read-only root': 'a read-only root file system',
};

const LIMITS: Readonly<Partial<Record<Protection, string>>> = {
  'memory limit': 'memory',
  'CPU limit': 'CPU',
  'PIDs limit': 'processes',
};

/** The options as units write them. */
const PHRASES_OF_UNITS: typeof PHRASES = {
  cap_drop: 'DropCapability=ALL',
  'no-new-privileges': 'NoNewPrivileges=true',
  'read-only root': 'ReadOnly=true',
};

const PHRASES_OF_FLAGS: typeof PHRASES = { ...PHRASES, cap_drop: '--cap-drop=ALL' };

function phrases({ format }: Pick<Container, 'format'>, missing: readonly Protection[]): readonly string[] {
  const words = format === 'compose' ? PHRASES : format === 'quadlet' ? PHRASES_OF_UNITS : PHRASES_OF_FLAGS;
  const named: string[] = [];
  const limits: string[] = [];
  for (const protection of missing) {
    const limit = LIMITS[protection];
    if (limit !== undefined) limits.push(limit);
    const word = words[protection];
    if (word !== undefined) named.push(word);
  }
  if (limits.length > 0) named.push(`${limits.length === 1 ? 'a limit' : 'limits'} on ${list(limits)}`);
  return named;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
