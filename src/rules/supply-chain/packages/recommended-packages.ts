import { writtenLines } from '../../../analysis/commands/file-lines.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type PackageCommand, packageCommandsIn } from '../../../analysis/packages/package-commands.ts';
import { type Instruction, instructionsOf, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'recommended-packages',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [1104],
  peers: {
    hadolint: ['DL3015'],
    trivy: ['DS-0029'],
    kics: ['7384dfb2-fcd1-4fbf-91cd-6c44c318c33c'],
    semgrep: ['dockerfile.best-practice.missing-no-install-recommends.missing-no-install-recommends'],
  },
  docs: {
    title: 'Install without the recommended packages',
    why: 'On Debian and Ubuntu, apt also installs recommended packages: compilers, interpreters and services that you did not ask for. They bring their own vulnerabilities, and give an intruder tools to work with.',
    how: 'Add `--no-install-recommends`, and name the recommended packages that the application needs: usually `ca-certificates` for `curl`.',
    limits:
      'The rule checks only stages that are shipped. A setting in a file of `/etc/apt` that is written or copied before counts.',
    fixTrap: {
      breaks: 'A program may miss a package that was only recommended, such as certificates or a locale.',
      check: 'Build the image with `--no-cache`, and start it.',
    },
    references: [
      'https://docs.docker.com/build/building/best-practices/#apt-get',
      'https://www.debian.org/doc/debian-policy/ch-relationships.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && «apt-get install» -y curl ca-certificates
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install --no-install-recommends -y curl ca-certificates
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «apt install» -y curl
        RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99lean && apt-get install -y git
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt install --no-install-recommends -y curl
        RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99lean && apt-get install -y git
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const problems: Problem[] = [];
    let configured: number | undefined;
    for (const install of packageCommandsIn(stage)) {
      if (!takesRecommended(install)) continue;
      configured ??= configuredFrom(stage);
      const { command, instruction, name, verbWord } = install;
      // a setting in the same instruction counts as set before
      if (verbWord === undefined || configured < instruction.entry.end) continue;
      const at = { ...command.programSpan, end: Math.max(verbWord.span.end, command.programSpan.end) };
      const clause = `${stage.title} lets ${name} install recommended packages as well, with their vulnerabilities and tools for an intruder.`;
      const fix = fixOf(install);
      problems.push({ at, message: whenItRuns(instruction, clause), ...(fix && { fix }) });
    }
    return problems;
  },
});

const SETTING = /^APT::Install-Recommends(?:=|\s+)?"?(?:false|0|no|off)/i;
const LEAN = new Set(['--no-install-recommends', '--without-recommends', '-R']);

function takesRecommended({ name, operands, options, command }: PackageCommand): boolean {
  if (!/^apt(?:-get|itude)?$/.test(name) || operands === undefined || operands.length === 0) return false;
  // `-R` has this meaning for aptitude alone, but nobody writes it for apt
  if (options.some((option) => LEAN.has(option.name) || isSetting(option.value))) return false;
  if (operands.every(({ pieces }) => /-$/.test(pieces))) return false;
  if (command.assignments.some((assignment) => assignment.name === 'APT_CONFIG')) return false;
  // a value that is known only at run time may contain the option
  return !command.arguments.some(({ pieces }) => pieces.startsWith(UNKNOWN_PIECE));
}

function isSetting(value: string | undefined): boolean {
  return value !== undefined && SETTING.test(value.replace(/[\s"']/g, ''));
}

/** The place of the file after which a configuration may apply to the stage: infinity without one, zero for one in a parent. */
function configuredFrom(stage: Stage): number {
  if (stage.environment.has('APT_CONFIG')) return 0;
  if (stage.base.kind === 'stage' && configuredFrom(stage.base.stage) < Number.POSITIVE_INFINITY) return 0;
  const places = [...configurations(stage)].map(({ span }) => span.start);
  return Math.min(Number.POSITIVE_INFINITY, ...places);
}

function* configurations(stage: Stage): Generator<Instruction> {
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
    const destination = copy.destination?.value;
    const isUnknown = copy.heredocs.length === 0;
    if (isUnknown && typeof destination === 'string' && /^\/(?:$|etc\/?$|etc\/apt(?:\/|$))/.test(destination)) {
      if (!/\/(?:sources\.list|preferences|trusted\.gpg|keyrings|auth\.conf)/.test(destination)) yield copy;
    }
  }
  for (const { path, text, instruction } of writtenLines(stage)) {
    if (
      /\/apt\.conf(?:\.d\/|$)/.test(path) &&
      /Install-Recommends(?:(?!Install-Recommends)\S)*\s+"?(?:false|0|no)/i.test(text)
    )
      yield instruction;
  }
}

function fixOf({ name, instruction, verbWord }: PackageCommand): Fix | undefined {
  if (instruction.line.form === 'exec' || verbWord === undefined) return undefined;
  const option = name === 'aptitude' ? '--without-recommends' : '--no-install-recommends';
  const { file, end } = verbWord.span;
  const edits = [{ span: { file, start: end, end }, text: ` ${option}` }];
  return { title: `Add ${option}`, safety: 'review', edits };
}
