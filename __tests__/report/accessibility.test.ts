import { describe, expect, it } from '@jest/globals';
import { toHtml } from '../../src/report/html/index.ts';
import { STYLE } from '../../src/report/html/style.ts';
import { verdict } from '../../src/report/verdict.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../../src/run/run.ts';
import { around, elementsOf, type PageElement } from '../support/html-elements.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fullReport, report } from './reports.ts';

/** A page with containers, attack paths, filters, the benchmark, and findings that a change brings. */
async function repositoryPage(): Promise<string> {
  const folder = temporaryFolder({
    'compose.yaml': [
      'services:',
      '  app: {image: nginx:1.29, privileged: true, pid: host, volumes: ["/var/run/docker.sock:/var/run/docker.sock"]}',
      '  # hullcheck-ignore container-not-hardened -- accepted',
      '  plain: {image: nginx:1.29}',
      '',
    ].join('\n'),
    Dockerfile: 'FROM alpine\nRUN curl -k https://example.com/a | sh\nENV API_KEY=blue-Kettle-71\n',
    'broken.compose.yaml': 'services: [\n',
  });
  const { report: found, verdict: judged } = await run({
    folder: folder.path,
    paths: [],
    config: undefined,
    baseline: undefined,
    profile: 'strict',
    failOn: undefined,
    withPostures: true,
  });
  folder.remove();
  const cover = { repository: 'acme/app', paths: [], leftOut: [], known: 0 };
  return toHtml(found, judged, { version: '1.2.3', cover, allRules: rules, fresh: found.findings.slice(0, 1) });
}

const PAGES: readonly (readonly [string, () => Promise<string>])[] = [
  ['a repository', repositoryPage],
  [
    'all kinds of findings',
    async () => toHtml(fullReport(), verdict(fullReport(), { failOn: 'high' }), { version: '1.2.3', name: 'acme' }),
  ],
  ['nothing', async () => toHtml(report(), verdict(report(), { failOn: 'high' }), { version: '1.2.3' })],
];

describe.each(PAGES)('the page of %s', (_name, pageOf) => {
  it('can be used without a mouse, and without eyes', async () => expect(problemsOf(await pageOf())).toEqual([]));
});

describe('a page that some people cannot use', () => {
  it.each([
    ['two first headings', '<h1>a</h1><h1>b</h1>', '2 of h1'],
    ['a heading that leaves one out', '<h1>a</h1><h3>b</h3>', 'h3 after h1'],
    ['a heading without words', '<h1> </h1>', 'h1 without a name'],
    ['a field without a label', '<h1>a</h1><input type="checkbox" id="a">', 'input without a label'],
    ['a label without words', '<h1>a</h1><label><input type="checkbox"></label>', 'input without a label'],
    ['a picture without a description', '<h1>a</h1><svg role="img"></svg>', 'svg without a name'],
    ['a link without words', '<h1>a</h1><a href="#a"></a>', 'a without a name'],
    ['a list with something else', '<h1>a</h1><ul><p>b</p></ul>', 'p in a list'],
    ['a head of a table without a direction', '<h1>a</h1><table><th>b</th></table>', 'th without a scope'],
    ['a part that only a mouse can scroll', '<h1>a</h1><div class="wide"></div>', 'div not to be scrolled by keys'],
    ['an order of its own', '<h1>a</h1><a href="#a" tabindex="1">b</a>', 'a in an order of its own'],
    ['a hidden link', '<h1>a</h1><p aria-hidden="true"><a href="#a">b</a></p>', 'a hidden'],
    ['a page that cannot be zoomed', '<meta name="viewport" content="maximum-scale=1"><h1>a</h1>', 'meta without zoom'],
  ])('is noticed: %s', (_name, body, problem) => {
    expect(problemsOf(`<html lang="en"><title>a</title><main>${body}</main></html>`)).toEqual([problem]);
  });

  it('is noticed: without a language, a title and a main part', () => {
    expect(problemsOf('<html><h1>a</h1></html>')).toEqual(['no language', 'no title', '0 of main']);
  });
});

const FOCUSABLE = new Set(['a', 'input', 'select', 'summary']);
const ITEMS: Readonly<Record<string, readonly string[]>> = { ul: ['li'], ol: ['li'], dl: ['dt', 'dd'] };

function problemsOf(page: string): readonly string[] {
  const elements = elementsOf(page);
  const named = (name: string) => elements.filter((element) => element.name === name);
  return [
    ...(named('html')[0]?.attributes['lang'] ? [] : ['no language']),
    ...(named('title')[0]?.text ? [] : ['no title']),
    ...['main', 'h1'].flatMap((name) => (named(name).length === 1 ? [] : [`${named(name).length} of ${name}`])),
    ...leftOutHeadings(elements),
    ...elements.flatMap(problemsOfElement),
  ];
}

function leftOutHeadings(elements: readonly PageElement[]): readonly string[] {
  const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
  return levels.flatMap((level, at) => {
    const before = levels[at - 1] ?? 0;
    return level > before + 1 ? [`h${level} after h${before}`] : [];
  });
}

/** What may be wrong with one element, with a test for it. */
const MISTAKES: readonly (readonly [problem: string, isThere: (element: PageElement) => boolean])[] = [
  ['without a name', (one) => /^(?:h[1-6]|a|summary|legend|svg)$/.test(one.name) && nameOf(one) === ''],
  ['without a label', (one) => /^(?:input|select)$/.test(one.name) && !around(one).some(isLabel)],
  ['without a legend', ({ name, children }) => name === 'fieldset' && children[0]?.name !== 'legend'],
  ['without a scope', ({ name, attributes }) => name === 'th' && !/^(?:row|col)$/.test(attributes['scope'] ?? '')],
  ['in a list', ({ name, parent }) => ITEMS[parent?.name ?? '']?.includes(name) === false],
  ['not to be scrolled by keys', ({ attributes }) => attributes['class'] === 'wide' && attributes['tabindex'] !== '0'],
  ['in an order of its own', ({ attributes }) => Number(attributes['tabindex'] ?? 0) > 0],
  ['hidden', (one) => FOCUSABLE.has(one.name) && around(one).some((each) => each.attributes['aria-hidden'] === 'true')],
  ['without zoom', ({ attributes }) => /user-scalable=no|maximum-scale/.test(attributes['content'] ?? '')],
];

function problemsOfElement(element: PageElement): readonly string[] {
  return MISTAKES.flatMap(([problem, isThere]) => (isThere(element) ? [`${element.name} ${problem}`] : []));
}

function isLabel(element: PageElement): boolean {
  return element.name === 'label' && ownText(element) !== '';
}

function nameOf({ attributes, text }: PageElement): string {
  if (attributes['aria-hidden'] === 'true') return 'hidden';
  return (attributes['aria-label'] ?? text).trim();
}

/** Without the choices of a list. */
function ownText({ text, children }: PageElement): string {
  return children.reduce((rest, child) => rest.replace(child.text, ''), text).trim();
}

/** The colours of the style sheet for light screens, dark screens and paper. */
const SCHEMES = [...STYLE.markup.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour])),
);

const TEXTS = ['ink', 'soft', 'link', 'critical', 'high', 'medium', 'low', 'note', 'pass'];

describe('the colours', () => {
  it('are there for light screens, dark screens and paper', () => {
    const [light = {}, ...others] = SCHEMES;
    expect(others.map((scheme) => Object.keys(scheme))).toEqual([Object.keys(light), Object.keys(light)]);
    expect(Object.keys(light)).toEqual(expect.arrayContaining([...TEXTS, 'paper', 'raised', 'mark', 'on-fill']));
  });

  /** https://www.w3.org/TR/WCAG22/#target-size-minimum */
  it('makes links in rows of small text 24 pixels high', () => {
    const [, rows = '', padding] =
      /\n([^{}\n]*) \{ display: inline-block; padding: ([\d.]+)rem 0; \}/.exec(STYLE.markup) ?? [];
    expect(rows.split(', ')).toEqual(['.origin a', '.more a', '.ways a']);
    const [line, text] = [1.5, 0.875 * 16];
    expect(line * text + 2 * Number(padding) * 16).toBeGreaterThanOrEqual(24);
  });

  /** https://www.w3.org/TR/WCAG22/#contrast-minimum */
  it.each<readonly string[]>([
    ...TEXTS.flatMap((text) => [
      [text, 'paper'],
      [text, 'raised'],
    ]),
    ['ink', 'mark'],
    ['ink', 'gone'],
    ['ink', 'come'],
    ['on-fill', 'critical'],
    ['on-fill', 'high'],
  ])('let people read %s on %s', (text = '', ground = '') => {
    for (const scheme of SCHEMES) expect(contrast(scheme[text], scheme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('are compared as the definition says', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  });
});

function contrast(one = '#000000', other = '#000000'): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
