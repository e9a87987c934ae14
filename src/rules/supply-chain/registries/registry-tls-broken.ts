import type { TlsProblem } from '../../../model/images/tls-state.ts';
import { defineRegistryTlsRule } from './registry-tls-rule.ts';

export default defineRegistryTlsRule({
  id: 'registry-tls-broken',
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  cwe: [295, 319],
  docs: {
    title: 'Use registries with a valid certificate',
    why: 'Without a valid certificate, an engine cannot distinguish the registry from an attacker on the way. Engines that are told to continue anyway accept any image from that attacker, and send them the password.',
    how: 'Give the registry a certificate from an authority that your machines trust, for the name that references use, and renew it automatically. For a private authority, add its certificate to the machines (`/etc/docker/certs.d/<host>/ca.crt`), not an exception.',
    limits:
      'The rule runs only with `images.tls-check: true`. hullcheck connects from the machine that it runs on, with the authorities that Node.js trusts and those of `NODE_EXTRA_CA_CERTS`.',
    ways: [
      {
        do: 'Renew the certificate, and automate it, with ACME.',
        trap: 'The registry has to load the new one: many keep the old one in memory until they are started again.',
      },
      {
        do: 'If the chain is incomplete, serve the intermediate certificates as well.',
        trap: 'Browsers fetch those by themselves, and engines do not: test with curl.',
      },
      {
        do: 'For a private authority, put its certificate into `/etc/docker/certs.d/registry.example.com/ca.crt` of each machine.',
        trap: 'BuildKit and nodes of clusters have settings of their own.',
      },
    ],
    verify: {
      run: "curl --max-time 5 --silent --show-error --output /dev/null --write-out '%{http_code}' https://HOST/v2/",
      prints: '`200` or `401`, from each machine that pulls. A message about the certificate comes with `000`.',
    },
    references: [
      'https://docs.docker.com/engine/security/certificates/',
      'https://distribution.github.io/distribution/about/insecure/',
    ],
  },
  bad: { kind: 'broken', problem: 'expired' },
  problemOf: (tls, host) =>
    tls.kind === 'broken' ? { clause: `${host} ${PROBLEMS[tls.problem]}`, detail: tls.problem } : undefined,
});

/** The predicate after the name of the registry. */
const PROBLEMS: Readonly<Record<TlsProblem, string>> = {
  'unknown-authority': 'has a certificate from an authority that is not trusted here',
  'self-signed': 'has a self-signed certificate',
  expired: 'has an expired certificate',
  'not-yet-valid': 'has a certificate that is not valid yet',
  revoked: 'has a revoked certificate',
  'wrong-host': 'has a certificate for another name',
  'no-encryption': 'uses plain http on its port, without encryption',
  'old-protocols-only': 'does not support TLS 1.2 or later',
  other: 'fails the TLS handshake',
};
