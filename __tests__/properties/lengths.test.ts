import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fuzzRuns, isHeavy, isNightly, onlyHeavy, shortened, timeFor } from '../support/heavy.ts';
import { inTimeAsync } from '../support/in-time.ts';
import { processorTime } from '../support/processor-time.ts';
import { CONSTRUCTS, UNITS } from './constructs.ts';
import type { Files } from './repository.ts';
import { scanFiles } from './soundness.ts';

/** How many pairs of a construct and a text are tried; there are about ten thousand. */
const RUNS = fuzzRuns(60) * (isHeavy ? 2 : 1);

const MILLISECONDS = 60_000 + RUNS * 500;

/** So long that what takes the square of it is seen. */
const LENGTH = 20_000;

/** Milliseconds that a file may take without another look, since most of them take a tenth of it. */
const QUICK = isHeavy ? 250 : 150;

/** Four times as much may take this many times as long: the engine collects garbage, and the machine is busy. */
const MOST = 9;

async function scanned(files: Files): Promise<void> {
  const { notifications } = await scanFiles(files);
  expect(notifications.filter(({ code }) => code === 'rule-crashed')).toEqual([]);
}

async function timeOf(files: Files): Promise<number> {
  const before = processorTime();
  await scanned(files);
  return processorTime() - before;
}

/** That four times as much takes about four times as long. */
async function expectLinear(make: (size: number) => Files, size: number): Promise<void> {
  const first = await timeOf(make(size));
  if (first < QUICK) return;
  const short = Math.max(QUICK / 2, Math.min(first, await timeOf(make(size))));
  await inTimeAsync(short * MOST, () => scanned(make(size * 4)));
}

/** A length or a count of what took minutes once: half of it in `.ci/run`, which is enough to see that, and all of it at night. */
const long = (amount: number) => (isNightly || !isHeavy ? shortened(amount) : Math.ceil(amount / 2));

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const service = (option: string) => `services:\n  a:\n    image: acme/app:1.4\n    ${option}`;

const anchored = (value: string) => `x-a: &a\n${value}services:\n`;

/** A base image that a command takes out of a file. */
const baseOf = (command: string, file: string): Files => ({
  'b.sh': `BASE=$(${command} f)\ndocker build --build-arg BASE=$BASE .\n`,
  Dockerfile: 'ARG BASE=debian:13\nFROM $BASE\nUSER 1000\n',
  f: file,
});

/** One line each that took minutes once. */
const LONG_LINES: readonly (readonly [what: string, files: Files])[] = [
  ['a pattern of grep that repeats twice', baseOf("grep '[a-z]*[a-z]*1'", `${repeated('a', long(40_000))}\n`)],
  [
    'a pattern of sed on many lines',
    baseOf("sed -n 's,[a-z]*[a-z]*1,x,p'", repeated(`${'a'.repeat(440)}\n`, long(900_000))),
  ],
  ['a pattern of awk', baseOf("awk -F= '/[a-z]*[a-z]*1/ {print $2}'", `${repeated('a', long(40_000))}\n`)],
  ['replacements of sed that multiply a text', baseOf(`sed '${'s/.*/&&/;'.repeat(60)}'`, repeated('a\n', 2000))],
  [
    'calls of a long function',
    {
      'a.sh': `f() {\n${'echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n'.repeat(long(12_000))}docker run $1\n}\n${'f x\n'.repeat(long(24_000))}`,
    },
  ],
  [
    'bake files that a script writes',
    {
      'a.sh': times(long(6000), (at) => `echo x > b${at}.json; docker buildx bake -f b${at}.json\n`),
    },
  ],
  [
    'folders that a script for PowerShell enters',
    {
      Dockerfile:
        'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\nCOPY a.ps1 b.ps1 ./\nRUN ./a.ps1\n',
      'a.ps1': times(long(20_000), (at) => `cd a${at}\n./b${at % 2 === 0 ? '' : at}.ps1\n`),
      'b.ps1': 'Write-Host b\n',
    },
  ],
  [
    'functions of a bake file that call others',
    {
      'docker-bake.hcl': `${times(5, (at) => `function "f${at}" {\n  params = []\n  result = ${Array.from({ length: 200 }, () => (at === 4 ? 'upper("a")' : `f${at + 1}()`)).join(' + ')}\n}\n`)}target "a" {\n  dockerfile = f0()\n}\n`,
    },
  ],
  [
    'options of a process manager',
    { 'compose.yaml': service(`command: ["foreman", "start", "${'-s '.repeat(long(300_000))} x"]\n`) },
  ],
  [
    'pairs of options of a process manager',
    { 'compose.yaml': service(`command: ["foreman", "start", "${'-s -s '.repeat(80)} x"]\n`) },
  ],
  ['slashes of a source of COPY', { Dockerfile: `FROM debian:12\nCOPY ${'/'.repeat(long(300_000))}x /d\n` }],
  ['slashes of a source of ADD', { Dockerfile: `FROM debian:12\nADD ${'/'.repeat(long(300_000))}x /d\n` }],
  ['slashes of a volume', { Dockerfile: `FROM debian:12\nVOLUME ["${'/'.repeat(long(300_000))}x"]\n` }],
  ['colons of an address', { 'compose.yaml': service(`extra_hosts: ["localhost:a${':'.repeat(long(300_000))}x"]\n`) }],
  ['flags of setcap', { Dockerfile: `FROM debian:12\nRUN setcap cap_net_raw+${'e'.repeat(long(300_000))}x /a\n` }],
  ['names of keys', { Dockerfile: `FROM debian:12\nCOPY /${'ssl'.repeat(long(100_000))}m /d\n` }],
  ['names of service accounts', { Dockerfile: `FROM debian:12\nCOPY /${'gcp-key'.repeat(long(40_000))}- /d\n` }],
  ['marks of ERB in broken YAML', { 'compose.yaml': `a: b: c\n${'<%\t'.repeat(long(100_000))}\n` }],
  ['blanks in broken YAML', { 'compose.yaml': `a: b: c\n${' '.repeat(long(300_000))}\n` }],
  ['marks of ERB in a template', { Dockerfile: `FROM {{ a }}\n# ${'<%\t'.repeat(long(100_000))}\n` }],
  ['a package of dots', { Dockerfile: `FROM debian:12\nRUN npm install -${'.'.repeat(long(400_000))}@\n` }],
  ['programs before a program', { 'a.container': `[Container]\nImage=a:1\nExec=${'sudo '.repeat(long(30_000))}\n` }],
  ['steps into folders', { Makefile: `a:\n\t${'cd a; '.repeat(long(30_000))} docker run x\n` }],
  [
    'values that conditions decide',
    {
      Dockerfile: `FROM debian:12\nRUN curl -o /a/b https://example.com/a\nRUN ${times(long(8000), (at) => `if a; then x=/v/${at}; fi; sh "$x"; `)}\n`,
    },
  ],
  [
    'words of loops that name files',
    {
      Dockerfile: `FROM debian:12\nRUN curl -o /a/b https://example.com/a\nRUN for f in ${times(90, (at) => `/a/${at}* `)}; do ${'sh "$f"; '.repeat(long(5000))}done\n`,
    },
  ],
  ['words that env splits', { 'run.sh': `${`env -S "${'a '.repeat(200)}" b\n`.repeat(long(1000))}docker run a\n` }],
  [
    'options in a file',
    {
      Dockerfile: `FROM debian:12\nRUN printf '${'header=a\\n'.repeat(long(3000))}' > /c; ${'curl -K /c https://example.com/a; '.repeat(long(1000))}\n`,
    },
  ],
  [
    'ranges of an address',
    {
      Dockerfile: `FROM debian:12\nRUN ${'curl "https://a.example.com/[1-900000000]" -o "#1"; '.repeat(long(2000))}\n`,
    },
  ],
  [
    'patterns of targets',
    {
      Makefile: `all: ${times(long(3000), (at) => `x${at}-y `)}\n${times(long(1500), (at) => `x${at}-%:\n\tdocker run --$* a\n`)}`,
    },
  ],
  [
    'images of a script',
    { 'run.sh': times(long(5000), (at) => `docker run -d --privileged -v /x${at}:/y image${at}\n`) },
  ],
  [
    'variables of the steps of a workflow',
    {
      '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: a\n    env:\n${times(long(14_000), (at) => `      A${at}: \${{ b.c }}\n`)}    steps:\n${'      - run: docker buildx bake && docker compose up\n'.repeat(long(9000))}`,
    },
  ],
  [
    'variables of the jobs of a workflow',
    {
      '.github/workflows/a.yml': `on: push\nenv:\n${times(long(14_000), (at) => `  A${at}: b\n`)}jobs:\n${times(long(9000), (at) => `  j${at}: {runs-on: a, steps: [{run: docker compose up}]}\n`)}`,
    },
  ],
  ['names of variables', { 'run.sh': `${times(long(3000), (at) => `A${at}=1; b \${!A@}\n`)}docker run a\n` }],
  ['words behind a stack', { 'run.sh': `docker stack deploy ${'a '.repeat(long(150_000))}\n` }],
  ['sequences in braces', { 'run.sh': `docker run {${'{1..2000},'.repeat(long(90_000))}a}\n` }],
  ...onlyHeavy([['words of sequences', { 'run.sh': `docker run ${'{1..2000} '.repeat(90_000)}a\n` }] as const]),
  [
    'here-documents in a here-document',
    { 'run.sh': `${'cat <<E\\n'.repeat(long(20_000))}${'E\\n'.repeat(long(20_000))}docker compose -f <(a) up\n` },
  ],
  [
    'many callers of a function with many shells',
    {
      Dockerfile: `FROM debian:13\nRUN <<E\nf() {\n${"sh -c 'a'\n".repeat(long(8000))}curl https://example.com\n}\n${times(long(8000), (at) => `g${at}() { f; }\n`)}E\n`,
    },
  ],
  ['open substitutions', { 'run.sh': `docker run ${'$('.repeat(long(150_000))}\n` }],
  [
    'substitutions in substitutions',
    { Dockerfile: `FROM debian:12\nRUN ${'echo $('.repeat(60)}echo x${')'.repeat(60)}\n` },
  ],
  [
    'lists that are keys of lists',
    { 'compose.yaml': `a: ${'['.repeat(long(200_000))}${']:'.repeat(long(199_999))}]\n` },
  ],
  [
    'lists that may be keys',
    { 'compose.yaml': `a: ${'['.repeat(90)}${'[a]: b,'.repeat(long(100_000))}${']:'.repeat(89)}]\n` },
  ],
  [
    'assignments on a line of an env_file',
    { 'compose.yaml': service('env_file: a.env\n'), 'a.env': 'a="1"'.repeat(long(200_000)) },
  ],
  ['a long key', { 'compose.yaml': `${'a'.repeat(long(500_000))}: 1\n` }],
  [
    'keys that are none, which services merge',
    {
      'compose.yaml': `${anchored(times(long(2000), (at) => `  privilege${at}: 1\n`))}${times(long(2000), (at) => `  s${at}: {<<: *a}\n`)}`,
    },
  ],
  [
    'capabilities that services share',
    {
      'compose.yaml': `${anchored(`  [${times(long(2000), () => '"${A}",')}]\n`)}${times(long(2000), (at) => `  s${at}: {cap_add: *a}\n`)}`,
    },
  ],
  [
    'variables that a text stands or falls with',
    { 'compose.yaml': service(`command: "${times(long(8_000), (at) => `\${A${at}+b}c `)}"\n`) },
  ],
  [
    'replacements of what a variable holds',
    {
      Dockerfile: `FROM debian:12\nENV V=${'a'.repeat(long(100_000))} R=${'b'.repeat(long(100_000))}\n${times(300, (at) => `ENV A${at}=\${V//a/$R}\n`)}`,
    },
  ],
  [
    'replacements of nothing',
    {
      Dockerfile: `FROM debian:12\nENV V=${'a'.repeat(long(100_000))} R=${'b'.repeat(long(100_000))}\n${times(300, (at) => `ENV A${at}=\${V///$R}\n`)}`,
    },
  ],
  [
    'patterns in variables',
    {
      Dockerfile: `FROM debian:12\nENV V=${'a'.repeat(long(100_000))} P=${'*b'.repeat(1000)}\n${times(300, (at) => `ENV A${at}=\${V##$P}\n`)}`,
    },
  ],
  [
    'unknown variables in a variable of a Makefile',
    { Makefile: `A := ${'$A'.repeat(long(100_000))}x\nrun:\n\tdocker run ${'$A'.repeat(long(100_000))}\n` },
  ],
];

const dockerfile =
  (line: (index: number) => string) =>
  (count: number): Files => ({ Dockerfile: `FROM debian:12\n${times(count, line)}` });
const list =
  (key: string, item: (index: number) => string) =>
  (count: number): Files => ({
    'compose.yaml': `${service(`${key}:\n`)}${times(count, (at) => `      - ${item(at)}\n`)}`,
  });
const services =
  (options: (index: number) => string) =>
  (count: number): Files => ({
    'compose.yaml': `services:\n${times(count, (at) => `  s${at}: {${options(at)}}\n`)}`,
  });
const lines =
  (line: (index: number) => string) =>
  (count: number): Files => ({ 'run.sh': times(count, line) });

/** Many of a kind, which rules compare with each other. */
const SIBLINGS: readonly (readonly [what: string, make: (count: number) => Files])[] = [
  ['passwords', list('environment', (at) => `A${at}_PASSWORD=hunter1`)],
  ['the same password', list('environment', () => 'A_PASSWORD=hunter1')],
  ['keys of accounts', list('environment', (at) => `A${at}_ACCESS_KEY=hunter1xYz9`)],
  ['ports', list('ports', (at) => `"${at + 1}:22"`)],
  ['mounts', list('volumes', (at) => `/etc/a${at}:/b${at}`)],
  ['services', services(() => 'image: "acme/app:1.4", privileged: true, pid: host')],
  [
    'services that extend one',
    (count) => ({
      'compose.yaml': `services:\n${times(count, (at) => `  s${at}: {extends: z}\n`)}  z: {image: "acme/app:1.4", privileged: true}\n`,
    }),
  ],
  ['services that join the next', services((at) => `image: "acme/app:1.4", network_mode: "service:s${at + 1}"`)],
  [
    'services that are one, with keys that are none',
    (count) => ({
      'compose.yaml': `${anchored(times(count, (at) => `  privilege${at}: 1\n`))}${times(count, (at) => `  s${at}: *a\n`)}`,
    }),
  ],
  ['services with a volume', services(() => 'image: "acme/app:1.4", volumes: ["v:/d"]')],
  ['downloads', dockerfile((at) => `RUN curl -o a${at} https://example.com/a && sh a${at}\n`)],
  ['updates', dockerfile(() => 'RUN apt-get update\n')],
  ['keys of apt', dockerfile((at) => `RUN apt-key add a${at}\n`)],
  ['secrets that are copied and removed', dockerfile((at) => `COPY id_rsa /a${at}\nRUN rm /a${at}/id_rsa\n`)],
  ['secrets that are written', dockerfile((at) => `RUN echo "$A${at}_TOKEN" > /a${at} && rm /a${at}\n`)],
  ['arguments', dockerfile((at) => `ARG A${at}_TOKEN\nRUN a $A${at}_TOKEN\n`)],
  ['variables that hold the one before', dockerfile((at) => `ENV A${at + 1}=x$A${at}\n`)],
  ['stages', dockerfile((at) => `FROM debian:12 AS s${at}\nRUN a\n`)],
  [
    'stages that copy from the one before',
    dockerfile((at) => `FROM debian:12 AS s${at + 1}\nCOPY --from=s${at} /a /a\n`),
  ],
  ['suppressions', dockerfile((at) => `# hullcheck-ignore a${at} -- b\nRUN a\n`)],
  ['containers of a script', lines((at) => `docker run --privileged -v /:/a${at} a\n`)],
  ['variables of a script', lines((at) => `A${at}=b$A${at - 1}; docker run $A${at} a\n`)],
  ['compose files of folders that are entered', lines((at) => `cd a${at}; COMPOSE_FILE=a${at}.yml x\n`)],
  [
    'compose files of projects in folders',
    lines((at) => `docker compose --project-directory a${at} -f a${at}.yml up\n`),
  ],
  ['Dockerfiles in folders that are entered', lines((at) => `cd a${at}; docker build -f a${at}.txt .\n`)],
  [
    'builds of an image and containers with variables',
    (count) => ({
      'run.sh': times(count, (at) => `docker build -t acme/a:${at} .\ndocker run -e A=off${at} acme/a b\n`),
      'start.sh': `#!/bin/sh\n${'echo "$A"\n'.repeat(20)}`,
      Dockerfile: 'FROM debian:13\nUSER 1000\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n',
    }),
  ],
  ['branches of a script', lines((at) => `if a; then b=${at}; docker run $b; fi\n`)],
];

type Line = (index: number) => string;

const pair =
  (one: Line, other: Line) =>
  (count: number): Files => ({ Dockerfile: `FROM debian:12\n${times(count, one)}${times(count, other)}` });

/** Many of two kinds, which rules relate to each other. */
const PAIRS: readonly (readonly [what: string, make: (count: number) => Files])[] = [
  [
    'lock files and installations',
    pair(
      () => 'COPY package-lock.json a/\n',
      () => 'RUN cd a && npm install\n',
    ),
  ],
  [
    'lock files and removals',
    pair(
      (at) => `COPY package-lock.json a${at}/\nRUN cd a${at} && npm install\n`,
      (at) => `RUN rm a${at}\n`,
    ),
  ],
  [
    'programs and commands',
    pair(
      (at) => `COPY t${at}.sh /usr/local/bin/\n`,
      (at) => `RUN t${at}.sh\n`,
    ),
  ],
  [
    'downloads and scripts',
    pair(
      (at) => `RUN curl -o /tmp/a${at} https://example.com/a\n`,
      (at) => `RUN sh /tmp/a${at}\n`,
    ),
  ],
  [
    'archives and programs',
    pair(
      (at) => `ADD https://example.com/a${at}.tgz /opt/\n`,
      (at) => `RUN /opt/a${at}/x.sh\n`,
    ),
  ],
];

describe('a scan takes time in proportion', () => {
  it(
    'to the length of a text, wherever it stands',
    () =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...CONSTRUCTS), fc.constantFrom(...UNITS), ([, construct], unit) =>
          expectLinear((length) => construct(repeated(unit, length)), LENGTH),
        ),
        { numRuns: RUNS },
      ),
    MILLISECONDS,
  );

  it.each(LONG_LINES)('to the length of a line: %s', async (_what, files) => {
    await inTimeAsync(timeFor(16_000), () => scanned(files));
  });

  it.each(SIBLINGS)(
    'to how many there are: %s',
    (_what, make) => expectLinear(make, isNightly ? 300 : isHeavy ? 200 : 80),
    120_000,
  );

  it.each(PAIRS)(
    'to how many there are of both: %s',
    (_what, make) => expectLinear(make, isNightly ? 1500 : isHeavy ? 600 : 120),
    120_000,
  );

  it('to the number of files, where stages copy them from one another again and again', async () => {
    const again = (at: number) => `FROM debian:12\n${`COPY --from=${at} / /\n`.repeat(20)}`;
    const Dockerfile = `FROM debian:12\nCOPY . /\n${Array.from({ length: 80 }, (_, at) => again(at)).join('')}`;
    await inTimeAsync(timeFor(16_000), () => scanned({ Dockerfile, 'a.sh': 'true\n', 'b.sh': 'true\n' }));
  });
});
