import deviceBlock from '../../isolation/device-block.ts';
import capAddSysAdmin from '../../privileges/capabilities/cap-add-sys-admin.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, disk, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-sys-admin-device',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250, 668],
  cis: ['5.4', '5.18'],
  docs: {
    title: 'Do not give a container a disk and the right to mount it',
    why: 'With a disk of the host among its devices and SYS_ADMIN, a process mounts the disk and has all files of the host, writable. Only the AppArmor profile docker-default, which forbids mounts, prevents that.',
    how: 'Remove the disk or the capability. Mount the file system on the host, and give the container that folder.',
    ...closedLike([deviceBlock, capAddSysAdmin]),
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.docker.com/engine/security/apparmor/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            devices: [/dev/sda1]
            cap_add: [«SYS_ADMIN»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            devices: [/dev/fuse]
            user: "10001"
            cap_add: [SYS_ADMIN]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            device_cgroup_rules: ["b 8:* rwm"]
            cap_add: [«SYS_ADMIN»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            device_cgroup_rules: ["c 189:* rwm"]
      `,
    },
  ],

  user: root,
  needs: [disk, capabilities('SYS_ADMIN')],
  stops: [...ofCapability, appArmor],
  gain: 'mount a disk of the host and change every file on it',
});
