import { buildLabel } from '../../model/build.ts';
import { unset } from '../../model/findings/fix.ts';
import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-privileged',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  docs: {
    title: 'Do not build in privileged mode',
    why: 'Docker Compose grants the build the entitlement `security.insecure` without asking: steps with `RUN --security=insecure` then have all capabilities and all devices of the build machine. Whatever the build downloads can take that machine over, with the credentials and the other builds on it.',
    how: 'Remove `privileged`. Do the work that needs the host, such as mounting file systems or loading modules, outside of the image build.',
    limits: 'The rule does not check whether a step of the Dockerfile uses the privilege: any change to it can.',
    ways: [
      {
        do: 'Remove `privileged: true` from `build`, and build without a cache.',
        trap: 'It concerns the build alone: `privileged` of the service is another option.',
      },
      {
        do: 'Make file systems without mounting: `mkfs.ext4 -d folder image`, `mksquashfs`.',
        trap: 'Owners and modes come from the files of the build: run it under `fakeroot` where they differ.',
      },
      {
        do: 'Load modules, and register emulators, on the build machine once: `docker run --privileged --rm tonistiigi/binfmt --install arm64`.',
        trap: 'That command is itself privileged: pin the image by digest, and run it when the machine is set up.',
      },
    ],
    verify: { run: 'docker buildx inspect', prints: 'No `security.insecure` among the entitlements of the builder.' },
    fixTrap: {
      breaks: 'Steps that mount, use loop devices or start a container fail.',
      check: 'Build the image with `--no-cache`, so that every step runs.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/build/#privileged',
      'https://docs.docker.com/reference/dockerfile/#run---security',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            build:
              context: .
              privileged: «true»
      `,
      isFixed: true,
      good: `
        services:
          app:
            build:
              context: .
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            build: { context: ., privileged: «yes», target: app }
      `,
      isFixed: true,
      good: `
        services:
          app:
            build: { context: ., target: app }
      `,
    },
  ],

  *check(build) {
    const { privileged } = build;
    if (!isOn(privileged)) return;
    yield {
      at: privileged,
      message: `The build of ${buildLabel(build)} is privileged. Whatever it downloads can take over the build machine.`,
      fix: { title: 'Build without privileges', safety: 'review', edits: [unset(privileged)] },
    };
  },
});
