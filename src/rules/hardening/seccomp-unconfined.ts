import { defineSecurityOptionRule } from './security-option-rule.ts';

export default defineSecurityOptionRule({
  id: 'seccomp-unconfined',
  score: 7.8,
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
