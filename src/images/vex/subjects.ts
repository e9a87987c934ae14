import type { PackageUrl } from '../../model/images/package-url.ts';
import type { VexImage, VexStatement } from '../../model/images/vex.ts';
import { parseAnyPackageUrl } from '../sbom/package-url.ts';

/**
 * A statement of an attestation: where it names an image in the same way as a subject of the attestation, it is about the digests of that
 * subject. Docker calls `dhi.io/python` `pkg:docker/dhi/python`, which would be another image otherwise.
 */
export function withSubjects(
  statement: VexStatement,
  names: readonly string[],
  digests: readonly string[],
): VexStatement {
  const subjects = names.flatMap((name) => parseAnyPackageUrl(name) ?? []);
  if (subjects.length === 0) return statement;
  const named = (image: VexImage): VexImage =>
    subjects.some((subject) => isNamedAs(image.url, subject)) ? { ...image, digests } : image;
  return {
    ...statement,
    targets: statement.targets.map(({ images, packages }) => ({ images: images?.map(named), packages })),
  };
}

function isNamedAs(url: PackageUrl | undefined, subject: PackageUrl): boolean {
  if (url === undefined || url.qualifiers.has('tag')) return false;
  const isSameName = url.type === subject.type && url.namespace === subject.namespace && url.name === subject.name;
  return isSameName && (url.version === '' || url.version === subject.version);
}
