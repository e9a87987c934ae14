import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-dac-read-search',
  danger: { attacker: 'root', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0027'] },
  gains: {
    DAC_READ_SEARCH: 'read every file of the host, its password hashes and keys included',
  },
  docs: {
    title: 'Do not add the capability DAC_READ_SEARCH',
    why: 'With DAC_READ_SEARCH the default seccomp profile opens `open_by_handle_at`, which reaches any file of a file system by its number. Docker always mounts `/etc/hosts`, `/etc/hostname` and `/etc/resolv.conf` from the host, so the disk of the host is in reach without any further mount; AppArmor does not prevent it.',
    how: 'Remove DAC_READ_SEARCH. For backups, mount the needed folders read-only, and run as a user or with a group that may read them.',
    ways: [
      {
        do: 'Run the backup as a user in the group of the files, with `user` and `group_add`, and mount their folder read-only.',
        trap: 'Files that the group may not read are left out, and some tools only log that.',
      },
      {
        do: 'Let each service write a dump, such as `pg_dump` into a volume, and back up that volume.',
        trap: 'When the dump fails, the old file is backed up again: check its age.',
      },
      {
        do: 'Back up the whole machine by a service of the host.',
        trap: 'It needs updates of its own, and a password for the backup that only root can read.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `DAC_READ_SEARCH` and `ALL`.',
    },
    fixTrap: {
      breaks: 'A program that reads files of all users, such as a backup, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
    ],
  },
});
