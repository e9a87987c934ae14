import { canLack } from '../../model/containers/missing-options.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'storage-opt-missing',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'off',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Limit the file system of containers',
    why: 'Files that a program writes outside of its mounts fill the disk that all containers and their images share. An upload, a cache or a log that grows without limit stops every service of the host.',
    how: 'Set `storage_opt: { size: 10G }`, where the storage driver supports it, or make the root file system read-only and mount writable folders.',
    limits:
      'The rule runs only where the configuration switches it on: only some storage drivers support the option, such as `overlay2` on XFS with project quotas, and others refuse to start a container that has it.',
    references: ['https://docs.docker.com/reference/cli/docker/container/run/#storage-opt'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            storage_opt:
              size: 10G
          other:
            image: ghcr.io/acme/other:1.4
            read_only: true
      `,
    },
    {
      file: 'run.sh',
      bad: `
        «docker run» -d ghcr.io/acme/app:1.4
      `,
      good: `
        docker run -d --storage-opt size=10G ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check(container) {
    const { name, span, storageSize, readOnlyRootfs } = container;
    const mayBeReadOnly = readOnlyRootfs !== undefined && readOnlyRootfs.value !== false;
    if (storageSize !== undefined || mayBeReadOnly || !canLack(container, 'storageSize')) return;
    yield {
      at: span,
      message: `Container "${name}" has no limit on its file system. An attacker in it can fill the disk of the host.`,
    };
  },
});
