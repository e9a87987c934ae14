import { describe, expect, it } from '@jest/globals';
import { markdownToTerminal } from '../../src/report/markdown-terminal.ts';
import { painter } from '../../src/report/paint.ts';
import { ruleHelp } from '../../src/report/rule-help.ts';
import { rules } from '../../src/rules/index.ts';

const plain = (text: string, width = 40): string =>
  markdownToTerminal(text, { paint: painter(false), colour: false, width });
const coloured = (text: string): string => markdownToTerminal(text, { paint: painter(true), colour: true, width: 60 });

describe('a page on a terminal', () => {
  it.each([
    ['# `a-rule`', 'a-rule'],
    ['## Why', 'Why'],
    ['Set `read_only: true`.', '  Set `read_only: true`.'],
    ['See [the *docs* of `a`](https://a.example/b).', '  See the *docs* of a\n  (https://a.example/b).'],
    ['[CWE-250](https://a.example/250), 5.4', '  CWE-250, 5.4'],
    ['- <https://a.example/b>', '  - https://a.example/b'],
    [
      '1. Remove it. *Watch out:* That may fail, so try it.',
      '  1. Remove it. Watch out: That may\n     fail, so try it.',
    ],
    // patterns are not emphasis
    ['It reads *.pem and *.key files.', '  It reads *.pem and *.key files.'],
    ['`*.pem` and `[a](b)`', '  `*.pem` and `[a](b)`'],
    ['a [b] (c) < d', '  a [b] (c) < d'],
  ])('%j', (markdown, text) => {
    expect(plain(markdown)).toBe(`${text}\n`);
  });

  it('keeps code as it is, however long and whatever is in it', () => {
    const code = ['````sh', `echo ${'x'.repeat(60)}`, '', '```', '  # not a heading', '````'].join('\n');
    expect(plain(`${code}\n\n## Next`)).toBe(
      `    echo ${'x'.repeat(60)}\n\n    \`\`\`\n      # not a heading\n\nNext\n`,
    );
  });

  it('aligns tables, with the titles of columns', () => {
    const table = [
      '| option | | default |',
      '| --- | --- | --- |',
      '| `a` | a list of names | `x\\|y` |',
      '| `long` | b | none |',
    ];
    expect(plain(table.join('\n'), 60)).toBe('  `a`     a list of names default: `x|y`\n  `long`  b default: none\n');
  });

  it('sets code apart by a colour', () => {
    expect(coloured('## A\n\nSet `b c`. *To check:* `d`')).toBe(
      '\u001b[1;4mA\u001b[0m\n\n  Set \u001b[36mb c\u001b[0m. \u001b[1mTo check:\u001b[0m \u001b[36md\u001b[0m\n',
    );
  });

  it('leaves no markup in the page of any rule', () => {
    const left = rules.flatMap((rule) => {
      const page = coloured(ruleHelp({ rule, score: undefined, severity: 'note' }, 'isolation'));
      const text = page.split('\n').filter((line) => !line.startsWith('    '));
      return text
        .filter((line) => /^\||^ *#|^ *```|\]\(http|`|\*Watch|\*To/.test(line))
        .map((line) => `${rule.id}: ${line}`);
    });
    expect(left).toEqual([]);
  });

  it('is not wider than the terminal, apart from code and addresses', () => {
    const wide = rules.flatMap((rule) => {
      const page = plain(ruleHelp({ rule, score: undefined, severity: 'note' }, 'isolation'), 80);
      return page.split('\n').filter((line) => line.length > 80 && !line.startsWith('    ') && !/\S{30,}/.test(line));
    });
    expect(wide).toEqual([]);
  });
});
