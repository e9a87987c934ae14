import { expect, it } from '@jest/globals';
import { spanText, wholeFile } from '../../../src/model/source.ts';
import { openNames } from '../../../src/parse/dockerfile/readings/open-names.ts';
import { inTime } from '../../support/in-time.ts';

function named(text: string) {
  const { names, places } = openNames(wholeFile({ path: 'Dockerfile', text }));
  return { names: [...names], places: places.map(spanText) };
}

it.each([
  ['a|s${U}h x', ['U'], ['s${U}h']],
  ['A=0$U', ['U'], ['A=0$U']],
  ['USER 0:$G', ['G'], ['0:$G']],
  ['COPY .${U} /a', ['U'], ['.${U}']],
  ['${U}/tmp/x ${V}/tmpx', ['U'], ['${U}/tmp/x']],
  ['x$A$B', ['A', 'B'], ['x$A$B']],
  ['${A}${B}sh', ['A', 'B'], ['${A}${B}sh']],
  ['${A}/b:v$C', ['C'], ['${A}/b:v$C']],
  ['${TARGETVARIANT:-0} ${TARGETARCH:-0} ${U:-0}', ['TARGETVARIANT'], ['${TARGETVARIANT:-0}']],
  ['x${TARGETARCH}', ['TARGETARCH'], ['x${TARGETARCH}']],
  ['x${U#y} ${V/a/b}', ['U'], ['x${U#y}']],
  ['${TARGETARCH/a/b}', [], ['${TARGETARCH/a/b}']],
  ['x$PATH $U ${U} a/$U a-${U}.b $1x', [], []],
])('%j', (text, names, places) => expect(named(text)).toEqual({ names, places }));

it.each([
  ['x${A}'.repeat(100_000)],
  ['${A}'.repeat(100_000)],
  ['a$'.repeat(300_000)],
  ['a'.repeat(1_000_000)],
  [`a\${${'A'.repeat(500_000)}`],
  [`a$${'A'.repeat(300)}{`.repeat(2000)],
])('ends in time: %#', (text) => {
  inTime(1000, () => named(text));
});
