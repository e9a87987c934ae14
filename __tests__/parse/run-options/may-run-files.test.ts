import { describe, expect, it } from '@jest/globals';
import { mayRunFiles } from '../../../src/parse/run-options/may-run-files.ts';
import { withoutCommentLines } from '../../../src/parse/scripts/comment-lines.ts';

describe('a text that may run a file of another name', () => {
  it.each([
    'bash deploy',
    'bash -x deploy.txt',
    'bash -e -- deploy.txt',
    'bash -s < deploy.txt',
    'bash -e<deploy.txt',
    'bash --rcfile=deploy.txt -i',
    'bash -c "./deploy.txt"',
    "sh -c './deploy.txt a'",
    '. deploy',
    'source deploy',
    '. ./deploy.txt',
    'run . ./deploy.txt',
    'then . deploy',
    '[ -f deploy ] && . deploy',
    'X=1 . deploy',
    '>/dev/null . deploy',
    '{ . deploy; }',
    'eval . deploy',
    "sh -c '. deploy'",
    '"$SHELL" -c ". deploy"',
    'bash dep"lo"y.txt',
    'bash dep\\loy.txt',
    'cat deploy | bash',
    'eval "$(cat deploy)"',
    'sed -i s/a/b/ compose.yaml',
    'echo "    privileged: true" >> compose.yaml',
    'F=compose.yaml; echo a >>"$F"',
  ])('%s', (text) => {
    expect(mayRunFiles(text)).toBe(true);
  });

  it.each([
    '#!/bin/bash -e\ntrue',
    '#!/bin/sh\nset -e',
    'bash --version',
    `bash -c "exec a"`,
    "sh -lc 'echo a'",
    'find . -name a',
    `echo "The value is '****'. Enable it."`,
    'echo "Use the source of this program"',
    'echo "Dockerfile: see the page" >> ~/.profile',
    'echo "compose.yaml" >> /etc/names',
    'bash deploy.sh',
  ])('not: %s', (text) => {
    expect(mayRunFiles(text)).toBe(false);
  });
});

describe('a script without its comment lines', () => {
  it('has the commands alone', () => {
    expect(withoutCommentLines('#!/bin/sh\n# docker run a\na # b\n\t# c\n')).toBe('\n\na # b\n\n');
  });

  it.each([
    `grep '^#' "$0" | sed 's/^# //' | sh\n# docker run --privileged a`,
    'tail -n 1 "$0" | cut -c3- | sh\n# docker run --privileged a',
    'cat > a <<E\n# docker run --privileged a\nE',
    'while read -r l; do eval "${l#??}"; done < a\n# docker run --privileged a',
    'while read -r l; do eval "${l:2}"; done < a\n# docker run --privileged a',
    `awk '/^#/ { print substr($0, 3) }' a | sh\n# docker run --privileged a`,
  ])('stays as it is where a command may make commands of them: %s', (text) => {
    expect(withoutCommentLines(text)).toBe(text);
  });
});
