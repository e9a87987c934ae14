import { describe, expect, it } from '@jest/globals';
import { everyCommand } from '../../../src/model/shell.ts';
import { wholeFile } from '../../../src/model/source.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { programPath } from '../../../src/parse/run-options/program-paths.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';
import { parseContext } from '../../support/repository-view.ts';

function pathIn(text: string): string | undefined {
  const [command] = everyCommand(parseScript(wholeFile({ path: 'a.sh', text }), () => undefined));
  return command && programPath(command).replaceAll(UNKNOWN_PIECE, '…');
}

/** The scripts that a file names, with unknown pieces as `…`, and those that it calls with variables. */
function namedIn(path: string, text: string): readonly string[] {
  const { scripts = [], calls = [] } = parseFile({ path, text }, parseContext());
  const called = calls.flatMap(({ files }) => files.map((file) => `called ${file}`));
  return [...scripts.map(({ written }) => written.replaceAll(UNKNOWN_PIECE, '…')), ...called];
}

describe('the path of a program', () => {
  it.each([
    ['./a.run', './a.run'],
    ['"$HERE"/a.run', '…/a.run'],
    ['${HERE}a.run', '…a.run'],
    ['$(dirname "$0")/a.run', '…/a.run'],
    ['$A$B', ''],
  ])('%s', (text, path) => expect(pathIn(text)).toBe(path));
});

const TASK = 'version: "3"\ntasks:\n  up:\n    cmds:\n';

describe('scripts in the folder of a file', () => {
  it.each([
    ['Makefile', 'up:\n\t$(CURDIR)/a/x.run\n', ['…/a/x.run']],
    ['Makefile', 'H := $(dir $(lastword $(MAKEFILE_LIST)))\nup:\n\t$(H)a/x.run\n', ['…a/x.run']],
    ['Makefile', 'up:\n\t@$(dir $(abspath $(lastword $(MAKEFILE_LIST))))a/x.run\n', ['…a/x.run']],
    ['Makefile', 'R := $(shell pwd)\nup:\n\t$(R)/a/x.run\n', ['…/a/x.run']],
    ['Taskfile.yml', `${TASK}      - '{{.ROOT_DIR}}/a/x.run'\n`, ['…/a/x.run']],
    ['Taskfile.yml', `${TASK}      - '{{ .TASKFILE_DIR }}/x.run'\n`, ['…/x.run']],
    ['Taskfile.yml', 'version: "3"\ntasks:\n  up:\n    cmds: [./a/x.run]\n', ['./a/x.run']],
    ['Taskfile.yml', 'version: "3"\ntasks:\n  up: ./a/x.run\n', ['./a/x.run']],
    ['justfile', 'up:\n    {{justfile_directory()}}/a/x.run\n', ['…/a/x.run']],
    ['justfile', "up:\n    {{join(justfile_directory(), 'a/x.run')}}\n", ['…/a/x.run']],
    ['justfile', "up:\n    {{justfile_directory() / 'a' / 'x.run'}}\n", ['…/a/x.run']],
    ['Makefile', 'up:\n\tO=--privileged $(CURDIR)/a/x.sh\n\tdocker ps\n', ['called a/x.sh']],
    ['Taskfile.yml', `${TASK}      - O=--privileged {{.ROOT_DIR}}/a/x.sh\n`, ['called a/x.sh']],
    ['justfile', 'up:\n    O=--privileged {{justfile_directory()}}/a/x.sh\n', ['called a/x.sh']],
  ])('are found in %s: %j', (path, text, names) => expect(namedIn(path, text)).toEqual(names));

  it.each([
    ['Makefile', 'up:\n\thelm install a --values $(CURDIR)/a/x.yaml\n'],
    ['Makefile', 'up:\n\t$(A)/$(B)\n'],
    ['Taskfile.yml', `${TASK}      - cat {{.ROOT_DIR}}/a/x.txt\n`],
    ['justfile', "up:\n    cp {{justfile_directory() / 'a.txt'}} b\n"],
  ])('are not in %s: %j', (path, text) => expect(namedIn(path, text)).toEqual([]));
});
