import type { RawSetting } from './raw-setting.ts';

interface Open {
  readonly name: string;
  /** Where its content begins. */
  readonly from: number;
  /** Whether an attribute may set the content, such as `from_env`. */
  readonly hasAttributes: boolean;
  hasChildren: boolean;
}

/** Deeper files are not configurations, and would take time for each name above. */
const DEEPEST = 30;

/**
 * The texts of the elements without others in them, by the names of the elements around them but the root. Reading ends where the text is
 * no well-formed XML.
 */
export function* xmlSettings(text: string): Generator<RawSetting> {
  const open: Open[] = [];
  for (let at = text.indexOf('<'); at !== -1; ) {
    const end = endOfMarkup(text, at);
    if (end === -1 || open.length > DEEPEST) return;
    const tag = tagIn(text.slice(at, Math.min(end, at + LONGEST_TAG)));
    if (tag?.isEnd === true && tag.name !== open.at(-1)?.name) return;
    const closed = tag && closedBy(tag, open, end);
    if (closed !== undefined && open.length > 0 && isPlain(closed))
      yield element(text, open, closed, Math.max(closed.from, at));
    at = text.indexOf('<', end);
  }
}

/** The element that a tag ends, itself for an empty one. */
function closedBy({ name, isEnd, isEmpty, hasAttributes }: Tag, open: Open[], from: number): Open | undefined {
  if (isEnd) return open.pop();
  const parent = open.at(-1);
  if (parent !== undefined) parent.hasChildren = true;
  const started = { name, from, hasAttributes, hasChildren: false };
  if (isEmpty) return started;
  open.push(started);
  return undefined;
}

function isPlain({ hasChildren, hasAttributes }: Open): boolean {
  return !hasChildren && !hasAttributes;
}

/** The offset after a tag, a comment or the like; -1 if it does not end. */
function endOfMarkup(text: string, at: number): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = text.indexOf(close, at);
  return end === -1 ? -1 : end + close.length;
}

/** In characters. */
const LONGEST_TAG = 1000;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly hasAttributes: boolean;
}

function tagIn(markup: string): Tag | undefined {
  const [whole, slash, name] = /^<(\/?)([\w:.-]{1,100})/.exec(markup) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  return {
    name,
    isEnd: slash === '/',
    isEmpty: markup.endsWith('/>'),
    hasAttributes: /[^\s/>]/.test(markup.slice(whole.length)),
  };
}

/** `end` is where its content ends. The place of an empty element is its name. */
function element(text: string, around: readonly Open[], { name, from }: Open, end: number): RawSetting {
  const key = [...around.slice(1).map((one) => one.name), name].join('.');
  const content = text.slice(from, end);
  const cdata = /^\s*<!\[CDATA\[([^\]]{0,1000})\]\]>\s*$/.exec(content)?.[1];
  const value = (cdata ?? content).trim();
  const start = value === '' ? text.lastIndexOf(name, from) : from + content.indexOf(value);
  return {
    key,
    value: value.replaceAll(/\s+/g, ' '),
    start,
    end: start + (value === '' ? name.length : value.length),
  };
}
