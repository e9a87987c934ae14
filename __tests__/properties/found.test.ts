import { describe, it } from '@jest/globals';
import { expectSound } from './soundness.ts';

/** The smallest files that once broke a scan. */
describe('a scan', () => {
  it.each([
    ['the last line of a stage is unfinished', 'FROM scratch\nMAINTAINER \\\n'],
    ['a comment follows the unfinished last line', 'FROM scratch\nRUN a \\\n# b\n\n'],
    ['a line continues nothing', "FROM node:22\n\\\nRUN <<'EOF'\nsudo id\nEOF\n"],
    ['FROM goes on in a second line', 'FROM scratch AS build\\\nRUN sudo id\n'],
  ])('is sound on a Dockerfile where %s', (_name, text) => expectSound({ Dockerfile: text }));

  it.each([
    ['a list is written as null', 'services:\n  web:\n    image: nginx\n    cap_drop: null\n'],
    [
      'a list is written as null, in a flow mapping',
      'services: {web: {image: nginx, cap_drop: null, pids_limit: -1}}\n',
    ],
    ['a list is left empty', 'services:\n  web:\n    cap_drop:\n    image: nginx\n'],
    ['a list is left empty, with a comment', 'services:\n  web:\n    cap_drop: # none\n    image: nginx\n'],
    ['a key is explicit', 'services:\n  web:\n    ? pid\n    : host\n    image: nginx\n'],
    ['a block scalar is empty', 'services:\n  web:\n    image: nginx\n    command: |\n  base: &base'],
    [
      'two services share a list by an alias',
      'services:\n  web:\n    security_opt: &o []\n    image: nginx\n  api:\n    image: nginx\n    security_opt: *o\n',
    ],
    ['a key is written twice', 'services:\n  web:\n    image: nginx\n    privileged: true\n    privileged: true\n'],
  ])('is sound on a compose file where %s', (_name, text) => expectSound({ 'compose.yaml': text }));

  it('is sound where a stage ends with a lone carriage return', () =>
    expectSound({
      Dockerfile: 'FROM node:22 AS build\nRUN id\rFROM \n',
      'compose.yaml': 'services:\n  web:\n    build: {context: ., target: build}\n',
    }));
});
