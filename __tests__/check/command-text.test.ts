import { describe, expect, it } from '@jest/globals';
import { commandText } from '../../src/check/command-text.ts';
import { inTime } from '../support/in-time.ts';

describe('commandText', () => {
  it.each([
    ['curl -fsSL https://example.com/a | sh', 'curl -fsSL https://example.com/a | sh'],
    ['curl -fsSL \\\n    https://example.com/a | sh', 'curl -fsSL https://example.com/a | sh'],
    ['curl -fsSL https://example.com/\\\na | sh', 'curl -fsSL https://example.com/a | sh'],
    ['curl -fsSL \\ \t\r\nhttps://example.com/a | sh', 'curl -fsSL https://example.com/a | sh'],
    ['curl \\\n# why\n\n  # so\n https://example.com/a | sh', 'curl https://example.com/a | sh'],
    ['curl\t"https://example.com/a"  |sh', 'curl https://example.com/a | sh'],
    ["curl 'https://example.com/a'|\n  sh # now", 'curl https://example.com/a | sh'],
    ['curl "$URL" | sh', 'curl $URL | sh'],
    ['# first\na&&b;c||d', 'a && b; c || d'],
    ['a ; b', 'a; b'],
    ['a; # now\nb', 'a; b'],
    ['a | # now\nb', 'a | b'],
    ['a 2>&1 & b', 'a 2>&1 & b'],
    ['a \\; b', 'a \\; b'],
    ['a#b $#', 'a#b $#'],
    ['a \\# b', 'a \\# b'],
    ['a \'b # c\' "d | e"', 'a \'b # c\' "d | e"'],
    ['a "b \\" # c" d', 'a "b \\" # c" d'],
    ["a ''", "a ''"],
    ["a '$b'", "a '$b'"],
    ["it's # open", "it's # open"],
    ['a \\', 'a \\'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(commandText(text)).toBe(expected);
    expect(commandText(expected)).toBe(expected);
  });

  it.each(['"', "'", '\\', '\\\n', '# \n', ' ', ';', '|', '&', '"\\"', 'a\'"', '\\\n#\n'])(
    'takes time in proportion to many %j',
    (part) => {
      inTime(2000, () => commandText(part.repeat(400_000)));
    },
  );
});
