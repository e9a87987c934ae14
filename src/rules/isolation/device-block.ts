import { DISK_CONTROL } from '../../data/devices.ts';
import { defineDeviceRule } from './device-rule.ts';

export default defineDeviceRule({
  id: 'device-block',
  danger: { attacker: 'root', reach: 'host' },
  profile: 'recommended',
  peers: { 'docker-bench': ['5.18'], 'compose-lint': ['CL-0016'] },
  gain: ({ class: kind, path, permissions, isMounted }) => {
    if (isMounted) return permissions.includes('w') ? 'read and change all files on it' : 'read all files on it';
    if (DISK_CONTROL.test(path)) return 'set up and change disks of the host';
    if (kind !== 'disk') return undefined;
    return permissions.includes('w')
      ? 'read and write it block by block, past all permissions of its files'
      : 'read all files on it, past their permissions';
  },
  docs: {
    title: 'Do not give a container a disk of the host',
    why: 'A disk gives access to all its files, past their permissions: with `debugfs` or `dd` root in the container reads `/etc/shadow` and writes a key for SSH, or a program that the host starts as root. No further capability is needed, and the logs of the host show nothing. A volume that maps a disk, through `device` in `driver_opts`, exposes all files on it.',
    how: 'Mount the folder that the program needs from the file system of that disk. A tool that reads the health of disks can run on the host.',
    limits:
      '`/dev` as a device brings every disk. A disk that belongs to the container alone, such as one for a storage cluster, is reported, too.',
    ways: [
      {
        do: 'Mount the file system of the disk on the host, and give the container a folder of it: `/srv/data:/data`.',
        trap: 'If the disk is not mounted after a restart, the program fills the root disk: use `bind: {create_host_path: false}` on a folder that only the disk has.',
      },
      {
        do: 'Read the health of disks with `smartd` on the host.',
        trap: 'Dashboards that ask the container need the new address.',
      },
      {
        do: 'If a storage cluster needs a raw disk, give it that disk by `/dev/disk/by-id/…`, on a machine for storage alone, and suppress the finding with that reason.',
        trap: 'Names such as `/dev/sdb` may belong to another disk after the next start, which the container then overwrites.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.Devices}}' NAME",
      prints: '`[]`, or only devices that the program needs.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#devices',
      'https://man7.org/linux/man-pages/man8/debugfs.8.html',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            devices:
              - «/dev/sda1:/dev/xvda:r»
              - /dev/ttyUSB0
      `,
      good: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            devices:
              - /dev/ttyUSB0
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          store:
            image: ghcr.io/acme/store:1.4
            devices:
              - «source: /dev/mapper/data
                target: /dev/data
                permissions: rw»
      `,
      good: `
        services:
          store:
            image: ghcr.io/acme/store:1.4
            volumes:
              - /mnt/data:/data
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            volumes:
              - disk:/data
        volumes:
          disk:
            driver_opts:
              type: ext4
              device: «/dev/sda1»
      `,
      good: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            volumes:
              - disk:/data
        volumes:
          disk:
            driver_opts:
              type: nfs
              o: addr=10.0.0.1
              device: ":/data"
      `,
    },
  ],
});
