import { html, link, type Markup } from './markup.ts';

const PIECES = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\((https?:[^()\s]+)\)|<(https?:[^<>\s]+)>/g;

/** Our own Markdown, such as the documentation of a rule: code, bold and links in one paragraph. */
export function prose(markdown: string): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const match of markdown.matchAll(PIECES)) {
    const [whole, code, bold, text, address, bare] = match;
    parts.push(html`${markdown.slice(at, match.index)}`);
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (bold !== undefined) parts.push(html`<b>${bold}</b>`);
    else parts.push(link(address ?? bare ?? '', text ?? bare ?? ''));
    at = match.index + whole.length;
  }
  return html`${[...parts, html`${markdown.slice(at)}`]}`;
}

/** A message, which may quote strangers: text between back-quotes is code, and nothing becomes a link. */
export function withCode(text: string): Markup {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}
