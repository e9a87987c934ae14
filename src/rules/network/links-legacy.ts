import { haveNetworkInCommon } from '../../model/containers/common-network.ts';
import type { Container } from '../../model/containers/container.ts';
import { type Fix, unsetItem } from '../../model/findings/fix.ts';
import { known, type ListSetting, type Option } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'links-legacy',
  on: 'container',
  sets: ['links', 'externalLinks'],
  score: 2.5,
  profile: 'strict',
  precision: 'very-high',
  cwe: [200],
  docs: {
    title: 'Do not link containers',
    why: 'Links are a feature of the default bridge that is kept for old files. There, the engine copies all variables of the other container into this one, passwords included. On networks of their own containers find each other by name without them.',
    how: 'Remove the link; where it gives another name to the container, use `aliases` of its network. What has to start first goes into `depends_on`.',
    limits:
      'Version 1 of compose files, which has nothing else, is reported, too. The fix is offered where both are on one network and the link has no other name for it.',
    references: [
      'https://docs.docker.com/engine/network/links/',
      'https://docs.docker.com/reference/compose-file/services/#links',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            links:
              - «db»
          db:
            image: ghcr.io/acme/db:1.4
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          db:
            image: ghcr.io/acme/db:1.4
      `,
    },
  ],

  *check(container) {
    for (const list of [container.links, container.externalLinks]) {
      for (const item of list.items) {
        const written = known<string>(item);
        if (written === undefined) continue;
        const fix = fixOf(container, list, item);
        yield {
          at: item,
          message: `Container "${container.name}" is linked to "${written.split(':', 1)[0]}", which is not needed on a network of its own and, on the default bridge, copies the variables of the other into it.`,
          evidence: written,
          ...(fix && { fix }),
        };
      }
    }
  },
});

function fixOf(container: Container, list: ListSetting<string>, item: Option<string>): Fix | undefined {
  const [name, alias = name] = (known<string>(item) ?? '').split(':');
  const other = container.project?.find((one) => one.name === name);
  if (list !== container.links || alias !== name || other === undefined || !haveNetworkInCommon(container, other))
    return undefined;
  return { title: 'Remove the link', safety: 'review', edits: [unsetItem(list, item)] };
}
