/** An element of XML with all that is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TOKEN = /<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<>&]+)|&(amp|lt|gt|quot|apos);|([\s\S])/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML strictly, in the form that we write.
 *
 * @throws {Error} for a character that XML does not allow, a bare `<`, `>` or `&`, tags that do not match, an attribute that is there twice,
 *   and anything but one element.
 */
export function xmlTree(text: string): XmlElement {
  if (!text.startsWith(DECLARATION)) throw new Error('no declaration');
  const refused = /[^\n\x20-\ud7ff\ue000-\ufffd]/.exec(text);
  if (refused !== null) throw new Error(`character ${refused[0]}`);
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const token of text.slice(DECLARATION.length).matchAll(TOKEN)) readToken(token, open);
  const [root] = top.children;
  const isOne = open.length === 1 && top.children.length === 1 && top.text.trim() === '';
  if (root === undefined || !isOne) throw new Error('not one element');
  return root;
}

function readToken([whole, end, name, given = '', isEmpty, words, entity]: RegExpExecArray, open: Open[]): void {
  const parent = open.at(-1) as Open;
  if (end !== undefined) {
    if (open.pop()?.name !== end) throw new Error(`${whole} ends ${parent.name}`);
    return;
  }
  if (name === undefined) {
    if (words === undefined && entity === undefined) throw new Error(`a bare ${whole}`);
    parent.text += words ?? ENTITIES[entity as string];
    return;
  }
  const element: Open = { name, attributes: attributesIn(given), children: [], text: '' };
  parent.children.push(element);
  if (isEmpty === '') open.push(element);
}

function attributesIn(given: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of given.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`${key} is there twice`);
    if (/&(?!(?:amp|lt|gt|quot|apos);)|>/.test(value)) throw new Error(`a bare & or > in ${key}`);
    attributes[key] = value.replace(/&([a-z]+);/g, (_, entity: string) => ENTITIES[entity] as string);
  }
  return attributes;
}

/** What an element may have. */
export interface ElementRule {
  /** Attributes, with what their values are. */
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
  /** Elements that may be in it; without any, it may have text. */
  readonly children?: readonly string[];
}

/** Where a tree of elements does not follow the rules. */
export function problemsIn(
  { name, attributes, children, text }: XmlElement,
  rules: Readonly<Record<string, ElementRule>>,
): readonly string[] {
  const rule = rules[name];
  if (rule === undefined) return [`<${name}> is not known`];
  const { required, optional = {}, children: allowed = [] } = rule;
  const patterns = { ...required, ...optional };
  return [
    ...Object.keys(required).flatMap((key) => (key in attributes ? [] : [`<${name}> has no ${key}`])),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      patterns[key]?.test(value) ? [] : [`<${name}> has ${key}="${value}"`],
    ),
    ...children.flatMap((child) => (allowed.includes(child.name) ? [] : [`<${child.name}> in <${name}>`])),
    ...(allowed.length > 0 && text.trim() !== '' ? [`text in <${name}>`] : []),
    ...children.flatMap((child) => problemsIn(child, rules)),
  ];
}
