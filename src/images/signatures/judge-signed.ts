import { shaped } from './refuse-malformed.ts';
import type { Signed } from './signed.ts';
import { isOfKind, type Statement, type StatementKind, statementOf } from './statement.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { refused, type Verdict } from './verdict.ts';
import { type Expected, verifySigned } from './verify-signed.ts';

/** What a signature has to be. */
export interface Wanted {
  readonly required: StatementKind;
  readonly expected: Expected;
  /** `owner/name` on GitHub, whose attestations are fetched, too. */
  readonly github?: string | undefined;
}

export interface Judged {
  readonly verdict: Verdict;
  /** Only where it has the required kind. */
  readonly statement?: Statement;
}

/**
 * Checks that the expected signer made a statement about one of these digests. `other` for statements of another kind.
 * @throws {LookupError} if it cannot be read.
 */
export async function judgeSigned(
  read: () => Promise<Signed | Verdict>,
  { digests, host }: { readonly digests: readonly string[]; readonly host: string },
  { required, expected }: Wanted,
  trust: TrustedRoots,
): Promise<Judged | 'other'> {
  if (expected.kind === 'authority') return 'other';
  const signed = await read();
  if ('kind' in signed) return { verdict: signed };
  const statement = shaped(() => statementOf(signed, host) ?? refused('malformed'));
  if ('kind' in statement) return { verdict: statement };
  if (!isOfKind(statement, required)) return 'other';
  const verdict = verifySigned(signed, expected, trust);
  if (verdict.kind !== 'verified' || statement.digests.some((digest) => digests.includes(digest)))
    return { verdict, statement };
  return { verdict: { ...refused('other-image'), signer: verdict.signer }, statement };
}
