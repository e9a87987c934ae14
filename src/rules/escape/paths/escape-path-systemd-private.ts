import { mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-systemd-private',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250, 668],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container reach the socket of systemd',
    why: 'Root in a container that can open the private socket of systemd can start any program as a service of the host. The mount may be read-only: connecting is not writing.',
    how: 'Mount only the paths below `/run` that are needed, and not `/run/systemd` or its `private` socket.',
    limits: 'For `/run` as a whole, `escape-path-socket` is reported instead.',
    ways: [
      {
        do: 'Mount only the path below `/run` that is read, such as `/run/systemd/journal`.',
        trap: 'A mount of a socket points at the old one after its service is started again: start the container again then.',
      },
      {
        do: 'Restart units by a job of the host: a `path` unit that watches a file which the container may write.',
        trap: 'The unit must not take names or commands from that file.',
      },
      {
        do: 'For figures of units, run node_exporter with its collector of systemd as a service of the host.',
        trap: 'It needs updates of its own then.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with `/run`, `/run/systemd` or `/run/systemd/private`.',
    },
    references: [
      'https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.systemd1.html',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/run/systemd»:/run/systemd:ro
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /run/systemd/journal:/run/systemd/journal:ro
      `,
    },
  ],

  user: root,
  needs: [
    mounts(({ path }) => path === '/run/systemd' || path === '/run/systemd/private', {
      does: 'mounts',
      reportedBy: ['runtime-socket-mount'],
    }),
  ],
  stops: [kernelOfHost, seLinux],
  gain: 'have systemd start a program as root of the host',
});
