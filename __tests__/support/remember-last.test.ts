import { describe, expect, it } from '@jest/globals';
import { rememberLast } from '../../src/support/caches/remember-last.ts';

describe('what is remembered of the last thing', () => {
  it('is computed again only for another one', () => {
    const asked: string[] = [];
    const shout = rememberLast((text: string) => {
      asked.push(text);
      return text.toUpperCase();
    });
    expect(['a', 'a', 'b', 'b', 'a'].map(shout)).toEqual(['A', 'A', 'B', 'B', 'A']);
    expect(asked).toEqual(['a', 'b', 'a']);
  });
});
