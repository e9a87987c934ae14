import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

/** The rules that report something, with the places. */
async function foundIn(path: string, text: string): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles({ [path]: text });
  expect(notifications.filter(({ gap }) => gap !== undefined && gap.weight !== 'expected')).toEqual([]);
  return findings.map(({ ruleId, span }) => `${ruleId} ${span.file.text.slice(span.start, span.end)}`);
}

describe('the container of a job', () => {
  it.each([
    [
      '.drone.yml',
      'steps:\n- {image: debian:13, entrypoint: [sh, -c, docker run --privileged alpine:3]}\n',
      'privileged --privileged',
    ],
    ['.drone.yml', 'steps:\n- {name: a, image: debian:13, privileged: true, commands: [make]}\n', 'privileged true'],
    ['.woodpecker/a.yml', 'steps:\n  a: {image: debian:13, privileged: true}\n', 'privileged true'],
    ['.woodpecker.yml', 'steps:\n  a:\n    image: debian:13\n    volumes: ["/:/host"]\n', 'host-root-mount /'],
    [
      '.drone.yml',
      'steps:\n- image: debian:13\n  volumes: [{name: v, path: /host}]\nvolumes: [{name: v, host: {path: /}}]\n',
      'host-root-mount {name: v, path: /host}',
    ],
    [
      'azure-pipelines.yml',
      'resources:\n  containers:\n  - {container: a, image: debian:13, options: --privileged}\n',
      'privileged --privileged',
    ],
    [
      'azure-pipelines.yml',
      'jobs:\n- job: a\n  container:\n    image: debian:13\n    options: -t --privileged\n',
      'privileged --privileged',
    ],
    [
      '.buildkite/pipeline.yml',
      'steps:\n  - command: make\n    plugins:\n      - docker#v5.13.0: {image: debian:13, privileged: true}\n',
      'privileged true',
    ],
  ])('%s: %j', async (path, text, expected) => {
    expect(await foundIn(path, text)).toContain(expected);
  });

  it.each([
    ['.drone.yml', 'steps:\n- {image: debian, commands: [make]}\nvolumes: [{name: v, host: {path: /}}]\n'],
    ['.drone.yml', 'steps:\n- {image: debian, privileged: false}\n'],
    ['.drone.yml', 'steps:\n- {image: debian, entrypoint: [echo, docker run --privileged alpine:3]}\n'],
    [
      '.drone.yml',
      'steps:\n- {image: debian, volumes: [{name: cache, path: /cache}]}\nvolumes: [{name: cache, temp: {}}]\n',
    ],
    ['.woodpecker/a.yml', 'steps:\n  a: {image: debian, volumes: [cache:/cache]}\n'],
    ['.woodpecker/a.yml', 'steps:\n  a: {image: debian, privileged: $P, volumes: ["$V:/x"]}\n'],
    [
      'azure-pipelines.yml',
      'resources:\n  containers:\n  - {container: a, image: debian, options: --user 1000 -e A=1}\n',
    ],
    [
      'azure-pipelines.yml',
      'resources:\n  containers:\n  - {container: a, image: debian, options: "${{ parameters.o }}"}\n',
    ],
    ['azure-pipelines.yml', 'steps:\n- task: X@1\n  inputs: {options: --privileged, volumes: "/:/host"}\n'],
    ['.gitlab-ci.yml', 'a: {image: {name: debian, docker: {user: root}}, script: [make], tags: [privileged]}\n'],
    ['.circleci/config.yml', 'jobs: {a: {docker: [{image: "cimg/base:2025.01", user: root}], steps: [checkout]}}\n'],
  ])('%s: %j has nothing to report', async (path, text) => {
    expect(await foundIn(path, text)).toEqual([]);
  });
});
