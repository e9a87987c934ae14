import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const BASH = '#!/bin/bash\nset -e\n';
const VARIABLE: Files = { 'r.sh': `#!/bin/sh\ndocker run $O ${IMAGE}\n` };
const ARGUMENTS: Files = { 'r.sh': `#!/bin/sh\ndocker run "$@" ${IMAGE}\n` };

function script(text: string): Files {
  return { 'deploy.sh': `${BASH}${text}\n` };
}

/** Files with a mark where one command gives another its options. */
const OPTIONS: readonly (readonly [name: string, files: Files])[] = [
  [
    'variables of a file that env gets',
    { ...VARIABLE, ...script('env $(cat prod.conf) ./r.sh'), 'prod.conf': 'A=b\nO=MARK\n' },
  ],
  [
    'a file that env-cmd loads',
    { ...VARIABLE, 'package.json': '{"scripts":{"up":"env-cmd -f conf/prod ./r.sh"}}', 'conf/prod': 'O=MARK\n' },
  ],
  ['arguments of a shell that reads a file', { ...ARGUMENTS, ...script('bash -s -- MARK < r.sh') }],
  ['arguments of a shell on another machine', { ...ARGUMENTS, ...script('ssh h "bash -s -- MARK" < r.sh') }],
  ['words for ssh', { ...ARGUMENTS, ...script('ssh h bash -s -- MARK < r.sh') }],
  ['a file through a pipe', { ...ARGUMENTS, ...script('cat r.sh | ssh h bash -s -- MARK') }],
  ['a variable of a shell that reads a file', { ...VARIABLE, ...script('O=MARK bash -s < r.sh') }],
  ['a variable of a shell on another machine', { ...VARIABLE, ...script('ssh h O=MARK bash -s < r.sh') }],
  ['a variable in quotes there', { ...VARIABLE, ...script('ssh h "O=MARK bash -s" < r.sh') }],
  ['a variable of an inner script', { ...VARIABLE, ...script('O=MARK bash -c ./r.sh') }],
  ['a variable of a longer inner script', { ...VARIABLE, ...script('O=MARK sh -c "cd . && ./r.sh"') }],
  ['a variable that env sets for an inner script', { ...VARIABLE, ...script('env O=MARK bash -c "./r.sh"') }],
];

function marked(files: Files, text: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, `${value}`.replaceAll('MARK', text)]));
}

describe('options that one command gives another', () => {
  it.each(OPTIONS)('are read: %s', async (_name, files) => {
    expect(await failuresOf(marked(files, '--init'), marked(files, '--privileged'))).toContain('privileged');
  });

  it.each(OPTIONS)('may be harmless: %s', async (_name, files) => {
    expect(await failuresOf(marked(files, '--init'), marked(files, '--rm'))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['another file', { ...ARGUMENTS, 's.sh': 'echo "$@"\n', ...script('bash -s -- --privileged < s.sh') }],
    ['a shell beside it', { ...ARGUMENTS, ...script('echo x | bash -s -- --privileged\nbash -s < r.sh') }],
    ['a variable of another command', { ...VARIABLE, ...script('O=--privileged bash -c ls\nbash -c ./r.sh') }],
    ['a file of text', { ...VARIABLE, 'a.txt': 'docker run $O\n', ...script('O=--privileged cat < a.txt') }],
  ])('are not those of %s', async (_name, files) => {
    expect(await failuresOf({ 'a.txt': 'x\n', 's.sh': 'echo\n', ...VARIABLE, ...ARGUMENTS }, files)).toEqual([]);
  });
});
