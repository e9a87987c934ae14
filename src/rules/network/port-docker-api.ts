import { passesOnlyReads } from '../../analysis/posture/socket-proxy.ts';
import { mayStart } from '../../analysis/processes/started-processes.ts';
import type { Container, PublishedPort } from '../../model/containers/container.ts';
import { covers, reachOf } from '../../model/containers/published-port.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'port-docker-api',
  on: 'container',
  danger: { attacker: 'network', reach: 'host' },
  variants: { 'read-only': { attacker: 'login', reach: 'service' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [306],
  docs: {
    title: 'Do not publish the container engine API',
    why: 'Anyone who reaches the Docker API on port 2375 can start a container that mounts the whole host, without any password: attackers find such ports within hours, and mine cryptocurrency there. Port 2376 is the same API behind TLS, and 2377 manages a swarm; a leaked certificate or join token, or disabled verification, gives as much.',
    how: 'Do not publish the port: other services reach it over their network. For access from outside use `ssh://` contexts, or bind the port to `127.0.0.1` behind a tunnel.',
    limits:
      'Port 2375, and a port on which `dockerd -H tcp://…` of the command listens without `--tlsverify`, is reported unless it is bound to the loopback address; 2376 and 2377 only on all interfaces. The port inside the container decides, if it is known. Other ports that a Docker-in-Docker container publishes lead to the containers in it and are left alone. An address that is known only at run time is not reported.',
    ways: [
      {
        do: 'Remove the entry from `ports`: containers of the same network reach the engine by its name.',
        trap: 'Every container of that network may still use it: keep others off it.',
      },
      {
        do: 'From outside, use `ssh://` and `docker context`.',
        trap: 'The account behind the key is worth as much as root.',
      },
      {
        do: 'Publish it on the machine only, `127.0.0.1:2376:2376`, and go through `ssh -L 2376:127.0.0.1:2376`.',
        trap: 'Each account of the machine, and each container on its network, reaches the port: keep TLS on.',
      },
    ],
    verify: {
      run: 'curl --max-time 5 http://HOST:2375/version',
      prints: 'An error, from another machine: nothing answers there.',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://docs.docker.com/engine/daemon/remote-access/',
      'https://docs.docker.com/engine/swarm/swarm-tutorial/#open-protocols-and-ports-between-the-hosts',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          dind:
            image: docker:29-dind
            ports:
              - "«2375:2375»"
              - 127.0.0.1:8080:8080
      `,
      good: `
        services:
          dind:
            image: docker:29-dind
            ports:
              - 127.0.0.1:8080:8080
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          dind:
            image: docker:29-dind
            command: dockerd -H tcp://0.0.0.0:4000
            ports:
              - «target: 4000
                published: "4000"»
      `,
      good: `
        services:
          dind:
            image: docker:29-dind
            command: dockerd -H tcp://0.0.0.0:4000
            ports:
              - target: 4000
                published: "4000"
                host_ip: 127.0.0.1
      `,
    },
  ],

  *check(container) {
    const own = commandServices(container);
    for (const port of container.ports) {
      const isPublished = (candidate: EngineService): boolean => publishes(port, candidate);
      const service = own.find(isPublished) ?? WELL_KNOWN.find(isPublished);
      if (service === undefined) continue;
      const isForReading = service.port === PROXY_PORT && passesOnlyReads(container);
      const gain = isForReading ? READS : service.gain;
      yield {
        at: port.span,
        message: `Container "${container.name}" publishes port ${service.port}, ${service.what}, on ${reachText(port)}. ${gain}`,
        evidence: String(service.port),
        ...(isForReading && { variant: 'read-only' }),
      };
    }
  },
});

const PROXY_PORT = 2375;
const READS =
  'It is a socket proxy that passes no changes on; anyone who reaches it reads what its settings allow, such as the variables of all containers, without a password.';

interface EngineService {
  readonly port: number;
  readonly what: string;
  readonly gain: string;
  readonly isOpenToAll: boolean;
}

function plainApi(port: number): EngineService {
  return {
    port,
    what: 'the Docker API without TLS',
    gain: 'Anyone who reaches it controls the engine, and so its host, without a password.',
    isOpenToAll: true,
  };
}

function tlsApi(port: number): EngineService {
  return {
    port,
    what: 'the Docker API over TLS',
    gain: 'Anyone who gets hold of a client certificate, and anyone if the engine does not ask for one, controls the engine and so its host.',
    isOpenToAll: false,
  };
}

const WELL_KNOWN: readonly EngineService[] = [
  plainApi(2375),
  tlsApi(2376),
  {
    port: 2377,
    what: 'the swarm management of Docker',
    gain: 'Anyone who gets hold of a join token becomes a node of the swarm and receives its secrets.',
    isOpenToAll: false,
  },
];

/** Where `dockerd -H tcp://0.0.0.0:4000` listens. */
function commandServices({ entrypoint, command }: Container): readonly EngineService[] {
  if (!mayStart({ entrypoint, command, stage: undefined }, /dockerd/)) return [];
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])].map((word) => known<string>(word) ?? '');
  if (!words.some((word) => /(?:^|\/)(?:dockerd|dockerd-entrypoint\.sh)$/.test(word))) return [];
  const verifies = words.some((word) => /^--tlsverify(?:=true)?$/.test(word));
  return words.flatMap((word) => {
    const port = /^(?:(?:-H|--host)=?)?tcp:\/\/[^/]{0,255}:(\d{1,5})$/.exec(word)?.[1];
    return port === undefined ? [] : [(verifies ? tlsApi : plainApi)(Number(port))];
  });
}

function publishes(port: PublishedPort, { port: wanted, isOpenToAll }: EngineService): boolean {
  if (port.protocol !== 'tcp' || !covers(port.target === DYNAMIC ? port.published : port.target, wanted)) return false;
  const reach = reachOf(port);
  return reach === 'all interfaces' || (isOpenToAll && reach === 'one address');
}

function reachText(port: PublishedPort): string {
  return reachOf(port) === 'all interfaces' ? 'all interfaces' : `the address ${String(known<string>(port.hostIp))}`;
}
