import type { TlsState } from '../../../model/images/tls-state.ts';
import { defineRegistryTlsRule } from './registry-tls-rule.ts';

export default defineRegistryTlsRule({
  id: 'registry-certificate-expiring',
  profile: 'recommended',
  cwe: [298],
  docs: {
    title: 'Renew the registry certificate in time',
    why: 'Once it has expired, no engine pulls from the registry any more: deployments stop, new machines start without their images, and the check is often switched off in a hurry.',
    how: 'Renew it now, and automate that with a program such as an ACME client.',
    limits: 'The rule reports less than 14 days, and runs only with `images.tls-check: true`.',
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
