import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import type { RunWord } from './flags.ts';
import { doubtsOf } from './passed-arguments.ts';
import { withoutFlood } from './undecided-options.ts';

/** Commands whose options another command reads or changes: `docker run $(cat f)`, `O=$(… | rev); docker run $O`. */
export function optionsFromCommands(scripts: readonly Script[]): readonly GapNotification[] {
  const commands = scripts.flatMap(everyPipeline).flatMap((pipeline) => pipeline.commands);
  const doubts = commands.flatMap((command) => doubtsOf(command).map((word) => ({ command, word })));
  if (doubts.length === 0) return [];
  const names = new Set(commands.flatMap(namesReadBy));
  const words = doubts.filter(
    ({ command, word }) => !IMAGE.test(spanText(word.span)) && (isPrinted(command, word) || names.has(nameIn(word))),
  );
  return withoutFlood([...new Map(words.map(({ word }) => [word.span.start, gapAt(word)])).values()]);
}

/** A name of an image or a container, after which options end: `$IMAGE`, `$(cat "$iidfile")`. */
const IMAGE = /image|img|tag|iid|container/i;

/** An unquoted substitution, which may print several words. */
function isPrinted({ substitutions }: Command, { span }: RunWord): boolean {
  if (!/^(?:\$\(|`)/.test(spanText(span))) return false;
  return substitutions.some(
    ({ kind, script }) =>
      kind === 'command' && script.span.start >= span.start && script.span.start < span.end && reads(script),
  );
}

/** The variable of `$O`, `${O}` and `"${O[@]}"`; empty if it is one word at most, or another text. */
function nameIn({ span }: RunWord): string {
  const [, plain, list] = /^\$\{?([A-Za-z_]\w*)\}?$|^"?\$\{([A-Za-z_]\w*)\[[@*]\]\}"?$/.exec(spanText(span)) ?? [];
  return plain ?? list ?? '';
}

/** The variables that a command sets to what others read: `O=$(cat f)`, `read -r O < f`, `mapfile O < f`. */
function namesReadBy({ program, arguments: words, assignments, substitutions, redirects }: Command): readonly string[] {
  const read = substitutions.filter(({ kind, script }) => kind === 'command' && reads(script));
  const assigned = assignments.filter(({ span }) =>
    read.some(({ script }) => script.span.start >= span.start && script.span.end <= span.end),
  );
  const isReader = READERS.has(String(program)) && redirects.some(({ operator }) => operator === '<');
  const given = isReader ? words.map(({ pieces }) => pieces).filter((word) => /^[A-Za-z_]\w*$/.test(word)) : [];
  return [...assigned.map(({ name }) => name), ...given];
}

const READERS: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray']);

/** Whether it prints a file, something from the network, or a text that it changes. */
function reads(script: Script): boolean {
  return everyCommand(script).some(({ program }) => PRINTERS.test(String(program)));
}

const PRINTERS =
  /^(?:cat|tac|head|tail|rev|tr|cut|sed|[gmn]?awk|[ezf]?grep|base(?:32|64)|xxd|od|openssl|curl|wget|[jy]q|envsubst|g?(?:un)?zip|zcat|python[\d.]*|perl|ruby|node|php|sops|gpg)$/;

function gapAt({ span }: RunWord): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: 'What another command prints may be options of this command, so they were not checked.',
    wayOut: 'Write the options out.',
    span,
  });
}
