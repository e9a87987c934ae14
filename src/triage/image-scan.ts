import type { ImageContents } from '../model/images/image-contents.ts';
import type { ScanReport } from './scan-report.ts';

export interface ImageScan {
  readonly report: ScanReport;
  readonly contents: ImageContents;
}
