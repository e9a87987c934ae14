import { portText } from '../../analysis/posture/published-services.ts';
import type { PublishedPort } from '../../model/containers/container.ts';
import { reachOf } from '../../model/containers/published-port.ts';
import { defineRule } from '../define-rule.ts';

/** Ranges of media servers are larger; the other services that we counted stay below. */
const MANY = 100;

export default defineRule({
  id: 'port-range-wide',
  on: 'container',
  danger: { attacker: 'login', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [1327],
  cis: ['5.9'],
  peers: { 'docker-bench': ['5.9'] },
  docs: {
    title: 'Do not publish wide ranges of ports',
    why: 'With hundreds of published ports it is hard to tell what listens there: a port that a program or an attacker opens in the container later is open to the world at once. Each port also costs the engine a proxy process and rules in the firewall.',
    how: 'Publish only the ports that are used, and configure the program to use few.',
    limits: `The rule reports ranges of more than ${MANY} ports. Servers for calls and video need such ranges; suppress the finding there with that reason.`,
    references: ['https://docs.docker.com/engine/network/port-publishing/'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          turn:
            image: ghcr.io/acme/turn:1.4
            ports:
              - "«49152-65535:49152-65535/udp»"
      `,
      good: `
        services:
          turn:
            image: ghcr.io/acme/turn:1.4
            ports:
              - "49152-49200:49152-49200/udp"
      `,
    },
  ],

  *check({ name, ports }) {
    for (const port of ports) {
      const count = size(port);
      if (count <= MANY || reachOf(port) === 'loopback') continue;
      yield {
        at: port.span,
        message: `Container "${name}" publishes ${count} ports (${portText(port)}). Any program that listens on one of them later, even one of an attacker, is reachable at once.`,
        evidence: portText(port),
      };
    }
  },
});

function size({ published, target }: PublishedPort): number {
  const range = typeof published === 'object' ? published : target;
  return typeof range === 'object' ? range.to - range.from + 1 : 0;
}
