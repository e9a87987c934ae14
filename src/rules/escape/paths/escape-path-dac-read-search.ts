import capAddDacReadSearch from '../../privileges/capabilities/cap-add-dac-read-search.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-dac-read-search',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [250],
  cis: ['5.4'],
  docs: {
    title: 'Do not let a container open files of the host by handle',
    why: 'With DAC_READ_SEARCH the seccomp profile of the engine opens `open_by_handle_at`. The files that the engine mounts into every container, such as `/etc/hostname`, are on the disk of the host, and one of them is enough to open any other file there: password hashes, keys, the data of other containers.',
    how: 'Remove the capability. Backup programs that need it run better on the host.',
    ...closedLike([capAddDacReadSearch]),
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
      'https://man7.org/linux/man-pages/man2/open_by_handle_at.2.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [«DAC_READ_SEARCH»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            cap_add: [DAC_READ_SEARCH]
      `,
    },
  ],

  user: root,
  needs: [capabilities('DAC_READ_SEARCH')],
  stops: ofCapability,
  gain: 'read any file on the disk of the host that holds the data of the engine',
});
