import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isWholeContext } from '../../../model/build-context.ts';
import { type CopyInstruction, instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import { replace } from '../../../model/findings/fix.ts';
import type { Located } from '../../../model/located.ts';
import { pathSteps } from '../../../model/path-steps.ts';
import { defineRule } from '../../define-rule.ts';
import { isGitAddress } from './git-address.ts';

export default defineRule({
  id: 'add-instead-of-copy',
  on: 'stage',
  mergedInFile: 'instructions like it',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [1357],
  cis: ['4.9'],
  peers: {
    hadolint: ['DL3020'],
    trivy: ['DS-0005'],
    kics: ['9513a694-aa0d-41d8-be61-3271e056f36b'],
    checkov: ['CKV_DOCKER_4'],
    semgrep: ['dockerfile.best-practice.prefer-copy-over-add.prefer-copy-over-add'],
    sonar: ['docker:S7029'],
    dockle: ['CIS-DI-0009'],
    'docker-bench': ['4.9'],
  },
  docs: {
    title: 'Copy local files with COPY',
    why: 'ADD does more than copy: it downloads addresses and unpacks archives. If you only mean to copy, a file that turns out to be an archive is unpacked unnoticed, and a reader has to check which of the three is meant.',
    how: 'Write COPY. Keep ADD for downloads with `--checksum`, for Git repositories, and for archives that should be unpacked.',
    limits:
      'The fix is safe only for folders and for files whose extension shows that they are not archives. The rule leaves alone archives by their name, addresses, names that a variable decides, and patterns such as `*` that may match an archive.',
    fixTrap: {
      breaks: 'An archive is no longer unpacked.',
      check:
        'Build the image with `--no-cache`, and look for the files of the archive with `docker run --rm --entrypoint ls IMAGE`.',
    },
    references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        «ADD» --chown=node:node package.json package-lock.json /app/
        «ADD» . /app
      `,
      isFixed: true,
      good: `
        FROM node:22.21-alpine
        COPY --chown=node:node package.json package-lock.json /app/
        COPY . /app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        «ADD» ["my file.txt", "/srv/"]
      `,
      isFixed: true,
      good: `
        FROM alpine:3.22
        COPY ["my file.txt", "/srv/"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM scratch
        ADD rootfs.tar.xz /
        «ADD» etc/ /etc/
      `,
      isFixed: true,
      good: `
        FROM scratch
        ADD rootfs.tar.xz /
        COPY etc/ /etc/
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const add of instructionsOf(stage, 'ADD')) {
      if (add.isTriggered || !onlyCopies(add)) continue;
      yield {
        at: add.keywordSpan,
        message: whenItRuns(
          add,
          `${stage.title} copies local files with ADD, which unpacks a file unnoticed if it turns out to be an archive.`,
        ),
        evidence: add.sources.map(({ value }) => String(value)).join(' '),
        fix: {
          title: 'Use COPY',
          safety: add.sources.every((source) => surelyCopies(source, stage)) ? 'safe' : 'review',
          edits: [replace({ span: add.keywordSpan }, 'COPY')],
        },
      };
    }
  },
});

/** Flags that only ADD has. */
const FLAGS_OF_ADD: ReadonlySet<string> = new Set(['checksum', 'keep-git-dir', 'unpack']);

function onlyCopies({ flags, sources, heredocs }: CopyInstruction): boolean {
  if (sources.length + heredocs.length === 0 || flags.some(({ name }) => FLAGS_OF_ADD.has(name))) return false;
  return sources.every(({ value }) => typeof value === 'string' && isPlainFile(value));
}

const ARCHIVE = /\.(?:tar|tar\.[a-z0-9]+|t[gbx]z2?|tbz|txz|tzst|tlz|tb2|taz|gz|bz2|xz|zst|lzma|lz4?|z)$/i;

function isPlainFile(source: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source) || isGitAddress(source) || ARCHIVE.test(source)) return false;
  // the last part of a pattern shows the extension
  const name = source.slice(source.lastIndexOf('/') + 1);
  return !/[*?[]/.test(name) || /\.[a-z]+$/i.test(name);
}

/** Extensions of files that are certainly not archives. A name without one may be an archive; `.gem` and `.apk` files are. */
const PLAIN = new RegExp(
  `\\.(?:${[
    'bash|bat|cmd|php|pl|pp|ps1|psm1|py|rb|sh|sql|vcl|zsh',
    'c|cpp|cs|csproj|css|fsproj|go|gradle|h|html?|java|[cm]?jsx?|kts?|lua|rs|scss|sln|[cm]?tsx?|xsl',
    'cfg|cnf|conf|config|csv|env|ini|json|list|lock|md|mod|patch|properties|props|repo|rules|service|sum|targets|tf|timer|toml|txt|xml|ya?ml',
    'cer|cert|crt|key|pem|pub',
    'deb|dll|ear|exe|ico|jar|jpe?g|png|rpm|so|svg|ttf|war|whl|zip',
  ].join('|')})$`,
  'i',
);

/** ADD copies a folder without unpacking its files. */
function surelyCopies({ value, span }: Located<unknown>, { context }: Stage): boolean {
  const source = String(value);
  if (isWholeContext(source) || source.endsWith('/') || PLAIN.test(source)) return true;
  if (/[*?[]/.test(source)) return false;
  const folder = `${pathSteps(source).join('/')}/`;
  return context?.files({ value: source, span }).some((path) => path.startsWith(folder)) === true;
}
