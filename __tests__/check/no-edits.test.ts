import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../src/model/containers/container.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import eol from '../../src/rules/supply-chain/outdated/image-eol.ts';
import { checkText } from '../support/example.ts';
import { dockerContainer } from '../support/inspect.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('the image of a container', () => {
  const fixes = (path: string, text: string) =>
    checkText(eol, path, text, { tags: ['18', '22'] }).findings.map(({ fix, download }) => [
      fix?.title,
      download?.address,
    ]);

  it.each([
    ['node:18', ['Use 22', undefined]],
    [`node:18@${DIGEST}`, [undefined, 'node:22']],
  ])('%s has a fix in a compose file, and none in what an engine writes', (image, expected) => {
    expect(fixes('compose.yaml', `services:\n  app:\n    image: ${image}\n`)).toEqual([expected]);
    const dump = JSON.stringify([dockerContainer({ Config: { Image: image } })]);
    expect(fixes('inspect.json', dump)).toEqual([[undefined, undefined]]);
  });
});

describe('a fix in two files', () => {
  const fixesWith = (other: string) => {
    const file = { path: 'more.yaml', text: other };
    const rule = defineRule({
      id: 'made-up',
      on: 'container',
      danger: { attacker: 'container', reach: 'host' },
      profile: 'recommended',
      precision: 'high',
      cwe: [],
      docs: { title: 'Made up', why: '', how: '', references: [] },
      examples: [{ file: 'compose.yaml', bad: '', good: '' }],
      *check({ span: at }: Container) {
        const edits = [at, { file, start: 0, end: 1 }].map((span) => ({ span, text: 'b' }));
        yield { at, message: 'Made up.', fix: { title: 'Mend it', safety: 'safe', edits } };
      },
    });
    return checkText(rule, 'compose.yaml', 'services:\n  app:\n    image: a\n').findings.map(({ fix }) => fix?.title);
  };

  it('is not offered where one of them has branches', () => {
    expect(fixesWith('a: b\n')).toEqual(['Mend it']);
    expect(fixesWith('a: b\n{% if c %}\nd: e\n{% endif %}\n')).toEqual([undefined]);
  });
});
