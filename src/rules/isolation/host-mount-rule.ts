import type { Container, Mount } from '../../model/containers/container.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { isOn } from '../../model/located.ts';
import { defineRule, type Rule, type RuleDefinition } from '../define-rule.ts';

type Definition = RuleDefinition<'container', never>;

interface HostMountRule
  extends Pick<Definition, 'id' | 'danger' | 'cwe' | 'docs' | 'examples'>,
    Partial<Pick<Definition, 'precision' | 'yieldsTo' | 'remainsOf' | 'variants'>> {
  readonly composeLint: readonly string[];
  readonly judge: (mount: Mount, container: Container) => MountProblem | undefined;
}

export interface MountProblem {
  /** The path on the host. */
  readonly path: string;
  /** Follows `Container "x" ` in the message. */
  readonly message: string;
  readonly fix?: Fix | undefined;
  /** A variant of the rule, if it is less severe than usual. */
  readonly variant?: string | undefined;
}

/** Defines a rule about host resources that a container reaches through a mount. */
export function defineHostMountRule({ composeLint, judge, ...rule }: HostMountRule): Rule {
  return defineRule({
    precision: 'high',
    ...rule,
    on: 'container',
    profile: 'recommended',
    cis: ['5.6'],
    peers: { kics: ['1c1325ff-831d-43a1-973e-839ae57dfcc0'], 'docker-bench': ['5.6'], 'compose-lint': composeLint },

    *check(container) {
      for (const mount of container.mounts) {
        const problem = judge(mount, container);
        if (problem === undefined) continue;
        yield {
          at: mount.sourceSpan,
          message: `Container "${container.name}" ${problem.message}`,
          ...(mount.origin && { related: [mount.origin] }),
          // the same path to write to is worse
          evidence: isOn(mount.readOnly) ? `${problem.path} read-only` : problem.path,
          grant: { kind: 'path', path: problem.path, isWritable: !isOn(mount.readOnly) },
          ...(problem.fix && { fix: problem.fix }),
          ...(problem.variant !== undefined && { variant: problem.variant }),
        };
      }
    },
  });
}
