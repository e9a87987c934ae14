import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const COMPOSE = `services:\n  web:\n    image: registry.example.com/web:1\n    privileged: \${P:-false}\n`;

async function isPrivileged(files: Files): Promise<boolean> {
  const { findings } = await scanFiles({ 'compose.yaml': COMPOSE, 'ops/x.dat': 'P=true\n', ...files });
  return findings.some(({ ruleId, span }) => ruleId === 'privileged' && span.file.path === 'compose.yaml');
}

const script = (text: string): Files => ({ 'b.sh': `#!/bin/bash\n${text}\ndocker compose up -d\n` });
const workflow = (text: string): Files => ({
  '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n      - run: |\n          ${text.replaceAll('\n', '\n          ')}\n      - run: docker compose up -d\n`,
});

describe('a variable that a script passes on', () => {
  it.each([
    'export P=true',
    'export "P=true"',
    "export 'P=true'",
    'export "P"=true',
    'export -- "P=true"',
    'declare -x "P=true"',
    'command export "P=true"',
    'K=P; export "$K=true"',
    'echo P=true > .env',
    'printf "P=%s\\n" true > .env',
    'printf "%s=%s\\n" Q 1 P true > .env',
    'cat ops/x.dat > .env',
    'sed s/a/b/ ops/x.dat > .env',
    'envsubst < ops/x.dat > .env',
    'grep P ops/x.dat | tee -a .env',
    'tee .env <<< P=true',
    'cat <<E > .env\nP=true\nE',
    'dd if=ops/x.dat of=.env',
    'rsync ops/x.dat .env',
  ])('reaches a project: %s', async (text) => {
    expect(await isPrivileged(script(text))).toBe(true);
  });

  it.each<[string, Files]>([
    ['cp', script('cp conf/prod.env .env')],
    ['ln', script('ln -sf conf/prod.env .env')],
    ['cat', script('cat conf/prod.env > .env')],
    ['several files', script('cat ops/y.env conf/prod.env > .env')],
    ['tee', script('cat conf/prod.env | tee .env')],
    ['steps', workflow('cp conf/prod.env .env')],
    ['make', { Makefile: 'up:\n\tcp conf/prod.env .env\n\tdocker compose up -d\n' }],
    ['just', { justfile: 'up:\n    cp conf/prod.env .env\n    docker compose up -d\n' }],
    ['Task', { 'Taskfile.yml': "version: '3'\ntasks:\n  x:\n  - cp conf/prod.env .env\n  - docker compose up -d\n" }],
    ['a package', { 'package.json': '{"scripts":{"a":"cp conf/prod.env .env","b":"docker compose up -d"}}' }],
  ])('reaches a project from a file of variables that becomes another: %s', async (_what, files) => {
    expect(await isPrivileged({ ...files, 'conf/prod.env': 'P=true\n' })).toBe(true);
    expect(await isPrivileged({ ...files, 'conf/prod.env': 'P=false\n' })).toBe(false);
    expect(await isPrivileged({ ...files, 'conf/prod.env': 'Q=true\n' })).toBe(false);
  });

  it.each([
    ': "${P:=true}"; export P',
    'export P="${P:-true}"',
    ': ${P=true}\nexport P',
    'export P=$([ -e /dev/kvm ] && echo true || echo false)',
    'P="$([ -e /dev/kvm ] && echo false || echo true)"\nexport P',
    'export P=$(if [ -e /dev/kvm ]; then echo true; else echo false; fi)',
    'export P=`test -e /dev/kvm && echo true || echo false`',
  ])('reaches a project from what an expansion or a condition sets: %s', async (text) => {
    expect(await isPrivileged(script(text))).toBe(true);
    expect(await isPrivileged(script(text.replace('true', 'false')))).toBe(false);
    expect(await isPrivileged(script(text.replaceAll('P', 'Q')))).toBe(false);
    expect(await isPrivileged(script(text.replace('export P', ':')))).toBe(false);
  });

  it.each([
    '. "$(dirname "$0")/vars.sh"',
    'source "$(dirname "${BASH_SOURCE[0]}")/vars.sh"',
    'HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\n. "$HERE/vars.sh"',
    '. "${0%/*}/vars.sh"',
    '. "$(dirname "$0")/../ops/vars.sh"',
    'ROOT="$(git rev-parse --show-toplevel)"\n. "$ROOT/ops/vars.sh"',
  ])('reaches a project from a sourced file in a folder that is only known at run time: %s', async (sourcing) => {
    const files = { 'ops/b.sh': `#!/bin/bash\n${sourcing}\ndocker compose up -d\n` };
    expect(await isPrivileged({ ...files, 'ops/vars.sh': 'export P=true\n' })).toBe(true);
    expect(await isPrivileged({ ...files, 'ops/vars.sh': 'export P=false\n' })).toBe(false);
    expect(await isPrivileged({ ...files, 'ops/vars.sh': 'P=true\n' })).toBe(false);
    expect(await isPrivileged({ ...files, 'lib/vars.sh': 'export P=true\n' })).toBe(false);
  });

  it.each([
    'echo P=true >> $GITHUB_ENV',
    'echo "P=true" | tee -a "$GITHUB_ENV"',
    'printf "P=true\\n" >> $GITHUB_ENV',
    '{ echo Q=1; echo P=true; } >> "$GITHUB_ENV"',
    'cat <<E >> $GITHUB_ENV\nP=true\nE',
    'cat <<X >> $GITHUB_ENV\nP<<E\ntrue\nE\nX',
    'echo "P<<E" >> $GITHUB_ENV\necho true >> $GITHUB_ENV\necho E >> $GITHUB_ENV',
    'cat ops/x.dat >> $GITHUB_ENV',
  ])('reaches a later step: %s', async (text) => {
    expect(await isPrivileged(workflow(text))).toBe(true);
  });

  it.each<[string, Files]>([
    ['another name', script('export "Q=true"')],
    ['a text that is printed', script('echo "P=true"')],
    ['a variable of the script alone', script('P=true')],
    ['a copy of the file of variables', { ...script('cp .env conf/prod.txt'), 'conf/prod.txt': 'P=true\n' }],
    ['another file', script('cat ops/x.dat > settings.txt')],
    ['an example', { ...script('cp .env.example conf/'), '.env.example': 'P=true\n' }],
    ['a value that only looks like one', workflow('cat <<X >> $GITHUB_ENV\nQ<<E\nP=true\nE\nX')],
    ['a long value without an end', workflow('echo "P<<E" >> $GITHUB_ENV\necho true >> $GITHUB_ENV')],
  ])('is not passed on: %s', async (_what, files) => {
    expect(await isPrivileged(files)).toBe(false);
  });
});

it('says so where a command prints too much to a file of variables', async () => {
  const text = `printf '${'x'.repeat(1_000)}%s' ${'a '.repeat(1_000)}> .env`;
  const { notifications } = await scanFiles({ 'compose.yaml': COMPOSE, ...script(text) });
  expect(notifications.map(({ message }) => message).filter((message) => /prints too much/.test(message))).toHaveLength(
    1,
  );
});
