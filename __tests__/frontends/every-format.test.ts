import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { rules } from '../../src/rules/index.ts';
import { readText } from '../support/declared.ts';
import { podmanContainer } from '../support/inspect.ts';

/** The ids of the rules of the recommended profile that find something in a file. */
function ruleIds(path: string, text: string): readonly string[] {
  const { findings } = runRules(activeRules(rules, 'recommended', new Map()), readText(path, text).subjects);
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
}

const IMAGE = 'ghcr.io/acme/app:1.4';
const FLAGS = '-u root --cap-add SYS_ADMIN --cap-add DAC_READ_SEARCH';
const MOUNT = '--mount type=bind,source=/etc,target=/host/etc';
const GRANTED = ['cap-add-dac-read-search', 'cap-add-sys-admin', 'user-root'];
const PATHS = ['escape-path-dac-read-search', 'escape-path-etc-cron', 'escape-path-sys-admin-mount'];
const MOUNTED = ['host-system-mount-writable'];
const MISSING = ['container-not-hardened'];

const workflow = (options: string) =>
  `jobs:\n  app:\n    runs-on: ubuntu-24.04\n    ${options.replaceAll('\n', '\n    ')}\n`;

/** What a format cannot say, or what nobody is asked for there, is left out of its row. */
const CONTAINERS: readonly (readonly [format: string, path: string, text: string, expected: readonly string[]])[] = [
  [
    'compose',
    'compose.yaml',
    `services:\n  app:\n    image: ${IMAGE}\n    user: root\n    cap_add: [SYS_ADMIN, DAC_READ_SEARCH]\n    volumes: ["/etc:/host/etc"]\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  [
    'docker create',
    'run.sh',
    `docker create ${FLAGS} ${MOUNT} --restart always ${IMAGE}\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  [
    'docker service create',
    'run.sh',
    `docker service create ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  // it only adds to a service, which may name another seccomp profile
  [
    'docker compose run',
    'run.sh',
    `docker compose run ${FLAGS} -v /etc:/host/etc app sh\n`,
    ['cap-add-dac-read-search', 'cap-add-sys-admin', 'escape-path-etc-cron', ...MOUNTED],
  ],
  [
    'podman run',
    'run.sh',
    `sudo podman run -d ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  [
    'a Makefile',
    'Makefile',
    `run:\n\tdocker run -d ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  [
    'a justfile',
    'justfile',
    `run:\n    docker run -d ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  [
    'a Taskfile',
    'Taskfile.yml',
    `version: '3'\ntasks:\n  run:\n    - docker run -d ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  // what ends with a job may be root
  [
    'a job of GitLab',
    '.gitlab-ci.yml',
    `run:\n  script:\n    - docker run ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED.slice(0, 2), ...PATHS, ...MOUNTED],
  ],
  [
    'a script of a package',
    'package.json',
    JSON.stringify({ scripts: { up: `docker run -d ${FLAGS} ${MOUNT} ${IMAGE}` } }),
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
  // what ends with a job may be root
  [
    'a step of a workflow',
    '.github/workflows/ci.yml',
    workflow(`steps:\n  - run: docker run ${FLAGS} ${MOUNT} ${IMAGE}`),
    [...GRANTED.slice(0, 2), ...PATHS, ...MOUNTED],
  ],
  [
    'a step of an action',
    'action.yml',
    `runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: docker run ${FLAGS} ${MOUNT} ${IMAGE}\n`,
    [...GRANTED.slice(0, 2), ...PATHS, ...MOUNTED],
  ],
  [
    'the container of a job',
    '.github/workflows/ci.yml',
    workflow(`container:\n  image: ${IMAGE}\n  options: ${FLAGS}\n  volumes: ["/etc:/host/etc"]`),
    [...GRANTED.slice(0, 2), ...PATHS, ...MOUNTED],
  ],
  [
    'a service of a job',
    '.github/workflows/ci.yml',
    workflow(`services:\n  db:\n    image: ${IMAGE}\n    options: ${FLAGS}\n    volumes: ["/etc:/host/etc"]`),
    [...GRANTED.slice(0, 2), ...PATHS, ...MOUNTED],
  ],
  [
    'a dev container',
    '.devcontainer.json',
    `{ "image": "${IMAGE}", "containerUser": "root", "capAdd": ["SYS_ADMIN", "DAC_READ_SEARCH"], "mounts": ["type=bind,source=/etc,target=/host/etc"] }`,
    [...GRANTED.slice(0, 2), ...PATHS, ...MOUNTED],
  ],
  [
    'a Podman unit',
    'etc/containers/systemd/app.container',
    `[Container]\nImage=${IMAGE}\nUser=root\nAddCapability=SYS_ADMIN DAC_READ_SEARCH\nVolume=/etc:/host/etc\n`,
    [...GRANTED, ...PATHS, ...MOUNTED, ...MISSING],
  ],
];

describe('a container with two capabilities and /etc', () => {
  it.each(CONTAINERS)('is the same in %s (%s)', (_format, path, text, expected) => {
    expect(ruleIds(path, text)).toEqual([...expected].sort());
  });
});

describe('a privileged container', () => {
  const GAIN = ['escape-path-privileged-device', 'privileged'];
  it.each([
    ['a compose file', 'compose.yaml', `services: { app: { image: "${IMAGE}", privileged: true } }`],
    ['podman run', 'run.sh', `podman run -d --privileged ${IMAGE}\n`],
    ['podman container create', 'run.sh', `podman container create --privileged ${IMAGE}\n`],
    ['a job', '.github/workflows/ci.yml', workflow(`container: { image: "${IMAGE}", options: --privileged }`)],
    [
      'a service of a job',
      '.github/workflows/ci.yml',
      workflow(`services: { a: { image: "${IMAGE}", options: --privileged } }`),
    ],
    ['a dev container', '.devcontainer.json', `{ "image": "${IMAGE}", "privileged": true }`],
    ['the options of a dev container', '.devcontainer.json', `{ "image": "${IMAGE}", "runArgs": ["--privileged"] }`],
    [
      'a feature of a dev container',
      '.devcontainer.json',
      `{ "image": "${IMAGE}", "features": { "ghcr.io/devcontainers/features/docker-in-docker:2": {} } }`,
    ],
    ['a Podman unit', 'app.container', `[Container]\nImage=${IMAGE}\nPodmanArgs=--privileged\n`],
    [
      'podman inspect',
      'inspect.json',
      JSON.stringify([podmanContainer({ HostConfig: { Privileged: true }, ImageName: IMAGE })]),
    ],
  ])('is found in %s', (_format, path, text) => {
    expect(ruleIds(path, text)).toEqual(expect.arrayContaining(path === 'inspect.json' ? ['privileged'] : GAIN));
  });
});

describe('a command in a running container', () => {
  it.each([
    'docker exec --privileged app sh',
    'podman exec --privileged app sh',
    'docker compose exec --privileged app sh',
  ])('%s', (command) => {
    expect(ruleIds('run.sh', `${command}\n`)).toEqual(['privileged']);
    expect(ruleIds('run.sh', `${command.replace(' --privileged', '')}\n`)).toEqual([]);
  });
});

describe('an image without a version', () => {
  it.each([
    ['compose.yaml', 'services: { app: { image: ghcr.io/acme/app } }'],
    ['run.sh', 'docker run --rm ghcr.io/acme/app\n'],
    ['run.sh', 'podman run --rm ghcr.io/acme/app\n'],
    ['Makefile', 'run:\n\tdocker create ghcr.io/acme/app\n'],
    ['.github/workflows/ci.yml', workflow('container: ghcr.io/acme/app')],
    ['.github/workflows/ci.yml', workflow('services: { db: { image: ghcr.io/acme/app } }')],
    ['.github/workflows/ci.yml', workflow('steps: [{ uses: "docker://ghcr.io/acme/app" }]')],
    ['action.yml', 'runs: { using: docker, image: "docker://ghcr.io/acme/app" }'],
    ['.devcontainer.json', '{ "image": "ghcr.io/acme/app" }'],
    ['app.container', '[Container]\nImage=ghcr.io/acme/app\n'],
  ])('%s: %s', (path, text) => expect(ruleIds(path, text)).toContain('image-tag-mutable'));
});

describe('a build with the network and all privileges of the host', () => {
  const FOUND = ['build-entitlement-insecure', 'build-network-host'];
  it.each([
    ['compose.yaml', 'services: { app: { build: { context: ., network: host, entitlements: [security.insecure] } } }'],
    ['docker-bake.hcl', 'target "app" {\n  network = "host"\n  entitlements = ["security.insecure"]\n}\n'],
    ['docker-bake.json', '{ "target": { "app": { "network": "host", "entitlements": ["security.insecure"] } } }'],
    [
      '.github/workflows/ci.yml',
      workflow('steps: [{ uses: docker/build-push-action@v6, with: { network: host, allow: security.insecure } }]'),
    ],
  ])('%s: %s', (path, text) => expect(ruleIds(path, text)).toEqual(expect.arrayContaining(FOUND)));
});

describe('a registry without TLS', () => {
  it.each([
    ['daemon.json', '{ "insecure-registries": ["registry.example.com"] }'],
    ['buildkitd.toml', '[registry."registry.example.com"]\n  http = true\n'],
    ['registries.conf', '[[registry]]\nlocation = "registry.example.com"\ninsecure = true\n'],
    ['run.sh', 'dockerd --insecure-registry registry.example.com\n'],
    ['run.sh', 'podman pull --tls-verify=false registry.example.com/app:1\n'],
    [
      'docker-bake.hcl',
      'target "app" {\n  output = ["type=image,name=registry.example.com/app,registry.insecure=true"]\n}\n',
    ],
    [
      '.github/workflows/ci.yml',
      workflow(
        'steps:\n  - uses: docker/setup-buildx-action@v3\n    with:\n      buildkitd-config-inline: |\n        [registry."registry.example.com"]\n          http = true',
      ),
    ],
    ['compose.yaml', 'services: { d: { image: "docker:29-dind", command: --insecure-registry=registry.example.com } }'],
  ])('%s: %s', (path, text) => expect(ruleIds(path, text)).toContain('image-registry-insecure'));
});
