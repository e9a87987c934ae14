import { systemPath } from '../../analysis/posture/host-access.ts';
import type { Mount } from '../../model/containers/container.ts';
import { isHostRoot, withoutLinks } from '../../model/containers/host-path.ts';
import { withoutMountOption } from '../../model/containers/mount-option.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'selinux-relabel-system-path',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'part' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [732],
  docs: {
    title: 'Do not relabel system folders for a container',
    why: 'With `z` or `Z` the engine gives all files below the folder the container label. On system folders and homes this removes the label by which SELinux protects them: services and logins of the host stop working, and every container may read the relabelled files. The Docker documentation warns about it.',
    how: 'Leave the option out, and mount a separate folder. Where the container has to read a system folder, set `label=disable` for this container, or a type that allows it.',
    limits: 'On hosts without SELinux the option has no effect.',
    fixTrap: {
      breaks: 'On hosts with SELinux, the container may no longer read the folder.',
      check: 'Start the container on such a host, and look for `denied` in its audit log.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-the-selinux-label',
      'https://docs.docker.com/reference/compose-file/services/#volumes',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /etc:/host/etc:ro,«Z»
              - ./data:/data:Z
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /etc:/host/etc:ro
              - ./data:/data:Z
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - ~:/host/home:«z»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - ~:/host/home
      `,
    },
  ],

  *check({ name, mounts }) {
    for (const mount of mounts) {
      const { relabel, via } = mount;
      const path = relabel === undefined || via === 'volumes_from' ? undefined : relabelled(mount);
      if (relabel === undefined || path === undefined || !/^z$/i.test(known(relabel) ?? '')) continue;
      const edit = withoutMountOption(relabel);
      yield {
        at: relabel,
        message: `Container "${name}" has ${path} of the host relabelled. SELinux then no longer protects it from containers, and programs of the host may no longer read it.`,
        evidence: path,
        ...(edit && { fix: { title: 'Keep the labels of the host', safety: 'review', edits: [edit] } }),
      };
    }
  },
});

/** A whole home, or a folder that all systems have. Folders of single users and programs may well be meant for containers. */
const SHARED_FOLDER = /^\/(?:home|home\/[^/]+|root|var|opt|srv|run|dev|tmp|var\/(?:log|run|tmp))$/;

function relabelled({ source }: Mount): string | undefined {
  if (source.kind === 'home') return source.path === '~' || source.path.startsWith('~/.ssh') ? source.path : undefined;
  if (source.kind !== 'host') return undefined;
  const path = withoutLinks(source.path);
  const isSystem = isHostRoot(path) || SHARED_FOLDER.test(path) || systemPath(path) !== undefined;
  return isSystem ? source.path : undefined;
}
