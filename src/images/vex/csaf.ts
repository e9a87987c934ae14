import type { VexStatement, VexTarget } from '../../model/images/vex.ts';
import { fieldIn, firstText, listIn, type Product, productOf } from './product.ts';

/** Real trees have about six levels. */
const DEEPEST = 30;

const STATUSES = [
  ['known_affected', 'affected'],
  ['under_investigation', 'affected'],
  ['known_not_affected', 'not affected'],
  ['fixed', 'fixed'],
] as const;

/** The statements of CSAF 2.0: https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html */
export function readCsaf(document: unknown): readonly VexStatement[] {
  const targetOf = targetsIn(fieldIn(document, 'product_tree'));
  return listIn(document, 'vulnerabilities').flatMap((vulnerability) => {
    const ids = [fieldIn(vulnerability, 'cve'), ...listIn(vulnerability, 'ids').map((one) => fieldIn(one, 'text'))];
    const impact = listIn(vulnerability, 'threats').find((one) => fieldIn(one, 'category') === 'impact');
    const label = listIn(vulnerability, 'flags').map((one) => fieldIn(one, 'label'));
    const names = ids.filter((id) => typeof id === 'string');
    return STATUSES.flatMap(([field, status]) => {
      const products = listIn(fieldIn(vulnerability, 'product_status'), field);
      const targets = [...new Set(products)].flatMap((id) => targetOf(id) ?? []);
      const reason = status === 'not affected' ? firstText(fieldIn(impact, 'details'), ...label) : undefined;
      return targets.length === 0 ? [] : [{ ids: names, status, reason, targets }];
    });
  });
}

interface Relationship {
  readonly part: unknown;
  readonly whole: unknown;
}

/** The target for the id of a product; undefined where an image or a package is not identified. */
function targetsIn(tree: unknown): (id: unknown) => VexTarget | undefined {
  const products = new Map<unknown, Product>();
  const relationships = new Map<unknown, Relationship>();
  for (const one of [...listIn(tree, 'full_product_names'), ...branchProducts(tree)]) {
    products.set(fieldIn(one, 'product_id'), productIn(one));
  }
  for (const one of listIn(tree, 'relationships')) {
    const id = fieldIn(fieldIn(one, 'full_product_name'), 'product_id');
    relationships.set(id, {
      part: fieldIn(one, 'product_reference'),
      whole: fieldIn(one, 'relates_to_product_reference'),
    });
  }
  return (id) => {
    const relationship = relationships.get(id);
    if (relationship === undefined) return plainTarget(products.get(id));
    const packages = products.get(relationship.part)?.packages ?? [];
    const images = products.get(relationship.whole)?.images ?? [];
    return packages.length > 0 && images.length > 0 ? { images, packages } : undefined;
  };
}

function plainTarget(product: Product | undefined): VexTarget | undefined {
  if (product === undefined) return undefined;
  const { images, packages } = product;
  if (images.length > 0) return { images, packages: undefined };
  return packages.length > 0 ? { images: undefined, packages } : undefined;
}

/** The products at the ends of branches. */
function branchProducts(tree: unknown): readonly unknown[] {
  const found: unknown[] = [];
  let level: readonly unknown[] = listIn(tree, 'branches');
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    for (const branch of level) {
      const product = fieldIn(branch, 'product');
      if (product !== undefined) found.push(product);
    }
    level = level.flatMap((branch) => listIn(branch, 'branches'));
  }
  return found;
}

function productIn(product: unknown): Product {
  const helper = fieldIn(product, 'product_identification_helper');
  const hashes = listIn(helper, 'hashes').flatMap((file) => listIn(file, 'file_hashes'));
  const sha256 = hashes.filter((hash) => fieldIn(hash, 'algorithm') === 'sha256').map((hash) => fieldIn(hash, 'value'));
  return productOf([fieldIn(helper, 'purl'), ...listIn(helper, 'purls')], sha256);
}
