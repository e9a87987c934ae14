import { refusalText, signerText } from '../../model/images/refusal-text.ts';
import type { Signer } from '../../model/images/signature-state.ts';
import type { AttachedVex, SignedVexStatement } from '../../model/images/vex.ts';
import { parseObject } from '../registry/json.ts';
import { orThrow, outcomeOf } from '../registry/lookup-error.ts';
import type { Platform, PlatformImage } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import { datedVex } from '../vex/dated.ts';
import { type DatedStatement, inOrder } from '../vex/openvex.ts';
import { withSubjects } from '../vex/subjects.ts';
import { type Attached, attachedTo, type Subject } from './attached.ts';
import { hasUnsignedStatement } from './buildkit.ts';
import { checkManifest, type Examiners, MOST_SIGNATURES } from './index.ts';
import { type Judged, judgeSigned, type Wanted } from './judge-signed.ts';
import { readBlob, readBundle, readSigned } from './read-signed.ts';
import { shaped } from './refuse-malformed.ts';
import { inToto, isOfKind, type Statement } from './statement.ts';
import { refused } from './verdict.ts';

/** Who may sign VEX statements about an image. */
export interface VexSigner extends Omit<Wanted, 'required'> {
  /** The name of a publisher; undefined for the signer of the policy. */
  readonly name: string | undefined;
}

/** An image at its registry: one statement can be about its index, another one about its manifest. */
interface Asked {
  readonly target: ImageTarget;
  readonly digests: readonly string[];
  readonly signer: VexSigner;
  readonly means: Examiners;
}

/**
 * The VEX statements in the attestations of an image and in the documents that refer to it, if the expected signer made them about it.
 * @throws {LookupError} if the image cannot be read.
 */
export async function readAttachedVex(
  target: ImageTarget,
  platform: Platform,
  signer: VexSigner,
  means: Examiners,
): Promise<AttachedVex> {
  const image = orThrow(await means.registry.readImage(target, platform));
  const asked: Asked = { target, digests: digestsOf(image), signer, means };
  const found = (await Promise.all(asked.digests.map((digest) => attestationsOf(digest, asked)))).flat();
  if (await hasBuildKitVex(image, asked)) found.push(UNSIGNED);
  const reasons = (kind: 'refused' | 'unread'): readonly string[] => [
    ...new Set(found.flatMap((one) => (one.kind === kind ? [one.reason] : []))),
  ];
  const signed = inOrder(found.flatMap((one) => (one.kind === 'signed' ? one.statements : [])));
  return {
    statements: signed.map(({ statement, signer: name }) => ({ statement, signer: name })),
    refused: reasons('refused'),
    unread: reasons('unread'),
  };
}

function digestsOf({ manifest, index }: PlatformImage): readonly string[] {
  return index === undefined ? [manifest.digest] : [index.digest, manifest.digest];
}

async function hasBuildKitVex({ manifest, index }: PlatformImage, { target, means }: Asked): Promise<boolean> {
  return index !== undefined && hasUnsignedStatement(target, index, manifest.digest, 'vex', means.registry);
}

type Found =
  | { readonly kind: 'signed'; readonly statements: readonly (DatedStatement & SignedVexStatement)[] }
  | { readonly kind: 'refused' | 'unread'; readonly reason: string };

const UNSIGNED: Found = { kind: 'refused', reason: 'it is not signed' };

async function attestationsOf(digest: string, asked: Asked): Promise<Found[]> {
  const { target, signer, means } = asked;
  const subject: Subject = { host: target.host, name: target.name, digest };
  const found: Found[] = [];
  let count = 0;
  // publishers say by its type what an attestation is
  const readsAll = signer.name === undefined;
  for await (const attached of attachedTo(subject, 'vex', means.registry, { readsAll })) {
    count += 1;
    if (count > MOST_SIGNATURES)
      return [...found, { kind: 'unread', reason: `it has more than ${MOST_SIGNATURES} attestations` }];
    found.push(...(await foundBy(() => readAttestation(attached, subject, asked))));
  }
  if (signer.github === undefined) return found;
  const bundles = await means.fetchAttestations(signer.github, digest);
  if (!bundles.ok) return [...found, { kind: 'unread', reason: bundles.error.reason }];
  for (const bundle of bundles.value) {
    found.push(...(await foundBy(async () => ofJudged(await judge(async () => readBundle(bundle), asked), asked))));
  }
  return found;
}

async function foundBy(read: () => Promise<Found | undefined>): Promise<readonly Found[]> {
  const outcome = await outcomeOf(read);
  if (!outcome.ok) return [{ kind: 'unread', reason: outcome.error.reason }];
  return outcome.value === undefined ? [] : [outcome.value];
}

/** Undefined if it says nothing about vulnerabilities. */
async function readAttestation(attached: Attached, subject: Subject, asked: Asked): Promise<Found | undefined> {
  switch (attached.kind) {
    case 'unread':
      return { kind: 'unread', reason: attached.failure.reason };
    case 'unsupported':
    case 'notation':
    case 'payload':
      return undefined;
    case 'statement':
      return readPlain(attached, subject, asked);
    case 'document':
      return readDocument(attached, subject, asked);
    default:
      return ofJudged(await judge(() => readSigned(attached, subject, asked.means.registry), asked), asked);
  }
}

function judge(read: Parameters<typeof judgeSigned>[0], asked: Asked): Promise<Judged | 'other'> {
  const { target, digests, signer, means } = asked;
  return judgeSigned(read, { digests, host: target.host }, { ...signer, required: 'vex' }, means.trust);
}

function ofJudged(judged: Judged | 'other', asked: Asked): Found | undefined {
  if (judged === 'other') return undefined;
  const { verdict, statement } = judged;
  if (verdict.kind === 'refused') return { kind: 'refused', reason: reasonFor(verdict, asked) };
  return verdict.kind === 'verified' && statement !== undefined
    ? signedBy(verdict.signer, statement, asked)
    : undefined;
}

/** Docker signs the manifest that has the statement, instead of the statement. */
async function readPlain(
  { blob, manifest }: Extract<Attached, { readonly kind: 'statement' }>,
  subject: Subject,
  asked: Asked,
): Promise<Found | undefined> {
  const bytes = await readBlob(blob, subject, asked.means.registry);
  const statement = shaped(() => inToto(parseObject(bytes, subject.host)) ?? refused('malformed'));
  if ('kind' in statement || !isOfKind(statement, 'vex')) return undefined;
  return inManifest({ ...subject, digest: manifest }, statement, asked);
}

/** A document that refers to the image by its manifest, such as `oras attach` adds. It counts if that manifest is signed. */
async function readDocument(
  { blob, manifest, about }: Extract<Attached, { readonly kind: 'document' }>,
  subject: Subject,
  asked: Asked,
): Promise<Found | undefined> {
  const bytes = await readBlob(blob, subject, asked.means.registry);
  const statements = shaped(() => datedVex(parseObject(bytes, subject.host)));
  if ('kind' in statements || statements.length === 0) return undefined;
  const digests = about === undefined ? [] : [about];
  return inManifest(
    { ...subject, digest: manifest },
    { says: 'vex', digests, vex: { subjects: [], statements } },
    asked,
  );
}

/** What a statement counts for that the signature of its manifest covers. */
async function inManifest(manifest: Subject, statement: Statement, asked: Asked): Promise<Found> {
  const { digests, signer, means } = asked;
  const state = await checkManifest(manifest, { expected: signer.expected, required: 'signature' }, means);
  if (state.kind === 'refused') return { kind: 'refused', reason: reasonFor(state, asked) };
  if (state.kind !== 'verified') return UNSIGNED;
  const isOwn = statement.digests.some((digest) => digests.includes(digest));
  if (!isOwn) return { kind: 'refused', reason: reasonFor(refused('other-image'), asked) };
  return signedBy(state.signer, statement, asked);
}

/** The policy may be that of the publisher, so nothing about a configuration is said. */
function reasonFor(problem: Parameters<typeof refusalText>[0], { signer: { name } }: Asked): string {
  if (name === undefined) return refusalText(problem);
  return problem.refusal === 'other-key' ? `the key of ${name} did not make it` : refusalText(problem);
}

function signedBy(signer: Signer, { vex }: Statement, { signer: { name }, digests }: Asked): Found {
  const by = name ?? signerText(signer);
  const own = (vex?.subjects ?? []).filter((one) => one.digests.some((digest) => digests.includes(digest)));
  const names = own.map((one) => one.name);
  const statements = (vex?.statements ?? []).map(({ time, statement }) => ({
    time,
    statement: withSubjects(statement, names, digests),
    signer: by,
  }));
  return { kind: 'signed', statements };
}
