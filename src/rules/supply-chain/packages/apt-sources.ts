import { linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { commandsOf } from '../../../analysis/commands/stage-commands.ts';
import type { Instruction, Stage } from '../../../model/dockerfile.ts';
import type { ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';

/** A repository that a stage adds for apt. */
export interface AptSource {
  readonly address: string;
  /** Such as `bookworm` or `stable`; unknown pieces appear as in `ShellWord.pieces`. */
  readonly suite: string;
  readonly at: Span;
  readonly instruction: Instruction;
}

/** Sources from lines that are written into source lists, and from `add-apt-repository 'deb …'`. */
export function* aptSourcesOf(stage: Stage): Generator<AptSource> {
  for (const { text, span, instruction } of linesWrittenTo(stage, /\/etc\/apt\/sources\.list(?:$|\.d\/[^/]*\.list$)/)) {
    const source = readSource(text);
    if (source !== undefined) yield { at: span, instruction, ...source };
  }
  for (const { word, instruction } of addedRepositories(stage)) {
    const source = readSource(word.pieces);
    if (source !== undefined) yield { at: word.span, instruction, ...source };
  }
}

/** `deb [signed-by=/a.asc] https://mirror.example.org/debian bookworm main`. */
function readSource(line: string): { readonly address: string; readonly suite: string } | undefined {
  const [, address, suite] = /^\s*deb\s+(?:\[[^\]]*\]\s*)?(\S+)\s+(\S+)/.exec(line) ?? [];
  return address === undefined || suite === undefined ? undefined : { address, suite };
}

export interface AddedRepository {
  readonly word: ShellWord;
  readonly instruction: Instruction;
}

/** The repositories that `add-apt-repository` adds. */
export function* addedRepositories(stage: Stage): Generator<AddedRepository> {
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    if (command.program !== 'add-apt-repository' && command.program !== 'apt-add-repository') continue;
    if (command.arguments.some(({ pieces }) => /^(?:-r|--remove)$/.test(pieces))) continue;
    for (const word of command.arguments) if (!word.pieces.startsWith('-')) yield { word, instruction };
  }
}
