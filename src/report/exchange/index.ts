import type { ScanReport } from '../../triage/scan-report.ts';
import { checkstylePieces } from './checkstyle.ts';
import { csvPieces } from './csv.ts';
import { gccPieces } from './gcc.ts';
import { codeQualityPieces, type SastOptions, sastPieces } from './gitlab.ts';
import { junitPieces } from './junit.ts';

/** Formats that other programs define. */
export const EXCHANGE_FORMATS = {
  gitlab: codeQualityPieces,
  'gitlab-sast': sastPieces,
  junit: junitPieces,
  checkstyle: checkstylePieces,
  gcc: gccPieces,
  csv: csvPieces,
} as const satisfies Readonly<Record<string, (report: ScanReport, options: SastOptions) => Iterable<string>>>;

export type ExchangeFormat = keyof typeof EXCHANGE_FORMATS;
