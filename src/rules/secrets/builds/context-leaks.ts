import { type ContextCopy, contextOf, wholeContextCopies } from '../../../analysis/commands/context-copies.ts';
import type { BuildContext } from '../../../model/build-context.ts';
import type { CopyInstruction, RunInstruction, Stage } from '../../../model/dockerfile.ts';
import { broughtSecrets, isWhole, originOf } from './brought-secrets.ts';
import { secretFilesOf } from './context-copies.ts';

/** A copy of the whole context that brings files that nobody means to ship. */
export interface ContextLeak {
  readonly copy: Pick<ContextCopy, 'source' | 'path'> & { readonly instruction: CopyInstruction | RunInstruction };
  readonly context: BuildContext;
  /** Paths relative to the context folder. */
  readonly paths: readonly string[];
  /** Another stage, or a mount, that it comes from. */
  readonly from?: string;
}

export function* contextLeaks(stage: Stage): Generator<ContextLeak> {
  for (const copy of wholeContextCopies(stage)) {
    const context = contextOf(stage, copy.instruction);
    if (context === undefined) continue;
    const paths = [...gitFolder(context, copy), ...secretFilesOf(context, copy).map(({ path }) => path)];
    if (paths.length > 0) yield { copy, context, paths };
  }
  for (const brought of broughtSecrets(stage)) {
    const { context, files } = brought;
    if (context !== undefined && isWhole(brought))
      yield { copy: brought, context, paths: files.map((file) => file.path), from: originOf(brought, stage) };
  }
}

function gitFolder(context: BuildContext, { exclude, source }: ContextCopy): readonly string[] {
  if (!context.holdsGitFolder) return [];
  const isLeftOut =
    context.ignores({ value: '.git/config', span: source.span }) || exclude.some((pattern) => pattern.includes('.git'));
  return isLeftOut ? [] : ['.git'];
}
