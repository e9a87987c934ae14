import { namesOwnAuthorities, TRUST_VARIABLE } from '../../../analysis/downloads/added-authorities.ts';
import { variablesNamed } from '../../../model/containers/environment.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'env-ca-certificate',
  on: 'container',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [295, 296],
  docs: {
    title: 'Look at authorities that a container trusts in addition',
    why: 'Anyone who has the key of the authority can pose as any server that the container talks to, reads what it sends, and answers as they like.',
    how: 'Find out whose certificate it is, and whether one server is all that it is for: then give it to the one connection that needs it.',
    limits:
      'The rule reads variables such as `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE` and `REQUESTS_CA_BUNDLE` that name other files than those of the system. It does not check whose authority it is.',
    references: [
      'https://nodejs.org/api/cli.html#node_extra_ca_certsfile',
      'https://attack.mitre.org/techniques/T1553/004/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              «NODE_EXTRA_CA_CERTS: /app/ca.pem»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              SSL_CERT_FILE: /etc/ssl/certs/ca-certificates.crt
      `,
    },
  ],

  *check(container) {
    for (const { name, value, span, isIgnored } of variablesNamed(TRUST_VARIABLE, container)) {
      if (isIgnored || !namesOwnAuthorities(name, known(value))) continue;
      yield {
        at: span,
        message: `Container "${container.name}" trusts an authority of its own for certificates. Anyone who has its key can pose as any server.`,
      };
    }
  },
});
