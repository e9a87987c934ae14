import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isShipped } from '../../../model/dockerfile.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'setcap-dangerous',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  docs: {
    title: 'Do not give programs capabilities equal to root',
    why: 'Anyone who starts the program has the capability, regardless of the user of the image. With one of these, an attacker who controls the program reads and writes every file, takes over other processes, or becomes root in the container and, where the container itself has the capability, sometimes on the host.',
    how: 'Grant only what is needed. To open a port below 1024, `cap_net_bind_service` is enough, and usually not even that is needed: by default, containers may open all ports.',
    limits: 'Capabilities that a variable decides are not seen.',
    references: [
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://gtfobins.github.io/#+capabilities',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN setcap «cap_setuid,cap_net_bind_service=+ep» /usr/bin/python3
      `,
      good: `
        FROM debian:12
        RUN setcap cap_net_bind_service=+ep /usr/bin/python3
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN setcap -q «=ep» /usr/bin/app cap_net_raw+ep /usr/bin/ping
      `,
      good: `
        FROM debian:12
        RUN setcap -r /usr/bin/app && setcap cap_net_raw+ep /usr/bin/ping
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      if (command.program !== 'setcap' || command.arguments.some(({ pieces }) => pieces === '-r')) continue;
      for (const word of capabilityWords(command.arguments)) {
        const found = dangerIn(word.pieces);
        if (found === undefined) continue;
        const clause = `${stage.title} gives ${found} to a program, so anyone who runs it has this power of root.`;
        yield { at: word, message: whenItRuns(instruction, clause) };
      }
    }
  },
});

/** `setcap caps file caps file …` */
function capabilityWords(words: readonly ShellWord[]): readonly ShellWord[] {
  return words.filter(({ pieces }) => !/^-[a-z]+$/.test(pieces)).filter((_, index) => index % 2 === 0);
}

const DANGEROUS: ReadonlySet<string> = new Set(
  'sys_admin sys_ptrace sys_module sys_rawio dac_override dac_read_search setuid setgid setfcap setpcap chown fowner net_admin bpf all'.split(
    ' ',
  ),
);

/** The first of the dangerous ones that a text such as `cap_setuid,cap_net_raw=+ep` adds. */
function dangerIn(text: string): string | undefined {
  for (const clause of text.toLowerCase().split(/\s+/)) {
    const sign = clause.search(/[=+-]/);
    if (sign === -1 || !/[+=]i*[ep][eip]*$/.test(clause)) continue;
    const names = clause.slice(0, sign).split(',');
    const name = names.find((each) => each === '' || DANGEROUS.has(each.replace(/^cap_/, '')));
    if (name !== undefined) return name === '' || name === 'all' ? 'all capabilities' : name.toUpperCase();
  }
  return undefined;
}
