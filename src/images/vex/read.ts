import type { VexDocument, VexStatement } from '../../model/images/vex.ts';
import { datedVex, vexFormatOf } from './dated.ts';
import { inOrder } from './openvex.ts';

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
  return vexFormatOf(document) && inOrder(datedVex(document)).map(({ statement }) => statement);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
