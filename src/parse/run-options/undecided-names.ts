import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { eachOnce, withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { identityOfWord } from './setting-lines.ts';

/** What a file is that commands name with something that only run time knows. */
interface NamedFile {
  /** In the middle of a sentence: `compose file`. */
  readonly what: string;
  /** A name by which such a file is found anyway. */
  readonly usual: string;
  /** The values of a command that may name any file. */
  valuesOf(command: Command): readonly PlacedText[];
  /** Whether every file that a value may name is read anyway. */
  isLookedAt(value: PlacedText): boolean;
  /** The same for the file in a line that sets a variable; by default none is. */
  isLineLookedAt?(line: string, variable: string): boolean;
}

/** Gaps for files that only run time knows, one for each way to name them. */
export function undecidedNames(
  scripts: readonly Script[],
  { what, usual, valuesOf, isLookedAt, isLineLookedAt = () => false }: NamedFile,
): readonly GapNotification[] {
  const open = scripts.flatMap(everyPipeline).flatMap(({ commands, inFunction }) =>
    commands.flatMap(valuesOf).filter((value) => {
      const isArgument = inFunction !== undefined && ARGUMENT.test(spanText(value.span));
      return !isArgument && !isLookedAt(value);
    }),
  );
  const gaps = open.map(({ span }) =>
    notLookedAt({
      kind: 'undecided-reference',
      message: `Which ${what} this command reads was not determined, so a file with an unusual name was not checked.`,
      wayOut: `Write the name of the file out, or give it a name such as \`${usual}\`.`,
      span,
      ...identityOfWord(span, isLineLookedAt),
    }),
  );
  return withoutFlood(eachOnce(gaps));
}

/** An argument of a function, which is read with each call. */
const ARGUMENT = /\$\{?[1-9@*]/;
