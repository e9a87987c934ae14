import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { spanText } from '../../src/model/source.ts';
import pidHost from '../../src/rules/isolation/pid-host.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const rules = [privileged, pidHost];

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
}

function found({ findings }: ScanReport): readonly string[] {
  return findings.map(({ ruleId, span }) => `${span.file.path} ${ruleId}`);
}

function gaps({ notifications }: ScanReport): readonly string[] {
  return notifications.flatMap(({ gap, span, path, message }) =>
    gap === undefined ? [] : [`${gap.weight} ${gap.kind} ${span?.file.path ?? path}: ${message}`],
  );
}

const BAD = 'services:\n  web:\n    image: a\n    privileged: true\n';
const GOOD = 'services:\n  web:\n    image: a\n';
const MORE = 'services:\n  web:\n    privileged: true\n';
const run = (script: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${script}\n`;

const PACKAGE = (setup: string) => JSON.stringify({ scripts: { setup, up: 'docker compose up -d' } });

describe('compose files of any name are checked when', () => {
  it.each<[string, Files]>([
    ['a script starts them', { 'up.sh': 'docker compose -f x.txt up -d\n' }],
    ['with the long option', { 'up.sh': 'docker compose --file x.txt up\n' }],
    ['with an equals sign', { 'up.sh': 'docker compose --file=x.txt up\n' }],
    ['without a blank', { 'up.sh': 'docker compose -fx.txt up\n' }],
    ['with the old program', { 'up.sh': 'docker-compose -f x.txt up\n' }],
    ['with another one', { 'up.sh': 'podman-compose -f x.txt up\n' }],
    ['with the module of Python', { 'up.sh': 'python3 -m podman_compose -f x.txt up -d\n' }],
    [
      'with the module of Python after options',
      { 'up.sh': 'sudo /usr/bin/python3.12 -u -m podman_compose -f x.txt up\n' },
    ],
    ['with options before', { 'up.sh': 'docker --context prod compose -p a --profile b -f x.txt up\n' }],
    ['on several lines', { 'up.sh': 'docker \\\n  compose \\\n  -f x.txt \\\n  up\n' }],
    ['with sudo', { 'up.sh': 'sudo -E docker compose -f ./x.txt up\n' }],
    ['from a variable', { 'up.sh': 'FILE=x.txt\ndocker compose -f "$FILE" up\n' }],
    ['from a folder that a variable names', { 'up.sh': 'docker compose -f "$ROOT/x.txt" up\n' }],
    ['from a folder of the machine', { 'up.sh': 'docker compose -f /opt/app/x.txt up\n' }],
    [
      'from a list that a loop makes',
      {
        'up.sh': 'a=()\nfor f in compose.yaml x.txt; do a+=(-f "$f"); done\ndocker compose "${a[@]}" up\n',
        'compose.yaml': 'services:\n  web:\n    read_only: true\n',
      },
    ],
    [
      'from a list that a loop makes of parts of names',
      { 'up.sh': 'a=\nfor f in b x; do a="$a -f $f.txt"; done\ndocker compose $a up\n', 'b.txt': GOOD },
    ],
    [
      'from a list of the files that are there',
      {
        'up.sh': 'a=()\nfor f in b.yml x.txt; do [ -f "$f" ] && a+=(-f "$f"); done\ndocker compose "${a[@]}" up\n',
        'b.yml': GOOD,
      },
    ],
    ['inside a string', { 'up.sh': 'sh -c "docker compose -f x.txt up"\n' }],
    ['from the standard input', { 'up.sh': 'docker compose -f - up < x.txt\n' }],
    ['from a pipe', { 'up.sh': 'cat x.txt | docker compose -f - up\n' }],
    ['as an override', { 'up.sh': 'cp x.txt compose.override.yaml\ndocker compose up -d\n' }],
    ['as an override by a link', { 'up.sh': 'ln -s x.txt docker-compose.override.yml && docker compose up\n' }],
    ['as an override by cat', { 'up.sh': 'cat x.txt > compose.override.yml\ndocker compose up\n' }],
    ['as a stack', { 'up.sh': 'docker stack deploy -c x.txt app\n' }],
    ['as a stack, after its name', { 'up.sh': 'docker stack deploy app --prune --compose-file=x.txt\n' }],
    ['by a variable', { 'up.sh': 'COMPOSE_FILE=x.txt docker compose up\n' }],
    ['from the device of the standard input', { 'up.sh': 'docker compose -f /dev/stdin up < x.txt\n' }],
    ['from the device of a pipe', { 'up.sh': 'cat x.txt | docker compose -f /proc/self/fd/0 up\n' }],
    ['from another descriptor', { 'up.sh': 'docker compose -f /dev/fd/3 up 3< x.txt\n' }],
    ['from the folder of the shell', { 'up.sh': 'docker compose -f ~+/x.txt up\n' }],
    [
      'by a variable with another mark',
      { 'up.sh': 'COMPOSE_PATH_SEPARATOR=, COMPOSE_FILE=a.yaml,x.txt docker compose up\n', 'a.yaml': GOOD },
    ],
    ['by a variable of a later step', { '.github/workflows/a.yml': run('echo COMPOSE_FILE=x.txt >> "$GITHUB_ENV"') }],
    ['by a variable of a target', { Makefile: 'all: export COMPOSE_FILE=x.txt\nall:\n\tdocker compose up\n' }],
    ['by a variable of a justfile', { justfile: 'export COMPOSE_FILE := "x.txt"\nup:\n    docker compose up\n' }],
    [
      'by a variable of a Taskfile',
      { 'Taskfile.yml': 'env: { COMPOSE_FILE: x.txt }\ntasks: { up: docker compose up }\n' },
    ],
    ['by an exported variable', { 'up.sh': 'export COMPOSE_FILE=x.txt\ndocker compose up\n' }],
    ['a Makefile starts them', { Makefile: 'up:\n\tdocker compose -f x.txt up\n' }],
    ['a Makefile starts them by a variable', { Makefile: 'FILE := x.txt\nup:\n\tdocker compose -f $(FILE) up\n' }],
    [
      'a Makefile exports a variable with them',
      { Makefile: 'export COMPOSE_FILE = x.txt\nup:\n\tdocker compose up\n' },
    ],
    [
      'a Makefile exports all variables',
      { Makefile: 'NAME = x\nCOMPOSE_FILE = compose.yaml:$(NAME).txt\nexport\nup:\n\tdocker compose up\n' },
    ],
    ...[
      'compose.yaml: x.txt\n\tcp $< $@\n',
      'compose.yaml: x.txt\n\tinstall -m 644 "$<" "$@"\n',
      'compose.yaml: x.txt | .env\n\tcat $^ > $@\n',
      'compose%yaml: x.txt\n\tln -s $(<F) $(@F)\n',
      'S = x.txt\nT = compose.yaml\n$(T): $(S)\n\tcp $< $(T)\n',
    ].map((rule): [string, Files] => [
      `a rule of make makes one of them: ${rule}`,
      { Makefile: `${rule}up: compose.yaml\n\tdocker compose up -d\n` },
    ]),
    ['a recipe of just copies them', { justfile: 'a:\n    cp x.txt compose.yaml\nb: a\n    docker compose up\n' }],
    ['a task copies them', { 'Taskfile.yml': 'tasks:\n  a: mv x.txt compose.yaml\n  b: docker compose up\n' }],
    [
      'a script copies them, and another one starts them',
      { 'a.sh': 'cp x.txt docker-compose.yml\n', 'b.sh': 'docker compose up -d\n' },
    ],
    ['a script copies them for someone who starts them', { 'setup.sh': 'cp -n x.txt docker-compose.override.yml\n' }],
    ['options come last', { 'up.sh': 'cp x.txt compose.yaml -f\ndocker compose up -d\n' }],
    ['a script of a package copies them', { 'package.json': PACKAGE('shx cp -n x.txt compose.yaml') }],
    ['a script of a package copies them by ncp', { 'package.json': PACKAGE('ncp x.txt compose.yaml') }],
    ['a workflow starts them', { '.github/workflows/a.yml': run('docker compose -f x.txt up') }],
    [
      'a variable of a workflow lists them',
      { '.github/workflows/a.yml': `env:\n  COMPOSE_FILE: x.txt\n${run('make up')}` },
    ],
    [
      'an input of an action names them',
      {
        '.github/workflows/a.yml': run('true').replace(
          'run: true',
          'uses: example/compose-action@v1\n        with:\n          compose-file: x.txt',
        ),
      },
    ],
    ['a Dockerfile starts them', { Dockerfile: 'FROM alpine:3.23\nRUN docker compose -f x.txt up\nUSER 1\n' }],
    ['a dev container starts them', { '.devcontainer.json': '{"dockerComposeFile": "x.txt", "service": "web"}' }],
    [
      'a dev container starts them before it starts',
      { '.devcontainer.json': '{"image": "a", "initializeCommand": "docker compose -f x.txt up"}' },
    ],
    ['.env lists them', { '.env': 'COMPOSE_FILE=x.txt\n' }],
    ['they are included', { 'compose.yml': `include: [x.txt]\n${GOOD.replace('web', 'db')}` }],
  ])('%s', async (_, files) => {
    const report = await scanned({ ...files, 'x.txt': BAD });
    expect(found(report)).toEqual(['x.txt privileged']);
    expect(gaps(report)).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['.env of a folder', { 'app/.env': 'COMPOSE_FILE=x.txt\n', 'app/x.txt': BAD }, 'app/x.txt'],
    ['a script in a folder', { 'app/up.sh': 'docker compose -f x.txt up\n', 'app/x.txt': BAD }, 'app/x.txt'],
    ['a script for a folder', { 'up.sh': 'cd app\ndocker compose -f x.txt up\n', 'app/x.txt': BAD }, 'app/x.txt'],
    ['a script for some folder', { 'up.sh': 'cd "$1" && docker compose -f x.txt up\n', 'b/x.txt': BAD }, 'b/x.txt'],
    [
      'a dev container in its folder',
      { '.devcontainer/devcontainer.json': '{"dockerComposeFile": ["../x.txt"]}', 'x.txt': BAD },
      'x.txt',
    ],
    [
      'a dev container from the root',
      { '.devcontainer/devcontainer.json': '{"dockerComposeFile": "${localWorkspaceFolder}/x.txt"}', 'x.txt': BAD },
      'x.txt',
    ],
    [
      'a script for some folder, of which one has files of third parties',
      { 'ci/up.sh': 'docker compose -f "$1/b/x.yml" up\n', 'a/b/x.yml': BAD, 'a/vendor/b/x.yml': BAD },
      'a/b/x.yml',
    ],
    [
      'a script for a folder with files of third parties',
      { 'ci/up.sh': 'docker compose -f "$1/b/x.yml" up\n', 'a/vendor/b/x.yml': BAD },
      'a/vendor/b/x.yml',
    ],
    [
      'a script that enters a folder with files of third parties',
      { 'up.sh': 'cd vendor/b && docker compose -f x.yml up\n', 'a/b/x.yml': GOOD, 'vendor/b/x.yml': BAD },
      'vendor/b/x.yml',
    ],
  ])('paths start where they start for %s', async (_, files, path) => {
    expect(found(await scanned(files))).toEqual([`${path} privileged`]);
  });

  it.each<[string, Files, readonly string[]]>([
    [
      'two that a script lists',
      {
        'up.sh': 'docker compose -f "$DIR/a.txt" -f "$DIR/b.txt" up\n',
        'a.txt': BAD,
        'b.txt': MORE.replace('true', 'false'),
      },
      ['a.txt privileged'],
    ],
    [
      'two with names of compose files, of which one hides what the other says',
      {
        '.github/workflows/a.yml': run('docker compose -f compose.a.yml -f compose.b.yml up'),
        'compose.a.yml': BAD,
        'compose.b.yml': MORE.replace('true', 'false'),
      },
      ['compose.a.yml privileged'],
    ],
    [
      'two in .env, of which only one has the name of a compose file',
      { '.env': 'COMPOSE_FILE=compose.yml:b.txt\n', 'compose.yml': GOOD, 'b.txt': MORE },
      ['b.txt privileged'],
    ],
    [
      'a stack of two files',
      { 'up.sh': 'docker stack deploy -c a.txt -c b.txt app\n', 'a.txt': GOOD, 'b.txt': MORE },
      ['b.txt privileged'],
    ],
    [
      'some that are in different folders',
      { 'up.sh': 'docker compose -f "$A/a.txt" -f "$B/b.txt" up\n', 'a/a.txt': GOOD, 'b/b.txt': MORE },
      ['b/b.txt privileged'],
    ],
  ])('merged: %s', async (_, files, expected) => {
    expect(found(await scanned(files))).toEqual(expected);
  });

  it.each<[string, Files]>([
    ['in a file that becomes .env', { '.env.example': 'COMPOSE_FILE=x.txt\n' }],
    ['in a file with variables of another name', { 'config/prod.env': 'COMPOSE_FILE=x.txt\n' }],
    ['through a filter', { 'up.sh': 'envsubst < x.txt | docker stack deploy -c - app\n' }],
    ['through two', { 'up.sh': 'cat x.txt | sed s/a/b/ | docker compose -f - up\n' }],
    [
      'with a section that podman-compose leaves alone',
      { 'up.sh': 'podman-compose -f y.txt up\n', 'y.txt': `a: 1\n${BAD}` },
    ],
  ])('also %s', async (_, files) => {
    const report = await scanned({ 'x.txt': BAD, ...files });
    expect(found(report).length).toBe(1);
    expect(gaps(report)).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a rule of make makes another file', { Makefile: 'b.txt: x.txt\n\tcp $< $@\nup:\n\tdocker compose up -d\n' }],
    ['a rule of make only looks at it', { Makefile: 'compose.yaml: x.txt\n\tdiff $< $@\nup:\n\tdocker compose up\n' }],
    [
      'the source of a rule has another form',
      { Makefile: 'compose.yaml: y.txt\n\tcp $< $@\nup: compose.yaml\n\tdocker compose up\n', 'y.txt': GOOD },
    ],
    [
      'make makes objects',
      { Makefile: '%.o: %.c x.txt\n\tcc $< > $@\nup:\n\tdocker compose up\n', 'compose.yaml': GOOD },
    ],
    [
      'a script copies them to another name',
      { 'a.sh': 'cp x.txt docker-compose.txt\n', 'b.sh': 'docker compose up\n' },
    ],
    [
      'a script copies something that is not one',
      { 'a.sh': 'cp notes.txt docker-compose.md\n', 'notes.txt': 'a: b\n' },
    ],
    ['Python runs another module', { 'up.sh': 'python3 -m pytest podman_compose -f x.txt up\n' }],
    ['Python runs a program', { 'up.sh': 'python3 up.py -m podman_compose -f x.txt up\n' }],
    ['a script of a package copies something else', { 'package.json': PACKAGE('shx cp x.txt y.txt') }],
  ])('but not where %s', async (_, files) => {
    const report = await scanned({ 'x.txt': BAD, ...files });
    expect([found(report), gaps(report)]).toEqual([[], []]);
  });

  it('is what a command names what Docker Compose would refuse, it is something else', async () => {
    const report = await scanned({ 'up.sh': 'docker compose -f x.txt up\n', 'x.txt': 'steps: [1]\nservices: [a]\n' });
    expect([found(report), gaps(report)]).toEqual([
      [],
      [
        'expected missing-reference up.sh: The compose file x.txt could not be found in the repository, so it was not checked. Write the path of an existing file.',
      ],
    ]);
  });
});

it('files of one name are checked in each folder that is entered', async () => {
  const script = '(cd a && docker compose -f x.txt up)\n(cd b && docker compose -f x.txt up)\n';
  const report = await scanned({ 'up.sh': script, 'a/x.txt': GOOD, 'b/x.txt': BAD });
  expect(found(report)).toEqual(['b/x.txt privileged']);
});

describe('what cannot be followed is told:', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'files by their names, where commands enter too many folders',
      {
        'up.sh': `${Array.from({ length: 31 }, (_, at) => `cd a${at}\n`).join('')}docker compose -f x.txt -f y.txt up\n`,
        'b/c/x.txt': GOOD,
        'b/c/y.txt': MORE.replace('true', 'false'),
      },
      [
        'ordinary limit-reached up.sh: Commands of up.sh enter too many folders, so the compose files that it names were looked for by their names alone. Name them by their paths from the root of the repository.',
      ],
    ],
    [
      'a file of COMPOSE_FILE that is not there',
      { '.env': 'COMPOSE_FILE=compose.yml:missing.yml\n', 'compose.yml': GOOD },
      [
        'ordinary missing-reference .env: COMPOSE_FILE lists missing.yml, which cannot be read: it is not there, or a symbolic link that leads out of the repository. It was not checked. List files that are in the repository, or list none.',
      ],
    ],
    [
      'a file of COMPOSE_FILE whose name holds a secret',
      {
        '.env': 'DB_PASSWORD=blue-kettle-on-a-hill\nCOMPOSE_FILE=compose.yml:${DB_PASSWORD}.yml\n',
        'compose.yml': GOOD,
      },
      [
        'ordinary missing-reference .env: COMPOSE_FILE lists ${DB_PASSWORD}.yml, which cannot be read: it is not there, or a symbolic link that leads out of the repository. It was not checked. List files that are in the repository, or list none.',
      ],
    ],
    [
      'several files of COMPOSE_FILE, each reason once',
      {
        '.env': `COMPOSE_FILE=compose.yml:../a.yml${Array.from({ length: 800 }, (_, at) => `:n${at}.yml`).join('')}:../b.yml\n`,
        'compose.yml': GOOD,
      },
      [
        'ordinary outside-reference .env: COMPOSE_FILE lists ../a.yml and 1 more, which is outside of the repository, so it was not checked. List files that are in the repository, or list none.',
        'ordinary missing-reference .env: COMPOSE_FILE lists n0.yml and 799 more, which cannot be read: it is not there, or a symbolic link that leads out of the repository. It was not checked. List files that are in the repository, or list none.',
      ],
    ],
    [
      'a file of COMPOSE_FILE outside',
      { '.env': 'COMPOSE_FILE=compose.yml:../outside.yml\n', 'compose.yml': GOOD },
      [
        'ordinary outside-reference .env: COMPOSE_FILE lists ../outside.yml, which is outside of the repository, so it was not checked. List files that are in the repository, or list none.',
      ],
    ],
    [
      'an absolute path',
      { '.env': 'COMPOSE_FILE=/srv/compose.yml\n' },
      [
        'ordinary outside-reference .env: COMPOSE_FILE lists /srv/compose.yml, which is outside of the repository, so it was not checked. List files that are in the repository, or list none.',
      ],
    ],
    [
      'a variable in COMPOSE_FILE',
      { '.env': 'COMPOSE_FILE=${WHICH}\n', 'compose.yml': GOOD },
      [
        'ordinary undecided-reference .env: A variable says which files COMPOSE_FILE lists, so not all files of the project were checked. List files that are in the repository, or list none.',
      ],
    ],
    [
      'a compose file of a dev container',
      { '.devcontainer.json': '{"dockerComposeFile": ["a.yml", "../b.yml", "${localEnv:C}.yml"]}' },
      [
        'ordinary missing-reference .devcontainer.json: The compose file that this dev container starts (a.yml) cannot be read, so it was not checked. Name a file that is in the repository.',
        'ordinary outside-reference .devcontainer.json: The compose file that this dev container starts is outside of the repository, so it was not checked. Name a file that is in the repository.',
        'ordinary undecided-reference .devcontainer.json: The compose file that this dev container starts depends on a variable, so it was not checked. Name a file that is in the repository.',
      ],
    ],
    [
      'a file that a command names and that is not there',
      { 'up.sh': 'docker compose -f a.yml -f gone.yml up\n' },
      [
        'expected missing-reference up.sh: The compose files a.yml, gone.yml could not be found in the repository, so they were not checked. Write the path of an existing file.',
      ],
    ],
    [
      'a file that is not there, and one that an argument names',
      { 'up.sh': 'docker compose -f gone.yml -f "$1.yml" up\n' },
      [
        'ordinary undecided-reference up.sh: Which compose file this command reads was not determined, so a file with an unusual name was not checked. Write the name of the file out, or give it a name such as `compose.test.yaml`.',
      ],
    ],
    [
      'a file that an argument names',
      { 'up.sh': 'docker compose -f "$1" up\n' },
      [
        'ordinary undecided-reference up.sh: Which compose file this command reads was not determined, so a file with an unusual name was not checked. Write the name of the file out, or give it a name such as `compose.test.yaml`.',
      ],
    ],
    [
      'files that a loop collects',
      {
        'up.sh': 'a=()\nfor f in b.yml c.yml; do a+=(-f "$f"); done\ndocker compose "${a[@]}" up\n',
        'b.yml': GOOD,
        'c.yml': 'services:\n  web:\n    read_only: true\n',
      },
      [],
    ],
    [
      'files that a loop collects, of which an argument names one',
      {
        'up.sh': 'a=()\nfor f in b.yml "$1"; do a+=(-f "$f"); done\ndocker compose "${a[@]}" up\n',
        'b.yml': GOOD,
      },
      [
        'ordinary undecided-reference up.sh: Which compose file this command reads was not determined, so a file with an unusual name was not checked. Write the name of the file out, or give it a name such as `compose.test.yaml`.',
      ],
    ],
    ['a file that an argument names, which nothing starts', { 'up.sh': 'docker compose -f "$1" down\n' }, []],
    ['what another command of compose prints', { 'up.sh': 'docker compose config | docker stack deploy -c - a\n' }, []],
    [
      'a here-document',
      { 'up.sh': 'docker compose -f - up <<E\nservices: { a: $B }\nE\n' },
      [
        'ordinary undecided-reference up.sh: The compose file that this command reads from its standard input was not checked. Let it read a file of the repository.',
      ],
    ],
  ])('%s', async (_, files, expected) => {
    expect(gaps(await scanned(files))).toEqual(expected);
  });
});

describe('the text that a command gives to Compose is a compose file', () => {
  const blanks = (text: string) => text.replaceAll(/^(?=.)/gm, '          ');
  const UP = 'docker compose -f - up';

  it.each<[string, string, (text: string) => string]>([
    ['a here-document', 'up.sh', (text) => `${UP} <<'E'\n${text}E\n`],
    ['a here-document without quotes', 'up.sh', (text) => `${UP} <<E\n${text}E\n`],
    [
      'a here-document behind tabs',
      'up.sh',
      (text) => `if a; then\n\t${UP} <<-E\n${text.replaceAll(/^(?=.)/gm, '\t')}\tE\nfi\n`,
    ],
    ['a here-document of cat', 'up.sh', (text) => `cat <<E | ${UP}\n${text}E\n`],
    ['a string', 'up.sh', (text) => `#!/bin/bash\n${UP} <<< '${text}'\n`],
    ['a word of echo', 'up.sh', (text) => `#!/bin/bash\necho "${text}" | ${UP}\n`],
    ['a stack', 'up.sh', (text) => `docker stack deploy -c - a <<E\n${text}E\n`],
    ['with a file', 'up.sh', (text) => `docker compose -f x.yml -f - up <<E\n${text}E\n`],
    ['a step', '.github/workflows/a.yml', (text) => run(`|\n          ${UP} <<E\n${blanks(text)}          E\n`)],
    ['a job', '.gitlab-ci.yml', (text) => `a:\n  script:\n    - |\n          ${UP} <<E\n${blanks(text)}          E\n`],
    ['a recipe', 'justfile', (text) => `up:\n          #!/bin/sh\n          ${UP} <<E\n${blanks(text)}          E\n`],
  ])('%s', async (_, path, write) => {
    const report = await scanned({ 'x.yml': GOOD, [path]: write(BAD) });
    expect(found(report)).toEqual([`${path} privileged`]);
    const [place] = report.findings;
    expect(place && spanText(place.span)).toBe('true');
    const harmless = await scanned({ 'x.yml': GOOD, [path]: write(GOOD) });
    expect([...found(harmless), ...gaps(harmless)]).toEqual([]);
  });

  it('a text of one line, at its place', async () => {
    const report = await scanned({ 'up.sh': `echo '{"services":{"a":{"image":"a","privileged":true}}}' | ${UP}\n` });
    expect(found(report)).toEqual(['up.sh privileged']);
  });

  it.each([
    ['with variables', `${UP} <<E\nservices: { web: { image: $A } }\nE\n`],
    ['with a first line that does not begin a line', `echo 'services:\n  web:\n    image: a\n' | ${UP}\n`],
    ['printed with escapes', `printf 'services:\\n  web: { image: a }\\n' | ${UP}\n`],
    ['through another command', `envsubst <<'E' | ${UP}\nservices: { web: { image: a } }\nE\n`],
    ['also written to a file', `tee b.yml <<'E' | ${UP}\nservices: { web: { image: a } }\nE\n`],
    [
      'together with a file that is missing',
      `docker compose -f b.yml -f - up <<E\nservices: { web: { image: a } }\nE\n`,
    ],
  ])('is told otherwise: %s', async (_, text) => {
    expect(gaps(await scanned({ 'up.sh': text }))).toEqual([
      'ordinary undecided-reference up.sh: The compose file that this command reads from its standard input was not checked. Let it read a file of the repository.',
    ]);
  });
});

describe('paths in a compose file start from', () => {
  const TEXT = 'services:\n  web:\n    image: a\n    privileged: $P\n';
  const FILES: Files = { 'stack/x.tmpl': TEXT, '.env': 'P=true\n', 'stack/.env': 'P=false\n' };

  it.each([
    ['the folder of the command that gets its text', 'docker compose -f - up < stack/x.tmpl\n'],
    ['the folder of the command that gets what another one prints', 'cat stack/x.tmpl | docker compose -f - up\n'],
    ['the folder of its copy', 'cp stack/x.tmpl compose.override.yaml\ndocker compose up\n'],
  ])('%s', async (_, text) => {
    expect(found(await scanned({ ...FILES, 'up.sh': text }))).toEqual(['stack/x.tmpl privileged']);
  });

  it('its own folder, if a command names it', async () => {
    expect(found(await scanned({ ...FILES, 'up.sh': 'docker compose -f stack/x.tmpl up\n' }))).toEqual([]);
  });
});

describe('a compose file that find or xargs names', () => {
  const UNDECIDED =
    'ordinary undecided-reference up.sh: Which compose file this command reads was not determined, so a file with an unusual name was not checked. Write the name of the file out, or give it a name such as `compose.test.yaml`.';

  it.each<[string, readonly string[]]>([
    ['find a -name "*.txt" -exec docker compose -f {} up \\;', [UNDECIDED]],
    ['ls a/*.txt | xargs -I{} docker compose -f {} up', [UNDECIDED]],
    ['find a -name "compose.yaml" -exec docker compose -f {} up \\;', []],
    ['find a -name "*.txt" -exec docker compose -f {} config \\;', []],
  ])('%s', async (text, expected) => {
    expect(gaps(await scanned({ 'up.sh': `${text}\n` }))).toEqual(expected);
  });

  it('a pattern is followed, and told', async () => {
    const report = await scanned({ 'up.sh': 'docker compose -f etc/st[a]ck.txt up\n', 'etc/stack.txt': BAD });
    expect(found(report)).toEqual(['etc/stack.txt privileged']);
    expect(gaps(report)).toEqual([UNDECIDED]);
  });
});

describe('a list of files in a file that a command gives to Compose', () => {
  const FILES: Files = {
    'compose.yml': 'services:\n  web:\n    image: a\n',
    's.txt': 'services:\n  web:\n    image: a\n    privileged: true\n',
    'e.txt': 'COMPOSE_FILE=s.txt\n',
  };

  it.each<[string, readonly string[]]>([
    ['docker compose --env-file e.txt up -d', ['s.txt privileged']],
    ['COMPOSE_ENV_FILES=e.txt docker compose up -d', ['s.txt privileged']],
    ['docker compose -f compose.yml --env-file e.txt up -d', []],
    ['docker compose --env-file other.txt up -d', []],
    ['docker compose up -d', []],
  ])('%s', async (command, expected) => {
    expect(found(await scanned({ ...FILES, 'up.sh': `${command}\n` }))).toEqual(expected);
  });
});

describe('files that --env-file gives to a project', () => {
  const WITH = 'services:\n  web:\n    image: a\n    privileged: ${P:-false}\n    pid: ${Q:-}\n';
  const up = (options: string) => ({ 'up.sh': `docker compose ${options} up -d\n` });

  it.each<[string, Files, readonly string[]]>([
    ['are used', { ...up('--env-file p.env'), 'p.env': 'P=true\n' }, ['privileged']],
    ['in a folder', { ...up('--env-file=env/p.txt'), 'env/p.txt': 'P=true\n' }, ['privileged']],
    ['below a folder with another name', { ...up('--env-file "$D/p.txt"'), 'etc/p.txt': 'P=true\n' }, []],
    ['below another folder', { ...up('--env-file env/p.txt'), 'ci/env/p.txt': 'P=true\n' }, ['privileged']],
    [
      'not below two other folders',
      { ...up('--env-file env/p.txt'), 'ci/env/p.txt': 'P=true\n', 'cd/env/p.txt': 'P=true\n' },
      [],
    ],
    ['with -f', { ...up('-f compose.yml --env-file p.env'), 'p.env': 'P=true\n' }, ['privileged']],
    ['with docker-compose', { 'up.sh': 'docker-compose --env-file p.env up\n', 'p.env': 'P=true\n' }, ['privileged']],
    ['in a Makefile', { Makefile: 'up:\n\tdocker compose --env-file p.env up\n', 'p.env': 'P=true\n' }, ['privileged']],
    [
      'in a workflow',
      { '.github/workflows/a.yml': run('docker compose --env-file p.env up'), 'p.env': 'P=true\n' },
      ['privileged'],
    ],
    ['in order', { ...up('--env-file p.env --env-file q.env'), 'p.env': 'P=true\n', 'q.env': 'P=false\n' }, []],
    [
      'with variables of earlier ones',
      { ...up('--env-file p.env --env-file q.env'), 'p.env': 'X=true\n', 'q.env': 'P=$X\n' },
      ['privileged'],
    ],
    [
      'in place of .env',
      { ...up('--env-file p.env'), 'p.env': 'P=true\n', '.env': 'Q=host\n' },
      ['pid-host', 'privileged'],
    ],
    ['not where nothing names them', { ...up('--profile p.txt'), 'p.txt': 'P=true\n' }, []],
  ])('%s', async (_name, files, expected) => {
    expect(found(await scanned({ 'compose.yml': WITH, ...files })).toSorted()).toEqual(
      expected.map((rule) => `compose.yml ${rule}`),
    );
  });

  it('in place of .env: a project that only they start is read without it', async () => {
    const files = { ...up('-f x.txt --env-file p.env'), 'x.txt': WITH, 'p.env': 'P=false\n', '.env': 'P=true\n' };
    expect(found(await scanned(files))).toEqual([]);
  });

  it('are told where they are elsewhere', async () => {
    expect(gaps(await scanned({ 'compose.yml': GOOD, ...up('--env-file /etc/p.env --env-file "$E"') }))).toEqual([
      'expected environment-elsewhere up.sh: The file /etc/p.env is not in the repository, so the variables in it were not used. Scan where the file is.',
      'expected environment-elsewhere up.sh: The file with variables that this command names is not in the repository, so the variables in it were not used. Scan where the file is.',
    ]);
  });
});
