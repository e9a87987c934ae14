import { expect, it } from '@jest/globals';
import { mayBeTemplate } from '../../../src/analysis/templates/template-kind.ts';

it.each([
  ['Dockerfile', 'FROM a\n', false],
  ['Dockerfile', 'FROM a\n{% if b %}\n', true],
])('searches %s with %j for marks of templates once, however many fixes ask', (path, text, expected) => {
  let reads = 0;
  const file = {
    path,
    get text() {
      reads += 1;
      return text;
    },
  };
  expect([mayBeTemplate(file), mayBeTemplate(file)]).toEqual([expected, expected]);
  expect(reads).toBe(1);
});

it('takes a file for a template by its name', () => {
  expect(
    ['a.j2', 'a.yaml.tmpl', 'Dockerfile.template', 'template/a'].map((path) => mayBeTemplate({ path, text: '' })),
  ).toEqual([true, true, true, false]);
});
