import { type ImageContents, lacksSystemPackages } from '../../model/images/image-contents.ts';
import { sha256 } from '../../support/sha256.ts';

/** The image that a bill of materials is about. */
export interface SbomSubject {
  readonly contents: ImageContents;
  /** The name that the user gave. */
  readonly name: string;
  /** Host and path, for an image at a registry. */
  readonly repository: string | undefined;
  /** The version of hullcheck. */
  readonly version: string;
}

/** Whether it is known that packages may be missing. */
export function mayLackPackages(contents: ImageContents): boolean {
  return contents.gaps.length > 0 || contents.hasUnsignedSbom === true || lacksSystemPackages(contents);
}

/** The same for the same contents, in the form of a UUID: of the digest, or of the packages where the image has none. */
export function serialNumber({ contents: { digest, packages }, name, version }: SbomSubject, format: string): string {
  const identity = digest ?? packages.map((one) => [one.type, one.name, one.version, one.path, one.layer]);
  const hex = hashOf(JSON.stringify([format, version, name, identity]));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** SHA-256, in hexadecimal. */
export function hashOf(text: string): string {
  return Buffer.from(sha256(text), 'base64').toString('hex');
}

/** When the image was built, to the second: two runs give the same bytes. */
export function createdOf({ configuration: { created } }: ImageContents): string | undefined {
  return created === undefined ? undefined : `${created.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
}

/** The hexadecimal part of a SHA-256 digest. */
export function sha256In(digest: string | undefined): string | undefined {
  return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
}
