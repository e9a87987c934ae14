import { describe, expect, it } from '@jest/globals';
import shared from '../../../src/rules/isolation/mount-propagation-shared.ts';
import slave from '../../../src/rules/isolation/mount-propagation-slave.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

const rules = [
  [shared, 'shared', 'slave'],
  [slave, 'slave', 'shared'],
] as const;

describe.each(rules.map(([rule, ...words]) => [rule.id, rule, ...words] as const))('%s', (_id, rule, word, other) => {
  it.each([
    `["/mnt:/mnt:«${word}»"]`,
    `["/mnt:/mnt:ro,«r${word}»"]`,
    `["/mnt:/mnt:«r${word}»,z"]`,
    `["/mnt:/mnt:«\${P:-r${word}}»"]`,
    `[{ type: bind, source: /mnt, target: /mnt, bind: { propagation: «r${word}» } }]`,
  ])('reports volumes: %s', (volumes) => expectMarks(rule, 'compose.yaml', service(`volumes: ${volumes}`)));

  it.each([
    '["/mnt:/mnt"]',
    '["/mnt:/mnt:rprivate"]',
    `["/mnt:/mnt:r${other}"]`,
    '["/mnt:/mnt:${P}"]',
    `["/mnt/${word}:/mnt/r${word}"]`,
    `["${word}:/mnt"]`,
    '[{ type: bind, source: /mnt, target: /mnt, bind: { propagation: "${P}" } }]',
  ])('accepts volumes: %s', (volumes) => expectMarks(rule, 'compose.yaml', service(`volumes: ${volumes}`)));

  it('reports it once, where it is written', () => {
    expectMarks(
      rule,
      'compose.yaml',
      service(`volumes: ["/mnt:/mnt:«r${word}»"]`, '  b: { image: "a:1", volumes_from: [app] }'),
    );
  });

  it('changes the word alone', () => {
    const checked = checkText(rule, 'compose.yaml', service(`volumes: ["/mnt:/mnt:ro,r${word},z"]`));
    expect(withFixes(checked)).toBe(service('volumes: ["/mnt:/mnt:ro,rprivate,z"]'));
  });
});
