import { describe, expect, it } from '@jest/globals';
import {
  cut,
  gfm,
  gfmDestination,
  jsonText,
  oneLine,
  pathToUri,
  plainText,
  sarifText,
  visible,
  withoutWorkflowCommands,
} from '../../src/report/escape.ts';
import { inTime } from '../support/in-time.ts';

describe('visible', () => {
  it.each([
    ['an ANSI escape', '\u001b[31mred', '\\x1b[31mred'],
    ['NUL, backspace and DEL', '\0\b\x7f', '\\x00\\x08\\x7f'],
    ['a C1 control', '\u009b2J', '\\x9b2J'],
    ['tab and line ends', 'a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['bidirectional controls', '\u202eab\u2066', '\\u202eab\\u2066'],
    ['the Arabic letter mark', '\u061c', '\\u061c'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
    ['zero-width characters and a byte order mark', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['tags beyond the first plane', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a surrogate pair', 'a\ud83d', 'a\\ud83d'],
    ['nothing in ordinary text', 'Ünïcode 漢字 😀 "x" \\n', 'Ünïcode 漢字 😀 "x" \\n'],
  ])('shows %s', (_name, text, expected) => expect(visible(text)).toBe(expected));
});

describe('oneLine', () => {
  it.each([
    ['a\n  b', 'a b'],
    ['  a\r\n\r\nb  ', 'a b'],
    ['a\u001b', 'a\\x1b'],
  ])('%j', (text, expected) => expect(oneLine(text)).toBe(expected));

  it('takes linear time on a long run of blanks', () => {
    inTime(1000, () => oneLine(`${' '.repeat(300_000)}x`));
  });
});

describe('cut', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly10!', 10, 'exactly10!'],
    ['longer than ten', 10, 'longer th…'],
    ['12345678😀x', 10, '12345678…'],
    ['1234567😀xx', 10, '1234567😀…'],
  ])('%j to %i', (text, length, expected) => expect(cut(text, length)).toBe(expected));
});

describe('withoutWorkflowCommands', () => {
  it.each([
    ['a command', '::error::x', '\\x3a:error::x'],
    ['an indented command', 'a\n  ::stop-commands::x', 'a\n  \\x3a:stop-commands::x'],
    ['an old command anywhere', 'a ##[error]b', 'a #\\x23[error]b'],
    ['commands of other systems', '##vso[task] ##teamcity[x]', '#\\x23vso[task] #\\x23teamcity[x]'],
    ['more hashes than needed', '###[error]', '##\\x23[error]'],
    ['nothing else', 'at [::]:80\n## title [x]', 'at [::]:80\n## title [x]'],
  ])('disarms %s', (_name, text, expected) => expect(withoutWorkflowCommands(text)).toBe(expected));
});

describe('gfm', () => {
  it.each([
    ['pipes', 'a|b', 'a&#124;b'],
    ['HTML', '<img src=x onerror=y> &amp;', '&lt;img src=x onerror=y&gt; &amp;amp;'],
    ['links and images', '![a](b)', '!\\[a\\](b)'],
    ['code and emphasis', '`a` *b* _c_ ~d~', '\\`a\\` \\*b\\* \\_c\\_ \\~d\\~'],
    ['backslashes', 'C:\\|', 'C:\\\\&#124;'],
    ['mentions', '@octocat @acme/team', '@&#8203;octocat @&#8203;acme/team'],
    ['issue numbers', 'acme/app#12 GH-7 # x', 'acme/app\\#&#8203;12 GH-&#8203;7 \\# x'],
    ['addresses', 'https://evil.example www.evil.example', 'https:&#8203;//evil.example www&#8203;.evil.example'],
    ['formulas', '$A and $B', '<span>$</span>A and <span>$</span>B'],
    ['line ends', 'a\n# b', 'a \\# b'],
    ['control characters', '\u202ea', '\\\\u202ea'],
    [
      'nothing in ordinary text',
      'Container "app" runs: (privileged), 5.5 - a.',
      'Container "app" runs: (privileged), 5.5 - a.',
    ],
  ])('escapes %s', (_name, text, expected) => expect(gfm(text)).toBe(expected));
});

describe('gfmDestination', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['https://example.com/(a)|<b>', 'https://example.com/%28a%29%7C%3Cb%3E'],
    ['https://example.com/a#L1-L2', 'https://example.com/a#L1-L2'],
  ])('%s', (address, expected) => expect(gfmDestination(address)).toBe(expected));
});

describe('sarifText', () => {
  it.each([
    ['a link', '[x](1)', '\\[x\\](1)'],
    ['a link behind a backslash', '\\[x](1)', '\\\\\\[x\\](1)'],
    ['back-quotes', '`a`', "'a'"],
    ['brackets that make no link', 'CMD ["a", "b"]', 'CMD ["a", "b"]'],
    ['a line end', 'a\nb', 'a b'],
  ])('escapes %s', (_name, text, expected) => expect(sarifText(text)).toBe(expected));

  it('escapes all brackets where a link follows', () => expect(sarifText('a [b', true)).toBe('a \\[b'));
});

describe('pathToUri', () => {
  it.each([
    ['a b/c.yaml', 'a%20b/c.yaml'],
    ['c:/x', 'c%3A/x'],
    ['packages/@acme/a+b=c,d', 'packages/@acme/a+b=c,d'],
    ['100%/#1?', '100%25/%231%3F'],
    ['é/漢', '%C3%A9/%E6%BC%A2'],
    ['back\\slash', 'back%5Cslash'],
    ['half\ud83d', 'half%EF%BF%BD'],
  ])('%s', (path, expected) => expect(pathToUri(path)).toBe(expected));
});

describe('plainText', () => {
  it.each([
    ['Set `USER` to **app**.', 'Set USER to app.'],
    ['See [the docs](https://example.com/a).', 'See the docs.'],
    ['See <https://example.com/a>.', 'See https://example.com/a.'],
    ['Use `--mount=type=bind,<src>` and no_new_privs.', 'Use --mount=type=bind,<src> and no_new_privs.'],
  ])('%s', (markdown, expected) => expect(plainText(markdown)).toBe(expected));
});

describe('jsonText', () => {
  it('escapes what a terminal could take for something else, without loss', () => {
    const value = { text: 'a\u202eb\u001b[0m\u009b\u2028\u{e0041}\ufeff漢😀' };
    const text = jsonText(value);
    expect(text).toBe('{\n  "text": "a\\u202eb\\u001b[0m\\u009b\\u2028\\udb40\\udc41\\ufeff漢😀"\n}\n');
    expect(JSON.parse(text)).toEqual(value);
  });
});
