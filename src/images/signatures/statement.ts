import type { SignedRequirement } from '../../model/images/signature-state.ts';
import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { parseObject, textIn } from '../registry/json.ts';
import { datedVex } from '../vex/dated.ts';
import type { DatedStatement } from '../vex/openvex.ts';
import type { Signed } from './signed.ts';

/** The kinds of statements about images that are read. */
export type StatementKind = SignedRequirement | 'vex';

/** The statement that a signature confirms. */
export interface Statement {
  readonly says: StatementKind | 'other';
  /** `sha256:…` of manifests or indexes. */
  readonly digests: readonly string[];
  /** Only where it says something about vulnerabilities. A bill of materials can do so, too. */
  readonly vex?: { readonly subjects: readonly StatementSubject[]; readonly statements: readonly DatedStatement[] };
}

export interface StatementSubject {
  readonly name: string;
  readonly digests: readonly string[];
}

/** Undefined if it is neither an image signature nor a statement about an image. @throws {LookupError} for invalid JSON. */
export function statementOf({ bundle: { content }, payload }: Signed, host: string): Statement | undefined {
  if (payload !== undefined) return simpleSigning(parseObject(payload, host));
  if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== IN_TOTO) return undefined;
  return inToto(parseObject(content.dsseEnvelope.payload, host));
}

const IN_TOTO = 'application/vnd.in-toto+json';

/** The type of image signatures by `cosign sign`, in a payload and in a statement. */
const SIGNATURE_TYPE = 'https://sigstore.dev/cosign/sign/v1';
const SIMPLE_SIGNING_TYPES: ReadonlySet<string> = new Set(['cosign container image signature', SIGNATURE_TYPE]);

/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#payload */
function simpleSigning({ critical }: JsonFields): Statement | undefined {
  if (!isJsonObject(critical) || !SIMPLE_SIGNING_TYPES.has(textIn(critical, 'type') ?? '')) return undefined;
  const digest = isJsonObject(critical['image']) ? textIn(critical['image'], 'docker-manifest-digest') : undefined;
  return digest === undefined ? undefined : { says: 'signature', digests: [digest] };
}

const STATEMENT_TYPES: ReadonlySet<string> = new Set([
  'https://in-toto.io/Statement/v0.1',
  'https://in-toto.io/Statement/v1',
]);

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export function inToto(statement: JsonFields): Statement | undefined {
  const { subject, predicate } = statement;
  if (!STATEMENT_TYPES.has(textIn(statement, '_type') ?? '') || !Array.isArray(subject)) return undefined;
  const subjects = subject.map((one) => ({
    name: isJsonObject(one) ? (textIn(one, 'name') ?? '') : '',
    digests: digestsOf(one),
  }));
  const type = textIn(statement, 'predicateType') ?? '';
  const says = kindOfStatement(type);
  const digests = subjects.flatMap((one) => one.digests);
  const statements =
    says === 'vex' || says === 'sbom' || says === 'other'
      ? datedVex(predicate, type.startsWith(OPENVEX) ? 'OpenVEX' : undefined)
      : [];
  const hasVex = says === 'vex' || statements.length > 0;
  return { says, digests, ...(hasVex && { vex: { subjects, statements } }) };
}

/** Whether it is of that kind. */
export function isOfKind({ says, vex }: Statement, kind: StatementKind): boolean {
  return kind === 'vex' ? vex !== undefined : says === kind;
}

function digestsOf(subject: unknown): readonly string[] {
  if (!isJsonObject(subject) || !isJsonObject(subject['digest'])) return [];
  const { digest } = subject;
  return ['sha256', 'sha512'].flatMap((algorithm) => {
    const hash = textIn(digest, algorithm);
    return hash === undefined ? [] : [`${algorithm}:${hash}`];
  });
}

const OPENVEX = 'https://openvex.dev/';
/** OpenVEX, CycloneDX, and CSAF, which has no agreed type yet. */
const VEX_TYPE =
  /^https:\/\/(?:openvex\.dev\/ns(?:\/v\d[\d.]*)?|cyclonedx\.org\/vex(?:\/v[\d.]+)?|docs\.oasis-open\.org\/csaf\/.*)$/;

/** What a statement of this type is. */
export function kindOfStatement(predicateType: string): Statement['says'] {
  if (predicateType === SIGNATURE_TYPE) return 'signature';
  if (/^https:\/\/slsa\.dev\/provenance\/v\d+(?:\.\d+)?$/.test(predicateType)) return 'provenance';
  if (VEX_TYPE.test(predicateType)) return 'vex';
  const isSbom = /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)(?:\/v[\d.]+)?$/.test(predicateType);
  return isSbom ? 'sbom' : 'other';
}
