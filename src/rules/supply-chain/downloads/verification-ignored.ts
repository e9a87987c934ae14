import { type PlacedPipeline, pipelinesOf } from '../../../analysis/commands/shell-options.ts';
import { runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isVerification, MAY_VERIFY } from '../../../analysis/downloads/fetch.ts';
import { instructionsOf, isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { type Command, everyCommand, type Pipeline } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'verification-ignored',
  on: 'stage',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [354, 390],
  docs: {
    title: 'Let the build fail when a verification does',
    why: 'A checksum or a signature protects only if the build stops at a mismatch. Here it continues, so a changed download is used as if nothing had happened, although the file looks as if it were checked.',
    how: 'Join the verification and the next command with `&&`, or begin the script with `set -eu`, which does not act on the left of `&&`. Remove `|| true`. In a pipe, set `pipefail` (`SHELL ["/bin/bash", "-o", "pipefail", "-c"]`), or do without the pipe: `gpg --verify` fails by itself.',
    limits:
      'The rule leaves alone a verification in a condition (`if`), one whose output `grep` searches for `OK`, and one whose failure another command than `true`, `echo` or `printf` handles.',
    fixTrap: {
      breaks: 'A wrong or missing checksum or signature, which nobody noticed until now, ends the build.',
      check: 'Build the image with `--no-cache`, so that it checks again.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/354.html',
      'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#set',
      'https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/tool.tgz && «sha256sum» -c tool.sha256 || true
        RUN gpg --verify tool.tgz.asc tool.tgz && tar -xzf tool.tgz -C /opt
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/tool.tgz && sha256sum -c tool.sha256
        RUN gpg --verify tool.tgz.asc tool.tgz && tar -xzf tool.tgz -C /opt
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN <<EOF
        «sha256sum» -c tool.sha256
        tar -xzf tool.tgz -C /opt
        EOF
        RUN «gpg» --verify tool.tgz.asc tool.tgz 2>&1 | tee /var/log/verify
      `,
      good: `
        FROM debian:12
        RUN <<EOF
        set -e
        sha256sum -c tool.sha256
        tar -xzf tool.tgz -C /opt
        EOF
        RUN gpg --verify tool.tgz.asc tool.tgz
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) && runsAny(stage, MAY_VERIFY) ? problemsOf(stage) : [];
  },
});

function* problemsOf(stage: Stage): Generator<Problem> {
  for (const run of instructionsOf(stage, 'RUN')) {
    if (run.isTriggered || !everyCommand(run.line.script).some(isVerification)) continue;
    for (const placed of pipelinesOf(stage, run)) {
      const command = placed.pipeline.commands.find(isVerification);
      const reason = command === undefined ? undefined : whyIgnored(placed, command);
      if (command === undefined || reason === undefined) continue;
      const fix = fixOf(placed);
      yield { ...problem(stage, run, command, reason), ...(fix && { fix }) };
    }
  }
}

/** Undefined when the build fails with it, or when that is not known. */
function whyIgnored(placed: PlacedPipeline, command: Command): string | undefined {
  const { pipeline, options, isNested } = placed;
  if (isNested || pipeline.isConditional || pipeline.isNegated || isKeyWork(command)) return undefined;
  const isLast = pipeline.commands.at(-1) === command;
  if (!isLast && !options.pipefail && !isSearched(command, pipeline)) {
    return 'the status of a pipe is that of its last command';
  }
  return isLast || options.pipefail ? whyNext(placed) : undefined;
}

/** Programs that work with keys; `verify` scripts are not known well enough. */
function isKeyWork({ program }: Command): boolean {
  return !/^(?:sha\d{1,3}sum|shasum|b2sum|md5sum|gpg2?|gpgv2?|cosign|minisign|signify|openssl)$/.test(String(program));
}

/** `sha256sum -c sums | grep OK` fails when nothing is OK. */
function isSearched({ program }: Command, { commands }: Pipeline): boolean {
  return commands.at(-1)?.program === 'grep' && !/^gpg/.test(String(program));
}

function whyNext({ siblings, index, options }: PlacedPipeline): string | undefined {
  const next = siblings[index + 1];
  if (next?.joinedBy === '&&' && onlyTells(siblings, index)) return 'only a message depends on it';
  if (next === undefined || next.joinedBy === '&&' || next.joinedBy === 'start') return orTrue(siblings, index);
  if (next.joinedBy === '||') return orTrue(siblings, index);
  if (next.joinedBy !== ';' || options.errexit || next.isConditional) return undefined;
  return 'the commands after it still run';
}

/** Removes `|| true`, or joins the next command with `&&`. */
function fixOf({ pipeline, siblings, index, options }: PlacedPipeline): Fix | undefined {
  const next = siblings[index + 1];
  if (pipeline.commands.length > 1 && !options.pipefail) return undefined;
  if (next?.joinedBy === ';') {
    const between = { ...pipeline.span, start: pipeline.span.end, end: next.span.start };
    const sign = /^([ \t]*;)[\s\\]*$/.exec(spanText(between))?.[1];
    if (sign === undefined) return undefined;
    const edits = [{ span: { ...between, end: between.start + sign.length }, text: ' &&' }];
    return { title: 'Continue only when it matches', safety: 'review', edits };
  }
  const at = handlerAt(siblings, index);
  const [last, handler] = [siblings[at - 1], siblings[at]];
  if (last === undefined || handler === undefined) return undefined;
  const span = { ...handler.span, start: last.span.end };
  if (!/^[\s\\]*\|\|[\s\\]*(?:true|:)$/.test(spanText(span))) return undefined;
  return { title: 'Let the build fail', safety: 'review', edits: [{ span, text: '' }] };
}

function handlerAt(siblings: readonly Pipeline[], index: number): number {
  return endsOfLists(siblings)[index] ?? siblings.length;
}

/** For each pipeline, the next one without an `&&` before it. */
const endsOfLists = remember((siblings: readonly Pipeline[]): readonly number[] => {
  const ends: number[] = [];
  for (let at = siblings.length - 1, end = siblings.length; at >= 0; at--) {
    ends[at] = end;
    if (siblings[at]?.joinedBy !== '&&') end = at;
  }
  return ends;
});

/** `a && verify && b || true`: the first `||` of the list handles it. */
function orTrue(siblings: readonly Pipeline[], index: number): string | undefined {
  const handler = siblings[handlerAt(siblings, index)];
  const [command] = handler?.commands ?? [];
  if (handler?.joinedBy !== '||' || handler.commands.length > 1) return undefined;
  const goesOn = siblings[handlerAt(siblings, index) + 1]?.joinedBy !== '&&' && isAlone(handler);
  return command?.program === 'true' || command?.program === ':' || (goesOn && isMessage(command))
    ? `"|| ${String(command?.program)}" hides its failure`
    : undefined;
}

/** Whether it is not the first of several commands in braces or parentheses. */
function isAlone({ span: { file, start, end } }: Pipeline): boolean {
  return (
    !/[({]\s*$/.test(file.text.slice(Math.max(0, start - NEAR), start)) ||
    /^\s*(?:;\s*)?[)}]/.test(file.text.slice(end, end + NEAR))
  );
}

/** Longer gaps than this, in characters, do not occur. */
const NEAR = 40;

function isMessage(command: Command | undefined): boolean {
  return command !== undefined && MESSAGES.has(command.program);
}

const MESSAGES: ReadonlySet<unknown> = new Set(['echo', 'printf']);

/** `verify && echo ok; next`: `set -e` does not act on the left of `&&`. */
function onlyTells(siblings: readonly Pipeline[], index: number): boolean {
  const end = handlerAt(siblings, index);
  const after = siblings[end];
  if (after?.joinedBy !== ';' || after.isConditional) return false;
  return siblings.slice(index + 1, end).every(({ commands }) => commands.every(isMessage));
}

function problem({ title }: Stage, run: RunInstruction, { program, programSpan }: Command, reason: string): Problem {
  return {
    at: programSpan,
    message: whenItRuns(
      run,
      `${title} continues with a changed file when ${String(program)} finds a mismatch: ${reason}.`,
    ),
  };
}
