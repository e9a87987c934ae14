import { decidingOption } from '../../model/containers/security-option.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'seccomp-custom-profile',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'part' },
  profile: 'recommended',
  precision: 'high',
  cwe: [693],
  docs: {
    title: 'Do not allow dangerous calls in a seccomp profile',
    why: 'A custom profile replaces the profile of the engine. One that allows every call it does not name, or calls such as `mount`, `unshare`, `bpf` and `keyctl` for everyone, opens the calls that kernel exploits need, while the file looks as if the filter were on. One that was copied from an engine before April 2026 allows sockets of the kind AF_ALG, with which a container of any user could change files in the page cache of the host (CVE-2026-31431).',
    how: 'Start from the profile of the engine and add the single calls that the program needs, with `includes` for those that a capability guards. Let everything else fail: `"defaultAction": "SCMP_ACT_ERRNO"`.',
    limits:
      'The rule reads profiles that are JSON files of the repository, by a path relative to the file that names them. It reports `mount`, `bpf`, `init_module`, `finit_module`, `kexec_load`, `open_by_handle_at`, `setns`, `unshare`, `keyctl`, `userfaultfd`, `io_uring_setup`, `perf_event_open`, `fsopen`, `open_tree`, `move_mount`, `mount_setattr`, `kexec_file_load`, `add_key`, `request_key` and `iopl` if neither arguments nor capabilities limit them, and `socket` if it may make sockets of the kind AF_ALG. The profile of the engine itself allows `ptrace` and `socketcall`, so they are left alone. Browsers need `unshare` and `setns` for their own sandbox: suppress the finding there with that reason.',
    references: [
      'https://docs.docker.com/engine/security/seccomp/',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
      'https://github.com/moby/moby/pull/52494',
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
    {
      file: 'compose.yaml',
      files: {
        bad: {
          'profile.json':
            '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": ["socket"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": 0, "value": 40, "op": "SCMP_CMP_NE" }] }] }\n',
        },
        good: {
          'profile.json':
            '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": ["socket"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": 0, "value": 38, "op": "SCMP_CMP_LT" }] }] }\n',
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
      message: `Container "${name}" has a seccomp profile (${path}) that allows ${calls}${isOpen ? ', as it allows every call that it does not name' : ' for everyone'}. An attacker in it can exploit kernel flaws with them.`,
      evidence: path,
    };
  },
});

const NAMED = 4;
