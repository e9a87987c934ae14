import type { PostureMount } from '../../../analysis/posture/mounts.ts';
import { AGENT_SOCKET, AGENT_VARIABLE } from '../../../analysis/secrets/host-secrets.ts';
import { spanText } from '../../../model/source.ts';
import { mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-agent-socket',
  danger: { attacker: 'container', reach: 'accounts' },
  cwe: [522],
  docs: {
    title: 'Do not give a container the agent of a user',
    why: 'Anyone who reaches the socket of an SSH or GPG agent, or the message bus of a user, can act with the keys and sessions of that user: log in to other machines, sign, start programs.',
    how: 'Remove the mount. For builds use `build.ssh`, which lends the agent to one step; for deployments use a key that can do nothing else.',
    limits:
      'A user other than root is left alone, although the agent may belong to that user. `escape-path-system-bus` covers the system message bus.',
    ways: [
      {
        do: 'Remove the mount. For builds, lend the agent to one step: `build.ssh: [default]` and `RUN --mount=type=ssh`.',
        trap: 'While the step runs, whatever it downloads can use each key of the agent: use an agent with one key.',
      },
      {
        do: 'For deployments, create a key that can do one thing, and pass it as a file with `secrets`.',
        trap: 'SSH refuses a key that others may read: the file on the host needs the mode `0400` and the owner that the container runs as.',
      },
      {
        do: 'For the GPG agent, sign on the host, and give the container only the result.',
        trap: 'A pipeline that signed inside has to wait for that step.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with `ssh-agent`, `S.gpg-agent`, `/tmp/ssh-` or `/run/user`.',
    },
    references: ['https://man.openbsd.org/ssh-agent', 'https://docs.docker.com/reference/compose-file/build/#ssh'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «\${SSH_AUTH_SOCK}»:/agent
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - ./known_hosts:/etc/ssh/ssh_known_hosts:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/run/user/1000/bus»:/run/user/1000/bus
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            volumes:
              - /run/user/1000/bus:/run/user/1000/bus
      `,
    },
  ],

  user: root,
  needs: [mounts(isAgent, { does: 'mounts the socket', reportedBy: ['host-credential-mount'] })],
  stops: [kernelOfHost, seLinux],
  gain: 'use the keys and sessions of the user that the agent belongs to',
});

/** The path of a user's message bus, and the variable that names it. */
const BUS = /\$\{?DBUS_SESSION_BUS_ADDRESS\b|^\/(?:var\/)?run\/user\/\d+\/bus$/;

function isAgent({ at, path, origin }: PostureMount): boolean {
  const written = spanText(origin?.span ?? at);
  return (
    [AGENT_SOCKET, BUS].some((place) => place.test(path)) || [AGENT_VARIABLE, BUS].some((name) => name.test(written))
  );
}
