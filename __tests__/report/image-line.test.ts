import { describe, expect, it } from '@jest/globals';
import type { ImageTally } from '../../src/model/images/image-tally.ts';
import { toHtml } from '../../src/report/html/index.ts';
import { imageLine } from '../../src/report/images/image-line.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { report } from './reports.ts';

const NONE: ImageTally = { named: 0, lookedUp: 0, fromCache: 0, inPart: 0, reasons: [], off: undefined };
const because = (reason: string, count = 1) => ({ reason, count });

describe('the line about images', () => {
  it.each<readonly [string, Partial<ImageTally>, string | undefined]>([
    ['no image', {}, undefined],
    ['all', { named: 1, lookedUp: 1 }, 'Images: 1 named, 1 looked up.'],
    ['all from the cache', { named: 3, lookedUp: 3, fromCache: 3 }, 'Images: 3 named, 3 looked up (3 from cache).'],
    [
      'some',
      { named: 14, lookedUp: 12, fromCache: 9, reasons: [because('a'), because('b')] },
      'Images: 14 named, 12 looked up (9 from cache), 2 not: a; b.',
    ],
    [
      'some in part',
      { named: 4, lookedUp: 1, inPart: 2, reasons: [because('a', 3)] },
      'Images: 4 named, 1 looked up, 2 in part, 1 not: a (3).',
    ],
    [
      'many reasons',
      { named: 5, reasons: ['a', 'b', 'c', 'd', 'e'].map((reason) => because(reason)) },
      'Images: 5 named, 0 looked up, 5 not: a; b; c; 2 more.',
    ],
    [
      'a reason with control characters',
      { named: 1, reasons: [because('a\n::error::\u001b[31mb')] },
      'Images: 1 named, 0 looked up, 1 not: a ::error::\\x1b[31mb.',
    ],
    ['none', { named: 14, off: '--lookup auto does so' }, 'Images: 14 named, not looked up; --lookup auto does so.'],
  ])('for %s', (_name, tally, line) => {
    expect(imageLine({ ...NONE, ...tally })).toBe(line);
  });

  it('is in every report for people', () => {
    const shown = report({ images: { ...NONE, named: 2, lookedUp: 1, reasons: [because('x <b>')] } });
    const verdict = { conclusion: 'pass', exitCode: 0, sentence: 'Fine.', failures: [] } as const;
    const options = { colour: false, width: 80, pathOf: (path: string) => path, verbose: false };
    expect(toTerminal(shown, options)).toContain('\nImages: 2 named, 1 looked up, 1 not: x <b>.\n');
    expect(toMarkdown(shown, verdict)).toContain('\n\nImages: 2 named, 1 looked up, 1 not: x &lt;b&gt;.\n\n');
    expect(toHtml(shown, verdict, { version: '1' })).toContain(
      '<p class="images">Images: 2 named, 1 looked up, 1 not: x &lt;b&gt;.</p>',
    );
  });
});
