import { engineAccess, systemPath } from '../../analysis/posture/host-access.ts';
import type { Container, Mount } from '../../model/containers/container.ts';
import { isHostRoot, withoutLinks } from '../../model/containers/host-path.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'bind-creates-host-path',
  on: 'container',
  profile: 'strict',
  precision: 'medium',
  cwe: [276],
  docs: {
    title: 'Do not let a mount create folders on the host',
    why: 'In the short form the engine creates a missing source as a folder owned by root: a typo becomes an empty folder instead of an error, a missing file becomes a folder of that name, and a program that is not root cannot write there.',
    how: 'Use the long form, which fails when the source is missing: `type: bind`, in compose files with `bind: { create_host_path: false }`, on command lines `--mount`.',
    limits:
      'The rule checks absolute paths outside of the project, in the short form. It leaves alone folders that every system has, below `/etc`, `/usr`, `/run`, `/proc`, `/sys`, `/dev` and the like, volumes, containers that end with their job, and Podman, which creates no folders.',
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'Paths that you made, not ones that root owns because the engine made them: look at them with `ls -ld`.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#differences-between--v-and---mount-behavior',
      'https://docs.docker.com/reference/compose-file/services/#long-syntax-6',
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
              - «/srv/app/data»:/data
              - /etc/localtime:/etc/localtime:ro
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - type: bind
                source: /srv/app/data
                target: /data
                bind:
                  create_host_path: false
              - /etc/localtime:/etc/localtime:ro
      `,
    },
  ],

  *check(container) {
    if (container.isBrief || container.podman !== undefined || container.record !== undefined) return;
    for (const mount of container.mounts) {
      const path = missingPath(mount);
      if (path !== undefined) yield problem(container, mount, path);
    }
  },
});

function problem({ name }: Container, { sourceSpan }: Mount, path: string) {
  return {
    at: sourceSpan,
    message: `Container "${name}" mounts ${path} of the host in the short form, so the engine creates it as a folder of root if it is missing.`,
    evidence: path,
  };
}

/** Folders that every system has, and everything below them. */
const SYSTEM = /^\/(?:etc|usr|bin|sbin|lib\w*|boot|proc|sys|dev|run|tmp|root)(?:\/|$)/;
const TOP = /^\/(?:home|mnt|media|srv|opt|var|Users|home\/[^/]+|Users\/[^/]+|var\/(?:log|lib|cache|tmp|spool|www))$/;

/** Undefined where the source certainly exists, or is never created. */
function missingPath({ source, createsSource, via }: Mount): string | undefined {
  if (createsSource === undefined || via !== 'volumes' || source.kind !== 'host') return undefined;
  const path = withoutLinks(source.path);
  if (isHostRoot(path) || SYSTEM.test(path) || TOP.test(path)) return undefined;
  return systemPath(path) === undefined && engineAccess(source) === undefined ? source.path : undefined;
}
