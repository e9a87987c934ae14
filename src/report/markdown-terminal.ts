import { withoutWorkflowCommands } from './escape.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

export interface PageOptions {
  readonly paint: Paint;
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}

const MARGIN = '  ';
const CODE_INDENT = '    ';

/** Pages of rules, which are Markdown, for people at a terminal: headings, wrapped texts, code as it is, and addresses without markup. */
export function markdownToTerminal(markdown: string, options: PageOptions): string {
  const blocks = blocksOf(markdown).map((block) => blockLines(block, options).join('\n'));
  return withoutWorkflowCommands(`${blocks.join('\n\n')}\n`);
}

/** Lines between empty ones; code is one block, whatever is in it. */
function blocksOf(markdown: string): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const ticks = /^`{3,}/.exec(line)?.[0];
    if (line === '' && fence === undefined) blocks.push([]);
    else blocks.at(-1)?.push(line);
    if (fence === undefined) fence = ticks;
    else if (line === fence) fence = undefined;
  }
  return blocks.filter((block) => block.length > 0);
}

function blockLines(block: readonly string[], options: PageOptions): readonly string[] {
  const [first = ''] = block;
  if (first.startsWith('#')) return [options.paint(first.replace(/^#+ /, '').replaceAll('`', ''), 'bold', 'underline')];
  if (first.startsWith('```')) return block.slice(1, -1).map((line) => (line === '' ? '' : CODE_INDENT + line));
  if (first.startsWith('|')) return tableLines(block, options);
  return block.flatMap((line) => paragraph(line, options));
}

/** A paragraph, or an item of a list, whose lines start below its text. */
function paragraph(line: string, options: PageOptions): readonly string[] {
  const bullet = /^(?:-|\d+\.) /.exec(line)?.[0] ?? '';
  return hanging(MARGIN + bullet, line.slice(bullet.length), options);
}

/** The first cell of a row is a name; what its column is called comes before the text of each other cell. */
function tableLines([head = '', , ...rows]: readonly string[], options: PageOptions): readonly string[] {
  const [, ...titles] = cellsOf(head);
  const named = rows.map(cellsOf).map(([name = '', ...cells]) => {
    const texts = cells.map((cell, at) => (titles[at] ? `${titles[at]}: ${cell}` : cell));
    return [inline(name, options, false), texts.join(' ')] as const;
  });
  const column = Math.max(...named.map(([name]) => name.length));
  return named.flatMap(([name, text]) => {
    const lines = hanging(`${MARGIN}${' '.repeat(column)}  `, text, options);
    const label = `${MARGIN}${options.paint(name, 'dim')}${' '.repeat(column - name.length)}  `;
    return lines.map((line, at) => (at === 0 ? label + line.slice(MARGIN.length + column + 2) : line));
  });
}

function cellsOf(row: string): readonly string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function hanging(start: string, text: string, options: PageOptions): readonly string[] {
  const lines = wrap(inline(text, options), options.width - start.length);
  return lines.map((line, at) => (at === 0 ? start : ' '.repeat(start.length)) + line);
}

/** Code, a link, an address, and a label such as `*To check:*`. */
const INLINE = /`([^`]+)`|\[((?:[^\][`]|`[^`]*`)+)\]\(([^()\s]+)\)|<(https:[^<>\s]+)>|\*([A-Z][^*:]*:)\*/g;

/** Code has a colour of its own. Without colours it keeps its marks, because nothing else sets it apart. */
function inline(text: string, { paint, colour }: PageOptions, isStyled = colour): string {
  const code = (name: string): string => (isStyled ? paint(name, 'cyan') : colour ? name : `\`${name}\``);
  return text.replaceAll(INLINE, (_, name, link, address, bare, label) => {
    if (name !== undefined) return code(name);
    if (link !== undefined) return linkText(link.replaceAll('`', ''), address);
    return bare ?? (isStyled ? paint(label, 'bold') : label);
  });
}

/** A weakness has a number, by which anyone finds it. */
function linkText(text: string, address: string): string {
  return text.startsWith('CWE-') ? text : `${text} (${address})`;
}
