import { decidingOption } from '../../model/containers/security-option.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'seccomp-custom-profile',
  on: 'container',
  sets: ['seccompProfile'],
  score: 5.5,
  profile: 'recommended',
  precision: 'high',
  cwe: [693],
  docs: {
    title: 'Do not open a seccomp profile to dangerous calls',
    why: 'A profile of its own replaces that of the engine. One that allows what it does not name, or calls such as `mount`, `unshare`, `bpf` and `keyctl` for everyone, opens what flaws of the kernel need, while the file looks as if the filter were on.',
    how: 'Start from the profile of the engine and add the single calls that the program needs, with `includes` for those that a capability guards. Let everything else fail: `"defaultAction": "SCMP_ACT_ERRNO"`.',
    limits:
      'Profiles that are JSON files of the repository, by a path relative to the file that names them. Allowed for everyone are `mount`, `bpf`, `init_module`, `finit_module`, `kexec_load`, `open_by_handle_at`, `setns`, `unshare`, `keyctl` and `userfaultfd` when no arguments and no capabilities limit them. Browsers need `unshare` and `setns` for a sandbox of their own: suppress the finding with that reason.',
    references: [
      'https://docs.docker.com/engine/security/seccomp/',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      files: {
        bad: { 'profile.json': '{ "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [] }\n' },
        good: {
          'profile.json':
            '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_ALLOW" }] }\n',
        },
      },
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            security_opt:
              - «seccomp=./profile.json»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            security_opt:
              - seccomp=./profile.json
      `,
    },
  ],

  *check({ name, securityOptions, seccompProfile }) {
    if (seccompProfile === undefined || seccompProfile.allowed.length === 0) return;
    const option = decidingOption(securityOptions, 'seccomp');
    if (option === undefined) return;
    const { path, isOpen, allowed } = seccompProfile;
    const calls =
      allowed.slice(0, NAMED).join(', ') + (allowed.length > NAMED ? ` and ${allowed.length - NAMED} more` : '');
    yield {
      at: option,
      message: `Container "${name}" has a seccomp profile (${path}) that allows ${calls}${isOpen ? ', as it allows everything that it does not name' : ' for everyone'}. An attacker in it can try flaws of the kernel with them.`,
      evidence: path,
    };
  },
});

const NAMED = 4;
