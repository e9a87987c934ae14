import { type Container, itemsThat, type SecurityOption } from '../../model/containers/container.ts';
import { decidingOption } from '../../model/containers/security-option.ts';
import { unsetItem } from '../../model/findings/fix.ts';
import { isOn, type KnownOption } from '../../model/located.ts';
import { defineRule, type Example, type Rule, type RuleDefinition } from '../define-rule.ts';

type Definition = RuleDefinition<'container', never>;

interface SecurityOptionRule
  extends Pick<Definition, 'id' | 'score' | 'cwe' | 'docs'>,
    Partial<Pick<Definition, 'cis' | 'peers' | 'sets' | 'yieldsTo'>> {
  /** Whether the entry takes a protection away. */
  readonly removes: (option: SecurityOption, container: Container) => boolean;
  /** The last entry of this name decides. Without a name each entry counts by itself. */
  readonly decides?: string;
  /** What follows `Container "x" `. */
  readonly message: string;
  /** The name and the value, unless given. */
  readonly evidence?: string;
  readonly fixTitle: string;
  /** The entry of the first example, which has no other. */
  readonly entry: string;
  /** The second example, where others are beside it. */
  readonly amongOthers: Example;
}

/** A rule about entries of `security_opt` that take a protection away. A privileged container that is reported as such lacks it anyway. */
export function defineSecurityOptionRule(definition: SecurityOptionRule): Rule {
  const { removes, decides, message, evidence, fixTitle, entry, amongOthers, ...rule } = definition;
  return defineRule({
    sets: ['confinement'],
    ...rule,
    on: 'container',
    profile: 'recommended',
    precision: 'very-high',
    examples: [exampleOf(entry), amongOthers],

    *check(container) {
      const { name, privileged, securityOptions } = container;
      if (securityOptions.items.length === 0) return;
      if (rule.yieldsTo?.['privileged'] !== undefined && isOn(privileged)) return;
      for (const option of entriesThatCount(securityOptions, decides)) {
        if (!removes(option.value, container)) continue;
        yield {
          at: option,
          message: `Container "${name}" ${message}`,
          evidence: evidence ?? `${option.value.name}=${option.value.value}`,
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
