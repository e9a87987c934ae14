import { buildLabel } from '../../model/build.ts';
import { itemsThat } from '../../model/containers/container.ts';
import { unsetItem } from '../../model/findings/fix.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-entitlement-insecure',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250],
  docs: {
    title: 'Do not grant builds privileges on the build machine',
    why: 'With the entitlement `security.insecure` build steps run like a privileged container, and with `device` they reach devices of the build machine. Whatever the build downloads can take that machine over, with the credentials and the other builds on it.',
    how: 'Remove the entitlement, and `--security=insecure` or `--device` from the Dockerfile. Do the work that needs the host outside of the image build.',
    limits:
      'The builder has to allow the entitlement as well; the rule cannot see whether it does. `network.host` is reported by `build-network-host`.',
    ways: [
      {
        do: 'Remove the entitlement, and the steps that need it: `RUN --security=insecure`, `RUN --device`.',
        trap: 'Only the step with the flag fails: build without a cache to see it.',
      },
      {
        do: 'Do that work after the build: in a container with the one device or capability, or on the host.',
        trap: 'Its result is not in the image: copy it in with a second build.',
      },
      {
        do: 'If it has to stay, use a builder on a machine that is thrown away after the build.',
        trap: 'A shared cache carries what the build left to the next one: do not share it.',
      },
    ],
    verify: {
      run: 'docker buildx inspect',
      prints:
        'No `security.insecure` and no `device` in the options of the builder, such as `--allow-insecure-entitlement`.',
    },
    fixTrap: {
      breaks: 'Steps with `RUN --security=insecure` fail, as do steps that mount, load modules or start a container.',
      check: 'Build the image with `--no-cache`, so that every step runs.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/build/#entitlements',
      'https://docs.docker.com/build/bake/reference/#targetentitlements',
      'https://docs.docker.com/reference/cli/docker/buildx/build/#allow',
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
              entitlements:
                - «security.insecure»
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
      file: 'docker-bake.json',
      bad: `
        {
          "target": {
            "app": { "context": ".", "entitlements": ["network.host", "«security.insecure»"] }
          }
        }
      `,
      isFixed: true,
      good: `
        {
          "target": {
            "app": { "context": ".", "entitlements": ["network.host"] }
          }
        }
      `,
    },
    {
      file: 'build.sh',
      bad: `
        docker buildx build --allow «security.insecure» --tag app .
      `,
      isFixed: true,
      good: `
        docker buildx build --tag app .
      `,
    },
  ],

  *check(build) {
    for (const item of itemsThat(build.entitlements, isHostAccess)) {
      const gain = item.value.startsWith('device') ? 'devices of' : 'all privileges on';
      yield {
        at: item,
        message: `The build of ${buildLabel(build)} gets ${gain} the build machine. Anything that it downloads can use them.`,
        fix: { title: 'Remove the entitlement', safety: 'review', edits: [unsetItem(build.entitlements, item)] },
      };
    }
  },
});

function isHostAccess(name: string): boolean {
  return /^(?:security\.insecure|device(?:=.*)?)$/.test(name);
}
