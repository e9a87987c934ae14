import { commandsOf, runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { toolOf } from '../../../analysis/commands/tool.ts';
import { bitsOf, isOctal, modeSetBy } from '../../../analysis/processes/file-modes.ts';
import { instructionsOf, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known, type Located } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

const PROGRAMS = ['chmod', 'install'] as const;

export default defineRule({
  id: 'setuid-setgid-added',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [250, 732],
  cis: ['4.8'],
  peers: { sonar: ['docker:S2612'], dockle: ['CIS-DI-0008'], 'docker-bench': ['4.8'] },
  docs: {
    title: 'Do not add programs that run as their owner',
    why: 'A program with the set-user-id bit runs as its owner, usually root, no matter who starts it. A flaw in it, or a shell that it can start, lets the user of the image become root. Such programs are the first thing that an attacker in a container looks for.',
    how: 'Leave the bit out. Do the work that needs root while the image is built, start as root and drop the rights with `setpriv` or `gosu`, or give the program the one capability that it needs: `setcap cap_net_bind_service=+ep`.',
    limits:
      'The set-group-id bit is reported only on files in program folders: on other folders it makes new files belong to the group. Modes that a variable decides are not seen.',
    verify: {
      run: 'docker run --rm --user 0 --entrypoint find IMAGE / -xdev -type f -perm /6000',
      prints: 'The programs of the base image alone, or nothing.',
    },
    fixTrap: {
      breaks: 'The program runs with the rights of its caller, and may no longer reach its files.',
      check: 'Start the container as the user that it has, and run the program.',
    },
    references: ['https://man7.org/linux/man-pages/man2/execve.2.html', 'https://gtfobins.github.io/#+suid'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        COPY --chmod=«4755» helper /usr/local/bin/
        RUN install -m «4711» a /usr/bin/a && chmod «2755» /usr/bin/wall
      `,
      isFixed: true,
      good: `
        FROM debian:12
        COPY --chmod=755 helper /usr/local/bin/
        RUN install -m 711 a /usr/bin/a && chmod 755 /usr/bin/wall
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN chmod «u+s» /usr/bin/nmap
      `,
      good: `
        FROM debian:12
        RUN chmod 2775 /srv/shared && chmod g+s /srv/shared && chmod a-s /usr/bin/wall
      `,
    },
  ],

  check(stage) {
    return isShipped(stage) ? [...inFlags(stage), ...(runsAny(stage, STARTED) ? inCommands(stage) : [])] : [];
  },
});

const STARTED: ReadonlySet<string> = new Set(PROGRAMS);

function* inFlags(stage: Stage): Generator<Problem> {
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
    if (copy.isTriggered) continue;
    const mode = copy.flags.find(({ name }) => name === 'chmod')?.value;
    const who = bitsOf(known(mode) ?? '');
    if (mode === undefined || who !== 'user') continue;
    const clause = `${stage.title} copies files that run as their owner (mode ${known(mode)}). A flaw in one makes an attacker that user.`;
    yield problem(mode, known(mode) ?? '', whenItRuns(copy, clause));
  }
}

function inCommands(stage: Stage): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const tool = toolOf(command);
    const setting = tool && modeSetBy(tool);
    if (tool === undefined || setting === undefined || setting.isForFolders) continue;
    const text = known<string>(setting.mode) ?? '';
    const who = bitsOf(text);
    if (who === undefined) continue;
    const isProgram = !setting.isRecursive && setting.paths.some(({ pieces }) => PROGRAM.test(pieces));
    if (who === 'group' && !isProgram) continue;
    const clause = `${stage.title} lets programs run as their ${who === 'user' ? 'owner' : 'group'}: it runs ${tool.name} with mode ${text}. A flaw in one raises the rights of an attacker.`;
    problems.push(problem(setting.mode, text, whenItRuns(instruction, clause)));
  }
  return problems;
}

/** A file in a program folder. */
const PROGRAM = /\/s?bin\/[^/]+$/;

function problem(at: Located<unknown>, text: string, message: string): Problem {
  // the value of a variable may be more than the mode
  if (!isOctal(text) || spanText(at.span).startsWith('$')) return { at, message };
  const plain = text.slice(-3);
  const fix = { title: `Use mode ${plain}`, safety: 'review', edits: [{ span: at.span, text: plain }] } as const;
  return { at, message, fix };
}
