import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { registryName } from './registry-name.ts';

export default defineRule({
  id: 'registry-tls-outdated',
  on: 'image',
  needs: ['tls'],
  score: 3.7,
  profile: 'strict',
  precision: 'high',
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
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «registry.example.com/acme/app:1.4»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
      facts: {
        bad: { tls: { kind: 'sound', protocol: 'TLSv1.2', takesOldProtocols: true, validUntil: '2027-06-01' } },
        good: { tls: { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil: '2027-06-01' } },
      },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    if (facts.tls.kind !== 'sound' || !facts.tls.takesOldProtocols) return;
    const host = registryName(reference.value);
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", and ${host} still takes TLS 1.0 or 1.1.`,
      evidence: host,
    };
  },
});
