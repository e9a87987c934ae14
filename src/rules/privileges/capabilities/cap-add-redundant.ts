import { isRootUser } from '../../../analysis/processes/process-user.ts';
import { DEFAULT_CAPABILITIES } from '../../../data/capabilities.ts';
import { capabilityName, grantedCapabilities } from '../../../model/containers/capability.ts';
import type { Container } from '../../../model/containers/container.ts';
import { unsetItem } from '../../../model/findings/fix.ts';
import { isOff, known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'cap-add-redundant',
  on: 'container',
  profile: 'strict',
  precision: 'very-high',
  cwe: [1116],
  docs: {
    title: 'Do not add default capabilities',
    why: 'The engine gives these capabilities to every container. The entry has no effect, and a reader may think that the container has only the listed capabilities, while it has the whole default set.',
    how: 'Drop all capabilities first, so that the added ones are the only ones: `cap_drop: [ALL]`. Or remove the entry.',
    limits:
      'MKNOD, NET_RAW and AUDIT_WRITE are left alone: Podman does not give them by default. A privileged container, one that adds `ALL`, and lists that a variable decides are left alone.',
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://github.com/moby/moby/blob/master/daemon/pkg/oci/caps/defaults.go',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add:
              - «CHOWN»
              - NET_ADMIN
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add:
              - NET_ADMIN
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [MKNOD]
            cap_add: [«cap_net_bind_service»]
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [MKNOD]
      `,
    },
  ],

  *check(container) {
    if (container.addedCapabilities.items.length === 0 || !hasDefaults(container)) return;
    const dropped = new Set(
      container.droppedCapabilities.items.map((item) => capabilityName(known<string>(item) ?? '')),
    );
    if (dropped.has('ALL')) return;
    for (const { name, option } of grantedCapabilities(container)) {
      if (!EVERYWHERE.has(name) || dropped.has(name)) continue;
      yield {
        at: option,
        message: `Container "${container.name}" adds the capability ${name}, which it has by default. The list looks complete, but the container has the whole default set.`,
        evidence: name,
        fix: { title: `Do not add ${name}`, safety: 'safe', edits: [unsetItem(container.addedCapabilities, option)] },
      };
    }
  },
});

/** The default capabilities that Podman grants, too. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  DEFAULT_CAPABILITIES.filter((name) => !['MKNOD', 'NET_RAW', 'AUDIT_WRITE'].includes(name)),
);

/** No unknown value could drop the defaults or add all capabilities. */
function hasDefaults(container: Container): boolean {
  const { privileged, addedCapabilities, droppedCapabilities, partial } = container;
  if (grantsToUsers(container)) return false;
  return isOff(privileged) && addedCapabilities.complete && droppedCapabilities.complete && partial === undefined;
}

/** Podman gives a user other than root only the added capabilities. */
function grantsToUsers({ podman, user }: Container): boolean {
  return podman !== undefined && !isRootUser(known<string>(user) ?? '');
}
