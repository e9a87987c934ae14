import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'tmpfs-exec',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [732],
  peers: { 'compose-lint': ['CL-0022'] },
  docs: {
    title: 'Do not run programs from memory file systems',
    why: 'By default the engine mounts `tmpfs` without programs, set-user-id bits and devices. In a container with a read-only root file system this keeps an attacker from running a program that they downloaded: `exec`, `suid` and `dev` give that up.',
    how: 'Remove the option. A program that unpacks and runs code, such as some launchers, needs `exec` on the one folder where it does.',
    limits: 'The rule does not check the size of a `tmpfs`: it counts towards the memory limit of the container.',
    references: [
      'https://docs.docker.com/engine/storage/tmpfs/',
      'https://docs.docker.com/reference/compose-file/services/#tmpfs',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            read_only: true
            tmpfs:
              - «/tmp:exec,size=64m»
              - /run
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            read_only: true
            tmpfs:
              - /tmp:size=64m
              - /run
      `,
    },
  ],

  *check({ name, mounts }) {
    for (const { type, options, sourceSpan, target } of mounts) {
      const given = type === 'tmpfs' ? OPENINGS.filter(({ option }) => isGiven(options, option)) : [];
      if (given.length === 0) continue;
      const path = known(target) ?? 'a folder';
      yield {
        at: sourceSpan,
        message: `Container "${name}" mounts ${path} from memory and allows ${given.map(({ what }) => what).join(' and ')} in it, which an attacker can put there.`,
        evidence: `${path} ${given.map(({ option }) => option).join(',')}`,
      };
    }
  },
});

const OPENINGS = [
  { option: 'exec', what: 'programs' },
  { option: 'suid', what: 'programs that raise privileges' },
  { option: 'dev', what: 'devices' },
] as const;

/** Whether an option is in effect: between it and its opposite, the last one counts. */
function isGiven(options: readonly string[], option: string): boolean {
  return options.includes(option) && options.lastIndexOf(option) > options.lastIndexOf(`no${option}`);
}
