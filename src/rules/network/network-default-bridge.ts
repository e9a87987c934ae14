import { unset } from '../../model/findings/fix.ts';
import { isSetTo } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-default-bridge',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [653],
  cis: ['5.30'],
  peers: { 'docker-bench': ['5.30'] },
  docs: {
    title: 'Do not use the default bridge',
    why: 'The default bridge `docker0` connects all containers of the machine that name no network, no matter who started them, and each reaches every port of the others. Names are not resolved there, so people write addresses into files or use links.',
    how: 'Remove the option: a project network, or one that you name, connects only the containers that belong together.',
    limits:
      'The rule reports containers that name the bridge. A network called `bridge` that the project declares is a different one.',
    fixTrap: {
      breaks: 'The container gets another address, and reaches only containers of its own network, by name.',
      check: 'Start it, and let it connect to every server that it uses.',
    },
    references: [
      'https://docs.docker.com/engine/network/drivers/bridge/#differences-between-user-defined-bridges-and-the-default-bridge',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            network_mode: «bridge»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check({ name, networkMode }) {
    if (!isSetTo(networkMode, 'bridge') && !isSetTo(networkMode, 'default')) return;
    yield {
      at: networkMode,
      message: `Container "${name}" is on the default bridge. An attacker in it reaches every port of all other containers there, whichever project they belong to.`,
      evidence: 'bridge',
      fix: { title: 'Use a separate network', safety: 'review', edits: [unset(networkMode)] },
    };
  },
});
