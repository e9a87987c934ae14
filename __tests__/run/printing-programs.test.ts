import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from '../gate/failures.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const W = '.github/workflows/w.yml';
const workflow = (command: string, next = `docker run --rm $O ${IMAGE}`) =>
  `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: self-hosted\n    timeout-minutes: 5\n    steps:\n      - run: ${command}\n      - run: ${next}\n`;
const ENV = '>> "$GITHUB_ENV"';
const PROJECT: Files = { 'compose.yaml': `services: {web: {image: "${IMAGE}", privileged: "\${P:-false}"}}\n` };

/** What fails where `@@` of the files becomes an option, or another value, that takes protection away. */
async function failuresWith(files: Files, [before, after] = ['--init', '--privileged']): Promise<readonly string[]> {
  const withValue = (value: string): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}`.replaceAll('@@', value)]));
  return failuresOf(withValue(before ?? ''), withValue(after ?? ''));
}

describe('what a program prints for later steps is read', () => {
  it.each<Files>([
    { [W]: workflow(`make -s env ${ENV}`), Makefile: 'env:\n\t@echo "O=@@"\n' },
    { [W]: workflow(`make --no-print-directory -C ci env ${ENV}`), 'ci/Makefile': 'env: x\n\t@printf "O=@@\\n"\n' },
    { [W]: workflow(`just env ${ENV}`), justfile: 'env:\n    @echo "O=@@"\n' },
    { [W]: workflow(`npm run -s env ${ENV}`), 'package.json': '{"scripts": {"env": "echo O=@@"}}\n' },
    { [W]: workflow(`python ci/env.py ${ENV}`), 'ci/env.py': 'print("O=@@")\n' },
    { [W]: workflow(`python3 ci/env.py | tee -a $GITHUB_ENV`), 'ci/env.py': "import os\nprint(f'O=@@')\n" },
    { [W]: workflow(`node ci/env.mjs ${ENV}`), 'ci/env.mjs': 'console.log(`O=@@`);\n' },
    {
      [W]: workflow('python ci/env.py'),
      'ci/env.py': 'import os\nwith open(os.environ["GITHUB_ENV"], "a") as env:\n    env.write("O=@@\\n")\n',
    },
    {
      [W]: workflow('node ci/env.js'),
      'ci/env.js': "fs.appendFileSync(process.env.GITHUB_ENV, 'O=@@\\n');\n",
    },
  ])('%j', async (files) => {
    expect(await failuresWith(files)).toEqual(['privileged']);
  });

  it('also for a project', async () => {
    const files = { ...PROJECT, [W]: workflow('python ci/env.py > .env', 'docker compose up -d') };
    expect(await failuresWith({ ...files, 'ci/env.py': 'print("P=@@")\n' }, ['false', 'true'])).toEqual(['privileged']);
    expect(await failuresWith({ ...files, 'ci/env.py': 'print("Q=@@")\n' }, ['false', 'true'])).toEqual([]);
  });

  it.each<Files>([
    { [W]: workflow('make env'), Makefile: 'env:\n\t@echo "O=@@"\n' },
    { [W]: workflow(`make -s env ${ENV}`), Makefile: 'help:\n\t@echo "O=@@"\n' },
    { [W]: workflow(`make -s env ${ENV}`), Makefile: 'env:\n\t@echo "Q=@@"\n' },
    { [W]: workflow(`./env ${ENV}`), Makefile: 'env:\n\t@echo "O=@@"\n' },
    { [W]: workflow('python ci/env.py'), 'ci/env.py': 'print("O=@@")\n' },
    { [W]: workflow(`python ci/env.py ${ENV}`), 'ci/env.py': 'print("A=b")\n', 'docs/other.py': 'print("O=@@")\n' },
    { [W]: workflow(`python ci/env.py ${ENV}`), 'ci/env.py': '# print("O=@@")\nprint("A=b")\n' },
    { [W]: workflow(`python ci/env.py ${ENV}`), 'ci/env.py': 'call("O=@@")\nprint("A=b")\n' },
    { [W]: workflow('npm run env'), 'package.json': '{"scripts": {"env": "echo O=@@"}}\n' },
  ])('but not %j', async (files) => {
    expect(await failuresWith(files)).toEqual([]);
  });
});
