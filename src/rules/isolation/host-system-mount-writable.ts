import { HARMLESS_PATHS, SYSTEM_PATHS, type SystemPath, VOLUME_DATA } from '../../data/host-paths.ts';
import type { Mount } from '../../model/container.ts';
import { isAtOrBelow, withoutLinks } from '../../model/host-path.ts';
import { isOff } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'host-system-mount-writable',
  on: 'container',
  score: 9.3,
  profile: 'recommended',
  precision: 'high',
  cwe: [732, 668],
  cis: ['5.6'],
  peers: {
    kics: ['1c1325ff-831d-43a1-973e-839ae57dfcc0'],
    'docker-bench': ['5.6'],
    'compose-lint': ['CL-0025'],
  },
  docs: {
    title: 'Do not mount system folders of the host writable',
    why: 'Whoever writes to `/etc`, `/usr`, `/root/.ssh`, `/proc/sys`, the data of the container engine and the like makes the host run commands as root: a cron entry, an SSH key, a replaced program, a `core_pattern`. Root in a container is enough, no further flaw is needed.',
    how: 'Mount only the file that is needed, and read-only: add `:ro`, or `read_only: true` in the long form. Keep what the program writes in a named volume.',
    limits:
      'Only `/root` itself and hidden files below it count, as other folders there are plain data; so does the data of one volume below `/var/lib/docker/volumes`. `/etc/localtime`, `/etc/timezone`, `/etc/machine-id`, `/etc/hostname`, `os-release` and `/usr/share/zoneinfo` are left alone, and so are read-only mounts, `/dev`, `/home`, `/opt`, `/srv`, `/var/www`, `/var/log` and paths relative to the project. All of the host is `host-root-mount`.',
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

  *check({ name, mounts }) {
    for (const mount of mounts) {
      const system = writableSystemPath(mount);
      if (system === undefined) continue;
      yield {
        at: mount.sourceSpan,
        message: `Container "${name}" can write to ${system.written} of the host. An attacker in it can ${system.gain}.`,
        evidence: system.written,
        ...(mount.makeReadOnly && {
          fix: { title: `Mount ${system.written} read-only`, safety: 'review', edits: mount.makeReadOnly },
        }),
      };
    }
  },
});

function writableSystemPath({ source, readOnly }: Mount): { written: string; gain: string } | undefined {
  if (source.kind !== 'host' || !isOff(readOnly)) return undefined;
  const system = systemPath(withoutLinks(source.path));
  return system && { written: source.path, gain: system.gain };
}

function systemPath(path: string): SystemPath | undefined {
  if (VOLUME_DATA.test(path) || HARMLESS_PATHS.some((harmless) => isAtOrBelow(path, harmless))) return undefined;
  if (path.startsWith('/root/.')) return SYSTEM_PATHS.find((system) => system.path === '/root');
  let longest: SystemPath | undefined;
  for (const system of SYSTEM_PATHS) {
    const covers = system.isExact ? path === system.path : isAtOrBelow(path, system.path);
    if (covers && system.path.length > (longest?.path.length ?? 0)) longest = system;
  }
  return longest;
}
