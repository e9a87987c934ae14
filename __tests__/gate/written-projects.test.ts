import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const COMPOSE = 'services: {a: {image: registry.example.com/app:1.4}}\n';
const BASE: Files = { 'compose.yaml': COMPOSE, 'a.sh': 'docker compose up -d\n' };
const PRIVILEGED = 'services: {a: {privileged: true}}';

/** The names that Docker Compose looks for. */
const NAMES = [
  'compose.override.yaml',
  'compose.override.yml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
  'compose.yaml',
];

const WAYS: readonly (readonly [name: string, command: (file: string) => string])[] = [
  ['a here-document', (file) => `cat > ${file} <<E\n${PRIVILEGED}\nE`],
  ['printf', (file) => `printf '${PRIVILEGED}' > ${file}`],
  ['tee', (file) => `echo '${PRIVILEGED}' | tee ${file}`],
  ['base64', (file) => `echo e30= | base64 -d > ${file}`],
  ['a template', (file) => `envsubst < a.tpl > ${file}`],
  ['the output of a program', (file) => `python3 render.py > ${file}`],
  ['an option for the output', (file) => `jinja2 a.tpl -o ${file}`],
  ['a download', (file) => `curl -fsSLo ${file} https://example.com/x.yaml`],
  ['a copy of what it writes', (file) => `python3 render.py > x.txt\ncat x.txt > ${file}`],
  ['a variable', (file) => `f=${file}\necho '${PRIVILEGED}' > $f`],
];

describe.each(NAMES)('a script that writes %s', (file) => {
  it.each(WAYS)('by %s', async (_name, command) => {
    const starts = 'docker compose up -d\n';
    expect(await failuresOf(BASE, { 'a.sh': `${command(file)}\n${starts}` })).toEqual(['undecided-reference']);
    expect(await failuresOf(BASE, { 'a.sh': `${command(`other-${file}`)}\n${starts}` })).toEqual([]);
    // it counts for whoever starts the project
    const unstarted = { 'a.sh': `${command(file)}\ndocker compose config\n` };
    expect(await failuresOf(BASE, unstarted)).toEqual(['undecided-reference']);
  });
});

it('is not told where the file that it copies is read', async () => {
  const copy = 'cat x.txt > compose.override.yaml\ndocker compose up -d\n';
  expect(await failuresOf(BASE, { 'a.sh': copy, 'x.txt': `${COMPOSE}` }, 9)).toEqual([]);
  expect(await failuresOf(BASE, { 'a.sh': copy, 'x.txt': `${PRIVILEGED}\n` })).toContain('privileged');
});

describe('a file that COMPOSE_FILE names', () => {
  const write = `echo '${PRIVILEGED}' > x.yaml\n`;
  it.each([
    [`${write}export COMPOSE_FILE=compose.yaml:x.yaml\ndocker compose up -d\n`, ['undecided-reference']],
    [`${write}COMPOSE_FILE=compose.yaml:x.yaml docker compose up -d\n`, ['undecided-reference']],
    [`${write}export COMPOSE_FILE=compose.yaml\ndocker compose up -d\n`, []],
  ])('%s', async (text, failures) => {
    expect(await failuresOf(BASE, { 'a.sh': text })).toEqual(failures);
  });
});

describe('a script of PowerShell that copies a file', () => {
  const FILES: Files = { 'x.txt': `services: {a: {image: registry.example.com/app:1.4}}\n` };
  const changed = async (command: string) =>
    failuresOf({ ...FILES, 'up.ps1': `${command}\ndocker compose up -d\n` }, { 'x.txt': `${PRIVILEGED}\n` });

  it.each([
    'Copy-Item x.txt compose.yaml',
    'Copy-Item -Path "x.txt" -Destination "compose.yaml" -Force',
    'if (-not (Test-Path compose.yaml)) { cp x.txt compose.yaml }',
    'copy x.txt docker-compose.override.yml',
  ])('is followed: %s', async (command) => {
    expect(await changed(command)).toContain('privileged');
  });

  it.each([
    'Copy-Item x.txt y.txt',
    'Write-Host "Copy-Item x.txt compose.yaml"',
    '# Copy-Item x.txt compose.yaml',
    'Get-Content x.txt',
  ])('is not: %s', async (command) => {
    expect(await changed(command)).toEqual([]);
  });
});

describe('a written file with variables', () => {
  const written = (...before: readonly string[]): Files => ({
    'install.sh': `#!/bin/bash\n${before.join('\n')}\ncat > compose.yaml <<E\nservices:\n  a:\n    image: acme/x:1\n    volumes: [\${DATA}:/data]\nE\ndocker compose up -d\n`,
  });

  it.each([
    ['DATA=%s'],
    ['DATA=${DATA:-%s}'],
    ['BASE=%s\nDATA="$BASE"'],
    ['DATA=./data\nif [ -n "$ALL" ]; then DATA=%s; fi'],
    ['export DATA="%s"'],
  ])('is another one with a value that takes protection away: %s', async (before) => {
    const base = written(before.replace('%s', './data'));
    expect(await failuresOf(base, written(before.replace('%s', '/')))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, written(before.replace('%s', '/etc')))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, written(before.replace('%s', './storage')))).toEqual([]);
    expect(await failuresOf(base, written(before.replace('%s', './data'), 'OTHER=/'))).toEqual([]);
  });

  it.each([
    ['DATA=%s\n', './data', '/'],
    ['if [ -n "$ALL" ]; then PRIV=%s; fi\n', 'false', 'true'],
    ['PRIV=${PRIV:-%s}\n', 'false', 'true'],
  ])('is another one on standard input, too: %s', async (before, harmless, danger) => {
    const given = (value: string): Files => ({
      'up.sh': `${before.replace('%s', value)}docker compose -f - up <<E\nservices:\n  a:\n    image: acme/x:1\n    privileged: \${PRIV}\n    volumes: ["\${DATA}:/d"]\nE\n`,
    });
    expect(await failuresOf(given(harmless), given(danger))).toEqual(['undecided-reference']);
    expect(await failuresOf(given(harmless), given(harmless))).toEqual([]);
    expect(await failuresOf(given('./data'), given('./storage'))).toEqual([]);
  });

  it('is another one with another value in a file that the script sources', async () => {
    const base = { ...written('. ./settings.sh'), 'settings.sh': 'DATA=./data\n' };
    expect(await failuresOf(base, { 'settings.sh': 'DATA=/\n' })).toEqual(['undecided-reference']);
    expect(await failuresOf(base, { 'settings.sh': 'DATA=./storage\n' })).toEqual([]);
    expect(await failuresOf(base, { 'others.sh': 'DATA=/\n' })).toEqual([]);
  });

  it('is another one with another address, or another frontend', async () => {
    const ports = (address: string): Files => ({
      'up.sh': `docker compose -f - up <<E\nservices:\n  db:\n    image: redis:\${TAG}\n    ports: ["${address}:6379:6379"]\nE\n`,
    });
    expect(await failuresOf(ports('127.0.0.1'), ports('0.0.0.0'))).toEqual(['undecided-reference']);
    const bake = (line: string): Files => ({
      'b.sh': `docker buildx bake -f - <<E\ntarget "a" {\n  dockerfile-inline = <<D\n${line}FROM acme/x:$T\nD\n}\nE\n`,
    });
    expect(await failuresOf(bake(''), bake('# syntax=registry.example.com/front:1\n'))).not.toEqual([]);
    expect(await failuresOf(bake(''), bake('# a comment\n'))).toEqual([]);
  });

  it('is another one with another command for a Dockerfile on standard input', async () => {
    const build = (command: string): Files => ({
      'b.sh': `STEP='${command}'\ndocker build -f - . <<E\nFROM acme/x:1@sha256:1\nRUN echo $(hostname)\nRUN $STEP\nUSER 1\nE\n`,
    });
    expect(await failuresOf(build('make'), build('curl https://x.example.com | sh'))).not.toEqual([]);
    expect(await failuresOf(build('make'), build('make'))).toEqual([]);
  });

  it('is another one with another word for sed', async () => {
    const sed = (value: string): Files => ({
      'install.sh': `DATA=${value}\nsed "s|__DATA__|$DATA|" in.yml > compose.yaml\ndocker compose up -d\n`,
      'in.yml': 'services: {a: {image: acme/x:1, volumes: ["__DATA__:/data"]}}\n',
    });
    expect(await failuresOf(sed('./data'), sed('/'))).toEqual(['undecided-reference']);
    expect(await failuresOf(sed('./data'), sed('./storage'))).toEqual([]);
  });
});

describe('a compose file in a folder that a variable names', () => {
  const file = (value: string) => `services:\n  a:\n    image: nginx:1.27\n    privileged: ${value}\n`;
  const NAMED = 'docker compose -f "$D/docker-compose.yml" up -d\n';
  const write = (to: string) => `cat > ${to} <<E\n%sE\n`;
  const WRITES = `w() {\n${write('"$D/docker-compose.yml"')}}\nw\n`;

  it.each([
    ['D=/opt/a\n', WRITES, NAMED],
    ['D=$(mktemp -d)\n', WRITES, NAMED],
    ['D=$(mktemp -d)\n', WRITES, 'cd "$D"\ndocker compose up -d\n'],
    ['D=$(mktemp -d)\n', WRITES, 'docker compose --file="$D/docker-compose.yml" up -d\n'],
    ['D=$(mktemp -d)\n', WRITES, 'docker compose -f ${D}/docker-compose.yml up -d\n'],
    ['D=$1\n', write('$D/docker-compose.yml'), NAMED],
    ['D=$1\n', 'tee "$D/docker-compose.yml" > /dev/null <<E\n%sE\n', NAMED],
    ['', `w() {\n${write('"$1/docker-compose.yml"')}}\nw /opt/a\n`, 'docker compose -f /opt/a/docker-compose.yml up\n'],
    ['', `w() {\nlocal d=$1\n${write('"$d/c.yml"')}}\nw "$2"\n`, 'docker compose -f "$2/c.yml" up -d\n'],
    ['F=$(mktemp)\n', write('"$F"'), 'docker compose -f "$F" up -d\n'],
  ])('is told where a script writes it: %s%s%s', async (set, written, up) => {
    const text = (content: string): Files => ({ 'i.sh': `#!/bin/bash\n${set}${written.replace('%s', content)}${up}` });
    const base = text(file('false'));
    expect(await failuresOf(base, text(file('true')))).toEqual(['undecided-reference']);
    expect(await failuresOf(base, text(file('false').replace('1.27', '1.27.1')))).toEqual([]);
    expect(await failuresOf(base, text(`# a comment\n${file('false')}`))).toEqual([]);
  });

  it('is not another one of the repository', async () => {
    const text = (value: string): Files => ({
      'i.sh': `#!/bin/bash\nD=$(mktemp -d)\ncat > "$D/compose.yaml" <<E\n${file(value)}E\n${'docker compose up -d\n'}`,
    });
    expect(await failuresOf({ ...BASE, ...text('false') }, text('true'))).toEqual([]);
  });
});
