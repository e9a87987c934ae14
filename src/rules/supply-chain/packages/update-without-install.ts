import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import {
  type PackageCommand,
  packageCommandsIn,
  packageManagerOf,
} from '../../../analysis/packages/package-commands.ts';
import type { PackageManager } from '../../../data/package-managers.ts';
import { isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'update-without-install',
  on: 'stage',
  danger: { attacker: 'login', reach: 'defences' },
  profile: 'strict',
  precision: 'high',
  cwe: [1104],
  cis: ['4.7'],
  peers: {
    trivy: ['DS-0017'],
    kics: ['9bae49be-0aa3-4de5-bab2-4c3a069e40cd'],
    checkov: ['CKV_DOCKER_5'],
    'docker-bench': ['4.7'],
  },
  docs: {
    title: 'Update the package index where you install',
    why: 'The layer with the index stays in the build cache. Packages that are installed from it later are those of the day on which it was made, without the security updates since, no matter how often the image is rebuilt.',
    how: 'Install in the same `RUN`: `apt-get update && apt-get install -y …`.',
    limits:
      'The rule leaves it alone if the same `RUN` continues with a command that may install packages, such as a script, if it deletes the index again, and if the index is in a cache mount.',
    fixTrap: {
      breaks: 'The list of packages is loaded again whenever the packages change, so they may be newer ones.',
      check: 'Build the image with `--no-cache`.',
    },
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «apt-get update»
        RUN apt-get install -y curl
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y curl
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN «apk update» && mkdir /app
        COPY app /app
      `,
      good: `
        FROM alpine:3.22
        RUN mkdir /app
        COPY app /app
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const update of packageCommandsIn(stage)) {
      const { command, instruction, manager, name, verb, verbWord } = update;
      if (verbWord === undefined || manager.updates?.includes(verb) !== true) continue;
      const { isLast, mayBeInstall } = whatFollows(command, instruction, manager);
      if (mayBeInstall) continue;
      if (isIndexMounted(instruction, manager)) continue;
      const clause = `${stage.title} runs ${name} ${verb}, and installs nothing in the same RUN, so later installations may miss security updates.`;
      const fix = isLast ? mergeWithNext(stage, update) : undefined;
      const at = { ...command.programSpan, end: Math.max(verbWord.span.end, command.programSpan.end) };
      problems.push({ at, message: whenItRuns(instruction, clause), ...(fix && { fix }) });
    }
    return problems;
  },
});

interface Order {
  readonly places: ReadonlyMap<Command, number>;
  /** The position of the last command that may install packages, by package manager. */
  readonly lastInstalls: Map<PackageManager, number>;
  readonly commands: readonly Command[];
}

/** Remembered, as each update asks for it. */
const orderOf = remember((script: Script): Order => {
  const commands = everyCommand(script);
  return { commands, places: new Map(commands.map((one, at) => [one, at])), lastInstalls: new Map() };
});

/** Whether a command is the last one, and whether a later one may install packages. */
function whatFollows(command: Command, { line: { script } }: RunInstruction, manager: PackageManager) {
  if (script === undefined) return { isLast: true, mayBeInstall: false };
  const { commands, places, lastInstalls } = orderOf(script);
  const last = lastInstalls.get(manager) ?? commands.findLastIndex((other) => mayInstall(other, manager));
  lastInstalls.set(manager, last);
  const at = places.get(command) ?? -1;
  return { isLast: at === commands.length - 1, mayBeInstall: last > at };
}

/** Programs that install nothing, regardless of their arguments. */
const HARMLESS: ReadonlySet<string> = new Set(
  `rm echo mkdir cd true : set export unset touch ln cp mv chmod chown sed cat ls locale-gen update-ca-certificates sleep test [ [[ printf grep
  useradd groupadd adduser addgroup usermod groupmod exit pwd whoami id date tee curl wget tar unzip ldconfig dpkg-reconfigure`.split(
    /\s+/,
  ),
);

function mayInstall(command: Command, manager: PackageManager): boolean {
  const { program, arguments: words } = command;
  const other = packageManagerOf(command);
  if (other !== undefined) {
    // another one has a separate index
    if (other !== manager) return false;
    return words.some(({ pieces, value }) => typeof value !== 'string' || manager.uses?.includes(pieces) === true);
  }
  if (program === 'rm') return words.some(({ pieces }) => manager.index?.test(pieces));
  return !(
    program === '' ||
    HARMLESS.has(String(program)) ||
    /^(?:apt|dpkg|yum|dnf|rpm)-(?:key|mark)$/.test(String(program))
  );
}

function isIndexMounted({ flags }: RunInstruction, { index }: PackageManager): boolean {
  return flags.some(({ options }) => {
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
    return target !== undefined && (typeof target.value !== 'string' || index?.test(target.value) === true);
  });
}

/** Limits the search; images have 127 layers at most. */
const MAX_INSTRUCTIONS = 500;

/** Only if nothing but the word RUN is between the two, and the next one begins with the installation. */
function mergeWithNext(stage: Stage, { command, instruction, manager }: PackageCommand): Fix | undefined {
  const { instructions } = stage;
  const next = instructions.length > MAX_INSTRUCTIONS ? undefined : instructions[instructions.indexOf(instruction) + 1];
  if (next?.keyword !== 'RUN' || next.user !== instruction.user || !isPlain(instruction) || !isPlain(next))
    return undefined;
  const first = everyCommand(next.line.script)[0];
  if (first === undefined || packageManagerOf(first) !== manager || !mayInstall(first, manager)) return undefined;
  const { file } = instruction.span;
  const between = { file, start: command.span.end, end: next.line.span.start };
  if (!/^[^\S\n]*\n\s*RUN\s+$/i.test(spanText(between))) return undefined;
  return { title: 'Install in the same RUN', safety: 'review', edits: [{ span: between, text: ' && ' }] };
}

function isPlain({ line, flags, heredocs, isOnbuild, isTriggered }: RunInstruction): boolean {
  return line.form === 'shell' && flags.length === 0 && heredocs.length === 0 && !isOnbuild && !isTriggered;
}
