import { createHash } from 'node:crypto';
import type { Finding } from '../model/findings/finding.ts';
import { flat } from '../support/caches/detached.ts';

/** In hexadecimal digits. */
const HASH_LENGTH = 32;

/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
export function contentHash({ ruleId, subject, evidence }: Pick<Finding, 'ruleId' | 'subject' | 'evidence'>): string {
  return createHash('sha256')
    .update(JSON.stringify([ruleId, subject, evidence]))
    .digest()
    .toString('hex', 0, HASH_LENGTH / 2);
}

/** Equal problems of one file differ by their order, counted from 1. */
export function fingerprintOf(hash: string, occurrence: number): string {
  return flat(`${hash}:${occurrence}`);
}

export function splitFingerprint(fingerprint: string): { readonly hash: string; readonly occurrence: number } {
  return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}

export const HASH_PATTERN = /^[0-9a-f]{32}$/;
