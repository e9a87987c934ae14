import type { Container, SecurityOption } from '../../model/containers/container.ts';
import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'writable-cgroups',
  yieldsTo: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'part' },
  cwe: [732],
  docs: {
    title: 'Keep the control groups read-only',
    why: 'With writable control groups a container can change its own limits and those of the groups below it. Together with SYS_ADMIN or the cgroup namespace of the host, on hosts with cgroup v1, this is the known escape through `release_agent`.',
    how: 'Remove the entry. Where a program such as systemd or a nested engine manages its own control groups, use a runtime that is made for it, or user namespaces.',
    limits:
      'Clients refuse the name alone, without a value, so it counts only where the engine itself reports it. In a privileged container control groups are writable anyway.',
    fixTrap: {
      breaks: 'Programs that manage control groups fail: systemd, nested containers.',
      check: 'Start the container, and look for `Read-only file system` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
      'https://nvd.nist.gov/vuln/detail/CVE-2022-0492',
      'https://docs.kernel.org/admin-guide/cgroup-v2.html',
    ],
  },
  decides: 'writable-cgroups',
  removes: isWritable,
  message:
    'can write to its control groups. An attacker in it can lift its limits, and meets one condition of known escapes.',
  evidence: 'writable-cgroups',
  fixTitle: 'Keep the control groups read-only',
  entry: 'writable-cgroups=true',
  amongOthers: {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [no-new-privileges, «writable-cgroups:true»]
    `,
    isFixed: true,
    good: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [no-new-privileges]
    `,
  },
});

/** Clients refuse the name alone, the engine accepts it. */
function isWritable({ value }: SecurityOption, { format }: Container): boolean {
  return /^(?:1|t|true)$/i.test(value ?? (format === 'inspect' ? 'true' : ''));
}
