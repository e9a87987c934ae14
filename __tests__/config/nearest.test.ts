import { expect, it } from '@jest/globals';
import { nearest } from '../../src/support/nearest.ts';
import { shown } from '../../src/support/quoted-if-harmless.ts';

const NAMES = ['privileged', 'host-network', 'user-root-explicit', 'cap-add-all', 'exclude', 'include'];

it.each([
  ['privilegd', 'privileged'],
  ['priviledged', 'privileged'],
  ['Host-Network', 'host-network'],
  ['hostnetwork', 'host-network'],
  ['ohst-network', 'host-network'],
  ['network', 'host-network'],
  ['root-user', 'user-root-explicit'],
  ['privileged-container', 'privileged'],
  ['xclude', 'exclude'],
  ['inlcude', 'include'],
  ['DL3008', undefined],
  ['cap', undefined],
  ['', undefined],
  ['x'.repeat(100), undefined],
])('takes %j for %j', (name, meant) => {
  expect(nearest(name, NAMES)).toBe(meant);
});

it.each([
  ['host-network', true],
  ['DL3008', true],
  ['deploy/**/compose.yml', true],
  ['2026-02-30', true],
  ['', false],
  ['two words', false],
  ['a\nb', false],
  ['<b>', false],
  [`${'gh'}p_${'a1B2'.repeat(9)}`, false],
  [`${'AK'}IA${'Q7'.repeat(8)}`, false],
  ['0123456789abcdef0123456789abcdef', false],
  ['x'.repeat(65), false],
])('shows %j: %j', (text, isShown) => {
  expect(shown(text)).toBe(isShown ? `"${text}"` : undefined);
});

it.each([
  ['network', ['host-network', 'network-alias']],
  ['runtime-sokcet', ['runtime-socket-mount', 'runtime-socket-path']],
])('takes the first of several names with the words of %s', (name, [first = '', second = '']) => {
  expect(nearest(name, [first, second])).toBe(first);
  expect(nearest(name, [second, first])).toBe(second);
});
