import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-mac',
  danger: { attacker: 'weakness', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'] },
  gains: {
    MAC_ADMIN: 'change the policy of the security module of the host',
    MAC_OVERRIDE: 'ignore the mandatory access control of the host',
    AUDIT_CONTROL: 'switch the audit log of the host off',
    AUDIT_READ: 'read the audit log of the host',
    LINUX_IMMUTABLE: 'clear the flags that keep files from being changed or only let logs grow',
    SYS_PACCT: 'switch process accounting of the host off',
    SYS_TTY_CONFIG: 'hang up and reconfigure terminals of the host',
    IPC_OWNER: 'read shared memory and message queues regardless of their permissions',
    NET_BROADCAST: 'send broadcasts and listen to multicasts on its network',
    CHECKPOINT_RESTORE: 'freeze processes, read their memory and choose process ids',
  },
  docs: {
    title: 'Do not add capabilities that weaken access control',
    why: 'MAC_ADMIN, MAC_OVERRIDE, AUDIT_CONTROL, AUDIT_READ, LINUX_IMMUTABLE, SYS_PACCT, SYS_TTY_CONFIG, IPC_OWNER, NET_BROADCAST and CHECKPOINT_RESTORE weaken the mechanisms that watch or limit processes: security modules, the audit log, immutable files, accounting. An attacker uses them to hide and to undo protections; ordinary programs do not need them.',
    how: 'Remove the capability. A program that needs one of them, such as an audit collector, belongs on the host.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `MAC_ADMIN`, `MAC_OVERRIDE` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that changes the audit or the mandatory access control of the host fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
});
