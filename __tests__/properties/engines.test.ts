import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { fuzzRuns } from '../support/heavy.ts';
import { dockerContainer, podmanContainer } from '../support/inspect.ts';
import { mutated } from './mutations.ts';
import { expectSound } from './soundness.ts';

const RUNS = fuzzRuns(50);
const MILLISECONDS = 30_000 + RUNS * 100;

const RECORDS = [
  JSON.stringify(
    [
      dockerContainer({
        HostConfig: { Privileged: true, PidMode: 'container:web', MaskedPaths: [], ReadonlyPaths: [], CapAdd: ['ALL'] },
        Mounts: [{ Type: 'bind', Source: '/', Destination: '/h', Mode: 'z', RW: true, Propagation: 'rshared' }],
        NetworkSettings: { Ports: { '2375/tcp': [{ HostIp: '0.0.0.0', HostPort: '2375' }] } },
        Config: { Env: ['DB_PASSWORD=blue-Kettle-71', 'A\\u003dB'], Healthcheck: { Test: ['CMD-SHELL', 'a && b'] } },
      }),
      podmanContainer(),
    ],
    null,
    1,
  ),
];

const TARGETS = [
  `# why
target "a" {
  context = "https://github.com/acme/a.git"
  network = "host"
  entitlements = ["security.insecure", "network.host"]
  inherits = ["b", "a"]
  args = { NPM_TOKEN = "\${TOKEN}", "DB_PASSWORD" = "blue-Kettle-71" }
  output = ["type=image,name=registry.example.com/a,registry.insecure=true"]
  dockerfile-inline = <<EOT
FROM alpine
USER root
RUN curl https://example.com | sh
EOT
}
target "b" { ssh = ["default"], contexts = { c = "/etc" } }
`,
];

const DAEMONS = [
  `{
  "insecure-registries": ["registry.example.com:5000", "localhost"],
  "registry-mirrors": ["http://mirror.example.org"],
  "hosts": ["unix:///x", "tcp://0.0.0.0:2375"],
  "tlsverify": false
}
`,
];

const BUILDERS = [
  `debug = true
[registry."docker.io"] # why
  mirrors = ["mirror.example.org", 'b']
  http = true
[registry."registry.example.com"]
insecure = true
a.b."c" = """d
e"""
`,
];

const REGISTRIES = [
  `unqualified-search-registries = ["docker.io"]
[[registry]]
prefix = "registry.example.com/acme"
insecure = true
[[registry.mirror]]
location = "mirror.example.org"
insecure = true
[registries.insecure]
registries = ['old.example.com']
`,
];

const WORKFLOWS = [
  `on: push
jobs:
  a:
    steps:
      - uses: docker/setup-buildx-action@v3
        with:
          buildkitd-config-inline: |
            [registry."registry.example.com"]
              http = true
      - uses: docker/build-push-action@v6
        with:
          network: host
          allow: security.insecure,network.host
          build-args: |
            NPM_TOKEN=\${{ secrets.NPM_TOKEN }}
            B=c
      - run: |
          docker login http://registry.example.com
          podman push --tls-verify=false registry.example.com/a
`,
];

describe('a scan', () => {
  it.each([
    ['records of containers', 'inspect.json', RECORDS],
    ['bake files', 'docker-bake.hcl', TARGETS],
    ['settings of a daemon', 'daemon.json', DAEMONS],
    ['settings of a builder', 'buildkitd.toml', BUILDERS],
    ['settings of registries', 'registries.conf', REGISTRIES],
    ['builds in workflows', '.github/workflows/a.yml', WORKFLOWS],
  ])(
    'survives accidents to %s',
    (_name, path, seeds) =>
      fc.assert(
        fc.asyncProperty(mutated(seeds), (text) => expectSound({ [path]: text })),
        { numRuns: RUNS },
      ),
    MILLISECONDS,
  );
});
