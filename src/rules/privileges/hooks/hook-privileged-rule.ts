import type { Hook } from '../../../model/containers/container.ts';
import { unset } from '../../../model/findings/fix.ts';
import { isOn } from '../../../model/located.ts';
import { defineRule, type Rule, type RuleDefinition } from '../../define-rule.ts';

interface HookRule extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'docs' | 'examples'> {
  readonly hooks: readonly Hook['name'][];
  /** A whole sentence. */
  readonly gain: string;
}

/** Defines a rule about lifecycle commands of a container that run with all privileges. */
export function definePrivilegedHookRule({ hooks, gain, ...rule }: HookRule): Rule {
  return defineRule({
    ...rule,
    on: 'container',
    profile: 'recommended',
    precision: 'very-high',
    cwe: [250],
    cis: ['5.23'],
    peers: { 'docker-bench': ['5.23'] },

    *check(container) {
      for (const { name, privileged } of container.hooks) {
        if (!hooks.includes(name) || !isOn(privileged)) continue;
        yield {
          at: privileged,
          message: `Container "${container.name}" runs a command of ${name} privileged. ${gain}`,
          evidence: name,
          fix: { title: 'Run the command without privileges', safety: 'review', edits: [unset(privileged)] },
        };
      }
    },
  });
}
