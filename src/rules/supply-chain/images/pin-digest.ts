import { append, type Fix } from '../../../model/findings/fix.ts';
import type { ImageReference } from '../../../model/images/image.ts';
import type { Located } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';

/**
 * Adds the digest of the tag, and keeps the tag for people. Undefined when the digest is not known, or when a variable decides: its other
 * values would then have no effect, as the digest wins.
 */
export function pinDigest(reference: Located<ImageReference>, digest: string | undefined): Fix | undefined {
  const { tag } = reference.value;
  const written = spanText(reference.span);
  if (digest === undefined || typeof tag !== 'string' || written.includes('$') || !written.endsWith(`:${tag}`))
    return undefined;
  return { title: 'Pin the current digest', safety: 'safe', edits: [append(reference, `@${digest}`)] };
}
