import { defineMissingProtectionRule, exampleOfNothing } from '../define-missing-protection.ts';

export default defineMissingProtectionRule({
  id: 'cap-drop-missing',
  danger: { attacker: 'container', reach: 'defences' },
  cwe: [250, 272],
  cis: ['5.4'],
  peers: {
    kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'],
    'docker-bench': ['5.4'],
    'compose-lint': ['CL-0006'],
  },
  docs: {
    title: 'Drop all capabilities',
    why: 'Docker gives each container 14 capabilities that few programs need. With them, an attacker who is root in it can forge packets to neighbours (NET_RAW), make device nodes (MKNOD), read and change files of all users (DAC_OVERRIDE) and become any of them (SETUID).',
    how: 'Set `cap_drop: [ALL]` and add back the capabilities that the program needs with `cap_add`. Servers that start as root and then switch the user need SETUID and SETGID, often CHOWN and DAC_OVERRIDE. Low ports need no capability.',
    limits:
      'Dropping all 14 by name is accepted. The rule reports nothing where dropping has no effect, in a privileged container or with `cap_add: [ALL]`, and where options come from a file that was not read.',
    ways: [
      {
        do: 'Set `cap_drop: [ALL]`.',
        trap: 'Images that start as root and switch the user fail with `Operation not permitted`.',
      },
      {
        do: 'Add back single capabilities for these: `cap_add: [CHOWN, DAC_OVERRIDE, SETGID, SETUID]`.',
        trap: '`NET_RAW` and `MKNOD` are hardly ever needed.',
      },
      {
        do: 'Better, let the container run as a user other than root, which needs none.',
        trap: 'Files in volumes still belong to root: `chown` them once.',
      },
    ],
    verify: {
      run: "grep CapBnd /proc/$(docker inspect -f '{{.State.Pid}}' NAME)/status",
      prints:
        '`0000000000000000`, or the bits of the capabilities that you added back; `capsh --decode=…` names them. Run it on the host.',
    },
    fixTrap: {
      breaks:
        'A program that starts as root and then changes owners or switches the user fails with `Operation not permitted`, unless the fix adds those capabilities back, which it does for images that it knows.',
      check:
        'Start the container with an empty volume and with the one it has, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/security/#linux-kernel-capabilities',
      'https://docs.docker.com/reference/compose-file/services/#cap_drop',
    ],
  },
  examples: [
    { ...exampleOfNothing('cap_drop: [ALL]'), isFixed: true },
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            cap_drop: [NET_RAW]
            cap_add: [SETUID]
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [NET_RAW, ALL]
            cap_add: [SETUID]
      `,
    },
  ],
  protection: 'cap_drop',
  message:
    'does not drop all capabilities. An attacker who is root in it can forge network packets, make device nodes and become any user.',
  fixTitle: 'Drop all capabilities',
});
