import { isAddress, isOutside } from '../../analysis/hosts/outside-host.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'dns-untrusted',
  on: 'container',
  profile: 'changes',
  precision: 'high',
  cwe: [350],
  docs: {
    title: 'Use the name servers of your own network',
    why: 'The container asks a name server on the internet: its operator, and everyone on the way, sees which systems it talks to, including names inside your network, and can answer as they like. The container bypasses what the name servers of the host block or log.',
    how: 'Remove the option, so that the container uses the name servers of its host, or name a server in your own network.',
    limits:
      'The rule reports addresses outside of private networks. It does not assess whether the server is trustworthy.',
    references: [
      'https://docs.docker.com/engine/network/#dns-services',
      'https://docs.docker.com/reference/compose-file/services/#dns',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            dns: [10.0.0.2, «203.0.113.53»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            dns: [10.0.0.2]
      `,
    },
  ],

  *check({ name, dns }) {
    for (const item of dns.items) {
      const address = known<string>(item) ?? '';
      if (!isAddress(address) || !isOutside(address)) continue;
      yield {
        at: item,
        message: `Container "${name}" uses the name server ${address}, which is outside of private networks. It sees all names that the container looks up, and can forge the answers.`,
        evidence: address,
      };
    }
  },
});
