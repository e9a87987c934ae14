import { isOfHost } from '../../../analysis/posture/mounts.ts';
import capAddSysAdmin from '../../privileges/capabilities/cap-add-sys-admin.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-shared-propagation',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [668, 250],
  cis: ['5.20'],
  docs: {
    title: 'Do not let mounts of a container appear on the host',
    why: 'A mount that a process with SYS_ADMIN makes below a folder with shared propagation appears on the host as well: over its programs or configuration, without leaving the container. Only the AppArmor profile docker-default prevents that.',
    how: 'Remove SYS_ADMIN, or mount the folder with `rslave` or the default `rprivate`.',
    ...closedLike(
      [capAddSysAdmin],
      [
        {
          do: 'Mount the folder with `rslave`: the container sees new mounts of the host, and the host none of the container.',
          trap: 'A storage plugin whose work is to mount for the host needs `rshared`: run it on a machine where only it has SYS_ADMIN.',
        },
      ],
    ),
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .Propagation}}{{end}}' NAME",
      prints: 'No line that ends in `shared` or `rshared`.',
    },
    references: [
      'https://docs.kernel.org/filesystems/sharedsubtree.html',
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [«SYS_ADMIN»]
            volumes:
              - /srv/mnt:/mnt:rshared
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /srv/mnt:/mnt:rshared
      `,
    },
  ],

  user: root,
  needs: [
    // engines share mounts of folders alone, so a source that only run time knows is a folder
    mounts((mount) => mount.propagation === 'shared' && (isOfHost(mount) || mount.class === 'unknown'), {
      does: 'shares the mounts below',
      reportedBy: ['mount-propagation-shared'],
    }),
    capabilities('SYS_ADMIN'),
  ],
  stops: [...ofCapability, appArmor],
  gain: 'make mounts that appear on the host and hide its files',
});
