import { initialOptions, scriptBody } from '../../analysis/commands/shell-options.ts';
import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isReachable, type RunInstruction } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Pipeline } from '../../model/shell.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'heredoc-no-errexit',
  on: 'stage',
  danger: { attacker: 'mishap', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [754],
  docs: {
    title: 'Let a here-document of RUN stop at errors',
    why: 'The commands of a here-document are a script: when one fails, the next one still runs, and only the last one decides whether the build fails. A partial download, a failed update or the result of a failed check ends up in the image unnoticed.',
    how: 'Begin the script with `set -e`, or better `set -eu`. To cover all instructions at once: `SHELL ["/bin/sh", "-ec"]`.',
    limits:
      'Scripts with one command, scripts whose commands are all joined by `&&`, and scripts for other interpreters are left alone.',
    fixTrap: {
      breaks: 'A command that failed without notice until now ends the build.',
      check: 'Build the image with `--no-cache`, so that every command runs.',
    },
    references: [
      'https://docs.docker.com/reference/dockerfile/#here-documents',
      'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#set',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        «RUN <<EOF»
        apt-get update
        apt-get install -y curl
        EOF
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN <<EOF
        set -e
        apt-get update
        apt-get install -y curl
        EOF
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        «RUN --mount=type=cache,target=/var/cache/apt <<-"END"»
        	./configure
        	make && make install
        	echo done
        END
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN --mount=type=cache,target=/var/cache/apt <<-"END"
        	set -e
        	./configure
        	make && make install
        	echo done
        END
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const run of instructionsOf(stage, 'RUN')) {
      const body = run.isTriggered ? undefined : scriptBody(run);
      if (body === undefined || initialOptions(stage, run).errexit || !goesOn(run)) continue;
      problems.push({
        at: run.span,
        message: whenItRuns(
          run,
          `${stage.title} runs a here-document that continues after a failed command, so a download or a check can fail unnoticed.`,
        ),
        // the first line distinguishes it from other here-documents
        evidence: firstLine(body),
        ...fixOf(run, body),
      });
    }
    return problems;
  },
});

function firstLine(body: string): string {
  return body.trim().split('\n', 1)[0]?.slice(0, 80) ?? '';
}

/** A command that can fail is followed by others, and no `set -e` comes before it. */
function goesOn({ line }: RunInstruction): boolean {
  const pipelines = line.script?.pipelines ?? [];
  for (const [index, pipeline] of pipelines.entries()) {
    if (setsErrexit(pipeline)) return false;
    const next = pipelines[index + 1];
    if (next?.joinedBy === ';' && !pipeline.isConditional && canFail(pipeline)) return true;
  }
  return false;
}

function setsErrexit({ commands }: Pipeline): boolean {
  const [command] = commands;
  if (command?.program !== 'set') return false;
  return command.arguments.some(({ pieces }) => /^-[a-zA-Z]*e|^errexit$/.test(pieces));
}

const HARMLESS: ReadonlySet<unknown> = new Set([
  '',
  'echo',
  'printf',
  'export',
  'set',
  'true',
  ':',
  'local',
  'readonly',
  'umask',
  'shopt',
  'unset',
  'alias',
  'trap',
]);

function canFail({ commands }: Pipeline): boolean {
  return commands.some(({ program }) => !HARMLESS.has(program));
}

/** Inserts `set -e` before the first command, with the same indentation. A script with its own first line stays unchanged. */
function fixOf({ heredocs, line }: RunInstruction, body: string) {
  const [heredoc] = heredocs;
  const first = line.script?.pipelines[0];
  if (heredoc === undefined || first === undefined || body.startsWith('#!')) return {};
  const { file, start } = heredoc.body.span;
  const indent = /^[ \t]*/.exec(body)?.[0] ?? '';
  const edits = [{ span: { file, start, end: start }, text: `${indent}set -e\n` }];
  return { fix: { title: 'Stop at errors', safety: 'review' as const, edits } };
}
