import { describe, expect, it } from '@jest/globals';
import { formatByContent, isToldByContent } from '../../src/discover/contents.ts';

const formatOf = (path: string, text: string): string | undefined =>
  formatByContent(path, () => ({ bytes: Buffer.from(text), isWhole: true }))?.id;

describe('files of Groovy', () => {
  it.each([
    "def call() {\n  steps.sh 'ls'\n}\n",
    'def call(c) {\n  sh(script: c)\n}\n',
    'def call(c) {\n  sh"$c"\n}\n',
    "docker.image('a').run('-d')\n",
    'def call(image, o, body) {\n  image.inside(o) { body() }\n}\n',
  ])('belong to a pipeline by what they do: %s', (text) => {
    expect(formatOf('vars/a.groovy', text)).toBe('pipeline');
    expect(formatOf('src/org/a/A.groovy', text)).toBe('pipeline');
    expect(formatOf('node_modules/a/A.groovy', text)).toBeUndefined();
  });

  it.each(["class A {\n  def f() { println 'push' }\n}\n", 'def shape = wash(1)\nshape.insideOf(p)\n', ''])(
    'are code of a program otherwise: %s',
    (text) => {
      expect(formatOf('src/main/groovy/A.groovy', text)).toBeUndefined();
    },
  );

  it('are opened wherever they are, unlike a build of Gradle', () => {
    expect(isToldByContent('src/main/groovy/A.groovy')).toBe(true);
    expect(isToldByContent('build.gradle')).toBe(false);
  });
});
