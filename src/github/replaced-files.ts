import { lstatSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { printable } from '../config/configuration-error.ts';
import { git, splitNul } from '../support/git/git.ts';
import { realPathOf } from '../support/link-out.ts';
import { fromRoot, isWithin } from '../support/paths.ts';

/** The file that an input names for a report. */
export interface NamedReport {
  /** The name of the input. */
  readonly input: string;
  readonly path: string;
}

/**
 * A sentence for each report that replaces a file that git tracks. That is possible on purpose, but whatever the rest of the job does with the
 * checkout, it then does with the report. Ask before the reports are written.
 */
export async function replacedFiles(workspace: string, reports: readonly NamedReport[]): Promise<readonly string[]> {
  const root = realPathOf(workspace);
  const sentences: string[] = [];
  for (const { input, path } of reports) {
    const written = resolve(workspace, path);
    // a link is replaced itself
    const file = join(realPathOf(dirname(written)), basename(written));
    if (!isWithin(root, file) || lstatSync(file, { throwIfNoEntry: false }) === undefined) continue;
    const listed = await git(root, ['ls-files', '-z', '--cached', '--', fromRoot(root, file)]);
    if (listed === undefined || splitNul(listed).length === 0) continue;
    sentences.push(
      `The input ${input} names ${printable(fromRoot(root, file))}, which git tracks: the report replaces it in the checkout.`,
    );
  }
  return sentences;
}
