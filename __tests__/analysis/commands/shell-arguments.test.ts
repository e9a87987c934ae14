import { describe, expect, it } from '@jest/globals';
import { findOption, operands, options } from '../../../src/analysis/commands/shell-arguments.ts';
import type { OptionSpec } from '../../../src/data/option-spec.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { everyCommand } from '../../../src/model/shell.ts';
import { wholeFile } from '../../../src/model/source.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';

const CURL: OptionSpec = { shortsWithValue: 'oHXd', longsWithValue: ['output', 'header'] };

function commandOf(text: string) {
  const [command] = [...everyCommand(parseScript(wholeFile({ path: 'script.sh', text }), () => undefined))];
  if (command === undefined) throw new Error('no command');
  return command;
}

function shown(value: string | typeof DYNAMIC | undefined): string {
  return value === undefined ? '' : `=${value === DYNAMIC ? '§' : value}`;
}

describe('options and operands', () => {
  it.each([
    ['curl -fsSLk x', 'f s S L k', 'x'],
    ['curl -o-k x', 'o=-k', 'x'],
    ['curl -o -k x', 'o=-k', 'x'],
    ['curl -sSo f x', 's S o=f', 'x'],
    ['curl --output=f x', 'output=f', 'x'],
    ['curl --output f x', 'output=f', 'x'],
    ['curl --insecure x', 'insecure', 'x'],
    ['curl --insecure=x y', 'insecure=x', 'y'],
    ['curl x -k', 'k', 'x'],
    ['curl -- -k --insecure', '', '-k --insecure'],
    ['curl - x', '', '- x'],
    ['curl -o', 'o', ''],
    ['curl --output', 'output', ''],
    ['curl $X -k', 'k', '§'],
    ['curl -f$X', 'f', ''],
    ['curl -$X', '', ''],
    ['curl -o$X', 'o=§', ''],
    ['curl --$X x', '', 'x'],
    ['curl --output=$X', 'output=§', ''],
    ['curl --in$X=y', '', ''],
    ['curl -o $X y', 'o=§', 'y'],
    ['curl "-k" \'--insecure\'', 'k insecure', ''],
    ['curl -H "A: b" -X POST -d @f x', 'H=A: b X=POST d=@f', 'x'],
    ['curl', '', ''],
  ])('of %s', (text, expectedOptions, expectedOperands) => {
    const command = commandOf(text);
    const found = [...options(command, CURL)].map(({ name, value }) => `${name}${shown(value)}`);
    expect(found.join(' ')).toBe(expectedOptions);
    expect([...operands(command, CURL)].map(({ value }) => shown(value).slice(1)).join(' ')).toBe(expectedOperands);
  });

  it('finds an option by any of its names, with the words that carry it', () => {
    const command = commandOf('curl -so f --insecure x');
    expect(findOption(command, CURL, ['k', 'insecure'])?.word.raw).toBe('--insecure');
    const output = findOption(command, CURL, ['o', 'output']);
    expect([output?.word.raw, output?.valueWord?.raw]).toEqual(['-so', 'f']);
    expect(findOption(command, CURL, ['L', 'location'])).toBeUndefined();
  });
});
