import { isAddress, isOutside } from '../../analysis/hosts/outside-host.ts';
import { buildLabel } from '../../model/build.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-extra-hosts',
  on: 'build',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [350],
  docs: {
    title: 'Look at names that a build finds outside',
    why: 'The entry sends what the build fetches by that name to a fixed address on the internet. Its owner, today or after the address changes hands, may answer with their own code where certificates and checksums are not checked.',
    how: 'Remove the entry and let DNS answer. For a mirror, configure the client with the name of that server.',
    limits:
      'The rule reports names of the public DNS with addresses outside of private networks, in compose files, bake files, workflows and commands.',
    references: [
      'https://docs.docker.com/reference/compose-file/build/#extra_hosts',
      'https://docs.docker.com/reference/cli/docker/buildx/build/#add-host',
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
              extra_hosts:
                - «registry.example.com=203.0.113.9»
      `,
      good: `
        services:
          app:
            build:
              context: .
              extra_hosts:
                - registry.example.com=10.0.0.9
                - db=203.0.113.9
      `,
    },
    {
      file: 'build.sh',
      bad: `
        docker build --add-host «mirror.example.org:203.0.113.9» .
      `,
      good: `
        docker build --add-host host.docker.internal:host-gateway .
      `,
    },
  ],

  *check(build) {
    for (const { name, value, span } of build.extraHosts ?? []) {
      const address = known<string>(value)?.replace(/^\[(.*)\]$/, '$1') ?? '';
      if (!isAddress(address) || !isOutside(address) || isAddress(name) || !isOutside(name)) continue;
      yield {
        at: span,
        message: `The build of ${buildLabel(build)} finds "${name}" at ${address}, which is outside of private networks. The owner of that address may answer with their own code.`,
        evidence: `${name} ${address}`,
      };
    }
  },
});
