import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'seccomp-unconfined',
  remainsOf: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [693],
  cis: ['5.22'],
  peers: {
    kics: ['404fde2c-bc4b-4371-9747-7054132ac953'],
    semgrep: ['yaml.docker-compose.security.seccomp-confinement-disabled.seccomp-confinement-disabled'],
    'docker-bench': ['5.22'],
    'compose-lint': ['CL-0009'],
  },
  docs: {
    title: 'Keep the seccomp filter on',
    why: 'The default seccomp profile blocks dozens of system calls that ordinary programs never make and exploits need: `keyctl`, `userfaultfd`, `kexec_load`, new user namespaces. With `seccomp=unconfined` an attacker can probe the whole kernel, and get capabilities in a new user namespace.',
    how: 'Remove the entry. If a call is missing, take the default profile, add that call, and name the file: `seccomp=./profile.json`.',
    limits:
      'If there are several `seccomp` entries, the last one counts. The rule does not check what a custom profile allows. In a privileged container seccomp is off anyway; the entry is still reported, as it would remain after removing `privileged`.',
    ways: [
      {
        do: 'Remove the option: the profile of the engine allows what most programs need.',
        trap: 'Old engines refuse new system calls: update Docker first.',
      },
      {
        do: 'For Chromium, use a profile that allows user namespaces, instead of none at all.',
        trap: 'A profile from the internet decides what an attacker may do: read it.',
      },
      {
        do: 'For a debugger, allow the one call in a profile of your own.',
        trap: 'Start from the profile of the engine, not from an empty one.',
      },
    ],
    verify: {
      run: "grep Seccomp: /proc/$(docker inspect -f '{{.State.Pid}}' NAME)/status",
      prints:
        'A `2`, which means that a filter is in force; a `0` means that the container has no filter. Run it on the host.',
    },
    fixTrap: {
      breaks:
        'Programs that create namespaces, trace others or use new system calls fail: browsers with a sandbox, nested containers, debuggers.',
      check:
        'Start the container, use all its functions, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/security/seccomp/',
      'https://docs.docker.com/reference/compose-file/services/#security_opt',
    ],
  },
  decides: 'seccomp',
  removes: ({ value }) => value === 'unconfined',
  message: 'runs without a seccomp filter. An attacker in it can use every system call of the kernel to break out.',
  fixTitle: 'Use the default seccomp profile',
  entry: 'seccomp:unconfined',
  amongOthers: {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt:
            - no-new-privileges=true
            - «seccomp=unconfined»
    `,
    isFixed: true,
    good: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt:
            - no-new-privileges=true
    `,
  },
});
