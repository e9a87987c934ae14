import { namesListedBy } from '../../analysis/commands/listed-names.ts';
import { everyCommand } from '../../model/shell.ts';
import { wholeFile } from '../../model/source.ts';
import { parseScript } from '../../syntax/shell/index.ts';

/** What a shell expands to the names that a function of make lists: `ops/*` for `$(wildcard ops/*)` and for `$(shell find ops)`. */
export function listedBy(name: string, [argument = '']: readonly string[]): string | undefined {
  if (name === 'wildcard') return argument;
  if (name !== 'shell') return undefined;
  return FINDS.test(argument) ? foundBy(argument) : `$(${argument})`;
}

/** Programs that print the names with their folders. */
const FINDS = /^\s*(?:find|git\s+ls-files|fd|fdfind)\s/;

function foundBy(command: string): string {
  const script = parseScript(wholeFile({ path: '', text: command }), () => undefined);
  return everyCommand(script)
    .flatMap((one) => namesListedBy(one) ?? [])
    .join(' ');
}
