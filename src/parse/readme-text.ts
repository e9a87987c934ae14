/** A heading or a paragraph of a README, as plain words on one line. */
export interface ReadmeBlock {
  /** 1 for the title of a page, 2 for those of its parts; undefined for a paragraph, an item of a list or a line of a table. */
  readonly level: number | undefined;
  readonly text: string;
}

/** In characters: what a repository is for is said at the beginning. */
const LONGEST_README = 32_000;
const LONGEST_LINE = 2_000;

/** The headings and paragraphs at the beginning of a README in Markdown, AsciiDoc, reStructuredText or plain text; without code. */
export function readmeBlocks(text: string): readonly ReadmeBlock[] {
  const blocks: ReadmeBlock[] = [];
  let paragraph: string[] = [];
  const end = (level?: number): void => {
    const words = plainWords(paragraph.join(' '));
    if (words !== '') blocks.push({ level, text: words });
    paragraph = [];
  };
  for (const line of linesIn(text)) {
    const heading = HEADING.exec(line);
    if (heading !== null) {
      end();
      paragraph = [line.slice(heading[0].length)];
      end((heading[1] ?? '').length);
    } else if (UNDERLINE.test(line)) end(paragraph.length === 1 ? levelOf(line) : undefined);
    else {
      if (line === '' || ITEM.test(line)) end();
      paragraph.push(line.replace(ITEM, ''));
    }
  }
  end();
  return blocks;
}

/** The lines that are not code, trimmed; a block of code is an empty line. */
function* linesIn(text: string): Generator<string> {
  let fence: string | undefined;
  for (const whole of withoutTags(text.slice(0, LONGEST_README)).split('\n')) {
    const line = whole.slice(0, LONGEST_LINE).trim();
    const mark = FENCE.exec(line)?.[0];
    if (fence === undefined && mark === undefined) yield line;
    else if (fence === undefined) yield '';
    fence = fence === undefined ? mark : line.startsWith(fence) ? undefined : fence;
  }
}

const FENCE = /^(?:```|~~~|----$|\.\.\.\.$)/;
const HEADING = /^(#{1,6}|={1,6})\s+(?=\S)/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,})$/;
const ITEM = /^(?:[-*+>|]|\d{1,3}[.)])\s+/;

function levelOf(underline: string): number {
  return underline.startsWith('=') ? 1 : 2;
}

/** Headings of HTML become those of Markdown; other tags and comments are left out. */
function withoutTags(text: string): string {
  return withoutComments(text.replace(/\r/g, ''))
    .replace(/<h([1-6])[^<>]{0,300}>/gi, (_, level: string) => `\n${'#'.repeat(Number(level))} `)
    .replace(/<\/h[1-6]>|<br ?\/?>|<\/?(?:p|div|li)(?: [^<>]{0,300})?>/gi, '\n')
    .replace(/<[/a-z][^<>]{0,500}>/gi, '');
}

function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  const rest = others.map((part) => {
    const end = part.indexOf('-->');
    return end < 0 ? '' : part.slice(end + '-->'.length);
  });
  return first + rest.join('');
}

/** Without the marks of images, links, emphasis, code and notes. */
function plainWords(text: string): string {
  return text
    .replace(/!\[[^\][]{0,300}\]\([^()]{0,500}\)/g, '')
    .replace(/\[([^\][]{0,300})\](?:\([^()]{0,500}\)|\[[^\][]{0,100}\])/g, '$1')
    .replace(/\[!\w{1,20}\]|[*`]|\b_|_\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
