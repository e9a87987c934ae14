import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-l2-lan',
  on: 'project',
  score: 3.0,
  profile: 'strict',
  precision: 'very-high',
  cwe: [653],
  docs: {
    title: 'Do not put containers on the network of the office',
    why: 'With `macvlan` and `ipvlan` a container has an address of its own on the network that the host is on. All its ports are open to that network, published or not, and from the container an attacker reaches the machines there as if they had plugged in a computer.',
    how: 'Use a bridge and publish the ports that are needed. Where the container has to be on that network, such as for a protocol of the second layer, give it a VLAN with rules of its own (`parent: eth0.20`).',
    limits: 'Networks that are declared elsewhere (`external`) are not known.',
    references: [
      'https://docs.docker.com/engine/network/drivers/macvlan/',
      'https://docs.docker.com/engine/network/drivers/ipvlan/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            networks: [lan]
        networks:
          lan:
            driver: «macvlan»
            driver_opts:
              parent: eth0
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            networks: [lan]
        networks:
          lan:
            driver: bridge
      `,
    },
  ],

  *check({ networks }) {
    for (const { name, driver, driverOptions } of networks) {
      const kind = known(driver);
      if (driver === undefined || (kind !== 'macvlan' && kind !== 'ipvlan') || hasVlan(driverOptions)) continue;
      yield {
        at: driver,
        message: `Network "${name}" puts its containers on the network of the host (${kind}). All their ports are open there, and an attacker in one of them reaches all machines of it.`,
        evidence: `${name} ${kind}`,
      };
    }
  },
});

/** `parent: eth0.20` is a network of its own. */
function hasVlan(options: readonly { readonly name: string; readonly value: Parameters<typeof known>[0] }[]): boolean {
  const parent = options.find(({ name }) => name === 'parent');
  const text = parent && known(parent.value);
  return parent !== undefined && (typeof text !== 'string' || /\.\d+$/.test(text));
}
