import type { Posture } from '../../../analysis/posture/index.ts';
import { loopbackPorts } from '../../../model/containers/published-port.ts';
import networkHost from '../../isolation/network-host.ts';
import { closedLike } from '../closed-like.ts';
import { hostNamespace } from '../conditions.ts';
import { type Answer, defineEscapePath } from '../escape-path.ts';

export default defineEscapePath({
  id: 'escape-path-net-host-loopback',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [653],
  cis: ['5.10'],
  docs: {
    title: 'Keep services on loopback from containers on the host',
    why: 'Ports that are published on 127.0.0.1 are meant for the host alone, and often ask for no password. A container on the network of the host is inside that boundary.',
    how: 'Remove `network_mode: host`, and put both services on a separate network.',
    limits:
      'The rule checks ports that other containers of the same file publish on the loopback address; it does not know what else listens on the host.',
    ...closedLike(
      [networkHost],
      [
        {
          do: 'Give the service on loopback a password as well, so that its port alone opens nothing.',
          trap: 'An old client without a password is cut off.',
        },
      ],
    ),
    verify: {
      run: "docker inspect -f '{{.HostConfig.NetworkMode}}' NAME",
      prints: 'The name of a network, not `host`.',
    },
    references: [
      'https://docs.docker.com/engine/network/drivers/host/',
      'https://docs.docker.com/engine/network/port-publishing/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            network_mode: «host»
          db:
            image: postgres:18.1
            ports: ["127.0.0.1:5432:5432"]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: on-failure
          db:
            image: postgres:18.1
            ports: ["127.0.0.1:5432:5432"]
      `,
    },
  ],

  needs: [hostNamespace('network'), loopbackService],
  gain: 'reach services that listen for the host only',
});

/** A few names are enough to show the problem. */
const NAMED = 3;

function loopbackService({ container }: Posture): Answer {
  const { name: own, project = [] } = container;
  const found = loopbackPorts(project).filter(({ owner }) => owner !== own);
  if (found.length === 0) return 'no';
  const names = [...new Set(found.map(({ owner }) => `"${owner}"`))];
  const rest = names.length > NAMED ? ' and others' : '';
  return {
    phrase: `finds ${names.slice(0, NAMED).join(', ')}${rest} there`,
    isElsewhere: true,
    steps: found.slice(0, NAMED).map(({ owner, span }) => ({ span, message: `the port of "${owner}"` })),
  };
}
