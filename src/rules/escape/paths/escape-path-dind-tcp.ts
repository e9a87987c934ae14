import type { Posture } from '../../../analysis/posture/index.ts';
import { isNestedEngine } from '../../../analysis/posture/nested-engine.ts';
import { haveNetworkInCommon } from '../../../model/containers/common-network.ts';
import { covers } from '../../../model/containers/published-port.ts';
import { known } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { privileged, step } from '../conditions.ts';
import { type Answer, defineEscapePath, type Fact } from '../escape-path.ts';
import { kernelOfHost } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-dind-tcp',
  danger: { attacker: 'network', reach: 'host' },
  cwe: [306, 250],
  docs: {
    title: 'Do not expose the API of a nested engine',
    why: 'An engine that runs in a privileged container and listens without TLS obeys everyone who reaches its port: other containers of its network, and the world if the port is published. A container that they start there is as privileged as the engine, and so owns the host.',
    how: 'Keep TLS on: do not set `DOCKER_TLS_CERTDIR` to an empty value, and use port 2376 with client certificates. Or run a rootless engine without `privileged`.',
    limits: 'The rule considers only other containers of the same file that share a network with it.',
    ways: [
      {
        do: 'Leave `DOCKER_TLS_CERTDIR` as the image sets it, share the volume of `/certs/client` with the clients, and let them use `tcp://docker:2376` with `DOCKER_TLS_VERIFY=1`.',
        trap: 'The certificates are made at the start: a client that is faster fails once, so wait for the health check of the engine.',
      },
      {
        do: 'Remove the published port, and keep the engine and its clients on a network without other services.',
        trap: 'Each client is still able to take over the host: this keeps out only the others.',
      },
      {
        do: 'Use `docker:dind-rootless`, or BuildKit without root, and remove `privileged`.',
        trap: 'The host has to allow user namespaces, and some storage drivers and ports below 1024 do not work.',
      },
    ],
    verify: {
      run: 'curl --max-time 5 http://HOST:2375/version',
      prints: 'An error, from another machine and from another container: nothing answers there without TLS.',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://hub.docker.com/_/docker',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          dind:
            image: docker:29-dind
            privileged: true
            environment:
              «DOCKER_TLS_CERTDIR: ""»
          ci:
            image: ghcr.io/acme/ci:1.4
      `,
      good: `
        services:
          dind:
            image: docker:29-dind
            privileged: true
          ci:
            image: ghcr.io/acme/ci:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          dind:
            image: docker:29-dind
            privileged: true
            command: dockerd -H «tcp://0.0.0.0:2375»
            ports: ["2375:2375"]
      `,
      good: `
        services:
          dind:
            image: docker:29-dind
            privileged: true
            command: dockerd --tlsverify -H tcp://0.0.0.0:2376
            ports: ["2376:2376"]
      `,
    },
  ],

  needs: [privileged, reachable, plainApi],
  stops: [kernelOfHost],
  who: 'who reaches',
  gain: 'start a privileged container in its engine and own the host',
});

const PORT = 2375;

/** The image for nested engines listens without TLS if it makes no certificates; for other images the command decides. */
function plainApi({ container }: Posture): Answer {
  const { environment, entrypoint, command } = container;
  const setting = isNestedEngine(container) && environment.findLast(({ name }) => name === 'DOCKER_TLS_CERTDIR');
  if (setting && setting.value !== undefined) {
    const directory = known(setting.value);
    if (directory === undefined) return 'unknown';
    if (directory === '') return listens(setting.span, 'the setting that switches TLS off');
  }
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  if (words.some((word) => /^--tlsverify(?:=true)?$/.test(known<string>(word) ?? ''))) return 'no';
  const address = words.find((word) => PLAIN_ADDRESS.test(known<string>(word) ?? ''));
  return address === undefined ? 'no' : listens(address.span, 'the address that the engine listens on');
}

/** The address in `-H`, or in a separate word after it. */
const PLAIN_ADDRESS = /^(?:(?:-H|--host)=?)?tcp:\/\/(?!127\.|localhost|\[::1\])[^/]{0,255}:2375$/;

function listens(span: Span, message: string): Fact {
  return {
    phrase: 'runs an engine that listens without TLS',
    steps: step(span, message),
    reportedBy: ['docker-host-tcp'],
  };
}

/** Enough to find a neighbour, even when a project has thousands of containers. */
const LOOKED_AT = 1000;

/** From outside, or from another container of one of its networks. */
function reachable({ container, namespaces: { network }, ports }: Posture): Answer {
  if (network.value.kind === 'unknown') return 'unknown';
  const published = ports.find(
    ({ target, reach }) => target !== undefined && covers(target, PORT) && reach !== 'loopback' && reach !== 'unknown',
  );
  if (published !== undefined) return { phrase: 'publishes its port', steps: step(published.at, 'the published port') };
  if (network.value.kind === 'host')
    return { phrase: 'is on the network of the host', steps: step(network.at, 'the network of the host') };
  const neighbour = (container.project ?? [])
    .slice(0, LOOKED_AT)
    .find((other) => other.name !== container.name && haveNetworkInCommon(container, other));
  if (neighbour === undefined) return 'no';
  return {
    phrase: `shares a network with "${neighbour.name}"`,
    steps: step(neighbour.span, 'the other container'),
    isElsewhere: true,
  };
}
