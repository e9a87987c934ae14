import { defineMissingProtectionRule, exampleOfNothing } from '../define-missing-protection.ts';

export default defineMissingProtectionRule({
  id: 'rootfs-writable',
  danger: { attacker: 'weakness', reach: 'container' },
  cwe: [732],
  cis: ['5.13'],
  peers: {
    semgrep: ['yaml.docker-compose.security.writable-filesystem-service.writable-filesystem-service'],
    'docker-bench': ['5.13'],
    'compose-lint': ['CL-0007'],
  },
  docs: {
    title: 'Make the root file system read-only',
    why: 'In a writable root file system an attacker can replace the program, drop tools and leave a back door that survives a restart. With `read_only: true` all of that is limited to the volumes and `tmpfs` folders that you name.',
    how: 'Set `read_only: true`, and give the program the folders that it writes to: `tmpfs: [/tmp, /run]` for temporary files, volumes for the rest.',
    limits: 'The rule reports nothing where options come from a file that was not read, or where a variable decides.',
    ways: [
      {
        do: 'Set `read_only: true` and start the container.',
        trap: 'Programs that write a pid file, a cache or their configuration fail: `docker diff NAME` shows beforehand what they write.',
      },
      {
        do: 'Add a `tmpfs` for each folder that `docker diff` shows.',
        trap: 'It is empty after each start, and hides files that the image has there.',
      },
      {
        do: 'Use a volume where data has to stay.',
        trap: 'A volume at a folder with programs keeps the old ones after an update.',
      },
    ],
    verify: { run: "docker inspect -f '{{.HostConfig.ReadonlyRootfs}}' NAME", prints: '`true`.' },
    fixTrap: {
      breaks:
        'Programs that write a pid file, a cache or their configuration fail with `Read-only file system`. For images that it knows, the fix adds a `tmpfs` for these.',
      check:
        'Run `docker diff NAME` beforehand to see what it writes; then start the container, and look for `Read-only file system` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#read_only',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
    ],
  },
  examples: [
    { ...exampleOfNothing('read_only: true'), isFixed: true },
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            read_only: false
            tmpfs: /tmp
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            read_only: true
            tmpfs: /tmp
      `,
    },
  ],
  protection: 'read-only root',
  message:
    'has a writable root file system. An attacker in it can replace the program and leave tools that survive a restart.',
  fixTitle: 'Make the root file system read-only',
});
