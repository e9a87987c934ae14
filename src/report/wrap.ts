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

const ESCAPE = '\u001b';
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

function lengthOf(text: string): number {
  return text.includes(ESCAPE) ? text.replaceAll(COLOURS, '').length : text.length;
}
