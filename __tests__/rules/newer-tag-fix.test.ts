import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { checkText, companionsWithFixes, withFixes } from '../support/example.ts';

const RULE = rules.find(({ id }) => id === 'image-patch-outdated') as Rule;

/** The text after the fixes of the rule, where 1.0.2 is the newest patch of 1.0. */
const fixed = (path: string, text: string): string =>
  withFixes(checkText(RULE, path, text, { tags: ['1.0.0', '1.0.2'] }));

const service = (image: string): string => `services:\n  a:\n    image: ${image}\n`;

describe('a newer tag is written where the file has the old one', () => {
  it.each([
    ['web:1.0.0', 'web:1.0.2'],
    ['"web:1.0.0"', '"web:1.0.2"'],
    ['web:${V:-1.0.0}', 'web:${V:-1.0.2}'],
    ['web:${V-1.0.0}', 'web:${V-1.0.2}'],
    ['"web:${V:-1.0.0}"', '"web:${V:-1.0.2}"'],
    ['${IMAGE:-acme/web:1.0.0}', '${IMAGE:-acme/web:1.0.2}'],
    ['${IMAGE:-registry.example.com:5000/acme/web:1.0.0}', '${IMAGE:-registry.example.com:5000/acme/web:1.0.2}'],
    ['${R:-acme}/web:${V:-1.0.0}', '${R:-acme}/web:${V:-1.0.2}'],
    // another part of the text decides
    ['web:${V:-1.0.0}${S:-}', 'web:${V:-1.0.0}${S:-}'],
    ['web:${A:-${B:-1.0.0}}', 'web:${A:-${B:-1.0.0}}'],
    ['web:1.${V:-0.0}', 'web:1.${V:-0.0}'],
  ])('in a compose file: %s', (image, expected) => {
    expect(fixed('compose.yaml', service(image))).toBe(service(expected));
  });

  it('in a compose file: at an anchor, once', () => {
    const text = (tag: string): string =>
      `x-image: &web web:${tag}\nservices:\n  a:\n    image: *web\n  b:\n    image: *web\n`;
    expect(fixed('compose.yaml', text('1.0.0'))).toBe(text('1.0.2'));
  });

  /** The text of the `.env` next to a compose file after the fixes, which leave the compose file. */
  const fixedBoth = (image: string, env: string, more = ''): string | undefined => {
    const text = service(image) + more;
    const files = { '.env': env };
    const checked = checkText(RULE, 'compose.yaml', text, { tags: ['1.0.0', '1.0.2'] }, {}, undefined, files);
    expect(withFixes(checked)).toBe(text);
    return companionsWithFixes(checked)['.env'];
  };

  it.each([
    ['web:${V}', 'V=1.0.0', 'V=1.0.2'],
    ['web:$V', 'V=1.0.0', 'V=1.0.2'],
    ['"web:${V}"', 'V="1.0.0"', 'V="1.0.2"'],
    ['web:${V}', "A=1\nexport V='1.0.0' # of 2026\nB=1.0.0", "A=1\nexport V='1.0.2' # of 2026\nB=1.0.0"],
    ['web:${V:?no version}', 'V=1.0.0', 'V=1.0.2'],
    // the file decides, and not the default
    ['web:${V:-1.0.0}', 'V=1.0.0', 'V=1.0.2'],
    ['web:${V:-0.9.0}', 'V=1.0.0', 'V=1.0.2'],
    ['${IMAGE}', 'IMAGE=acme/web:1.0.0', 'IMAGE=acme/web:1.0.2'],
    ['${IMAGE:-web:0.9.0}', 'IMAGE=acme/web:1.0.0', 'IMAGE=acme/web:1.0.2'],
    ['${R}/web:${V}', 'R=acme\nV=1.0.0', 'R=acme\nV=1.0.2'],
    ['web:${V}', 'V=1.0.0\r\nB=2\r\n', 'V=1.0.2\r\nB=2\r\n'],
  ])('in .env: %s with %j', (image, env, expected) => {
    expect(fixedBoth(image, env)).toBe(expected);
  });

  it('in .env: once for the same image in several services', () => {
    expect(fixedBoth('web:${V}', 'V=1.0.0', '  b:\n    image: "web:${V}"\n  c: {image: "web:${V}"}\n')).toBe('V=1.0.2');
  });

  it.each([
    ['another image has it', 'web:${V}', 'V=1.0.0', '  b:\n    image: other:${V}\n'],
    ['an image with a longer name has it', 'web:${V}', 'V=1.0.0', '  b:\n    image: acme/web:${V}\n'],
    ['an image with a longer tag has it', 'web:${V}', 'V=1.0.0', '  b:\n    image: web:${V}-alpine\n'],
    ['a build has it', 'web:${V}', 'V=1.0.0', '  b:\n    build: {context: ., args: {V: "${V}"}}\n'],
    ['the container has it', 'web:${V}', 'V=1.0.0', '    environment: {VERSION: "${V}"}\n'],
    ['it is only a part of the tag', 'web:1.${V}', 'V=0.0', ''],
    ['another variable is in it', 'web:${V}', 'W=1.0.0\nV=${W}', ''],
    ['something follows it', 'web:${V}${W}', 'V=1.0.0\nW=', ''],
    ['it is the name alone', 'web:${V:-1.0.0}', 'W=1', ''],
  ])('and .env is left where %s', (_why, image, env, more) => {
    const text = service(image) + more;
    const files = { '.env': env };
    const checked = checkText(RULE, 'compose.yaml', text, { tags: ['1.0.0', '1.0.2'] }, {}, undefined, files);
    expect(companionsWithFixes(checked)['.env']).toBe(env);
  });

  it.each([
    ['ARG V=1.0.0\nFROM web:$V', 'ARG V=1.0.2\nFROM web:$V'],
    ['ARG V=1.0.0\nFROM web:${V}', 'ARG V=1.0.2\nFROM web:${V}'],
    ['ARG V="1.0.0"\nFROM web:${V}', 'ARG V="1.0.2"\nFROM web:${V}'],
    ["arg A=1 V='1.0.0' B=2\nFROM web:${V}", "arg A=1 V='1.0.2' B=2\nFROM web:${V}"],
    ['ARG V\nFROM web:${V:-1.0.0}', 'ARG V\nFROM web:${V:-1.0.2}'],
    ['ARG V=1.0.0\nFROM web:${V:-2}', 'ARG V=1.0.2\nFROM web:${V:-2}'],
    ['ARG IMAGE=acme/web:1.0.0\nFROM $IMAGE', 'ARG IMAGE=acme/web:1.0.2\nFROM $IMAGE'],
    ['ARG V=1.0.0\nFROM web:$V\nARG V\nRUN echo $V', 'ARG V=1.0.2\nFROM web:$V\nARG V\nRUN echo $V'],
    [
      'ARG V=1.0.0\nFROM web:$V AS a\nFROM web:$V\nCOPY --from=a /a /a',
      'ARG V=1.0.2\nFROM web:$V AS a\nFROM web:$V\nCOPY --from=a /a /a',
    ],
  ])('in a Dockerfile: %j', (text, expected) => {
    expect(fixed('Dockerfile', `${text}\n`)).toBe(`${expected}\n`);
  });

  it.each([
    // the argument names another image, too
    'ARG V=1.0.0\nFROM other:$V-alpine AS a\nFROM web:$V\nCOPY --from=a /a /a',
    'ARG V=1.0.0\nFROM web:$V\nCOPY --from=other:${V} /a /a',
    'ARG V=1.0.0\nFROM web:$V\nRUN --mount=type=bind,from=other:$V,target=/a true',
    // a longer name is that of another image
    'ARG V=1.0.0\nFROM acme/web:$V AS a\nFROM web:$V\nCOPY --from=a /a /a',
    // nothing says which of the values counts
    'ARG V=1.0.0\nARG V=1.0.0\nFROM web:$V',
    'ARG MINOR=0.0\nFROM web:1.$MINOR',
    'ARG A=1.0\nARG V=$A.0\nFROM web:$V',
  ])('and left where another image or part would change: %j', (text) => {
    expect(fixed('Dockerfile', `${text}\n`)).toBe(`${text}\n`);
  });
});
