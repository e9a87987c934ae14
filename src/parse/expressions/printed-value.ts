import { wholeFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { recentResults } from '../../support/caches/recent-results.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import { parseScript, type ScriptOptions } from '../../syntax/shell/index.ts';

/** What a command prints for a program that reads its output, without the line end; undefined if it is not known. */
export function valuePrinted(command: string, options: ScriptOptions = {}): string | undefined {
  const script = parseScript(wholeFile({ path: '', text: `A="$(${command.trim()}\n)"` }), () => undefined, options);
  const [
    {
      commands: [first],
    } = { commands: [] },
    ...others
  ] = script.pipelines;
  const value = first?.assignments[0]?.value?.pieces;
  const isWhole = others.length === 0 && script.problems.length === 0;
  return isWhole && value !== undefined && !value.includes(UNKNOWN_PIECE) ? value : undefined;
}

/** The same, if it takes isolation away, as such a value counts also where only some runs have it. */
export function worstValuePrinted(command: string): string | undefined {
  if (!PRINTS.test(command)) return undefined;
  return recent(command, () => {
    const value = valuePrinted(command);
    return value === undefined ? undefined : worstOf([value]);
  });
}

/** In characters of the commands. */
const ROOM = 100_000;
/** A variable with such a value is read wherever it is used. */
const recent = recentResults<string | undefined>(ROOM);
const PRINTS = /\b(?:echo|printf)\b/;
