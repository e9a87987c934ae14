import type { TlsProblem } from '../../../model/images/tls-state.ts';
import { defineRegistryTlsRule } from './registry-tls-rule.ts';

export default defineRegistryTlsRule({
  id: 'registry-tls-broken',
  score: 7.4,
  profile: 'recommended',
  cwe: [295, 319],
  docs: {
    title: 'Use registries that prove who they are',
    why: 'Without a certificate that holds, nobody can tell the registry from someone in between. Engines that are told to go on all the same take whatever image an attacker on the way gives them, and tell that attacker their password.',
    how: 'Give the registry a certificate of an authority that your machines trust, for the name that references use, and renew it by a program. For an authority of your own, add its certificate to the machines (`/etc/docker/certs.d/<host>/ca.crt`), not an exception.',
    limits:
      'It is tried from where hullcheck runs, with the authorities that Node.js trusts and those of `NODE_EXTRA_CA_CERTS`. Only with `images.tls-check: true`.',
    references: [
      'https://docs.docker.com/engine/security/certificates/',
      'https://distribution.github.io/distribution/about/insecure/',
    ],
  },
  bad: { kind: 'broken', problem: 'expired' },
  problemOf: (tls, host) =>
    tls.kind === 'broken' ? { clause: `${host} ${PROBLEMS[tls.problem]}`, detail: tls.problem } : undefined,
});

/** What follows the name of the registry. */
const PROBLEMS: Readonly<Record<TlsProblem, string>> = {
  'unknown-authority': 'has a certificate of an authority that is not trusted here',
  'self-signed': 'has a certificate that it signed itself',
  expired: 'has a certificate that has expired',
  'not-yet-valid': 'has a certificate that is not valid yet',
  revoked: 'has a certificate that was revoked',
  'wrong-host': 'has a certificate for another name',
  'no-encryption': 'speaks plain http on its port, without encryption',
  'old-protocols-only': 'knows no newer version of TLS than 1.1, which is broken',
  other: 'does not manage to encrypt a connection',
};
