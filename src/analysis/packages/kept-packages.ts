import type { RunInstruction, Stage } from '../../model/dockerfile.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { commandsOf } from '../commands/stage-commands.ts';
import { type PackageCommand, packageCommandsIn, packagesOf } from './package-commands.ts';

/** A distribution package that a stage installs and does not remove again. */
export interface KeptPackage {
  /** The name without the version: `curl` of `curl=8.14.1-r2`. */
  readonly name: string;
  readonly word: ShellWord;
  readonly instruction: RunInstruction;
  /** The command that installs it. */
  readonly install: PackageCommand;
}

/** In order. A removal with a pattern or an unknown name is assumed to remove every earlier package. */
export const keptPackagesIn: (stage: Stage) => readonly KeptPackage[] = remember((stage) => {
  let kept: KeptPackage[] = [];
  for (const step of packageCommandsIn(stage)) {
    if (step.manager.packages !== 'system') continue;
    if (isRemoval(step)) kept = without(kept, step);
    else kept.push(...packagesOf(step).map(({ text, word }) => keptPackage(text, word, step)));
  }
  return kept.length > 0 && isCleanedUp(stage) ? [] : kept;
});

function keptPackage(text: string, word: ShellWord, install: PackageCommand): KeptPackage {
  return { name: nameOf(text), word, instruction: install.instruction, install };
}

/** `curl=1`, `curl~8`, `curl/stable`, `libc6:amd64`, `curl-7.76.1-31.el9`. */
function nameOf(text: string): string {
  return text.replace(/[=~<>/:@].*$/s, '').replace(/-\d+\.\d.*$/s, '');
}

const REMOVALS = new Set(['remove', 'purge', 'autopurge', 'del', 'erase', 'rm', 'uninstall']);

function isRemoval({ name, verb, options }: PackageCommand): boolean {
  return REMOVALS.has(verb) || (name === 'pacman' && options.some((option) => option.name === '-R'));
}

function without(kept: readonly KeptPackage[], { command }: PackageCommand): KeptPackage[] {
  const removed = new Set<string>();
  for (const { pieces } of command.arguments) {
    // a variable or a pattern
    if (pieces.includes(UNKNOWN_PIECE) || /[*?^]/.test(pieces)) return [];
    for (const name of pieces.split(/\s+/)) removed.add(nameOf(name));
  }
  return kept.filter(
    ({ name, install }) => !removed.has(name) && !virtualNames(install).some((group) => removed.has(group)),
  );
}

/** `.build-deps` of `apk add --virtual .build-deps gcc`. */
function virtualNames({ options }: PackageCommand): readonly string[] {
  return options.flatMap(({ name, value }) =>
    (name === '-t' || name === '--virtual') && value !== undefined ? [value] : [],
  );
}

/** Whether it uses `apt-mark auto`, after which `apt-get purge --auto-remove` removes every package that nothing needs. */
function isCleanedUp(stage: Stage): boolean {
  return commandsOf(stage, 'RUN').some(
    ({ command }) => command.program === 'apt-mark' && command.arguments[0]?.pieces === 'auto',
  );
}
