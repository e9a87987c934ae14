import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { withNames } from '../../analysis/secrets/named-secrets.ts';
import { instructionsOf, isReachable, type RunInstruction } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'run-security-insecure',
  on: 'stage',
  danger: { attacker: 'contributor', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  peers: {
    semgrep: ['dockerfile.security.run-security-insecure.run-security-insecure'],
    sonar: ['docker:S6502'],
  },
  docs: {
    title: 'Do not run build steps without the sandbox',
    why: 'With `--security=insecure` the step runs like a privileged container: all capabilities, all devices, no seccomp profile. Anything that it downloads or installs can take over the build machine, with the credentials and the other builds on it.',
    how: 'Remove the flag. Do the work that needs the host, such as mounting file systems or loading modules, outside of the image build, and revoke the entitlement `security.insecure` of the builder.',
    limits: 'The builder also has to grant the entitlement; the rule cannot see whether it does.',
    ways: [
      {
        do: 'Remove `--security=insecure`, and build with `--no-cache`.',
        trap: 'A tool may go on without what it was refused: look at the output of the step.',
      },
      {
        do: 'Make file systems without mounting: `mkfs.ext4 -d folder image`, `mksquashfs`.',
        trap: 'Owners and modes come from the files of the build: run it under `fakeroot` where they differ.',
      },
      {
        do: 'Do that work in a container after the build, with the one device or capability that it needs.',
        trap: 'Its result is not in the image: copy it in with a second build.',
      },
    ],
    verify: {
      run: 'docker buildx inspect',
      prints:
        'No `--allow-insecure-entitlement security.insecure` among the options of the builder, so that no step can have it.',
    },
    fixTrap: {
      breaks: 'A step that mounts, uses loop devices or starts a container fails.',
      check: 'Build the image with `--no-cache`, so that the step runs.',
    },
    references: [
      'https://docs.docker.com/reference/dockerfile/#run---security',
      'https://docs.docker.com/reference/cli/docker/buildx/build/#allow',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        # syntax=docker/dockerfile:1
        FROM debian:12
        RUN «--security=insecure» --network=none make check
      `,
      isFixed: true,
      good: `
        # syntax=docker/dockerfile:1
        FROM debian:12
        RUN --network=none make check
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS test
        RUN --mount=type=cache,target=/root/.cache «--security=insecure» make test
        FROM debian:12
        COPY --from=test /out /out
      `,
      isFixed: true,
      good: `
        FROM debian:12 AS test
        RUN --mount=type=cache,target=/root/.cache make test
        FROM debian:12
        COPY --from=test /out /out
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      for (const { name, value, span, entry } of run.isTriggered ? [] : run.flags) {
        if (name !== 'security' || known(value) !== 'insecure') continue;
        yield {
          at: span,
          // without a sandbox, another command is another danger
          evidence: `${spanText(span)} ${commandOf(run)}`,
          message: whenItRuns(
            run,
            `${stage.title} runs a build step without any sandbox, as root of the build machine.`,
          ),
          fix: { title: 'Run it in the sandbox', safety: 'review', edits: [{ span: entry, text: '' }] },
        };
      }
    }
  },
});

/** The text of the command, however it is broken into lines. */
function commandOf({ line }: RunInstruction): string {
  return withNames(line.text.replaceAll(/\s+/g, ' ').trim());
}
