import type { Stage } from '../../model/dockerfile.ts';
import type { Located } from '../../model/located.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { type SourceFile, spanText } from '../../model/source.ts';

/**
 * The texts that the commands of a Dockerfile bring in addition to the file itself: the files that they run or that are started, and words
 * that are written otherwise than they are read. All commands are read for it.
 */
export function wordsRead(stages: readonly Stage[], file: SourceFile): readonly string[] {
  const texts = new Set<string>();
  for (const stage of stages) {
    for (const script of scriptsOf(stage)) addWords(script, file, texts);
    for (const text of windowsTexts(stage)) texts.add(text);
    for (const { text } of stage.placedSettings) texts.add(text.text);
  }
  return [...texts];
}

function* scriptsOf(stage: Stage): Generator<Script | undefined> {
  for (const instruction of stage.instructions) if ('line' in instruction) yield instruction.line?.script;
  for (const { script } of stage.startedFiles) yield script;
}

function* windowsTexts({ instructions }: Stage): Generator<string> {
  for (const instruction of instructions) {
    if (!('line' in instruction)) continue;
    for (const { text } of instruction.line?.windowsFiles ?? []) yield text.text;
  }
}

function addWords(script: Script | undefined, file: SourceFile, texts: Set<string>): void {
  for (const command of everyCommand(script)) {
    if (command.span.file !== file) texts.add(command.span.file.text);
    if (typeof command.program === 'string') texts.add(command.program);
    for (const { value, span } of valuesIn(command)) {
      if (typeof value === 'string' && !isWritten(value, spanText(span))) texts.add(value);
    }
  }
}

function* valuesIn({ arguments: words, assignments, redirects }: Command): Generator<Located<unknown>> {
  for (const { pieces, span } of words) yield { value: pieces, span };
  for (const { value } of assignments) if (value !== undefined) yield { value: value.pieces, span: value.span };
  for (const { body } of redirects) if (body !== undefined) yield body;
}

/** Quotes around a word do not change it. */
function isWritten(value: string, written: string): boolean {
  return written === value || (written.length === value.length + 2 && written.startsWith(value, 1));
}
