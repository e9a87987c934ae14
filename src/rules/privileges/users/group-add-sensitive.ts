import { unsetItem } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';
import { addedGroups } from './added-groups.ts';

export default defineRule({
  id: 'group-add-sensitive',
  on: 'container',
  sets: ['additionalGroups'],
  score: 3.5,
  profile: 'strict',
  precision: 'high',
  cwe: [269],
  docs: {
    title: 'Do not add groups that have rights on the host',
    why: 'Groups such as `docker`, `disk`, `shadow` or `sudo` own sockets, disks and files of the host. As soon as one of them is mounted into the container, or a folder that holds one, its user opens it without being root.',
    how: 'Remove the group, or add the one group that owns what the program needs.',
    limits:
      'Numbers count as on Debian: 0, 4, 6, 15, 27 and 42. Inside of an image a number may belong to another group; what counts on the host is the number. Where the container mounts what the group opens, it is `group-add-privileged`.',
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
        message: `Container "${container.name}" adds the group "${name}". On a host its members have ${rights}, should the container ever get at them.`,
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
