import type { Posture } from '../../../analysis/posture/index.ts';
import deviceBlock from '../../isolation/device-block.ts';
import deviceCgroupRuleBroad from '../../isolation/device-cgroup-rule-broad.ts';
import { closedLike } from '../closed-like.ts';
import { disk, root, step } from '../conditions.ts';
import { type Answer, defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, notPrivileged } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-device-mknod',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [732, 668],
  cis: ['5.18'],
  docs: {
    title: 'Do not let a container use the disks of the host',
    why: 'Root in a container that may use a disk of the host reads and writes it block by block: every file, password hash and key on it. No capability and no mount is needed; where only a cgroup rule allows the disk, MKNOD, a default capability, makes the node.',
    how: 'Remove the disk or the rule; name only the device that is needed, read-only: `/dev/sdb:/dev/sdb:r`. `cap_drop: [ALL]` takes MKNOD away, unless `/dev` is mounted.',
    limits: 'Disks are recognised by the names that Linux gives them; a device under another name is missed.',
    ...closedLike([deviceBlock, deviceCgroupRuleBroad]),
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://docs.kernel.org/admin-guide/cgroup-v1/devices.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            device_cgroup_rules: ["«b 8:* rwm»"]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [ALL]
            device_cgroup_rules: ["b 8:* rwm"]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            devices:
              - «/dev/sda:/dev/sda:rw»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            devices:
              - /dev/sda:/dev/sda:rw
      `,
    },
  ],

  user: mayUseDisks,
  needs: [disk],
  stops: [notPrivileged, kernelOfHost],
  gain: ({ devices, deviceRules }) =>
    [...devices.filter(({ class: kind }) => kind === 'disk'), ...deviceRules].some(({ permissions }) =>
      permissions.includes('w'),
    )
      ? 'read and write a disk of the host block by block'
      : 'read a disk of the host block by block',
});

/** The engine keeps the owner and the group of the nodes that it passes in. */
const DISK_GROUP = /^(?:disk|6)$/;

/** Root can, and so can members of the group that the nodes of disks belong to. */
function mayUseDisks(posture: Posture): Answer {
  const asRoot = root(posture);
  if (asRoot !== 'no') return asRoot;
  const { additionalGroups, devices: named } = posture.container;
  const group = additionalGroups.items.find(({ value }) => typeof value === 'string' && DISK_GROUP.test(value));
  if (group === undefined || named.length === 0) return 'no';
  return { phrase: 'is in the group of the disks', steps: step(group.span, 'the group') };
}
