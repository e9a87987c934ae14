import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-sys-boot',
  danger: { attacker: 'container', reach: 'outage' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0011'] },
  gains: {
    SYS_BOOT: 'call reboot, which stops the container or, in the PID namespace of the host, the whole host',
  },
  docs: {
    title: 'Do not add the capability SYS_BOOT',
    why: 'With SYS_BOOT the default seccomp profile opens `reboot(2)`. In a private PID namespace that only ends the container; with `pid: host` it restarts the host. `kexec_load` stays closed by the default profile.',
    how: 'Remove SYS_BOOT. Restart a host through its own service manager.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_BOOT` and `ALL`.',
    },
    fixTrap: {
      breaks: 'A program that restarts the machine fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://man7.org/linux/man-pages/man2/reboot.2.html',
    ],
  },
});
