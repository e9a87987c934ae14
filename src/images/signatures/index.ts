import { createPublicKey, X509Certificate } from 'node:crypto';
import type { ExpectedSigner, SignedPolicy } from '../../model/images/signature-policy.ts';
import type { SignatureState, SignedRequirement } from '../../model/images/signature-state.ts';
import { type LookupFailure, orThrow, outcomeOf } from '../registry/lookup-error.ts';
import { possibleEntries, runnableEntries } from '../registry/platforms.ts';
import type { Descriptor, ImageIndex, Platform, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import { type Attached, attachedTo, type Subject } from './attached.ts';
import { hasUnsignedStatement } from './buildkit.ts';
import type { FetchAttestations } from './github-attestations.ts';
import { judgeSigned, type Wanted } from './judge-signed.ts';
import { readEnvelope } from './notation/envelope.ts';
import { verifyNotation } from './notation/verify.ts';
import { readBlob, readBundle, readSigned } from './read-signed.ts';
import { shaped } from './refuse-malformed.ts';
import type { Signed } from './signed.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { bestOf, type Verdict } from './verdict.ts';
import type { Expected } from './verify-signed.ts';

/** The services and keys for checking signatures. */
export interface Means extends Examiners {
  /** The platforms that the image is for; `unknown` where a variable decides. */
  readonly platforms: readonly Platform[] | 'unknown';
  /** The text of a file with a key, by its path. */
  readonly publicKeys: ReadonlyMap<string, string>;
}

export interface Examiners {
  readonly registry: Registry;
  readonly trust: TrustedRoots;
  readonly fetchAttestations: FetchAttestations;
}

/**
 * Checks whether an image is signed as the policy requires. The signature may be on the index or manifest that the reference names. Otherwise
 * every manifest of the index that an engine might run on the platforms has to be signed.
 * @throws {LookupError} if the state cannot be determined.
 */
export async function checkSignatures(
  target: ImageTarget,
  policy: SignedPolicy,
  means: Means,
): Promise<SignatureState> {
  // the digest was computed from the bytes, whatever the registry reports
  const wanted = { required: policy.require, expected: expectedFrom(policy.by, means), github: policy.github };
  const named = orThrow(await means.registry.readManifest(target));
  const whole = await examine({ ...target, digest: named.digest }, wanted, means);
  if (named.kind === 'image' || whole.some(isVerified)) return stateOf(whole, policy.require);
  const parts = await examineParts(target, named, wanted, means);
  const state = stateOf([...whole, ...parts.outcomes], policy.require);
  if (
    state.kind !== 'unsigned' ||
    !(await hasUnsignedStatement(target, named, parts.digest, policy.require, means.registry))
  )
    return state;
  return { ...state, instead: 'buildkit' };
}

/** Checks the signatures of one manifest alone. @throws {LookupError} if the state cannot be determined. */
export async function checkManifest(
  subject: Subject,
  wanted: Wanted & { readonly required: SignedRequirement },
  means: Examiners,
): Promise<SignatureState> {
  return stateOf(await examine(subject, wanted, means), wanted.required);
}

/** The manifest that decides, with the results for its signatures: the first one that is not signed as required, else the first one. */
async function examineParts(
  target: ImageTarget,
  index: ImageIndex,
  wanted: Wanted,
  means: Means,
): Promise<{ readonly digest: string | undefined; readonly outcomes: readonly Outcome[] }> {
  const digests = [...new Set(entriesOn(index, means.platforms).map(({ digest }) => digest))];
  let first: readonly Outcome[] = [];
  for (const digest of digests) {
    const outcomes = await examine({ ...target, digest }, wanted, means);
    if (!outcomes.some(isVerified)) return { digest, outcomes };
    if (digest === digests[0]) first = outcomes;
  }
  return { digest: digests[0], outcomes: first };
}

function entriesOn(index: ImageIndex, platforms: Means['platforms']): readonly Descriptor[] {
  if (platforms === 'unknown') return runnableEntries(index);
  return platforms.flatMap((platform) => possibleEntries(index, platform));
}

/** The result for a possible signature. */
type Outcome =
  | (Verdict & { readonly digest: string })
  /** A statement of another kind than the policy requires. */
  | { readonly kind: 'other' }
  /** `isFull` if so many are left that the valid one may be among them. */
  | { readonly kind: 'unread'; readonly failure: LookupFailure; readonly isFull?: true };

function isVerified({ kind }: Outcome): boolean {
  return kind === 'verified';
}

/** A limit, because each takes a request and some milliseconds to verify. */
export const MOST_SIGNATURES = 100;

/** Stops at the first valid signature. */
async function examine(subject: Subject, wanted: Wanted, means: Examiners): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of outcomesFor(subject, wanted, means)) {
    if (outcomes.length === MOST_SIGNATURES) {
      const reason = `it has more than ${MOST_SIGNATURES} signatures`;
      return [...outcomes, { kind: 'unread', failure: { kind: 'too-large', reason }, isFull: true }];
    }
    outcomes.push(outcome);
    if (isVerified(outcome)) break;
  }
  return outcomes;
}

async function* outcomesFor(
  subject: Subject,
  wanted: Wanted,
  { registry, trust, fetchAttestations }: Examiners,
): AsyncGenerator<Outcome> {
  const held = (read: () => Promise<Signed | Verdict>) => outcomeFor(read, subject, wanted, trust);
  const readsNotation = wanted.expected.kind === 'authority';
  for await (const attached of attachedTo(subject, wanted.required, registry, { readsNotation }))
    yield attachedOutcome(attached, subject, wanted, { registry, trust });
  if (wanted.github === undefined) return;
  const attestations = await fetchAttestations(wanted.github, subject.digest);
  if (!attestations.ok) yield { kind: 'unread', failure: attestations.error };
  else for (const bundle of attestations.value) yield held(async () => readBundle(bundle));
}

/** The key or certificate is valid: reading the configuration has checked it. */
export function expectedFrom(by: ExpectedSigner, { publicKeys }: Pick<Means, 'publicKeys'>): Expected {
  if (by.kind === 'identity') return by;
  const path = by.path.value;
  const text = publicKeys.get(path) ?? '';
  if (by.kind === 'authority') return { ...by, path, certificate: new X509Certificate(text) };
  return { kind: 'key', path, publicKey: createPublicKey(text) };
}

async function attachedOutcome(
  attached: Attached,
  subject: Subject,
  wanted: Wanted,
  { registry, trust }: Pick<Examiners, 'registry' | 'trust'>,
): Promise<Outcome> {
  switch (attached.kind) {
    case 'unread':
      return attached;
    case 'unsupported':
      return { ...attached, digest: subject.digest };
    case 'statement':
    case 'document':
      return { kind: 'other' };
    case 'notation':
      return notationOutcome(attached.blob, subject, wanted.expected, registry);
    default: {
      const { kind, blob } = attached;
      if (wanted.expected.kind === 'authority') return { kind: 'other' };
      return outcomeFor(() => readSigned({ kind, blob }, subject, registry), subject, wanted, trust);
    }
  }
}

/** A signature of Notation where another signer is wanted cannot be the one. */
async function notationOutcome(
  blob: Descriptor,
  { digest, ...repository }: Subject,
  expected: Expected,
  registry: Registry,
): Promise<Outcome> {
  if (expected.kind !== 'authority') return { kind: 'unsupported', form: 'notation', digest };
  const outcome = await outcomeOf(async () => {
    const bytes = await readBlob(blob, repository, registry);
    const envelope = shaped(() => readEnvelope(bytes, repository.host));
    return 'kind' in envelope ? envelope : verifyNotation(envelope, digest, expected, new Date());
  });
  return outcome.ok ? { ...outcome.value, digest } : { kind: 'unread', failure: outcome.error };
}

async function outcomeFor(
  read: () => Promise<Signed | Verdict>,
  { digest, host }: Subject,
  wanted: Wanted,
  trust: TrustedRoots,
): Promise<Outcome> {
  const outcome = await outcomeOf(() => judgeSigned(read, { digests: [digest], host }, wanted, trust));
  if (!outcome.ok) return { kind: 'unread', failure: outcome.error };
  return outcome.value === 'other' ? { kind: 'other' } : { ...outcome.value.verdict, digest };
}

/**
 * A signature that was refused is reported even if others could not be read: anyone who can push could add those.
 * @throws {LookupError} if one that could not be read may have been valid.
 */
function stateOf(outcomes: readonly Outcome[], required: SignedRequirement): SignatureState {
  const verdicts = outcomes.filter((outcome) => 'digest' in outcome);
  const best = bestOf(verdicts);
  if (best?.kind === 'verified') return { kind: 'verified', required, digest: best.digest, signer: best.signer };
  const unread = outcomes.find(
    (outcome) => outcome.kind === 'unread' && (best?.kind !== 'refused' || outcome.isFull === true),
  );
  if (unread?.kind === 'unread') orThrow({ ok: false, error: unread.failure });
  switch (best?.kind) {
    case 'refused': {
      const { refusal, signer, trustedRoot } = best;
      return { kind: 'refused', required, refusal, ...(signer && { signer }), ...(trustedRoot && { trustedRoot }) };
    }
    case 'unsupported':
      return { kind: 'unsupported', required, form: best.form };
    case undefined:
      return { kind: 'unsigned', required, ...(outcomes.length > 0 && { instead: 'other-statements' }) };
  }
}
