import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-syslog',
  danger: { attacker: 'weakness', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0030'] },
  gains: {
    SYSLOG: 'read the kernel log of the host, kernel addresses included',
  },
  docs: {
    title: 'Do not add the capability SYSLOG',
    why: 'With SYSLOG the default seccomp profile opens `syslog(2)`: the container reads the log of the kernel that it shares with the host, even where `kernel.dmesg_restrict` is set. The log shows devices, mounts, crashes of other containers, and kernel addresses that exploits need.',
    how: 'Remove SYSLOG. It has nothing to do with sending messages to a syslog server; a log collector reads the kernel log on the host.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYSLOG` and `ALL`.',
    },
    fixTrap: {
      breaks: 'A program that reads the log of the kernel fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
});
