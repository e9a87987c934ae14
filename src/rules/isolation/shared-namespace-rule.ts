import type { Container, JoinableNamespace, NamespaceSetting } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';
import { defineRule, type Rule, type RuleDefinition } from '../define-rule.ts';

interface SharedNamespaceRule
  extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'cwe' | 'docs' | 'examples'> {
  readonly namespace: JoinableNamespace;
  readonly setting: NamespaceSetting;
  /** Follows `Container "x" shares ` in the message. */
  readonly what: string;
  /** Completes "An attacker in one of them can …". */
  readonly gain: string;
  /** Whether the container exists to share the namespace; it is not reported then. */
  readonly isMeant?: (container: Container) => boolean;
}

/** Defines a rule about one namespace that a container can take from another one. */
export function defineSharedNamespaceRule(definition: SharedNamespaceRule): Rule {
  const { namespace, setting, what, gain, isMeant, ...rule } = definition;
  return defineRule({
    ...rule,
    on: 'container',
    profile: 'changes',
    precision: 'very-high',

    *check(container) {
      const mode = container[setting];
      const other = mode === undefined ? undefined : OTHER.exec(known(mode) ?? '')?.[1];
      if (mode === undefined || other === undefined || isMeant?.(container)) return;
      const steps = container.joins?.[namespace]?.steps ?? [];
      yield {
        at: mode,
        message: `Container "${container.name}" shares ${what} of container "${other}". An attacker in one of them can ${gain}.`,
        ...(steps.length > 0 && { related: steps }),
      };
    },
  });
}

const OTHER = /^(?:service|container):(.+)$/s;
