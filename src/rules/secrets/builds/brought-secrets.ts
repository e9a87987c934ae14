import { type BroughtFiles, broughtFiles } from '../../../analysis/commands/brought-files.ts';
import { isWholeContext } from '../../../model/build-context.ts';
import { type Stage, titleBeside } from '../../../model/dockerfile.ts';
import { remember } from '../../../support/caches/remember.ts';
import { type SecretFile, secretFilesCopied, secretFilesOf } from './context-copies.ts';

/** Files with secrets that another stage, or a mount, brings from the build context. */
export interface BroughtSecrets extends BroughtFiles {
  /** At least one. */
  readonly files: readonly SecretFile[];
}

/** Those of each place, once. */
export const broughtSecrets: (stage: Stage) => readonly BroughtSecrets[] = remember((stage) => {
  const found = new Map<string, BroughtSecrets>();
  for (const brought of broughtFiles(stage)) {
    const { value, span } = brought.source;
    // a loop may give several files to one word
    const key = `${span.start} ${span.end} ${value}`;
    const files = found.has(key) ? [] : filesOf(brought).filter(({ path }) => !brought.isRemoved(path));
    if (files.length > 0) found.set(key, { ...brought, files });
  }
  return [...found.values()];
});

/** The folder of the Dockerfile: a folder that a build passes under a name is passed on purpose. */
export function isWhole({ path, named }: BroughtFiles): boolean {
  return named === undefined && isWholeContext(path);
}

/** A file that is not in the repository is there only if an instruction names it: the stage may make another one itself. */
function filesOf(brought: BroughtFiles): readonly SecretFile[] {
  const { context, isNamed } = brought;
  if (isNamed) return secretFilesCopied(context, brought);
  return context === undefined ? [] : secretFilesOf(context, brought);
}

/** Where the files come from, in a sentence. */
export function originOf({ via, named }: BroughtFiles, stage: Stage): string {
  if (via !== undefined) return titleBeside(via, stage);
  return named === undefined ? 'a mount of the build context' : `the build context "${named}"`;
}
