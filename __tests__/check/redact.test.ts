import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../src/check/redact.ts';

describe('withoutSecrets', () => {
  it.each([
    ['names its user "X=q7Xm2VcL9pRt4Wb8", not its number', 'names its user "…", not its number'],
    ['is built from "ghcr.io/acme/App:1.4.2"', 'is built from "ghcr.io/acme/App:1.4.2"'],
    ['names its user "appuser12345678"', 'names its user "appuser12345678"'],
    ['runs "https://u:hunter2@registry.example.com/a"', 'runs "https://u:••••••••@registry.example.com/a"'],
    ['reads postgres://u:a1b2@db/x and http://b@c/', 'reads postgres://u:••••••••@db/x and http://b@c/'],
    ['asks https://q7Xm2VcL9pRt4Wb8@git.example.com', 'asks https://••••••••@git.example.com'],
    ['reads u:a1b2@tcp(db:3306)/x', 'reads u:••••••••@tcp(db:3306)/x'],
    ['runs "https://u:${PASSWORD}@registry.example.com/a"', 'runs "https://u:${PASSWORD}@registry.example.com/a"'],
  ])('of %s gives %s', (message, expected) => {
    expect(withoutSecrets(message)).toBe(expected);
  });
});
