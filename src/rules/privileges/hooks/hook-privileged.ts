import { definePrivilegedHookRule } from './hook-privileged-rule.ts';

export default definePrivilegedHookRule({
  id: 'hook-privileged',
  danger: { attacker: 'weakness', reach: 'host' },
  hooks: ['post_start', 'pre_stop', 'watch'],
  gain: 'It has every capability in the container, even dropped ones: an attacker who controls it can load code into the kernel of the host.',
  docs: {
    title: 'Do not run privileged commands in a container',
    why: 'A hook with `privileged` runs in the container with every capability, as `docker exec --privileged` does. It reads programs and files that an attacker in the container may have replaced, and gives them privileges that the container itself was denied.',
    how: 'Remove `privileged`. Where the command only prepares files, build that into the image, or run it as root without further privileges.',
    limits: 'The rule does not check what the command does. `hook-pre-start-privileged` covers `pre_start`.',
    ways: [
      {
        do: 'Remove `privileged`, and give the hook `user: root` if it needs root.',
        trap: 'It then has the capabilities of its container: after `cap_drop: [ALL]` even `chown` fails.',
      },
      {
        do: 'Prepare files in the image, and not after the start.',
        trap: 'A volume hides the files of the image below it, unless it is new and named.',
      },
      {
        do: 'Give the service what the hook switched on, such as `sysctls: {net.core.somaxconn: 1024}`.',
        trap: 'Only settings of a namespace can be set for a container; others belong to the host.',
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
      'https://docs.docker.com/reference/compose-file/services/#post_start',
      'https://docs.docker.com/reference/cli/docker/container/exec/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            post_start:
              - command: /setup.sh
                privileged: «true»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            post_start:
              - command: /setup.sh
      `,
    },
  ],
});
