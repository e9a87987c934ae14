import type { PackageUrl } from '../../model/images/package-url.ts';
import type { VexStatement, VexTarget } from '../../model/images/vex.ts';
import { fieldIn, firstText, listIn, type Product, productOf } from './product.ts';

const STATUSES: ReadonlyMap<unknown, VexStatement['status']> = new Map([
  ['not_affected', 'not affected'],
  ['fixed', 'fixed'],
  ['affected', 'affected'],
  ['under_investigation', 'affected'],
]);

export interface DatedStatement {
  /** Milliseconds since 1970; 0 if unknown. */
  readonly time: number;
  readonly statement: VexStatement;
}

/** From the earliest to the latest. */
export function inOrder<S extends DatedStatement>(statements: readonly S[]): readonly S[] {
  return statements.toSorted((one, other) => one.time - other.time);
}

/** The statements of OpenVEX in the order of the document: https://github.com/openvex/spec */
export function datedOpenVex(document: unknown): readonly DatedStatement[] {
  const written = Date.parse(String(fieldIn(document, 'timestamp')));
  return listIn(document, 'statements').flatMap((statement) => {
    const status = STATUSES.get(fieldIn(statement, 'status'));
    const ids = idsOf(fieldIn(statement, 'vulnerability'));
    const time = Date.parse(String(fieldIn(statement, 'timestamp'))) || written || 0;
    if (status === undefined || ids.length === 0) return [];
    const reason = firstText(fieldIn(statement, 'impact_statement'), fieldIn(statement, 'justification'));
    return [{ time, statement: { ids, status, reason, targets: targetsOf(statement) } }];
  });
}

function idsOf(vulnerability: unknown): readonly string[] {
  const all = [vulnerability, fieldIn(vulnerability, 'name'), ...listIn(vulnerability, 'aliases')];
  return all.filter((one) => typeof one === 'string');
}

function targetsOf(statement: unknown): readonly VexTarget[] {
  const shared = packagesIn(listIn(statement, 'subcomponents'));
  return listIn(statement, 'products').flatMap((product) => {
    const own = listIn(product, 'subcomponents');
    return targetOf(productIn(product), own.length > 0 ? packagesIn(own) : shared);
  });
}

/** Parts of something that is not an image cannot be told apart from the same package elsewhere, so they are left out. */
function targetOf({ images, packages }: Product, inside: readonly PackageUrl[] | undefined): readonly VexTarget[] {
  if (images.length > 0) return [{ images, packages: inside }];
  return inside === undefined && packages.length > 0 ? [{ images: undefined, packages }] : [];
}

/** Undefined without any parts: the statement is about the whole product then. */
function packagesIn(parts: readonly unknown[]): readonly PackageUrl[] | undefined {
  return parts.length === 0 ? undefined : parts.flatMap((part) => productIn(part).packages);
}

function productIn(product: unknown): Product {
  const identifiers = fieldIn(product, 'identifiers');
  const hashes = fieldIn(product, 'hashes');
  return productOf([product, fieldIn(product, '@id'), fieldIn(identifiers, 'purl')], [fieldIn(hashes, 'sha-256')]);
}
