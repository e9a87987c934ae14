import { engineAccess, systemPath } from '../../analysis/posture/host-access.ts';
import type { Mount } from '../../model/containers/container.ts';
import { withoutLinks } from '../../model/containers/host-path.ts';
import { isOff } from '../../model/located.ts';
import { defineHostMountRule, type MountProblem } from './host-mount-rule.ts';

export default defineHostMountRule({
  id: 'host-system-mount-writable',
  remainsOf: { 'host-root-mount': 'subject' },
  danger: { attacker: 'root', reach: 'host' },
  variants: {
    'if-host-uses-it': { attacker: 'weakness', reach: 'part' },
    'if-host-is-old': { attacker: 'weakness', reach: 'host' },
    'data-of-containers': { attacker: 'root', reach: 'part' },
  },
  cwe: [732, 668],
  composeLint: ['CL-0025'],
  docs: {
    title: 'Do not mount system folders of the host writable',
    why: 'Anyone who can write to `/etc`, `/usr`, `/root/.ssh`, `/proc/sys`, the data of the container engine and the like can make the host run commands as root: a cron entry, an SSH key, a replaced program, a `core_pattern`. Root in a container is enough; no further flaw is needed.',
    how: 'Mount only the file that is needed, and read-only: add `:ro`, or `read_only: true` in the long form. Keep files that the program writes in a named volume.',
    limits:
      'The rule covers `/etc`, `/usr` and `/var/lib` themselves, and files below them that the system runs, loads, obeys or trusts: users, cron, systemd, SSH, packages, certificates, kernel settings, programs, cloud-init, the data of container engines; also on systems whose `/usr` is read-only, such as `/opt/bin`, `/var/lib/extensions` and `/ostree`. `/usr/src`, `/nix`, the files of k3s and k0s, and the configuration of tunnels and of programs that run commands as root, such as `/etc/wireguard` and `/etc/supervisor`, are medium, as only a host that uses them itself is at risk; `/sys/fs/cgroup` is high, as only cgroup v1 runs programs, and so is `/var/lib/docker/volumes`, which has the data of all volumes but no programs of the host. The configuration of a single program such as `/etc/nginx` is left alone, as are `/etc/localtime`, `/etc/timezone`, `/usr/share/zoneinfo`, the data of one volume below `/var/lib/docker/volumes`, plain folders below `/root`, `/dev`, `/home`, `/opt`, `/srv`, `/var/www`, `/var/log`, paths relative to the project, and read-only mounts. `host-root-mount` reports the whole host.',
    ways: [
      {
        do: 'Add `:ro`, or `read_only: true` in the long form.',
        trap: 'Before Docker 25 and Linux 5.12 mounts below the folder remain writable.',
      },
      {
        do: 'Mount only the folder of the one program, such as `/etc/nginx/conf.d`.',
        trap: 'A folder from which the host runs or obeys files, such as `/etc/cron.d`, gives the host away in any size.',
      },
      {
        do: 'Let the program write to a named volume, and let a job of the host copy the result.',
        trap: 'The job has to check what it copies: a unit or a crontab that the container wrote is run as root as well.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No system folder followed by `true`, which means writable.',
    },
    fixTrap: {
      breaks: 'A program that writes files there fails with `Read-only file system`.',
      check: 'Start the container, and look for `Read-only file system` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/',
      'https://man7.org/linux/man-pages/man5/core.5.html',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/etc»:/host/etc
              - /etc/localtime:/etc/localtime
              - ./data:/data
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /etc:/host/etc:ro
              - /etc/localtime:/etc/localtime
              - ./data:/data
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - type: bind
                source: «/var/lib/docker»
                target: /host/docker
                read_only: false
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - type: bind
                source: /var/lib/docker
                target: /host/docker
                read_only: true
      `,
    },
  ],
  judge: writableSystem,
});

function writableSystem({ source, readOnly, makeReadOnly }: Mount): MountProblem | undefined {
  // a folder with the socket of systemd is reported by another rule
  if (source.kind !== 'host' || !isOff(readOnly) || engineAccess(source) !== undefined) return undefined;
  const { path } = source;
  const system = systemPath(withoutLinks(path));
  if (system === undefined) return undefined;
  const message = `can write to ${path} of the host. An attacker in it can ${system.gain}.`;
  const fix = makeReadOnly && { title: `Mount ${path} read-only`, safety: 'review' as const, edits: makeReadOnly };
  return { path, message, fix, variant: variantOf(system) };
}

function variantOf({ ifUsed, ifOld, isDataOnly }: NonNullable<ReturnType<typeof systemPath>>): string | undefined {
  if (ifUsed) return 'if-host-uses-it';
  if (isDataOnly) return 'data-of-containers';
  return ifOld && 'if-host-is-old';
}
