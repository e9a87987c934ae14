import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type CopyInstruction, instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Text } from '../../../model/located.ts';
import { printableAddress } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';
import { isGitAddress } from './git-address.ts';

export default defineRule({
  id: 'add-git-unpinned',
  on: 'stage',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [494, 1357],
  docs: {
    title: 'Pin Git repositories of ADD to a commit',
    why: 'A branch points at another commit tomorrow, and a tag can be moved. Anyone who can push to the repository, or took over an account that can, decides what the next build contains. In 2025 the tags of the GitHub Action tj-actions/changed-files were moved to a commit that printed the secrets of thousands of builds.',
    how: 'Write the full commit id after the address: `ADD https://github.com/acme/app.git#4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b /src`. Or keep the tag and let the builder compare: `ADD --checksum=<commit> …#v1.4`. BuildKit also accepts the beginning of a commit id, of any length; a commit that fits 7 characters is found in a minute.',
    limits: 'Addresses with a variable after the `#` are left alone.',
    references: [
      'https://docs.docker.com/reference/dockerfile/#adding-files-from-a-git-repository',
      'https://nvd.nist.gov/vuln/detail/CVE-2025-30066',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ADD «https://github.com/acme/app.git» /src
        ADD «git@github.com:acme/lib.git#v1.4» /lib
        ADD --checksum=4f8e2b1 «https://github.com/acme/tool.git#v1.4» /tool
      `,
      good: `
        FROM alpine:3.22
        ADD https://github.com/acme/app.git#4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b /src
        ADD --checksum=4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b git@github.com:acme/lib.git#v1.4 /lib
        ADD --checksum=4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b https://github.com/acme/tool.git#v1.4 /tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ADD --keep-git-dir=true «https://git.example.com/acme/app.git#main:src» /src
      `,
      good: `
        FROM alpine:3.22
        ARG COMMIT
        ADD --keep-git-dir=true https://git.example.com/acme/app.git#$COMMIT:src /src
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const add of instructionsOf(stage, 'ADD')) {
      if (add.isTriggered) continue;
      const flag = add.flags.find(({ name }) => name === 'checksum')?.value;
      for (const source of add.sources) {
        const address = piecesOf(source);
        const weakness = isGitAddress(address) ? weaknessOf(address, flag && piecesOf(flag)) : undefined;
        if (weakness !== undefined) yield problem(stage, add, source, address, weakness);
      }
    }
  },
});

function piecesOf({ value, pieces }: Text): string {
  return typeof value === 'string' ? value : (pieces ?? '');
}

/** Completes "This Dockerfile clones it …"; undefined for a whole commit id, and for a value that is known only to the build. */
function weaknessOf(address: string, flag: string | undefined): string | undefined {
  const rest = /[?#].*$/s.exec(address)?.[0] ?? '';
  if (rest.includes('\0') || flag?.includes('\0') || COMMIT.test(rest)) return undefined;
  const checksum = flag ?? /[?&]checksum=([^&#]*)/.exec(rest)?.[1];
  if (checksum === undefined || checksum === '')
    return 'without naming a commit, so anyone who can push there decides what the build contains';
  if (!/^[0-9a-f]{1,39}$/i.test(checksum)) return undefined;
  return 'and compares only the beginning of its commit id, so anyone who can push there can make a commit that fits';
}

/** `#commit`, `#commit:folder`, `?commit=…`, `?checksum=…` */
const COMMIT = /(?:^#|[?&](?:commit|checksum|ref)=)[0-9a-f]{40,64}(?:$|[:&#])/i;

function problem({ title }: Stage, add: CopyInstruction, source: Text, address: string, weakness: string): Problem {
  const printable = printableAddress(address).replaceAll('\0', '…');
  return {
    at: source,
    message: whenItRuns(add, `${title} clones "${printable}" ${weakness}.`),
    evidence: printable,
  };
}
