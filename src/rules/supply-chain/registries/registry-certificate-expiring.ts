import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { registryName } from './registry-name.ts';

export default defineRule({
  id: 'registry-certificate-expiring',
  on: 'image',
  needs: ['tls'],
  profile: 'recommended',
  precision: 'high',
  cwe: [298],
  docs: {
    title: 'Renew the certificate of the registry in time',
    why: 'When it has expired, no engine pulls from the registry any more: deployments stop, machines that start anew come up without their images, and somebody in a hurry switches the check off.',
    how: 'Renew it now, and let a program do so from now on, such as an ACME client.',
    limits: 'Less than 14 days are too few. Only with `images.tls-check: true`.',
    references: ['https://letsencrypt.org/docs/integration-guide/#when-to-renew'],
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
        bad: { tls: { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil: '2026-12-01' } },
        good: { tls: { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil: '2027-06-01' } },
      },
    },
  ],

  *check(image, _options, { today }) {
    const { reference, facts } = image;
    if (facts.tls.kind !== 'sound') return;
    const { validUntil } = facts.tls;
    const days = (Date.parse(validUntil) - Date.parse(today)) / MILLISECONDS_OF_A_DAY;
    if (!(days < FEWEST_DAYS)) return;
    const host = registryName(reference.value);
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", and the certificate of ${host} expires on ${validUntil}.`,
      evidence: host,
    };
  },
});

const MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000;
const FEWEST_DAYS = 14;
