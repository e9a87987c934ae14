import { cut, oneLine, visible } from '../escape.ts';

/** HTML that is complete and safe to insert. Nothing but {@link html} makes it. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

export const NOTHING: Markup = { markup: '' };

/** Template for HTML: each value that is not markup becomes text, inside an element or a quoted attribute. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: String.raw({ raw: pieces }, ...values.map(markupOf)) };
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(({ markup }) => markup).join('');
  return value.markup;
}

function isList(value: Exclude<Value, string | number>): value is readonly Markup[] {
  return Array.isArray(value);
}

/** Characters that a reader could mistake for something other than text stay visible, too. */
function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** A sentence by strangers, on one line and at most as long as this. */
export function sentence(text: string, length = 1000): string {
  return oneLine(cut(text, length));
}

/** The end of a path says more than its beginning. */
export function shortPath(path: string): string {
  return path.length <= 200 ? path : `…${path.slice(-200)}`;
}

/** A link to the web; any other address stays text. */
export function link(address: string, text: string): Markup {
  if (!/^https?:\/\/\S+$/.test(address)) return html`${text}`;
  return html`<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}

export function bytesOf({ markup }: Markup): number {
  return Buffer.byteLength(markup);
}
