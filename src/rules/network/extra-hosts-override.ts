import { isOfDistribution, isPublicHost } from '../../analysis/hosts/known-hosts.ts';
import { METADATA_ADDRESSES } from '../../data/public-hosts.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'extra-hosts-override',
  on: 'container',
  danger: { attacker: 'server', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [350],
  docs: {
    title: 'Do not give public names other addresses',
    why: 'The entry sends requests for a forge, a registry or a distribution to a fixed address. The owner of that address, today or after it changes hands, sees the requests and, where certificates are not checked, answers with their own code. An entry for the metadata service of a cloud hands out the tokens of the machine under a harmless name.',
    how: 'Remove the entry and let DNS answer. For a mirror or a proxy, configure the client with the name of that server.',
    limits:
      'The rule checks names of forges, image registries and distributions, and addresses of metadata services. Names that lead to the container itself or to nowhere block them and are left alone, and so are addresses that a variable decides.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#extra_hosts',
      'https://cwe.mitre.org/data/definitions/350.html',
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
              - «github.com=203.0.113.7»
              - db=10.0.0.7
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              - db=10.0.0.7
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              «settings: 169.254.169.254»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            extra_hosts:
              settings: 10.0.0.8
      `,
    },
  ],

  *check({ name, extraHosts }) {
    for (const { name: host, value, span } of extraHosts) {
      const address = known(value)?.replace(/^\[(.*)\]$/, '$1');
      if (address === undefined || !/^[\d.]+$|^[\da-f.]*:[\da-f:.]*$/i.test(address) || NOWHERE.test(address)) continue;
      const what = METADATA_ADDRESSES.has(address.toLowerCase())
        ? `names the metadata service of the cloud "${host}". An attacker in it, or one who only chooses which names it requests, gets the tokens of the machine.`
        : isPublicHost(host) || isOfDistribution(host, '')
          ? `resolves "${host}" to ${address}. The owner of that address sees its requests, and may answer with their own code.`
          : undefined;
      if (what !== undefined) yield { at: span, message: `Container "${name}" ${what}`, evidence: host };
    }
  },
});

const NOWHERE = /^(?:127\.|0\.0\.0\.0$|::1?$)/;
