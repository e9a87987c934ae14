import { isDataStore } from '../../analysis/posture/data-store.ts';
import { openPorts } from '../../analysis/posture/published-services.ts';
import { haveNetworkInCommon } from '../../model/containers/common-network.ts';
import type { Container } from '../../model/containers/container.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'network-flat',
  on: 'project',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  profile: 'strict',
  precision: 'medium',
  cwe: [653],
  docs: {
    title: 'Keep data stores off the public network',
    why: 'All containers are on one network: an attacker who takes over the published one reaches the data store as well, with only its password in between. On a separate network only the containers that need the store reach it.',
    how: 'Declare a second network with `internal: true`, and put the store and its clients there, but not the published container.',
    limits:
      'The rule reports a project once, where all containers share a network, one of them is published, a data store is not, and a third one could sit between the two. It does not know which containers really talk to each other.',
    references: [
      'https://docs.docker.com/compose/how-tos/networking/#specify-custom-networks',
      'https://docs.docker.com/reference/compose-file/networks/#internal',
      'https://attack.mitre.org/techniques/T1046/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          web:
            image: nginx:1.29
            ports: ["443:443"]
          app:
            image: ghcr.io/acme/app:1.4
          «db»:
            image: postgres:17
      `,
      good: `
        services:
          web:
            image: nginx:1.29
            ports: ["443:443"]
            networks: [front]
          app:
            image: ghcr.io/acme/app:1.4
            networks: [front, back]
          db:
            image: postgres:17
            networks: [back]
        networks:
          front:
          back:
            internal: true
      `,
    },
  ],

  *check({ containers, partial }) {
    if (partial !== undefined || containers.length < 3 || containers.length > LOOKED_AT) return;
    const front = containers.find((one) => openPorts(one).length > 0 && !isDataStore(one));
    const store = containers.find((one) => one.ports.length === 0 && isDataStore(one));
    const between = containers.some(
      (one) => one.ports.length === 0 && !isDataStore(one) && one.activatedBy === undefined,
    );
    if (front === undefined || store === undefined || !between) return;
    if (!containers.every((one) => one.networks.complete && one.partial === undefined && shares(one, store))) return;
    yield {
      at: store.span,
      message: `The data store "${store.name}" is on one network with all other containers of its project. An attacker in "${front.name}", which everyone can reach, can reach it directly.`,
      related: [{ span: front.span, message: 'the published container' }],
      evidence: 'flat',
    };
  },
});

/** Larger projects either have separate networks already or will never get them. */
const LOOKED_AT = 200;

function shares(container: Container, store: Container): boolean {
  return container === store || haveNetworkInCommon(container, store);
}
