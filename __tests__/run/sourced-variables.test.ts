import { afterEach, describe, expect, it } from '@jest/globals';
import { inTimeAsync } from '../support/in-time.ts';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** Whether the container that `ci/run.sh` starts is known to be privileged. */
async function isPrivileged(
  sourcing: string,
  files: Readonly<Record<string, string>>,
  options = '$OPTS',
): Promise<boolean> {
  const script = `#!/bin/${options === '$OPTS' ? 'sh' : 'bash'}\n${sourcing}\ndocker run ${options} ghcr.io/acme/app:1.4.2\n`;
  const folder = temporaryFolder({ 'ci/run.sh': script, ...files });
  folders.push(folder);
  const { findings } = await scanCheckout(folder);
  const found = findings.filter(({ ruleId }) => ruleId === 'privileged').map(({ span }) => span.file.path);
  expect(found).toEqual(found.length === 0 ? [] : ['ci/run.sh']);
  return found.length > 0;
}

describe('a function of a file that a script sources', () => {
  const SOURCE = '. ./lib.sh';
  const MAIN = 'main() { start %; }';

  it.each([`${SOURCE}\n${MAIN}\nmain`, `${MAIN}\n${SOURCE}\nmain`, `main() { b; }\nb() { start %; }\n${SOURCE}\nmain`])(
    'gets its arguments wherever that is: %j',
    async (script) => {
      const lib = { 'ci/lib.sh': 'start() { docker run --rm "$@" ghcr.io/acme/db:2.1; }\n' };
      expect(await isPrivileged(script.replace('%', '--privileged'), lib, '--rm')).toBe(true);
      expect(await isPrivileged(script.replace('%', '--init'), lib, '--rm')).toBe(false);
    },
  );
});

describe('the variables of a file that a script sources', () => {
  it.each([
    ['. ./vars.sh', 'ci/vars.sh', 'OPTS=--privileged\n'],
    ['. ./vars.sh', 'vars.sh', 'OPTS=--privileged\n'],
    ['source ci/vars.sh', 'ci/vars.sh', "# options\n\nset -a\nexport OPTS='--privileged --rm' # all\n"],
    ['. "$(dirname "$0")/vars"', 'ci/vars', 'OPTS="--privileged"\r\n'],
    ['. "$HERE/../vars.env"', 'vars.env', 'A=1\nOPTS=--privileged'],
    ['set -a; . ./a.env; set +a', 'ci/a.env', 'OPTS=--privileged\n'],
    ['. ./a; . ./b', 'ci/b', 'OPTS=--privileged\n'],
  ])('are known: %s', async (sourcing, path, text) => {
    expect(await isPrivileged(sourcing, { [path]: text })).toBe(true);
  });

  it.each([
    'if x; then\n  OPTS=%\nfi\n',
    'OPTS=%\nx && OPTS=--rm\n',
    'OPTS=--rm\n[ -z "$CI" ] || OPTS="%"\n',
    'OPTS="--rm \\\n  %"\n',
    'OPTS=--rm\nOPTS+=" %"\n',
    'case $E in\n  prod) OPTS=% ;;\nesac\n',
    ': "${OPTS:=%}"\n',
    'typeset OPTS=%\n',
    'if x; then\n  OPTS=%\n  echo prod > stage\nfi\n',
    'A=%\nif x; then\n  OPTS="--rm $A"\nfi\n',
    'declare -A O=([a]=%)\nOPTS=${O[a]}\n',
  ])('are known, whatever decides: %j', async (text) => {
    expect(await isPrivileged('. ./vars.sh', { 'ci/vars.sh': text.replace('%', '--privileged') })).toBe(true);
    expect(await isPrivileged('. ./vars.sh', { 'ci/vars.sh': text.replace('%', '--init') })).toBe(false);
  });

  it.each([
    ['a list', 'L=(%)\n', 'true'],
    ['a list of several lines', 'L=(\n  --rm\n  %\n)\n', 'true'],
    ['a list with more', 'L=(--rm)\nL+=(%)\n', 'true'],
    ['a function', 'setup() {\n  L=(%)\n}\n', 'setup'],
  ])('are known: %s', async (_name, text, use) => {
    const file = (options: string) => ({ 'ci/vars.sh': text.replace('%', options) });
    expect(await isPrivileged(`. ./vars.sh\n${use}`, file('--privileged'), '"${L[@]}"')).toBe(true);
    expect(await isPrivileged(`. ./vars.sh\n${use}`, file('--init'), '"${L[@]}"')).toBe(false);
  });

  it('are of the file beside the script, where the root has one of that name, too', async () => {
    const files = { 'ci/vars.sh': 'OPTS=--rm\n', 'vars.sh': 'OPTS=--privileged\n' };
    expect(await isPrivileged('. ./vars.sh', files)).toBe(false);
  });

  it.each<readonly [sourcing: string, text: string, expected: boolean]>([
    ['. ./vars.sh', 'OPTS=--privileged\nOPTS=--rm\n', false],
    ['. ./vars.sh', 'OPTS=--rm\nOPTS=--privileged\n', true],
    ['. ./vars.sh\nOPTS=--privileged', 'OPTS=--rm\n', true],
    ['. ./vars.sh\nOPTS=--rm', 'OPTS=--privileged\n', false],
    ['. ./vars.sh', 'f() {\n  docker run b\n}\nOPTS=--privileged\n', true],
  ])('are what is set last: %j, %j', async (sourcing, text, expected) => {
    expect(await isPrivileged(sourcing, { 'ci/vars.sh': text })).toBe(expected);
  });

  it.each<readonly [name: string, sourcing: string, files: Readonly<Record<string, string>>]>([
    ['that is elsewhere', '. /etc/vars.sh', { 'etc/vars.sh': 'OPTS=--privileged\n' }],
    ['above the repository', '. ../../../vars.sh', { 'vars.sh': 'OPTS=--privileged\n' }],
    ['whose name is not known', '. "./$1.sh"', { 'ci/.sh': 'OPTS=--privileged\n' }],
    ['that another shell reads', 'sh ./vars.sh', { 'ci/vars.sh': 'OPTS=--privileged\n' }],
    ['that is not there', '. ./vars.sh', {}],
    ['with another command', '. ./vars.sh', { 'ci/vars.sh': 'OPTS=--privileged x\n' }],
    ['with an output', '. ./vars.sh', { 'ci/vars.sh': 'OPTS="`echo --privileged`"\n' }],
  ])('of one %s are not', async (_name, sourcing, files) => {
    expect(await isPrivileged(sourcing, files)).toBe(false);
  });

  it('are read in time from a hostile file', async () => {
    await inTimeAsync(3000, async () => {
      const text = `${'OPTS='.repeat(40_000)}\n${"A='\t".repeat(40_000)}\n${'export \t'.repeat(40_000)}\n${'A=b\t'.repeat(40_000)}`;
      expect(await isPrivileged('. ./vars.sh\n'.repeat(200), { 'ci/vars.sh': text })).toBe(false);
    });
  });
});
