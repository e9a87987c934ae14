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
  [
    'a variable of just for another recipe',
    { justfile: `prod:\n    O=MARK just up\nup:\n    docker run $O ${IMAGE}\n` },
  ],
  [
    'a variable of make for another target',
    { Makefile: `prod:\n\tO=MARK $(MAKE) up\nup:\n\tdocker run $$O ${IMAGE}\n` },
  ],
  ['a setting of just', { justfile: `o := ''\nprod:\n    just --set o MARK up\nup:\n    docker run {{o}} ${IMAGE}\n` }],
  [
    'a setting of just in a script',
    { justfile: `o := ''\nup:\n    docker run {{o}} ${IMAGE}\n`, ...script('just --set o MARK up') },
  ],
];

/** Files with a mark where commands give a project a value. */
const VALUES: readonly (readonly [name: string, files: Files])[] = [
  ['a recipe of just', { justfile: 'prod:\n    PRIV=MARK just up\nup:\n    docker compose up -d\n' }],
  ['a target of make', { Makefile: 'prod:\n\tPRIV=MARK $(MAKE) up\nup:\n\tdocker compose up -d\n' }],
  ['a default after a question', script('read -rp "x? " PRIV\nexport PRIV="${PRIV:-MARK}"\ndocker compose up -d')],
  ['a default after a command', script('P=$(some-tool)\nexport PRIV=${P:-MARK}\ndocker compose up -d')],
];

const PROJECT: Files = { 'compose.yaml': `services:\n  a:\n    image: ${IMAGE}\n    privileged: \${PRIV:-false}\n` };

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

  it.each(VALUES)('are read with a project: %s', async (_name, files) => {
    const base = { ...PROJECT, ...marked(files, 'false') };
    expect(await failuresOf(base, marked(files, 'true'))).toContain('privileged');
    expect(await failuresOf(base, marked(files, '"false"'))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a recipe that runs another one', { ...PROJECT, justfile: 'a:\n    PRIV=true just b\nb:\n    echo $PRIV\n' }],
    [
      'another setting of just',
      { justfile: `o := ''\np := ''\na:\n    just --set p --privileged b\nb:\n    docker run {{o}} ${IMAGE}\n` },
    ],
    [
      'a default of another variable',
      { ...PROJECT, ...script('read -r P\nexport P="${P:-true}"\ndocker compose up -d') },
    ],
    ['another file', { ...ARGUMENTS, 's.sh': 'echo "$@"\n', ...script('bash -s -- --privileged < s.sh') }],
    ['a shell beside it', { ...ARGUMENTS, ...script('echo x | bash -s -- --privileged\nbash -s < r.sh') }],
    ['a variable of another command', { ...VARIABLE, ...script('O=--privileged bash -c ls\nbash -c ./r.sh') }],
    ['a file of text', { ...VARIABLE, 'a.txt': 'docker run $O\n', ...script('O=--privileged cat < a.txt') }],
  ])('are not those of %s', async (_name, files) => {
    expect(await failuresOf({ 'a.txt': 'x\n', 's.sh': 'echo\n', ...VARIABLE, ...ARGUMENTS }, files)).toEqual([]);
  });
});
