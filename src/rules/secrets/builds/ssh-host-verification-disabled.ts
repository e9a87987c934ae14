import { runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { bypassesIn, bypassTable } from '../../../analysis/downloads/bypasses.ts';
import { SSH_BYPASSES } from '../../../data/ssh-bypasses.ts';
import {
  type Instruction,
  instructionsOf,
  isReachable,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { type Command, everyCommand, everyPipeline, type Pipeline } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

const table = bypassTable(SSH_BYPASSES);

export default defineRule({
  id: 'ssh-host-verification-disabled',
  on: 'stage',
  danger: { attacker: 'server', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [322],
  docs: {
    title: 'Check the host keys of ssh servers',
    why: 'Only the host key distinguishes the right server from another one. Without the check, anyone in between, or anyone who answers for its name, can take its place: they deliver other source code, and read the traffic. `ssh-keyscan` into `known_hosts` trusts any server that answers at that moment, so it does not check anything either.',
    how: 'Write the host keys into the repository, from a source that you trust (GitHub and GitLab publish theirs), and copy them: `COPY known_hosts /etc/ssh/ssh_known_hosts`. With `RUN --mount=type=ssh`, nothing else is needed.',
    limits:
      '`accept-new` is left alone, as is `ssh-keyscan` if the same RUN compares its result with `ssh-keygen -l`, `grep`, `diff` or a checksum. The rule does not read configuration files that are copied from the build context.',
    fixTrap: {
      breaks: 'The connection fails while the key of the host is not in `known_hosts`.',
      check: 'Build the image with `--no-cache`, so that it connects again.',
    },
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints',
      'https://man.openbsd.org/ssh_config#StrictHostKeyChecking',
      'https://man.openbsd.org/ssh-keyscan#SECURITY',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ENV «GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"»
        RUN --mount=type=ssh git clone git@github.com:acme/app.git /src
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN --mount=type=ssh git clone git@github.com:acme/app.git /src
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN mkdir -p ~/.ssh && «ssh-keyscan github.com» >> ~/.ssh/known_hosts
        RUN echo «"StrictHostKeyChecking no"» >> /etc/ssh/ssh_config
      `,
      good: `
        FROM debian:12
        RUN mkdir -p ~/.ssh && ssh-keyscan github.com > ~/.ssh/known_hosts && echo "8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715  /root/.ssh/known_hosts" | sha256sum -c -
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const { at, how, instruction, edits, evidence } of bypassesIn(stage, table)) {
      const fix = edits && ({ title: 'Check the host key', safety: 'review', edits } as const);
      const own = evidence === undefined ? {} : { evidence };
      problems.push({ at, message: message(stage, instruction, how), ...own, ...(fix && { fix }) });
    }
    for (const { at, instruction } of blindScans(stage)) {
      problems.push({ at, message: message(stage, instruction, 'trusts any host key that ssh-keyscan gets') });
    }
    return problems;
  },
});

function message({ title }: Stage, instruction: Instruction, how: string): string {
  return whenItRuns(
    instruction,
    `${title} ${how}, so an attacker on the way can pose as the ssh server and deliver other code.`,
  );
}

const SCANNERS: ReadonlySet<string> = new Set(['ssh-keyscan']);

function blindScans(stage: Stage): readonly { at: Span; instruction: RunInstruction }[] {
  if (!runsAny(stage, SCANNERS)) return [];
  return instructionsOf(stage, 'RUN').flatMap((instruction) => {
    const found = instruction.isTriggered ? undefined : firstBlindScan(instruction);
    return found === undefined || isOnlyReported(instruction) ? [] : [{ at: found, instruction }];
  });
}

function firstBlindScan({ line }: RunInstruction): Span | undefined {
  for (const pipeline of everyPipeline(line.script)) {
    const found = blindScan(pipeline);
    if (found !== undefined) return found;
  }
  return undefined;
}

function blindScan({ commands }: Pipeline): Span | undefined {
  const scan = commands.find(({ program }) => program === 'ssh-keyscan');
  if (scan === undefined || !commands.some(isStored)) return undefined;
  return { ...scan.programSpan, end: scan.arguments.at(-1)?.span.end ?? scan.programSpan.end };
}

function isStored({ program, arguments: words, redirects }: Command): boolean {
  const files = redirects.flatMap(({ operator, target }) => (operator.includes('>') && target ? [target] : []));
  return [...files, ...(program === 'tee' ? words : [])].some(({ pieces }) => pieces.includes('known_hosts'));
}

function isOnlyReported({ line }: RunInstruction): boolean {
  for (const { program, arguments: words } of everyCommand(line.script)) {
    if (program === 'ssh-keygen' && words.some(({ pieces }) => /^-[a-z]*l/.test(pieces))) return true;
    if (/^(?:sha\d+sum|shasum|diff|cmp|grep)$/.test(String(program))) return true;
  }
  return false;
}
