import networkHost from '../../isolation/network-host.ts';
import { closedLike } from '../closed-like.ts';
import { hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, notPrivileged } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-net-host-shim',
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'off',
  precision: 'low',
  cwe: [653],
  cis: ['5.10'],
  docs: {
    title: 'Keep the sockets of an old runtime from a container',
    why: 'containerd before 1.3.9 and 1.4.3 used sockets without a file for its shims, so root in a container on the network of the host could reach them and run programs as root (CVE-2020-15257).',
    how: 'Remove `network_mode: host`, or update containerd.',
    limits:
      'Versions since December 2020 are not affected, so the rule runs only when the configuration switches it on.',
    ...closedLike(
      [networkHost],
      [
        {
          do: 'Update containerd to 1.3.9, 1.4.3 or later.',
          trap: 'Containers that were started before keep their old shim until they are started again.',
        },
      ],
    ),
    verify: {
      run: "docker inspect -f '{{.HostConfig.NetworkMode}}' NAME",
      prints: 'The name of a network, not `host`. `containerd --version` on the host shows the release of containerd.',
    },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2020-15257',
      'https://github.com/containerd/containerd/security/advisories/GHSA-36xw-fx78-c5r4',
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
            user: "10001"
            network_mode: host
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('network')],
  stops: [notPrivileged, kernelOfHost],
  gain: 'reach the sockets of containerd before 1.3.9 and 1.4.3 and run programs as root of the host',
});
