import { DISTRIBUTION_IMAGES, MOVING_WORDS, RELEASE_NAMES, VARIANT_WORDS } from '../../../data/images/moving-tags.ts';
import { type ImageReference, officialName } from '../../../model/images/image.ts';
import { remember } from '../../../support/caches/remember.ts';

/** A reference without a digest, whose tag moves to other releases by its words. */
export const isFloating: (reference: ImageReference) => boolean = remember((reference) => {
  const { tag: written, digest } = reference;
  if (typeof written !== 'string' || digest !== undefined || !BEGINNING.test(written)) return false;
  const tag = written.toLowerCase().replaceAll(PLATFORM, '');
  const words = tag.split(/[-_.+]/).filter((word) => word !== '');
  // `stable-20251117`, `mainline-1.29`; but not `lts-alpine3.22`
  if (/\d/.test(tag)) return MOVING_WORDS.has(words[0] ?? '') && isVariantWithVersion(tag);
  if (words.some((word) => MOVING_WORDS.has(word))) return true;
  const official = officialName(reference);
  const releases = official !== undefined && !DISTRIBUTION_IMAGES.has(official);
  return words.every((word) => VARIANT_WORDS.has(word) || (releases && RELEASE_NAMES.has(word)));
});

/** Engines refuse any other tag, such as `-alpine` after a variable that is not set. */
const BEGINNING = /^\w/;

/** The name of a platform, with the sign before it: `arm64v8`, `-x86_64`. It is not a version, in spite of its digits. */
const PLATFORM =
  /(?:^|[-_.+])(?:linux[-_])?(?:amd64|x86_64|x86-64|i386|i686|arm64(?:v8)?|arm32v[567]|armv[678](?:l|hf)?|armhf|aarch64|ppc64le|s390x|riscv64)(?![a-z\d])/g;

/** A tag whose only digits belong to the distribution: `lts-alpine3.22`, `latest-ubuntu24.04`. */
function isVariantWithVersion(tag: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*-(?:alpine|debian|ubuntu|ubi|al|fedora)\d[\d.]*$/i.test(tag);
}
