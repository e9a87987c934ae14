import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const WORKFLOW = '.github/workflows/w.yml';
const REFERENCE = 'undecided-reference';
const VALUE = 'unknown-value';

function target(attributes: string): string {
  return `target "default" {\n  ${attributes}\n}\n`;
}

function step(text: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${text}\n`;
}

const MADE = 'id: x\n        run: echo "f=$(pick MARK)" >> "$GITHUB_OUTPUT"\n      - ';

/** Files with a mark in a text that an expression depends on, and the kind of the gap. */
const DEPENDING: readonly (readonly [name: string, files: Files, kind: string])[] = [
  [
    'the default of a variable of bake',
    { 'docker-bake.hcl': `variable "F" { default = "MARK" }\n${target('dockerfile = try(F, "Dockerfile")')}` },
    REFERENCE,
  ],
  ['a value of a bake file', { 'docker-bake.hcl': `f = "MARK"\n${target('dockerfile = try(f, "x")')}` }, REFERENCE],
  ['a value of a value', { 'docker-bake.hcl': `g = "MARK"\nf = try(g, "x")\n${target('dockerfile = f')}` }, REFERENCE],
  [
    'a function of bake',
    {
      'docker-bake.hcl': `function "f" {\n  params = []\n  result = try("MARK", "x")\n}\n${target('dockerfile = f()')}`,
    },
    REFERENCE,
  ],
  [
    'an argument of a build',
    { 'docker-bake.hcl': `variable "F" { default = "MARK" }\n${target('args = { A = try(F, "x") }')}` },
    VALUE,
  ],
  [
    'an entitlement',
    { 'docker-bake.hcl': `variable "F" { default = "MARK" }\n${target('entitlements = [try(F, "x")]')}` },
    VALUE,
  ],
  [
    'a matrix of bake',
    { 'docker-bake.hcl': target('name = "x-${i}"\n  matrix = { i = ["MARK"] }\n  dockerfile = try(i, "x")') },
    REFERENCE,
  ],
  [
    'JSON of bake',
    {
      'docker-bake.json': JSON.stringify({
        variable: { F: { default: 'MARK' } },
        target: { default: { dockerfile: '${try(F,"x")}' } },
      }),
    },
    REFERENCE,
  ],
  [
    'another bake file',
    {
      'docker-bake.hcl': `variable "F" { default = "x" }\n${target('dockerfile = try(F, "Dockerfile")')}`,
      'docker-bake.override.hcl': 'variable "F" { default = "MARK" }\n',
    },
    REFERENCE,
  ],
  [
    'a variable that a command passes to bake',
    {
      'docker-bake.hcl': `variable "F" { default = "x" }\n${target('dockerfile = try(F, "Dockerfile")')}`,
      'b.sh': 'F=MARK docker buildx bake\n',
    },
    REFERENCE,
  ],
  ['a variable of a script', { 'b.sh': 'F=$(pick MARK)\ndocker build -f $F .\n' }, REFERENCE],
  ['a variable of a variable', { 'b.sh': 'X=MARK\nF=$(pick $X)\ndocker build -f $F .\n' }, REFERENCE],
  ['a function of a script', { 'b.sh': 'pick() { some-tool MARK; }\nF=$(pick)\ndocker build -f $F .\n' }, REFERENCE],
  ['a function in a word', { 'b.sh': 'pick-one() { tool MARK; }\ndocker build -f "$(pick-one)" .\n' }, REFERENCE],
  [
    'a file that a script sources',
    { 'b.sh': '. ./l.sh\ndocker build -f $F .\n', 'l.sh': 'F=$(pick MARK)\n' },
    REFERENCE,
  ],
  ['a function for a compose file', { 'b.sh': 'f() { tool MARK; }\ndocker compose -f $(f) up -d\n' }, REFERENCE],
  ['make', { Makefile: 'X=MARK\nF=$(shell pick $(X))\na:\n\tdocker build -f $(F) .\n' }, REFERENCE],
  ['just', { justfile: 'f := `pick MARK`\na:\n    docker build -f {{f}} .\n' }, REFERENCE],
  [
    'Task',
    {
      'Taskfile.yml':
        'version: "3"\nvars:\n  F: {sh: pick MARK}\ntasks:\n  a:\n    cmds: ["docker build -f {{.F}} ."]\n',
    },
    REFERENCE,
  ],
  [
    'a key that jq reads',
    { 'b.sh': 'O=$(jq -r .opts c.json)\ndocker run $O a\n', 'c.json': '{"v":"1","opts":"MARK"}' },
    VALUE,
  ],
  [
    'an output of a step',
    {
      [WORKFLOW]: step(
        `${MADE}uses: docker/build-push-action@v6\n        with: {context: ., file: "\${{ steps.x.outputs.f }}"}`,
      ),
    },
    REFERENCE,
  ],
];

function marked(files: Files, text: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, `${value}`.replaceAll('MARK', text)]));
}

/** Those whose own line does not have the mark, which identifies them as written. */
const ELSEWHERE = DEPENDING.filter(([name]) => !/variable of a (?:script|variable)|make|passes|jq/.test(name));

describe('something that is not looked at', () => {
  it.each(DEPENDING)('is new where what it depends on is another one: %s', async (_name, files, kind) => {
    expect(await failuresOf(marked(files, 'one'), marked(files, 'two'))).toEqual([kind]);
  });

  it.each(DEPENDING)('is known where that is the same: %s', async (_name, files) => {
    const base = marked(files, 'one');
    const more = Object.entries(base).map(([path, text]) => [path, path.endsWith('.json') ? text : `# more\n${text}`]);
    expect(await failuresOf(base, Object.fromEntries(more))).toEqual([]);
  });

  it.each(ELSEWHERE)('is known with another version there: %s', async (_name, files) => {
    expect(await failuresOf(marked(files, '1.2.3'), marked(files, '1.2.4'))).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    [
      'another variable',
      { 'docker-bake.hcl': `variable "G" { default = "a" }\n${target('dockerfile = try(F, "x")')}` },
      { 'docker-bake.hcl': `variable "G" { default = "b" }\n${target('dockerfile = try(F, "x")')}` },
    ],
    [
      'a comment in a function',
      {
        'docker-bake.hcl': `function "f" {\n  params = []\n  result = try("a", "x")\n}\n${target('dockerfile = f()')}`,
      },
      {
        'docker-bake.hcl': `function "f" {\n  # why\n  params = []\n  result = try("a", "x")\n}\n${target('dockerfile = f()')}`,
      },
    ],
    [
      'the order of the blocks',
      { 'docker-bake.hcl': `variable "F" { default = "a" }\n${target('dockerfile = try(F, "x")')}` },
      { 'docker-bake.hcl': `${target('dockerfile = try(F, "x")')}variable "F" { default = "a" }\n` },
    ],
    [
      'another function',
      { 'b.sh': 'f() { tool a; }\ng() { tool a; }\ndocker build -f $(f) .\n' },
      { 'b.sh': 'f() { tool a; }\ng() { tool b; }\ndocker build -f $(f) .\n' },
    ],
    [
      'another file',
      { 'b.sh': '. ./l.sh\ndocker build -f $F .\n', 'l.sh': 'F=$(pick a)\nG=$(pick a)\n' },
      { 'l.sh': 'F=$(pick a)\nG=$(pick b)\n' },
    ],
    [
      'the output of another step',
      { [WORKFLOW]: step('id: y\n        run: echo "g=a" >> "$GITHUB_OUTPUT"\n      - run: docker build -f $F .') },
      { [WORKFLOW]: step('id: y\n        run: echo "g=b" >> "$GITHUB_OUTPUT"\n      - run: docker build -f $F .') },
    ],
    [
      'another key of a file that jq reads',
      { 'b.sh': 'O=$(jq -r .opts c.json)\ndocker run $O a\n', 'c.json': '{"version":"1","opts":"--init"}' },
      { 'c.json': '{"version":"2","opts":"--init"}' },
    ],
    [
      'another line of a file that grep reads',
      { 'b.sh': 'docker run $(grep ^OPTS= c.conf | cut -d= -f2) a\n', 'c.conf': 'OPTS=--init\nA=1\n' },
      { 'c.conf': 'OPTS=--init\nA=2\n' },
    ],
  ])('is known where something else changes: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});
