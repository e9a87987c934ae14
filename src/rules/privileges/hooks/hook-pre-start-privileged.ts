import { definePrivilegedHookRule } from './hook-privileged-rule.ts';

export default definePrivilegedHookRule({
  id: 'hook-pre-start-privileged',
  danger: { attacker: 'container', reach: 'host' },
  hooks: ['pre_start'],
  gain: 'It runs in a separate privileged container with the mounts and the network of this one, and without its protections: an attacker who controls it owns the host.',
  docs: {
    title: 'Do not run pre-start hooks in privileged mode',
    why: 'A `pre_start` hook runs in a separate container, with the volumes and the network of the service, but without its dropped capabilities, security options, read-only root and user. With `privileged` it is a privileged container: it has all devices of the host and no filter around it.',
    how: 'Remove `privileged`. Change owners and modes of files in the image, or in a command that runs as root without further privileges.',
    limits: 'The rule does not check what the command does.',
    fixTrap: {
      breaks: 'A command that mounts, loads modules or changes settings of the kernel fails.',
      check: 'Start the service, and look at the output of the hook in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/compose/how-tos/lifecycle/',
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pre_start:
              - image: ghcr.io/acme/setup:1.4
                command: /setup.sh
                privileged: «true»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pre_start:
              - image: ghcr.io/acme/setup:1.4
                command: /setup.sh
      `,
    },
  ],
});
