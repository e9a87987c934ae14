import type { PostureMount } from '../../../analysis/posture/mounts.ts';
import { mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-home-folder',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [732, 668],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container write to a home folder of the host',
    why: 'Root in a container that writes to the home folder of a user of the host leaves a key in `.ssh/authorized_keys`, or a command in `.bashrc` or in a unit of the user, which runs as that user at the next login. An attacker who logs in as a user that may start containers or use `sudo` is root on the host.',
    how: 'Mount the one folder that the program works on, and mount anything else that it reads with `read_only: true`.',
    limits:
      'The rule covers a home folder, the folder of all homes, and `.ssh`, `.config` or a shell file in a home. `escape-path-etc-cron` covers the home folder of root.',
    ways: [
      {
        do: 'Mount the one folder that the program works on, such as `~/projects/shop`.',
        trap: 'A `.git` or `.vscode` folder in it has hooks and tasks that run as you: look before you run them.',
      },
      {
        do: 'Mount the rest with `read_only: true`.',
        trap: 'Read-only still shows keys and tokens: leave out `.ssh`, `.aws` and `.config`.',
      },
      {
        do: 'Run it as a user of its own, with `user: "10001"`, and give the folder to that user.',
        trap: 'Files that it writes belong to 10001 on the host: deleting them there needs `sudo`.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No home folder, `.ssh` or `.config` that is followed by `true`.',
    },
    references: ['https://attack.mitre.org/techniques/T1098/004/', 'https://attack.mitre.org/techniques/T1546/004/'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «~/.ssh»:/root/.ssh
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - ~/.ssh:/root/.ssh:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/home»:/host/home
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /home/dev/photos:/photos
      `,
    },
  ],

  user: root,
  needs: [mounts(isObeyed, { does: 'can write to', reportedBy: ['host-credential-mount'] })],
  stops: [seLinux],
  gain: 'have a command run as a user of the host at the next login',
});

/** A home folder, or a file in it that a login obeys. */
const OBEYED =
  /^(?:~|\/(?:home|Users)(?:\/[^/]+)?)$|^(?:~|\/(?:home|Users)\/[^/]+)\/\.(?:ssh(?:\/(?:authorized_keys2?|config|rc))?|config(?:\/(?:systemd|autostart))?|(?:bash|zsh)rc|(?:bash_|z)?profile|zshenv|bash_login)$/;

function isObeyed({ path, access }: PostureMount): boolean {
  return access === 'rw' && OBEYED.test(path);
}
