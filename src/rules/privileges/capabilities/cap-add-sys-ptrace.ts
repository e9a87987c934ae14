import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-sys-ptrace',
  danger: { attacker: 'weakness', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0027'] },
  gains: {
    SYS_PTRACE: 'read and change the memory of every process in the container, regardless of its user',
  },
  docs: {
    title: 'Do not add the capability SYS_PTRACE',
    why: 'SYS_PTRACE lifts the checks of `ptrace`, `process_vm_readv` and `pidfd_getfd`: an attacker in one process reads keys and passwords from all others in the same PID namespace. AppArmor limits it to processes of the same profile. With `pid: host` the processes of the host are within reach.',
    how: 'Remove SYS_PTRACE. A debugger may trace its own children, and other processes of the same user, without it.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_PTRACE` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that attaches to others, such as a debugger or a profiler, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://man7.org/linux/man-pages/man2/ptrace.2.html',
    ],
  },
});
