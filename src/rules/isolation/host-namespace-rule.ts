import type { Container, NamespaceSetting } from '../../model/containers/container.ts';
import { type Fix, unset } from '../../model/findings/fix.ts';
import { isSetTo, type Option } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule, type Example, type Rule, type RuleDefinition } from '../define-rule.ts';

interface HostNamespaceRule
  extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'profile' | 'cwe' | 'cis' | 'peers' | 'docs'> {
  /** The compose key. */
  readonly key: string;
  readonly setting: NamespaceSetting;
  /** Follows `Container "x" ` in the message. */
  readonly message: (container: Container) => string;
  /** Whether deleting the option is `safe` or needs a `review`; undefined without a mechanical fix. */
  readonly fixSafety?: (container: Container) => Fix['safety'] | undefined;
  /** Other options of the service in the second example, one a line. */
  readonly besides: string;
}

/** Defines a rule about one namespace that a container can share with the host. */
export function defineHostNamespaceRule(definition: HostNamespaceRule): Rule {
  const { key, setting, message, fixSafety, besides, ...rule } = definition;
  return defineRule({
    ...rule,
    on: 'container',
    precision: 'very-high',
    examples: examplesOf(key, besides),

    *check(container) {
      const mode = container[setting];
      if (!isSetTo(mode, 'host')) return;
      const safety = fixSafety?.(container);
      yield {
        at: mode,
        message: `Container "${container.name}" ${message(container)}`,
        evidence: `${key}: host`,
        ...(safety && { fix: fixOf(titleOf(container, key, mode), mode, safety) }),
      };
    },
  });
}

/** Names the option as its file format writes it. */
function titleOf({ format }: Container, key: string, { entry }: Option<string>): string {
  return format === 'compose'
    ? `Remove ${key}: host`
    : `Remove ${spanText(entry)
        .replaceAll(/[\s\\]+/g, ' ')
        .trim()}`;
}

function fixOf(title: string, mode: Option<string>, safety: Fix['safety']): Fix {
  return { title, safety, edits: [unset(mode)] };
}

function examplesOf(key: string, besides: string): readonly [Example, Example] {
  const good = `
    services:
      app:
        image: ghcr.io/acme/app:1.4
  `;
  // no fix can know which ports a container needs without the network of the host
  const isFixed = key !== 'network_mode';
  return [
    {
      file: 'compose.yaml',
      bad: `
    services:
      app:
        image: ghcr.io/acme/app:1.4
        ${key}: «host»
  `,
      isFixed,
      good,
    },
    {
      file: 'docker-compose.yml',
      bad: `
    services:
      app:
        image: ghcr.io/acme/app:1.4
        ${key}: "«host»"
        ${besides}
  `,
      isFixed,
      good: `
    services:
      app:
        image: ghcr.io/acme/app:1.4
        ${besides}
  `,
    },
  ];
}
