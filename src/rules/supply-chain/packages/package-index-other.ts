import { linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { toolOf } from '../../../analysis/commands/tool.ts';
import { isOutside } from '../../../analysis/hosts/outside-host.ts';
import { type Instruction, instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { hostOf } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'package-index-other',
  on: 'stage',
  yieldsTo: { 'dependency-confusion': 'place', 'cleartext-fetch': 'place' },
  danger: { attacker: 'release', reach: 'users' },
  profile: 'changes',
  precision: 'high',
  cwe: [829],
  docs: {
    title: 'Look at package indexes that a build newly uses',
    why: 'The packages of the build come from another index than the one of the language. Its owner decides which code each name gets, and runs code in the build and in the image.',
    how: 'Find out who runs the index. If it is yours, or a mirror that you trust, the change is fine. Lock files with hashes let the index deliver only what was recorded.',
    limits:
      'The rule reads variables, options and settings of pip, uv, npm, pnpm, yarn, gem, go, cargo and composer that name an address in the public DNS, and the files of npm, Yarn, Bun and pip that a build copies or writes.',
    references: [
      'https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-index-url',
      'https://docs.npmjs.com/cli/using-npm/config#registry',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14
        ENV «PIP_INDEX_URL=https://pypi.example.net/simple»
        RUN npm config set registry «https://npm.example.net» && npm ci
        RUN echo «registry=https://npm.example.net» > /root/.npmrc
        RUN pip install --index-url «https://pypi.example.net/simple» -r requirements.txt
      `,
      good: `
        FROM python:3.14
        ENV PIP_INDEX_URL=https://pypi.acme.internal/simple
        RUN npm config set registry https://npm.acme.internal && npm ci
        RUN echo registry=https://npm.acme.internal > /root/.npmrc
        RUN pip install --index-url https://pypi.acme.internal/simple -r requirements.txt
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) ? [...inVariables(stage), ...inCommands(stage), ...inFiles(stage)] : [];
  },
});

function* inVariables(stage: Stage): Generator<Problem> {
  for (const instruction of instructionsOf(stage, 'ENV', 'ARG')) {
    for (const { name, value, span } of instruction.isTriggered ? [] : instruction.pairs) {
      if (VARIABLE.test(name.value)) yield* problems(stage, instruction, known(value) ?? '', span);
    }
  }
}

const VARIABLE =
  /^(?:(?:PIP|UV)_(?:DEFAULT_|EXTRA_)?INDEX(?:_URL)?|npm_config_registry|YARN_(?:NPM_REGISTRY_SERVER|REGISTRY)|BUN_CONFIG_REGISTRY|GOPROXY|RUBYGEMS_HOST|BUNDLE_MIRROR__\w{1,60}|CARGO_REGISTRIES_\w{1,60}_INDEX)$/i;

function* inCommands(stage: Stage): Generator<Problem> {
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const tool = toolOf(command);
    if (tool === undefined || !PROGRAMS.has(tool.name)) continue;
    for (const [at, { pieces, span }] of tool.arguments.entries()) {
      const attached = OPTION.exec(pieces)?.[1];
      const isBehind = NAME.test(tool.arguments[at - 1]?.pieces ?? '');
      const address = attached ?? (isBehind ? pieces : '');
      if (address !== '') yield* problems(stage, instruction, address, span);
    }
  }
}

const PROGRAMS: ReadonlySet<string> = new Set(
  'pip uv uvx pipx poetry pdm npm npx pnpm yarn bun gem bundle go cargo composer'.split(' '),
);

/** `--registry=a`, `GOPROXY=a` of `go env -w` */
const OPTION =
  /^(?:--(?:extra-|default-)?index(?:-url)?|--registry|(?:@[\w-]{1,60}:)?registry|--source|GOPROXY|global\.index-url)=(.+)$/s;
const NAME =
  /^(?:-i|--(?:extra-|default-)?index(?:-url)?|(?:--|@[\w-]{1,60}:)?registry|npmRegistryServer|--source|-a|--add|(?:global|install)\.(?:extra-)?index-url)$/;

/** The settings of npm, Yarn and pip, and lists of requirements, also in files of the repository that are copied. */
const FILES = /(?:^|\/)(?:\.npmrc|npmrc|\.yarnrc(?:\.yml)?|bunfig\.toml|pip\.(?:conf|ini)|requirements[\w.-]*\.txt)$/;
const SETTING =
  /^\s{0,9}(?:(?:@[\w-]{1,60}:)?registry\s{0,9}[=\s]|npmRegistryServer\s{0,9}:|(?:extra-)?index-url\s{0,9}=|(?:-i|--(?:extra-)?index-url)[\s=])\s{0,9}["']?(https?:[^\s"']+)/;

function* inFiles(stage: Stage): Generator<Problem> {
  for (const { text, span, instruction } of linesWrittenTo(stage, FILES)) {
    const address = SETTING.exec(text)?.[1];
    if (address !== undefined) yield* problems(stage, instruction, address, span);
  }
}

function* problems({ title }: Stage, instruction: Instruction, address: string, at: Span): Generator<Problem> {
  const host = hostOf(address.replace(/^sparse\+/, '').split(',', 1)[0] ?? '');
  if (host === undefined || !isOutside(host) || isUsual(host)) return;
  const clause = `${title} takes packages from ${host}. Its owner decides which code each name gets, and runs code in the build.`;
  yield { at, message: whenItRuns(instruction, clause), evidence: host };
}

/** The indexes of the languages, and their file hosts. */
const USUAL = [
  ...['pypi.org', 'pythonhosted.org', 'npmjs.org', 'npmjs.com', 'yarnpkg.com', 'rubygems.org', 'golang.org'],
  ...['crates.io', 'packagist.org', 'nuget.org', 'jsr.io', 'pytorch.org'],
];

function isUsual(host: string): boolean {
  return USUAL.some((known) => host === known || host.endsWith(`.${known}`));
}
