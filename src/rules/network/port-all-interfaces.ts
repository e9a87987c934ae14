import {
  debuggerBehind,
  imageName,
  isEnginePort,
  openPorts,
  portText,
  sensitiveService,
} from '../../analysis/posture/published-services.ts';
import { PEER_PORTS, PROXY_IMAGES, PUBLIC_PORTS } from '../../data/sensitive-ports.ts';
import type { Container, PortRange, PublishedPort } from '../../model/containers/container.ts';
import { covers } from '../../model/containers/published-port.ts';
import { DYNAMIC, isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';
import { bindToLoopback } from './bind-to-loopback.ts';

export default defineRule({
  id: 'port-all-interfaces',
  on: 'container',
  yieldsTo: { 'network-host': 'subject' },
  mergedInFile: 'containers with ports on all interfaces',
  danger: { attacker: 'network', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1327, 668],
  cis: ['5.14'],
  peers: {
    kics: ['451d79dc-0588-476a-ad03-3c7f0320abb3'],
    'docker-bench': ['5.14'],
    'compose-lint': ['CL-0005'],
  },
  docs: {
    title: 'Publish ports only where they are needed',
    why: 'Without an address a port is published on all interfaces, IPv6 included, and the engine opens the firewall for it: rules of `ufw` and `firewalld` do not apply. Everyone who reaches the host can use a port that was meant for a browser on the same machine, or for a proxy.',
    how: 'Write the address: `127.0.0.1:8080:80`. Containers of one network reach each other without a published port; let one proxy take the traffic from outside.',
    limits:
      'There is one finding for each container, at its first such port, and reports show those of a file as one. Ports 80 and 443 of a proxy are meant for everyone and left alone, as are those of tunnels, games, file sharing, mail between servers and the peers of networks such as Bitcoin, Lightning and IPFS, and so are containers that end with their job. Separate rules report ports of the engine, of databases and the like, and of debuggers.',
    ways: [
      {
        do: 'Write the address: `127.0.0.1:8080:80`.',
        trap: 'Other machines cannot reach it any more: they have to go through a proxy or a tunnel.',
      },
      {
        do: 'Remove the port if only other containers use it.',
        trap: 'They have to use the name of the service and the port inside: `http://web:80`.',
      },
      {
        do: 'Or set the default of the engine: `"ip": "127.0.0.1"` in `daemon.json`.',
        trap: 'It applies to the default bridge; networks of Compose need the option `com.docker.network.bridge.host_binding_ipv4`.',
      },
    ],
    verify: { run: 'docker port NAME', prints: 'Lines with `127.0.0.1:`, none with `0.0.0.0:` or `[::]:`.' },
    fixTrap: {
      breaks: 'Other machines no longer reach the port; a proxy on the same host does.',
      check: 'Connect from every machine that used the port.',
    },
    references: [
      'https://docs.docker.com/engine/network/port-publishing/',
      'https://docs.docker.com/engine/network/packet-filtering-firewalls/#docker-and-ufw',
      'https://attack.mitre.org/techniques/T1190/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - "«8080:80»"
              - 127.0.0.1:9090:9090
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - "127.0.0.1:8080:80"
              - 127.0.0.1:9090:9090
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - «target: 80
                published: "8080"»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - target: 80
                published: "8080"
                host_ip: 127.0.0.1
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          vpn:
            image: ghcr.io/acme/vpn:1.4
            ports:
              - "51820:51820/udp"
              - "«51821:51821»"
      `,
      isFixed: true,
      good: `
        services:
          vpn:
            image: ghcr.io/acme/vpn:1.4
            ports:
              - "51820:51820/udp"
              - "127.0.0.1:51821:51821"
      `,
    },
  ],

  *check(container) {
    const { name, isBrief, publishesAll } = container;
    if (isOn(publishesAll) && !isBrief) {
      yield {
        at: publishesAll,
        message: `Container "${name}" publishes every port that its image exposes on all interfaces. Anyone who reaches the host reaches them${firewallNote(container)}.`,
        evidence: 'all ports',
      };
    }
    const open = openPorts(container).filter((port) => !isElsewhere(container, port));
    const [first, ...others] = open;
    if (first === undefined) return;
    const fix = bindToLoopback(open);
    const names = open.slice(0, NAMED).map(portText).join(', ');
    const rest = open.length > NAMED ? ` and ${open.length - NAMED} more` : '';
    yield {
      at: first.span,
      message: `Container "${name}" publishes ${open.length === 1 ? 'port' : 'ports'} ${names}${rest} on all interfaces. Anyone who reaches the host reaches ${open.length === 1 ? 'it' : 'them'}${firewallNote(container)}.`,
      related: others.slice(0, NAMED).map(({ span }) => ({ span, message: 'another published port' })),
      // one more port makes it a new finding
      evidence: open.map(portText).sort().join(' '),
      ...(fix && { fix }),
    };
  },
});

/** Rootless Podman opens its ports as any other program does. */
function firewallNote({ podman }: Container): string {
  return podman === undefined || podman.runsAsRoot === 'yes' ? ', even if the firewall of the host forbids that' : '';
}

/** Longer lists would hide what is wrong. */
const NAMED = 5;

function isElsewhere(container: Container, port: PublishedPort): boolean {
  return (
    isEnginePort(port) ||
    sensitiveService(container, port) !== undefined ||
    debuggerBehind(container, port) !== undefined ||
    isMeantForAll(container, port)
  );
}

function isMeantForAll(container: Container, { published, target, protocol }: PublishedPort): boolean {
  const inside = target === DYNAMIC ? undefined : target;
  const ports = protocol === 'tcp' || protocol === 'udp' ? PUBLIC_PORTS[protocol] : [];
  if (inside !== undefined && inside.from === inside.to && ports.includes(inside.from)) return true;
  if (isForPeers(container, inside)) return true;
  const isWeb = published !== undefined && [80, 443].some((number) => covers(published, number));
  return isWeb && PROXY_IMAGES.test(imageName(container));
}

/** Whether it is where the program, by its image, listens for its peers. */
function isForPeers(container: Container, range: PortRange | undefined): boolean {
  if (range === undefined || range.from !== range.to) return false;
  const image = imageName(container);
  return PEER_PORTS.some(
    ({ ports, images, isAlone }) => ports.includes(range.from) && (isAlone === true || images.test(image)),
  );
}
