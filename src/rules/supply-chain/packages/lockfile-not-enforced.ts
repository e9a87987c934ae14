import { operands, options } from '../../../analysis/commands/shell-arguments.ts';
import { commandsOf, runsAny } from '../../../analysis/commands/stage-commands.ts';
import { LOCKFILE_TOOLS, type LockfileTool } from '../../../data/lockfile-tools.ts';
import { isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { sentence } from '../../../model/sentence.ts';
import { type Command, isWrittenHere, type ShellWord } from '../../../model/shell.ts';
import { defineRule } from '../../define-rule.ts';
import { resolvePath, type Surroundings, surroundingsOf } from './copied-lockfiles.ts';

export default defineRule({
  id: 'lockfile-not-enforced',
  on: 'stage',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1357],
  docs: {
    title: 'Install the versions that the lockfile names',
    why: 'The lockfile names the versions that were tested, each with its checksum. Where the lockfile and the dependency list differ, this command installs other versions, and silently changes the lockfile. A release that an attacker published this morning can thus get into the image without review.',
    how: 'Use the command or the option that fails instead: `npm ci`, `yarn install --immutable` (`--frozen-lockfile` before version 2), `pnpm install --frozen-lockfile`, `bun install --frozen-lockfile`, `uv sync --locked`, `pipenv install --deploy`, `BUNDLE_FROZEN=true`, `composer install`, `cargo build --locked`, `poetry install`.',
    limits:
      'The rule applies only if the lockfile is known to exist: copied or mounted by its name in the same stage or in one that it is built from, or with a folder of a known build context. Variables such as `CI` and `UV_LOCKED` count, settings in files such as `.yarnrc.yml` do not.',
    fixTrap: {
      breaks: 'The build ends if the lock file is missing or does not match the manifest.',
      check: 'Build the image with `--no-cache`, so that it installs again.',
    },
    references: [
      'https://docs.npmjs.com/cli/commands/npm-ci',
      'https://classic.yarnpkg.com/en/docs/cli/install#toc-yarn-install-frozen-lockfile',
      'https://pnpm.io/cli/install#--frozen-lockfile',
      'https://docs.astral.sh/uv/concepts/projects/sync/',
      'https://doc.rust-lang.org/cargo/commands/cargo-build.html#manifest-options',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN «npm install» --omit=dev
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY . .
        RUN «yarn» && yarn build
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY . .
        RUN yarn --immutable && yarn build
      `,
      files: {
        bad: { 'package.json': '{}', 'yarn.lock': '__metadata:\n  version: 8\n' },
        good: { 'package.json': '{}', 'yarn.lock': '__metadata:\n  version: 8\n' },
      },
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM rust:1.91 AS build
        COPY Cargo.toml Cargo.lock ./
        COPY src src
        RUN «cargo build» --release
        FROM debian:12-slim
        COPY --from=build /target/release/app /usr/local/bin/
      `,
      isFixed: true,
      good: `
        FROM rust:1.91 AS build
        COPY Cargo.toml Cargo.lock ./
        COPY src src
        RUN cargo build --locked --release
        FROM debian:12-slim
        COPY --from=build /target/release/app /usr/local/bin/
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) && runsAny(stage, TOOLS) && installsProject(stage) ? problemsOf(stage) : [];
  },
});

/** A quick check: most stages install no project. */
function installsProject(stage: Stage): boolean {
  return commandsOf(stage, 'RUN').some(({ command }) => useOf(command) !== undefined);
}

function* problemsOf(stage: Stage): Generator<Problem> {
  for (const { command, use, lockfile } of unboundUses(stage)) {
    const { file, start } = command.programSpan;
    const fix = fixFor(use, command, () => stage.context?.read(lockfile));
    yield {
      at: { file, start, end: (use.word ?? { span: command.programSpan }).span.end },
      message: sentence(
        `${stage.title} installs with ${use.name}, which may take other versions than ${lockfile} names, even one that an attacker just published.`,
      ),
      ...(fix && { fix }),
    };
  }
}

interface UnboundUse {
  readonly command: Command;
  readonly use: Use;
  readonly lockfile: string;
}

function* unboundUses(stage: Stage): Generator<UnboundUse> {
  const commands = commandsOf(stage, 'RUN').filter(({ instruction }) => !instruction.isOnbuild);
  const surroundings = surroundingsOf(stage);
  const isRemoved = removedFiles(commands);
  const isBundleBound = commands.some(({ command }) => isBundleSetting(command));
  let run: RunInstruction | undefined;
  let folder = '';
  for (const { command, instruction } of commands) {
    const { folder: start, sources } = surroundings.get(instruction) ?? NOWHERE;
    if (instruction !== run) folder = start;
    run = instruction;
    if (command.program === 'cd') folder = resolvePath(folder, command.arguments[0]?.value ?? '/');
    const use = useOf(command);
    if (use === undefined || isKept(use, command, stage) || (use.tool.program === 'bundle' && isBundleBound)) continue;
    const lockfile = lockfileFor(use.tool, folder, sources);
    if (lockfile !== undefined && !isRemoved(lockfile)) yield { command, use, lockfile };
  }
}

const TOOLS: ReadonlyMap<unknown, LockfileTool> = new Map(LOCKFILE_TOOLS.map((tool) => [tool.program, tool]));
const NOWHERE: Surroundings = { folder: '', sources: [] };

interface Use {
  readonly tool: LockfileTool;
  /** As in `npm install`. */
  readonly name: string;
  /** The subcommand of the program, if one is written. */
  readonly word: ShellWord | undefined;
}

/** An installation of the project's packages without an option that makes it keep to the lockfile. */
function useOf(command: Command): Use | undefined {
  const tool = TOOLS.get(command.program);
  if (tool === undefined) return undefined;
  const [word, ...rest] = operands(command, tool.spec);
  const name = word?.value ?? '';
  if (typeof name !== 'string' || !tool.commands.includes(name)) return undefined;
  if (tool.takesPackages && rest.length > 0) return undefined;
  const written = [...options(command, tool.spec)].map((option) => option.name);
  const needed = tool.needs?.[name];
  if (written.some((option) => tool.keeps.includes(option))) return undefined;
  if (needed !== undefined && !written.some((option) => needed.includes(option))) return undefined;
  // an unknown word may be the enforcing option
  if (command.arguments.some(({ pieces, value }) => typeof value !== 'string' && !/^-?[\w-]+=/.test(pieces)))
    return undefined;
  return { tool, name: `${tool.program} ${name}`.trim(), word };
}

function isKept({ tool }: Use, command: Command, stage: Stage): boolean {
  const isSet = (name: string): boolean => {
    const own = command.assignments.find((assignment) => assignment.name === name);
    const value = own === undefined ? stage.environment.get(name)?.value.value : own.value?.value;
    return value !== undefined && !/^(?:0|false|)$/i.test(String(value));
  };
  return tool.variables.some(isSet);
}

/** `bundle config set frozen true`, at any place. */
function isBundleSetting({ program, arguments: words }: Command): boolean {
  const [first] = words;
  return (
    program === 'bundle' &&
    first?.pieces === 'config' &&
    words.some(({ pieces }) => /^(?:frozen|deployment)$/.test(pieces))
  );
}

/** The path of the lockfile in the folder that the command runs in. */
function lockfileFor(
  { lockfiles: names }: LockfileTool,
  folder: string,
  sources: Surroundings['sources'],
): string | undefined {
  for (const source of sources) {
    const path = source.find(names, folder);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Whether a command may delete a lockfile, so that a new one is made. */
function removedFiles(commands: readonly { readonly command: Command }[]): (lockfile: string) => boolean {
  const removed = commands.flatMap(({ command: { program, arguments: words } }) => (program === 'rm' ? words : []));
  const known = new Map<string, boolean>();
  return (lockfile) => {
    const name = lockfile.slice(lockfile.lastIndexOf('/') + 1);
    const isRemoved = known.get(name) ?? removed.some(({ pieces }) => pieces.endsWith(name));
    known.set(name, isRemoved);
    return isRemoved;
  };
}

function fixFor(
  { tool: { fix }, word }: Use,
  { programSpan }: Command,
  lockfile: () => string | undefined,
): Fix | undefined {
  if (fix === undefined) return undefined;
  if (fix.kind === 'command') {
    if (word === undefined || !isWrittenHere(word)) return undefined;
    return { title: `Use ${fix.text}`, safety: 'review', edits: [{ span: word.span, text: fix.text }] };
  }
  const text = fix.kind === 'option' ? fix.text : optionBy(fix.options, lockfile());
  const { file, end } = word?.span ?? programSpan;
  return text === undefined
    ? undefined
    : { title: `Add ${text}`, safety: 'review', edits: [{ span: { file, start: end, end }, text: ` ${text}` }] };
}

function optionBy(choices: readonly (readonly [string, string])[], text: string | undefined): string | undefined {
  return choices.find(([marker]) => text?.slice(0, 2000).includes(marker))?.[1];
}
