import { requiredAttributes, SHORT_FORMS } from '../../../analysis/signers/subject-attributes.ts';
import type { ChainCertificate } from './certificate.ts';

/** Whether a certificate is for a name with all of these attributes, and has each of them once. */
export function hasSubject({ subject }: ChainCertificate, required: string): boolean {
  const wanted = requiredAttributes(required);
  if (wanted === undefined) return false;
  return wanted.every(([identifier, value]) => {
    const [first, ...others] = subject.filter(([own]) => own === identifier);
    return others.length === 0 && first?.[1] === value;
  });
}

/** The name in the certificate: `C=DE, O=acme`. */
export function subjectText({ subject }: ChainCertificate): string {
  return subject.map(([identifier, value]) => `${SHORT_FORMS.get(identifier) ?? identifier}=${value}`).join(', ');
}
