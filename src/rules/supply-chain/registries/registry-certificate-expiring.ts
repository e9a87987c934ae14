import type { TlsState } from '../../../model/images/tls-state.ts';
import { defineRegistryTlsRule } from './registry-tls-rule.ts';

export default defineRegistryTlsRule({
  id: 'registry-certificate-expiring',
  profile: 'recommended',
  cwe: [298],
  docs: {
    title: 'Renew the certificate of the registry in time',
    why: 'When it has expired, no engine pulls from the registry any more: deployments stop, machines that start anew come up without their images, and somebody in a hurry switches the check off.',
    how: 'Renew it now, and let a program do so from now on, such as an ACME client.',
    limits: 'Less than 14 days are too few. Only with `images.tls-check: true`.',
    references: ['https://letsencrypt.org/docs/integration-guide/#when-to-renew'],
  },
  bad: { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil: '2026-12-01' },
  problemOf: expiringSoon,
});

function expiringSoon(tls: TlsState, host: string, today: string): { readonly clause: string } | undefined {
  if (tls.kind !== 'sound') return undefined;
  const days = (Date.parse(tls.validUntil) - Date.parse(today)) / MILLISECONDS_OF_A_DAY;
  return days < FEWEST_DAYS ? { clause: `the certificate of ${host} expires on ${tls.validUntil}` } : undefined;
}

const MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000;
const FEWEST_DAYS = 14;
