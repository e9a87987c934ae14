import { isNeededByImage } from '../../../analysis/posture/image-needs.ts';
import { grantedCapabilities, userWithoutCapabilities } from '../../../model/containers/capability.ts';
import type { Container } from '../../../model/containers/container.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { unsetItem } from '../../../model/findings/fix.ts';
import { defineRule, type Example, type Rule, type RuleDefinition } from '../../define-rule.ts';

interface CapabilityRule
  extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'peers' | 'docs'>,
    Partial<Pick<RuleDefinition<'container', never>, 'profile'>> {
  /** Completes "An attacker in it can …" for each capability, which is named without `CAP_`. */
  readonly gains: Readonly<Record<string, string>>;
  /** An additional sentence about one container. */
  readonly remark?: (container: Container) => string | undefined;
}

/** Defines a rule about some of the capabilities that `cap_add` can grant. */
export function defineCapabilityRule({ gains, remark, ...rule }: CapabilityRule): Rule {
  const capabilities = Object.keys(gains);
  return defineRule({
    profile: 'recommended',
    ...rule,
    on: 'container',
    yieldsTo: { privileged: 'subject', 'cap-add-all': 'subject' },
    precision: 'high',
    cwe: [250],
    cis: ['5.4'],
    docs: { ...rule.docs, limits: [rule.docs.limits, LIMITS].filter(Boolean).join(' ') },
    examples: examplesOf(capabilities[0] as string),

    *check(container) {
      for (const granted of grantedCapabilities(container)) {
        const gain = Object.hasOwn(gains, granted.name) ? gains[granted.name] : undefined;
        if (gain !== undefined) yield problem(container, granted, gain, remark?.(container));
      }
    },
  });
}

const LIMITS =
  'Only `privileged` reports a privileged container, because `cap_add` gives it nothing more; likewise, other names are not reported ' +
  'next to `ALL`. A container is left alone when its `user` is a number other than 0 and `no-new-privileges` is set: then no process ' +
  'in it can gain the capability, except in Podman, which gives it to any user. The rule does not see what `docker exec --privileged` or a custom seccomp or AppArmor profile changes. ' +
  'Images whose documentation asks for the capability have no automatic fix, such as a VPN that needs NET_ADMIN.';

function problem(
  container: Container,
  { name, option }: ReturnType<typeof grantedCapabilities>[number],
  gain: string,
  remark: string | undefined,
): Problem {
  const user = userWithoutCapabilities(container);
  const sentences = [
    `Container "${container.name}" adds ${name === 'ALL' ? 'all capabilities' : `the capability ${name}`}.`,
    `An attacker in it can ${gain}.`,
    remark,
    user && `Its user ${user} can use it only through a program with the set-user-id bit or file capabilities.`,
  ];
  return {
    at: option,
    message: sentences.filter(Boolean).join(' '),
    evidence: name,
    ...(isNeededByImage(container, name)
      ? {}
      : {
          fix: {
            title: `Do not add ${name}`,
            safety: 'review',
            edits: [unsetItem(container.addedCapabilities, option)],
          },
        }),
  };
}

function examplesOf(capability: string): readonly [Example, Example] {
  return [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add:
              - «${capability}»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [ALL]
            cap_add: [NET_BIND_SERVICE, «${capability === 'ALL' ? 'all' : `cap_${capability.toLowerCase()}`}»]
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [ALL]
            cap_add: [NET_BIND_SERVICE]
      `,
    },
  ];
}
