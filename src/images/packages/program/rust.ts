import { inflateSync } from 'node:zlib';
import { fieldsOf } from '../../../support/json-fields.ts';
import type { FoundPackage } from '../../layers/contents.ts';

/** Where cargo-auditable writes the dependencies: https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md */
export const RUST_SECTION = '.dep-v0';
const MAXIMUM_BYTES = 8 * 1024 * 1024;

/** The crates in a program, without those that only its build needed. */
export function parseRustDependencies(section: Buffer): FoundPackage[] {
  const json: unknown = JSON.parse(inflateSync(section, { maxOutputLength: MAXIMUM_BYTES }).toString('utf8'));
  const { packages } = fieldsOf(json);
  if (!Array.isArray(packages)) return [];
  return packages.flatMap((found: unknown) => {
    const { name, version, kind, source } = fieldsOf(found);
    const isCrate = typeof name === 'string' && typeof version === 'string' && source === 'crates.io';
    return isCrate && kind !== 'build' ? [{ type: 'cargo' as const, name, version }] : [];
  });
}
