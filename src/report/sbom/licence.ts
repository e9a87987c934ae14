import { SPDX_EXCEPTIONS, SPDX_LICENCES } from '../../data/images/spdx-licences.ts';

/** Whether a text is an expression of SPDX whose licences are known: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
export function isSpdxExpression(text: string): boolean {
  const symbols = (text.match(/[()]|[^\s()]+/g) ?? []).map(symbolOf);
  let shape = symbols.join('').replaceAll('xWe', 'x');
  // each round leaves fewer symbols, and a licence is short
  for (let before = ''; before !== shape; ) {
    before = shape;
    shape = shape.replaceAll('(x)', 'x').replaceAll('x&x', 'x');
  }
  return shape === 'x';
}

/** A licence is `x`. */
function symbolOf(word: string): string {
  if (word === '(' || word === ')') return word;
  if (word === 'AND' || word === 'OR') return '&';
  if (word === 'WITH') return 'W';
  return SPDX_LICENCES.has(word) ? 'x' : SPDX_EXCEPTIONS.has(word) ? 'e' : '?';
}
