import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { substituted, substitutionsOf } from '../../../src/analysis/commands/sed-edits.ts';

const TEXT = 'P=a a\nQ=a b\n\nR=b\naa\na.b\nS=a b c\n';

const textAfter = (script: string) => substituted(TEXT, substitutionsOf(script) ?? []);

it.each([
  's/a/x/',
  's/a/x/g',
  's/a$/x/',
  's/a$/x/g',
  's/^a/x/',
  's/^aa$/x/',
  's/^a$/x/',
  's/=a b$/=x/',
  's/=.*/=x/',
  's/P=.*a/x/',
  's/=.*b$/=x/',
  's/^P=.*$/P=x/',
  's/a.*a$/x/g',
  's/^a.*b/x/',
  's/a\\.b/x/',
  's/\\(P=\\)a/\\1x/',
  's/a/x/;s/x/y/',
  's/a.b/x/',
  's/a.b/x/g',
  's/^a.b/x/',
  's/a.b$/x/',
  's/^a.b$/x/',
  's/=a.b.c/x/',
])('changes a text as sed does: %s', (script) => {
  expect(textAfter(script)).toBe(spawnSync('sed', [script], { input: TEXT, encoding: 'utf8' }).stdout);
});

it.each([
  's/a.b.*c/x/',
  's/a./x/',
  's/.b/x/',
  's/A/x/I',
  's/a/x/2',
  's/a/x/2g',
  's/a/x/p',
  's/a*/x/',
  's/a/&x/',
  's/$/x/',
])('does not know: %s', (script) => {
  expect(textAfter(script)).toBeUndefined();
});
