import { systemPath } from '../../../analysis/posture/host-access.ts';
import { mounts, root } from '../conditions.ts';
import { hasFilesOfContainers } from '../engine-data.ts';
import { defineEscapePath } from '../escape-path.ts';
import { seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-docker-data',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [732, 668],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container change the data of the engine',
    why: '`/var/lib/docker` and similar folders contain the images and files of all containers. Root in a container that can write there replaces a program in an image, or in a running container with more privileges, and waits until it runs.',
    how: 'Mount it read-only, or only the folder of one volume.',
    ways: [
      {
        do: 'Mount the volume that the program needs by its name, and not `/var/lib/docker`.',
        trap: 'A backup of all volumes has to list each: a new volume is missed until someone adds it.',
      },
      {
        do: 'Mount it read-only, for programs that only read.',
        trap: 'Read-only still shows the files and variables of all containers: run it as a user other than root, which closes most of them.',
      },
      {
        do: 'For figures and logs, ask the engine: a logging driver, or `docker system df` in a job of the host.',
        trap: 'A job of the host needs updates of its own.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints:
        'No line with `/var/lib/docker`, `/var/lib/containerd` or `/var/lib/containers` that ends in `true`, except a single volume.',
    },
    references: ['https://attack.mitre.org/techniques/T1611/', 'https://docs.docker.com/engine/storage/bind-mounts/'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/var/lib/docker»:/docker
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /var/lib/docker:/docker:ro
      `,
    },
  ],

  user: root,
  needs: [
    mounts(
      (mount) => mount.access === 'rw' && hasFilesOfContainers(mount) && systemPath(mount.path)?.isDataOnly !== true,
      {
        does: 'can write to',
        reportedBy: ['host-system-mount-writable'],
      },
    ),
  ],
  stops: [seLinux],
  gain: 'change the images and files of every other container',
});
