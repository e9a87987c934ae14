import type { Posture } from '../../../analysis/posture/index.ts';
import seccompUnconfined from '../../hardening/seccomp-unconfined.ts';
import { closedLike } from '../closed-like.ts';
import { step } from '../conditions.ts';
import { type Answer, defineEscapePath } from '../escape-path.ts';
import { appArmor, isUnfiltered, kernelOfHost, notPrivileged } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-userns-unconfined',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [693],
  cis: ['5.22'],
  docs: {
    title: 'Do not let a container make user namespaces',
    why: 'Without the seccomp filter any user can make a user namespace and has all capabilities in it: most kernel flaws that lead to an escape, such as CVE-2022-0492, need one. The AppArmor profile docker-default prevents mounts there.',
    how: 'Remove `seccomp=unconfined`.',
    limits: 'The rule does not know whether the host forbids user namespaces to ordinary users.',
    ...closedLike([seccompUnconfined]),
    verify: {
      run: "grep Seccomp: /proc/$(docker inspect -f '{{.State.Pid}}' NAME)/status",
      prints:
        'A `2`, which means that a filter is in force; a `0` means that the container has no filter. Run it on the host.',
    },
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

  needs: [unfiltered],
  stops: [notPrivileged, kernelOfHost, appArmor],
  gain: 'make a user namespace and exploit kernel flaws with all capabilities in it',
});

function unfiltered(posture: Posture): Answer {
  const { value, at } = posture.seccomp;
  if (value === 'unknown') return 'unknown';
  if (!isUnfiltered(posture)) return 'no';
  return value === 'custom'
    ? {
        phrase: 'has a seccomp filter that allows every call it does not name',
        steps: step(at, 'the option that names the filter'),
        reportedBy: ['seccomp-custom-profile'],
      }
    : {
        phrase: 'has no seccomp filter',
        steps: step(at, 'the option that switches the filter off'),
        reportedBy: ['seccomp-unconfined'],
      };
}
