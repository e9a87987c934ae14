import type { Refusal, SignatureState, Signer } from './signature-state.ts';

type Refused = Pick<Extract<SignatureState, { readonly kind: 'refused' }>, 'refusal' | 'signer' | 'trustedRoot'>;

/** Why a signature is refused: words that continue "…: ". */
export function refusalText(refused: Refused): string {
  return `${REASONS[refused.refusal]}${detailOf(refused)}`;
}

const REASONS: Readonly<Record<Refusal, string>> = {
  malformed: 'it does not have the form that it claims',
  'certificate-expected': 'it was made with a key alone, and the configuration requires an identity',
  'other-key': 'the key in the configuration did not make it, or it is for other content than its own',
  altered: 'its content is not the content that was signed',
  'certificate-untrusted': 'its certificate does not come from a trusted authority',
  'certificate-unfit': 'its certificate is not for signing software',
  'certificate-expired': 'it was made after its certificate had ended',
  'certificate-not-yet-valid': 'it was made before its certificate began',
  'certificate-not-valid-now': 'a certificate for it is not valid now, and time stamps of Notation are not verified',
  'certificate-not-logged': 'nothing shows that its certificate is in a public log',
  'log-entry-missing': 'it is in no log',
  'log-unknown': 'the log that it claims to be in is unknown',
  'log-entry-false': 'it is not in the log that it claims to be in',
  'log-entry-of-other': 'its entry in the log is about another signature',
  'time-unproven': 'nothing shows when it was made',
  'signature-expired': 'its signer let it expire',
  'other-issuer': 'another issuer vouches for the signer',
  'other-identity': 'another signer made it',
  'other-source': 'it is for an image from another source',
  'other-image': 'it is for another image',
};

/** The signer, or the origin of the keys that were tried. */
function detailOf({ refusal, signer, trustedRoot }: Refused): string {
  if (trustedRoot !== undefined) return `. If it is newer, a key may be missing: the known keys are of ${trustedRoot}`;
  if (signer?.kind === 'authority' && refusal === 'other-identity') return `: ${signerText(signer)}`;
  if (signer?.kind !== 'identity' || refusal === 'other-image') return '';
  if (refusal === 'other-source')
    return `: ${printable(signer.sourceRepository ?? '') || 'the certificate names none'}`;
  return `: ${signerText(signer)}, according to ${printable(signer.issuer) || 'an issuer without a name'}`;
}

/** The key, or the name in the certificate. */
export function signerText(signer: Signer): string {
  if (signer.kind === 'key') return signer.path;
  return printable(signer.kind === 'authority' ? signer.subject : signer.identity) || 'a certificate without a name';
}

const MOST_CHARACTERS = 200;

/** An authority vouches for the text, but it may still have any form. */
function printable(text: string): string {
  const plain = text.replaceAll(/[^\x20-\x7e]/g, '\uFFFD');
  return plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS)}…` : plain;
}
