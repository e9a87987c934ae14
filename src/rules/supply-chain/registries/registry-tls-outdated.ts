import { defineRegistryTlsRule } from './registry-tls-rule.ts';

export default defineRegistryTlsRule({
  id: 'registry-tls-outdated',
  score: 3.7,
  profile: 'strict',
  cwe: [326],
  docs: {
    title: 'Switch off versions of TLS that are broken',
    why: 'TLS 1.0 and 1.1 rely on hashes and ciphers that can be broken. As long as the registry takes them, old clients use them, and an attacker in between can read their passwords or change what they pull.',
    how: 'Set the lowest version of the registry, or of the proxy in front of it, to TLS 1.2 (`minimumtls: tls1.2` in the configuration of distribution).',
    limits: 'Only with `images.tls-check: true`: it takes a connection of its own.',
    references: [
      'https://datatracker.ietf.org/doc/html/rfc8996',
      'https://distribution.github.io/distribution/about/configuration/#tls',
    ],
  },
  bad: { kind: 'sound', protocol: 'TLSv1.2', takesOldProtocols: true, validUntil: '2027-06-01' },
  problemOf: (tls, host) =>
    tls.kind === 'sound' && tls.takesOldProtocols ? { clause: `${host} still takes TLS 1.0 or 1.1` } : undefined,
});
