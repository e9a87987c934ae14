import privilegedRule from '../../isolation/privileged.ts';
import { closedLike } from '../closed-like.ts';
import { privileged, rootInTheEnd } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-privileged-device',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250],
  cis: ['5.5'],
  docs: {
    title: 'Leave no way out of a privileged container',
    why: 'A privileged container sees the disks of the host as devices and can mount them, load kernel modules, and name a program that the kernel runs as root when a process crashes. Root in it needs a single command to become root on the host.',
    how: 'Remove `privileged` and grant the needed privileges one by one. Until then run it as a user other than root with `no-new-privileges`, which closes this path.',
    limits:
      'A privileged container is reported here regardless of its other settings: the paths that rest on capabilities or namespaces add nothing to it, and are left out.',
    ...closedLike([privilegedRule]),
    verify: { run: "docker inspect -f '{{.HostConfig.Privileged}}' NAME", prints: '`false`.' },
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man5/core.5.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            privileged: «true»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            privileged: true
            user: "10001:10001"
            security_opt: [no-new-privileges=true]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            privileged: «true»
            cap_drop: [ALL]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            cap_drop: [ALL]
      `,
    },
  ],

  user: rootInTheEnd,
  needs: [privileged],
  stops: [kernelOfHost],
  gain: 'mount the disks of the host, load code into its kernel and so own it',
});
