import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const FROM = `FROM debian:12@sha256:${'a'.repeat(64)}\n`;
const STEP = 'RUN curl $O https://example.com/a.tar.gz -o /a.tar.gz\nUSER 1\n';
const BUILD = `docker build -t a -f - . <<E\n${FROM}${STEP}E\n`;

const script = (text: string): Files => ({ 'build.sh': `#!/bin/bash\n${text}` });

describe('a Dockerfile in a here-document with a variable that has several values', () => {
  it.each([
    ['a condition', `O=-s; if [ -n "$CI" ]; then O=%s; fi\n${BUILD}`],
    ['a condition before', `O=%s; if [ -n "$CI" ]; then O=-S; fi\n${BUILD}`],
    ['two branches', `if [ -n "$CI" ]; then O=-s; else O=%s; fi\n${BUILD}`],
    ['case', `case $(uname) in a) O=-s ;; *) O=%s ;; esac\n${BUILD}`],
    ['a list', `O=-s\n[ -n "$CI" ] && O=%s\n${BUILD}`],
    ['an addition', `O=-s\n[ -n "$CI" ] && O="$O %s"\n${BUILD}`],
    ['an addition in short', `O=-s\n[ -n "$CI" ] && O+=" %s"\n${BUILD}`],
    ['an addition to what is not known', `O=$(flags)\n[ -n "$CI" ] && O="$O %s"\n${BUILD}`],
    ['another variable', `P=-s; [ -n "$CI" ] && P=%s\nO=$P\n${BUILD}`],
    ['a loop', `for O in -s %s; do\n${BUILD}done\n`],
    ['a function', `build() {\n${BUILD}}\nO=-s; [ -n "$CI" ] && O=%s\nbuild\n`],
    ['a pipe', `O=-s; [ -n "$CI" ] && O=%s\ncat <<E | docker build -t a -\n${FROM}${STEP}E\n`],
    ['a file', `O=-s; [ -n "$CI" ] && O=%s\ncat > Dockerfile <<E\n${FROM}${STEP}E\ndocker build .\n`],
  ])('is read with each of them: %s', async (_name, text) => {
    const base = script(text.replace('%s', '-sS'));
    expect(await failuresOf(base, script(text.replace('%s', '-k')))).toEqual(['tls-verify-disabled']);
    expect(await failuresOf(base, script(text.replace('%s', '-sSf')))).toEqual([]);
  });

  it('is not read with what the shell leaves as it is, and with variables of others', async () => {
    const text = (value: string, mark = 'E') =>
      script(`P=-s; [ -n "$CI" ] && P=${value}\n${BUILD.replace('<<E', `<<${mark}`)}`);
    expect(await failuresOf(text('-s'), text('-k'))).toEqual([]);
    expect(await failuresOf(text('-s', "'E'"), text('-k', "'E'"))).toEqual([]);
  });

  it('takes the images of all of them', async () => {
    const text = (value: string) =>
      script(`V=acme/a:1; [ -n "$OLD" ] && V=${value}\ndocker build - <<E\nFROM $V\nUSER 1\nE\n`);
    expect(await failuresOf(text('acme/a:2'), text('acme/a:3'), 5)).toEqual([]);
    expect(await failuresOf(text('acme/a:2'), text('acme/a:latest'), 0)).toContain('image-tag-floating');
  });
});
