import capAddSysAdmin from '../../privileges/capabilities/cap-add-sys-admin.ts';
import { closedLike, MOUNTS_FORBIDDEN } from '../closed-like.ts';
import { capabilities, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-sys-admin-mount',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250],
  cis: ['5.4'],
  docs: {
    title: 'Do not let a container mount kernel file systems',
    why: 'With SYS_ADMIN a process mounts a cgroup v1 hierarchy and names a program in its `release_agent`, or a fresh `/proc` and names one in `core_pattern`: the kernel then runs it as root of the host. Only the AppArmor profile docker-default, which forbids mounts, prevents that.',
    how: 'Remove SYS_ADMIN, or keep AppArmor on and declare that with `host: { apparmor: true }` in the configuration.',
    limits: 'With `host: { cgroup: v2 }` in the configuration `escape-path-sys-admin-proc` is reported instead.',
    ...closedLike([capAddSysAdmin], [MOUNTS_FORBIDDEN]),
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_ADMIN` and `ALL`.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.kernel.org/admin-guide/cgroup-v1/cgroups.html',
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
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            cap_add: [«SYS_ADMIN»]
            security_opt: [apparmor=unconfined]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            security_opt: [apparmor=unconfined]
      `,
    },
  ],

  user: root,
  needs: [capabilities('SYS_ADMIN')],
  stops: [...ofCapability, appArmor, ({ host: { cgroup } }) => (cgroup === 'v2' ? 'closed' : 'open')],
  gain: 'mount kernel file systems and have the kernel run a program as root of the host',
});
