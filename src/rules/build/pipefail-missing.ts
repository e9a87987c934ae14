import { pipelinesOf } from '../../analysis/commands/shell-options.ts';
import { runsAny, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { toolOf } from '../../analysis/commands/tool.ts';
import { FETCHER_OF, fetcherOf, isVerification, MAY_VERIFY } from '../../analysis/downloads/fetch.ts';
import { INTERPRETERS } from '../../data/programs.ts';
import { instructionsOf, isReachable, type RunInstruction, rootBase, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { officialName } from '../../model/images/image.ts';
import { type Command, everyPipeline, type Pipeline } from '../../model/shell.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'pipefail-missing',
  on: 'stage',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [754],
  peers: {
    hadolint: ['DL4006'],
    kics: ['efbf148a-67e9-42d2-ac47-02fa1c0d0b22'],
    semgrep: ['dockerfile.best-practice.set-pipefail.set-pipefail'],
  },
  docs: {
    title: 'Let a pipe fail when a download in it does',
    why: 'The status of a pipe is that of its last command. When the download before it fails or breaks off, the build continues with what has arrived by then: half a file, or nothing, so that a key, a version or a list of checksums may be empty.',
    how: 'Set `pipefail` once for the stage, where bash is installed: `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`; in Alpine images `SHELL ["/bin/ash", "-eo", "pipefail", "-c"]`. Or save to a file first and read that.',
    limits:
      'Only pipes that begin with a download, a verification or the unpacking of a file count. The rule leaves alone pipes into programs that reject incomplete input themselves (`tar`, `gpg`, `sha256sum -c`, `grep -q`), and pipes into an interpreter, which `remote-script-exec` reports.',
    fixTrap: {
      breaks:
        'A pipe whose first commands failed without notice until now ends the build; `grep` without a match and `head` count as failures, too.',
      check: 'Build the image with `--no-cache`, so that every pipe runs.',
    },
    references: [
      'https://docs.docker.com/build/building/best-practices/#using-pipes',
      'https://github.com/hadolint/hadolint/wiki/DL4006',
      'https://cwe.mitre.org/data/definitions/754.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «curl» -fsSL https://example.com/list | sort > /etc/list
      `,
      isFixed: true,
      good: `
        FROM debian:12
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN curl -fsSL https://example.com/list | sort > /etc/list
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM registry.example.com/acme/base:1.4
        RUN VERSION=$(«wget» -qO- https://example.com/latest | cut -d. -f1) && ./install.sh "$VERSION"
      `,
      good: `
        FROM registry.example.com/acme/base:1.4
        RUN set -o pipefail && VERSION=$(wget -qO- https://example.com/latest | cut -d. -f1) && ./install.sh "$VERSION"
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) && runsAny(stage, PRODUCERS) && hasProducer(stage) ? problemsOf(stage) : [];
  },
});

/** A quick check: most stages have no producer, and their shell options need not be worked out. */
function hasProducer(stage: Stage): boolean {
  return instructionsOf(stage, 'RUN').some(({ line }) =>
    everyPipeline(line.script).some((pipeline) => producerIn(pipeline) !== undefined),
  );
}

function* problemsOf(stage: Stage): Generator<Problem> {
  let fix: Fix | undefined;
  for (const run of instructionsOf(stage, 'RUN')) {
    if (run.isTriggered) continue;
    for (const { pipeline, options } of pipelinesOf(stage, run)) {
      const producer = options.pipefail ? undefined : producerIn(pipeline);
      if (producer === undefined) continue;
      fix ??= fixOf(stage, run);
      yield problem(stage, run, producer, fix);
    }
  }
}

const INTERPRETER_NAMES: ReadonlySet<string> = new Set([
  ...INTERPRETERS.flatMap(({ programs }) => programs),
  'source',
  '.',
]);
const UNPACKERS: ReadonlySet<string> = new Set('zcat bzcat xzcat zstdcat'.split(' '));
const PRODUCERS = {
  has: (name: string): boolean => FETCHER_OF.has(name) || UNPACKERS.has(name) || MAY_VERIFY.has(name),
};
/** Programs that fail on an empty or truncated input. */
const CAREFUL: ReadonlySet<string> = new Set(
  'tar bsdtar gtar gpg gpg2 gpgv apt-key gunzip xz unxz bunzip2 zcat xzcat cpio rpm2cpio rpm unzip psql mysql docker patch base64 openssl pax funzip dpkg-deb'.split(
    ' ',
  ),
);

/** The command whose failure nobody sees. */
function producerIn({ commands, isNegated }: Pipeline): Command | undefined {
  if (commands.length < 2 || isNegated) return undefined;
  const last = commands.at(-1);
  if (last === undefined || isCareful(last)) return undefined;
  const index = commands.findIndex(isProducer);
  if (index === -1 || index === commands.length - 1) return undefined;
  const isSwallowed = commands.slice(index + 1).some((command) => INTERPRETER_NAMES.has(String(command.program)));
  return isSwallowed || commands.slice(index + 1).some(isCareful) ? undefined : commands[index];
}

function isCareful(command: Command): boolean {
  const name = toolOf(command)?.name ?? '';
  if (CAREFUL.has(name) || isVerification(command)) return true;
  // without a match it fails
  return /^[ef]?grep$/.test(name) && !command.arguments.some(({ pieces }) => /^-[a-zA-Z]*[cvL]/.test(pieces));
}

function isProducer(command: Command): boolean {
  const tool = toolOf(command);
  if (tool === undefined) return false;
  return fetcherOf(tool) !== undefined || UNPACKERS.has(tool.name) || isVerification(command);
}

function problem(
  { title }: Stage,
  run: RunInstruction,
  { program, programSpan }: Command,
  fix: Fix | undefined,
): Problem {
  const message = whenItRuns(
    run,
    `${title} does not notice when ${String(program)} fails before a pipe, and continues with half a file or none.`,
  );
  return fix === undefined ? { at: programSpan, message } : { at: programSpan, message, fix };
}

/** Official images whose shell is known. */
const WITH_BASH: ReadonlySet<string> = new Set(
  'debian ubuntu buildpack-deps node python ruby golang rust php perl gcc openjdk eclipse-temurin maven gradle fedora almalinux rockylinux amazonlinux oraclelinux centos'.split(
    ' ',
  ),
);

function fixOf(stage: Stage, run: RunInstruction): Fix | undefined {
  const base = rootBase(stage);
  const name = base.kind === 'image' ? officialName(base.image.reference.value) : undefined;
  if (base.kind !== 'image' || name === undefined || run.isOnbuild || run.line.form === 'exec') return undefined;
  const { tag } = base.image.reference.value;
  const isAlpine = name === 'alpine' || String(tag ?? '').includes('alpine');
  if (!isAlpine && !WITH_BASH.has(name)) return undefined;
  const shell = isAlpine ? '["/bin/ash", "-eo", "pipefail", "-c"]' : '["/bin/bash", "-o", "pipefail", "-c"]';
  const { file, start } = run.span;
  const edits = [{ span: { file, start, end: start }, text: `SHELL ${shell}\n` }];
  return { title: 'Set pipefail for the stage', safety: 'review', edits };
}
