import networkHost from '../../isolation/network-host.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-net-host-sniff',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [653],
  cis: ['5.10'],
  docs: {
    title: 'Do not let a container read the traffic of the host',
    why: 'On the network of the host NET_RAW, which is a default capability, opens every interface of the host: a process reads what all services and containers send, and forges packets from their addresses.',
    how: 'Drop NET_RAW, best with `cap_drop: [ALL]`, or remove `network_mode: host`.',
    ...closedLike(
      [networkHost],
      [
        {
          do: 'Drop NET_RAW: `cap_drop: [ALL]`.',
          trap: '`ping` of old images, DHCP servers and discovery by raw packets fail.',
        },
      ],
    ),
    verify: {
      run: "docker inspect -f '{{.HostConfig.NetworkMode}}' NAME",
      prints: 'The name of a network, not `host`.',
    },
    references: [
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.docker.com/engine/network/drivers/host/',
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
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            network_mode: host
            cap_drop: [ALL]
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('network'), capabilities('NET_RAW')],
  stops: ofCapability,
  gain: 'read the traffic of the host and of all containers',
});
