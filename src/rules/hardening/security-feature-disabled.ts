import { linesWrittenTo } from '../../analysis/commands/file-lines.ts';
import { commandsOf, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { packageChange, packageName } from '../../analysis/packages/installed-package.ts';
import { isReachable, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'security-feature-disabled',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [693],
  docs: {
    title: 'Do not switch off protections of the system',
    why: 'SELinux, AppArmor, seccomp and address space layout randomisation (ASLR) stop an attacker who found a flaw from exploiting it. A build or a start command that switches one off does so for the container and, if the machine allows it, for the whole machine.',
    how: 'Remove it. Where a program does not work with the protection, give it a custom profile.',
    limits: 'The rule does not read copied scripts, and does not see values that a variable decides.',
    references: ['https://docs.docker.com/engine/security/', 'https://docs.kernel.org/admin-guide/sysctl/kernel.html'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN setenforce «0» || true
        RUN echo «kernel.randomize_va_space=0» >> /etc/sysctl.conf
        CMD docker run --security-opt «seccomp=unconfined» ghcr.io/acme/app:1.4
      `,
      good: `
        FROM debian:12
        RUN setenforce 1 || true
        RUN echo kernel.randomize_va_space=2 >> /etc/sysctl.conf
        CMD docker run --security-opt seccomp=app.json ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN sed -i «s/SELINUX=enforcing/SELINUX=disabled/» /etc/selinux/config
        RUN apt-get purge -y «apparmor»
      `,
      good: `
        FROM debian:12
        RUN sed -i s/SELINUX=permissive/SELINUX=enforcing/ /etc/selinux/config
        RUN apt-get install -y apparmor
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    yield* inCommands(stage);
    yield* inFiles(stage);
  },
});

function* inCommands(stage: Stage): Generator<Problem> {
  for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
    const found = switchedOff(command);
    if (found === undefined) continue;
    const clause = `${stage.title} switches off ${found.what}, which keeps attackers from exploiting flaws.`;
    yield { at: found.at, message: whenItRuns(instruction, clause) };
  }
}

interface Found {
  readonly what: string;
  readonly at: ShellWord;
}

function switchedOff(command: Command): Found | undefined {
  const { program, arguments: words } = command;
  switch (program) {
    case 'setenforce':
      return found('SELinux', words[0], /^(?:0|permissive)$/i);
    case 'sysctl':
      return found('address space layout randomisation', wordWith(words, ASLR_OFF), ASLR_OFF);
    case 'docker':
    case 'podman':
    case 'nerdctl':
      return found('seccomp or AppArmor', wordWith(words, UNCONFINED), UNCONFINED);
    case 'setarch':
      return found('address space layout randomisation', wordWith(words, NO_RANDOM), NO_RANDOM);
    case 'systemctl':
      return /^(?:disable|mask)$/.test(words[0]?.pieces ?? '')
        ? found('AppArmor', wordWith(words, APPARMOR), APPARMOR)
        : undefined;
    default:
      return removedAppArmor(command);
  }
}

const ASLR_OFF = /^kernel\.randomize_va_space\s*=\s*0$/;
const UNCONFINED = /^(?:--security-opt=)?(?:seccomp|apparmor)[=:]unconfined$/;
const NO_RANDOM = /^(?:-R|--addr-no-randomize)$/;
const APPARMOR = /^apparmor(?:\.service)?$/;

function wordWith(words: readonly ShellWord[], pattern: RegExp): ShellWord | undefined {
  return words.find(({ pieces }) => pattern.test(pieces));
}

function found(what: string, at: ShellWord | undefined, pattern: RegExp): Found | undefined {
  return at !== undefined && pattern.test(at.pieces) ? { what, at } : undefined;
}

function removedAppArmor(command: Command): Found | undefined {
  const change = packageChange(command);
  const at = change?.kind === 'remove' ? change.packages.find((word) => packageName(word) === 'apparmor') : undefined;
  return at && { what: 'AppArmor', at };
}

function* inFiles(stage: Stage): Generator<Problem> {
  for (const { file, line, what } of FILES) {
    for (const { text, span, instruction } of linesWrittenTo(stage, file)) {
      if (!line.test(text)) continue;
      yield {
        at: span,
        message: whenItRuns(
          instruction,
          `${stage.title} switches off ${what}, which keeps attackers from exploiting flaws.`,
        ),
      };
    }
  }
}

const FILES: readonly { readonly file: RegExp; readonly line: RegExp; readonly what: string }[] = [
  {
    file: /^\/etc\/(?:selinux\/config|sysconfig\/selinux)$/,
    line: /^\s*SELINUX=(?:disabled|permissive)\s*$/i,
    what: 'SELinux',
  },
  {
    file: /^\/etc\/sysctl\.(?:conf$|d\/)/,
    line: /^\s*kernel\.randomize_va_space\s*=\s*0\s*$/,
    what: 'address space layout randomisation',
  },
  { file: /^\/proc\/sys\/kernel\/randomize_va_space$/, line: /^0$/, what: 'address space layout randomisation' },
];
