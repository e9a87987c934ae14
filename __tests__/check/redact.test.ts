import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../src/check/redact.ts';

describe('withoutSecrets', () => {
  it.each([
    ['names its user "X=q7Xm2VcL9pRt4Wb8", not its number', 'names its user "…", not its number'],
    ['is built from "ghcr.io/acme/App:1.4.2"', 'is built from "ghcr.io/acme/App:1.4.2"'],
    ['names its user "appuser12345678"', 'names its user "appuser12345678"'],
  ])('of %s gives %s', (message, expected) => {
    expect(withoutSecrets(message)).toBe(expected);
  });
});
