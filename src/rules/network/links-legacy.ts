import { haveNetworkInCommon } from '../../model/containers/common-network.ts';
import type { Container } from '../../model/containers/container.ts';
import { type Fix, unsetItem } from '../../model/findings/fix.ts';
import { known, type ListSetting, type Option } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'links-legacy',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [200],
  docs: {
    title: 'Do not link containers',
    why: 'Links are a feature of the default bridge that is kept for old files. There, the engine copies all variables of the other container into this one, passwords included. On user-defined networks containers find each other by name without links.',
    how: 'Remove the link; where it gives the container another name, use `aliases` of its network. Services that have to start first go into `depends_on`.',
    limits:
      'The rule also reports version 1 of compose files, which offers nothing else. The fix is offered where both containers are on one network and the link does not rename the other one.',
    fixTrap: {
      breaks: 'The variables and the alias of the link are gone; the name of the service works on a common network.',
      check: 'Start both, and let one connect to the other.',
    },
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
          message: `Container "${container.name}" is linked to "${written.split(':', 1)[0]}", which is not needed on a user-defined network and, on the default bridge, copies the variables of the other into it.`,
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
