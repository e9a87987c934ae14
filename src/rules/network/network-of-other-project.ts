import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-of-other-project',
  on: 'project',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  profile: 'changes',
  precision: 'very-high',
  cwe: [653],
  docs: {
    title: 'Look at networks that the project does not make',
    why: 'Containers in the network of another project reach its services without a published port, among them those that trust everyone who can connect, such as databases without a password; and those containers reach back.',
    how: 'Find out which containers are in the network. A network of its own for each connection shows who may talk to whom.',
    limits: 'The rule reports external networks. It cannot tell which containers they connect.',
    references: ['https://docs.docker.com/reference/compose-file/networks/#external'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            networks: [admin]
        networks:
          «admin»: { external: true }
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            networks: [front]
        networks:
          front: { internal: true }
      `,
    },
  ],

  *check({ networks }) {
    for (const { name, span, external } of networks) {
      if (!isOn(external)) continue;
      yield {
        at: span,
        message: `The network "${name}" belongs to another project. Its containers and those of this project reach each other's ports.`,
        evidence: name,
      };
    }
  },
});
