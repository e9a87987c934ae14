import type { Posture } from '../../model/posture/index.ts';
import { anyOf, mounts, privileged, root } from './conditions.ts';
import { engineSocket } from './engine-socket.ts';
import { type Answer, defineEscapePath } from './escape-path.ts';
import { restarting } from './restarting.ts';

export default defineEscapePath({
  id: 'persist-restart-privileged',
  profile: 'strict',
  cwe: [284],
  cis: ['5.15'],
  docs: {
    title: 'Do not restart containers that can leave their isolation',
    why: 'Who takes over a container that is a way to the host need not leave traces there: it starts again with every start of the host, and so does what was put into it.',
    how: 'Close the way out first: remove `privileged`, the socket or the mount. Then the restart policy does no harm.',
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
  needs: [wayOut, restarting],
  gain: 'stay on the host over its restarts',
});

function wayOut(posture: Posture): Answer {
  const hostRoot = mounts(({ class: kind, access }) => kind === 'host root' && access === 'rw', {
    does: 'can write to',
  });
  return anyOf(privileged, engineSocket, hostRoot)(posture);
}
