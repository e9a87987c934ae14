/** Breaks at blanks; a word that is longer than a line stays whole, so that it can be copied. Colours take no room. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Columns. With less room, the text is on lines of its own. */
const LEAST_ROOM = 30;

/** A text next to a prefix. Its further lines begin below its first one. */
export function hanging(prefix: string, text: string, width: number): string[] {
  const isBeside = prefix.length + Math.min(text.length, LEAST_ROOM) <= width;
  const start = ' '.repeat(isBeside ? prefix.length : 6);
  const lines = wrap(text, width - start.length).map((line, index) => {
    return `${isBeside && index === 0 ? prefix : start}${line}`;
  });
  return isBeside ? lines : [...indented(prefix.trimEnd(), width), ...lines];
}

/** A line with the blanks that it begins with, and with four more on its further lines. */
function indented(line: string, width: number): string[] {
  const text = line.trimStart();
  const start = ' '.repeat(line.length - text.length);
  return wrap(text, width - start.length - 4).map((part, index) => `${start}${index === 0 ? '' : '    '}${part}`);
}

/** Lines of a text that has columns: each entry is wrapped below its last column, if the line is too long. */
export function wrapColumns(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    if (line.length <= width) return [line];
    const column = line.lastIndexOf('  ') + 2;
    return line.slice(0, column).trim() === ''
      ? indented(line, width)
      : hanging(line.slice(0, column), line.slice(column), width);
  });
  return lines.join('\n');
}

const ESCAPE = '\u001b';
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

function lengthOf(text: string): number {
  return text.includes(ESCAPE) ? text.replaceAll(COLOURS, '').length : text.length;
}
