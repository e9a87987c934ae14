import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { runsAsRoot } from '../../../analysis/processes/process-user.ts';
import { isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import type { Command, Wrapper } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'sudo-used',
  on: 'stage',
  mergedInFile: 'uses of sudo',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  peers: {
    hadolint: ['DL3004'],
    trivy: ['DS-0010'],
    kics: ['8ada6e80-0ade-439e-b176-0b28f6bce35a'],
    checkov: ['CKV2_DOCKER_1'],
    semgrep: ['dockerfile.security.no-sudo-in-dockerfile.no-sudo-in-dockerfile'],
    dockle: ['DKL-DI-0001'],
  },
  docs: {
    title: 'Do not run sudo in the build',
    why: 'If a user may call sudo in the build, the shipped image usually lets that user become root as well, so a flaw in the application leads to root in one step. If the build already runs as root, sudo only adds a set-user-id program to the image.',
    how: 'Switch with USER: `USER root` before the commands that need it, and the user of the application after them. To start a process as another user, use `gosu`, `su-exec` or `setpriv`.',
    limits:
      'Only commands of RUN count. Packages named sudo, text that mentions it, and scripts that call it are not reported.',
    fixTrap: {
      breaks: 'If the step runs as a user other than root, the command runs without root privileges.',
      check: 'Build the image with `--no-cache`: a command without rights fails.',
    },
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «sudo» apt-get update && DEBIAN_FRONTEND=noninteractive «sudo» -E apt-get install -y curl
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y curl
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM registry.example.com/base:1.4
        USER app
        RUN «sudo» chown app /srv
      `,
      good: `
        FROM registry.example.com/base:1.4
        USER root
        RUN apt-get install -y sudo && echo "run sudo make install" > /README && chown app /srv
        USER app
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      for (const { at, program, wrapper } of usesOf(command)) {
        const message = whenItRuns(
          instruction,
          `${stage.title} runs a command through ${program}, so an attacker in the container can usually become root.`,
        );
        const fix = wrapper && withoutSudo(stage, instruction, wrapper);
        const evidence = spanText(command.span).slice(0, 200);
        yield fix === undefined ? { at, message, evidence } : { at, message, evidence, fix };
      }
    }
  },
});

interface Use {
  readonly at: Span;
  readonly program: string;
  readonly wrapper: Wrapper | undefined;
}

function usesOf({ program, programSpan, wrappers }: Command): Use[] {
  const uses = wrappers
    .filter(isSudo)
    .map((wrapper) => ({ at: programOf(wrapper), program: wrapper.program, wrapper }));
  if (program !== 'sudo' && program !== 'doas') return uses;
  return [...uses, { at: programSpan, program, wrapper: undefined }];
}

function isSudo({ program }: Wrapper): boolean {
  return program === 'sudo' || program === 'doas';
}

/** The program without its options. */
function programOf({ span }: Wrapper): Span {
  const end = spanText(span).search(/\s/);
  return end === -1 ? span : { ...span, end: span.start + end };
}

/** Root needs no sudo, but options that choose a user, a shell or an environment have an effect. */
function withoutSudo(stage: Stage, run: RunInstruction, { entry }: Wrapper): Fix | undefined {
  if (!/^\S*(?:sudo|doas)(?:\s+-[EHnS]+|\s+--preserve-env|\s+--non-interactive)*\s+$/.test(spanText(entry)))
    return undefined;
  if (run.line.form === 'exec' || !runsAsRoot(stage, run)) return undefined;
  return { title: 'Run it without sudo', safety: 'review', edits: [{ span: entry, text: '' }] };
}
