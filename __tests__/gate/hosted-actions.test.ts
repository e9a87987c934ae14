import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PATH = '.github/actions/o/action.yml';
const RUN = `docker run -d --net=host --user 101 ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;

function action(command: string): string {
  return `name: o\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${command}\n`;
}

function workflow(runsOn: string, { uses = './.github/actions/o', more = '' } = {}): string {
  return `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ${runsOn}\n    steps:\n      - uses: ${uses}\n${more}`;
}

const CI: Files = { '.github/workflows/a.yml': workflow('ubuntu-24.04') };
const ADDED: Files = { [PATH]: action(RUN) };
const USES_O = 'name: p\nruns:\n  using: composite\n  steps:\n    - uses: ./.github/actions/o\n';

describe('what an action of the repository starts', () => {
  it.each<[string, Files]>([
    ['one job', CI],
    [
      'one job, with a slash',
      { '.github/workflows/a.yml': workflow('ubuntu-24.04', { uses: './.github/actions/o/' }) },
    ],
    ['jobs of two workflows', { ...CI, '.github/workflows/b.yml': workflow('ubuntu-latest') }],
    [
      'a job beside one on a machine of its own',
      {
        '.github/workflows/a.yml': `${workflow('ubuntu-24.04')}  b:\n    runs-on: self-hosted\n    steps:\n      - run: make\n`,
      },
    ],
  ])('is as mild as in the job where only jobs on machines of GitHub use it: %s', async (_name, base) => {
    expect(await failuresOf(base, ADDED)).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['nobody uses it', {}, ADDED],
    ['another machine uses it', { '.github/workflows/a.yml': workflow('self-hosted') }, ADDED],
    ['another machine uses it, too', { ...CI, '.github/workflows/b.yml': workflow('[self-hosted, x]') }, ADDED],
    ['an unknown machine uses it, too', { ...CI, '.github/workflows/b.yml': workflow('${{ inputs.on }}') }, ADDED],
    ['another action uses it, too', { ...CI, '.github/actions/p/action.yml': USES_O }, ADDED],
    [
      'the job uses another engine',
      {
        '.github/workflows/a.yml': workflow('ubuntu-24.04', {
          more: '    env: {DOCKER_HOST: "ssh://a@b.example.com"}\n',
        }),
      },
      ADDED,
    ],
    [
      'it is not below .github',
      { '.github/workflows/a.yml': workflow('ubuntu-24.04', { uses: './o' }) },
      { 'o/action.yml': action(RUN) },
    ],
    [
      'a machine of its own begins to use it',
      { ...CI, ...ADDED },
      { '.github/workflows/b.yml': workflow('self-hosted') },
    ],
    ['its own commands name another engine', CI, { [PATH]: action(`DOCKER_HOST=tcp://10.0.0.5:2376 ${RUN}`) }],
  ])('counts in full where %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).not.toEqual([]);
  });
});
