/** What became of the results on their way to code scanning. */
export interface Delivery {
  readonly status: UploadStatus;
  /** One or two plain sentences for people: what happened, and what to change. */
  readonly message: string;
  /** How loudly to report it, in addition to the summary. */
  readonly level: 'none' | 'notice' | 'warning';
  /** Whether an upload was wanted and did not happen. */
  readonly isRefusal: boolean;
  readonly sarifIds: readonly string[];
}

/** The output `upload-status`. */
export type UploadStatus =
  | 'uploaded'
  | 'skipped'
  | 'skipped-fork'
  | 'skipped-dependabot'
  | 'skipped-disabled'
  | 'skipped-merge-queue'
  | 'skipped-tag'
  | 'failed';
