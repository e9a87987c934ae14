import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'extra-hosts-gateway',
  on: 'container',
  sets: ['extraHosts'],
  profile: 'strict',
  precision: 'very-high',
  cwe: [653],
  docs: {
    title: 'Let containers do without the name of their host',
    why: 'The entry names the host in the container. An attacker in it finds there, without searching, the services that listen on the address of the bridge or on all addresses of the host: they trust the machine, and no published port shows that they are reached.',
    how: 'Run what the container needs as a service of the same project. Where it has to be the host, let that service listen on the address of the bridge only, and ask for a password.',
    limits: 'The host can be reached by its address as well; the entry shows that somebody means to.',
    references: [
      'https://docs.docker.com/reference/cli/docker/container/run/#add-host',
      'https://docs.docker.com/reference/compose-file/services/#extra_hosts',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              - «host.docker.internal:host-gateway»
              - cache:10.0.0.7
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              - cache:10.0.0.7
      `,
    },
  ],

  *check({ name, extraHosts }) {
    for (const { name: host, value, span } of extraHosts) {
      if (known(value) !== 'host-gateway') continue;
      yield {
        at: span,
        message: `Container "${name}" knows its host as "${host}". An attacker in it reaches what listens there without being published.`,
        evidence: host,
      };
    }
  },
});
