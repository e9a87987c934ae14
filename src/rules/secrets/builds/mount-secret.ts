import type { Instruction } from '../../../model/dockerfile.ts';
import type { Edit, Fix } from '../../../model/findings/fix.ts';
import { type Span, spanText } from '../../../model/source.ts';

/** Gives a RUN a build secret: `--mount=type=secret,…` after its keyword; undefined for instructions that do not accept it. */
export function secretMount(instruction: Instruction, options: string): Edit | undefined {
  if (instruction.keyword !== 'RUN' || instruction.isOnbuild || instruction.isTriggered) return undefined;
  const { form, shell } = instruction.line;
  if (form !== 'shell' || shell !== 'posix' || instruction.heredocs.length > 0) return undefined;
  const { file, end } = instruction.keywordSpan;
  return { span: { file, start: end, end }, text: ` --mount=type=secret,${options}` };
}

/** Replaces a literal value in a RUN with a variable that the build mounts. Single quotes around it would keep the variable as it is. */
export function mountedValue(instruction: Instruction, span: Span, name: string, value: string): Fix | undefined {
  const mount = secretMount(instruction, `id=${name},env=${name}`);
  if (mount === undefined || isInSingleQuotes(instruction, span)) return undefined;
  return { title: 'Mount the secret', safety: 'review', edits: [mount, { span, text: value }] };
}

function isInSingleQuotes({ span: whole }: Instruction, { file, start }: Span): boolean {
  const before = spanText({ file, start: whole.start, end: start });
  return (before.match(/'/g)?.length ?? 0) % 2 === 1;
}
