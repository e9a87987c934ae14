import { commandsOf, runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { packageRunBy, RUNNERS_OF_PACKAGES } from '../../../analysis/packages/package-runs.ts';
import { isReachable } from '../../../model/dockerfile.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'package-run-unpinned',
  on: 'stage',
  yieldsTo: { 'language-package-unpinned': 'place' },
  danger: { attacker: 'release', reach: 'users' },
  profile: 'changes',
  precision: 'medium',
  cwe: [829, 494],
  docs: {
    title: 'Name the version of packages that are run at once',
    why: 'The command fetches the newest release of the package and runs it, without a lock file. An attacker who publishes a release, or who registers a name that is nearly the same, runs code in the build or in the container.',
    how: 'Name the version: `npx prisma@6.19.0`, `uvx ruff==0.14.6`; or install the package with the lock file of the project, and run it with `npx --no-install`.',
    limits:
      'The rule reads npx, bunx, `pnpm dlx`, `yarn dlx`, `npm exec`, uvx, `uv tool run`, `pipx run` and `deno run npm:…`. npx runs a package of the project if there is one, so a finding may mean a package with a locked version. That is why the recommended profile reports only packages that a change brings.',
    references: [
      'https://docs.npmjs.com/cli/commands/npx',
      'https://docs.astral.sh/uv/guides/tools/#requesting-specific-versions',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        RUN npx -y «prisma» generate && pnpm dlx «create-acme» .
        RUN uvx «ruff» check && pipx run «cowsay»
        CMD ["npx", "«acme-server»"]
      `,
      good: `
        FROM node:22
        RUN npx -y prisma@6.19.0 generate && pnpm dlx create-acme@1.4.0 .
        RUN uvx ruff==0.14.6 check && uvx ruff@0.14.6 && pipx run cowsay==6.1
        RUN npx --no-install tsc && npx ./tool
        CMD ["npx", "acme-server@1.4.0"]
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage) || !runsAny(stage, RUNNERS_OF_PACKAGES)) return;
    for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
      const word = packageRunBy(command);
      if (word === undefined) continue;
      const clause = `${stage.title} runs the package "${word.pieces}" without a version, so that an attacker who publishes a release gets it run.`;
      yield { at: word.span, message: whenItRuns(instruction, clause), evidence: word.pieces };
    }
  },
});
