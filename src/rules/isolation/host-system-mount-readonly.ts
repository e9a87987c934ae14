import { engineAccess } from '../../analysis/posture/host-access.ts';
import { type SecretPlace, secretPlace } from '../../analysis/secrets/host-secrets.ts';
import type { Mount } from '../../model/containers/container.ts';
import { withoutLinks } from '../../model/containers/host-path.ts';
import { isOn } from '../../model/located.ts';
import { defineHostMountRule, type MountProblem } from './host-mount-rule.ts';

export default defineHostMountRule({
  id: 'host-system-mount-readonly',
  remainsOf: { 'host-root-mount': 'subject' },
  danger: { attacker: 'root', reach: 'part' },
  cwe: [200],
  composeLint: ['CL-0013'],
  docs: {
    title: 'Do not mount system folders with secrets',
    why: 'Read-only keeps a container from changing the host, not from reading it. `/etc` contains hashes of passwords and private keys, `/var/lib/docker` the variables and files of every other container, `/proc` the command lines of every process: enough to log in elsewhere.',
    how: 'Mount only the file or folder that is needed, such as `/proc/stat` or `/etc/os-release`. To ship logs, use a logging driver or a socket proxy instead of the folder of the engine.',
    limits:
      'The rule reports only paths that ordinary users of the host cannot read: programs, libraries, `/etc/passwd`, `/etc/localtime`, certificates without their keys, and the data of one volume are left alone. `host-system-mount-writable` reports writable mounts, and `host-credential-mount` reports homes. Before Docker 25 and Linux 5.12, a read-only mount does not apply to mounts below it.',
    ways: [
      {
        do: 'Mount the one file that is read: `/etc/os-release:/etc/os-release:ro`.',
        trap: 'When the host replaces the file, as packages do, the container keeps the old one until it is started again.',
      },
      {
        do: 'Ship logs with a logging driver instead of `/var/lib/docker/containers`.',
        trap: 'The driver applies only to containers that are created after the change.',
      },
      {
        do: 'Run programs that watch the machine as a service of the host.',
        trap: 'They need updates of their own then.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No folder of the host that the program does not need.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#recursive-mounts',
      'https://man7.org/linux/man-pages/man5/shadow.5.html',
      'https://man7.org/linux/man-pages/man5/proc.5.html',
      'https://attack.mitre.org/techniques/T1552/001/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - «/etc»:/host/etc:ro
              - /etc/localtime:/etc/localtime:ro
              - «/var/lib/docker/containers»:/logs:ro
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - /etc/os-release:/host/etc/os-release:ro
              - /etc/localtime:/etc/localtime:ro
              - logs:/logs:ro
        volumes:
          logs:
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - type: bind
                source: «/proc»
                target: /host/proc
                read_only: true
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - type: bind
                source: /proc/stat
                target: /host/proc/stat
                read_only: true
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            secrets:
              - host
              - users
        secrets:
          host:
            file: «/etc»
          users:
            file: «/etc/shadow»
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            secrets:
              - host
        secrets:
          host:
            file: /etc/ssl/private/agent.pem
      `,
    },
  ],
  judge: readableSecrets,
});

function readableSecrets(mount: Mount): MountProblem | undefined {
  const { source } = mount;
  if (source.kind !== 'host' || !isReadable(mount)) return undefined;
  const place = secretPlace(withoutLinks(source.path));
  if (place === undefined || isOneSecret(mount, place)) return undefined;
  const { path } = source;
  return { path, message: `can read ${path} of the host. An attacker in it can read ${place.holds}.` };
}

/** Certainly read-only. Folders with the socket of an engine are worse, and have a separate rule. */
function isReadable({ source, readOnly }: Mount): boolean {
  return isOn(readOnly) && engineAccess(source) === undefined;
}

/** A key that is given as a secret is meant to be read; a folder of many, and the passwords of the host or of its cluster, are not. */
function isOneSecret({ via }: Mount, { isSingleFile }: SecretPlace): boolean {
  return via === 'secrets' && isSingleFile === true;
}
