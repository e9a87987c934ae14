import type { Posture } from '../../../analysis/posture/index.ts';
import runtimeSocketMount from '../../isolation/runtime-socket-mount.ts';
import { closedLike } from '../closed-like.ts';
import { root, step } from '../conditions.ts';
import { engineSocket } from '../engine-socket.ts';
import { type Answer, defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-socket',
  // who can no longer write to `/` may still reach the socket below it
  remainsOf: { 'escape-path-etc-cron': 'place' },
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250, 668],
  cis: ['5.32'],
  docs: {
    title: 'Do not let a container reach the socket of the engine',
    why: 'Anyone who can open the socket of the container engine can start a container with the whole disk of the host, and is root there. Mounting the socket read-only does not prevent anyone from connecting.',
    how: 'Remove the mount, or put a proxy with a list of allowed calls in between. A container that runs as a user other than root, without the group of the socket, cannot open it.',
    limits:
      'A known socket proxy is left alone, as it limits what its clients may do. A numeric group from 100 on, except 1000, is assumed to be the group of the socket; sockets of engines that belong to a user, below `/run/user`, do not count. The whole file system of the host contains the socket, too; where root may write to it, `escape-path-etc-cron` is reported instead.',
    ...closedLike([runtimeSocketMount]),
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with a path that ends in `docker.sock`, `containerd.sock` or `podman.sock`.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
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
              - «/var/run/docker.sock»:/var/run/docker.sock:ro
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            group_add: [docker]
            volumes:
              - «/var/run/docker.sock»:/var/run/docker.sock
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            group_add: [audio]
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock
      `,
    },
  ],

  user: mayOpenSocket,
  needs: [engineSocket],
  stops: [kernelOfHost, seLinux],
  gain: 'start a container with the whole disk of the host and be root there',
});

/** Groups that may own the socket; the number differs from host to host. */
const SOCKET_GROUP = /^(?!1000$)(?:docker|podman|root|0|[1-9]\d{2,9})$/;

/** Root can, and so can members of the group of the socket. */
function mayOpenSocket(posture: Posture): Answer {
  const { items, complete } = posture.container.additionalGroups;
  const group = items.find(({ value }) => typeof value === 'string' && SOCKET_GROUP.test(value));
  const asRoot = root(posture);
  if (typeof asRoot !== 'string') return asRoot;
  if (group !== undefined) return { phrase: 'is in the group of the socket', steps: step(group.span, 'the group') };
  return complete ? asRoot : 'unknown';
}
