import type { VexDocument, VexStatement } from '../../model/images/vex.ts';
import { readCsaf } from './csaf.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { readOpenVex } from './openvex.ts';
import { fieldIn } from './product.ts';

/** In bytes. Publishers write one file for each vulnerability or product. */
export const LARGEST_VEX = 8 * 1024 * 1024;

/** The statements of a VEX document, or what is wrong with it, as a sentence. */
export function readVex(path: string, text: string): VexDocument | { readonly problem: string } {
  const statements = statementsIn(text);
  return statements === undefined ? { problem: NOT_VEX } : { path, statements };
}

const NOT_VEX = 'The file is not a VEX document. Expected OpenVEX, CSAF or CycloneDX as JSON.';

function statementsIn(text: string): readonly VexStatement[] | undefined {
  const document = parsed(text);
  if (String(fieldIn(document, '@context')).startsWith('https://openvex.dev/ns')) return readOpenVex(document);
  if (fieldIn(document, 'bomFormat') === 'CycloneDX') return readCycloneDx(document);
  if (fieldIn(fieldIn(document, 'document'), 'csaf_version') !== undefined) return readCsaf(document);
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
