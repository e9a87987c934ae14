import { isAddress, isOutside } from '../../analysis/hosts/outside-host.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'extra-hosts-outside',
  on: 'container',
  yieldsTo: { 'extra-hosts-override': 'place' },
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [350],
  docs: {
    title: 'Look at names that get an address outside',
    why: 'The entry sends the requests for a public name to a fixed address on the internet. Its owner, today or after the address changes hands, sees them and, where certificates are not checked, answers as that service.',
    how: 'Remove the entry and let DNS answer.',
    limits:
      'The rule reports names of the public DNS with addresses outside of private networks. `extra-hosts-override` reports names of forges, registries and distributions.',
    references: ['https://docs.docker.com/reference/compose-file/services/#extra_hosts'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              - «pay.example.com:203.0.113.7»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              - pay.example.com:10.0.0.7
              - db:203.0.113.7
              - ads.example.com:0.0.0.0
      `,
    },
  ],

  *check({ name, extraHosts }) {
    for (const { name: host, value, span } of extraHosts) {
      const address = known(value)?.replace(/^\[(.*)\]$/, '$1') ?? '';
      if (!isAddress(address) || !isOutside(address) || isAddress(host) || !isOutside(host)) continue;
      yield {
        at: span,
        message: `Container "${name}" resolves "${host}" to ${address}, which is outside of private networks. The owner of that address sees its requests.`,
        evidence: `${host} ${address}`,
      };
    }
  },
});
