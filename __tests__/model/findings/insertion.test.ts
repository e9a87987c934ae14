import { describe, expect, it } from '@jest/globals';
import { applyEdits } from '../../../src/model/findings/fix.ts';
import { insertAfter, insertBefore } from '../../../src/model/findings/insertion.ts';
import type { Span } from '../../../src/model/source.ts';

/** The part of a text that is marked with «…». */
function marked(text: string): Span {
  const start = text.indexOf('«');
  return { file: { path: 'file', text: text.replaceAll(/[«»]/g, '') }, start, end: text.indexOf('»') - 1 };
}

const LINE = 'USER app';

describe('a line that a fix adds', () => {
  it.each([
    ['before the first line', '«FROM a»\n', `${LINE}\nFROM a\n`],
    ['before an indented line', 'x: |\n  «CMD b»\n', `x: |\n  ${LINE}\n  CMD b\n`],
    ['before, with the line ends of the file', 'FROM a\r\n«CMD b»\r\n', `FROM a\r\n${LINE}\r\nCMD b\r\n`],
    ['not before what starts in the middle of a line', 'inline: "FROM a\\n«CMD b»"\n', undefined],
  ])('is inserted %s', (_, text, expected) => {
    const span = marked(text);
    const edit = insertBefore(span, LINE);
    expect(edit && applyEdits(span.file.text, [edit])).toBe(expected);
  });

  it.each([
    ['after a line', '«FROM a»\nCMD b\n', `FROM a\n${LINE}\nCMD b\n`],
    ['after the last line', '«FROM a»', `FROM a\n${LINE}`],
    ['after all lines of an instruction', '«RUN a \\\n  b»  \nCMD c\n', `RUN a \\\n  b  \n${LINE}\nCMD c\n`],
    ['after an indented line', 'x: |\n  «FROM a»\n', `x: |\n  FROM a\n  ${LINE}\n`],
    ['not after an unfinished line', '«RUN a \\»', undefined],
    ['not after one part of a quoted text', 'inline: "«FROM a»\\nUSER root\\n"\n', undefined],
    ['not after the end of a quoted text', 'inline: "FROM a\n\n  «USER root»"\n', undefined],
    ['not after a flow mapping has begun', '{inline: «FROM a»}\n', undefined],
  ])('is inserted %s', (_, text, expected) => {
    const span = marked(text);
    const edit = insertAfter(span, LINE);
    expect(edit && applyEdits(span.file.text, [edit])).toBe(expected);
  });
});
