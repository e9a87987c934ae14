import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const BASE: Files = {
  'compose.yaml':
    'services:\n  web:\n    image: registry.example.com/app:1.4\n    volumes: ["${UPLOADS:-./uploads}:/app/uploads"]\n',
  Makefile: 'up:\n\tdocker compose up -d\n',
  'compose.override.yaml.example': 'services: {web: {privileged: true}}\n',
  'ops/agent.part': 'services: {web: {privileged: true}}\n',
  'ops/good.part': 'services: {web: {init: true}}\n',
  '.env.example': 'A=1\n',
};
const script = (lines: string, shell = '/bin/bash'): Files => ({
  'up.sh': `#!${shell}\n${lines}\ndocker compose up -d\n`,
});

describe('an example that becomes a part of a project', () => {
  it.each([
    'for f in compose.override.yaml .env; do cp "$f.example" "$f"; done',
    'for f in compose.override.yaml .env; do [ -f "$f" ] || cp "$f.example" "$f"; done',
    'for f in compose.override.yaml .env; do cat "$f.example" > "$f"; done',
    'for f in *.example; do cp "$f" "${f%.example}"; done',
    'for f in $(ls *.example); do cp -n $f $(basename $f .example); done',
    'for e in compose.override.yaml.example .env.example; do cp "$e" "${e%.example}"; done',
    'ls *.example | while read -r f; do cp "$f" "${f%.example}"; done',
    'copy() { [ -e "$1" ] || cp "$1.example" "$1"; }\ncopy compose.override.yaml\ncopy .env',
    'place() { cp "ops/$1.part" "$2"; }\nplace agent compose.override.yaml',
  ])('by %s', async (lines) => {
    expect(await failuresOf(BASE, script(lines))).toEqual(['privileged']);
  });

  it.each([
    'for f in .env; do cp "$f.example" "$f"; done',
    'for f in *.txt; do cp "$f" "${f%.txt}"; done',
    'for f in compose.override.yaml; do cp "$f" "$f.bak"; done',
    'place() { cp "ops/$1.part" "$2"; }\nplace good compose.override.yaml',
  ])('not by %s', async (lines) => {
    expect(await failuresOf(BASE, script(lines))).toEqual([]);
  });
});

describe('an override of a script that starts nothing', () => {
  it.each<readonly [string, Files]>([
    ['a Makefile runs it', { Makefile: 'up:\n\t./prepare.sh\n\tdocker compose up -d\n' }],
    ['another script runs it', { 'up.sh': '#!/bin/sh\n./prepare.sh\ndocker compose up -d\n' }],
    ['another script sources it', { 'up.sh': '#!/bin/sh\n. ./prepare.sh\ndocker compose up -d\n' }],
    ['nothing runs it', {}],
  ])('%s', async (_who, callers) => {
    const files = (lines: string): Files => ({ ...callers, 'prepare.sh': `#!/bin/sh\n${lines}\n` });
    expect(await failuresOf(BASE, files('cp ops/agent.part compose.override.yaml'))).toEqual(['privileged']);
    expect(await failuresOf(BASE, files('cp ops/good.part compose.override.yaml'))).toEqual([]);
    const written = 'cat > compose.override.yaml <<E\nservices: {web: {privileged: true}}\nE';
    expect(await failuresOf(BASE, files(written))).toEqual(['undecided-reference']);
    expect(await failuresOf({ ...BASE, ...files(written) }, { other: 'a\n' })).toEqual([]);
    expect(
      await failuresOf(BASE, files(written.replace('compose.override.yaml', '/opt/app/compose.override.yaml'))),
    ).toEqual([]);
  });
});

it.each(['compose.override.yaml', 'docker-compose.override.yml', 'compose.yaml', './compose.yaml'])(
  'a script that writes %s is told, also where it starts another project',
  async (name) => {
    const writes = `#!/bin/sh\ncat > ${name} <<E\nservices: {web: {privileged: true}}\nE\n`;
    const other = { 'x.yml': 'services: {a: {image: "registry.example.com/b:1.0"}}\n' };
    for (const rest of ['', 'docker compose -f x.yml up -d\n'])
      expect(await failuresOf({ ...BASE, ...other }, { 'p.sh': writes + rest })).toEqual(['undecided-reference']);
  },
);

describe('variables that a loop passes on', () => {
  it.each([
    'for kv in UPLOADS=/ TAG=dev; do echo "$kv" >> .env; done',
    'vars=(UPLOADS=/ TAG=dev)\nfor kv in "${vars[@]}"; do echo "$kv" >> .env; done',
    'for kv in UPLOADS=/ TAG=dev; do printf \'%s\\n\' "$kv"; done > .env',
    'UPLOADS=/\nTAG=x\nfor k in TAG UPLOADS; do echo "$k=${!k}" >> .env; done',
    'for kv in TAG=dev UPLOADS=/; do export "$kv"; done',
  ])('%s', async (lines) => {
    expect(await failuresOf(BASE, script(lines))).toEqual(['host-root-mount']);
    expect(await failuresOf(BASE, script(lines.replace('UPLOADS=/', 'UPLOADS=./up')))).toEqual([]);
  });
});

describe('options of a container in a variable', () => {
  const RUN = 'docker run -d --name "$s" ${!v} "registry.example.com/$s:1.0"';

  it('whose name a loop makes up', async () => {
    const lines = (option: string): Files =>
      script(`OPTS_web="--rm"\nOPTS_agent="${option}"\nfor s in web agent; do\n  v="OPTS_$s"\n  ${RUN}\ndone`);
    expect(await failuresOf(BASE, lines('--privileged'))).toEqual(['privileged']);
    expect(await failuresOf(BASE, lines('--init'))).toEqual([]);
  });

  it.each(['/usr/bin/env zsh', '/bin/zsh', '/bin/zsh -eu'])('that is an array of %s', async (shell) => {
    const lines = (option: string): Files =>
      script(`opts=(--rm ${option})\ndocker run $opts registry.example.com/a:1.0`, shell);
    expect(await failuresOf(BASE, lines('--privileged'))).toEqual(['privileged']);
    expect(await failuresOf(BASE, lines('--init'))).toEqual([]);
  });
});

it.each([
  'env NODE_OPTIONS=--inspect=0.0.0.0 node a.js',
  'sh -c "NODE_OPTIONS=--inspect=0.0.0.0 node a.js"',
  'sh -c "export NODE_OPTIONS=--inspect=0.0.0.0; exec node a.js"',
])('a debugger by a variable in a command: %s', async (command) => {
  const files = (one: string): Files => ({
    'compose.yaml': `services:\n  a:\n    image: registry.example.com/app:1.4\n    command: ${one}\n    ports: ["9229:9229"]\n`,
  });
  const harmless = files(command.replace('0.0.0.0', '127.0.0.1'));
  expect(await failuresOf(files('node a.js'), harmless)).toEqual([]);
  expect(await failuresOf(files('node a.js'), files(command))).toEqual(['debugger-enabled']);
});
