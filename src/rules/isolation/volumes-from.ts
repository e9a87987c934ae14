import { append } from '../../model/findings/fix.ts';
import { known, type Option } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'volumes-from',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  profile: 'changes',
  precision: 'high',
  cwe: [668],
  docs: {
    title: 'Do not take over all mounts of another container',
    why: 'The container gets every mount of the other one, writable, including those that are added there later, such as a socket or a folder with keys. A reviewer of this container does not see them.',
    how: 'Name the volumes that it needs, read-only where it only reads. If it needs all of them, add `:ro`.',
    limits:
      'The rule reports the option unless it has `:ro`. The rules about mounts check the mounts themselves, at this place.',
    fixTrap: {
      breaks: 'A program that writes to the mounts of the other container fails with `Read-only file system`.',
      check: 'Start both, and look for `Read-only file system` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#volumes_from',
      'https://docs.docker.com/reference/cli/docker/container/run/#volumes-from',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes: [data:/data]
          backup:
            image: ghcr.io/acme/backup:1.4
            volumes_from:
              - «app»
              - container:cache:ro
        volumes:
          data:
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes: [data:/data]
          backup:
            image: ghcr.io/acme/backup:1.4
            volumes_from:
              - app:ro
              - container:cache:ro
        volumes:
          data:
      `,
    },
  ],

  *check({ name, volumesFrom }) {
    for (const item of volumesFrom.items) {
      const written = known<string>(item);
      if (written === undefined || /:ro$|:ro,|,ro$/.test(written)) continue;
      const other = written.replace(/^container:/, '').replace(/:rw$/, '');
      yield {
        at: item,
        message: `Container "${name}" takes over all mounts of "${other}", writable. An attacker in it can change all data that the other stores.`,
        evidence: written,
        ...(canAppend(item, written) && {
          fix: { title: 'Take the mounts over read-only', safety: 'review', edits: [append(item, ':ro')] },
        }),
      };
    }
  },
});

/** Whether the item is plain text, without variables and without an access mode that would have to go. */
function canAppend(item: Option<string>, written: string): boolean {
  return spanText(item.span) === written && !/:rw$/.test(written);
}
