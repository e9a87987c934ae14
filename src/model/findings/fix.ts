import type { ListSetting, Located, Option } from '../located.ts';
import type { Span } from '../source.ts';

/** Replaces the text of `span` by `text`; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The price of a fix that needs a review. Both texts are sentences in Markdown. */
export interface FixTrap {
  /** What may stop working. */
  readonly breaks: string;
  /** How to see whether it still works. */
  readonly check: string;
}

export interface Fix {
  /** Imperative, such as `Drop privileged mode`. */
  readonly title: string;
  /** `safe` fixes cannot change what the container does; `review` fixes need a person. */
  readonly safety: 'safe' | 'review';
  readonly edits: readonly Edit[];
  /** Of each `review` fix; the check takes it from the documentation of the rule. */
  readonly trap?: FixTrap;
}

export function unset({ entry }: Pick<Option<unknown>, 'entry'>): Edit {
  return { span: entry, text: '' };
}

/** Removes one item from a list. Removing the only item removes the option, as an option without a value is an error in compose files. */
export function unsetItem<T>(list: ListSetting<T>, item: Option<T>): Edit {
  const isOnly = list.complete && list.items.length === 1;
  return {
    span: isOnly && list.entry !== undefined && contains(list.entry, item.entry) ? list.entry : item.entry,
    text: '',
  };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

export function replace({ span }: Pick<Located<unknown>, 'span'>, text: string): Edit {
  return { span, text };
}

export function append({ span: { file, end } }: Pick<Located<unknown>, 'span'>, text: string): Edit {
  return { span: { file, start: end, end }, text };
}

/** Rules write `\n`; this replaces it with the line ends of the file. */
export function withLineEndsOfFiles(fix: Fix): Fix {
  if (!fix.edits.some(mayNeedOthers)) return fix;
  const edits = fix.edits.map(({ span, text }) => ({
    span,
    text: text.replaceAll(/\r?\n/g, lineEndOf(span.file.text)),
  }));
  const { title, safety, trap } = fix;
  return trap === undefined ? { title, safety, edits } : { title, safety, edits, trap };
}

function mayNeedOthers({ span, text }: Edit): boolean {
  return text.includes('\n') && (text.includes('\r') || lineEndOf(span.file.text) !== '\n');
}

/** The line end of the first line. */
function lineEndOf(text: string): string {
  const end = text.indexOf('\n');
  if (end === -1) return /\r[^\r]/.test(text) ? '\r' : '\n';
  return text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let end = 0;
  for (const edit of ordered) {
    result += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return result + text.slice(end);
}
