import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/git-clone-unpinned.ts';
import { expectMarks } from '../../support/example.ts';

const COMMIT = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';

describe('git-clone-unpinned', () => {
  it.each([
    ['a clone', 'RUN git clone «https://a.example.com/b.git»'],
    ['a tag', 'RUN git clone --depth=1 --branch v1.4 «https://a.example.com/b» /b && make'],
    ['a folder of git', 'RUN git -C /s clone «ssh://git@a.example.com/b.git»'],
    ['a branch that is checked out', 'RUN git clone «https://a.example.com/b.git» && git checkout main'],
    ['a clone whose commit another RUN prints', 'RUN git clone «https://a.example.com/b.git»\nRUN git log -1'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a commit', `RUN git clone https://a.example.com/b.git && cd b && git checkout -q ${COMMIT}`],
    ['a reset', `RUN git clone https://a.example.com/b.git && git -C b reset --hard ${COMMIT}`],
    ['a revision', `RUN git clone --revision=${COMMIT} https://a.example.com/b.git`],
    ['a tag whose signature is verified', 'RUN git clone https://a.example.com/b.git && git -C b verify-tag v1.4'],
    [
      'what only the build knows',
      'ARG V\nRUN git clone -b $V https://a.example.com/b.git\nRUN git clone https://a.example.com/c.git && git checkout "$V"',
    ],
    ['a folder', 'RUN git clone /s /t && git clone . /u'],
    ['other commands', 'RUN git fetch https://a.example.com/b.git && echo git clone https://a.example.com/b.git'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
