import { likelyOpenPorts, portGrant, portText, sensitiveService } from '../../analysis/posture/published-services.ts';
import type { SensitiveService } from '../../data/sensitive-ports.ts';
import { defineRule } from '../define-rule.ts';
import { bindToLoopback } from './bind-to-loopback.ts';

export default defineRule({
  id: 'port-sensitive-service',
  on: 'container',
  yieldsTo: { 'network-host': 'subject' },
  danger: { attacker: 'login', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1327],
  cis: ['5.14'],
  peers: {
    kics: ['451d79dc-0588-476a-ad03-3c7f0320abb3'],
    'docker-bench': ['5.14'],
    'compose-lint': ['CL-0005'],
  },
  docs: {
    title: 'Do not publish databases and consoles to everyone',
    why: 'Databases, queues and consoles trust their network: many ask for no password, or accept the default one. When they are published on all interfaces, past the firewall of the host, attackers find them within hours, empty them and demand a ransom, as happened to tens of thousands of MongoDB, Elasticsearch and Redis servers.',
    how: 'Remove the port: containers of the same network do not need it. To reach it from the machine itself, write `127.0.0.1:5432:5432`; from elsewhere use a tunnel or a VPN.',
    limits:
      'The rule recognises a service by the port inside the container or, where that is ambiguous, by the image as well. A port such as `${DB_PORT}:5432` is medium, as the variable may also set an address. It leaves alone ports that are published on one address, those whose address a variable decides, and containers that end with their job. An editor or a console that only runs commands without a login, such as code-server or Node-RED, is left alone where a password, mounted settings or an option may give it one. The rule `port-docker-api` reports the engine API.',
    ways: [
      {
        do: 'Remove the port: containers of the same network do not need it.',
        trap: 'Clients on the host that used `localhost:5432` lose it.',
      },
      {
        do: 'Write `127.0.0.1:5432:5432`, and use `ssh -L` from elsewhere.',
        trap: 'A rule of the host firewall, such as ufw, does not close a published port: Docker sets its own rules before it.',
      },
    ],
    verify: {
      run: 'docker port NAME',
      prints: 'Lines with `127.0.0.1:`, none with `0.0.0.0:` or `[::]:`. Without a published port it prints nothing.',
    },
    fixTrap: {
      breaks: 'Clients on other machines no longer reach the service; containers of the same network do.',
      check: 'Connect from every machine that used the port.',
    },
    references: [
      'https://docs.docker.com/engine/network/port-publishing/',
      'https://www.shadowserver.org/what-we-do/network-reporting/',
      'https://attack.mitre.org/techniques/T1133/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:17
            ports:
              - "«5432:5432»"
      `,
      isFixed: true,
      good: `
        services:
          db:
            image: postgres:17
            ports:
              - "127.0.0.1:5432:5432"
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          console:
            image: mongo-express:1.0
            ports:
              - "«0.0.0.0:18081:8081»"
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - "8081:8081"
      `,
      isFixed: true,
      good: `
        services:
          console:
            image: mongo-express:1.0
            ports:
              - "127.0.0.1:18081:8081"
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - "8081:8081"
      `,
    },
  ],

  *check(container) {
    for (const port of likelyOpenPorts(container)) {
      const service = sensitiveService(container, port);
      if (service === undefined) continue;
      const fix = bindToLoopback([port]);
      const unless = port.isNamedPort ? ', unless the variable also sets an address' : '';
      yield {
        at: port.span,
        message: `Container "${container.name}" publishes port ${portText(port)}, ${service.name}, on all interfaces${unless}. ${harmOf(service)}`,
        evidence: portText(port),
        grant: portGrant(port),
        ...(port.isNamedPort && { milder: 'a variable may set the address' }),
        ...(fix && { fix }),
      };
    }
  },
});

function harmOf({ login }: SensitiveService): string {
  return login === undefined
    ? 'Anyone who reaches the host can guess its passwords and exploit its flaws, or just read its data if it requires no password.'
    : 'It has no login by default, so anyone who reaches the host can run programs in it.';
}
