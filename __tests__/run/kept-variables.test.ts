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
    ['another file', script('cat ops/x.dat > settings.txt')],
    ['an example', { ...script('cp .env.example .env'), '.env.example': 'P=true\n' }],
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
