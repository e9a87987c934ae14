import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/privileged.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

describe('privileged', () => {
  it.each(['«true»', '"«true»"', '«yes»', '«y»', '«on»', '«TRUE»', '«${PRIVILEGED:-true}»'])(
    'reports privileged: %s',
    (value) => expectMarks(rule, 'compose.yaml', service(`privileged: ${value}`)),
  );

  it.each(['false', '"no"', 'off', 'n', '${PRIVILEGED}', '${PRIVILEGED:-false}', ''])(
    'accepts privileged: %s',
    (value) => expectMarks(rule, 'compose.yaml', service(`privileged: ${value}`)),
  );

  it('reports a file without a version, and one with', () => {
    expectMarks(rule, 'docker-compose.yml', `version: "3.8"\n${service('privileged: «true»')}`);
  });

  it('points at the anchor when services share it, and names each container', () => {
    const text = `
      x-base: &base
        privileged: «true»
      services:
        a: { <<: *base, image: "ghcr.io/acme/app:1.4" }
        b:
          <<: *base
          image: ghcr.io/acme/app:1.4
    `;
    expectMarks(rule, 'compose.yaml', text);
    expect(messagesOf(rule, 'compose.yaml', text).map((message) => message.slice(0, 13))).toEqual([
      'Container "a"',
      'Container "b"',
    ]);
  });

  it('says what an attacker gains', () => {
    expect(messagesOf(rule, 'compose.yaml', service('privileged: true'))).toEqual([
      'Container "app" runs privileged, which removes all isolation from the host. An attacker who is root in it reads and writes the disks of the host and loads code into its kernel.',
    ]);
  });

  it('points at added capabilities, which have no effect beside it', () => {
    const { findings } = checkText(rule, 'compose.yaml', service('privileged: true\ncap_add: [SYS_ADMIN]'));
    expect(findings.flatMap(({ related }) => related.map(({ message }) => message))).toEqual([
      'a capability that a privileged container has anyway',
    ]);
  });
});
