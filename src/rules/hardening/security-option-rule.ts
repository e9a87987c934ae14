import { type Container, itemsThat, type SecurityOption } from '../../model/containers/container.ts';
import type { HostAssumptions } from '../../model/containers/host-assumptions.ts';
import { decidingOption } from '../../model/containers/security-option.ts';
import { unsetItem } from '../../model/findings/fix.ts';
import { isOn, type KnownOption } from '../../model/located.ts';
import { defineRule, type Example, type Rule, type RuleDefinition } from '../define-rule.ts';

type Definition = RuleDefinition<'container', never>;

interface SecurityOptionRule
  extends Pick<Definition, 'id' | 'danger' | 'cwe' | 'docs'>,
    Partial<Pick<Definition, 'cis' | 'peers' | 'yieldsTo' | 'remainsOf'>> {
  /** Whether the entry removes a protection. */
  readonly removes: (option: SecurityOption, container: Container) => boolean;
  /** The name whose last entry decides. Without it, each entry counts by itself. */
  readonly decides?: string;
  /** Follows `Container "x" ` in the message. */
  readonly message: string;
  /** Why the host makes it milder, as a clause. */
  readonly milderUnless?: (host: HostAssumptions) => string | undefined;
  /** By default the name and the value. */
  readonly evidence?: string;
  readonly fixTitle: string;
  /** The only entry of the first example. */
  readonly entry: string;
  /** The second example, with other entries. */
  readonly amongOthers: Example;
}

/** Defines a rule about entries of `security_opt` that remove a protection. A container that `privileged` reports lacks it anyway. */
export function defineSecurityOptionRule(definition: SecurityOptionRule): Rule {
  const { removes, decides, message, milderUnless, evidence, fixTitle, entry, amongOthers, ...rule } = definition;
  return defineRule({
    ...rule,
    on: 'container',
    profile: 'recommended',
    precision: 'very-high',
    examples: [exampleOf(entry), amongOthers],

    *check(container, _options, { host }) {
      const { name, privileged, securityOptions } = container;
      if (securityOptions.items.length === 0) return;
      if (rule.yieldsTo?.['privileged'] !== undefined && isOn(privileged)) return;
      for (const option of entriesThatCount(securityOptions, decides)) {
        if (!removes(option.value, container)) continue;
        yield {
          at: option,
          message: `Container "${name}" ${message}`,
          evidence: evidence ?? `${option.value.name}=${option.value.value}`,
          milder: milderUnless?.(host),
          fix: { title: fixTitle, safety: 'review', edits: [unsetItem(securityOptions, option)] },
        };
      }
    },
  });
}

function entriesThatCount(
  options: Container['securityOptions'],
  decides: string | undefined,
): readonly KnownOption<SecurityOption>[] {
  if (decides === undefined) return itemsThat(options, () => true);
  const option = decidingOption(options, decides);
  return option === undefined ? [] : [option];
}

function exampleOf(entry: string): Example {
  return {
    file: 'compose.yaml',
    bad: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          security_opt:
            - «${entry}»
    `,
    isFixed: true,
    good: `
      services:
        app:
          image: ghcr.io/acme/app:1.4
    `,
  };
}
