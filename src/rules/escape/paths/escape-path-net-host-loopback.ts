import type { Posture } from '../../../analysis/posture/index.ts';
import { debuggerBehind, isEnginePort, sensitiveService } from '../../../analysis/posture/published-services.ts';
import type { Container, PublishedPort } from '../../../model/containers/container.ts';
import { loopbackPorts, reachedPortOf } from '../../../model/containers/published-port.ts';
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
      'The rule checks ports that other containers of the same file publish on the loopback address; it does not know what else listens on the host. It is one severity milder where none of them is a database, a console, a debugger or an engine: those often ask for no password.',
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
  const found = loopbackPorts(project).filter(({ owner }) => owner.name !== own);
  if (found.length === 0) return 'no';
  const trusting = found.filter(({ owner, port }) => trustsItsNetwork(owner, port));
  const told = [...new Set([...trusting, ...found])];
  const names = [...new Set(told.map(({ owner }) => `"${owner.name}"`))];
  const rest = names.length > NAMED ? ' and others' : '';
  const reached = found.map(({ owner, port }) => reachedPortOf(owner, port));
  return {
    phrase: `finds ${names.slice(0, NAMED).join(', ')}${rest} there`,
    isElsewhere: true,
    steps: told.slice(0, NAMED).map(({ owner, port }) => ({ span: port.span, message: `the port of "${owner.name}"` })),
    ...(trusting.length === 0 && { milder: 'no service is known to be there that often asks for no password' }),
    ...(reached.every((one) => one !== undefined) && { reached }),
  };
}

/** A database, a console, a debugger or the engine: anyone who reaches it is often let in. */
function trustsItsNetwork(owner: Container, port: PublishedPort): boolean {
  return isEnginePort(port) || sensitiveService(owner, port) !== undefined || debuggerBehind(owner, port) !== undefined;
}
