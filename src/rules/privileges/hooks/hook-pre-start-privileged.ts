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
    ways: [
      {
        do: 'Set owners and modes when the image is built: `RUN install -d -o 10001 /data`, or `COPY --chown=10001`.',
        trap: 'Only a new named volume takes them over: one that exists, and a bind mount, keep their own.',
      },
      {
        do: 'Remove `privileged`, and run the hook with `user: root`: that is enough for `chown` of a volume.',
        trap: 'On NFS with `root_squash` root changes no owners: set them on the server.',
      },
      {
        do: 'Load modules and set kernel settings on the host, in `/etc/modules-load.d` and `/etc/sysctl.d`.',
        trap: 'They apply to the whole machine.',
      },
    ],
    verify: {
      run: 'docker compose config | grep -n privileged',
      prints: 'Nothing, or `privileged: false`, with all files that the project is made of.',
    },
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
