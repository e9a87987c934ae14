import type { PackageUrl } from '../../model/images/package-url.ts';
import type { VexImage } from '../../model/images/vex.ts';
import { isJsonObject } from '../../support/json-fields.ts';
import { parseAnyPackageUrl } from '../sbom/package-url.ts';

/** A product as a document identifies it. */
export interface Product {
  readonly packages: readonly PackageUrl[];
  readonly images: readonly VexImage[];
}

/** Many names of many parts would take more memory than the document. */
const MOST_NAMES = 50;

const IMAGE_TYPES: ReadonlySet<string> = new Set(['oci', 'docker']);

/** The product with these package URLs and hashes (SHA-256). A digest also counts within a reference such as `ghcr.io/acme/app@sha256:…`. */
export function productOf(texts: readonly unknown[], hashes: readonly unknown[] = []): Product {
  const names = texts.slice(0, MOST_NAMES).filter((text) => typeof text === 'string');
  const urls = names.flatMap((text) => parseAnyPackageUrl(text) ?? []);
  const digests = [
    ...names
      .filter((text) => !text.startsWith('pkg:'))
      .flatMap((text) => /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1] ?? []),
    ...hashes.flatMap((hash) =>
      typeof hash === 'string' && /^[0-9a-f]{64}$/i.test(hash) ? `sha256:${hash.toLowerCase()}` : [],
    ),
  ];
  const images = urls.filter(({ type }) => IMAGE_TYPES.has(type)).map((url) => ({ digests: [], url }));
  return {
    packages: urls.filter(({ type }) => !IMAGE_TYPES.has(type)),
    images: [...images, ...(digests.length > 0 ? [{ digests, url: undefined }] : [])],
  };
}

/** The list in a field of an object; empty for anything else. */
export function listIn(object: unknown, name: string): readonly unknown[] {
  const value = fieldIn(object, name);
  return Array.isArray(value) ? value : [];
}

export function fieldIn(object: unknown, name: string): unknown {
  return isJsonObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

const LONGEST_TEXT = 300;

/** The first text among values, on a bounded line. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
    ?.slice(0, LONGEST_TEXT);
}
