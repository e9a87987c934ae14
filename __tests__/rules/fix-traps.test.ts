import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { checkText, dedent, withoutMarks } from '../support/example.ts';

const RULES = rules.flatMap(({ id, docs: { fixTrap } }) => (fixTrap === undefined ? [] : [[id, fixTrap] as const]));

describe('the traps of fixes', () => {
  it('are those of the rules whose examples show a fix that needs a review, and of a few others', () => {
    const isShown = ({ examples }: Rule): boolean => examples.some(({ isFixed }) => isFixed === true);
    const others = rules.filter((rule) => rule.docs.fixTrap !== undefined && !isShown(rule)).map(({ id }) => id);
    expect(others.sort()).toEqual([
      'add-remote-no-checksum', // the checksum comes from the network
      'image-minor-eol',
      'image-tag-unmaintained',
      'init-missing',
      'remote-script-exec', // the checksum comes from the network
    ]);
  });

  it.each(RULES)('of %s are sentences', (_id, { breaks, check }) => {
    for (const text of [breaks, check]) {
      expect(text).toMatch(/^[A-Z`].*\.$/);
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
    expect(check).toMatch(/^(?:Start|Build|Run|Connect|Attach|Restart|Compare|Mount|Back|Stop|Use)/);
  });

  it('come with the fix, in a template also with one that is safe elsewhere', () => {
    const [privileged, add] = ['privileged', 'add-instead-of-copy'].map((id) => rules.find((rule) => rule.id === id));
    if (privileged === undefined || add === undefined) throw new Error('a rule is gone');
    const bad = withoutMarks(dedent(privileged.examples[0].bad));
    expect(checkText(privileged, 'compose.yaml', bad).findings[0]?.fix?.trap).toBe(privileged.docs.fixTrap);
    const trapOf = (text: string) => checkText(add, 'Dockerfile', text).findings[0]?.fix?.trap;
    expect(trapOf('FROM debian:12\nADD a.txt /a.txt\n')).toBeUndefined();
    expect(trapOf('FROM debian:12\n{% if x %}\nADD a.txt /a.txt\n{% endif %}\n')?.breaks).toMatch(
      /^The file is a template/,
    );
  });
});
