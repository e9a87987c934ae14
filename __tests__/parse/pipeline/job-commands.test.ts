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
});
