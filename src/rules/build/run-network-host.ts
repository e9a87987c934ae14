import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isReachable } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'run-network-host',
  on: 'stage',
  danger: { attacker: 'contributor', reach: 'part' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [653],
  peers: { sonar: ['docker:S6431'] },
  docs: {
    title: 'Do not run build steps in the network of the host',
    why: 'With `--network=host` the step reaches everything that the build machine reaches, its loopback included: databases, agents and metadata services that trust local callers. A malicious package that the step installs can talk to them.',
    how: 'Remove the flag. Use `--network=none` for steps that need no network, and revoke the entitlement `network.host` of the builder.',
    limits: 'The builder also has to grant the entitlement; the rule cannot see whether it does.',
    fixTrap: {
      breaks: 'A step that reaches a server on the loopback address of the build machine fails.',
      check: 'Build the image with `--no-cache`, so that the step runs.',
    },
    references: [
      'https://docs.docker.com/reference/dockerfile/#run---network',
      'https://docs.docker.com/reference/cli/docker/buildx/build/#allow',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «--network=host» --mount=type=cache,target=/root/.cache make fetch
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN --mount=type=cache,target=/root/.cache make fetch
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      for (const { name, value, span, entry } of run.isTriggered ? [] : run.flags) {
        if (name !== 'network' || known(value) !== 'host') continue;
        yield {
          at: span,
          message: whenItRuns(
            run,
            `${stage.title} runs a build step in the network of the build machine, where it reaches services that trust local callers.`,
          ),
          fix: { title: 'Use a separate network', safety: 'review', edits: [{ span: entry, text: '' }] },
        };
      }
    }
  },
});
