import type { SettingsSyntax } from '../../data/service-files.ts';
import { type Span, spanText } from '../../model/source.ts';
import type { FileLine } from '../commands/file-lines.ts';
import { knownOrNot, rawSettings, type WrittenSetting } from './settings.ts';

/** A setting of a file that a stage writes or copies. */
export interface LineSetting extends WrittenSetting {
  readonly line: FileLine;
  /** The value as it is written, with references to variables. */
  readonly written: string;
}

/** The settings of such a file by its lines, in their order. */
export function settingsOfLines(lines: readonly FileLine[], syntax: SettingsSyntax): readonly LineSetting[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const text = lines.map((line) => line.text).join('\n');
  let at = 0;
  return [...rawSettings(text, syntax)].flatMap(({ key, value, start, end }) => {
    while ((starts[at + 1] ?? length) <= start) at += 1;
    const line = lines[at];
    const from = start - (starts[at] ?? 0);
    const span = line && spanIn(line, from, from + end - start);
    return line === undefined || span === undefined
      ? []
      : [{ key, value: { value: knownOrNot(value), span }, line, written: value }];
  });
}

/** The whole line where an option of `echo` or an escape may move its parts. */
function spanIn({ text, span }: FileLine, from: number, to: number): Span {
  const indent = text.length - text.trimStart().length;
  if (spanText(span) !== text.trimStart() || to > text.length) return span;
  return { file: span.file, start: span.start + from - indent, end: span.start + to - indent };
}
