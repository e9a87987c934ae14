import type { Mount } from '../../model/containers/container.ts';
import { replace } from '../../model/findings/fix.ts';
import { known } from '../../model/located.ts';
import { defineRule, type Rule, type RuleDefinition } from '../define-rule.ts';

type PropagationRule = Pick<RuleDefinition<'container', never>, 'id' | 'profile' | 'docs'> &
  Partial<Pick<RuleDefinition<'container', never>, 'danger'>> & {
    /** The word without the `r` that extends it to mounts below. */
    readonly word: 'shared' | 'slave';
    /** Follows `Container "x" mounts … so that ` in the message. */
    readonly effect: string;
  };

/** Defines a rule about how later mounts propagate between a container and its host. */
export function definePropagationRule({ word, effect, ...rule }: PropagationRule): Rule {
  return defineRule({
    ...rule,
    on: 'container',
    precision: 'very-high',
    cwe: [668],
    cis: ['5.20'],
    peers: { kics: ['baa452f0-1f21-4a25-ace5-844e7a5f410d'], 'docker-bench': ['5.20'], 'compose-lint': ['CL-0017'] },
    examples: [shortExample(word), longExample(word)],

    *check({ name, mounts }) {
      for (const mount of mounts) {
        const { propagation, source } = mount;
        const written = known(propagation);
        // the container whose mount is repeated has a separate finding
        if (propagation === undefined || mount.via === 'volumes_from') continue;
        if (written !== word && written !== `r${word}`) continue;
        yield {
          at: propagation,
          message: `Container "${name}" mounts ${describe(source)} so that ${effect}.`,
          evidence: `${describe(source)} ${word}`,
          fix: { title: 'Keep its mounts private', safety: 'review', edits: [replace(propagation, 'rprivate')] },
        };
      }
    },
  });
}

function describe(source: Mount['source']): string {
  return 'path' in source ? source.path : 'a folder';
}

type Examples = RuleDefinition<'container', never>['examples'];

/** A mount as a text. */
function shortExample(word: string): Examples[number] {
  return {
    file: 'compose.yaml',
    bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /mnt/data:/data:«r${word}»
              - ./conf:/conf:ro
    `,
    isFixed: true,
    good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /mnt/data:/data:rprivate
              - ./conf:/conf:ro
    `,
  };
}

/** A mount as a mapping. */
function longExample(word: string): Examples[number] {
  return {
    file: 'compose.yaml',
    bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - type: bind
                source: /mnt/data
                target: /data
                bind:
                  propagation: «${word}»
    `,
    isFixed: true,
    good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - type: bind
                source: /mnt/data
                target: /data
                bind:
                  propagation: rprivate
    `,
  };
}
