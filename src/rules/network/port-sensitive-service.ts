import { openPorts, portText, sensitiveService } from '../../analysis/posture/published-services.ts';
import { defineRule } from '../define-rule.ts';
import { bindToLoopback } from './bind-to-loopback.ts';

export default defineRule({
  id: 'port-sensitive-service',
  on: 'container',
  sets: ['openPorts'],
  yieldsTo: { 'network-host': 'subject' },
  score: 7.5,
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
    why: 'Databases, queues and consoles trust their network: many ask for no password, or take the one of the documentation. Published on all interfaces, past the firewall of the host, they are found by scans within hours, emptied and held to ransom, as tens of thousands of MongoDB, Elasticsearch and Redis servers have been.',
    how: 'Remove the port: containers of the same network do not need it. To reach it from the machine itself write `127.0.0.1:5432:5432`; from elsewhere use a tunnel or a VPN.',
    limits:
      'By the port inside of the container or, where that may be anything, by the image as well. Ports that are published on one address, and containers that end with their job, are left alone. The API of the engine is `port-docker-api`.',
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
    for (const port of openPorts(container)) {
      const service = sensitiveService(container, port);
      if (service === undefined) continue;
      const fix = bindToLoopback([port]);
      yield {
        at: port.span,
        message: `Container "${container.name}" publishes port ${portText(port)}, ${service.name}, on all interfaces. Anyone who reaches the host can try its passwords and flaws, and has its data where it asks for none.`,
        evidence: portText(port),
        ...(fix && { fix }),
      };
    }
  },
});
