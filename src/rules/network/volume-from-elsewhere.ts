import { isOn, known } from '../../model/located.ts';
import type { Volume } from '../../model/project.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'volume-from-elsewhere',
  on: 'project',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  profile: 'changes',
  precision: 'very-high',
  cwe: [668],
  docs: {
    title: 'Look at volumes that the project does not make',
    why: 'A volume of another project brings the data of that project into the containers, and lets them change it. One of another machine, or of a driver that is a plugin, is as trustworthy as that machine, or as the code of the plugin, which runs as root on the host.',
    how: 'Find out whose data it is. Mount it read-only if the containers only read it.',
    limits:
      'The rule reports volumes that are external, use a driver other than `local`, or are on a network file system. It cannot tell what they hold.',
    references: [
      'https://docs.docker.com/reference/compose-file/volumes/#external',
      'https://docs.docker.com/engine/extend/legacy_plugins/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes: [other:/o, remote:/r, plugin:/p]
        volumes:
          «other»: { external: true }
          «remote»: { driver_opts: { type: nfs, o: "addr=203.0.113.9", device: ":/x" } }
          «plugin»: { driver: vieux/sshfs }
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes: [data:/data]
        volumes:
          data: { driver: local }
      `,
    },
  ],

  *check({ volumes }) {
    for (const volume of volumes) {
      const whose = ownerOf(volume);
      if (whose === undefined) continue;
      yield {
        at: volume.span,
        message: `The volume "${volume.name}" ${whose}. Containers that mount it read its data, and change it unless the mount is read-only.`,
        evidence: `${volume.name} ${whose}`,
      };
    }
  },
});

function ownerOf({ external, driver, driverOptions }: Volume): string | undefined {
  if (isOn(external)) return 'belongs to another project';
  const name = known(driver);
  if (name !== undefined && name !== 'local' && name !== '') return `is made by the driver ${name}`;
  const type = driverOptions.find((option) => option.name === 'type')?.value;
  return /^(?:nfs4?|cifs|smb3?|glusterfs|ceph|9p|sshfs)$/.test(known<string>(type) ?? '')
    ? 'is on another machine'
    : undefined;
}
