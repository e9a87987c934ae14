// Makes a checkout of many files of which few count, and those in every format that hullcheck reads.
import { write, writeCorpus } from './corpus.mjs';
import { git } from './git.mjs';

/** Of a hundred files that count, Dockerfiles and compose files are the rest. */
const SHARES = {
  script: 24,
  makefile: 6,
  justfile: 2,
  taskfile: 2,
  pipeline: 2,
  package: 2,
  workflow: 10,
  devcontainer: 6,
  quadlet: 6,
  bake: 4,
};
const SOURCES = ['ts', 'go', 'py', 'java', 'md', 'json', 'css', 'html', 'rs', 'txt', 'svg', 'c', 'h', 'tsx', 'sql'];

/** @typedef {(index: number) => import('./corpus.mjs').CorpusFile} Make */

/**
 * A git repository of `total` files of which `relevant` count.
 * @param {string} folder
 * @param {number} total
 * @param {number} relevant
 * @returns {string[]} The absolute paths of the files that count.
 */
export function writeManyFormats(folder, total, relevant) {
  const paths = Object.entries(SHARES).flatMap(([format, share]) =>
    writeAll(folder, Math.floor((relevant * share) / 100), MAKES[/** @type {keyof typeof SHARES} */ (format)]),
  );
  paths.push(...writeCorpus(folder, relevant - paths.length, relevant));
  writeAll(folder, total - relevant, source);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  return paths;
}

/**
 * @param {string} folder
 * @param {number} count
 * @param {Make} make
 */
function writeAll(folder, count, make) {
  return Array.from({ length: count }, (_, index) => write(folder, make(index)));
}

/** @type {Make} */
const source = (index) => ({
  path: `services/service-${index % 130}/src/module-${Math.floor(index / 130) % 15}/file-${index}.${SOURCES[index % SOURCES.length]}`,
  text: `// line of file ${index}\n`.repeat(1 + (index % 40)),
});

/** @type {Record<keyof typeof SHARES, Make>} */
const MAKES = {
  script: (index) => ({
    path: `scripts/run-${index}.sh`,
    text: `#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
log() { printf '%s %s\\n' "$(date -u +%FT%TZ)" "$*" >&2; }
for name in api worker scheduler; do
  if ! docker image inspect "acme/$name:${index}" >/dev/null 2>&1; then
    log "building $name"
    docker build --pull -t "acme/$name:${index}" "services/$name"
  fi
done
docker run --rm -d --name db-${index} -p ${5000 + index}:5432 -v "$PWD/data:/var/lib/postgresql/data" \\
  -e POSTGRES_PASSWORD_FILE=/run/secrets/db --memory 512m ${index % 3 === 0 ? '--privileged' : '--cap-drop ALL'} postgres:17.2
docker compose -f compose.yaml up -d --wait
`,
  }),
  makefile: (index) => ({
    path: `services/tool-${index}/Makefile`,
    text: `IMAGE ?= acme/tool-${index}
.PHONY: build run test
build:
	docker build -t $(IMAGE) .
run: build
	docker run --rm ${index % 2 === 0 ? '--net=host' : '-p 127.0.0.1:8080:8080'} $(IMAGE)
test: build
	docker run --rm -v $(CURDIR):/src -w /src $(IMAGE) go test ./...
`,
  }),
  justfile: (index) => ({
    path: `services/job-${index}/justfile`,
    text: `image := "acme/job-${index}"
build:
    docker build -t {{image}} .
run *args: build
    docker run --rm ${index % 2 === 0 ? '--net=host' : '-p 127.0.0.1:8080:8080'} {{image}} {{args}}
`,
  }),
  pipeline: (index) => ({
    path: `.gitlab/ci/lib-${index}.yml`,
    text: `variables: {IMAGE: acme/lib-${index}}
build-${index}:
  script:
    - docker build -t $IMAGE .
    - docker run --rm ${index % 2 === 0 ? '--net=host' : '-p 127.0.0.1:8080:8080'} $IMAGE
`,
  }),
  taskfile: (index) => ({
    path: `services/lib-${index}/Taskfile.yml`,
    text: `version: '3'
vars: {IMAGE: acme/lib-${index}}
tasks:
  build: docker build -t {{.IMAGE}} .
  run:
    deps: [build]
    cmds:
      - docker run --rm ${index % 2 === 0 ? '--net=host' : '-p 127.0.0.1:8080:8080'} {{.IMAGE}} {{.CLI_ARGS}}
`,
  }),
  package: (index) => ({
    path: `services/lib-${index}/package.json`,
    text: `{
  "name": "lib-${index}",
  "scripts": {
    "build": "docker build -t acme/lib-${index} .",
    "start": "docker run --rm ${index % 2 === 0 ? '--net=host' : '-p 127.0.0.1:8080:8080'} acme/lib-${index}"
  }
}
`,
  }),
  workflow: (index) => ({
    path: `.github/workflows/service-${index}.yml`,
    text: `name: service ${index}
on: [push]
permissions: {contents: read}
jobs:
  test:
    runs-on: ubuntu-latest
    container: {image: "node:22", options: --user 1001}
    services:
      redis: {image: "redis:7", ports: ["6379:6379"]}
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && npm test
      - name: Integration
        run: |
          docker build -t app .
          docker run --rm ${index % 4 === 0 ? '--privileged' : '--read-only'} app npm run integration
`,
  }),
  devcontainer: (index) => ({
    path: `services/tool-${index}/.devcontainer/devcontainer.json`,
    text: `{
  // for everybody who works on tool ${index}
  "image": "mcr.microsoft.com/devcontainers/base:bookworm",
  "runArgs": [${index % 2 === 0 ? '"--privileged"' : '"--init"'}],
  "mounts": ["source=/var/run/docker.sock,target=/var/run/docker.sock,type=bind"],
  "remoteUser": "vscode",
}
`,
  }),
  quadlet: (index) => ({
    path: `units/service-${index}.container`,
    text: `[Unit]
Description=Service ${index}
[Container]
Image=docker.io/library/nginx:1.29.${index % 9}
PublishPort=8080:80
${index % 2 === 0 ? 'Network=host' : 'NoNewPrivileges=true'}
[Install]
WantedBy=default.target
`,
  }),
  bake: (index) => ({
    path: `services/tool-${index}/docker-bake.hcl`,
    text: `variable "TAG" { default = "dev" }
group "default" { targets = ["app"] }
target "app" {
  context = "."
  dockerfile = "Dockerfile"
  tags = ["acme/tool-${index}:\${TAG}"]
  args = { VERSION = "${index}" }
}
`,
  }),
};
