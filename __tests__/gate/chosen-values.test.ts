import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

/** What a step starts is there for as long as the step. */
const MEDIUM = 4;
const RUN = 'docker run --rm --memory=1g --pid=';
const IMAGE = ' acme/app:1.4';
const PLAIN = `${RUN}container:db${IMAGE}`;

const step = (more: string): string =>
  `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    container: acme/app:1.4\n${more}`;
const task = (more: string): string => `version: "3"\n${more}`;

/** A file of each kind that starts containers, before the change. */
const BEFORE: Files = {
  Makefile: `run:\n\t${PLAIN}\n`,
  'run.sh': `#!/bin/bash\n${PLAIN}\n`,
  justfile: `run:\n\t${PLAIN}\n`,
  'Taskfile.yml': task(`tasks:\n  run:\n    cmds:\n      - ${PLAIN}\n`),
  '.github/workflows/a.yml': step(`    steps:\n      - run: ${PLAIN}\n`),
};

/** What follows `--pid=`, and what is in front of the command. */
type Row = readonly [value: string, before?: string];

const MAKE: readonly Row[] = [
  ['$(if $(CI),container:db,@)'],
  ['$(or $(PID),@)'],
  ['$(and $(DEBUG),@)'],
  ['$(shell test -n "$$CI" && echo container:db || echo @)'],
  ['$(shell if [ -n "$$CI" ]; then echo @; else echo container:db; fi)'],
  ['$(P)', 'ifdef CI\nP := container:db\nelse\nP := @\nendif\n'],
  ['$(P)', 'ifeq ($(DEBUG),1)\nP := @\nelse\nP := container:db\nendif\n'],
  ['$(P)', 'P := container:db\nifeq ($(DEBUG),1)\nP := @\nendif\n'],
  ['$(P)', 'P = $(if $(CI),container:db,@)\n'],
  ['$(P)', 'run: P = @\n'],
];

const SHELL: readonly Row[] = [
  ['"$([ -n "$CI" ] && echo container:db || echo @)"'],
  ['"$(test "$DEBUG" && echo @)"'],
  ['"$(if [ "$DEBUG" = 1 ]; then echo @; else echo container:db; fi)"'],
  ['"$(case "$M" in a) echo @;; *) echo container:db;; esac)"'],
  ['"$(p)"', 'p() { if [ -n "$CI" ]; then echo container:db; else echo @; fi; }\n'],
  ['"$(p)"', 'p() { case "$M" in debug) printf "%s" @;; *) printf "%s" container:db;; esac; }\n'],
  ['"$P"', 'p() { [ -n "$CI" ] && { echo container:db; return; }; echo @; }\nP="$(p)"\n'],
  ['"$P"', 'P="$([ -n "$CI" ] && echo container:db || echo @)"\n'],
  ['"${PS[$1]}"', 'declare -A PS=([dev]=@ [prod]=container:db)\n'],
  ['"${PS[$1]}"', 'PS=(container:db @)\n'],
];

const JUST: readonly Row[] = [
  ['{{ if env("CI", "") == "1" { "container:db" } else { "@" } }}'],
  ['{{ env("PID", "@") }}'],
  ['{{ if env("A") == "x\\"y" { "@" } else { "b" } }}'],
  ["{{ env_var_or_default('PID', '@') }}"],
  ['{{ env("PID") || "@" }}'],
  ['{{pid}}', 'pid := if os() == "linux" { "@" } else { "container:db" }\n'],
  ['{{pid}}', 'pid := `[ -n "$CI" ] && echo container:db || echo @`\n'],
  ['{{pid}}', 'a := "@"\npid := if os() == "linux" { a } else { "container:db" }\n'],
  ['$PID', 'export PID := env("P", "@")\n'],
  ['$PID', 'set export\nPID := if os() == "linux" { "@" } else { "container:db" }\n'],
];

const TASK: readonly Row[] = [
  ['{{.PID | default "@"}}'],
  ['{{default "@" .PID}}'],
  ['{{if .CI}}container:db{{else}}@{{end}}'],
  ['{{- if eq .CI "1" -}}@{{- else -}}container:db{{- end -}}'],
  ['{{ternary "container:db" "@" (eq .CI "1")}}'],
  ['{{.PID}}', 'vars:\n  PID: \'{{.P | default "@"}}\'\n'],
  ['{{.PID}}', "vars:\n  PID: '{{if .CI}}container:db{{else}}@{{end}}'\n"],
  ['{{.PID}}', 'vars:\n  PID:\n    sh: \'[ -n "$CI" ] && echo container:db || echo @\'\n'],
  ['{{.P.id}}', 'vars:\n  P:\n    map: {id: "@"}\n'],
  ['$PID', 'env:\n  PID: \'{{.P | default "@"}}\'\n'],
  ['$PID', 'env:\n  PID:\n    sh: \'if [ "$CI" ]; then echo container:db; else echo @; fi\'\n'],
];

const WORKFLOW: readonly Row[] = [
  ["${{ github.ref == 'refs/heads/main' && 'container:db' || '@' }}"],
  ["${{ vars.PID || '@' }}"],
  [`\${{ github.ref == 'a' && '${'b'.repeat(400)}' || '@' }}`],
  ["${{ github.ref == 'it''s' && 'b' || '@' }}"],
  ['${{ fromJSON(\'{"a":"@","b":"container:db"}\')[github.ref_name] }}'],
  ['$PID', "    env:\n      PID: ${{ github.actor == 'a' && '@' || 'container:db' }}\n"],
  ['${{ matrix.pid }}', '    strategy:\n      matrix:\n        pid: ${{ fromJSON(\'["container:db","@"]\') }}\n'],
];

type Written = (row: Row) => Files;

const line = ([value]: Row): string => RUN + value + IMAGE;

const KINDS: readonly (readonly [name: string, rows: readonly Row[], written: Written])[] = [
  ['make', MAKE, (row) => ({ Makefile: `${row[1] ?? ''}run:\n\t${line(row)}\n` })],
  ['a shell', SHELL, (row) => ({ 'run.sh': `#!/bin/bash\n${row[1] ?? ''}${line(row)}\n` })],
  ['just', JUST, (row) => ({ justfile: `${row[1] ?? ''}run:\n\t${line(row)}\n` })],
  [
    'Task',
    TASK,
    (row) => ({
      'Taskfile.yml': task(`${row[1] ?? ''}tasks:\n  run:\n    cmds:\n      - ${JSON.stringify(line(row))}\n`),
    }),
  ],
  [
    'GitHub',
    WORKFLOW,
    (row) => ({
      '.github/workflows/a.yml': step(`${row[1] ?? ''}    steps:\n      - run: ${JSON.stringify(line(row))}\n`),
    }),
  ],
];

const filled = (files: Files, value: string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text).replaceAll('@', value)]));

describe.each(KINDS)('a value that a condition of %s decides', (_name, rows, written) => {
  it.each(rows)('counts if it takes isolation away: %s %s', async (...row) => {
    const files = written(row);
    expect(await failuresOf(BEFORE, filled(files, 'host'), MEDIUM)).toEqual(['pid-host']);
    expect(await failuresOf(BEFORE, filled(files, 'container:web'), MEDIUM)).toEqual([]);
  });
});

const COMMAND = (value: string): string => RUN + value + IMAGE;

/** Files with `@` as the value, behind others that they need. */
const FILES: readonly (readonly [path: string, text: string, others?: Files])[] = [
  [
    '.gitlab-ci.yml',
    `a:\n  rules:\n    - if: $CI_COMMIT_TAG\n      variables: {P: "@"}\n    - variables: {P: "container:b"}\n  script: ["${COMMAND('$P')}"]\n`,
  ],
  ['.gitlab-ci.yml', `a:\n  parallel:\n    matrix: [{P: ["container:b", "@"]}]\n  script: ["${COMMAND('$P')}"]\n`],
  [
    '.gitlab-ci.yml',
    `spec:\n  inputs:\n    p: {default: "container:b", options: ["container:b", "@"]}\n---\na:\n  script: ["${COMMAND('$[[ inputs.p ]]')}"]\n`,
  ],
  [
    '.gitlab-ci.yml',
    `variables:\n  P: {value: "container:b", options: ["container:b", "@"]}\na:\n  script: ["${COMMAND('$P')}"]\n`,
  ],
  [
    'azure-pipelines.yml',
    `variables:\n- \${{ if eq(variables['a'], 'b') }}:\n  - {name: p, value: "@"}\n- \${{ else }}:\n  - {name: p, value: "container:b"}\nsteps:\n- script: ${COMMAND('$(p)')}\n`,
  ],
  ['azure-pipelines.yml', `steps:\n- script: ${COMMAND("${{ iif(eq(variables.a, 'b'), '@', 'container:b') }}")}\n`],
  [
    'azure-pipelines.yml',
    `parameters:\n- {name: p, default: "container:b", values: ["container:b", "@"]}\nsteps:\n- script: ${COMMAND('${{ parameters.p }}')}\n`,
  ],
  [
    '.circleci/config.yml',
    `version: 2.1\nparameters:\n  p: {type: enum, default: "container:b", enum: ["container:b", "@"]}\njobs:\n  a:\n    machine: true\n    steps:\n      - run: ${COMMAND('<< pipeline.parameters.p >>')}\n`,
  ],
  ['Jenkinsfile', `node { sh "${COMMAND("${params.X ? '@' : 'container:b'}")}" }\n`],
  ['Jenkinsfile', `def p = env.X ?: "@"\nnode { sh "${COMMAND('${p}')}" }\n`],
  ['mise.toml', `[env]\nP = "{{ get_env(name='Q', default='@') }}"\n[tasks.go]\nrun = "${COMMAND('$P')}"\n`],
  ['mise.toml', `[tasks.go]\nrun = "${COMMAND("{{option(name='p', default='@')}}")}"\n`],
  [
    '.github/workflows/a.yml',
    `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - id: s\n        run: if [ "$X" ]; then echo "p=@" >> "$GITHUB_OUTPUT"; else echo "p=container:b" >> "$GITHUB_OUTPUT"; fi\n      - run: ${COMMAND('${{ steps.s.outputs.p }}')}\n`,
  ],
  [
    '.github/workflows/a.yml',
    `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo "P=$([ "$X" ] && echo @ || echo container:b)" >> "$GITHUB_ENV"\n      - run: ${COMMAND('$P')}\n`,
  ],
  ['vars.just', 'p := "@"\n', { justfile: `import 'vars.just'\ngo:\n\t${COMMAND('{{p}}')}\n` }],
  [
    'b.just',
    'p := if os() == "linux" { "@" } else { "container:b" }\n',
    { justfile: `import 'a.just'\ngo:\n\t${COMMAND('{{p}}')}\n`, 'a.just': "import 'b.just'\n" },
  ],
  [
    'vars.yml',
    `version: "3"\nvars: {P: '@'}\n`,
    { 'Taskfile.yml': `version: "3"\nincludes: {v: vars.yml}\ntasks:\n  go: ["${COMMAND('{{.P}}')}"]\n` },
  ],
  [
    'v/Taskfile.yml',
    `version: "3"\nvars: {P: '{{if .CI}}container:b{{else}}@{{end}}'}\n`,
    { 'Taskfile.yml': `version: "3"\nincludes: {v: {taskfile: ./v}}\ntasks:\n  go: ["${COMMAND('{{.P}}')}"]\n` },
  ],
  [
    'vars.mk',
    'ifdef CI\nP := container:b\nelse\nP := @\nendif\n',
    { Makefile: `include vars.mk\ngo:\n\t${COMMAND('$(P)')}\n` },
  ],
  [
    'vars.sh',
    'P=$([ "$CI" ] && echo container:b || echo @)\n',
    { 'run.sh': `#!/bin/bash\n. ./vars.sh\n${COMMAND('$P')}\n` },
  ],
];

it.each(FILES)('a value that something decides counts in %s: %s', async (path, text, others = {}) => {
  const filledWith = (value: string): Files => ({ [path]: text.replaceAll('@', value) });
  const before = { ...others, ...filledWith('container:db') };
  expect(await failuresOf(before, filledWith('host'), MEDIUM)).toEqual(['pid-host']);
  expect(await failuresOf(before, filledWith('container:web'), MEDIUM)).toEqual([]);
});
