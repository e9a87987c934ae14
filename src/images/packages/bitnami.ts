import type { FoundPackage } from '../layers/contents.ts';
import { parseSpdx } from '../sbom/spdx.ts';
import { parseJson } from './json.ts';

/** Whether a path is that of the SBOM of a component in an image of Bitnami, such as `opt/bitnami/redis/.spdx-redis.spdx`. */
export function isBitnamiSbom(path: string): boolean {
  return /(?:^|\/)\.spdx-[^/]+\.spdx$/.test(path);
}

/** Only the component itself: what it contains is found in its files. */
export function parseBitnamiSbom(content: Buffer): FoundPackage[] {
  return parseSpdx(parseJson(content)).packages.filter(({ type }) => type === 'bitnami');
}
