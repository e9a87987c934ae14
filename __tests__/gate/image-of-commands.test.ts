import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const RUN = 'docker run --rm --privileged ';
const WORKFLOW =
  'on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    container: acme/app:1.4\n    steps:\n      - run: @\n';

/** A privileged container in a file of each kind. */
const BASE: Files = {
  'run.sh': `#!/bin/bash\nset -eu\n${RUN}acme/app:1.2 serve\n`,
  Makefile: `run:\n\t${RUN}acme/app:1.2\n`,
  justfile: `run:\n\t${RUN}acme/app:1.2\n`,
  'Taskfile.yml': `version: "3"\ntasks:\n  run: ["${RUN}acme/app:1.2"]\n`,
  '.github/workflows/a.yml': WORKFLOW.replace('@', `${RUN}acme/app:1.2`),
};

const script = (text: string): Files => ({ 'run.sh': `#!/bin/bash\nset -eu\n${text}\n` });
const workflow = (run: string, before = ''): Files => ({
  '.github/workflows/a.yml': WORKFLOW.replace('@', run).replace('    steps', `${before}    steps`),
});

describe('a command whose image becomes a value', () => {
  it.each<[image: string, change: Files]>([
    ['a variable', script(`IMAGE=acme/app:1.2\n${RUN}"$IMAGE" serve`)],
    ['a default', script(`IMAGE="\${1:-acme/app:1.2}"\n${RUN}"$IMAGE" serve`)],
    [
      'an option',
      script(`i=acme/app:1.2\nwhile getopts i: o; do case $o in i) i=$OPTARG;; esac; done\n${RUN}"$i" serve`),
    ],
    [
      'a long option',
      script(
        `i=acme/app:1.2\nwhile [ $# -gt 0 ]; do case $1 in --image) i=$2; shift 2;; *) shift;; esac; done\n${RUN}"$i" serve`,
      ),
    ],
    ['an argument of a function', script(`start() {\n  ${RUN}"$1" serve\n}\nstart acme/app:1.2`)],
    ['a tag of git', script(`${RUN}"acme/app:$(git rev-parse --short HEAD)" serve`)],
    ['a version in a file', script(`V=$(cat VERSION)\n${RUN}"acme/app:$V" serve`)],
    ['a loop', script(`for tag in 1.2 1.3; do\n  ${RUN}"acme/app:$tag" serve\ndone`)],
    ['a variable of make', { Makefile: `TAG := $(shell git rev-parse HEAD)\nrun:\n\t${RUN}acme/app:$(TAG)\n` }],
    ['a function of make', { Makefile: `define start\n${RUN}$(1)\nendef\nrun:\n\t$(call start,acme/app:1.2)\n` }],
    ['a parameter of just', { justfile: `run tag="1.2":\n\t${RUN}acme/app:{{tag}}\n` }],
    ['a template of Task', { 'Taskfile.yml': `version: "3"\ntasks:\n  run: ["${RUN}acme/app:{{.TAG}}"]\n` }],
    ['a commit', workflow(`${RUN}acme/app:\${{ github.sha }}`)],
    ['a matrix', workflow(`${RUN}acme/app:\${{ matrix.v }}`, '    strategy: {matrix: {v: ["1.2", "1.3"]}}\n')],
  ])('has no new problem: %s', async (_image, change) => {
    expect(await failuresOf(BASE, change)).toEqual([]);
  });

  it.each<[image: string, change: Files]>([
    ['another image', script(`${RUN}evil/app:1.2 serve`)],
    ['one more', script(`${RUN}acme/app:1.2 serve\n${RUN}"acme/db:$TAG" serve`)],
    ['another one in some runs', script(`I=acme/app:1.2\nif [ "\${X:-}" ]; then I=evil/x:1; fi\n${RUN}"$I" serve`)],
    ['another one in a loop', script(`for i in acme/app:1.2 evil/x:1; do\n  ${RUN}"$i" serve\ndone`)],
    ['another one of a function', script(`start() {\n  ${RUN}"$1" serve\n}\nstart acme/app:1.2\nstart evil/x:1`)],
    ['another registry', script(`${RUN}"evil.example.com/acme/app:$TAG" serve`)],
    [
      'another one of a matrix',
      workflow(`${RUN}\${{ matrix.i }}`, '    strategy: {matrix: {i: ["acme/app:1.2", "evil/x:1"]}}\n'),
    ],
    ['a name that begins alike', { justfile: `run tag="1.2":\n\t${RUN}acme/app-{{tag}}:1\n` }],
  ])('has one with %s', async (_image, change) => {
    expect(await failuresOf(BASE, change)).toContain('privileged');
  });

  it('has one with what it did not have before', async () => {
    const mild = script('docker run --rm acme/app:1.2 serve');
    expect(await failuresOf({ ...BASE, ...mild }, script(`${RUN}"acme/app:$TAG" serve`))).toContain('privileged');
  });
});
