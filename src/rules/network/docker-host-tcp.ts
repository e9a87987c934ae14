import { isProxyName, plainEngineHost, plainEnginesOf } from '../../analysis/posture/engine-client.ts';
import { type GivenEngine, plainEnginesGiven } from '../../analysis/posture/engine-options.ts';
import { neighbourNamed } from '../../analysis/posture/neighbours.ts';
import { isNestedEngine, plainEngineAddress } from '../../analysis/posture/nested-engine.ts';
import { isSocketProxy } from '../../analysis/posture/socket-proxy.ts';
import type { Container, EnvironmentEntry } from '../../model/containers/container.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { known } from '../../model/located.ts';
import { everyCommand } from '../../model/shell.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'docker-host-tcp',
  on: 'container',
  danger: { attacker: 'server', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306, 319],
  docs: {
    title: 'Do not talk to an engine without TLS',
    why: 'The API of the engine on a TCP port without TLS asks for no password: anyone who reaches the port, or takes over a container of the same network, can start privileged containers there, and anyone on the way can read and change the traffic. Attackers find open ports of this kind within hours, and mine cryptocurrency there.',
    how: 'Use port 2376 with TLS and client certificates (`DOCKER_TLS_VERIFY`, `DOCKER_CERT_PATH`), or `ssh://`. For a nested engine leave `DOCKER_TLS_CERTDIR` as it is and share the volume with the certificates. For a program that only lists containers, use a socket proxy on a separate network.',
    limits:
      'The rule reports clients with `DOCKER_HOST=tcp://…`, commands with `docker -H tcp://…`, and options and variables of other programs with an address at port 2375, such as `--providers.docker.endpoint=tcp://…:2375`, unless TLS is set up or the port is 2376, nested engines with `DOCKER_TLS_CERTDIR` set to an empty value, and `dockerd` that listens on TCP without `--tlsverify`. Addresses of the container itself and services whose image is a socket proxy are left alone. The rule `port-docker-api` reports published ports.',
    ways: [
      {
        do: 'Use the port with TLS: `DOCKER_HOST=tcp://docker:2376`, `DOCKER_TLS_VERIFY=1`, and the volume of `/certs/client` of the nested engine.',
        trap: 'The name in `DOCKER_HOST` has to be in the certificate: the image adds `docker` and the host name of its container, others by `DOCKER_TLS_SAN`.',
      },
      {
        do: 'For a program that only lists containers, use a socket proxy on a network with `internal: true`.',
        trap: 'A proxy that allows POST to `/containers` gives the host away as the engine does.',
      },
      {
        do: 'For an engine on another machine, use `DOCKER_HOST=ssh://deploy@host.example.com`.',
        trap: 'The image needs an SSH client, the key and the known host: without `known_hosts` the first connection trusts anyone.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' NAME",
      prints: 'No `DOCKER_HOST=tcp://…` without `DOCKER_TLS_VERIFY=1`.',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://docs.docker.com/reference/cli/docker/#environment-variables',
      'https://hub.docker.com/_/docker',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            environment:
              DOCKER_HOST: «tcp://engine.example.com:2375»
          cleaner:
            image: docker:29-cli
            command: docker -H «tcp://engine.example.com:2375» image prune -f
          logs:
            image: amir20/dozzle:v8.14.6
            environment:
              DOZZLE_REMOTE_HOST: «tcp://engine.example.com:2375»
      `,
      good: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            environment:
              DOCKER_HOST: tcp://engine.example.com:2376
              DOCKER_TLS_VERIFY: 1
          cleaner:
            image: docker:29-cli
            command: docker -H ssh://clean@engine.example.com image prune -f
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          engine:
            image: docker:29-dind
            privileged: true
            environment:
              - DOCKER_TLS_CERTDIR=«»
          other:
            image: ghcr.io/acme/engine:1.4
            command: [dockerd, "«--host=tcp://0.0.0.0:2375»"]
      `,
      good: `
        services:
          engine:
            image: docker:29-dind
            privileged: true
            environment:
              - DOCKER_TLS_CERTDIR=/certs
          other:
            image: ghcr.io/acme/engine:1.4
            command: [dockerd, --host=tcp://0.0.0.0:2376, --tlsverify]
      `,
    },
  ],

  *check(container) {
    const client = asClient(container);
    if (client !== undefined) yield client;
    yield* inCommands(container);
    const engine = asEngine(container);
    if (engine !== undefined) yield engine;
  },
});

function asClient({ name, environment, project = [] }: Container): Problem | undefined {
  const host = last(environment, 'DOCKER_HOST');
  if (host?.value === undefined || usesTls(environment)) return undefined;
  const { value } = host;
  const target = plainEngineHost(known(value));
  if (target === undefined || isProxy(target, project)) return undefined;
  return {
    at: value,
    message: `Container "${name}" talks to the container engine of "${target}" without TLS. Anyone who reaches its port controls that engine without a password, and so its host.`,
    evidence: 'DOCKER_HOST',
  };
}

/** `docker -H tcp://…` in the command of the container itself, and options and variables of other programs. */
function* inCommands(container: Container): Generator<Problem> {
  const { name, entrypoint, command, environment, project = [] } = container;
  if (usesTls(environment)) return;
  const commands = [entrypoint, command].flatMap((one) => everyCommand(one?.script));
  const clients = plainEnginesOf(commands);
  const inClients = new Set(clients.map(({ host }) => host));
  const others = plainEnginesGiven(container).filter(({ host }) => !inClients.has(host) && !isProxy(host, project));
  const all: readonly GivenEngine[] = [...clients, ...others];
  for (const { at, host, variable = `command ${host}` } of all) {
    yield {
      at,
      message: `Container "${name}" talks to the container engine of "${host}" without TLS. Anyone who reaches its port controls that engine without a password, and so its host.`,
      evidence: variable,
    };
  }
}

function last(environment: readonly EnvironmentEntry[], wanted: string): EnvironmentEntry | undefined {
  return environment.findLast(({ name }) => name === wanted);
}

/** Whether TLS is switched on, or a variable that is known only at run time may do so. */
function usesTls(environment: readonly EnvironmentEntry[]): boolean {
  return ['DOCKER_TLS_VERIFY', 'DOCKER_TLS', 'DOCKER_CERT_PATH'].some((name) => {
    const entry = last(environment, name);
    return entry !== undefined && known(entry.value) !== '';
  });
}

/** Whether the engine is behind a proxy that lets only some calls through, judging by its name. */
function isProxy(host: string, project: readonly Container[]): boolean {
  const target = neighbourNamed(host, project);
  if (target === undefined) return isProxyName(host);
  return (isProxyName(host) || isSocketProxy(target)) && !letsCreate(target);
}

/** Whether a proxy lets its clients create containers: https://github.com/Tecnativa/docker-socket-proxy. */
function letsCreate({ environment }: Container): boolean {
  return ['POST', 'CONTAINERS'].every((name) =>
    /^(?:1|true|yes|on)$/i.test(known(last(environment, name)?.value) ?? ''),
  );
}

function asEngine(container: Container): Problem | undefined {
  const { name, environment } = container;
  const setting = last(environment, 'DOCKER_TLS_CERTDIR')?.value;
  const isOff = setting !== undefined && known(setting) === '' && isNestedEngine(container);
  const at = isOff ? setting : plainEngineAddress(container);
  if (at === undefined) return undefined;
  return {
    at,
    message: `Container "${name}" runs an engine that listens without TLS. Any container of its networks, and anyone who reaches its published port, controls that engine without a password.`,
    evidence: 'engine',
  };
}
