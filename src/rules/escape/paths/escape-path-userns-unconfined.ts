import type { Posture } from '../../../analysis/posture/index.ts';
import { needing, step } from '../conditions.ts';
import { type Answer, defineEscapePath } from '../escape-path.ts';
import { appArmor, isUnfiltered, kernelOfHost, notPrivileged } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-userns-unconfined',
  score: 8.2,
  cwe: [693],
  cis: ['5.22'],
  docs: {
    title: 'Do not let a container make user namespaces',
    why: 'Without the seccomp filter any user makes a user namespace and has all capabilities in it: the way to most flaws of the kernel that end in an escape, such as CVE-2022-0492, leads through it. docker-default AppArmor keeps it from mounting there.',
    how: 'Remove `seccomp=unconfined`.',
    limits: 'Hosts that forbid user namespaces to ordinary users are not told apart.',
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2022-0492',
      'https://docs.docker.com/engine/security/seccomp/',
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
            security_opt: [apparmor=unconfined, «seccomp=unconfined»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            security_opt: [apparmor=unconfined]
      `,
    },
  ],

  needs: [needing(['privileged', 'confinement'], unfiltered)],
  stops: [notPrivileged, kernelOfHost, appArmor],
  gain: 'make a user namespace and try flaws of the kernel with all capabilities in it',
});

function unfiltered(posture: Posture): Answer {
  const { value, at } = posture.seccomp;
  if (value === 'unknown') return 'unknown';
  if (!isUnfiltered(posture)) return 'no';
  return value === 'custom'
    ? {
        phrase: 'has a seccomp filter that lets through what it does not name',
        steps: step(at, 'what names the filter'),
        reportedBy: ['seccomp-custom-profile'],
      }
    : {
        phrase: 'has no seccomp filter',
        steps: step(at, 'what switches the filter off'),
        reportedBy: ['seccomp-unconfined'],
      };
}
