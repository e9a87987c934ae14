import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-sys-time',
  danger: { attacker: 'root', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0028'] },
  gains: {
    SYS_TIME: 'set the clock of the host, so that expired certificates and tokens become valid and logs become wrong',
  },
  docs: {
    title: 'Do not add the capability SYS_TIME',
    why: 'The clock is not part of any namespace: with SYS_TIME the default seccomp profile opens `settimeofday`, `clock_settime` and `adjtimex`, and the time that the container sets applies to the host and all containers. Expired certificates and tokens become valid again, and time-based locks and logs cannot be trusted.',
    how: 'Remove SYS_TIME and run the time service, such as chrony, on the host. Containers use the clock of the host anyway.',
    ways: [
      {
        do: 'Run chrony or systemd-timesyncd on the host, and delete the container.',
        trap: 'Two time services on one machine work against each other: stop one before you start the other.',
      },
      {
        do: 'Keep a server that only answers others, and start it with `chronyd -x`, which never sets the clock.',
        trap: 'It passes on the clock of the host, right or wrong, so the host needs a time service as well.',
      },
      {
        do: 'To test with another date, use `libfaketime` for the one program.',
        trap: 'Programs that are linked statically, such as those in Go, ignore it.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_TIME` and `ALL`.',
    },
    fixTrap: {
      breaks: 'A program that sets the clock, such as an NTP server, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
});
