import networkHost from '../../isolation/network-host.ts';
import capAddNetAdmin from '../../privileges/capabilities/cap-add-net-admin.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-net-host-admin',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [653, 250],
  cis: ['5.4', '5.10'],
  docs: {
    title: 'Do not let a container change the network of the host',
    why: 'On the network of the host NET_ADMIN applies to the host: a process changes its firewall, routes and addresses, opens closed ports, and redirects the traffic of all services through itself.',
    how: 'Remove `network_mode: host` or NET_ADMIN.',
    ...closedLike([networkHost, capAddNetAdmin]),
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
            network_mode: host
            cap_add: [«NET_ADMIN»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [NET_ADMIN]
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('network'), capabilities('NET_ADMIN')],
  stops: ofCapability,
  gain: 'change the firewall and the routes of the host and redirect its traffic through itself',
});
