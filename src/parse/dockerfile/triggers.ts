import { type Excerpt, type SourceFile, wholeFile } from '../../model/source.ts';
import { concatenated, inserted, part } from '../../model/spliced.ts';
import { EXPANSION_BUDGET } from './expand.ts';
import { type Block, blocksOf } from './text/blocks.ts';
import { scanDirectives } from './text/directives.ts';
import { SILENT } from './text/source.ts';

/**
 * The text of a Dockerfile with the triggers of its base, `ONBUILD …`, where the builder runs them; undefined if it has none. Without the name of
 * the image they run at the end.
 */
export function withTriggers(file: SourceFile, image: string | undefined, base: SourceFile): Excerpt | undefined {
  const triggers = triggersOf(base);
  if (triggers.length === 0) return undefined;
  const excerpt = wholeFile(file);
  const { length } = excerpt.text;
  const added = (at: number) => triggers.flatMap((trigger) => [inserted(excerpt, '\n', at), trigger]);
  if (image === undefined) return concatenated([excerpt, ...added(length)]);
  const froms = blocksIn(file).filter(({ name, line }) => name === 'FROM' && line.text.split(/\s+/).includes(image));
  const parts: Excerpt[] = [];
  let done = 0;
  for (const { end } of froms) {
    parts.push(part(excerpt, done, end), ...added(end));
    done = end;
  }
  return done === 0 ? undefined : concatenated([...parts, part(excerpt, done, length)]);
}

/** Those of the last stage, without ONBUILD. */
function triggersOf(base: SourceFile): readonly Excerpt[] {
  const blocks = blocksIn(base);
  const last = blocks.findLastIndex(({ name }) => name === 'FROM');
  const excerpt = wholeFile(base);
  return blocks.slice(last + 1).flatMap((block) => {
    const [keyword] = /^ONBUILD[ \t]+/i.exec(block.line.text) ?? [];
    if (keyword === undefined) return [];
    const { start } = block.line.span(keyword.length, keyword.length);
    return [part(excerpt, start, endOf(block, base.text))];
  });
}

/** Behind the line that ends its last here-document. */
function endOf({ end, heredocs }: Block, text: string): number {
  const body = heredocs.at(-1)?.body.end;
  if (body === undefined) return end;
  const line = text.indexOf('\n', body);
  return line === -1 ? text.length : line;
}

function blocksIn(file: SourceFile): readonly Block[] {
  const excerpt = wholeFile(file);
  const { escapeChar } = scanDirectives(excerpt);
  return blocksOf({
    file,
    excerpt,
    text: file.text,
    escapeChar,
    report: SILENT,
    expansion: { left: EXPANSION_BUDGET },
    notSet: new Set(),
    atStart: new Set(),
  });
}
