import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-l2-lan',
  on: 'project',
  danger: { attacker: 'login', reach: 'defences' },
  profile: 'changes',
  precision: 'very-high',
  cwe: [653],
  docs: {
    title: 'Do not put containers directly on the local network',
    why: 'With `macvlan` and `ipvlan` a container has its own address on the network of the host. All its ports are open to that network, published or not, and from the container an attacker reaches the machines there as if they had plugged in a computer.',
    how: 'Use a bridge and publish the ports that are needed. Where the container has to be on that network, such as for a layer-2 protocol, give it a VLAN with its own rules (`parent: eth0.20`).',
    limits: 'The rule does not see networks that are declared elsewhere (`external`).',
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
        message: `Network "${name}" puts its containers on the network of the host (${kind}). All their ports are open there, and an attacker in one of them reaches all machines on it.`,
        evidence: `${name} ${kind}`,
      };
    }
  },
});

/** `parent: eth0.20` is a separate network. */
function hasVlan(options: readonly { readonly name: string; readonly value: Parameters<typeof known>[0] }[]): boolean {
  const parent = options.find(({ name }) => name === 'parent');
  const text = parent && known(parent.value);
  return parent !== undefined && (typeof text !== 'string' || /\.\d+$/.test(text));
}
