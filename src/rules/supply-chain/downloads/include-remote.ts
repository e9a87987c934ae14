import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'include-remote',
  on: 'project',
  danger: { attacker: 'publisher', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [494, 829],
  docs: {
    title: 'Do not include compose files that others can change',
    why: 'Docker Compose fetches an `include` or `extends` from git or a registry each time, and obeys it: images, host mounts, privileges, commands. Anyone who can push to that branch or tag decides what runs on your hosts, without any change in your repository.',
    how: 'Copy the file into the repository, where its changes are reviewed. Or name exactly one version: a commit (`https://github.com/acme/stack.git#<40 hexadecimal digits>`) or a digest (`oci://registry.example.com/stack@sha256:…`).',
    limits:
      'The rule never reads the fetched file, pinned or not: the scan notes that it was not checked. An address that is known only at run time is not reported.',
    ways: [
      {
        do: 'Copy the file into the repository, and include the copy.',
        trap: 'Nobody hears of changes upstream: let a bot or a scheduled job compare them.',
      },
      {
        do: 'Name a commit: `https://github.com/acme/stack.git#` with its 40 digits.',
        trap: 'A tag and a short commit are not enough: a tag can be moved.',
      },
      {
        do: 'Name a digest: `oci://registry.example.com/stack@sha256:…`.',
        trap: 'The images in the fetched file need digests, too, or they still change.',
      },
    ],
    verify: {
      run: 'docker compose config --images',
      prints: 'The images of all services, with those of the included file: each is one that you know.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/include/',
      'https://docs.docker.com/compose/how-tos/oci-artifact/',
      'https://docs.docker.com/compose/how-tos/multiple-compose-files/include/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        include:
          - «https://github.com/acme/stack.git#main»
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
      good: `
        include:
          - https://github.com/acme/stack.git#0123456789abcdef0123456789abcdef01234567
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            extends:
              file: «oci://registry.example.com/acme/base:1.4»
              service: app
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check({ remotes }) {
    for (const { via, address, isPinned } of remotes) {
      if (isPinned) continue;
      const isSecret = CREDENTIALS.test(address.value as string);
      yield {
        at: address,
        message: `This ${via} takes a compose file from elsewhere without a fixed version. An attacker who can change it decides what runs here, with which mounts and privileges.`,
        ...(isSecret && { evidence: via, secrets: [address.span] }),
      };
    }
  },
});

/** `https://user:password@…` */
const CREDENTIALS = /^[a-z]+:\/\/[^/:@]*:[^/@]*@/i;
