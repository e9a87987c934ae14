import { defineMissingProtectionRule, exampleOfNothing } from '../define-missing-protection.ts';

export default defineMissingProtectionRule({
  id: 'no-new-privileges-missing',
  danger: { attacker: 'container', reach: 'defences' },
  cwe: [269, 732],
  cis: ['5.26'],
  peers: {
    kics: ['27fcc7d6-c49b-46e0-98f1-6c082a6a2750'],
    semgrep: ['yaml.docker-compose.security.no-new-privileges.no-new-privileges'],
    'docker-bench': ['5.26'],
    'compose-lint': ['CL-0003'],
  },
  docs: {
    title: 'Forbid processes from gaining privileges',
    why: 'A process that runs as an ordinary user can become root through a program with the set-user-id bit or file capabilities: `su`, `mount`, `ping`, or one that an attacker found a flaw in. With `no-new-privileges` the kernel ignores these bits.',
    how: 'Add `no-new-privileges=true` to `security_opt`. Images that start with `sudo` or another set-user-id program need another solution first, such as `user`.',
    limits:
      'All spellings are accepted: `no-new-privileges`, `no-new-privileges:true` and `no-new-privileges=true`; if there are several entries, the last one counts. The rule does not see `no-new-privileges` of the engine, which applies to all containers. It reports nothing where options come from a file that was not read.',
    ways: [
      {
        do: 'Set `security_opt: [no-new-privileges=true]`.',
        trap: 'Programs with the set-user-id bit, such as `sudo`, `su` and `ping`, lose it. `gosu`, `su-exec` and `setpriv` keep working.',
      },
      {
        do: 'Or make it the default of the engine: `"no-new-privileges": true` in `daemon.json`.',
        trap: 'It then applies to all new containers of the machine.',
      },
    ],
    verify: {
      run: "grep NoNewPrivs /proc/$(docker inspect -f '{{.State.Pid}}' NAME)/status",
      prints: 'A `1`. Run it on the host.',
    },
    fixTrap: {
      breaks:
        'Programs with the set-user-id bit, such as `sudo`, `su` and `ping`, lose it. `gosu`, `su-exec` and `setpriv` keep working.',
      check:
        'Start the container, and look for `Operation not permitted` and messages of `sudo` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
      'https://docs.kernel.org/userspace-api/no_new_privs.html',
    ],
  },
  examples: [
    { ...exampleOfNothing('security_opt: [no-new-privileges=true]'), isFixed: true },
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            security_opt:
              - no-new-privileges:false
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
  ],
  protection: 'no-new-privileges',
  message:
    'lets its processes gain privileges. An attacker who took over an ordinary user in it can become root through a set-user-id program.',
  fixTitle: 'Set no-new-privileges',
});
