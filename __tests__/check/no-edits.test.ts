import { describe, expect, it } from '@jest/globals';
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
