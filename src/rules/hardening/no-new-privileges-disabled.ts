import { refusesNoNewPrivileges } from '../../model/containers/security-option.ts';
import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'no-new-privileges-disabled',
  danger: { attacker: 'weakness', reach: 'part' },
  cwe: [269, 732],
  cis: ['5.26'],
  peers: {
    kics: ['27fcc7d6-c49b-46e0-98f1-6c082a6a2750'],
    semgrep: ['yaml.docker-compose.security.no-new-privileges.no-new-privileges'],
    'docker-bench': ['5.26'],
    'compose-lint': ['CL-0003'],
  },
  docs: {
    title: 'Do not switch off no-new-privileges',
    why: 'An engine can set `no-new-privileges` for all containers. This entry revokes it for one container: a process there can become root again through any program with the set-user-id bit.',
    how: 'Remove the entry, or set `no-new-privileges=true`. A program that starts as root and switches to another user works with it: giving up privileges is allowed.',
    limits:
      'If there are several entries, the last one counts. Without an entry, `no-new-privileges-missing` or `container-not-hardened` reports the container.',
    verify: {
      run: "grep NoNewPrivs /proc/$(docker inspect -f '{{.State.Pid}}' NAME)/status",
      prints: 'A `1`. Run it on the host.',
    },
    fixTrap: {
      breaks: 'If the engine sets it by default, programs with the set-user-id bit lose it, such as `sudo` and `ping`.',
      check: 'Start the container, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/cli/dockerd/',
      'https://docs.kernel.org/userspace-api/no_new_privs.html',
      'https://attack.mitre.org/techniques/T1548/001/',
    ],
  },
  decides: 'no-new-privileges',
  removes: refusesNoNewPrivileges,
  message:
    'lets its processes gain privileges, even if the engine forbids it. An attacker who took over an ordinary user in it can become root through a set-user-id program.',
  evidence: 'no-new-privileges=false',
  fixTitle: 'Leave no-new-privileges to the engine',
  entry: 'no-new-privileges=false',
  amongOthers: {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [apparmor=app, «no-new-privileges:false»]
    `,
    isFixed: true,
    good: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [apparmor=app]
    `,
  },
});
