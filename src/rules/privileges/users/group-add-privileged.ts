import { unsetItem } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';
import { addedGroups } from './added-groups.ts';

export default defineRule({
  id: 'group-add-privileged',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [269],
  docs: {
    title: 'Do not give access to sockets or disks through a group',
    why: 'A container that mounts the socket of the engine, or a disk, and runs as an ordinary user cannot open it. With the group that owns it, it can: the user is then no longer a protection, and an attacker who takes over the program has the host.',
    how: 'Remove the group and the mount. A program that lists containers can talk to a socket proxy that allows only that.',
    limits:
      'The group of the socket has a different number on every host: next to a mounted socket, any number from 100 on, except 1000, is assumed to be that group. Without such a mount, `group-add-sensitive` reports what the group would open. Socket proxies are left alone.',
    ways: [
      {
        do: 'Remove the group, and the mount of the socket or the disk with it.',
        trap: 'A program may only log that it has no access: a dashboard stays empty instead of failing.',
      },
      {
        do: 'Let the program talk to a socket proxy that allows only the calls that it needs.',
        trap: 'A proxy that allows POST to `/containers` gives the host away as the socket does.',
      },
      {
        do: 'For a device, keep the group of that device alone, such as `dialout` or `video`.',
        trap: 'Groups have other numbers on other hosts: check that yours is neither `docker` nor `disk`.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.GroupAdd}}' NAME",
      prints:
        '`[]`, or groups other than that of the socket, whose number `stat -c %g /var/run/docker.sock` prints on the host.',
    },
    fixTrap: {
      breaks: 'The process loses access to the files, sockets and devices of the group.',
      check: 'Start the container, and look for `Permission denied` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/install/linux-postinstall/#manage-docker-as-a-non-root-user',
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
      'https://docs.docker.com/reference/compose-file/services/#group_add',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            user: "10001"
            group_add:
              - «docker»
              - audio
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock
      `,
      isFixed: true,
      good: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            user: "10001"
            group_add:
              - audio
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            user: "10001"
            group_add: ["«6»"]
            devices: [/dev/sdb]
      `,
      isFixed: true,
      good: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            user: "10001"
            devices: [/dev/sdb]
      `,
    },
  ],

  *check(container) {
    if (container.additionalGroups.items.length === 0) return;
    for (const { option, name, rights, opens } of addedGroups(container)) {
      if (opens === undefined) continue;
      yield {
        at: option,
        message: `Container "${container.name}" adds the group "${name}", which opens ${rights} to its user. An attacker in it can reach the host through it without being root.`,
        related: [opens],
        evidence: name,
        fix: {
          title: `Do not add the group ${name}`,
          safety: 'review',
          edits: [unsetItem(container.additionalGroups, option)],
        },
      };
    }
  },
});
