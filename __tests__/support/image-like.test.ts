import { describe, expect, it } from '@jest/globals';
import { looksLikeImage } from '../../src/support/image-like.ts';
import { inTime } from './in-time.ts';

describe('a word that looks like an image', () => {
  it.each(['debian:12', 'registry.example.com:5000/acme/app:1', 'a/b/c/d:1', `acme/app@sha256:${'0'.repeat(64)}`])(
    '%s',
    (word) => {
      expect(looksLikeImage(word)).toBe(true);
    },
  );

  it.each(['debian', './a:1', 'a//b', 'a/:1x/', 'A:1'])('is not %s', (word) => {
    expect(looksLikeImage(word)).toBe(false);
  });

  it('is told in time in proportion to the word', () => {
    inTime(2_000, () => expect(looksLikeImage(`s/${'6/6/'.repeat(30_000)}\0`)).toBe(false));
  });
});
