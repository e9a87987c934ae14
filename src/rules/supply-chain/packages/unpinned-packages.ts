import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { listed, type PackageCommand, unpinnedPackages } from '../../../analysis/packages/package-commands.ts';
import type { Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';

/** One problem for a command, at the first package that has no version; undefined when all have one. */
export function unpinnedProblem({ title }: Stage, command: PackageCommand, harm: string): Problem | undefined {
  const packages = unpinnedPackages(command);
  const [first] = packages;
  if (first === undefined) return undefined;
  // the value of a variable may be a secret
  const names = packages.map(({ text, word }) => ({
    text: word.raw.includes('$') && !ARGUMENTS.test(word.raw) ? word.raw : text,
  }));
  const clause = `${title} installs ${listed(names)} with ${command.name} without an exact version, so ${harm}.`;
  return { at: first.word, message: whenItRuns(command.instruction, clause) };
}

/** What a function is given: the words of its caller say more. */
const ARGUMENTS = /^"?\$\{?[@*\d]/;
