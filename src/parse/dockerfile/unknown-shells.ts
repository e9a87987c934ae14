import type { Instruction, ShellInstruction, Stage } from '../../model/dockerfile.ts';
import { spanText } from '../../model/source.ts';
import { evidenceOf, type Reporter } from './text/source.ts';

/** Reports unknown shells. The commands that each shell runs identify the gap, so that another command is another gap. */
export function reportUnknownShells(
  shells: readonly ShellInstruction[],
  stages: readonly Stage[],
  report: Reporter,
): void {
  if (shells.length === 0) return;
  const commands = commandsByShell(stages);
  for (const { shell, span } of shells) {
    const texts = [spanText(span), ...(commands.get(span.start) ?? [])];
    report.gap({
      kind: 'unknown-shell',
      message:
        shell === 'powershell'
          ? 'On Linux, PowerShell runs any program, and only its own commands were checked.'
          : 'This shell is not known, so the commands that it runs were not checked.',
      wayOut: 'Use a POSIX shell such as `/bin/sh -c`, or check the commands yourself.',
      span,
      evidence: evidenceOf(texts.join('\n')),
    });
  }
}

/** The commands that each SHELL instruction applies to, by its offset: a stage inherits the shell of its base. */
function commandsByShell(stages: readonly Stage[]): ReadonlyMap<number, readonly string[]> {
  const commands = new Map<number, string[]>();
  const last = new Map<Stage, string[] | undefined>();
  for (const stage of stages) {
    let texts = stage.base.kind === 'stage' ? last.get(stage.base.stage) : undefined;
    for (const instruction of stage.instructions) {
      if (setsShell(instruction)) {
        texts = commands.get(instruction.span.start) ?? [];
        commands.set(instruction.span.start, texts);
      } else texts?.push(...textsOf(instruction));
    }
    last.set(stage, texts);
  }
  return commands;
}

function setsShell(instruction: Instruction): boolean {
  return instruction.keyword === 'SHELL' && instruction.words.length > 0 && !instruction.isOnbuild;
}

function textsOf(instruction: Instruction): string[] {
  const line = 'line' in instruction ? instruction.line : undefined;
  return line?.form === 'shell' ? [line.text] : [];
}
