import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Surroundings } from './terminal.ts';

const WORKFLOW = `# Scans Dockerfiles and compose files: https://github.com/hullcheck/hullcheck
name: hullcheck
on:
  push:
    branches: [main]
  pull_request:
  merge_group:

permissions:
  contents: read
  security-events: write # for the upload to code scanning; without it everything else works

jobs:
  hullcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      # Pin the commit of a release for more safety: hullcheck/hullcheck@<commit> # v0.1.0
      - uses: hullcheck/hullcheck@v0.1.0
        with:
          fail-on: high
`;

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

# Whether to look up images in their registries, which needs the network:
# images: { lookup: auto }

# Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too:
# peer-ignores: true

# Builds of Dockerfiles that no compose file, bake file or workflow shows:
# builds:
#   - dockerfile: api/Dockerfile
#     target: dev
#     args: [BASE=ghcr.io/acme/base:1.4]

# Accepted findings, each with a reason:
# ignore:
#   - rule: runtime-socket-mount
#     path: deploy/compose.traefik.yaml
#     reason: Traefik reads labels through it; the host runs nothing else
#     expires: 2027-06-30
`;

/** `hullcheck init`: writes those of the two files that do not exist yet. */
export function init({ folder, stdout }: Surroundings): void {
  const created = [
    create(folder, '.github/workflows/hullcheck.yml', WORKFLOW),
    create(folder, '.github/hullcheck.yml', CONFIGURATION),
  ];
  for (const line of created) stdout.write(`${line}\n`);
}

function create(folder: string, path: string, text: string): string {
  const file = join(folder, path);
  if (existsSync(file)) return `kept     ${path} (it exists)`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  return `created  ${path}`;
}
