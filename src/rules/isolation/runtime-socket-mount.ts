import { type EngineAccess, engineAccess } from '../../analysis/posture/host-access.ts';
import { isSocketProxy } from '../../analysis/posture/socket-proxy.ts';
import type { Container, Mount } from '../../model/containers/container.ts';
import { isOn, known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'runtime-socket-mount',
  remainsOf: { 'host-root-mount': 'subject' },
  on: 'container',
  danger: { attacker: 'root', reach: 'host' },
  variants: { 'of-user': { attacker: 'root', reach: 'part' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [250, 668],
  cis: ['5.32'],
  peers: {
    kics: ['d6355c88-1e8d-49e9-b2f2-f8a1ca12c75b'],
    semgrep: ['yaml.docker-compose.security.exposing-docker-socket-volume.exposing-docker-socket-volume'],
    'docker-bench': ['5.32'],
    'compose-lint': ['CL-0001'],
  },
  docs: {
    title: 'Do not mount the container engine socket',
    why: 'Anyone who can connect to the socket of Docker, containerd, Podman, CRI-O, BuildKit or systemd can start a process with the whole file system of the host, and so is root on it. Mounting the socket read-only does not help: connecting is not writing. A folder above the socket gives the same access.',
    how: 'Remove the mount. If the program only has to list containers or read events, let it talk to a socket proxy that allows only these calls, on a separate network. To build images, use a rootless builder.',
    limits:
      'A socket proxy needs the socket and is reported as well: give it a separate network and a list of allowed calls, and suppress the finding there with that reason. For a path with unknown variables, the known end decides, and for one that is only a variable its place in the container. Paths relative to the project, and sockets under other names, are not recognised. `host-root-mount` reports the whole host, and `use-api-socket` the option for the socket.',
    ways: [
      {
        do: 'Remove the mount of the socket.',
        trap: 'Dashboards, proxies with discovery and updaters stop working: they need one of the next ways.',
      },
      {
        do: 'Put a socket proxy in between that allows only listing and events, on a network with `internal: true`.',
        trap: 'A proxy that allows POST to `/containers` gives the host away as the socket does.',
      },
      {
        do: 'Let the program read a file instead, such as the routes of a reverse proxy.',
        trap: 'The file has to be updated when services change.',
      },
      {
        do: 'Run the engine rootless, and mount its socket: `$XDG_RUNTIME_DIR/docker.sock`.',
        trap: 'An attacker is then the user of that engine, with all its containers and files.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with a path that ends in `docker.sock`, `containerd.sock` or `podman.sock`.',
    },
    references: [
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
      'https://github.com/Tecnativa/docker-socket-proxy',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          proxy:
            image: ghcr.io/acme/proxy:1.4
            volumes:
              - «/var/run/docker.sock»:/var/run/docker.sock:ro
              - ./proxy.yaml:/etc/proxy.yaml:ro
      `,
      good: `
        services:
          proxy:
            image: ghcr.io/acme/proxy:1.4
            volumes:
              - ./proxy.yaml:/etc/proxy.yaml:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - type: bind
                source: «/run»
                target: /host/run
                read_only: true
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - type: bind
                source: /run/agent
                target: /host/run
                read_only: true
      `,
    },
    {
      file: '.github/workflows/ci.yml',
      bad: `
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - run: docker run --rm -v «/var/run/docker.sock»:/var/run/docker.sock ghcr.io/acme/test:1.4
      `,
      good: `
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - run: docker run --rm ghcr.io/acme/test:1.4
      `,
    },
  ],

  *check(container) {
    for (const mount of container.mounts) {
      // `use-api-socket` reports it, as it gives more
      if (mount.via === 'use_api_socket') continue;
      const access = engineAccess(mount.source) ?? accessByTarget(mount);
      if (access === undefined) continue;
      yield {
        at: mount.sourceSpan,
        message: message(container, mount, access),
        ...(mount.origin && { related: [mount.origin] }),
        evidence: access.path,
        // a socket that is mounted read-only takes commands as well
        grant: { kind: 'path', path: access.path, isWritable: false },
        ...(access.isOfUser && { variant: 'of-user' }),
      };
    }
  },
});

/** A variable names the source, and the place in the container is that of the socket of an engine: `${SOCKET}:/var/run/docker.sock`. */
function accessByTarget({ source, target }: Mount): EngineAccess | undefined {
  const path = known<string>(target);
  if (source.kind !== 'unknown' || source.suffix !== '' || path === undefined) return undefined;
  const access = engineAccess({ kind: 'host', path });
  return access?.isFolder === false ? access : undefined;
}

function message(container: Container, { readOnly }: Mount, access: EngineAccess): string {
  const { engine, path, isFolder, isOfUser } = access;
  const what = isFolder
    ? `mounts ${path} of the host, a folder that contains the socket of ${engine}`
    : `mounts the socket of ${engine} (${path})`;
  const sentences = [
    `Container "${container.name}" ${what}.`,
    `An attacker in it can start a process that ${isOfUser ? 'has all rights of the user of that engine' : 'is root on the host'}${isOn(readOnly) ? '; mounting it read-only does not prevent that' : ''}.`,
    isSocketProxy(container) &&
      'It seems to be a socket proxy, which limits what its clients can do; it has full access itself.',
  ];
  return sentences.filter(Boolean).join(' ');
}
