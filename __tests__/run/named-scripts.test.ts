import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Scan } from '../../src/run/scan-result.ts';
import { initialize } from '../support/git.ts';
import { timeFor } from '../support/heavy.ts';
import { inTimeAsync } from '../support/in-time.ts';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

type Files = Readonly<Record<string, string | Buffer>>;

async function scanOf(files: Files, exclude?: readonly string[], tracked?: readonly string[]): Promise<Scan> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return scanCheckout(folder, exclude, tracked);
}

/** Paths of the files in which a privileged container is found. */
async function privileged(files: Files, exclude?: readonly string[], tracked?: string[]): Promise<string[]> {
  const { findings } = await scanOf(files, exclude, tracked);
  return findings.filter(({ ruleId }) => ruleId === 'privileged').map(({ span }) => span.file.path);
}

const RUN = 'docker run --privileged registry.example.com/a:1\n';
const COMPOSE = 'services:\n  a:\n    image: a:1\n    privileged: true\n';
const DEVCONTAINER = '{"image": "a:1", "runArgs": ["--privileged"]}';
const ACTION = `name: a\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${RUN}`;
const STEP = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n';

describe('a file of any name that a command runs is a script', () => {
  it.each<[by: string, text: string, file: string]>([
    ['a.sh', 'bash ci/deploy.txt', 'ci/deploy.txt'],
    ['a.sh', 'sh -eux ./ci/run.cfg a b', 'ci/run.cfg'],
    ['a.sh', 'bash -euo pipefail "ci/run.cfg"', 'ci/run.cfg'],
    ['a.sh', 'sudo -E dash ci/run.cfg', 'ci/run.cfg'],
    ['a.sh', '. ./common.inc', 'common.inc'],
    ['a.sh', 'source lib/common', 'lib/common'],
    ['a.sh', 'source "$(dirname "$0")/common.inc"', 'lib/common.inc'],
    ['a.sh', '. "$HERE/common.inc"', 'lib/common.inc'],
    ['a.sh', 'for f in lib/*.inc; do . "$f"; done\n. lib/common.inc', 'lib/common.inc'],
    ['a.sh', 'cd ci && bash deploy.txt', 'ci/deploy.txt'],
    ['a.sh', 'sh < ci/deploy.txt', 'ci/deploy.txt'],
    ['a.sh', '. /dev/stdin < ci/deploy.txt', 'ci/deploy.txt'],
    ['a.sh', 'bash /dev/fd/3 3< ci/deploy.txt', 'ci/deploy.txt'],
    ['a.sh', 'exec 3< ci/deploy.txt\nsh <&3', 'ci/deploy.txt'],
    ['a.sh', 'exec 3< ci/deploy.txt\nsh /proc/self/fd/3', 'ci/deploy.txt'],
    ['a.sh', 'cat ci/deploy.txt | bash', 'ci/deploy.txt'],
    ['a.sh', "sed 's/a/b/' ci/deploy.txt | sudo bash -s -- x", 'ci/deploy.txt'],
    ['a.sh', 'ssh host < ci/deploy.txt', 'ci/deploy.txt'],
    ['a.sh', 'ssh -p 22 host sudo bash -s < ci/deploy.txt', 'ci/deploy.txt'],
    ['a.sh', 'cat ci/deploy.txt | ssh host sh', 'ci/deploy.txt'],
    ['a.sh', './ci/deploy.run --now', 'ci/deploy.run'],
    ['a.sh', 'bash <(cat ci/deploy.txt)', 'ci/deploy.txt'],
    ['a.sh', 'source <(cat ci/deploy)', 'ci/deploy'],
    ['a.sh', 'eval "$(cat ci/deploy.txt)"', 'ci/deploy.txt'],
    ['a.sh', 'sh -c "$(cat < ci/deploy.txt)"', 'ci/deploy.txt'],
    ['a.sh', 'cp ci/deploy /tmp/a; sh /tmp/a', 'ci/deploy'],
    ['a.sh', 'install -m 755 ci/deploy.run out/ && out/deploy.run', 'ci/deploy.run'],
    ['a.sh', 'if true; then ci/deploy.run; fi', 'ci/deploy.run'],
    ['a.sh', '"$HERE"/deploy.run', 'ci/deploy.run'],
    ['a.sh', 'echo "$(bash ci/deploy.txt)"', 'ci/deploy.txt'],
    ['a.sh', "bash -c 'bash ci/deploy.txt'", 'ci/deploy.txt'],
    ['Makefile', 'all:\n\tbash ci/deploy.txt', 'ci/deploy.txt'],
    ['Makefile', 'S = ci/deploy.txt\nall:\n\t@sh $(S)', 'ci/deploy.txt'],
    ['Makefile', 'all:\n\t./ci/deploy.run', 'ci/deploy.run'],
    ['.github/workflows/a.yml', `${STEP}      - run: bash ci/deploy.txt`, 'ci/deploy.txt'],
    ['.github/workflows/a.yml', `${STEP}      - run: ./ci/deploy.run`, 'ci/deploy.run'],
    ['.github/workflows/a.yml', `${STEP}      - run: |\n          cd ci\n          . deploy.txt`, 'ci/deploy.txt'],
    ['.github/workflows/a.yml', `${STEP}      - run: bash deploy.txt\n        working-directory: ci`, 'ci/deploy.txt'],
    ['a.service', '[Service]\nExecStart=/bin/bash /opt/app/deploy.txt', 'ci/deploy.txt'],
    ['.devcontainer/devcontainer.json', '{"image": "a:1", "initializeCommand": "bash ci/deploy.txt"}', 'ci/deploy.txt'],
  ])('%s: %s', async (by, text, file) => {
    expect(await privileged({ [by]: `${text}\n`, [file]: RUN, 'other.txt': RUN })).toEqual([file]);
  });

  it('also if a script runs it that another one runs', async () => {
    const files = { 'a.sh': 'sh b.txt\n', 'b.txt': '. ./c.inc\n', 'c.inc': `. ./b.txt\n${RUN}` };
    expect(await privileged(files)).toEqual(['c.inc']);
  });

  it.each([
    'cat /dev/fd/3 3< ci/deploy.txt',
    'exec 3< ci/deploy.txt\nread -r line <&3',
    'psql /dev/stdin < ci/deploy.txt',
    'exec 3< ci/deploy.txt\nsh <&4',
  ])('not for %j', async (text) => {
    expect(await privileged({ 'a.sh': `${text}\n`, 'ci/deploy.txt': RUN })).toEqual([]);
  });
});

describe('a file is a script however its name reaches what runs it', () => {
  it.each([
    'cat opts | sh',
    'grep -v "^#" opts | bash',
    'tee /dev/null < opts | bash',
    '(echo true; cat opts) | sh',
    'sh <(cat opts)',
    'bash -c "$(<opts)"',
    'F=opts; sh $F',
    'X=${1-opts}; . $X',
    'sh ${1:-opts}',
    '$SHELL opts',
    '"$(command -v sh)" opts',
    'sh op[t]s',
    'sh ./op*',
    "sh op''ts",
    'exec ./opts',
    'env ./opts',
    'sudo ./opts',
    'nohup ./opts &',
    '$PWD/opts',
    'cp opts x.sh; ./x.sh',
    'install opts /usr/local/bin/x; x',
    'sed s/x/y/ opts > z; . z',
    'mapfile -t a < opts; "${a[@]}"',
    'xargs -a opts env',
    'parallel :::: opts',
    'BASH_ENV=opts bash -c true',
    'bash --rcfile opts -i',
    'run() { sh "$1"; }; run opts',
    'make SHELL="sh opts"',
    'crontab opts',
    'at -f opts now',
    'at -fopts now',
  ])('%s', async (text) => {
    const files = { 'ci/a.sh': `#!/bin/bash\n${text}\n`, 'ci/opts': RUN, 'ci/other': RUN, 'b/opts': RUN };
    expect(await privileged(files)).toEqual(['ci/opts']);
  });

  it.each<[by: string, text: string]>([
    ['Makefile', 'S = ci/opts\nall:\n\tcat $(S) | sh\n'],
    ['.github/workflows/a.yml', `${STEP}      - run: exec ./ci/opts\n`],
    ['package.json', '{"scripts": {"a": "exec ./ci/opts"}}'],
    ['ci/a.sh', 'sh middle\n'],
  ])('also in %s', async (by, text) => {
    const files = { [by]: text, 'ci/middle': 'F=opts\nexec ./$F\n', 'ci/opts': RUN };
    expect(await privileged(files)).toEqual(['ci/opts']);
  });

  it.each<[text: string, files: Files]>([
    ['# exec ./opts', { opts: RUN }],
    ['diff opts expected', { opts: RUN, expected: RUN }],
    ['rm -f opts', { opts: RUN }],
    ['cp README docs/', { README: RUN }],
    ['cp usage.md x', { 'usage.md': RUN }],
    ['exec ./opts', { 'a/opts': RUN }],
    ['exec ./opts', { opts: `#!/usr/bin/env python3\n${RUN}` }],
    ['exec ./opts', { opts: Buffer.from(`\0${RUN}`) }],
  ])('not for %j', async (text, files) => {
    expect(await privileged({ 'a.sh': `${text}\n`, ...files })).toEqual([]);
  });

  it('a template or a file in another language is not told', async () => {
    const files = { 'a.sh': 'cp page conf\n', page: 'func f() {\n  if (docker) { run(\n}\n# docker run a\n' };
    expect((await scanOf(files)).notifications).toEqual([]);
  });
});

describe('a document is a script if its text reaches a shell', () => {
  const OTHER = 'true\n';
  const files = { 'ci/steps.txt': RUN, 'ci/x.inc': OTHER, 'docs/steps.txt': RUN };

  it.each([
    'F=ci/steps.txt; sh "$F"',
    'F=${F:-ci/steps.txt}; sh "$F"',
    'D=$(dirname "$0")/ci; F=$D/steps.txt; . "$F"',
    'for f in ci/steps.txt; do sh "$f"; done',
    'for f in ci/x.inc ci/steps.txt; do . "$f"; done',
    'case $1 in a) f=ci/steps.txt ;; *) f=ci/x.inc ;; esac; sh $f',
    'set -- ci/steps.txt; sh "$1"',
    'd() { sh "$1"; }; d ci/steps.txt',
    'd() { . "$1"; }; d ci/steps.txt',
    'F=ci/steps.txt; sh <"$F"',
    'F=ci/steps.txt && chmod +x $F && $F',
    'sh ci/st*',
    '. ci/step?.txt',
    'sh "$(ls ci/st*.txt)"',
    'F=$(find ci -name "st*.txt"); sh "$F"',
    '<ci/steps.txt sh',
    'A=1 <ci/steps.txt sh',
    '>/dev/null <ci/steps.txt sh',
    'sh - <ci/steps.txt',
    'sh -s - <ci/steps.txt',
    'sh 0<>ci/steps.txt',
    '{ sh; } <ci/steps.txt',
    'exec <ci/steps.txt; sh',
    'sh < <(cat ci/steps.txt)',
    'eval "$(<ci/steps.txt)"',
    'bash -c "set -e; $(sed -n 1p ci/steps.txt)"',
    'read -r l < ci/steps.txt; sh -c "$l"',
    'ssh host "$(cat ci/steps.txt)"',
    'trap "$(cat ci/steps.txt)" EXIT',
    'for c in $(cat ci/steps.txt); do $c; done',
    'mapfile -t a <ci/steps.txt; for c in "${a[@]}"; do eval "$c"; done',
    'x() { cat ci/steps.txt; }; x | sh',
    'x() { cat ci/steps.txt; }; eval "$(x)"',
    "grep -v '^#' ci/steps.txt | sh",
    'head -n 9 ci/steps.txt | sudo bash',
    "awk '{ print }' ci/steps.txt | cut -c1- | sh -s",
    'dd if=ci/steps.txt | sh',
    'gzip -c ci/steps.txt | zcat | sh',
    'xargs -I{} sh -c {} <ci/steps.txt',
    'bash <(sed "" ci/steps.txt)',
    'cat ci/steps.txt >/tmp/z; sh /tmp/z',
    'tee /tmp/z <ci/steps.txt; sh /tmp/z',
    'sed s/a/a/ ci/steps.txt >/tmp/z.sh; sh /tmp/z.sh',
    'cp ci/steps.txt x.sh; sh x.sh',
    'ENV=ci/steps.txt sh -i',
    'export BASH_ENV=ci/steps.txt; ./x.sh',
    '"$SHELL" ci/steps.txt',
    'crontab ci/steps.txt',
  ])('%s', async (text) => {
    expect(await privileged({ 'a.sh': `#!/bin/bash\n${text}\n`, ...files })).toEqual(['ci/steps.txt']);
  });

  it('also where its lines are read at the place of the command', async () => {
    const text = `#!/bin/bash\neval "$(grep -v "^#" ci/steps.txt)"\n`;
    expect(await privileged({ 'a.sh': text, ...files })).toEqual(['a.sh', 'ci/steps.txt']);
  });

  it.each([
    'sh <<< "$(cat opts)"',
    'x=$(cat opts); eval "$x"',
    'while read -r l; do $l; done < opts',
    'while read -r l; do eval "$l"; done < opts',
    'eval "`cat opts`"',
  ])('also if the script that runs it shows what it has: %s', async (text) => {
    expect(await privileged({ 'a.sh': `#!/bin/bash\n${text}\n`, opts: RUN })).toEqual(['a.sh', 'opts']);
  });

  it.each([
    'cat ci/steps.txt; echo true | sh',
    'grep docker ci/steps.txt | sort; sh ci/x.inc',
    'F=ci/steps.txt; cat "$F"; . ci/x.inc',
    'F=ci/steps.txt; cp "$F" /tmp/z; sh /tmp/y',
    'cat ci/steps.txt >/tmp/z; sh /tmp/y',
    'sh -c "echo $(cat ci/steps.txt)"',
    'eval echo "$(cat ci/steps.txt)"',
    'c=$(cat ci/steps.txt); sh -c "echo $c"',
    'c=$(cat ci/steps.txt); echo "$c"; sh ci/x.inc',
    'while read -r c; do echo "$c"; done <ci/steps.txt',
    'sh ci/x.inc ci/steps.txt',
    'sh ci/x.inc "$(cat ci/steps.txt)"',
    `bash -c 'cat "$1"' _ ci/steps.txt`,
    'for f in ci/*.txt; do cat "$f"; done; sh ci/x.inc',
    'curl -T ci/steps.txt https://acme.example | sh',
    'eval "$(ssh-agent)"; cat ci/steps.txt',
    'sh ci/missing.txt',
    'F=$1; sh "$F"',
  ])('not for %s', async (text) => {
    const { findings, notifications } = await scanOf({ 'a.sh': `#!/bin/bash\n${text}\n`, ...files });
    expect([findings.filter(({ ruleId }) => ruleId === 'privileged'), notifications]).toEqual([[], []]);
  });

  it('a file that a command may only read counts if a shell can read it', async () => {
    const page = `<p>Run "it</p>\n${RUN}func f() {\n`;
    const { notifications } = await scanOf({ 'a.sh': 'render ci/page.txt | sh\n', 'ci/page.txt': page });
    expect(notifications).toEqual([]);
  });
});

describe('a file in a folder of third parties is read where something names it', () => {
  it.each<[by: string, text: string, file: string, content: string]>([
    ['a.sh', 'sh vendor/x/r.sh', 'vendor/x/r.sh', RUN],
    ['a.sh', '. vendor/x', 'vendor/x', RUN],
    ['a.sh', './vendor/x/r.sh', 'vendor/x/r.sh', RUN],
    ['a.sh', 'D=vendor/x; sh "$D/r.sh"', 'vendor/x/r.sh', RUN],
    ['a.sh', 'make -C vendor/x', 'vendor/x/Makefile', `b:\n\t${RUN}`],
    ['Makefile', 'all:\n\t$(MAKE) -C vendor/x', 'vendor/x/Makefile', `b:\n\t${RUN}`],
    ['a.sh', 'cd vendor/x && docker compose up', 'vendor/x/compose.yaml', COMPOSE],
    ['.github/workflows/a.yml', `${STEP}      - run: sh vendor/x/r.sh`, 'vendor/x/r.sh', RUN],
    ['.github/workflows/a.yml', `${STEP}      - uses: ./vendor/x`, 'vendor/x/action.yml', ACTION],
    ['package.json', '{"scripts": {"a": "sh node_modules/x/r.sh"}}', 'node_modules/x/r.sh', RUN],
  ])('%s: %s', async (by, text, file, content) => {
    const other = { 'vendor/y/r.sh': RUN, 'vendor/y/Makefile': `b:\n\t${RUN}`, 'vendor/y/compose.yaml': COMPOSE };
    expect(await privileged({ [by]: `${text}\n`, [file]: content, ...other })).toEqual([file]);
  });

  it.each<[text: string, name: string, content: string]>([
    ...[
      ['npm --prefix D run up', 'npm -C D run up', 'npm run up --prefix=D', 'npm -w D run up', 'yarn --cwd D up'],
      ['pnpm -C D up', 'pnpm --dir=D up', 'bun --cwd D up', 'cd D && npm run up', 'npm --prefix ./D/ run up'],
      ['cd a && npm --prefix ../D run up', 'npm --prefix vendor//x run up', 'cd vendor && npm --prefix x run up'],
      ['P=vendor; npm -C "$P/x" run up', 'npm --prefix "D" start'],
    ]
      .flat()
      .map((text): [string, string, string] => [text, 'package.json', `{"scripts": {"up": "${RUN.trim()}"}}`]),
    ['composer -d D up', 'composer.json', `{"scripts": {"up": "${RUN.trim()}"}}`],
    ['composer --working-dir=D run up', 'composer.json', `{"scripts": {"up": ["${RUN.trim()}"]}}`],
    ['deno task --cwd D up', 'deno.json', `{"tasks": {"up": "${RUN.trim()}"}}`],
    ['deno task -c D/deno.jsonc up', 'deno.jsonc', `{"tasks": {"up": "${RUN.trim()}"}}`],
    ['bmake -C D', 'Makefile', `b:\n\t${RUN}`],
    ['make -f D/rules.txt', 'rules.txt', `b:\n\t${RUN}`],
    ['cd vendor; make -C x', 'GNUmakefile', `b:\n\t${RUN}`],
    ['just -d D -f D/justfile', 'justfile', `b:\n  ${RUN}`],
    ['just D/b', 'justfile', `b:\n  ${RUN}`],
    ['task -d D', 'Taskfile.yml', `version: "3"\ntasks:\n  b: ${RUN}`],
    ['task -t D/Taskfile.yml', 'Taskfile.yml', `version: "3"\ntasks:\n  b: ${RUN}`],
    ['devcontainer up --workspace-folder D', '.devcontainer/devcontainer.json', DEVCONTAINER],
  ])('%s: %s', async (text, name, content) => {
    const files = { [`vendor/x/${name}`]: content, [`vendor/y/${name}`]: content };
    expect(await privileged({ 'a.sh': `${text.replaceAll('D', 'vendor/x')}\n`, ...files })).toEqual([
      `vendor/x/${name}`,
    ]);
  });

  it.each([
    'npm ci',
    'npm ci && cp -r vendor/x/dist public',
    'npm run up; sass --load-path=vendor/x/scss a.scss',
    'go build -mod=vendor ./x && npm run up',
    'cd x && npm run up; echo vendor',
    'composer install && cp vendor/x/a.txt .',
    'ls vendor/x',
  ])('not for %j beside packages', async (text) => {
    const packages = `{"scripts": {"up": "${RUN.trim()}"}}`;
    const files = { 'vendor/x/package.json': packages, 'vendor/x/composer.json': packages };
    expect(await privileged({ 'a.sh': `${text}\n`, ...files })).toEqual([]);
  });

  it.each(['go build ./vendor/...', 'make all', 'echo vendor; cd x && make', 'docker compose up', 'sh r.sh'])(
    'not for %j',
    async (text) => {
      const files = { 'vendor/x/r.sh': RUN, 'vendor/x/Makefile': `b:\n\t${RUN}`, 'vendor/x/compose.yaml': COMPOSE };
      expect(await privileged({ 'a.sh': `${text}\n`, ...files })).toEqual([]);
    },
  );
});

const repeated = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at} `).join('');

const RULE = `b:\n\t${RUN}`;

describe('a file of any name that make reads is a Makefile', () => {
  it.each<[by: string, text: string, file: string]>([
    ['a.sh', 'make -f ci/b.txt all', 'ci/b.txt'],
    ['a.sh', 'make --file=ci/b.txt', 'ci/b.txt'],
    ['a.sh', 'gmake -j4 --makefile ci/b.txt', 'ci/b.txt'],
    ['a.sh', 'make -C ci -f b.txt', 'ci/b.txt'],
    ['a.sh', 'cd ci && make -sf b.txt', 'ci/b.txt'],
    ['Makefile', 'all:\n\t$(MAKE) -f ci/b.txt', 'ci/b.txt'],
    ['Makefile', 'all:\n\t@make -C ci -f b.txt', 'ci/b.txt'],
    ['Makefile', 'include ci/b.txt', 'ci/b.txt'],
    ['Makefile', '-include ci/x.inc ci/b.txt # why', 'ci/b.txt'],
    ['Makefile', 'sinclude ci/*.txt', 'ci/b.txt'],
    ['Makefile', 'D := ci\ninclude $(D)/b.txt', 'ci/b.txt'],
    ['.github/workflows/a.yml', `${STEP}      - run: make -f ci/b.txt`, 'ci/b.txt'],
  ])('%s: %s', async (by, text, file) => {
    expect(await privileged({ [by]: `${text}\n`, [file]: RULE, 'other.txt': RULE })).toEqual([file]);
  });

  it('also where one includes it that another one includes', async () => {
    expect(await privileged({ Makefile: 'include b\n', b: 'include c.d\n', 'c.d': RULE })).toEqual(['c.d']);
  });

  it.each(['# include ci/b.txt', 'all:\n\tinclude ci/b.txt', 'all:\n\techo -f ci/b.txt'])(
    'not for %j',
    async (text) => {
      expect(await privileged({ Makefile: `${text}\n`, 'ci/b.txt': RULE })).toEqual([]);
    },
  );
});

describe('a file that a rule runs as a script is one where make gives its name', () => {
  it.each([
    'x: %: ci/%.txt\n\tsh $<',
    'run-x: run-%: ci/%.txt\n\tsh $<',
    '%.out: ci/%.txt\n\tsh $< > $@',
    'all: x.out\n%.out: ci/%.txt\n\t@bash -eu "$<" $*',
    'x: ci/x.txt\n\tsh $<',
    'x: ci/x.txt\n\tsh $(<)',
    'x: ci/x.txt\n\t$(S) $<\nS = sh',
    'x: ci/x.txt\n\t$(SHELL) $^',
    'x: ci/x.txt\n\tcat $< | sh',
    'x: ci/x.txt\n\tsh < $<',
    'x: ci/x.txt\n\t. ./$<',
    'x: ci/x.txt\n\teval "$$(cat $<)"',
    'x: ci/x.txt\n\tcp $< /tmp/a; sh /tmp/a',
    'x: ci/x.txt\n\tsh \\\n\t$<',
    'x: ci/x.txt ; sh $<',
    'x:: ci/x.txt\n\tsh $?',
    'x: | ci/x.txt\n\tsh $|',
    'a b &: ci/x.txt\n\tsh $<',
    'a b c:\n\tsh ci/$@.txt',
    'x: a.c ci/x.txt\n\tsh $(word 2,$^)',
    'x: a.c ci/x.txt\n\tsh $(lastword $+)',
    'x: a.c ci/x.txt\n\tsh $(filter %.txt,$^)',
    'x: ci/x.txt\n\tcd $(<D) && sh $(<F)',
    'x: ci/x.txt\nx:\n\tsh $<',
    'x:\n\tsh $^\nx: ci/x.txt',
    'x.out: ci/x.txt\n%.out:\n\tsh $<',
    'x:\n\tsh ci/$@.txt',
    'run-%:\n\tsh ci/$*.txt',
    'run-%:\n\tsh ci/$(@:run-%=%).txt',
    '.SECONDEXPANSION:\nx: ci/$$@.txt\n\tsh $<',
    '.ONESHELL:\nx: ci/x.txt\n\tcd .\n\tsh $<',
    '.RECIPEPREFIX = >\nx: ci/x.txt\n> sh $<',
    'define RUN\nsh $<\nendef\nx: ci/x.txt\n\t$(RUN)',
    'RUN = sh $(1)\nx: ci/x.txt\n\t$(call RUN,$<)',
    'define T\n$(1): ci/$(1).txt\n\tsh $$<\nendef\n$(eval $(call T,x))',
    'N := ci/x.txt\nx: $(N)\n\tsh $<',
    'x:\n\tsh $(wildcard ci/*)',
    'D := ci\nx:\n\tsh $(wildcard $(D)/*.txt)',
    'F := $(wildcard ci/*.txt)\nx: $(F)\n\tsh $<',
    'F ?= $(wildcard ci/*.txt)\nx:\n\tfor f in $(F); do sh $$f; done',
    'ifdef Q\nF := a.c\nelse\nF := $(wildcard ci/*.txt)\nendif\nx:\n\tsh $(F)',
    'x:\n\t$(foreach f,$(wildcard ci/*),sh $f;)',
    'F := $(shell find ci -name "*.txt")\nx: $(F)\n\tsh $<',
    'V := $(shell sh $(wildcard ci/*.txt))',
    'V != sh $(wildcard ci/*.txt)',
  ])('%j', async (text) => {
    const files = { 'ci/x.txt': RUN, 'docs/x.txt': RUN, 'docs/y': RUN };
    expect(await privileged({ Makefile: `${text}\n`, ...files })).toEqual(['ci/x.txt']);
  });

  it.each([
    '%.o: %.c\n\t$(CC) $(CFLAGS) -c $< -o $@',
    'a.out: ci/x.txt b.txt\n\tcc -o $@ $^',
    '%.html: ci/%.txt\n\trender $< > $@',
    'x: ci/x.txt\n\tcat $<',
    'x: ci/x.txt\n\tinstall -m 755 $< /usr/bin/x',
    'x: ci/x.txt\n\tgrep docker $^ | sort > $@',
    'x: $(wildcard ci/*.txt)\n\tsha256sum $^ > $@',
    'test-%:\n\tsh scripts/$*.sh ci/x.txt',
    'x: ci/x.txt scripts/a.sh\n\tsh $(lastword $^) $<',
    'x: ci/x.txt\n\tsh -c "wc -l $<"',
    'lint:\n\tshellcheck $(wildcard ci/*)',
    'lint:\n\tfor f in $(wildcard ci/*); do wc -l $$f; done',
    'x: ci/x.txt\n\techo "sh $<"',
    '$(if $(wildcard ci/x.txt),$(info found))\nx:\n\ttrue',
    'x: b.txt\n\tsh $<',
    'x: b.txt | ci/x.txt\n\tsh $<',
  ])('not for %j', async (text) => {
    const files = { 'ci/x.txt': RUN, 'scripts/a.sh': 'true\n', 'b.txt': 'true\n', 'a.c': '' };
    const { findings, notifications } = await scanOf({ Makefile: `${text}\n`, ...files });
    expect([findings.filter(({ ruleId }) => ruleId === 'privileged'), notifications]).toEqual([[], []]);
  });

  it('and a rule for suffixes means each file with the first one', async () => {
    const text = 'all: ci/x.out\n.SUFFIXES: .txt .out\n.txt.out:\n\tsh $<\n';
    expect(await privileged({ Makefile: text, 'ci/x.txt': RUN, 'ci/x.cfg': RUN })).toEqual(['ci/x.txt']);
  });

  it.each<[what: string, text: string]>([
    ['targets', `all: ${repeated('x', 3000)}\n%.out: ci/%.txt\n\tsh $<\n`],
    ['rules', repeated('r', 3000).replaceAll(' ', ': ci/x.txt\n\tsh $<\n')],
    ['patterns', repeated('p', 3000).replaceAll(' ', '%: ci/%.txt\n\tsh $<\n')],
    ['needs', `${repeated('t', 1000)}: ${repeated('n', 1000)}\n\tsh $^\n`],
  ])('takes little time for many %s', async (_what, text) => {
    await inTimeAsync(timeFor(20_000), () => scanOf({ Makefile: text, 'ci/x.txt': RUN }));
  });
});

describe('a file of any name that just or Task reads is one of theirs', () => {
  const TASK = `tasks:\n  a: ${RUN}`;
  const TASKFILE = "version: '3'\ntasks:\n  all:\n    - ";

  it.each<[by: string, text: string, file: string, content: string]>([
    ['a.sh', 'just -f ci/b.txt all', 'ci/b.txt', RULE],
    ['a.sh', 'cd ci && just -d . --justfile=b.txt', 'ci/b.txt', RULE],
    ['a.sh', 'just --color never "$FLAGS" -f ci/b.txt', 'ci/b.txt', RULE],
    ['Makefile', 'all:\n\t@just --set a b -qf ci/b.txt', 'ci/b.txt', RULE],
    ['justfile', 'all:\n  {{ just_executable() }} --justfile ci/b.txt', 'ci/b.txt', RULE],
    ['Taskfile.yml', `${TASKFILE}just -f ci/b.txt`, 'ci/b.txt', RULE],
    ['.github/workflows/a.yml', `${STEP}      - run: just -f ci/b.txt`, 'ci/b.txt', RULE],
    ['a.sh', 'task -t ci/b.txt all', 'ci/b.txt', TASK],
    ['a.sh', 'go-task all --taskfile=ci/b.txt', 'ci/b.txt', TASK],
    ['justfile', 'all:\n  task -sft ci/b.txt', 'ci/b.txt', TASK],
    ['Taskfile.yml', `${TASKFILE}'{{.TASK_EXE}} -t ci/b.txt'`, 'ci/b.txt', TASK],
    ['.github/workflows/a.yml', `${STEP}      - run: task -t ci/b.txt`, 'ci/b.txt', TASK],
  ])('%s: %s', async (by, text, file, content) => {
    expect(await privileged({ [by]: `${text}\n`, [file]: content, 'other.txt': content })).toEqual([file]);
  });

  it.each([
    '# just -f ci/b.txt',
    'echo just -f ci/b.txt',
    'adjust -f ci/b.txt',
    'task -f ci/b.txt',
    'just -t ci/b.txt',
    'just -q all -f ci/b.txt',
    'just --set a b c=d -f ci/b.txt',
    'task all -- -t ci/b.txt',
    'make all -- -f ci/b.txt',
  ])('not for %j', async (text) => {
    const files = { 'a.sh': `${text}\n`, 'ci/b.txt': `${RULE}\n# ${TASK}` };
    expect(await privileged(files)).toEqual([]);
  });
});

it.each([
  ['task -t https://registry.example.com/Taskfile.yml', 1],
  ['go-task --taskfile=git://mirror.example.org/a.git//a.txt up', 1],
  ['task -t Taskfile.yml', 0],
  ['echo task -t https://registry.example.com/Taskfile.yml', 0],
])('a file from elsewhere is told: %s', async (text, count) => {
  const { notifications } = await scanOf({ 'a.sh': `${text}\n` });
  expect(notifications.map(({ gap, message }) => `${gap?.weight} ${message}`)).toEqual(
    Array.from(
      { length: count },
      () =>
        'ordinary The commands that this one runs were not checked: their file is not in this repository, and nothing is fetched. Let it read a file of the repository.',
    ),
  );
});

describe('a file of any name that a justfile imports is a justfile', () => {
  it.each([
    ["import 'ci/b.txt'", 'ci/b.txt'],
    ['import? "ci/b.txt"', 'ci/b.txt'],
    ["mod b 'ci/b.txt'", 'ci/b.txt'],
  ])('%s', async (text, file) => {
    expect(await privileged({ justfile: `${text}\n`, [file]: RULE, 'other.txt': RULE })).toEqual([file]);
  });

  it.each(["# import 'ci/b.txt'", "a:\n  import 'ci/b.txt'", "import 'gone.txt'", "mod b 'ci'"])(
    'not for %j',
    async (text) => {
      expect(await privileged({ justfile: `${text}\n`, 'ci/b.txt': RULE })).toEqual([]);
    },
  );
});

describe('a file of any name that a Taskfile includes is a Taskfile', () => {
  const TASK = `tasks:\n  a: ${RUN}`;

  it.each([
    ['includes: {a: ci/b.yml}', 'ci/b.yml'],
    ['includes: {a: {taskfile: ./ci/b.yaml}}', 'ci/b.yaml'],
    ['includes: {a: ci}', 'ci/Taskfile.yml'],
    ['includes: {a: ci/Build}', 'ci/Build'],
    ['  includes:\n    a: ci/b.txt', 'ci/b.txt'],
    ['{version: "3", "includes" : {a: ci/b.txt}}', 'ci/b.txt'],
    ['{"in\\x63ludes": {a: ci/b.txt}}', 'ci/b.txt'],
  ])('%s', async (text, file) => {
    const files = { 'Taskfile.yml': `${text}\n`, [file]: TASK, 'other.yml': TASK, 'x/ci': TASK };
    expect(await privileged(files)).toEqual([file]);
  });

  it.each([
    '# includes: {a: ci/b.yml}',
    'vars: {a: ci/b.yml}',
    'includes: {a: gone.yml}',
    'includes: {a: "{{.ROOT_DIR}}/ci"}',
  ])('not for %j', async (text) => {
    expect(await privileged({ 'Taskfile.yml': `${text}\n`, 'ci/b.yml': TASK, 'x/ci': TASK })).toEqual([]);
  });
});

describe('a file of any name that bake reads is a bake file', () => {
  const TARGET = 'target "a" {\n  entitlements = ["security.insecure"]\n}\n';
  const JSON_TARGET = '{"target": {"a": {"entitlements": ["security.insecure"]}}}\n';

  it.each<[text: string, file: string]>([
    ['docker buildx bake -f ci/b.txt', 'ci/b.txt'],
    ['docker --context c buildx --builder d bake --file=ci/b.json x', 'ci/b.json'],
    ['docker-buildx bake --file ci/b.txt', 'ci/b.txt'],
    ['docker buildx bake -f - < ci/b.txt', 'ci/b.txt'],
    ['cat ci/b.txt | docker buildx bake -f -', 'ci/b.txt'],
    ['BUILDX_BAKE_FILE=ci/b.txt docker buildx bake', 'ci/b.txt'],
    ['export BUILDX_BAKE_FILE=docker-bake.hcl:ci/b.json\ndocker buildx bake', 'ci/b.json'],
    ['docker buildx bake -f ci/b.*', 'ci/b.txt'],
    ['docker buildx bake -f ci/[ab].txt', 'ci/b.txt'],
    ['docker buildx bake -f ci/?.txt', 'ci/b.txt'],
    ['docker buildx bake -f /dev/stdin < ci/b.txt', 'ci/b.txt'],
    ['docker buildx bake -f /dev/fd/3 3< ci/b.txt', 'ci/b.txt'],
    ['cat ci/b.txt | docker buildx bake -f /proc/self/fd/0', 'ci/b.txt'],
    ['docker buildx bake -f cwd://ci/b.txt a', 'ci/b.txt'],
    ['cp ci/b.txt docker-bake.hcl\ndocker buildx bake', 'ci/b.txt'],
    ['ln -s ci/b.json docker-bake.override.json\ndocker buildx bake', 'ci/b.json'],
    ['git mv ci/b.txt my.hcl\ndocker buildx bake -f my.hcl', 'ci/b.txt'],
  ])('%s', async (text, file) => {
    const content = file.endsWith('.json') ? JSON_TARGET : TARGET;
    const { findings } = await scanOf({ 'a.sh': `${text}\n`, [file]: content, 'other.txt': content });
    expect(findings.map(({ ruleId, span }) => `${ruleId} ${span.file.path}`)).toEqual([
      `build-entitlement-insecure ${file}`,
    ]);
  });

  it.each<[inputs: string, file: string]>([
    ['files: ci/b.txt', 'ci/b.txt'],
    ['files: "docker-bake.hcl, cwd://ci/b.json"', 'ci/b.json'],
    ['workdir: ci, files: ./b.txt', 'ci/b.txt'],
  ])('in a step with docker/bake-action: %s', async (inputs, file) => {
    const content = file.endsWith('.json') ? JSON_TARGET : TARGET;
    const step = `${STEP}      - uses: docker/bake-action@v6\n        with: { ${inputs} }\n`;
    const { findings } = await scanOf({ '.github/workflows/a.yml': step, [file]: content, 'other.txt': content });
    expect(findings.map(({ ruleId, span }) => `${ruleId} ${span.file.path}`)).toEqual([
      `build-entitlement-insecure ${file}`,
    ]);
  });

  it.each<[path: string, text: string]>([
    ['.github/workflows/a.yml', `${STEP}      - run: docker buildx bake\n        env: {BUILDX_BAKE_FILE: ci/b.txt}\n`],
    ['Makefile', 'export BUILDX_BAKE_FILE = ci/b.txt\nall:\n\tdocker buildx bake\n'],
  ])('in a variable of the environment in %s', async (path, text) => {
    const { findings } = await scanOf({ [path]: text, 'ci/b.txt': TARGET, 'other.txt': TARGET });
    expect(findings.map(({ ruleId, span }) => `${ruleId} ${span.file.path}`)).toEqual([
      'build-entitlement-insecure ci/b.txt',
    ]);
  });

  it.each([
    'docker buildx bake -f - <<E\nE',
    'curl https://a.example/b.hcl | docker buildx bake -f -',
    'docker buildx bake --file=- <<< "$X"',
    './print | docker buildx bake -f /dev/stdin',
    'echo \'{"target": {"a": {"entitlements": ["security.insecure"]}}}\' | docker buildx bake -f -',
  ])('or it is reported that it was not read: %j', async (text) => {
    const { notifications } = await scanOf({ 'a.sh': `${text}\n` });
    expect(notifications.map(({ message, gap }) => `${gap?.weight} ${message}`)).toEqual([
      'ordinary The bake file that this command reads from its standard input was not checked. Let it read a file of the repository.',
    ]);
  });
});

describe('a bake file that a script writes', () => {
  const told = async (text: string) =>
    (await scanOf({ 'a.sh': `${text}\n`, 'x.hcl': 'target "a" {}\n' })).notifications.flatMap(({ gap, message }) =>
      gap === undefined ? [] : `${gap.weight} ${message}`,
    );

  it.each([
    'cat > docker-bake.override.hcl <<E\ntarget "a" {}\nE\ndocker buildx bake',
    'echo "$X" > /tmp/b.json\ndocker buildx bake -f /tmp/b.json',
    'curl -o my.hcl https://a.example.com/b.hcl\ndocker buildx bake --file my.hcl',
    'envsubst < b.tpl > docker-bake.hcl\ndocker bake',
  ])('is told: %j', async (text) => {
    expect(await told(text)).toEqual([
      'ordinary The script writes the bake file that this command reads, so it was not checked. Keep it in a file of the repository, with variables where values differ.',
    ]);
  });

  it.each([
    'cp x.hcl docker-bake.hcl\ndocker buildx bake',
    'docker buildx bake --print > plan.json\ndocker buildx bake',
    'echo a > notes.txt\ndocker buildx bake -f x.hcl',
    'cat > docker-bake.hcl <<E\ntarget "a" {}\nE',
    'cat > docker-bake.hcl <<E\ntarget "a" {}\nE\ndocker buildx bake -f x.hcl',
  ])('is not told: %j', async (text) => expect(await told(text)).toEqual([]));
});

describe('a bake file whose name only run time knows', () => {
  it.each([
    ['docker buildx bake -f "$1"', '"$1"'],
    ['docker buildx bake --file="$1/$2.txt"', '--file="$1/$2.txt"'],
  ])('is told: %s', async (text, place) => {
    const { notifications } = await scanOf({ 'a.sh': `${text}\n` });
    expect(notifications.map(({ message, span }) => [message, span?.file.text.slice(span.start, span.end)])).toEqual([
      [
        'Which bake file this command reads was not determined, so a file with an unusual name was not checked. Write the name of the file out, or give it a name such as `docker-bake.test.hcl`.',
        place,
      ],
    ]);
  });

  it.each(['docker buildx bake -f "$1.hcl"', 'docker buildx bake -f "$1/docker-bake.json"', 'docker buildx bake "$1"'])(
    'is not told: %s',
    async (text) => {
      expect((await scanOf({ 'a.sh': `${text}\n` })).notifications).toEqual([]);
    },
  );
});

describe('other files are not read as scripts', () => {
  it.each<[text: string, files: Files]>([
    ['python ci/deploy.txt', { 'ci/deploy.txt': RUN }],
    ['cat ci/deploy.txt', { 'ci/deploy.txt': RUN }],
    ['diff <(cat ci/deploy.txt) <(bash ci/other.txt)', { 'ci/deploy.txt': RUN }],
    ['bash -c "echo $(cat ci/deploy.txt)"', { 'ci/deploy.txt': RUN }],
    ['cp ci/deploy.txt /tmp/a; sh /tmp/b', { 'ci/deploy.txt': RUN }],
    ['echo bash ci/deploy.txt', { 'ci/deploy.txt': RUN }],
    ['# bash ci/deploy.txt', { 'ci/deploy.txt': RUN }],
    ['bash -c "echo ci/deploy.txt"', { 'ci/deploy.txt': RUN }],
    ['bash ci/deploy.txt', { 'ci/deploy.txt': `#!/usr/bin/env python3\n${RUN}` }],
    ['./ci/deploy.run', { 'ci/deploy.run': `\0ELF\n${RUN}` }],
    ['ssh host "cat > x" < ci/deploy.txt', { 'ci/deploy.txt': RUN }],
    ['bash ../../ci/deploy.txt', { 'a/ci/other.txt': RUN }],
    ['. /etc/os-release', { 'etc/os-release': RUN }],
  ])('%s', async (text, files) => {
    expect(await privileged({ 'a.sh': `${text}\n`, ...files })).toEqual([]);
  });

  it('an excluded script stays left out, but an excluded bake file is read', async () => {
    const files = { 'a.sh': 'sh old/r.sh\n. old/x\nexec ./old/x\n', 'old/r.sh': RUN, 'old/x': RUN };
    expect(await privileged(files, ['old/'])).toEqual([]);
    const target = 'target "a" {\n  entitlements = ["security.insecure"]\n}\n';
    const { findings } = await scanOf({ 'a.sh': 'docker buildx bake -f old/b.hcl\n', 'old/b.hcl': target }, ['old/']);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['build-entitlement-insecure']);
  });

  it.each<[path: string, text: string]>([
    ['a.sh', 'docker compose -f old/c.yml up\n'],
    ['.env', 'COMPOSE_FILE=old/c.yml\n'],
    ['.devcontainer.json', '{"dockerComposeFile": "old/c.yml", "service": "a"}'],
  ])('an excluded compose file is read where %s names it', async (path, text) => {
    expect(await privileged({ [path]: text, 'old/c.yml': COMPOSE }, ['old/'])).toEqual(['old/c.yml']);
  });

  it('but not where only its name is the same, or only its folder lists it', async () => {
    const files = { 'a.sh': 'docker compose -f c.yml up\n', 'old/.env': 'COMPOSE_FILE=c.yml\n', 'old/c.yml': COMPOSE };
    expect(await privileged(files, ['old/'])).toEqual([]);
  });

  it('nor those that are excluded, or that git does not see', async () => {
    const files = { 'a.sh': 'sh b.txt\n', 'b.txt': RUN };
    expect(await privileged(files, ['b.txt'])).toEqual([]);
    expect(await privileged({ ...files, '.gitignore': 'b.txt\n' })).toEqual([]);
  });
});

describe('a script that is only a pointer of Git LFS', () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 120\n`;

  async function unread(files: Files): Promise<readonly string[]> {
    const { notifications } = await scanOf(files);
    return notifications.flatMap(({ gap, span }) => (gap ? [`${gap.kind} ${gap.weight} ${span?.file.path}`] : []));
  }

  it.each<[by: string, text: string]>([
    ['a.sh', 'sh ci/x.txt'],
    ['a.sh', './ci/x.txt'],
    ['a.sh', '. ci/x.txt'],
    ['a.sh', 'sh < ci/x.txt'],
    ['a.sh', 'cat ci/x.txt | bash'],
    ['a.sh', 'sh "$HERE/x.txt"'],
    ['a.sh', 'make -f ci/x.txt'],
    ['Makefile', 'all:\n\tsh ci/x.txt'],
    ['package.json', '{"scripts": {"a": "sh ci/x.txt"}}'],
    ['.gitlab-ci.yml', 'a:\n  script: [sh ci/x.txt]'],
    ['.github/workflows/a.yml', `${STEP}      - run: sh ci/x.txt`],
    ['a.service', '[Service]\nExecStart=/bin/sh /opt/ci/x.txt'],
  ])('is not looked at: %s: %s', async (by, text) => {
    expect(await unread({ [by]: `${text}\n`, 'ci/x.txt': POINTER })).toEqual(['lfs-pointer ordinary ci/x.txt']);
  });

  it.each([
    ['cp ci/x.txt /srv/', POINTER],
    ['docker run --rm -v "$PWD/ci/x.txt:/x" registry.example.com/a:1 /x', POINTER],
    ['python3 ci/x.txt --data ci/x.txt', POINTER],
    ['tar xf ci/x.txt', POINTER],
    ['psql < ci/x.txt', POINTER],
    ['sh ci/x.txt', 'version https://git-lfs.github.com/spec/v1\n'],
    ['sh ci/x.txt', `# ${POINTER}`],
  ])('is data elsewhere, and nothing like it is one: %s', async (text, content) => {
    expect(await unread({ 'a.sh': `${text}\n`, 'ci/x.txt': content })).toEqual([]);
  });
});

describe('a file of a submodule that commands run', () => {
  const MODULES = '[submodule "infra"]\n\tpath = infra\n\turl = https://git.example.com/infra\n';

  async function gapsWith(files: Files): Promise<readonly string[]> {
    const { notifications } = await scanOf({ '.gitmodules': MODULES, ...files });
    return notifications.flatMap(({ gap, message, span, path }) =>
      gap && message.includes('in the submodule infra') ? [`${gap.kind} ${gap.weight} ${span?.file.path ?? path}`] : [],
    );
  }

  it.each<[by: string, text: string]>([
    ['a.sh', 'sh infra/run.sh'],
    ['a.sh', './infra/run.sh'],
    ['a.sh', './infra/deploy'],
    ['a.sh', '. infra/lib.sh\nstart'],
    ['a.sh', 'D=infra\nbash "$D/run.sh"'],
    ['ci/a.sh', 'HERE=$(cd "$(dirname "$0")" && pwd)\nbash "$HERE/../infra/run.sh"'],
    ['a.sh', 'cd infra\n./run.sh'],
    ['a.sh', 'cd infra && make up'],
    ['a.sh', 'cd infra && docker compose up -d'],
    ['a.sh', 'make -C infra up'],
    ['a.sh', 'make -f infra/Makefile up'],
    ['a.sh', 'npm --prefix infra run up'],
    ['a.sh', 'ssh host bash -s < infra/run.sh'],
    ['a.sh', 'cat infra/run.sh | sh'],
    ['a.sh', 'for f in infra/*.sh; do sh "$f"; done'],
    ['a.sh', 'docker compose -f infra/compose.yaml up -d'],
    ['a.sh', 'docker build -t a infra'],
    ['a.sh', 'docker build -f infra/Dockerfile -t a .'],
    ['Makefile', 'D := infra\nup:\n\tsh $(D)/run.sh'],
    ['Makefile', 'up:\n\t$(MAKE) -C infra up'],
    ['Makefile', 'include infra/common.mk'],
    ['justfile', 'up:\n    sh infra/run.sh'],
    ['Taskfile.yml', 'version: "3"\ntasks:\n  up:\n    cmds:\n      - sh infra/run.sh'],
    ['package.json', '{"scripts": {"up": "sh infra/run.sh"}}'],
    ['.gitlab-ci.yml', 'a:\n  script:\n    - ./infra/run.sh'],
    ['.github/workflows/a.yml', `${STEP}      - run: sh infra/run.sh`],
    ['.github/workflows/a.yml', `${STEP}      - run: ./run.sh\n        working-directory: infra`],
    ['.github/workflows/a.yml', `${STEP}      - uses: ./infra/action`],
    ['a.service', '[Service]\nExecStart=/bin/sh /srv/app/infra/run.sh'],
  ])('is not looked at where it is not checked out: %s: %s', async (by, text) => {
    expect(new Set(await gapsWith({ [by]: `${text}\n` }))).toEqual(new Set([`missing-reference ordinary ${by}`]));
  });

  it.each<[text: string, path: string]>([
    ['COPY infra /infra\nRUN sh /infra/run.sh', 'infra/run.sh'],
    ['WORKDIR /app\nCOPY . .\nRUN ./infra/run.sh', 'infra/run.sh'],
    ['COPY infra/run.sh /usr/local/bin/\nRUN run.sh', 'infra/run.sh'],
    ['COPY infra /infra\nENTRYPOINT ["/infra/deploy"]', 'infra/deploy'],
    ['COPY infra /infra\nRUN make -C /infra', 'infra/GNUmakefile'],
  ])('is not looked at in a build: %j', async (text, path) => {
    // git lists a submodule like a file
    const files = { Dockerfile: `FROM debian:13-slim\n${text}\n`, infra: '' };
    expect(await gapsWith(files)).toContain(`missing-reference ordinary ${path}`);
  });

  it.each<[by: string, text: string]>([
    ['a.sh', 'sh infrastructure/run.sh'],
    ['a.sh', './build/run.sh\n./gradlew build infra'],
    ['a.sh', 'git submodule update --init infra\nls infra\ncp infra/a.txt .'],
    ['a.sh', 'cd infra\ngit checkout v1\ncd ..\n./gradlew build'],
    ['a.sh', '# sh infra/run.sh\necho "sh infra/run.sh"'],
    ['a.sh', 'docker build -t infra .'],
    ['a.sh', 'python3 infra/a.py'],
    ['a.sh', 'cd infra && npm ci'],
    ['.github/workflows/a.yml', `${STEP.replace('push', '{push: {paths: [infra/run.sh]}}')}      - run: echo infra`],
    ['Dockerfile', 'FROM debian:13-slim\nCOPY infra/bin /usr/local/bin\nRUN apt-get update'],
    ['Dockerfile', 'FROM debian:13-slim\nCOPY infra/requirements.txt .\nRUN pip install -r requirements.txt'],
  ])('is no gap where nothing of it is run: %s: %s', async (by, text) => {
    expect(await gapsWith({ [by]: `${text}\n`, ...(by === 'Dockerfile' && { infra: '' }) })).toEqual([]);
  });

  it.each<[text: string, path: string]>([
    ['sh infra/run.sh', 'infra/run.sh'],
    ['cd infra && ./run.sh', 'infra/run.sh'],
    ['. infra/deploy', 'infra/deploy'],
    ['make -C infra', 'infra/Makefile'],
  ])('is read where it is checked out: %s', async (text, path) => {
    const own = { 'infra/run.sh': RUN, 'infra/deploy': RUN, 'infra/Makefile': `a:\n\t${RUN}` };
    const folder = temporaryFolder({ '.gitmodules': MODULES, 'a.sh': `${text}\n./infra/build/made.sh\n`, ...own });
    folders.push(folder);
    initialize(join(folder.path, 'infra'));
    folder.git('-C', 'infra', 'add', '-A');
    folder.git('-C', 'infra', 'commit', '-q', '-m', 'a');
    initialize(folder.path);
    folder.git('add', '-A');
    const { findings, notifications } = await scanCheckout(folder);
    expect(findings.flatMap(({ ruleId, span }) => (ruleId === 'privileged' ? [span.file.path] : []))).toEqual([path]);
    expect(notifications).toEqual([]);
  });
});

it('does not read a file of another language that has the name of a script', async () => {
  const { notifications } = await scanOf({ 'a.sh': "#!/usr/bin/env php\n<?php\nfoo(bar('\nsh a.txt\n'));\n" });
  expect(notifications).toEqual([]);
});

it('says where scripts that run one another are not followed any further', async () => {
  const chain = Array.from({ length: 40 }, (_, at) => [`s${at}.txt`, `sh s${at + 1}.txt\n`]);
  const { notifications } = await scanOf({ 'a.sh': 'sh s0.txt\n', ...Object.fromEntries(chain) });
  expect(notifications.map(({ message, gap }) => `${gap?.weight} ${message}`)).toEqual([
    'severe Scripts run one another more than 30 deep, so s30.txt was not checked. Let the first script run it directly.',
  ]);
});
