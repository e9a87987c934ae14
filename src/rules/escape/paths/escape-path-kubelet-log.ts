import type { PostureMount } from '../../../analysis/posture/mounts.ts';
import { isAtOrBelow, mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-kubelet-log',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [732, 200],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container write the logs of a kubelet',
    why: 'A kubelet serves files below `/var/log` as root. Root in a container that can write there makes a symbolic link to `/`, and reads any file of the host through the log interface of the kubelet.',
    how: 'Mount it read-only.',
    limits: 'The rule assumes that a host is a Kubernetes node when another mount names folders of a kubelet.',
    ways: [
      {
        do: 'Mount `/var/log` read-only: collectors of logs only read.',
        trap: 'They keep their position in a file: give them a volume for it, or they send all lines again after each start.',
      },
      {
        do: 'Mount `/var/log/pods` and `/var/log/containers` alone, read-only.',
        trap: 'The files there are links to the data of the runtime, which has to be mounted read-only as well.',
      },
      {
        do: 'Close the log interface of the kubelet: `enableDebuggingHandlers: false`.',
        trap: '`kubectl logs` and `kubectl exec` no longer work on that node.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line that begins with `/var/log` and ends in `true`.',
    },
    references: [
      'https://kubernetes.io/docs/concepts/cluster-administration/logging/',
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
              - «/var/log»:/var/log
              - /var/lib/kubelet/pods:/pods:ro
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /var/log:/var/log:ro
              - /var/lib/kubelet/pods:/pods:ro
      `,
    },
  ],

  user: root,
  needs: [
    mounts(isOfKubelet, { does: 'runs beside a kubelet, as it mounts' }),
    mounts(isWritableLog, { does: 'can write to' }),
  ],
  stops: [seLinux],
  gain: 'read any file of the host through the log interface of its kubelet',
});

function isWritableLog({ path, access }: PostureMount): boolean {
  return (
    access === 'rw' &&
    (path === '/var/log' || isAtOrBelow(path, '/var/log/pods') || isAtOrBelow(path, '/var/log/containers'))
  );
}

const KUBELET = ['/var/lib/kubelet', '/etc/kubernetes', '/var/log/pods', '/var/log/containers'];

function isOfKubelet({ path }: PostureMount): boolean {
  return KUBELET.some((folder) => isAtOrBelow(path, folder));
}
