import { afterEach, describe, expect, it } from '@jest/globals';
import { formatOf } from '../../../src/parse/formats.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { scanCheckout } from '../../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const BAD = 'FROM debian:12\nRUN curl -fsSL https://files.example.com/x | sh\nUSER 10001\n';
const BUILD = 'docker build -f img/web .';

/** Where something is found, and what is not looked at, beside a good Dockerfile and a bad one with another name. */
async function seenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder({ Dockerfile: 'FROM debian:12\nUSER 10001\n', 'img/web': BAD, ...files });
  folders.push(folder);
  const { findings, notifications } = await scanCheckout(folder);
  return [
    ...findings.flatMap(({ ruleId, severity, span }) =>
      ruleId === 'remote-script-exec' ? [`${severity} ${span.file.path}:${span.start}`] : [],
    ),
    ...notifications.flatMap(({ gap, span }) =>
      gap?.weight === 'expected' ? [] : [`${gap?.kind} ${span?.file.text.slice(span.start, span.end)}`],
    ),
  ];
}

const FOUND = ['high img/web:19'];

describe('a file of jobs', () => {
  it.each([
    ['.gitlab-ci.yml', `b:\n  script:\n    - ${BUILD}\n`],
    ['.gitlab-ci.yml', `b:\n  before_script: [true, "${BUILD}"]\n`],
    ['.gitlab-ci.yml', `default:\n  after_script: ${BUILD}\n`],
    ['.gitlab-ci.yml', 'b:\n  script: |\n    cd img\n    docker build -f web .\n'],
    ['.gitlab-ci.yml', 'b:\n  script:\n    - cd img\n    - docker build -f web .\n'],
    ['.gitlab-ci.yml', 'b:\n  script:\n    - D=img/web\n    - docker build -f "$D" .\n'],
    ['.gitlab-ci.yml', 'variables: {D: img/web}\nb:\n  script: [docker build -f $D .]\n'],
    ['.gitlab-ci.yml', 'variables: {D: x}\nb:\n  variables: {D: {value: img/web}}\n  script: [docker build -f $D .]\n'],
    ['.gitlab-ci.yml', `.x:\n  script:\n    - ${BUILD}\nb:\n  script:\n    - !reference [.x, script]\n`],
    ['.gitlab-ci.yml', `.x: &x\n  - ${BUILD}\nb:\n  script:\n    - *x\n    - make\nc: {script: [*x]}\n`],
    ['.gitlab-ci.yml', 'b:\n  script: [docker compose -f x.txt up]\n'],
    ['web.gitlab-ci.yml', `b:\n  script: [${BUILD}]\n`],
    ['.gitlab/ci/a.yml', `b:\n  script: [${BUILD}]\n`],
    ['.circleci/config.yml', `jobs:\n  b:\n    steps:\n      - run: ${BUILD}\n`],
    ['.circleci/config.yml', `jobs:\n  b:\n    steps:\n      - run:\n          name: x\n          command: ${BUILD}\n`],
    ['azure-pipelines.yml', `steps:\n- script: ${BUILD}\n`],
    ['azure-pipelines.yml', `jobs:\n- job: a\n  steps:\n  - bash: |\n      ${BUILD}\n`],
    ['azure-pipelines.yml', 'variables:\n- name: D\n  value: img/web\nsteps:\n- script: docker build -f $D .\n'],
    ['bitbucket-pipelines.yml', `pipelines:\n  default:\n    - step: {script: [${BUILD}]}\n`],
    ['.drone.yml', `kind: x\n---\nsteps:\n- commands: [${BUILD}]\n`],
    ['.woodpecker/a.yml', `steps:\n  a: {commands: [${BUILD}]}\n`],
    ['.travis.yml', `script: ${BUILD}\n`],
    ['buildspec.yml', `phases: {build: {commands: [${BUILD}]}}\n`],
    ['.buildkite/pipeline.yml', `steps:\n  - command: ${BUILD}\n`],
  ])('%s: %j names a Dockerfile', async (path, text) => {
    const project = { 'x.txt': 'services: {a: {build: {context: ., dockerfile: img/web}}}\n' };
    expect(await seenIn({ [path]: text, ...(text.includes('x.txt') && project) })).toEqual(FOUND);
  });

  it.each([
    ['.gitlab-ci.yml', 'include: build/x.yml\n'],
    ['.gitlab-ci.yml', 'include: [/build/x.yml]\n'],
    ['.gitlab-ci.yml', 'include:\n  - local: build/x.yml\n'],
    ['.gitlab-ci.yml', 'include: {local: build/x.yml}\n'],
    ['.gitlab-ci.yml', "include: [{local: '/build/*.yml'}]\n"],
    ['.gitlab-ci.yml', "include:\n  - local: '**/x.yml'\n"],
    ['.gitlab-ci.yml', 'b:\n  trigger: {include: build/x.yml}\n'],
    ['.gitlab-ci.yml', 'b:\n  trigger:\n    include:\n      - local: build/x.yml\n'],
    ['azure-pipelines.yml', 'jobs:\n- template: build/x.yml\n'],
    ['azure-pipelines.yml', 'extends:\n  template: /build/x.yml@self\n'],
    ['azure-pipelines.yml', 'steps:\n- template: ${{ variables.dir }}/build/x.yml\n'],
    ['ci/azure-pipelines.yml', 'steps:\n- ${{ if true }}:\n  - template: ../build/x.yml\n'],
    ['.travis.yml', 'import: ./build/x.yml\n'],
    ['.travis.yml', 'import:\n  - source: build/x.yml\n'],
  ])('of %s: %j reads another one', async (path, text) => {
    const included = `b:\n  script: [${BUILD}]\n`;
    expect(await seenIn({ [path]: text, 'build/x.yml': included })).toEqual(FOUND);
  });

  it.each([
    ['.semaphore/semaphore.yml', 'blocks: [{task: {jobs: [{commands_file: x.txt}]}}]\n', '.semaphore/x.txt'],
    ['azure-pipelines.yml', 'steps:\n- task: Bash@3\n  inputs: {filePath: ci/x.txt}\n', 'ci/x.txt'],
    [
      'azure-pipelines.yml',
      "steps:\n- task: AzureCLI@2\n  inputs: {scriptPath: '$(System.DefaultWorkingDirectory)/ci/x.txt'}\n",
      'ci/x.txt',
    ],
  ])('%s: %j names a script', async (path, text, script) => {
    expect(await seenIn({ [path]: text, [script]: `${BUILD}\n` })).toEqual(FOUND);
  });

  it.each([
    ['.gitlab-ci.yml', 'include: [{local: ci/x.yml}]\n', ['missing-reference ci/x.yml']],
    ['.gitlab-ci.yml', 'include: [{local: ci/$D.yml}]\n', ['undecided-reference ci/$D.yml']],
    [
      'azure-pipelines.yml',
      'steps:\n- template: ${{ parameters.x }}.yml\n',
      ['undecided-reference ${{ parameters.x }}.yml'],
    ],
    [
      '.gitlab-ci.yml',
      'include:\n  - template: Jobs/Build.gitlab-ci.yml\n  - remote: https://files.example.com/x.yml\n',
      [],
    ],
    [
      '.gitlab-ci.yml',
      "include:\n  - {project: a/b, file: /x.yml}\n  - component: $CI_SERVER_FQDN/a/b@1\n  - local: '*.none.yml'\n",
      [],
    ],
    ['.gitlab-ci.yml', 'b: {trigger: {include: [{artifact: x.yml, job: a}]}}\n', []],
    ['azure-pipelines.yml', 'steps:\n- template: x.yml@other\n- template: README.md\n', []],
    ['.travis.yml', 'import: acme/shared:x.yml@main\njobs: {include: [{script: make}]}\n', []],
    ['.semaphore/semaphore.yml', 'blocks: [{task: {jobs: [{commands_file: none.txt}]}}]\n', []],
  ])('%s: %j names %j that is not read', async (path, text, gaps) => {
    expect(await seenIn({ [path]: text })).toEqual(gaps);
  });

  it.each([
    [
      'azure-pipelines.yml',
      'steps:\n- template: ci/x.yml\n  parameters: {o: --privileged}\n',
      ['unknown-value --privileged'],
    ],
    ['azure-pipelines.yml', 'extends: {template: ci/x.yml, parameters: {o: "-v /:/h"}}\n', ['unknown-value -v /:/h']],
    ['.gitlab-ci.yml', 'include: [{local: ci/x.yml, inputs: {o: --privileged}}]\n', ['unknown-value --privileged']],
    ['azure-pipelines.yml', 'steps:\n- template: ci/x.yml\n  parameters: {p: --privileged, o: --rm}\n', []],
    ['azure-pipelines.yml', 'steps:\n- template: ci/y.yml\n  parameters: {o: --privileged}\n', []],
    ['azure-pipelines.yml', 'steps:\n- template: ci/x.yml@other\n  parameters: {o: a}\n', []],
  ])('%s: %j gives %j to another file', async (path, text, gaps) => {
    const used = path.startsWith('azure') ? '${{ parameters.o }}' : '$[[ inputs.o ]]';
    const files = {
      'ci/x.yml': `steps:\n- script: docker run ${used} debian:13\n`,
      'ci/y.yml': `steps:\n- script: dotnet ${used}\n`,
    };
    expect(await seenIn({ ...files, [path]: text })).toEqual(gaps);
  });

  it('says where only a run knows the Dockerfile', async () => {
    const open = (path: string, word: string) => seenIn({ [path]: `b:\n  script:\n    - docker build -f ${word} .\n` });
    expect(await open('.gitlab-ci.yml', '$D')).toEqual(['undecided-reference $D']);
    expect(await open('.circleci/config.yml', '<< parameters.d >>')).toEqual([
      'undecided-reference << parameters.d >>',
    ]);
  });

  it.each([
    [
      '.gitlab-ci.yml',
      'image: docker:28\nb:\n  script:\n    - docker build -t $CI_REGISTRY_IMAGE:$CI_COMMIT_SHA .\n    - docker push $CI_REGISTRY_IMAGE:$CI_COMMIT_SHA\n',
    ],
    ['.gitlab-ci.yml', 'b:\n  script:\n    - docker build -f $DIR/Dockerfile $DIR\n'],
    ['.gitlab-ci.yml', 'b:\n  script:\n    - docker run --rm $CI_REGISTRY_IMAGE make test\n'],
    [
      '.gitlab-ci.yml',
      'b:\n  image: {name: "registry.example.com/kaniko:debug", entrypoint: [""]}\n  script: [make]\n',
    ],
    ['.gitlab-ci.yml', `# ${BUILD}\nb:\n  script: [make]\n`],
    ['.gitlab-ci.yml', `b:\n  script: [echo "${BUILD}"]\n`],
    ['.circleci/config.yml', 'orbs: {docker: circleci/docker@2.8.2}\njobs:\n  b: {docker: [{image: "acme/app:1"}]}\n'],
    [
      '.circleci/config.yml',
      'jobs:\n  b:\n    steps:\n      - run: |\n          cat <<E >> x\n          docker\n          E\n',
    ],
    ['.gitlab-ci.yml', 'b: [\n'],
    ['x.yml', `b:\n  script: [${BUILD}]\n`],
  ])('%s: %j is no reason to report anything', async (path, text) => {
    expect(await seenIn({ [path]: text })).toEqual([]);
  });
});

describe('a Dockerfile for development that is published', () => {
  const published = async (path: string, text: string) => await seenIn({ 'dev/Dockerfile': BAD, [path]: text });
  const job = (...lines: readonly string[]) => `b:\n  script:\n${lines.map((line) => `    - ${line}\n`).join('')}`;
  const steps = (...lines: readonly string[]) =>
    `on: push\njobs:\n  a:\n    steps:\n${lines.map((line) => `      - run: ${line}\n`).join('')}`;
  const CI = '.github/workflows/a.yml';

  it.each([
    [CI, steps('docker build -f dev/Dockerfile --push -t acme/app .')],
    [CI, steps('docker build -f dev/Dockerfile -t acme/app:$V .', 'docker push "acme/app:${V}"')],
    ['b.sh', 'docker buildx build -f dev/Dockerfile -o type=registry -t acme/app .\n'],
    ['b.sh', 'podman build -f dev/Dockerfile -t acme/app .\npodman push acme/app\n'],
    ['b.sh', 'docker build -f dev/Dockerfile -t app .\ndocker tag app acme/app\ndocker image push acme/app:latest\n'],
    ['Makefile', 'b:\n\tdocker build -f dev/Dockerfile -t acme/app .\n\tdocker push acme/app\n'],
    ['.gitlab-ci.yml', job('docker build -f dev/Dockerfile -t acme/app .', 'docker push acme/app')],
  ])('by %s is one that is deployed', async (path, text) => {
    expect(await published(path, text)).toEqual(['high dev/Dockerfile:19']);
  });

  it.each([
    [CI, steps('docker build -f dev/Dockerfile -t acme/app .')],
    ['b.sh', 'docker build -f dev/Dockerfile -t test .\ndocker build -t acme/app .\ndocker push acme/app\n'],
    ['b.sh', 'docker build -f dev/Dockerfile -t acme/app:test .\ndocker push acme/app:1.4\n'],
    ['b.sh', 'docker build -f dev/Dockerfile -o type=local,dest=out .\n'],
    ['dev/b.sh', 'docker build -f dev/Dockerfile --push -t acme/app .\n'],
  ])('by %s is not: %j', async (path, text) => {
    expect(await published(path, text)).toEqual(['medium dev/Dockerfile:19']);
  });
});

describe('a stage that a command publishes', () => {
  const STAGES =
    'FROM debian:12 AS prod\nRUN curl -fsSL https://files.example.com/x -o /x\nENV DB_PASSWORD=blue-Kettle-71\nUSER 10001\nFROM debian:12\nCOPY --from=prod /x /x\nUSER 10001\n';
  const secretsIn = async (text: string) => {
    const { findings } = await scanFiles({ Dockerfile: STAGES, 'b.sh': text });
    return findings.filter(({ ruleId }) => ruleId === 'secret-in-env').map(({ severity }) => severity);
  };

  it.each([
    'docker build --target prod --push -t acme/app .\n',
    'docker build --target=prod -t acme/app .\ndocker push acme/app\n',
    'buildctl build --local dockerfile=. --opt target=prod --output type=image,name=acme/app,push=true\n',
  ])('is one that is shipped: %j', async (text) => expect(await secretsIn(text)).toEqual(['high']));

  it.each(['docker build --target prod -t test .\ndocker run test\n', 'docker build --push -t acme/app .\n'])(
    'is not: %j',
    async (text) => expect(await secretsIn(text)).toEqual([]),
  );
});

it.each([
  ['.gitlab-ci.yml', 'pipeline'],
  ['ci/.gitlab-ci.yml', 'pipeline'],
  ['azure-pipelines-release.yaml', 'pipeline'],
  ['.github/workflows/azure-pipelines.yml', 'workflow'],
  ['docker-compose.travis.yml', 'compose'],
  ['docs/gitlab.yml', undefined],
])('%s is a file of the format %s', (path, format) => expect(formatOf(path)?.id).toBe(format));
