import { unset } from '../../model/findings/fix.ts';
import { isSetTo } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-default-bridge',
  on: 'container',
  sets: ['networkMode'],
  score: 2.5,
  profile: 'strict',
  precision: 'very-high',
  cwe: [653],
  cis: ['5.30'],
  peers: { 'docker-bench': ['5.30'] },
  docs: {
    title: 'Do not use the default bridge',
    why: 'On the default bridge `docker0` are all containers of the machine that name no network, whoever started them, and each reaches every port of every other one. Names are not resolved there, so that addresses are written into files or passed by links.',
    how: 'Remove the option: a network of the project, or one that you name, has only the containers that belong together.',
    limits:
      'Reported where the bridge is named. A network that is called `bridge` but declared by the project is another one.',
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
      message: `Container "${name}" is on the default bridge. An attacker in it reaches every port of all other containers there, whatever project they are of.`,
      evidence: 'bridge',
      fix: { title: 'Use a network of its own', safety: 'review', edits: [unset(networkMode)] },
    };
  },
});
