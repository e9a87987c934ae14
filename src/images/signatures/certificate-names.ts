import type { SignedEntity } from '@sigstore/verify';

export type Certificate = Extract<SignedEntity['key'], { readonly $case: 'certificate' }>['certificate'];

const URI = 6;
const EMAIL = 1;
const OTHER = 0;

/** Names of other services than those with addresses: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO_NAME = '1.3.6.1.4.1.57264.1.7';

/** The identities for which a certificate was issued, each in the form of its kind. Names that are not text are left out. */
export function namesOf({ extSubjectAltName }: Certificate): readonly string[] {
  const names = extSubjectAltName?.valueObj.subs[0]?.subs ?? [];
  return names.flatMap((name): readonly string[] => {
    if (name.tag.isContextSpecific(URI)) return textsOf(name.value, /^[A-Za-z][\w+.-]*:/);
    if (name.tag.isContextSpecific(EMAIL)) return textsOf(name.value, /^[^@:/]+@[^@:/]+$/);
    if (!name.tag.isContextSpecific(OTHER) || name.subs[0]?.toOID() !== FULCIO_NAME) return [];
    return textsOf(name.subs[1]?.subs[0]?.value ?? Buffer.alloc(0), /./);
  });
}

function textsOf(bytes: Buffer, form: RegExp): readonly string[] {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && form.test(text) ? [text] : [];
}
