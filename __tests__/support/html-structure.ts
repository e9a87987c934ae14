/** The structure of a page as a browser reads it, and mistakes in its markup. */
export interface PageStructure {
  readonly problems: readonly string[];
  /** Names of elements. */
  readonly elements: ReadonlySet<string>;
  /** Names of attributes. */
  readonly attributes: ReadonlySet<string>;
  /** The values of `href`. */
  readonly links: readonly string[];
  /** All text, with entities resolved. */
  readonly text: string;
}

interface Reading {
  readonly problems: string[];
  readonly elements: Set<string>;
  readonly attributes: Set<string>;
  readonly ids: Set<string>;
  readonly links: string[];
  /** Elements that are still open. */
  readonly open: string[];
  text: string;
}

const VOID = new Set(['meta', 'br', 'input']);
const PHRASING = new Set([
  'a',
  'b',
  'br',
  'code',
  'del',
  'input',
  'ins',
  'label',
  'mark',
  'select',
  'small',
  'span',
  'svg',
]);
const NO_BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'pre', 'span', 'a', 'code', 'label', 'summary', 'legend']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const TOKEN =
  /<!DOCTYPE html>|<style>[^<]*<\/style>|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)>|([^<]+)|([\s\S])/g;

/** Reads HTML strictly, in the form we write it: lower case, quotes around all values, an end tag for every element. */
export function structureOf(page: string): PageStructure {
  const reading: Reading = {
    problems: [],
    elements: new Set(),
    attributes: new Set(),
    ids: new Set(),
    links: [],
    open: [],
    text: '',
  };
  for (const [whole, end, start, given = '', words = '', stray] of page.matchAll(TOKEN)) {
    if (stray !== undefined) reading.problems.push(`stray ${stray}`);
    else if (end !== undefined) endElement(end, whole, reading);
    else if (start !== undefined) startElement(start, given, reading);
    else reading.text += textOf(words, reading);
  }
  const { problems, open, links, ids } = reading;
  if (open.length > 0) problems.push(`open at the end: ${open.join(' ')}`);
  const lost = links.filter((address) => address.startsWith('#') && !ids.has(address.slice(1)));
  return { ...reading, problems: [...problems, ...lost.map((address) => `nothing at ${address}`)] };
}

function endElement(name: string, whole: string, { open, problems }: Reading): void {
  const expected = open.pop();
  if (expected !== name) problems.push(`${whole} ends ${expected}`);
}

function startElement(name: string, given: string, reading: Reading): void {
  const { open, problems, elements } = reading;
  const parent = open.at(-1) ?? '';
  if (NO_BLOCKS.has(parent) && !PHRASING.has(name)) problems.push(`<${name}> in <${parent}>`);
  elements.add(name);
  for (const [, attribute = '', value = ''] of given.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)) {
    addAttribute(attribute, textOf(value, reading), reading);
  }
  if (!VOID.has(name)) open.push(name);
}

function addAttribute(name: string, value: string, { attributes, links, ids, problems }: Reading): void {
  attributes.add(name);
  if (name === 'href') links.push(value);
  if (name !== 'id') return;
  if (ids.has(value)) problems.push(`two of ${value}`);
  ids.add(value);
}

function textOf(words: string, { problems }: Reading): string {
  return words.replaceAll(/&([a-z0-9#]*);?/gi, (entity, name: string) => {
    const character = entity.endsWith(';') ? ENTITIES[name] : undefined;
    if (character === undefined) problems.push(`entity ${entity}`);
    return character ?? entity;
  });
}
