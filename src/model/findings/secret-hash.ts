import { sha256 } from '../../support/sha256.ts';

/** A hash of a secret, which is the same however the secret is quoted, or where it is the default of a variable: `DB_PASSWORD="a b"`, `${X:-a b}`. */
export function secretHash(text: string): string {
  const [, value = text] = /^["']?\$\{\w+:?-([^{}]*)\}["']?$/.exec(text.trim()) ?? [];
  return sha256(value.replace(/^\s*(?:export\s{1,9})?[A-Za-z_]\w*[=:]/, '').replaceAll(/["'`\\\s]/g, ''));
}
