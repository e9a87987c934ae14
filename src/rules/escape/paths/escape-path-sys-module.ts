import capAddSysModule from '../../privileges/capabilities/cap-add-sys-module.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, notPrivileged, seccompOfEngine } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-sys-module',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250],
  cis: ['5.4'],
  docs: {
    title: 'Do not let a container load kernel modules',
    why: 'With SYS_MODULE the seccomp profile of the engine opens the calls that load kernel modules. A module runs with the full power of the kernel that all containers share: no isolation is left.',
    how: 'Remove the capability and load the module on the host, before the container starts.',
    limits: 'If the container has all capabilities, this rule reports it, and the rules about single ones do not.',
    ...closedLike([capAddSysModule]),
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_MODULE` and `ALL`.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [«SYS_MODULE»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            cap_add: [SYS_MODULE]
      `,
    },
  ],

  user: root,
  needs: [capabilities('SYS_MODULE')],
  stops: [notPrivileged, kernelOfHost, seccompOfEngine],
  gain: 'load code into the kernel of the host',
});
