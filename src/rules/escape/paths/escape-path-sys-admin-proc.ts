import capAddSysAdmin from '../../privileges/capabilities/cap-add-sys-admin.ts';
import { closedLike, MOUNTS_FORBIDDEN } from '../closed-like.ts';
import { capabilities, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-sys-admin-proc',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [250],
  cis: ['5.4'],
  docs: {
    title: 'Do not let a container mount a fresh /proc',
    why: 'With SYS_ADMIN a process mounts a fresh `/proc`, without the read-only paths of the engine, and names a program in `core_pattern` that the kernel runs as root of the host when a process crashes. Only the AppArmor profile docker-default, which forbids mounts, prevents that.',
    how: 'Remove SYS_ADMIN, or keep AppArmor on and declare that with `host: { apparmor: true }` in the configuration.',
    limits:
      'The rule applies where the configuration says `host: { cgroup: v2 }`; elsewhere `escape-path-sys-admin-mount` covers it.',
    ...closedLike([capAddSysAdmin], [MOUNTS_FORBIDDEN]),
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://man7.org/linux/man-pages/man5/core.5.html',
      'https://docs.docker.com/engine/security/apparmor/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      host: { cgroup: 'v2' },
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [«SYS_ADMIN»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            cap_add: [SYS_ADMIN]
      `,
    },
  ],

  user: root,
  needs: [capabilities('SYS_ADMIN')],
  stops: [...ofCapability, appArmor, ({ host: { cgroup } }) => (cgroup === 'v2' ? 'open' : 'closed')],
  gain: 'mount a fresh /proc and have the kernel run a program as root of the host',
});
