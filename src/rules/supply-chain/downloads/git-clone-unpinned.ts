import { commandsOf, type PlacedCommand, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { cloneBy, fixesCommit } from '../../../analysis/downloads/git-clones.ts';
import { isReachable, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { printableAddress } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'git-clone-unpinned',
  on: 'stage',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'high',
  cwe: [494, 1357],
  docs: {
    title: 'Pin git clones to a commit',
    why: 'A clone gets the commit that the branch or the tag points at when the image is built. Anyone who can push to the repository, or took over an account that can, can move both, and their commit then runs in the build and in the containers.',
    how: 'Check out the commit that you have reviewed: `git clone … && git checkout 4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b`, or with git 2.49 `git clone --revision=<commit> …`. Or let the builder do it: `ADD https://…/app.git#<commit> /src`.',
    limits:
      'A later `git checkout`, `reset`, `switch` or `verify-tag` in the same RUN, whose operand is a commit or known only to the build, is accepted, as are clones of local folders and addresses that a variable decides.',
    references: ['https://git-scm.com/docs/git-clone', 'https://nvd.nist.gov/vuln/detail/CVE-2025-30066'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN git clone --depth 1 «https://github.com/acme/app.git» /src
      `,
      good: `
        FROM debian:12
        RUN git clone https://github.com/acme/app.git /src && git -C /src checkout 4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN git clone -b v1.4 «git@github.com:acme/lib.git»
      `,
      good: `
        FROM debian:12
        ARG COMMIT
        RUN git clone git@github.com:acme/lib.git && cd lib && git checkout "$COMMIT"
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    const pinned = new Set<RunInstruction>();
    const clones: { placed: PlacedCommand<RunInstruction>; address: ShellWord }[] = [];
    for (const placed of commandsOf(stage, 'RUN')) {
      if (placed.command.program !== 'git') continue;
      const address = cloneBy(placed.command)?.address;
      if (address !== undefined) clones.push({ placed, address });
      else if (fixesCommit(placed.command)) pinned.add(placed.instruction);
    }
    for (const { placed, address } of clones) {
      if (!pinned.has(placed.instruction)) yield problem(stage, placed.instruction, address);
    }
  },
});

function problem({ title }: Stage, run: RunInstruction, address: ShellWord): Problem {
  const printable = printableAddress(address.pieces).replaceAll('\0', '…');
  return {
    at: address.span,
    message: whenItRuns(
      run,
      `${title} clones "${printable}" without a fixed commit, so anyone who can push there decides what the build runs.`,
    ),
    evidence: printable,
  };
}
