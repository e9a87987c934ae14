import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const W = '.github/workflows/a.yml';
const IMAGE = `registry.example.com/app:1.4@sha256:${'a'.repeat(64)}`;
const RUN = `docker run --cap-drop ALL --security-opt no-new-privileges --read-only --user 101 ${IMAGE}`;
const RISKY = RUN.replace('run', 'run --privileged');
const PROJECT: Files = { 'compose.yaml': `services: {web: {image: "${IMAGE}", privileged: "\${P:-false}"}}\n` };

const workflow = (steps: string) =>
  `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: self-hosted\n    timeout-minutes: 5\n    steps:\n${steps}`;
const uses = (action: string, inputs: string) =>
  `      - uses: ${action}@${'b'.repeat(40)}\n        with: {${inputs}}\n`;
const run = (command: string) => `      - run: ${command}\n`;

/** What fails where steps come into a workflow that has none of them. */
const added = (files: Files, steps: string) =>
  failuresOf({ ...files, [W]: workflow(run('ls')) }, { [W]: workflow(steps) });

describe('an action that gives an input to a shell', () => {
  it.each([
    ['fifsky/ssh-action', 'command'],
    ['appleboy/ssh-action', 'script'],
    ['D3rHase/ssh-command-action', 'command'],
    ['JimCronqvist/action-ssh', 'command'],
    ['garygrossgarten/github-action-ssh', 'command'],
    ['cross-the-world/ssh-pipeline', 'script'],
    ['google-github-actions/ssh-compute', 'command'],
    ['easingthemes/ssh-deploy', 'SCRIPT_BEFORE'],
    ['easingthemes/ssh-deploy', 'script_after'],
    ['azure/CLI', 'inlineScript'],
    ['vmactions/freebsd-vm', 'prepare'],
    ['vmactions/openbsd-vm', 'run'],
    ['cross-platform-actions/action', 'run'],
    ['Wandalen/wretry.action', 'command'],
    ['cypress-io/github-action', 'start'],
    ['uraimo/run-on-arch-action', 'setup'],
  ])('%s: %s is read', async (action, input) => {
    expect(await added({}, uses(action, `${input}: "${RISKY}"`))).toContain('privileged');
    expect(await added({}, uses(action, `${input}: "${RUN}"`))).toEqual([]);
    expect(await added({}, uses(action, `note: "${RISKY}"`))).toEqual([]);
  });

  it.each([
    ['acme/ssh-things', 'command'],
    ['fifsky/other-action', 'command'],
    ['acme/freebsd-vm', 'run'],
    ['appleboy/telegram-action', 'message'],
  ])('%s is not known', async (action, input) => {
    expect(await added({}, uses(action, `${input}: "${RISKY}"`))).toEqual([]);
  });

  it.each([
    ['appleboy/ssh-action', 'script_path'],
    ['google-github-actions/ssh-compute', 'script'],
  ])('%s: %s is the path of a script', async (action, input) => {
    const steps = uses(action, `${input}: ci/remote.txt`);
    expect(await added({ 'ci/remote.txt': `${RUN}\n` }, steps)).toEqual([]);
    expect(
      await failuresOf({ [W]: workflow(steps), 'ci/remote.txt': `${RUN}\n` }, { 'ci/remote.txt': `${RISKY}\n` }),
    ).toContain('privileged');
    expect(await failuresOf({ [W]: workflow(steps), 'ci/x.txt': `${RUN}\n` }, { 'ci/x.txt': `${RISKY}\n` })).toEqual(
      [],
    );
  });
});

describe('an action that starts a container with options', () => {
  it.each([
    ['addnab/docker-run-action', 'options'],
    ['tj-actions/docker-run', 'options'],
    ['uraimo/run-on-arch-action', 'dockerRunArgs'],
  ])('%s: %s', async (action, input) => {
    expect(await added({}, uses(action, `run: ls, ${input}: --privileged`))).toContain('privileged');
    expect(await added({}, uses(action, `run: ls, ${input}: --init --cap-drop ALL`))).toEqual([]);
    expect(await added({}, uses(action, `run: "ls --privileged", ${input}: --init --cap-drop ALL`))).toEqual([]);
  });
});

describe('an action that starts a project', () => {
  const action = 'hoverkraft-tech/compose-action';
  it.each([
    [`      - uses: ${action}@v2\n        env: {P: "true"}\n`],
    [`      - uses: ${action}@v2\n        with: {up-flags: --build}\n        env: {P: "true"}\n`],
    [uses(action, 'compose-flags: --env-file conf/prod')],
    [uses(action, 'compose-file: conf/app.txt')],
  ])('%j', async (steps) => {
    const files: Files = {
      ...PROJECT,
      'conf/prod': 'P=true\n',
      'conf/app.txt': `services: {a: {privileged: true, image: "${IMAGE}"}}\n`,
    };
    expect(await added(files, steps)).toContain('privileged');
  });

  it.each([
    [`      - uses: ${action}@v2\n        env: {P: "false"}\n`],
    [`      - uses: ${action}@v2\n        env: {Q: "true"}\n`],
    [`      - uses: acme/compose-things@v2\n        env: {P: "true"}\n`],
    [uses(action, 'compose-flags: --env-file conf/prod')],
  ])('not %j', async (steps) => {
    expect(await added({ ...PROJECT, 'conf/prod': 'P=false\n' }, steps)).toEqual([]);
  });
});

describe('an action that writes a file', () => {
  const UP = run('docker compose up -d');
  const COMPOSE = `services: {web: {image: "${IMAGE}", privileged: true}}`;
  it.each([
    ['.env of pairs', uses('SpicyPizza/create-envfile', 'envkey_P: true') + UP],
    ['.env of a text', uses('DamianReeves/write-file-action', 'path: .env, contents: P=true') + UP],
    ['.env in a folder', uses('1arp/create-a-file-action', 'path: ., file: .env, content: P=true') + UP],
    [
      'a compose file',
      uses('DamianReeves/write-file-action', `path: compose.override.yaml, contents: '${COMPOSE}'`) + UP,
    ],
  ])('is read with its text: %s', async (_, steps) => {
    expect(await added(PROJECT, steps)).not.toEqual([]);
  });

  it.each([
    ['another file', uses('DamianReeves/write-file-action', 'path: a.txt, contents: P=true') + UP],
    ['a harmless value', uses('SpicyPizza/create-envfile', 'envkey_P: false') + UP],
    ['another variable', uses('SpicyPizza/create-envfile', 'envkey_Q: true') + UP],
    ['a text of commands', uses('DamianReeves/write-file-action', `path: a.txt, contents: "${RISKY}"`) + UP],
    [
      'a text that looks like the end of one',
      uses('DamianReeves/write-file-action', `path: a.txt, contents: "E\\n${RISKY}\\nE"`),
    ],
    ['an action of others', uses('acme/write-file', 'path: .env, contents: P=true') + UP],
  ])('is not: %s', async (_, steps) => {
    expect(await added(PROJECT, steps)).toEqual([]);
  });
});

describe('an action that sets variables of later steps', () => {
  const OPTIONS = run(RUN.replace('run', 'run $O'));
  const files: Files = {
    'ci/prod.conf': 'O=--privileged\n',
    'ci/dev.conf': 'O=--init\n',
  };
  it.each([
    [uses('aarcangeli/load-dotenv', 'path: ci, filenames: prod.conf')],
    [uses('aarcangeli/load-dotenv', 'path: ./ci/, filenames: "dev.conf, prod.conf"')],
    [uses('c-py/action-dotenv-to-setenv', 'env-file: ci/prod.conf')],
    [uses('cardinalby/export-env-action', 'envFile: ci/prod.conf')],
    [uses('actions/github-script', `script: "core.exportVariable('O', '--privileged')"`)],
    [uses('actions/github-script', `script: 'core.exportVariable("O","--init --privileged");'`)],
  ])('%j', async (step) => {
    expect((await added(files, step + OPTIONS)).length).toBeGreaterThan(0);
  });

  it.each([
    [uses('aarcangeli/load-dotenv', 'path: ci, filenames: dev.conf')],
    [uses('acme/load-dotenv', 'path: ci, filenames: prod.conf')],
    [uses('actions/github-script', `script: "core.exportVariable('O', '--init')"`)],
    [uses('actions/github-script', `script: "core.exportVariable('Q', '--privileged')"`)],
    [uses('actions/github-script', `script: "core.info('O', '--privileged')"`)],
  ])('not %j', async (step) => {
    expect(await added(files, step + OPTIONS)).toEqual([]);
  });
});

describe('a task of Azure Pipelines', () => {
  const task = (name: string, inputs: string) =>
    `variables: {OPTIONS: --privileged}\nsteps:\n- task: ${name}\n  inputs: {${inputs}}\n`;
  const failures = (text: string) =>
    failuresOf(
      { ...PROJECT, 'deploy/x.txt': `services: {a: {privileged: true, image: "${IMAGE}"}}\n` },
      { 'azure-pipelines.yml': text },
    );
  const SAFE = '--cap-drop ALL --security-opt no-new-privileges --read-only --user 101';

  it.each([
    ['Docker@0', `command: Run an image, imageName: "${IMAGE}", additionalDockerOptions: --privileged`],
    ['Docker@1', `command: run, imageName: "${IMAGE}", arguments: --privileged`],
    ['Docker@1', `command: run, imageName: "${IMAGE}", arguments: $(OPTIONS)`],
    ['Docker@1', `command: run, imageName: "${IMAGE}", volumes: "./data:/data\\n/:/host"`],
    ['DockerCompose@0', 'action: Run services, dockerComposeFile: compose.yaml, dockerComposeFileArgs: "A=1\\nP=true"'],
    ['DockerCompose@0', 'action: Run services, dockerComposeFile: deploy/x.txt'],
    [
      'DockerCompose@1',
      'action: Run a Docker Compose command, dockerComposeFile: deploy/x.txt, dockerComposeCommand: up',
    ],
  ])('%s is read: %s', async (name, inputs) => {
    expect((await failures(task(name, inputs))).length).toBeGreaterThan(0);
  });

  it.each([
    ['Docker@1', `command: run, imageName: "${IMAGE}", arguments: ${SAFE}, volumes: "./data:/data"`],
    ['Docker@2', 'command: login, containerRegistry: acme, arguments: --privileged'],
    ['Docker@1', `command: push, imageName: "${IMAGE}", arguments: --privileged`],
    ['AcmeDocker@1', `command: run, imageName: "${IMAGE}", arguments: --privileged`],
    ['Bash@3', `targetType: inline, arguments: --privileged`],
    ['DockerCompose@0', 'action: Run services, dockerComposeFile: compose.yaml, dockerComposeFileArgs: P=false'],
    ['DockerCompose@0', 'action: Build services, dockerComposeFile: compose.yaml, dockerComposeFileArgs: Q=true'],
    ['DockerCompose@0', 'action: Run services, dockerComposeFile: "**/compose.yaml"'],
  ])('%s is harmless: %s', async (name, inputs) => {
    expect(await failures(task(name, inputs))).toEqual([]);
  });
});
