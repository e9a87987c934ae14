import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const RUN = 'docker run --privileged debian:13';

/** What is found in a file, and what is not looked at: the rule of each container, or the text of the gap. */
async function seenIn(path: string, text: string): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles({ [path]: text });
  return [
    ...new Set([
      ...findings.flatMap(({ ruleId, span }) =>
        ruleId === 'privileged' ? [span.file.text.slice(span.start, span.end)] : [],
      ),
      ...notifications.flatMap(({ gap, span }) =>
        gap?.weight === 'ordinary' ? [`${gap.kind} ${span?.file.text.slice(span.start, span.end).trim()}`] : [],
      ),
    ]),
  ];
}

/** The messages about limits that a file of GitLab reaches, with their places. */
async function limitsIn(text: string): Promise<readonly unknown[]> {
  const { notifications } = await scanFiles({ '.gitlab-ci.yml': text });
  const limits = notifications.filter(({ gap }) => gap?.kind === 'limit-reached');
  return limits.map(({ message, span }) => [message, span?.start]);
}

describe('the commands of jobs', () => {
  it.each([
    ...['init', 'before_build', 'build_script', 'after_build', 'before_test', 'test_script', 'after_test'].map(
      (key) => ['appveyor.yml', `${key}: ["${RUN}"]\n`] as const,
    ),
    ...['deploy_script', 'on_success', 'on_failure', 'on_finish', 'before_package'].map(
      (key) => ['appveyor.yml', `${key}:\n  - ${RUN}\n`] as const,
    ),
    ['appveyor.yml', `test_script:\n  - cmd: ${RUN}\n`],
    ['.cirrus.yml', `a_task: {x_script: ${RUN}}\n`],
    ['.cirrus.yml', `docker_builder: {build_script: ${RUN}}\n`],
    ['.cirrus.yml', `a_task:\n  x_background_script: ${RUN}\n`],
    ['.cirrus.yml', `a_task:\n  on_failure: {log_script: ${RUN}}\n`],
    ['.cirrus.yml', `a_task:\n  x_cache: {folder: x, populate_script: ${RUN}}\n`],
    ['.cirrus.yml', `a_task:\n  pipe:\n    - image: x\n      y_script: [${RUN}]\n`],
    ['bitbucket-pipelines.yml', `pipelines:\n  default:\n    - step: {after-script: [${RUN}]}\n`],
    ...['before_deploy', 'after_deploy', 'before_cache'].map((key) => ['.travis.yml', `${key}: ${RUN}\n`] as const),
    ['buildspec.yml', `phases: {build: {commands: [make], finally: [${RUN}]}}\n`],
    ['.gitlab-ci.yml', `a:\n  hooks: {pre_get_sources_script: [${RUN}]}\n  script: [make]\n`],
    ['.gitlab-ci.yml', `.x: {y: ["${RUN}"]}\na:\n  script:\n    - !reference [.x, y]\n`],
    ['azure-pipelines.yml', `steps:\n- task: AzureCLI@2\n  inputs: {scriptType: bash, inlineScript: ${RUN}}\n`],
    ['azure-pipelines.yml', `steps:\n- task: SSH@0\n  inputs: {runOptions: inline, inline: ${RUN}}\n`],
    ['azure-pipelines.yml', `steps:\n- pwsh: ${RUN}\n`],
    ['.buildkite/pipeline.yml', `steps:\n  - ${RUN}\n`],
    ['.buildkite/pipeline.json', `{"steps": [{"command": "${RUN}"}]}\n`],
    ['.buildkite/pipeline.yaml', `steps:\n  - commands:\n      - ${RUN}\n`],
    [
      '.circleci/config.yml',
      'jobs:\n  a:\n    steps:\n      - run: {shell: docker run --privileged debian sh -c, command: x}\n',
    ],
  ])('%s: %j start a container', async (path, text) => {
    expect(await seenIn(path, text)).toEqual(['--privileged']);
  });

  it.each([
    ['.travis.yml', 'env: O=--privileged\nscript: docker run $O debian:13\n'],
    ['.travis.yml', 'env: {global: ["A=1 O=--privileged"]}\nscript: docker run $O debian:13\n'],
    ['.travis.yml', 'env: {jobs: [O=-t, O=--privileged]}\nscript: docker run $O debian:13\n'],
    ['buildspec.yml', 'env: {variables: {O: --privileged}}\nphases: {build: {commands: [docker run $O debian:13]}}\n'],
    [
      'appveyor.yml',
      'environment:\n  matrix:\n    - O: -t\n    - O: --privileged\ntest_script: [docker run $O debian:13]\n',
    ],
    ['.buildkite/pipeline.yml', 'env: {O: --privileged}\nsteps: [{command: docker run $$O debian:13}]\n'],
    [
      '.woodpecker/a.yml',
      'steps:\n  a:\n    environment: {O: --privileged}\n    commands: ["docker run $${O} debian:13"]\n',
    ],
    ['azure-pipelines.yml', 'variables: {O: --privileged}\nsteps:\n- script: docker run $(O) debian:13\n'],
    [
      'azure-pipelines.yml',
      'variables: {O: --privileged}\nsteps:\n- script: docker run ${{ variables.O }} debian:13\n',
    ],
    [
      'azure-pipelines.yml',
      'parameters:\n- name: o\n  default: --privileged\nsteps:\n- script: docker run ${{ parameters.o }} debian:13\n',
    ],
    [
      '.circleci/config.yml',
      'commands:\n  a:\n    parameters: {o: {type: string, default: --privileged}}\n    steps:\n      - run: docker run << parameters.o >> debian:13\n',
    ],
    [
      '.circleci/config.yml',
      'commands:\n  a:\n    parameters: {o: {type: string, default: ""}}\n    steps:\n      - run: docker run << parameters.o >> debian:13\njobs: {b: {steps: [{a: {o: --privileged}}]}}\n',
    ],
    [
      '.circleci/config.yml',
      'jobs:\n  a:\n    parameters: {o: {type: string}}\n    steps:\n      - run: docker run << parameters.o >> debian:13\nworkflows: {w: {jobs: [{a: {matrix: {parameters: {o: [--privileged]}}}}]}}\n',
    ],
    [
      '.circleci/config.yml',
      'parameters: {o: {default: --privileged}}\njobs:\n  a:\n    steps:\n      - run: docker run << pipeline.parameters.o >> debian:13\n',
    ],
    ['.gitlab-ci.yml', 'variables: {Y: docker run --privileged debian:13}\na: {script: [$Y]}\n'],
    ['.gitlab-ci.yml', '.x: {variables: {O: --privileged}}\na: {extends: .x, script: [docker run $O debian:13]}\n'],
    ['.gitlab-ci.yml', 'a:\n  rules: [{if: $X, variables: {O: --privileged}}]\n  script: [docker run $O debian:13]\n'],
    [
      '.gitlab-ci.yml',
      'workflow:\n  rules: [{variables: {O: --privileged}}]\na: {script: [docker run $O debian:13]}\n',
    ],
    ['.gitlab-ci.yml', 'a:\n  parallel: {matrix: [{O: [-t, --privileged]}]}\n  script: [docker run $O debian:13]\n'],
    [
      '.gitlab-ci.yml',
      'spec: {inputs: {o: {default: --privileged}}}\n---\na: {script: ["docker run $[[ inputs.o ]] debian:13"]}\n',
    ],
  ])('%s: %j get their options from variables', async (path, text) => {
    expect(await seenIn(path, text)).toHaveLength(1);
  });

  it.each([
    ['azure-pipelines.yml', 'steps:\n- pwsh: docker run $O debian:13\n', 'docker run $O debian:13'],
    ['azure-pipelines.yml', 'steps:\n- powershell: |\n    $o = 1\n    docker build .\n', '$o = 1\n    docker build .'],
    ['appveyor.yml', 'build_script:\n  - ps: docker run $O debian:13\n', 'docker run $O debian:13'],
    [
      'azure-pipelines.yml',
      "steps:\n- task: AzureCLI@2\n  inputs: {scriptType: pscore, inlineScript: 'docker run $O debian:13'}\n",
      'docker run $O debian:13',
    ],
  ])('%s: %j are for a shell that is not read', async (path, text, place) => {
    expect(await seenIn(path, text)).toEqual([`unknown-shell ${place}`]);
  });

  it.each([
    ['appveyor.yml', 'build_script: ["docker run --rm debian:13 make"]\n'],
    ['appveyor.yml', 'notifications:\n  - provider: Email\n    on_success: false\n# docker\n'],
    [
      'azure-pipelines.yml',
      'steps:\n- pwsh: Write-Host $env:X\n- pwsh: docker ps\n- powershell: docker build -t x .\n',
    ],
    ['azure-pipelines.yml', `variables: {O: ""}\nsteps:\n- script: docker run $(O) --rm debian:13\n`],
    ['azure-pipelines.yml', 'steps:\n- script: docker run --rm -v $(pwd):/src -w /src debian:13 make\n'],
    ['azure-pipelines.yml', 'steps:\n- script: docker build -t $(image):$(Build.BuildId) .\n'],
    [
      'azure-pipelines.yml',
      `parameters:\n- {name: o, type: string}\nsteps:\n- script: docker run \${{ parameters.o }} debian:13\n`,
    ],
    [
      '.gitlab-ci.yml',
      'a:\n  parallel: {matrix: [{TAG: ["12", "13"]}]}\n  script: [docker run --rm debian:$TAG make]\n',
    ],
    ['.gitlab-ci.yml', '.x: {script: [!reference [.y, script]]}\n.y: {script: [!reference [.x, script]]}\n# docker\n'],
    ['.gitlab-ci.yml', '.x: {extends: .y}\n.y: {extends: .x, script: [docker run --rm $O debian:13]}\n'],
    ['.gitlab-ci.yml', 'a: {script: [docker run --rm debian:13 echo $$]}\n'],
    ['.gitlab-ci.yml', `description: ${RUN}\na: {script: [make]}\n`],
    ['.travis.yml', 'env: {jobs: [TAG=12, TAG=13]}\nscript: docker run --rm debian:$TAG make\n'],
    [
      '.buildkite/pipeline.yml',
      'steps: [wait, {block: docker}, {command: docker run --rm debian:13 sh -c "echo $$HOME"}]\n',
    ],
    ['.buildkite/settings.json', '{"docker": "run", "x": [1, null]}'],
    ['.circleci/config.yml', 'jobs:\n  a: {shell: /bin/bash -eo pipefail, steps: [checkout, setup_remote_docker]}\n'],
    [
      '.circleci/config.yml',
      'commands:\n  a:\n    parameters: {o: {type: string, default: ""}}\n    steps:\n      - run: docker run << parameters.o >> debian:13\njobs: {b: {steps: [{a: {o: -t}}, {c: {o: --privileged}}]}}\n',
    ],
    [
      'buildspec.yml',
      'env: {variables: {A: b}, parameter-store: {P: /x}}\nphases: {build: {commands: ["docker build -t $A ."], finally: [echo docker]}}\n',
    ],
  ])('%s: %j are no reason to report anything', async (path, text) => {
    expect(await seenIn(path, text)).toEqual([]);
  });

  const SCRIPT = 'script: [docker run $O debian:13]';
  const EXPORT = 'before_script: [export O=--privileged]';
  const GIVES = 'variables: {O: --privileged}';

  it.each([
    `default: {${EXPORT}}\na: {${SCRIPT}}\n`,
    `${EXPORT}\na: {${SCRIPT}}\n`,
    `default: {image: docker:29, ${EXPORT}}\n.x: {${SCRIPT}}\na: {extends: .x}\n`,
    `default: {${EXPORT}}\na: {inherit: {default: [image, before_script]}, ${SCRIPT}}\n`,
    `default: {${EXPORT}}\na: {inherit: {default: true, variables: false}, ${SCRIPT}}\n`,
    `default: {${EXPORT}}\na: {after_script: [], ${SCRIPT}}\n`,
    `default: {after_script: [docker run $O debian:13]}\na: {${GIVES}, script: [make]}\n`,
    `.x: {${EXPORT}}\na: {extends: .x, ${SCRIPT}}\n`,
    `.x: {${SCRIPT}}\na: {extends: .x, ${GIVES}}\n`,
    `x: {${SCRIPT}}\na: {extends: [x], ${GIVES}}\n`,
    `.x: {${SCRIPT}}\n.y: {${GIVES}}\na: {extends: [.x, .y]}\n`,
    `.x: {${SCRIPT}}\n.y: {${GIVES}}\na: {extends: [.y, .x]}\n`,
    `.x: {variables: {O: -t}}\n.y: {${GIVES}}\na: {extends: [.x, .y], ${SCRIPT}}\n`,
    `.x: {${SCRIPT}}\na: {extends: .x, variables: {O: -t}}\nb: {extends: .x, ${GIVES}}\n`,
    `.x: {${SCRIPT}}\n.y: {extends: .x, ${GIVES}}\n`,
    `.x: {${SCRIPT}}\na: {extends: .x, parallel: {matrix: [{O: [-t, --privileged]}]}}\n`,
    `.x: {${EXPORT}, ${SCRIPT}}\na: {extends: .x, after_script: [make]}\n`,
    `.x: {script: [!reference [.y, script]]}\n.y: {${SCRIPT}}\na: {extends: .x, ${GIVES}}\n`,
    `.v: {${GIVES}}\na: {variables: !reference [.v, variables], ${SCRIPT}}\n`,
    `.v: {${GIVES}}\n.w: {variables: !reference [.v, variables]}\na: {variables: !reference [.w, variables], ${SCRIPT}}\n`,
    `.v: {${GIVES}}\na: {variables: {O: !reference [.v, variables, O]}, ${SCRIPT}}\n`,
    `.v: {rules: [{${GIVES}}]}\na: {rules: [!reference [.v, rules]], ${SCRIPT}}\n`,
    `.v: {rules: [{${GIVES}}]}\na: {rules: !reference [.v, rules], ${SCRIPT}}\n`,
    `.j0: {${SCRIPT}}\n${Array.from({ length: 11 }, (_, at) => `.j${at + 1}: {extends: .j${at}}\n`).join('')}a: {extends: .j10, ${GIVES}}\n`,
  ])('of GitLab, %j get their options from what jobs have in common', async (text) => {
    expect(await seenIn('.gitlab-ci.yml', text)).toEqual(['$O']);
    expect(await seenIn('.gitlab/ci/a.yml', text)).toEqual(['$O']);
  });

  it.each([
    `default: {${EXPORT}}\na: {before_script: [], ${SCRIPT}}\n`,
    `default: {${EXPORT}}\na: {before_script: [export O=-t], ${SCRIPT}}\n`,
    `default: {${EXPORT}}\n.x: {before_script: [make]}\na: {extends: .x, ${SCRIPT}}\n`,
    `default: {${EXPORT}}\na: {inherit: {default: false}, ${SCRIPT}}\n`,
    `default: {${EXPORT}}\n.x: {inherit: {default: [image]}}\na: {extends: .x, ${SCRIPT}}\n`,
    `${EXPORT}\ndefault: {before_script: [make]}\na: {${SCRIPT}}\n`,
    `default: {${GIVES}}\na: {${SCRIPT}}\n`,
    `default: {${EXPORT}}\n.x: {${SCRIPT}}\na: {extends: .x, before_script: [make]}\n`,
    `.x: {${EXPORT}}\na: {extends: .x, before_script: [make], ${SCRIPT}}\n`,
    `.x: {${SCRIPT}}\na: {extends: .x, ${GIVES}, script: [make]}\n`,
    `.x: {${GIVES}}\na: {extends: .x, variables: {O: -t}, ${SCRIPT}}\n`,
    `.x: {${GIVES}}\n.y: {variables: {O: -t}}\na: {extends: [.x, .y], ${SCRIPT}}\n`,
    `.x: {${GIVES}}\n.y: {extends: .x, variables: {O: -t}}\na: {extends: .y, ${SCRIPT}}\n`,
    `.x: {${SCRIPT}}\na: {extends: .x}\nb: {${GIVES}, script: [make]}\n`,
    `.x: {y: {${SCRIPT}}}\na: {extends: y, ${GIVES}}\n`,
    `.x: {extends: .y, ${SCRIPT}}\n.y: {extends: .x}\n`,
    `.v: {${GIVES}}\na: {variables: !reference [.v, other], ${SCRIPT}}\n`,
    `.v: {variables: !reference [.w, variables]}\n.w: {variables: !reference [.v, variables]}\na: {variables: !reference [.v, variables], ${SCRIPT}}\n`,
    `.x: {${SCRIPT}}\na: {extends: .x, variables: {O: $CI_OPTIONS}}\n`,
    `default: {${EXPORT}}\na: {trigger: acme/other}\n# docker\n`,
  ])('of GitLab, %j have nothing in common that matters', async (text) => {
    expect(await seenIn('.gitlab-ci.yml', text)).toEqual([]);
  });

  it.each(['azure-pipelines.yml', '.circleci/config.yml', '.travis.yml', '.drone.yml', 'bitbucket-pipelines.yml'])(
    'of %s have nothing in common by the keys of GitLab',
    async (path) => {
      expect(await seenIn(path, `default: {${EXPORT}}\na: {${SCRIPT}}\n`)).toEqual([]);
      expect(await seenIn(path, `.x: {${SCRIPT}}\na: {extends: .x, ${GIVES}}\n`)).toEqual([]);
    },
  );

  it('of GitLab are read once for many jobs that extend one with the same variables', async () => {
    const jobs = (count: number) => Array.from({ length: count }, (_, at) => `j${at}: {extends: .x}\n`).join('');
    expect(await seenIn('.gitlab-ci.yml', `.x: {${GIVES}, ${SCRIPT}}\n${jobs(5000)}`)).toEqual(['$O']);
  });

  it('of GitLab are read up to a limit where many jobs have many in common', async () => {
    const line = `docker run $O debian:13 ${'a'.repeat(30_000)}`;
    const jobs = Array.from({ length: 70 }, (_, at) => `j${at}: {extends: .x, variables: {O: -e B=${at}}}\n`);
    const text = `.x: {script: [${line}]}\n${jobs.join('')}`;
    expect(await seenIn('.gitlab-ci.yml', text)).toEqual([]);
    expect(await limitsIn(text)).toEqual([
      [
        'Too many jobs of this file share these commands to read them for each job. Split this into smaller parts.',
        '.x: {script: '.length,
      ],
    ]);
  });

  it('of GitLab are read as far as possible for a job that extends too many others', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `.t${at}`);
    const job = `a: {extends: [${names.join(', ')}], ${GIVES}, ${SCRIPT}}\n`;
    const templates = names.map((name) => `${name}: {stage: a}\n`).join('');
    expect(await seenIn('.gitlab-ci.yml', `${templates}${job}`)).toEqual(['$O']);
    expect(await limitsIn(`${templates}${job}`)).toEqual([
      [
        'This job extends too many others to read all of them. Split this into smaller parts.',
        templates.length + 'a: '.length,
      ],
    ]);
  });
});
