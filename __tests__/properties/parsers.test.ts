import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createBuildContexts } from '../../src/discover/build-contexts.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { Format } from '../../src/parse/formats.ts';
import type { ParseContext } from '../../src/parse/frontend.ts';
import { parseFile } from '../../src/parse/index.ts';
import { anyCharacter } from '../support/any-character.ts';
import { fuzzRuns } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { repositoryView } from '../support/repository-view.ts';
import { composeText } from './compose-files.ts';
import { dockerfileText } from './dockerfiles.ts';
import { exampleTexts } from './example-texts.ts';
import { mutated } from './mutations.ts';
import { expectInside, isCrash } from './soundness.ts';

/**
 * The readers alone, which are fast enough for millions of files:
 * `HULLCHECK_PARSER_RUNS=1000000 npm test -- __tests__/properties/parsers.test.ts -t makefile`. `.github/workflows/nightly.yml` runs that for each.
 */
const RUNS = Number(process.env['HULLCHECK_PARSER_RUNS'] ?? fuzzRuns(60));

/** Far above what a file of a few thousand characters needs. */
const MOST_MILLISECONDS = 500;

const PATHS: Readonly<Record<Format, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  workflow: '.github/workflows/ci.yml',
  bake: 'docker-bake.hcl',
  shell: 'run.sh',
  makefile: 'Makefile',
  justfile: 'justfile',
  taskfile: 'Taskfile.yml',
  pipeline: '.gitlab-ci.yml',
  package: 'package.json',
  devcontainer: '.devcontainer.json',
  quadlet: 'app.container',
  inspect: 'inspect.json',
  engine: 'daemon.json',
};

const INSPECTED = JSON.stringify(
  [
    {
      Id: 'ab12',
      Name: '/app',
      Config: { Image: 'acme/app:1.4', User: '', Env: ['A=b', 'DB_PASSWORD=blue-Kettle-71'], Labels: {} },
      HostConfig: {
        Privileged: true,
        CapAdd: ['SYS_ADMIN'],
        PidMode: 'host',
        SecurityOpt: ['seccomp=unconfined'],
        Binds: ['/:/host'],
        Devices: [{ PathOnHost: '/dev/sda', PathInContainer: '/dev/sda', CgroupPermissions: 'rwm' }],
        PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] },
      },
      Mounts: [{ Type: 'bind', Source: '/', Destination: '/host', RW: true, Propagation: 'rprivate' }],
      NetworkSettings: { Networks: { a: {} } },
    },
  ],
  null,
  1,
);

/** Formats that the examples of rules do not have. */
const SEEDS: Readonly<Partial<Record<Format, readonly string[]>>> = {
  inspect: [INSPECTED],
  justfile: [
    `set shell := ["bash", "-uc"]
export FLAGS := "--pid host"
image := 'acme' / "app:1.4" + \`date\`
import? 'ci/docker.just'

[script("bash")]
run tag="a:b" *args: build (push tag)
    docker run --privileged {{args}} {{ image }}
    docker run {{if tag == "x" { "-v /:/host" } else { FLAGS }}} \\
      {{{{x}} $FLAGS acme/app:1.4

@all:
    #!/bin/sh
    -docker build -t {{image}} .
`,
  ],
  pipeline: [
    `include: [{ local: /ci/build.yml }]
variables: { OPTS: --privileged, TAG: { value: x } }
.shared: &shared [docker build -t acme/app:$TAG .]
build:
  before_script: !reference [.shared]
  script:
    - *shared
    - docker run $OPTS acme/app:1.4
    - |
      docker push acme/app:<< parameters.tag >>
  parallel: { matrix: [{ A: [b, c] }] }
`,
  ],
  taskfile: [
    `version: '3'
includes: { docs: ./docs, ci: { taskfile: ci/docker.yml, vars: { TAG: x } } }
vars:
  IMAGE: 'acme/app:{{.TAG | default "1.4"}}'
  FLAGS: { sh: docker run --pid host acme/app:1.4 }
env: { OPTS: --privileged }
tasks:
  short: docker run {{.IMAGE}}
  run: &run
    deps: [{ task: short, vars: { A: b } }]
    preconditions: [{ sh: docker ps, msg: no }]
    status: [test -f a]
    cmds:
      - docker run $OPTS {{.CLI_ARGS}} "{{ .IMAGE }}"
      - cmd: |
          docker run -v /:/host \\
            {{- .IMAGE -}}
        silent: true
      - defer: docker rm -f a
      - for: [a, b]
        cmd: docker run --network host {{.ITEM}}
`,
  ],
};

const MADE_UP: Readonly<Partial<Record<Format, fc.Arbitrary<string>>>> = {
  dockerfile: dockerfileText,
  compose: composeText,
};

describe('the reader of a format survives accidents', () => {
  it.each(Object.entries(PATHS) as [Format, string][])(
    '%s',
    (format, path) => {
      const seeds = SEEDS[format] ?? exampleTexts(format);
      expect(seeds.length).toBeGreaterThan(0);
      const noise = fc.string({ unit: anyCharacter, maxLength: 400 });
      const text = fc.oneof(
        { weight: 8, arbitrary: mutated(seeds) },
        { weight: 1, arbitrary: noise },
        { weight: MADE_UP[format] === undefined ? 0 : 8, arbitrary: MADE_UP[format] ?? noise },
      );
      fc.assert(
        fc.property(text, (one) => expectRead(path, one)),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 30,
  );
});

/** Files of tools, whose commands one reader finds in several languages. */
const TOOLS: Readonly<Record<string, string>> = {
  '.pre-commit-config.yaml': `repos:
- repo: local
  hooks:
  - &a { id: a, language: docker_image, entry: --privileged acme/lint:1, args: [x, 'y z'] }
  - { <<: *a, language: system, entry: "bash -c 'docker run \\u0061'" }
`,
  'mise.toml': `[tasks]
a = ["docker run --privileged acme/app:1.4", 'true']
[tasks.b]
dir = "{{ config_root }}"
run = """
docker build -t a . \\
  --build-arg X={{ vars.x }}
"""
`,
  '.vscode/tasks.json': `{ // tasks
  "tasks": [{ "command": "docker", "args": ["run", "--pid=host", "\${input:x}"], "options": { "cwd": "a" } },]
}
`,
  'cloudbuild.yaml': `steps:
- { name: gcr.io/cloud-builders/docker, args: [build, -t, 'a:$_T', -f, Dockerfile.dev, .], dir: app }
- { name: docker, entrypoint: sh, args: [-c, docker run --privileged a] }
images: ['a:$_T']
substitutions: { _T: x }
`,
  Procfile: 'web: docker run -v /:/host acme/app:1.4\r\njob: bin/job\n',
  'a.bats': '@test "a {x}" { # c\n  run -1 docker run --privileged acme/app:1.4\n}\n',
};

describe('the reader of a tool survives accidents', () => {
  it.each(Object.entries(TOOLS))(
    '%s',
    (path, seed) => {
      fc.assert(
        fc.property(mutated([seed]), (one) => expectRead(path, one)),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 30,
  );
});

function expectRead(path: string, text: string): void {
  const { subjects, notifications } = inTime(MOST_MILLISECONDS, () => parseFile({ path, text }, contextOf(path, text)));
  expect(notifications.filter(isCrash)).toEqual([]);
  const spans = [...notifications.flatMap(({ span }) => span ?? []), ...subjects.flatMap(spansOf)];
  for (const span of spans) if (span.file.path === path) expectInside(span, { [path]: text });
}

function contextOf(path: string, text: string): ParseContext {
  const repository = repositoryView((wanted) => (wanted === path ? { path, text } : undefined), [path]);
  return { repository, buildsOf: () => [], findContext: createBuildContexts(repository) };
}

function spansOf(subject: Subject) {
  return 'span' in subject && subject.span !== undefined ? [subject.span] : [];
}
