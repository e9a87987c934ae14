import { unset } from '../../model/findings/fix.ts';
import { known } from '../../model/located.ts';
import { isGatewayMode } from '../../model/project.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-gateway-unprotected',
  on: 'project',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [284],
  docs: {
    title: 'Keep unpublished ports closed',
    why: 'With the gateway mode `nat-unprotected` the engine sets no rules for the containers of a network: other machines with a route to its address reach every port that a program opens in one of them, published or not.',
    how: 'Remove the option, so that the mode is `nat`, and publish the ports that are needed. To reach containers by their own addresses, use `routed`, which keeps all other ports closed.',
    limits: 'The rule does not see options of the engine, and networks that are declared elsewhere (`external`).',
    fixTrap: {
      breaks: 'Ports that are not published are closed for other machines of the network.',
      check: 'Connect to every port that you use, from another machine.',
    },
    references: [
      'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
      'https://docs.docker.com/engine/network/port-publishing/#gateway-modes',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
        networks:
          default:
            driver_opts:
              «com.docker.network.bridge.gateway_mode_ipv4: nat-unprotected»
              com.docker.network.bridge.name: acme0
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
        networks:
          default:
            driver_opts:
              com.docker.network.bridge.name: acme0
      `,
    },
  ],

  *check({ networks }) {
    for (const { name, driverOptions } of networks) {
      for (const { name: option, value, span, entry } of driverOptions) {
        if (!isGatewayMode(option) || known(value) !== 'nat-unprotected') continue;
        yield {
          at: span,
          message: `Network "${name}" leaves all ports of its containers open to other machines, published or not.`,
          evidence: `${name} ${option}`,
          // only one of several, as an empty list of options is an error
          ...(driverOptions.length > 1 && {
            fix: { title: 'Keep other ports closed', safety: 'review', edits: [unset({ entry })] } as const,
          }),
        };
      }
    }
  },
});
