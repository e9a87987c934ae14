import type { VexImage, VexStatement, VexTarget } from '../../model/images/vex.ts';
import { fieldIn, firstText, listIn, type Product, productOf } from './product.ts';

const STATES: ReadonlyMap<unknown, VexStatement['status']> = new Map([
  ['not_affected', 'not affected'],
  ['false_positive', 'not affected'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['exploitable', 'affected'],
  ['in_triage', 'affected'],
]);

/** The statements in a CycloneDX document: https://cyclonedx.org/capabilities/vex/ */
export function readCycloneDx(document: unknown): readonly VexStatement[] {
  const subject = fieldIn(fieldIn(document, 'metadata'), 'component');
  const { images } = componentIn(subject);
  const known = new Map([subject, ...listIn(document, 'components')].map((one) => [fieldIn(one, 'bom-ref'), one]));
  return listIn(document, 'vulnerabilities').flatMap((vulnerability) => {
    const analysis = fieldIn(vulnerability, 'analysis');
    const status = STATES.get(fieldIn(analysis, 'state'));
    const ids = [
      fieldIn(vulnerability, 'id'),
      ...listIn(vulnerability, 'references').map((one) => fieldIn(one, 'id')),
    ].filter((id) => typeof id === 'string');
    if (status === undefined || ids.length === 0) return [];
    const reason = firstText(fieldIn(analysis, 'detail'), fieldIn(analysis, 'justification'));
    const affected = listIn(vulnerability, 'affects').filter(isWhole);
    const targets = affected.flatMap((one) => targetOf(productFor(fieldIn(one, 'ref'), known), images, subject));
    return [{ ids, status, reason, targets }];
  });
}

/** A list of versions can say that only some are affected. */
function isWhole(affects: unknown): boolean {
  return listIn(affects, 'versions').every((one) => fieldIn(one, 'status') === 'unaffected');
}

/** The component with the reference in this document, by BOM-Link in another one, or named by a package URL. */
function productFor(ref: unknown, known: ReadonlyMap<unknown, unknown>): Product {
  const component = known.get(ref);
  if (component !== undefined) return componentIn(component);
  const text = typeof ref === 'string' ? ref : '';
  return productOf([text.startsWith('urn:cdx:') ? decoded(text.slice(text.indexOf('#') + 1)) : text]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the document is about an image, it says nothing about the packages of others. */
function targetOf({ images, packages }: Product, own: readonly VexImage[], subject: unknown): readonly VexTarget[] {
  if (images.length > 0) return [{ images, packages: undefined }];
  if (packages.length === 0) return [];
  if (own.length > 0) return [{ images: own, packages }];
  return fieldIn(subject, 'type') === 'container' ? [] : [{ images: undefined, packages }];
}

function componentIn(component: unknown): Product {
  const hashes = listIn(component, 'hashes').filter((hash) => fieldIn(hash, 'alg') === 'SHA-256');
  const isImage = fieldIn(component, 'type') === 'container';
  return productOf([fieldIn(component, 'purl')], isImage ? hashes.map((hash) => fieldIn(hash, 'content')) : []);
}
