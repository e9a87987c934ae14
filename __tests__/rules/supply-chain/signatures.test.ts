import { describe, expect, it } from '@jest/globals';
import type { ImageFacts } from '../../../src/model/images/image.ts';
import { REFUSALS, type SignatureState } from '../../../src/model/images/signature-state.ts';
import digestRequired from '../../../src/rules/supply-chain/images/image-digest-required.ts';
import unverified from '../../../src/rules/supply-chain/images/image-signature-unverified.ts';
import unexpected from '../../../src/rules/supply-chain/images/image-signer-unexpected.ts';
import unsigned from '../../../src/rules/supply-chain/images/image-unsigned.ts';
import { checkText, withFixes } from '../../support/example.ts';

const ALL = [digestRequired, unverified, unexpected, unsigned];
const DIGEST = `sha256:${'1'.repeat(64)}`;
const FILE = 'FROM ghcr.io/acme/app:1\nUSER 1000\n';

const said = (signature: SignatureState, text = FILE, more: Partial<ImageFacts> = {}): readonly string[] =>
  ALL.flatMap((rule) => checkText(rule, 'Dockerfile', text, { signature, ...more }).findings).map(
    ({ ruleId, message }) => `${ruleId}: ${message}`,
  );

describe('what signatures come to', () => {
  const by = { kind: 'identity', identity: 'https://github.com/evil/app', issuer: 'https://issuer.example' } as const;

  it('is nothing to report when they are good, or when nobody asks', () => {
    expect(said({ kind: 'not-required' })).toEqual([]);
    expect(said({ kind: 'verified', required: 'sbom', digest: DIGEST, signer: by })).toEqual([]);
  });

  it('has a reason of its own for each way to be refused', () => {
    const messages = REFUSALS.flatMap((refusal) => said({ kind: 'refused', required: 'signature', refusal }));
    expect(messages).toHaveLength(REFUSALS.length);
    expect(new Set(messages).size).toBe(REFUSALS.length);
    for (const message of messages) expect(message).toMatch(/whose signature is not accepted: .+[^.]\.$/);
  });

  it('says who signed, where that is what is wrong', () => {
    for (const refusal of ['other-identity', 'other-issuer'] as const)
      expect(said({ kind: 'refused', required: 'signature', refusal, signer: by })[0]).toContain(
        ': https://github.com/evil/app, according to https://issuer.example.',
      );
    const source = { ...by, sourceRepository: 'https://github.com/evil/app' };
    expect(said({ kind: 'refused', required: 'signature', refusal: 'other-source', signer: source })[0]).toMatch(
      /it is for an image from another source: https:\/\/github\.com\/evil\/app\.$/,
    );
    expect(said({ kind: 'refused', required: 'signature', refusal: 'other-source', signer: by })[0]).toMatch(
      /another source: the certificate names none\.$/,
    );
    const elsewhere = { kind: 'refused', required: 'signature', refusal: 'other-image', signer: by } as const;
    expect(said(elsewhere)[0]).toMatch(/not accepted: it is for another image\.$/);
    const nameless = { ...elsewhere, refusal: 'other-identity', signer: { ...by, identity: '' } } as const;
    expect(said(nameless)[0]).toContain('a certificate without a name, according to');
  });

  it('names what is missing, and what there is instead', () => {
    const start = 'image-unsigned: This Dockerfile is built from "ghcr.io/acme/app:1", which lacks the';
    const end = 'that the configuration requires, so nothing shows who built it.';
    expect(said({ kind: 'unsigned', required: 'signature' })).toEqual([`${start} signature ${end}`]);
    expect(said({ kind: 'unsigned', required: 'sbom' })).toEqual([`${start} signed bill of materials ${end}`]);
    expect(said({ kind: 'unsigned', required: 'provenance', instead: 'buildkit' })).toEqual([
      `${start} signed provenance ${end} The attestations of BuildKit for it are not signed.`,
    ]);
    expect(said({ kind: 'unsigned', required: 'signature', instead: 'other-statements' })).toEqual([
      `${start} signature ${end} It has statements, but of other kinds.`,
    ]);
  });

  it('has a text for each form that is not verified', () => {
    const forms = ['notation', 'newer-bundle', 'message-bundle', 'log-entry-kind'] as const;
    const messages = forms.flatMap((form) => said({ kind: 'unsupported', required: 'signature', form }));
    expect(new Set(messages).size).toBe(forms.length);
  });
});

describe('image-digest-required', () => {
  it.each([
    [`FROM ghcr.io/acme/app:1@${DIGEST}`, 0],
    [`FROM ghcr.io/acme/app@${DIGEST}`, 0],
    ['ARG DIGEST\nFROM ghcr.io/acme/app@$DIGEST', 0],
    ['FROM ghcr.io/acme/app', 1],
    ['FROM ghcr.io/acme/app:1', 1],
  ])('finds in %j: %i', (text, count) => {
    expect(said({ kind: 'digest-required' }, `${text}\nUSER 1000\n`)).toHaveLength(count);
  });

  it('adds the digest, where it is known', () => {
    const facts = { signature: { kind: 'digest-required' }, digest: DIGEST } as const;
    expect(withFixes(checkText(digestRequired, 'Dockerfile', FILE, facts))).toBe(FILE.replace(':1', `:1@${DIGEST}`));
  });
});
