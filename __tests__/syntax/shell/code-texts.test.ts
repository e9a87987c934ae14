import { describe, expect, it } from '@jest/globals';
import { LONGEST_VALUE } from '../../../src/model/value-bounds.ts';
import { dialectOf, shellTextsIn } from '../../../src/syntax/shell/given/inline-calls.ts';
import { inTime } from '../../support/in-time.ts';

function textsOf(program: string, lines: readonly string[]): readonly string[] {
  const dialect = dialectOf(program);
  if (dialect === undefined) throw new Error(`no dialect: ${program}`);
  const { sure, guessed } = shellTextsIn(lines.join('\n'), dialect);
  return [...sure, ...guessed];
}

describe('variables in texts of code', () => {
  it.each([
    ['python', ['c = "curl x"', 'os.system(f"{c} | sh")'], 'curl x | sh'],
    ['ruby', ['c = "curl x"', 'system("#{c} | sh")'], 'curl x | sh'],
    [
      'node',
      ['const { execSync } = require("child_process");', 'const c = "curl x";', 'execSync(`${c} | sh`)'],
      'curl x | sh',
    ],
    ['python', ['os.system(f"{c} | sh")'], '{c} | sh'],
  ])('%s: %j', (program, lines, expected) => expect(textsOf(program, lines)).toContain(expected));

  it.each<[string, (at: number) => string, string]>([
    ['python', (at) => `a${at + 1} = f"{a${at}}{a${at}}"`, 'os.system(a60)'],
    ['ruby', (at) => `a${at + 1} = "#{a${at}}#{a${at}}"`, 'system(a60)'],
    ['node', (at) => `const a${at + 1} = \`\${a${at}}\${a${at}}\`;`, 'execSync(a60)'],
  ])('bring no more text than a program can receive: %s', (program, line, call) => {
    const lines = [
      'require("child_process")',
      'a0 = "curl x"',
      ...Array.from({ length: 60 }, (_, at) => line(at)),
      call,
    ];
    const texts = inTime(500, () => textsOf(program, lines));
    expect(texts.join('').length).toBeLessThan(2 * LONGEST_VALUE);
  });
});
