/** An element of a page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  readonly children: readonly PageElement[];
  /** All text in it. */
  readonly text: string;
}

interface Open extends PageElement {
  readonly parent: Open | undefined;
  readonly children: PageElement[];
  text: string;
}

const VOID = new Set(['meta', 'br', 'input']);
const TOKEN = /<style>[^<]*<\/style>|<\/[a-z0-9]+>|<([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"]*")?)*)>|([^<]+)/g;

/** All elements of a page in their order, whose markup is sound as `structureOf` checks it. */
export function elementsOf(page: string): readonly PageElement[] {
  const elements: PageElement[] = [];
  let parent: Open | undefined;
  for (const [whole, name, given = '', words] of page.matchAll(TOKEN)) {
    if (words !== undefined) addText(parent, words);
    else if (whole.startsWith('</')) parent = parent?.parent;
    else if (name !== undefined) {
      const attributes = Object.fromEntries(
        [...given.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key, value]),
      );
      const element: Open = { name, attributes, parent, children: [], text: '' };
      elements.push(element);
      parent?.children.push(element);
      if (!VOID.has(name)) parent = element;
    }
  }
  return elements;
}

function addText(from: Open | undefined, words: string): void {
  for (let element = from; element !== undefined; element = element.parent) element.text += words;
}

/** The element itself and those around it. */
export function around(element: PageElement): readonly PageElement[] {
  return element.parent === undefined ? [element] : [element, ...around(element.parent)];
}
