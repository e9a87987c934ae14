import { type Build, buildLabel } from '../../model/build.ts';
import { itemsThat } from '../../model/containers/container.ts';
import { type Edit, unset, unsetItem } from '../../model/findings/fix.ts';
import { isSetTo, type Option } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-network-host',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'part' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [653],
  docs: {
    title: 'Do not build in the network of the host',
    why: 'Each build step reaches everything that the build machine reaches, its loopback included: databases, agents and metadata services that trust local callers. A malicious package that the build installs can talk to them.',
    how: 'Remove the option. Where the build needs a service, name a network with just that service; where it needs no network, use `network: none`.',
    limits:
      'The entitlement `network.host`, which lets single steps ask for it, is reported as well. A single `RUN --network=host` is reported by `run-network-host`.',
    fixTrap: {
      breaks:
        'Steps that reach a server on the loopback address of the build machine, such as a local proxy or mirror, fail.',
      check: 'Build the image with `--no-cache`, so that every step downloads again.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/build/#network',
      'https://docs.docker.com/build/bake/reference/#targetnetwork',
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
              network: «host»
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
            "app": { "context": ".", "network": "«host»" },
            "test": { "context": ".", "entitlements": ["«network.host»"] }
          }
        }
      `,
      isFixed: true,
      good: `
        {
          "target": {
            "app": { "context": "." },
            "test": { "context": "." }
          }
        }
      `,
    },
    {
      file: 'Makefile',
      bad: `
        image:
        \tdocker build --network «host» --tag app .
      `,
      isFixed: true,
      good: `
        image:
        \tdocker build --tag app .
      `,
    },
  ],

  *check(build) {
    const { network, entitlements } = build;
    if (isSetTo(network, 'host')) yield problem(build, network, 'runs', unset(network));
    for (const item of itemsThat(entitlements, (name) => name === 'network.host')) {
      yield problem(build, item, 'may run', unsetItem(entitlements, item));
    }
  },
});

function problem(build: Build, at: Option<string>, does: string, edit: Edit) {
  return {
    at,
    message: `The build of ${buildLabel(build)} ${does} in the network of the build machine, where an attacker in it reaches services that trust local callers.`,
    fix: { title: 'Use a separate network', safety: 'review' as const, edits: [edit] },
  };
}
