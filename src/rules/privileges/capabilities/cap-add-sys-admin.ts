import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-sys-admin',
  danger: { attacker: 'root', reach: 'host' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0024'] },
  gains: {
    SYS_ADMIN: 'mount file systems and join namespaces, which is most of what an escape takes',
  },
  docs: {
    title: 'Do not add the capability SYS_ADMIN',
    why: 'With SYS_ADMIN the default seccomp profile opens `mount`, `fsopen`, `setns`, `unshare`, `bpf`, `perf_event_open` and more. On hosts with AppArmor only its rule against mounts is left; elsewhere an attacker mounts the disk or the control groups of the host and runs programs there as root.',
    how: 'Find out which call needs it: often a narrower capability (NET_ADMIN, SYS_PTRACE, PERFMON) is enough, or a mount that the engine makes with `volumes` or `tmpfs`. For FUSE and nested containers, prefer rootless tools.',
    limits: 'A repository does not show which security module the host runs.',
    ways: [
      {
        do: 'Remove SYS_ADMIN, and find the call that fails with `strace -f` in a copy of the container.',
        trap: 'Some calls are optional: many programs go on after `EPERM`, so look at what no longer works, not at each refused call.',
      },
      {
        do: 'Let the engine make the mount: `tmpfs: [/scratch]`, or a volume with `driver_opts` of type `nfs` or `cifs`.',
        trap: 'The mount exists from the start of the container on: the program can neither remount nor unmount it.',
      },
      {
        do: 'Give the narrower capability: PERFMON for `perf`, SYS_NICE for priorities, NET_ADMIN for interfaces.',
        trap: 'SYS_PTRACE next to `pid: host`, SYS_MODULE and SYS_RAWIO are ways out of their own.',
      },
      {
        do: 'Mount a FUSE file system on the host, as a service of systemd, and bind its folder with `propagation: rslave`.',
        trap: 'Without `rslave` the container keeps an empty folder when the mount is made again.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_ADMIN` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that mounts file systems, uses FUSE or creates namespaces fails with `Operation not permitted`.',
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
