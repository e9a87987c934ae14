import type { RuleDocs, WayToFix } from '../../define-rule.ts';

export const DROPPED_BY_ENTRY_POINT: WayToFix = {
  do: 'If it has to start as root, let the entry point drop it: `exec gosu app "$@"`.',
  trap: 'Without `exec` a shell remains as root, and signals do not arrive.',
};

/** How to see that an image runs as another user, and what that can break. */
export const AS_ANOTHER_USER = {
  verify: {
    run: "docker image inspect -f '{{.Config.User}}' IMAGE",
    prints: 'A user. An empty line, `0` and `root` all mean root.',
  },
  fixTrap: {
    breaks:
      'Files that belong to root cannot be written, and later commands run without root privileges. Volumes that exist keep their owner.',
    check:
      'Build the image, start it with an empty volume and with the one it has, and look for `Permission denied` in `docker logs NAME`.',
  },
  references: [
    'https://docs.docker.com/build/building/best-practices/#user',
    'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html#rule-2-set-a-user',
  ],
} satisfies Partial<RuleDocs>;
