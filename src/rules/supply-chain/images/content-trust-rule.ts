import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import { effectiveEnvironment } from '../../../model/containers/environment.ts';
import { unset } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { defineRule, type Rule, type RuleDefinition, type RuleDocs } from '../../define-rule.ts';

interface ContentTrustRule
  extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'precision' | 'cis' | 'peers'> {
  readonly docs: Omit<RuleDocs, 'how'>;
  /** Values of `DOCKER_CONTENT_TRUST` that are reported. */
  readonly value: RegExp;
  /** One of these values. */
  readonly example: string;
  /** Follows `Container "x" ` in the message. */
  readonly message: string;
}

/** Defines a rule about the variable that decides whether Docker checks signatures. */
export function defineContentTrustRule({ value, example, message, ...rule }: ContentTrustRule): Rule {
  return defineRule({
    ...rule,
    on: 'container',
    profile: 'changes',
    cwe: [347],
    docs: { ...rule.docs, how: HOW },
    examples: [
      {
        file: 'compose.yaml',
        bad: `
          services:
            runner:
              image: ghcr.io/acme/runner:1.4
              environment:
                «DOCKER_CONTENT_TRUST: "${example}"»
                LOG_LEVEL: info
        `,
        isFixed: true,
        good: `
          services:
            runner:
              image: ghcr.io/acme/runner:1.4
              environment:
                LOG_LEVEL: info
        `,
      },
    ],

    *check(container) {
      const entry = contentTrust(container);
      if (entry === undefined || !value.test(known(entry.value) ?? '')) return;
      yield {
        at: entry.span,
        message: `Container "${container.name}" ${message}`,
        fix: { title: 'Remove DOCKER_CONTENT_TRUST', safety: 'review', edits: [unset(entry)] },
      };
    },
  });
}

const HOW =
  'Remove the variable, and check signatures with a replacement: `images.signatures` of hullcheck, `cosign verify`, or the policy of the engine (`policy.json` of Podman). Pin images by digest.';

/** The variable, if the container itself sets it. */
function contentTrust(container: Container): EnvironmentEntry | undefined {
  if (container.environment.length === 0) return undefined;
  const entry = effectiveEnvironment(container).get('DOCKER_CONTENT_TRUST');
  return entry?.isInherited ? undefined : entry;
}
