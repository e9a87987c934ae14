import type { VexStatement } from '../../model/images/vex.ts';
import { readCsaf } from './csaf.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { type DatedStatement, datedOpenVex } from './openvex.ts';
import { fieldIn } from './product.ts';

/** The kinds of documents with VEX statements. */
type VexFormat = 'OpenVEX' | 'CSAF' | 'CycloneDX';

/** The format of a document; undefined if it is something else. A CycloneDX document can also be a bill of materials alone. */
export function vexFormatOf(document: unknown): VexFormat | undefined {
  if (String(fieldIn(document, '@context')).startsWith('https://openvex.dev/ns')) return 'OpenVEX';
  if (fieldIn(document, 'bomFormat') === 'CycloneDX') return 'CycloneDX';
  return fieldIn(fieldIn(document, 'document'), 'csaf_version') === undefined ? undefined : 'CSAF';
}

/** The statements of a document in the order in which it has them, with their times; none if it is something else. */
export function datedVex(document: unknown, format = vexFormatOf(document)): readonly DatedStatement[] {
  switch (format) {
    case 'OpenVEX':
      return datedOpenVex(document);
    case 'CSAF':
      return dated(
        readCsaf(document),
        fieldIn(fieldIn(fieldIn(document, 'document'), 'tracking'), 'current_release_date'),
      );
    case 'CycloneDX':
      return dated(readCycloneDx(document), fieldIn(fieldIn(document, 'metadata'), 'timestamp'));
    default:
      return [];
  }
}

function dated(statements: readonly VexStatement[], written: unknown): readonly DatedStatement[] {
  const time = Date.parse(String(written)) || 0;
  return statements.map((statement) => ({ time, statement }));
}
