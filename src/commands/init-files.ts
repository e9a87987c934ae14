/** The values that differ from repository to repository. */
export interface WorkflowValues {
  /** The branch whose pushes are scanned. */
  readonly branch: string;
  /** What follows `hullcheck/hullcheck@`. */
  readonly release: string;
}

/** The workflow that the documents show, too. */
export function workflowText({ branch, release }: WorkflowValues): string {
  return `# Finds container security problems: https://github.com/hullcheck/hullcheck
name: hullcheck
on:
  pull_request:
  merge_group:
  push:
    branches: [${branchPattern(branch)}]
  schedule:
    - cron: "17 4 * * 1" # images age while nothing changes

permissions: {}

jobs:
  hullcheck:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # for the upload to code scanning; without it everything else works
    steps:
      - uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
        with:
          persist-credentials: false
      # .github/hullcheck.yml decides what fails the check
      - uses: hullcheck/hullcheck@${release}
`;
}

/** A name as a filter pattern in YAML: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#filter-pattern-cheat-sheet */
function branchPattern(name: string): string {
  return JSON.stringify(name.replaceAll(/[!+*?[\]\\]/g, '\\$&'));
}

/** The key of the configuration that names the baseline, as a line. */
export function baselineLine(path: string): string {
  return `baseline: ${path}`;
}

/** A commented configuration; `baseline` is the path of the baseline, if there is one. */
export function configurationText(baseline: string | undefined): string {
  return CONFIGURATION.replace(
    BASELINE_PLACE,
    () =>
      `# Known findings, which do not fail the check:\n${baseline === undefined ? '# ' : ''}${baselineLine(baseline ?? '.github/hullcheck-baseline.json')}`,
  );
}

const BASELINE_PLACE = '# BASELINE';

const CONFIGURATION = `# Configuration of hullcheck: https://github.com/hullcheck/hullcheck/blob/main/docs/configuration.md
# yaml-language-server: $schema=https://raw.githubusercontent.com/hullcheck/hullcheck/main/schema/hullcheck.schema.json

# Which rules run: recommended, or strict for one finding per missing hardening option.
profile: recommended

# The check fails if there is a finding of this severity or above: critical, high, medium, low or none.
fail-on: high

# One rule switched off, another one with a different score (0.1 to 10):
# rules:
#   image-tag-mutable: off
#   network-host: { score: 5.0 }

# Files to scan in addition to those with a usual name, and files not to scan (as in .gitignore):
# include: ["deploy/*.docker"]
# exclude: ["test/fixtures/"]

# Looking images up in their registries, which needs the network: hullcheck scan does so with auto, the Action also by default, and neither of
# them with never. And who must have signed which images: the first entry that covers an image decides; images without one need no signature:
# images:
#   lookup: auto
#   signatures:
#     - images: ghcr.io/acme/**
#       issuer: https://token.actions.githubusercontent.com
#       identity: https://github.com/acme/*/.github/workflows/release.yml@refs/tags/*
#     - images: docker.io/library/*
#       require: digest-pin

# Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too:
# peer-ignores: true

# Builds of Dockerfiles that no compose file, bake file or workflow shows:
# builds:
#   - dockerfile: api/Dockerfile
#     target: dev
#     args: [BASE=ghcr.io/acme/base:1.4]

# BASELINE

# Accepted findings, each with a reason:
# ignore:
#   - rule: runtime-socket-mount
#     path: deploy/compose.traefik.yaml
#     reason: Traefik reads labels through it; the host runs nothing else
#     expires: 2027-06-30
`;
