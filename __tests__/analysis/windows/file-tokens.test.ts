import { expect, it } from '@jest/globals';
import { tokensOfFile } from '../../../src/analysis/windows/file-tokens.ts';
import { wholeFile } from '../../../src/model/source.ts';

it.each(['cmd', 'powershell'] as const)('ends a command at the end of each line of a script of %s', (shell) => {
  const text = wholeFile({ path: 'a', text: 'curl -o a b\na /q\n' });
  expect(tokensOfFile({ text, shell }).map((token) => token.text)).toEqual([
    'curl',
    '-o',
    'a',
    'b',
    '\n',
    'a',
    '/q',
    '\n',
  ]);
});
