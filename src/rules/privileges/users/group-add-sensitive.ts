import { unsetItem } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';
import { addedGroups } from './added-groups.ts';

export default defineRule({
  id: 'group-add-sensitive',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  precision: 'high',
  cwe: [269],
  docs: {
    title: 'Do not add groups that have rights on the host',
    why: 'Groups such as `docker`, `disk`, `shadow` or `sudo` own sockets, disks and files of the host. As soon as one of them, or a folder with one, is mounted into the container, its user can open it without being root.',
    how: 'Remove the group, or add only the group that owns the files the program needs.',
    limits:
      'Numbers count as on Debian: 0, 4, 6, 15, 27 and 42. Inside an image a number may belong to another group; on the host only the number counts. Where the container mounts a file that the group opens, `group-add-privileged` reports it instead.',
    fixTrap: {
      breaks: 'The user loses access to the files, sockets and devices of the group.',
      check: 'Build the image, start it, and look for `Permission denied` in `docker logs NAME`.',
    },
    references: [
      'https://wiki.debian.org/SystemGroups',
      'https://docs.docker.com/reference/compose-file/services/#group_add',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            group_add: [«shadow», audio]
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            group_add: [audio]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            group_add:
              - «docker»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check(container) {
    if (container.additionalGroups.items.length === 0) return;
    for (const { option, name, rights, opens } of addedGroups(container)) {
      if (opens !== undefined) continue;
      yield {
        at: option,
        message: `Container "${container.name}" adds the group "${name}". On a host its members have ${rights}, and so has an attacker in it once any of that is mounted.`,
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
