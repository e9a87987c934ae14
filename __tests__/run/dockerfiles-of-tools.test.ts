import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const BAD = 'FROM debian:13\nRUN curl -fsSL https://files.example.com/x | sh\nUSER 10001\n';

/** The paths of Dockerfiles with a problem, and the kinds of gaps. */
async function seenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings, notifications } = await scanCheckout(folder);
  return [
    ...findings.flatMap(({ ruleId, span }) => (ruleId === 'remote-script-exec' ? [span.file.path] : [])),
    ...notifications.flatMap(({ gap }) => (gap === undefined || gap.weight === 'expected' ? [] : [gap.kind])),
  ];
}

describe('a Dockerfile of any name', () => {
  it.each([
    ['fly.toml', 'app = "a"\n[build]\n  dockerfile = "recipe.txt"\n'],
    ['fly.staging.toml', "[build]\ndockerfile='./recipe.txt'\n"],
    ['render.yaml', 'services:\n  - type: web\n    dockerfilePath: ./recipe.txt\n'],
    ['skaffold.yaml', 'build:\n  artifacts:\n    - image: a\n      docker: {dockerfile: recipe.txt}\n'],
    ['.goreleaser.yml', 'dockers:\n  - dockerfile: recipe.txt\n'],
    ['railway.json', '{"build": {"dockerfilePath": "recipe.txt"}}\n'],
    ['railway.toml', '[build]\ndockerfilePath = "recipe.txt"\n'],
    ['.gitpod.yml', 'image:\n  file: recipe.txt\n'],
    ['captain-definition', '{"schemaVersion": 2, "dockerfilePath": "./recipe.txt"}\n'],
    ['heroku.yml', 'build:\n  docker:\n    web: recipe.txt\n'],
    ['copilot/web/manifest.yml', 'image:\n  build: recipe.txt\n'],
    ['azure.yaml', 'services:\n  web:\n    docker:\n      path: ./recipe.txt\n'],
    ['Tiltfile', "docker_build('a', '.', dockerfile='recipe.txt')\n"],
    ['Jenkinsfile', "agent {\n  dockerfile {\n    filename 'recipe.txt'\n  }\n}\n"],
    ['cloudbuild.yaml', "steps:\n- name: gcr.io/cloud-builders/docker\n  args: ['build', '-f', 'recipe.txt', '.']\n"],
    ['.tekton/pull.yaml', 'spec:\n  params:\n  - name: dockerfile\n    value: recipe.txt\n'],
    ['Vagrantfile', 'config.vm.provider "docker" do |d|\n  d.dockerfile = "recipe.txt"\nend\n'],
    ['Procfile', 'web: docker build -f recipe.txt .\n'],
    ['.mise.toml', '[tasks.b]\nrun = "docker build --file=recipe.txt ."\n'],
    ['.pre-commit-config.yaml', 'repos:\n- hooks:\n  - entry: docker build -f recipe.txt .\n'],
    ['libs/a/project.json', '{"targets": {"c": {"options": {"file": "recipe.txt"}}}}\n'],
    ['b.sh', 'az acr build -r x -f recipe.txt .\n'],
    ['b.sh', 'fly deploy --dockerfile recipe.txt\n'],
    ['.do/app.yaml', 'services:\n- dockerfile_path: recipe.txt\n'],
    ['azure-pipelines.yml', 'steps:\n- task: Docker@2\n  inputs: {command: build, Dockerfile: recipe.txt}\n'],
    [
      'azure-pipelines.yml',
      "steps:\n- task: Docker@2\n  inputs: {Dockerfile: '$(Build.SourcesDirectory)/recipe.txt'}\n",
    ],
    ['azure-pipelines.yml', "steps:\n- task: Docker@2\n  inputs: {Dockerfile: '**/recipe.txt'}\n"],
    ['.cirrus.yml', 'a_task:\n  container: {dockerfile: recipe.txt}\n  x_script: make\n'],
    ['.drone.yml', 'steps:\n- image: plugins/docker\n  settings: {dockerfile: recipe.txt}\n'],
  ])('that %s names is read: %j', async (path, text) => {
    expect(await seenIn({ [path]: text, 'recipe.txt': BAD })).toEqual(['recipe.txt']);
  });

  it('is looked for in the folders that the file names, too', async () => {
    const text = 'build:\n  artifacts:\n    - context: app\n      docker: {dockerfile: recipe.txt}\n';
    const good = BAD.replace('curl -fsSL https://files.example.com/x | sh', 'true');
    expect(await seenIn({ 'skaffold.yaml': text, 'app/recipe.txt': BAD, 'recipe.txt': good })).toEqual([
      'app/recipe.txt',
    ]);
  });

  it.each([
    ['fly.toml', '[build]\n  image = "nginx:1.29"\n', BAD],
    ['fly.toml', '[build]\ndockerfile = "none.txt"\n', BAD],
    ['render.yaml', 'services:\n  - dockerfilePath: ./recipe.txt\n', 'Take two eggs.\n'],
    ['render.yaml', 'services:\n  - buildCommand: cat recipe.txt\n', BAD],
    ['railway.json', '{"build": [', BAD],
    ['heroku.yml', 'build:\n  docker:\n    web: none\n', BAD],
    ['Procfile', 'web: tail -f recipe.log\n', BAD],
    ['b.sh', 'az acr login -n x\ncat recipe.txt\n', BAD],
    ['b.sh', 'fly deploy --config recipe.txt\n', BAD],
    ['tools.yaml', 'dockerfile: recipe.txt\n', BAD],
    ['vendor/x/fly.toml', '[build]\ndockerfile = "recipe.txt"\n', BAD],
    ['azure-pipelines.yml', 'steps:\n- task: Docker@2\n  inputs: {command: build, Dockerfile: none.txt}\n', BAD],
    ['azure-pipelines.yml', 'steps:\n- task: X@1\n  inputs: {other: recipe.txt}\n', BAD],
  ])('that %s does not name is left alone: %j', async (path, text, recipe) => {
    expect(await seenIn({ [path]: text, 'recipe.txt': recipe })).toEqual([]);
  });
});

/** The severities of the downloads. */
async function ratedIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings } = await scanCheckout(folder);
  return findings.flatMap(({ ruleId, severity }) => (ruleId === 'remote-script-exec' ? [severity] : []));
}

const AZURE = 'steps:\n- task: Docker@2\n  inputs: {Dockerfile: NAME, repository: acme/app';

describe.each(['Dockerfile.dev', 'test/Dockerfile'])('%s', (name) => {
  it.each([
    ['fly.toml', '[build]\n  dockerfile = "NAME"\n'],
    ['render.yaml', 'services:\n  - type: web\n    dockerfilePath: ./NAME\n'],
    ['railway.json', '{"build": {"dockerfilePath": "NAME"}}\n'],
    [
      'skaffold.yaml',
      'build:\n  artifacts:\n    - image: a\n      docker: {dockerfile: NAME}\nprofiles:\n  - name: x\n',
    ],
    ['skaffold.yaml', 'profiles:\n- name: x\nbuild:\n  artifacts:\n    - docker: {dockerfile: NAME}\n'],
    ['captain-definition', '{"schemaVersion": 2, "dockerfilePath": "./NAME"}\n'],
    ['.do/app.yaml', 'services:\n- name: web\n  dockerfile_path: NAME\n'],
    ['heroku.yml', 'build:\n  docker:\n    web: NAME\n'],
    ['.goreleaser.yml', 'dockers:\n  - dockerfile: NAME\n'],
    ['azure-pipelines.yml', `${AZURE}}\n`],
    ['azure-pipelines.yml', `${AZURE}, command: buildAndPush}\n`],
    [
      'azure-pipelines.yml',
      `${AZURE}, command: build}\n- task: Docker@2\n  inputs: {command: push, repository: acme/app}\n`,
    ],
    ['.drone.yml', 'steps:\n- image: plugins/docker\n  settings: {dockerfile: NAME, repo: acme/app}\n'],
    ['.woodpecker.yml', 'steps:\n- image: woodpeckerci/plugin-docker-buildx:5\n  settings: {dockerfile: NAME}\n'],
    ['.circleci/config.yml', 'jobs:\n  a:\n    steps:\n    - docker/publish: {dockerfile: NAME, image: acme/app}\n'],
    ['b.sh', 'docker build -t ghcr.io/acme/app:1 -f NAME .\ndocker push --all-tags ghcr.io/acme/app\n'],
    ['b.sh', 'docker build -t app -f NAME .\ndocker tag app ghcr.io/acme/app:1\ndocker push -aq ghcr.io/acme/app\n'],
    ['b.sh', 'docker build -t app:1 -f NAME .\nskopeo copy docker-daemon:app:1 docker://ghcr.io/acme/app:1\n'],
  ])('is not for development if %s deploys it: %j', async (path, text) => {
    expect(await ratedIn({ [path]: text.replaceAll('NAME', name), [name]: BAD })).toEqual(['high']);
  });

  it.each([
    ['a.txt', ''],
    ['fly.dev.toml', '[build]\n  dockerfile = "NAME"\n'],
    ['examples/fly.toml', '[build]\n  dockerfile = "../NAME"\n'],
    [
      'skaffold.yaml',
      'build:\n  artifacts: []\nprofiles:\n- name: dev\n  build:\n    artifacts:\n    - docker: {dockerfile: NAME}\n',
    ],
    ['.gitpod.yml', 'image:\n  file: NAME\n'],
    ['Tiltfile', "docker_build('a', '.', dockerfile='NAME')\n"],
    ['Jenkinsfile', "agent {\n  dockerfile {\n    filename 'NAME'\n  }\n}\n"],
    ['fly.toml', '[build]\n  dockerfile = "Other"\n'],
    ['azure-pipelines.yml', `${AZURE}, command: build}\n`],
    [
      'azure-pipelines.yml',
      `${AZURE}, command: build}\n- task: Docker@2\n  inputs: {command: push, repository: acme/x}\n`,
    ],
    ['.drone.yml', 'steps:\n- image: plugins/docker\n  settings: {dockerfile: NAME, dry_run: true}\n'],
    ['.circleci/config.yml', 'jobs:\n  a:\n    steps:\n    - docker/build: {dockerfile: NAME, image: acme/app}\n'],
    ['b.sh', 'docker build -t ghcr.io/acme/app:1 -f NAME .\ndocker push --all-tags ghcr.io/acme/application\n'],
    ['b.sh', 'docker build -t ghcr.io/acme/app:1 -f NAME .\ndocker push ghcr.io/acme/app:2\n'],
    ['b.sh', 'docker build -t app:1 -f NAME .\nskopeo copy docker-daemon:app:1 dir:/tmp/app\n'],
  ])('is for development although %s names it: %j', async (path, text) => {
    expect(await ratedIn({ [path]: text.replaceAll('NAME', name), [name]: BAD })).toEqual(['medium']);
  });
});
