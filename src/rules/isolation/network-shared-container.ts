import { isTunnel } from '../../analysis/posture/image-needs.ts';
import type { Container } from '../../model/containers/container.ts';
import { defineSharedNamespaceRule } from './shared-namespace-rule.ts';

export default defineSharedNamespaceRule({
  id: 'network-shared-container',
  namespace: 'network',
  setting: 'networkMode',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  cwe: [653],
  what: 'the network',
  gain: 'reach services of the other that listen on its loopback address only, and listen on its ports',
  isMeant: goesThroughTunnel,
  docs: {
    title: 'Keep the networks of containers apart',
    why: 'Programs often trust callers on the same machine: consoles, metrics and databases that listen on 127.0.0.1 ask for no password. In a common network namespace either container reaches those of the other, and no firewall rules between networks apply.',
    how: 'Remove the option, put both on a network, and let them talk through the intended ports.',
    limits:
      'The rule leaves it alone where the other container is a VPN by its image: the option exists for sending all traffic through one. If no scanned file defines the other container, only its name is known.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#network_mode',
      'https://docs.docker.com/engine/network/#container-networks',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          metrics:
            image: ghcr.io/acme/metrics:1.4
            network_mode: «service:app»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          metrics:
            image: ghcr.io/acme/metrics:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            network_mode: "«container:cache»"
      `,
      good: `
        services:
          vpn:
            image: docker.io/qmcgaw/gluetun:v3.40.0
          app:
            image: ghcr.io/acme/app:1.4
            network_mode: service:vpn
      `,
    },
  ],
});

function goesThroughTunnel({ joins }: Container): boolean {
  const owner = joins?.network?.owner;
  return owner !== undefined && isTunnel(owner);
}
