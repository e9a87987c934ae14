import { debuggerBehind, openPorts, portGrant, portText } from '../../analysis/posture/published-services.ts';
import { debuggerPorts } from '../../analysis/processes/container-debuggers.ts';
import { covers } from '../../model/containers/published-port.ts';
import { defineRule } from '../define-rule.ts';
import { bindToLoopback } from './bind-to-loopback.ts';

export default defineRule({
  id: 'port-debugger',
  on: 'container',
  yieldsTo: { 'debugger-enabled': 'place', 'network-host': 'subject' },
  danger: { attacker: 'network', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [489],
  docs: {
    title: 'Do not publish debugger ports',
    why: 'The debuggers of Node and Java listen on these ports; they run any code that they are sent and ask for no password. When such a port is published on all interfaces, anyone who reaches the host has the program, its secrets and its databases. Internet-wide scans look for these ports, and attackers put miners there.',
    how: 'Remove the port, or publish it on the machine only: `127.0.0.1:9229:9229`. Keep it in a file that is used only for development.',
    limits:
      'The rule reports ports 9229 and 5005 inside the container by their number, where other ports are published, too: the image may decide whether the debugger runs. Images of Kafka and of Debezium start one only with `KAFKA_DEBUG`. Where the command or a variable starts it, `debugger-enabled` reports that instead, on any port. Ports that many programs use, such as 4444, 5678, 8000 and 9003, are left to that rule.',
    ways: [
      {
        do: 'Publish it on the machine only: `127.0.0.1:9229:9229`.',
        trap: 'Editors on other machines need a tunnel: `ssh -L 9229:127.0.0.1:9229`.',
      },
      {
        do: 'Move the port to a file for development, `compose.override.yaml`, which servers do not get.',
        trap: 'Docker Compose reads that file without being told: deploy with `-f compose.yaml`.',
      },
      {
        do: 'Without a port, attach through the engine: `docker exec` with the command-line debugger.',
        trap: 'The image needs that program, and the debugger still listens in the networks of the container.',
      },
    ],
    verify: {
      run: 'docker port NAME',
      prints: 'Lines with `127.0.0.1:`, none with `0.0.0.0:` or `[::]:`. Without a published port it prints nothing.',
    },
    fixTrap: {
      breaks: 'Debuggers on other machines no longer connect; use an SSH tunnel.',
      check: 'Attach the debugger in the way that you use it.',
    },
    references: [
      'https://nodejs.org/en/learn/getting-started/debugging#security-implications',
      'https://docs.oracle.com/en/java/javase/21/docs/specs/jpda/conninv.html',
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
              - "127.0.0.1:8080:8080"
              - "«9229:9229»"
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - "127.0.0.1:8080:8080"
              - "127.0.0.1:9229:9229"
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          connect:
            image: quay.io/debezium/connect:3.3
            environment:
              - BOOTSTRAP_SERVERS=kafka:9092
              - KAFKA_DEBUG=true
            ports:
              - "8083:8083"
              - "«5005:5005»"
      `,
      isFixed: true,
      good: `
        services:
          connect:
            image: quay.io/debezium/connect:3.3
            environment:
              - BOOTSTRAP_SERVERS=kafka:9092
              - KAFKA_DEBUG=true
            ports:
              - "8083:8083"
              - "127.0.0.1:5005:5005"
      `,
    },
  ],

  *check(container) {
    for (const port of openPorts(container)) {
      const runtime = debuggerBehind(container, port);
      if (runtime === undefined || debuggerPorts(container).some((number) => covers(port.target, number))) continue;
      const fix = bindToLoopback([port]);
      yield {
        at: port.span,
        message: `Container "${container.name}" publishes port ${portText(port)}, the debugger of ${runtime}, on all interfaces. Anyone who reaches the host can run code in the program while the debugger is on.`,
        evidence: portText(port),
        grant: portGrant(port),
        ...(fix && { fix }),
      };
    }
  },
});
