import { lacksProtection, type Protection, protect } from '../analysis/posture/protections.ts';
import { defineRule, type Example, type Rule, type RuleDefinition } from './define-rule.ts';

interface MissingProtectionRule
  extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'cwe' | 'cis' | 'peers' | 'docs' | 'examples'> {
  readonly protection: Protection;
  /** Follows `Container "x" ` in the message. */
  readonly message: string;
  /** Set where the right value of a fix is clear. */
  readonly fixTitle?: string;
}

/** Defines a rule about a protection that a container lacks by default. */
export function defineMissingProtectionRule(definition: MissingProtectionRule): Rule {
  const { protection, message, fixTitle, ...rule } = definition;
  return defineRule({
    ...rule,
    on: 'container',
    mergedInFile: 'containers that lack it',
    profile: 'strict',
    precision: 'high',
    docs: { ...rule.docs, limits: [rule.docs.limits, LIMITS].filter(Boolean).join(' ') },

    *check(container) {
      if (!lacksProtection(container, protection)) return;
      const fix = fixTitle === undefined ? undefined : protect(container, [protection], fixTitle);
      yield { at: container.span, message: `Container "${container.name}" ${message}`, ...(fix && { fix }) };
    },
  });
}

const LIMITS =
  'A command line is checked only if the container stays: with `-d` or `--restart`, or as `docker service create`; steps of ' +
  'workflows end with their job.';

/** An example of a service that sets no option, and the option that it lacks. */
export function exampleOfNothing(option: string): Pick<Example, 'file' | 'bad' | 'good'> {
  return {
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
          ${option}
    `,
  };
}
