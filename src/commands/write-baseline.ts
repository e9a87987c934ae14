import { readTextFile } from '../support/read-text-file.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import { type Acceptance, baselineText, MAXIMUM_BASELINE_BYTES, parseBaseline } from '../triage/baseline.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Writes a baseline. The reasons and days of an existing one stay where its entries do. */
export function writeBaseline(file: string, findings: readonly TriagedFinding[], acceptance?: Acceptance): void {
  writeFileAtomically(file, baselineText(findings, { acceptance, last: lastBaseline(file) }));
}

/** Undefined without a file, or if the file has something else that is about to be replaced. */
function lastBaseline(file: string): string | undefined {
  const read = readTextFile(file, MAXIMUM_BASELINE_BYTES);
  if (!read.ok) return undefined;
  try {
    parseBaseline(read.value.text, file);
    return read.value.text;
  } catch {
    return undefined;
  }
}
