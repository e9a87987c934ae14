import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { anyOf, mounts, privileged, root } from './conditions.ts';
import { engineSocket } from './engine-socket.ts';
import { defineEscapePath } from './escape-path.ts';
import { restarting } from './restarting.ts';

export default defineEscapePath({
  id: 'persist-restart-privileged',
  profile: 'strict',
  cwe: [284],
  cis: ['5.15'],
  docs: {
    title: 'Do not restart containers that can leave their isolation',
    why: 'An attacker who takes over a container with a path to the host need not leave traces on the host: the container starts again with every start of the host, together with anything that they put into it.',
    how: 'Close the path first: remove `privileged`, the socket or the mount. The restart policy is then harmless.',
    references: [
      'https://attack.mitre.org/techniques/T1543/005/',
      'https://docs.docker.com/engine/containers/start-containers-automatically/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            privileged: true
            restart: «always»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            privileged: true
            restart: on-failure
      `,
    },
  ],

  user: root,
  needs: [anyOf(privileged, engineSocket, mounts(isWritableRoot, { does: 'can write to' })), restarting],
  gain: 'stay on the host over its restarts',
});

function isWritableRoot({ class: kind, access }: PostureMount): boolean {
  return kind === 'host root' && access === 'rw';
}
