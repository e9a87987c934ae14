import { isShellWithCode } from '../../analysis/processes/started-processes.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import type { Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazyProperty } from '../../support/caches/lazy.ts';
import { type PlacedText, sliceOf, wholeValue } from '../../syntax/lists/index.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { type LookUp, parseScript } from '../../syntax/shell/index.ts';
import type { RunWord } from './flags.ts';
import { readerRuns } from './images/entrypoint-runs.ts';

/** The command line of a program, as a list of words. */
export function listCommand(
  words: readonly PlacedText[],
  entrypoint?: ContainerCommand | undefined,
): ContainerCommand | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  const span = { ...first.span, end: Math.max(first.span.end, words.at(-1)?.span.end ?? 0) };
  return commandOf(span, words, () => {
    if (isShellWithCode(entrypoint)) return runsOf(first);
    return [...readerRuns(entrypoint, first.text, first.span), ...words.flatMap(quotedRuns)];
  });
}

/** A command line with variables of a process, where an unknown word that may be several, or none, stays one for a shell, too. */
export function programScript(words: readonly RunWord[], lookUp: LookUp): Script {
  const runs = words.flatMap((word) =>
    word.maySplit === true && word.text === UNKNOWN_PIECE ? [mark(' $?', word.span)] : quotedRuns(word),
  );
  return parseScript(excerptOf(runs), lookUp);
}

/** A text that a shell reads. */
export function shellCommand(written: PlacedText): ContainerCommand {
  const { span } = wholeValue(written);
  return commandOf(span, [written], () => runsOf(written));
}

const withScript = lazyProperty('script');

/** Most commands are never examined, so the script is parsed only when a rule asks for it. */
function commandOf(span: Span, words: readonly PlacedText[], runs: () => readonly Run[]): ContainerCommand {
  return withScript({ span, words: words.map(wholeValue) }, () => parseScript(excerptOf(runs()), () => undefined));
}

const UNKNOWN = '"$?"';
const HOME = '"$HOME"';

/** A shell sees an unknown part as a variable that nobody sets, and knows the home folder by its own variable. */
function unknownPart({ variableAt }: PlacedText, at: number): string {
  return variableAt?.(at) === 'HOME' ? HOME : UNKNOWN;
}

function runsOf(written: PlacedText): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = written.text.indexOf(UNKNOWN_PIECE); at !== -1; at = written.text.indexOf(UNKNOWN_PIECE, from)) {
    if (at > from) runs.push(runOf(sliceOf(written, from, at)));
    runs.push(mark(unknownPart(written, at), written.part(at, at + 1).span));
    from = at + 1;
  }
  if (from < written.text.length) runs.push(runOf(sliceOf(written, from)));
  return runs;
}

/** A word quoted as a shell would need it: nothing in it is special. */
function quotedRuns(word: PlacedText): readonly Run[] {
  const inner = runsOf(word).flatMap((run) =>
    run.isUnknown ? [mark("'", word.span), run, mark("'", word.span)] : escaped(run),
  );
  return [mark(" '", word.span), ...inner, mark("'", word.span)];
}

function escaped({ text, span }: Run): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    runs.push(between({ text, span }, from, at), { text: "'\\''", span: () => span(at, at + 1) });
    from = at + 1;
  }
  return [...runs, between({ text, span }, from, text.length)];
}

function between({ text, span }: Run, from: number, to: number): Run {
  return { text: text.slice(from, to), span: (start, end) => span(from + start, from + end) };
}

function runOf(written: PlacedText): Run {
  return { text: written.text, span: (from, to) => written.part(from, to).span };
}

function mark(text: string, span: Span): Run {
  return { text, span: () => span, ...((text === UNKNOWN || text === HOME) && { isUnknown: true }) };
}
