import type { Command, Pipeline, Redirect, Script, ShellAssignment, ShellWord } from '../../../src/model/shell.ts';
import { wholeFile } from '../../../src/model/source.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';

/** The variables that the scripts of these tests inherit. */
const INHERITED: ReadonlyMap<string, string> = new Map([
  ['HOST', 'example.com'],
  ['EMPTY', ''],
]);

export function parseText(text: string): Script {
  return parseScript(wholeFile({ path: 'script.sh', text }), (name) => INHERITED.get(name));
}

/**
 * A script as one line for each pipeline. `value@12` is a word at offset 12, `§` an unknown piece, `{sudo }` a wrapper's entry,
 * `$0(…)` a substitution in the first argument, `<0(…)` the same for a process, `=> (…)` the script in `inner`, and `?` and `!` mean
 * conditional and negated.
 */
export function render(text: string): readonly string[] {
  return lines(parseText(text), text);
}

function lines({ pipelines, problems }: Script, text: string): readonly string[] {
  const found = problems.map(({ value, span }) => `problem ${span.start}-${span.end}: ${value}`);
  return [...pipelines.map((pipeline) => renderPipeline(pipeline, text)), ...found];
}

function renderPipeline({ joinedBy, isConditional, isNegated, commands }: Pipeline, text: string): string {
  const marks = `${isConditional ? '?' : ''}${isNegated ? '!' : ''}`;
  return `${joinedBy}${marks} ${commands.map((command) => renderCommand(command, text)).join(' | ')}`;
}

function renderCommand(command: Command, text: string): string {
  const { program, programSpan, substitutions, inner } = command;
  const nested = substitutions.map(
    ({ kind, argument, script }) => `${kind === 'command' ? '$' : '<'}${argument}(${lines(script, text).join(', ')})`,
  );
  return [
    ...command.wrappers.map(({ entry }) => `{${text.slice(entry.start, entry.end)}}`),
    ...command.assignments.map(renderAssignment),
    program === '' ? '-' : `${typeof program === 'symbol' ? '§' : program}@${programSpan.start}`,
    ...command.arguments.map(renderWord),
    ...command.redirects.map(renderRedirect),
    ...nested,
    ...(inner === undefined ? [] : [`=> (${lines(inner, text).join(', ')})`]),
  ].join(' ');
}

function renderAssignment({ name, value }: ShellAssignment): string {
  return `${name}=${value === undefined ? '[]' : renderWord(value)}`;
}

function renderRedirect({ descriptor, operator, target, body }: Redirect): string {
  return `${descriptor ?? ''}${operator}${target === undefined ? '' : renderWord(target)}${body === undefined ? '' : `${JSON.stringify(body.value)}@${body.span.start}`}`;
}

function renderWord({ pieces, span }: ShellWord): string {
  const shown = pieces.replaceAll(UNKNOWN_PIECE, '§').replaceAll('\n', '\\n');
  return `${shown === '' || shown.includes(' ') ? `"${shown}"` : shown}@${span.start}`;
}
