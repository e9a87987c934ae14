import { type PackageCommand, packageCommandsIn } from '../../../analysis/packages/package-commands.ts';
import { isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { unpinnedProblem } from './unpinned-packages.ts';

export default defineRule({
  id: 'language-package-unpinned',
  on: 'stage',
  mergedInFile: 'installs without a version',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1357],
  peers: {
    hadolint: ['DL3013', 'DL3016', 'DL3028', 'DL3062'],
    kics: ['02d9c71f-3ee8-4986-9c27-1a20d0d19bfc', 'e36d8880-3f78-4546-b9a1-12f0745ca0d5'],
  },
  docs: {
    title: 'Pin language packages to a version',
    why: 'Each build takes the newest release that it finds. An attacker who takes over the account of a maintainer publishes another one, and the next build installs it: in September 2025, a worm spread in this way through more than 500 npm packages.',
    how: 'Name the exact version: `flask==3.1.2`, `typescript@5.9.3`, `bundler:2.7.2`, `tool@v1.4.0`. Better still, install from a lockfile, which also contains checksums and the versions of dependencies.',
    limits:
      'There is one finding for each command. A version that is known only at run time counts as pinned, and so do packages with a constraints file. Files, folders and addresses are not packages of an index. A tag in a repository counts as a version, `>=` does not. npx without a version is left alone, since it may run a package that the project has installed.',
    ways: [
      {
        do: 'Install from a lockfile: `npm ci`, `pip install --require-hashes -r requirements.txt`, `bundle install` with `Gemfile.lock`.',
        trap: 'Copy the lockfile into the image before the command.',
      },
      { do: 'Or name the version: `pip install flask==3.1.2`.', trap: 'Dependencies of the package still move.' },
      { do: 'Let Renovate or Dependabot update versions.', trap: 'Old versions keep known vulnerabilities.' },
    ],
    references: [
      'https://www.cisa.gov/news-events/alerts/2025/09/23/widespread-supply-chain-compromise-impacting-npm-ecosystem',
      'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14-slim
        RUN pip install --no-cache-dir «flask» "gunicorn>=23" httpx==0.28.1
      `,
      good: `
        FROM python:3.14-slim
        RUN pip install --no-cache-dir flask==3.1.2 "gunicorn==23.0.0" httpx==0.28.1
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine AS build
        RUN npm install -g «pnpm@latest» && pnpm install
        FROM golang:1.25 AS tool
        RUN go install «example.com/acme/tool@latest»
        FROM alpine:3.22
        COPY --from=build /app /app
        COPY --from=tool /go/bin/tool /usr/local/bin/
      `,
      good: `
        FROM node:22.21-alpine AS build
        RUN npm install -g pnpm@10.23.0 && pnpm install
        FROM golang:1.25 AS tool
        RUN go install example.com/acme/tool@v1.4.0
        FROM alpine:3.22
        COPY --from=build /app /app
        COPY --from=tool /go/bin/tool /usr/local/bin/
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const command of packageCommandsIn(stage)) {
      if (command.manager.packages !== 'language' || command.operands === undefined) continue;
      const problem = isConstrained(stage, command)
        ? undefined
        : unpinnedProblem(stage, command, 'an attacker who publishes a release gets it installed');
      if (problem !== undefined) problems.push(problem);
    }
    return problems;
  },
});

const CONSTRAINTS = ['PIP_CONSTRAINT', 'PIP_REQUIRE_HASHES', 'PIP_NO_INDEX', 'UV_CONSTRAINT'];

/** Whether a variable of pip or uv names a constraints file or forbids the index. */
function isConstrained(stage: Stage, { name, command }: PackageCommand): boolean {
  if (name !== 'pip' && name !== 'uv') return false;
  return CONSTRAINTS.some(
    (variable) => stage.environment.has(variable) || command.assignments.some((own) => own.name === variable),
  );
}
