import { createPublicKey } from 'node:crypto';
import { VEX_PUBLISHERS } from '../../data/images/vex-publishers.ts';
import type { SignaturePolicy } from '../../model/images/signature-policy.ts';
import type { Repository } from '../registry/target.ts';
import type { VexSigner } from './attached-vex.ts';
import { expectedFrom } from './index.ts';
import { coversPlace, policyFor } from './policy.ts';

/** Who may sign VEX statements about an image: the signer that the policy requires, else its publisher. Undefined if nobody may. */
export function vexSignerFor(
  repository: Repository,
  policies: readonly SignaturePolicy[],
  publicKeys: ReadonlyMap<string, string>,
): VexSigner | undefined {
  const policy = policyFor(policies, repository);
  if (policy !== undefined && policy.require !== 'digest-pin' && policy.by.kind === 'authority') return undefined;
  if (policy !== undefined && policy.require !== 'digest-pin')
    return { name: undefined, expected: expectedFrom(policy.by, { publicKeys }), github: policy.github };
  const publisher = VEX_PUBLISHERS.find(({ images }) => coversPlace(images, repository));
  if (publisher === undefined) return undefined;
  const { name, by } = publisher;
  if (by.kind === 'identity') return { name, expected: by };
  return { name, expected: { kind: 'key', path: name, publicKey: createPublicKey(by.publicKey) } };
}
