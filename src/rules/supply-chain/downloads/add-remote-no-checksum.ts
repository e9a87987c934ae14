import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { usesOfAdded } from '../../../analysis/downloads/added-downloads.ts';
import { addedElsewhere } from '../../../analysis/downloads/copied-downloads.ts';
import type { DownloadUse } from '../../../analysis/downloads/download.ts';
import {
  type CopyInstruction,
  type Flag,
  instructionsOf,
  isReachable,
  type Stage,
  titleBeside,
} from '../../../model/dockerfile.ts';
import { CHECKSUM, type Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import type { Text } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { spanText } from '../../../model/source.ts';
import { printableAddress } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';
import { isGitAddress } from './git-address.ts';
import { keepsReleases } from './kept-releases.ts';

export default defineRule({
  id: 'add-remote-no-checksum',
  on: 'stage',
  danger: { attacker: 'publisher', reach: 'users' },
  // as dangerous as a script through a pipe
  variants: { script: { attacker: 'server', reach: 'users' } },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [494],
  cis: ['4.9'],
  peers: {
    checkov: ['CKV_DOCKER_4'],
    kics: ['4b410d24-1cbe-4430-a632-62c9a931cf1c'],
    sonar: ['docker:S6474'],
    dockle: ['CIS-DI-0009'],
    'docker-bench': ['4.9'],
  },
  docs: {
    title: 'Verify ADD downloads with a checksum',
    why: 'ADD accepts any file that the server returns at that moment, and it ends up in the image. Anyone who controls the server, its domain or a cache in front of it chooses that file.',
    how: 'Write the checksum: `ADD --checksum=sha256:… https://…`. The builder then refuses any other file. Compute it from a copy that you trust, or use the one that the project publishes. `hullcheck fix --unsafe --lookup auto` writes the checksum of the current file, for you to compare.',
    limits:
      'Git repositories are left alone: they are pinned by commit, not by checksum. The rule does not see addresses that come entirely from a variable. A checksum is missing, too, if it is an ARG without a value, which is empty unless the caller of the build sets it. A script that is run in the same stage is as severe as one that is piped into a shell.',
    ways: [
      {
        do: 'Write the checksum into the instruction: `ADD --checksum=sha256:… https://…`.',
        trap: 'It needs the syntax `docker/dockerfile:1.6` or later. Take the checksum from another place than the file.',
      },
      {
        do: 'Keep the file in the repository, and copy it.',
        trap: 'Someone has to look for a newer one.',
      },
    ],
    verify: {
      run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE | grep -i '^add .*https*:'",
      prints: 'Nothing without `--checksum`.',
    },
    fixTrap: {
      breaks: 'The build ends when the file behind the address changes.',
      check: 'Compare the checksum with what its publisher lists, and build the image.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ADD «https://downloads.example.com/tool-1.4.tar.gz» /opt/
      `,
      good: `
        FROM alpine:3.22
        ADD --checksum=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 https://downloads.example.com/tool-1.4.tar.gz /opt/
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ADD «https://get.example.com/install.sh» /tmp/
        RUN sh /tmp/install.sh
      `,
      good: `
        FROM alpine:3.22
        ADD --checksum=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 https://get.example.com/install.sh /tmp/
        RUN sh /tmp/install.sh
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        ARG VERSION
        ADD --chmod=755 ["«https://downloads.example.com/$VERSION/tool»", "/usr/local/bin/"]
      `,
      good: `
        FROM alpine:3.22
        ADD https://github.com/acme/tool.git#4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b /src/
        ADD archive.tar.gz /opt/
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    yield* ranFromElsewhere(stage);
    if (instructionsOf(stage, 'ADD').length === 0) return;
    const uses = usesOfAdded(stage);
    for (const add of instructionsOf(stage, 'ADD')) {
      if (add.isTriggered || add.flags.some(isChecksum)) continue;
      for (const source of add.sources) {
        const address = addressOf(source);
        if (address !== undefined) yield problem(stage, add, source, { address, use: uses.get(source) });
      }
    }
  },
});

/** The files that this stage runs and another one adds, where they are run. */
function* ranFromElsewhere(stage: Stage): Generator<Problem> {
  for (const { source, by, use, from } of addedElsewhere(stage)) {
    const address = addressOf(source);
    const isVerified = by.flags.some(isChecksum);
    if (address === undefined || isVerified || !use.isScript || keepsReleases(address)) continue;
    const printable = printableAddress(address);
    yield {
      at: use.span,
      repeats: ['cleartext-fetch'],
      message: sentence(
        `${stage.title} ${use.action}, which ${titleBeside(from, stage)} adds from "${printable}" without a checksum, so anyone who controls the server runs commands in the build.`,
      ),
      evidence: printable,
      variant: 'script',
      related: [{ span: source.span, message: 'where it is added' }],
    };
  }
}

/** Builders check nothing if the checksum is empty, which an ARG without a value is by default. */
function isChecksum({ name, value }: Flag): boolean {
  return name === 'checksum' && value?.isUnset !== true && (value === undefined || value.value !== '');
}

/** A source that begins like an address, even if a variable decides the rest. */
function addressOf(source: Text): string | undefined {
  const address = typeof source.value === 'string' ? source.value : spanText(source.span).replace(/^["']/, '');
  return /^https?:\/\//i.test(address) && !isGitAddress(address) ? address : undefined;
}

function problem(
  { title }: Stage,
  add: CopyInstruction,
  source: Text,
  { address, use }: { readonly address: string; readonly use: DownloadUse | undefined },
): Problem {
  const printable = printableAddress(address);
  const isRun = use?.isScript === true && !keepsReleases(address);
  return {
    at: source,
    repeats: ['cleartext-fetch'],
    message: whenItRuns(
      add,
      isRun
        ? `${title} adds "${printable}" without a checksum and ${use.action}, so anyone who controls the server runs commands in the build.`
        : `${title} adds "${printable}" without a checksum, so anyone who controls the server decides what ends up in the image.`,
    ),
    evidence: printable,
    ...(isRun && { variant: 'script', related: [{ span: use.span, message: 'where it is used' }] }),
    ...downloadOf(add, source),
  };
}

/** The builder accepts a checksum only for a single source. With another value of a variable, the checksum would not match. */
function downloadOf(
  { sources, keywordSpan, flags }: CopyInstruction,
  { value, assumes = [] }: Text,
): Pick<Problem, 'download'> {
  if (
    sources.length !== 1 ||
    flags.some(({ name }) => name === 'checksum') ||
    typeof value !== 'string' ||
    assumes.length > 0
  )
    return {};
  const at = { ...keywordSpan, start: keywordSpan.end };
  const fix: Fix = {
    title: 'Write the current checksum',
    safety: 'review',
    edits: [{ span: at, text: ` --checksum=${CHECKSUM}` }],
  };
  return { download: { address: value, fix } };
}
