import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'extra-hosts-gateway',
  on: 'container',
  profile: 'strict',
  precision: 'very-high',
  cwe: [653],
  docs: {
    title: 'Do not give containers a name for their host',
    why: 'The entry names the host in the container. An attacker in it finds, without searching, the services that listen on the bridge address or on all addresses of the host: they trust the machine, and no published port shows that the container reaches them.',
    how: 'Run what the container needs as a service of the same project. Where it has to be the host, let that service listen on the bridge address only, and require a password.',
    limits: 'The container can reach the host by its address as well; the entry shows that this is intended.',
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
        message: `Container "${name}" knows its host as "${host}". An attacker in it reaches services that listen there without being published.`,
        evidence: host,
      };
    }
  },
});
