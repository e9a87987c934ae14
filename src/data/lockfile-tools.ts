import type { OptionSpec } from './option-spec.ts';

/** A package manager that may install versions other than those in its lockfile unless an option forbids that. */
export interface LockfileTool {
  readonly program: string;
  readonly lockfiles: readonly string[];
  /** The commands that install: the first operand, empty without one. */
  readonly commands: readonly string[];
  /** Whether operands after the command are packages, so that it installs those instead of the lockfile. */
  readonly takesPackages: boolean;
  readonly spec: OptionSpec;
  /** Options with which it follows the lockfile, or does not install the project at all. */
  readonly keeps: readonly string[];
  /** It installs the project only with one of these, such as `--path`; undefined when it always does. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** Variables that make it follow the lockfile, with any value except `0` and `false`. */
  readonly variables: readonly string[];
  readonly fix: LockfileFix | undefined;
}

/** A command that replaces the written one, or an option to add. */
export type LockfileFix =
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'option'; readonly text: string }
  /** An option that depends on the text of the lockfile. */
  | { readonly kind: 'option-by-lockfile'; readonly options: readonly (readonly [marker: string, option: string])[] };

const NPM_OPTIONS: OptionSpec = {
  shortsWithValue: 'wCcF',
  longsWithValue: [
    ...[
      'registry',
      'prefix',
      'workspace',
      'omit',
      'include',
      'only',
      'loglevel',
      'cache',
      'cache-folder',
      'cwd',
      'dir',
    ],
    ...[
      'network-timeout',
      'network-concurrency',
      'mutex',
      'filter',
      'store-dir',
      'reporter',
      'modules-folder',
      'fetch-retries',
    ],
    ...[
      'fetch-timeout',
      'maxsockets',
      'install-strategy',
      'userconfig',
      'backend',
      'cpu',
      'os',
      'libc',
      'arch',
      'platform',
    ],
  ],
};

/** Options for other folders or packages, or for no installation at all. */
const NOT_THE_PROJECT = [
  'prefix',
  'cwd',
  'C',
  'dir',
  'g',
  'global',
  'package-lock-only',
  'lockfile-only',
  'dry-run',
  'help',
  'version',
];

export const LOCKFILE_TOOLS: readonly LockfileTool[] = [
  {
    program: 'npm',
    lockfiles: ['package-lock.json', 'npm-shrinkwrap.json'],
    commands: ['install', 'i'],
    takesPackages: true,
    spec: NPM_OPTIONS,
    keeps: [...NOT_THE_PROJECT, 'location'],
    variables: [],
    fix: { kind: 'command', text: 'ci' },
  },
  {
    program: 'yarn',
    lockfiles: ['yarn.lock'],
    commands: ['', 'install'],
    takesPackages: true,
    spec: NPM_OPTIONS,
    keeps: [...NOT_THE_PROJECT, 'frozen-lockfile', 'immutable', 'pure-lockfile', 'mode'],
    variables: ['CI', 'YARN_ENABLE_IMMUTABLE_INSTALLS'],
    fix: {
      kind: 'option-by-lockfile',
      options: [
        ['# yarn lockfile v1', '--frozen-lockfile'],
        ['__metadata:', '--immutable'],
      ],
    },
  },
  {
    program: 'pnpm',
    lockfiles: ['pnpm-lock.yaml'],
    commands: ['install', 'i'],
    takesPackages: true,
    spec: NPM_OPTIONS,
    keeps: [...NOT_THE_PROJECT, 'frozen-lockfile'],
    variables: ['CI'],
    fix: { kind: 'option', text: '--frozen-lockfile' },
  },
  {
    program: 'bun',
    lockfiles: ['bun.lock', 'bun.lockb'],
    commands: ['install', 'i'],
    takesPackages: true,
    spec: NPM_OPTIONS,
    keeps: [...NOT_THE_PROJECT, 'frozen-lockfile', 'p', 'production'],
    variables: [],
    fix: { kind: 'option', text: '--frozen-lockfile' },
  },
  {
    program: 'uv',
    lockfiles: ['uv.lock'],
    commands: ['sync'],
    takesPackages: false,
    spec: { shortsWithValue: 'pfiP', longsWithValue: ['python', 'extra', 'group', 'project', 'directory', 'package'] },
    keeps: ['locked', 'frozen', 'help', 'script', 'project', 'directory'],
    variables: ['UV_LOCKED', 'UV_FROZEN'],
    fix: { kind: 'option', text: '--locked' },
  },
  {
    program: 'pipenv',
    lockfiles: ['Pipfile.lock'],
    commands: ['install'],
    takesPackages: true,
    spec: {
      shortsWithValue: 'cirep',
      longsWithValue: ['python', 'index', 'requirements', 'editable', 'categories', 'pypi-mirror'],
    },
    keeps: ['deploy', 'ignore-pipfile', 'help', 'r', 'requirements', 'e', 'editable'],
    variables: [],
    fix: { kind: 'option', text: '--deploy' },
  },
  {
    program: 'bundle',
    lockfiles: ['Gemfile.lock'],
    commands: ['', 'install'],
    takesPackages: true,
    spec: {
      shortsWithValue: 'jP',
      longsWithValue: ['jobs', 'retry', 'path', 'without', 'with', 'gemfile', 'binstubs'],
    },
    keeps: ['deployment', 'frozen', 'help', 'version', 'v'],
    variables: ['BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN'],
    fix: undefined,
  },
  {
    program: 'composer',
    lockfiles: ['composer.lock'],
    commands: ['update', 'u', 'upgrade'],
    takesPackages: true,
    spec: {
      shortsWithValue: 'd',
      longsWithValue: ['working-dir', 'prefer-install', 'ignore-platform-req', 'apcu-autoloader-prefix'],
    },
    keeps: ['lock', 'help', 'dry-run', 'd', 'working-dir'],
    variables: [],
    fix: { kind: 'command', text: 'install' },
  },
  {
    program: 'cargo',
    lockfiles: ['Cargo.lock'],
    commands: ['build', 'b', 'run', 'install'],
    takesPackages: false,
    spec: {
      shortsWithValue: 'pjFZ',
      longsWithValue: [
        ...[
          'target',
          'target-dir',
          'manifest-path',
          'package',
          'bin',
          'features',
          'profile',
          'jobs',
          'path',
          'root',
          'config',
        ],
        ...['version', 'git', 'branch', 'tag', 'rev', 'registry', 'message-format', 'example', 'exclude', 'color'],
      ],
    },
    keeps: ['locked', 'frozen', 'help', 'git', 'version', 'manifest-path'],
    needs: { install: ['path'] },
    variables: [],
    fix: { kind: 'option', text: '--locked' },
  },
  {
    program: 'poetry',
    lockfiles: ['poetry.lock'],
    commands: ['update'],
    takesPackages: true,
    spec: { shortsWithValue: 'CP', longsWithValue: ['directory', 'project', 'with', 'without', 'only'] },
    keeps: ['lock', 'help', 'dry-run'],
    variables: [],
    fix: { kind: 'command', text: 'install' },
  },
];
