import { defineRegistryTlsRule } from './registry-tls-rule.ts';

export default defineRegistryTlsRule({
  id: 'registry-tls-outdated',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'strict',
  cwe: [326],
  docs: {
    title: 'Switch off broken TLS versions',
    why: 'TLS 1.0 and 1.1 rely on broken hashes and ciphers. As long as the registry accepts them, old clients use them, and an attacker on the way can read their passwords or change the images that they pull.',
    how: 'Set the minimum version of the registry, or of the proxy in front of it, to TLS 1.2 (`minimumtls: tls1.2` in the configuration of distribution).',
    limits: 'The rule runs only with `images.tls-check: true`, as it makes a separate connection.',
    references: [
      'https://datatracker.ietf.org/doc/html/rfc8996',
      'https://distribution.github.io/distribution/about/configuration/#tls',
    ],
  },
  bad: { kind: 'sound', protocol: 'TLSv1.2', takesOldProtocols: true, validUntil: '2027-06-01' },
  problemOf: (tls, host) =>
    tls.kind === 'sound' && tls.takesOldProtocols
      ? { clause: `${host} still accepts TLS 1.0 or 1.1, which an attacker on the way can break` }
      : undefined,
});
