import { isEngine } from '../../model/containers/engine-programs.ts';
import { everyCommand, everyProblem } from '../../model/shell.ts';
import { type SourceFile, wholeFile } from '../../model/source.ts';
import { parseScript } from '../../syntax/shell/index.ts';

/**
 * Whether a file that may be anything is for a shell: it has no error, or a shell calls an engine before the first one. Others are templates,
 * or in another language.
 */
export function isLikeShell(file: SourceFile): boolean {
  if (file.text.startsWith('#!')) return true;
  const script = parseScript(wholeFile(file), () => undefined);
  const errors = everyProblem(script).filter(({ kind }) => kind === 'unreadable-commands');
  const first = Math.min(...errors.map(({ span }) => span.start));
  return (
    errors.length === 0 || everyCommand(script).some(({ program, span }) => isEngine(program) && span.end <= first)
  );
}
