import { describe, expect, it } from '@jest/globals';
import { isComposeText, mayBeComposeText } from '../../../src/parse/compose/recognised.ts';
import { inTime } from '../../support/in-time.ts';

const isRecognised = (text: string): boolean => mayBeComposeText(text) && isComposeText(text);

describe('a compose file without the name of one', () => {
  it.each<[string, string]>([
    ['an image', 'services:\n  web:\n    image: a\n'],
    ['a build', 'services:\n  web:\n    build: .\n'],
    ['a long build', 'services:\n  web:\n    build: {context: .}\n'],
    ['all sections', 'version: "3"\nname: a\nx-a: 1\nnetworks: {}\nservices:\n  web:\n    image: a\nvolumes: {a: }\n'],
    ['one service of many', 'services:\n  web:\n    ports: ["80"]\n  db:\n    image: a\n'],
    ['JSON', '{"services": {"web": {"image": "a"}}}'],
    ['braces', '{services: {web: {image: a}}}'],
    ['quotes', '"services":\n  web:\n    \'image\': a\n'],
    ['an indented root', '  services:\n    web:\n      image: a\n'],
    ['lines of Windows', 'services:\r\n  web:\r\n    image: a\r\n'],
    ['a key with a question mark', '? services\n: web:\n    image: a\n'],
    ['a tag', '!!str services:\n  web:\n    image: a\n'],
    ['an escape', '"serv\\x69ces":\n  web:\n    "im\\u0061ge": a\n'],
    ['a key on two lines', '? "serv\\\n  ices"\n: web:\n    image: a\n'],
    ['a key in base64', '!!binary c2VydmljZXM=:\n  web:\n    image: a\n'],
    ['an alias for a key', 'x-a: &k services\n*k :\n  web:\n    image: a\n'],
    ['a merge', 'x-a: &a {image: a}\nservices:\n  web:\n    <<: *a\n'],
    ['a comment after the key', 'services: # of the stack\n  web:\n    image: a\n'],
    ['several documents', 'x-a: 1\n---\nservices:\n  web:\n    image: a\n'],
    ['an empty document after it', 'services:\n  web:\n    image: a\n---\n'],
    ['a text in which lines look like another section', 'x-a: "\\\nkind: a"\nservices:\n  web:\n    image: a\n'],
    [
      'keys of a program that puts projects together',
      'services:\n  web:\n    restart: always\n    image: a\nvolumes:\n  a:\nexclusive:\n  - proxy\nversion: 1\nnote: b\n',
    ],
    ['keys of such a program first', 'required:\n- "a"\nservices:\n  web:\n    depends_on: [b]\n    image: a\n'],
    ['what our reader does not take', 'services:\n  web:\n    image: a\nx-t: {\n\ta: 1}\n'],
  ])('%s', (_, text) => {
    expect(isRecognised(text)).toBe(true);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a text', 'services: image: build:'],
    ['a list of services (GitLab CI, Kong)', 'services:\n  - name: a\n    image: a\n'],
    ['services without image or build (Symfony)', 'services:\n  App\\A:\n    public: true\n  image:\n    class: B\n'],
    ['another section (Woodpecker)', 'steps:\n  a:\n    image: a\nservices:\n  db:\n    image: a\n'],
    ['another section after it (Drone)', 'services:\n  db:\n    image: a\npipeline:\n  a:\n    image: a\n'],
    ['values of a chart', 'image:\n  tag: a\nservices:\n  web:\n    image: a\n'],
    ['values of a chart with a plain key', 'replicas: 1\nservices:\n  web:\n    image: a\n    ports: ["80"]\n'],
    ['services with other keys', 'count: 1\nservices:\n  web:\n    image: a\n    restart: always\n    replicas: 2\n'],
    ['services beside a mapping', 'ingress:\n  on: true\nservices:\n  web:\n    image: a\n    restart: always\n'],
    ['services beside a list of mappings', 'do:\n- a: b\nservices:\n  web:\n    image: a\n    restart: always\n'],
    ['services of Kubernetes', 'apiVersion: v1\nservices:\n  web:\n    image: a\n    restart: always\n'],
    ['a workflow', 'on: push\njobs:\n  a:\n    services:\n      db:\n        image: a\n'],
    ['Kubernetes', 'kind: List\nservices:\n  web:\n    image: a\n'],
    ['services in another document only, beside another section', 'kind: a\n---\nservices:\n  web:\n    image: a\n'],
    ['a template (Helm)', 'services:\n  web:\n    image: a\n{{- if .Values.b }}\n  b:\n    image: b\n{{- end }}\n'],
    ['a template (Jinja)', 'services:\n{% for a in b %}\n  {{ a }}:\n    image: a\n{% endfor %}\n'],
    ['a template (ERB)', 'services:\n<% a.each do %>\n  web:\n    image: a\n<% end %>\n'],
    ['a broken file of something else', 'services: [\n  image: a\n'],
    ['a list as image', 'services:\n  web:\n    image: [a]\n    build: [b]\n'],
    ['a text instead of a service', 'services:\n  image: a\n  build: b\n'],
  ])('is not made by %s', (_, text) => {
    expect(isRecognised(text)).toBe(false);
  });

  it('is told apart in time that grows with its length only', () => {
    const parts = ['services', ' ', '\\x6', '&a', '#', '?\n', 'image', '"', 'x:\n'];
    for (const part of parts) {
      const text = part.repeat(400_000 / part.length);
      inTime(2000, () => {
        mayBeComposeText(text);
        mayBeComposeText(`services${text}`);
      });
    }
  });
});
