import { comesAfter } from '../../../analysis/commands/run-order.ts';
import { commandsOf, runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { isOctal, type ModeSetting, modeSetBy } from '../../../analysis/processes/file-modes.ts';
import { instructionsOf, isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Located } from '../../../model/located.ts';
import { known } from '../../../model/located.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { groupBy } from '../../../support/group-by.ts';
import { defineRule } from '../../define-rule.ts';

const PROGRAMS = ['chmod', 'umask', 'install', 'mkdir'] as const;

export default defineRule({
  id: 'chmod-world-writable',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [732],
  peers: { sonar: ['docker:S2612'] },
  docs: {
    title: 'Do not make files of the image writable for everyone',
    why: 'Any process of the container can change these files, even one that an attacker took over through a service with few rights. If root or another user later runs or reads them, the attacker becomes that user.',
    how: 'Give the file to the user that needs it (`COPY --chown=app`, `chown app`) and let only the owner write: 755 for folders and programs, 644 for other files. For OpenShift, let group 0 write: `chgrp 0` and `chmod g=u`.',
    limits:
      'The rule leaves alone a mode with the sticky bit, such as 1777, unless it is set recursively: as in /tmp, everyone can add files, but not replace those of others. It also leaves alone modes that a variable decides, files that the same instruction removes, and `+w` without `o` or `a`, which obeys the umask.',
    verify: {
      run: 'docker run --rm --user 0 --entrypoint find IMAGE / -xdev -perm -0002 ! -type l',
      prints: 'Only `/tmp`, `/var/tmp` and devices.',
    },
    fixTrap: {
      breaks: 'A program that runs as another user can no longer write to the file or folder.',
      check: 'Start the container as the user that it has, and look for `Permission denied` in `docker logs NAME`.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/732.html',
      'https://man7.org/linux/man-pages/man1/chmod.1.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        COPY --chmod=«0777» entrypoint.sh /
        RUN mkdir -p /data && chmod -R «777» /data && chmod «666» /etc/app.conf
      `,
      isFixed: true,
      good: `
        FROM debian:12
        COPY --chmod=0755 entrypoint.sh /
        RUN mkdir -p /data && chmod -R 755 /data && chmod 644 /etc/app.conf
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN chmod «a+rwx» /srv && install -d -m «o=rwx» /srv/a
      `,
      good: `
        FROM debian:12
        RUN chmod g=u,o-w /srv && mkdir -m 1777 /var/tmp/a && chmod +w /srv/a
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) ? [...inFlags(stage), ...(runsAny(stage, STARTED) ? inCommands(stage) : [])] : [];
  },
});

const STARTED: ReadonlySet<string> = new Set(PROGRAMS);

function* inFlags(stage: Stage): Generator<Problem> {
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
    if (copy.isTriggered) continue;
    const mode = copy.flags.find(({ name }) => name === 'chmod')?.value;
    const text = known(mode);
    if (mode === undefined || text === undefined || !letsOthersWrite(text)) continue;
    if (isSticky(text)) continue;
    yield problem(
      mode,
      text,
      whenItRuns(copy, `${stage.title} copies files that every process can change (mode ${text}).`),
    );
  }
}

function inCommands(stage: Stage): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const tool = toolOf(command);
    const setting = tool && openModeOf(tool);
    const text = known(setting?.mode);
    if (tool === undefined || setting === undefined || text === undefined) continue;
    if (isSticky(text) && (!setting.isRecursive || setting.paths.every(({ pieces }) => isForTemporaryFiles(pieces)))) {
      continue;
    }
    if (areRemovedAfter(command, setting.paths, instruction, stage)) continue;
    const clause = `${stage.title} lets every process change files: it runs ${tool.name} with mode ${text}.`;
    problems.push(problem(setting.mode, text, whenItRuns(instruction, clause)));
  }
  return problems;
}

/** Whether the same instruction removes all of the paths later, so that no layer contains them: `rm -rf "$folder"`. */
function areRemovedAfter(
  { span }: Command,
  paths: readonly ShellWord[],
  instruction: RunInstruction,
  stage: Stage,
): boolean {
  if (paths.length === 0) return false;
  const removed = new Set(
    (removalsIn(stage).get(instruction) ?? []).flatMap(({ command }) =>
      comesAfter(instruction.line.script, command.span, span) ? command.arguments.map(written) : [],
    ),
  );
  return paths.every((path) => removed.has(written(path)));
}

const removalsIn = remember((stage: Stage) =>
  groupBy(
    commandsOf(stage, 'RUN').filter(({ command }) => command.program === 'rm'),
    ({ instruction }) => instruction,
  ),
);

/** Without quotes: a variable is known by its name, as its value is not. */
function written({ raw }: ShellWord): string {
  return raw.replace(/["']/g, '');
}

/** A mode, or a mask, with which others may write. */
function openModeOf(tool: Tool): Pick<ModeSetting, 'mode' | 'paths' | 'isRecursive'> | undefined {
  if (tool.name === 'umask') {
    const [mask] = tool.arguments;
    return mask && masksNothing(known(mask) ?? '') ? { mode: mask, paths: [], isRecursive: false } : undefined;
  }
  const setting = modeSetBy(tool);
  return setting && letsOthersWrite(known(setting.mode) ?? '') ? setting : undefined;
}

function problem(mode: Located<unknown>, text: string, message: string): Problem {
  const narrowed = withoutWriting(text);
  // the value of a variable may be more than the mode
  const isVariable = spanText(mode.span).startsWith('$');
  if (narrowed === undefined || narrowed === text || isVariable) return { at: mode, message, evidence: text };
  const edits = [{ span: mode.span, text: narrowed }];
  return { at: mode, message, evidence: text, fix: { title: `Use mode ${narrowed}`, safety: 'review', edits } };
}

/** The octal bit with which others may write. */
const OTHERS_WRITE = 0o002;
const GROUP_AND_OTHERS_WRITE = 0o022;
const STICKY = 0o1000;

function letsOthersWrite(mode: string): boolean {
  if (isOctal(mode)) return (Number.parseInt(mode, 8) & OTHERS_WRITE) !== 0;
  return mode.split(',').some((clause) => /^[ug]*[oa][ugoa]*[-+=rwxXst]*[+=][rxXst]*w/.test(clause));
}

/** A umask that removes nothing from others. */
function masksNothing(mask: string): boolean {
  if (isOctal(mask)) return (Number.parseInt(mask, 8) & OTHERS_WRITE) === 0;
  return letsOthersWrite(mask);
}

function isSticky(mode: string): boolean {
  return isOctal(mode) ? (Number.parseInt(mode, 8) & STICKY) !== 0 : mode.includes('t');
}

function isForTemporaryFiles(path: string): boolean {
  return /(?:^|\/)(?:tmp|temp|lock|shm|\.X11-unix|\.ICE-unix)\/?$|^\/(?:tmp|var\/tmp)\//i.test(path);
}

/** 777 becomes 755 and 666 becomes 644, with as many digits as before. */
function withoutWriting(mode: string): string | undefined {
  if (!isOctal(mode) || mode.length < 3) return undefined;
  return (Number.parseInt(mode, 8) & ~GROUP_AND_OTHERS_WRITE).toString(8).padStart(mode.length, '0');
}
