import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'apparmor-unconfined',
  remainsOf: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [693],
  cis: ['5.2'],
  peers: { 'docker-bench': ['5.2'], 'compose-lint': ['CL-0009'] },
  docs: {
    title: 'Keep the AppArmor profile on',
    why: 'The profile `docker-default` forbids mounts, writes to most of `/proc` and `/sys`, and tracing processes outside of the container. It is often the last obstacle for an attacker when a capability was added. With `apparmor=unconfined` it is gone.',
    how: 'Remove the entry. If the profile forbids something that the program needs, load a custom profile on the host and name it: `apparmor=my-profile`.',
    limits:
      'If there are several `apparmor` entries, the last one counts. On hosts without AppArmor the entry changes nothing, which the file does not show. In a privileged container AppArmor is off anyway; the entry is still reported, as it would remain after removing `privileged`.',
    ways: [
      {
        do: 'Remove the entry. `docker-default` allows all that ordinary programs do.',
        trap: 'The program sees only `Permission denied`: the reason is in `dmesg` of the host.',
      },
      {
        do: 'Let the engine make the mounts for which it was added: `volumes`, `tmpfs`.',
        trap: 'They exist from the start on: the program cannot change them.',
      },
      {
        do: 'Write a profile that adds the one permission to `docker-default`, load it with `apparmor_parser -r`, and name it: `apparmor=my-profile`.',
        trap: 'Each host has to load it before the container starts, also after a restart, or the container does not start.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.AppArmorProfile}}' NAME",
      prints:
        'The name of a profile, such as `docker-default`, not `unconfined`. On a host without AppArmor the line is always empty.',
    },
    fixTrap: {
      breaks:
        'Programs that mount file systems, trace others or write below `/proc` and `/sys` are refused: nested containers, FUSE, debuggers.',
      check: 'Start the container, and look for `apparmor="DENIED"` in `dmesg` of the host.',
    },
    references: [
      'https://docs.docker.com/engine/security/apparmor/',
      'https://docs.docker.com/reference/compose-file/services/#security_opt',
    ],
  },
  decides: 'apparmor',
  removes: ({ value }) => value === 'unconfined',
  message:
    'runs without an AppArmor profile. No rule stops an attacker in it from mounting, writing to /proc and /sys, or tracing other processes.',
  fixTitle: 'Use the default AppArmor profile',
  entry: 'apparmor:unconfined',
  amongOthers: {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt: [«apparmor=unconfined», no-new-privileges]
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
