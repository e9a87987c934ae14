import { describe, expect, it } from '@jest/globals';
import { formatOf } from '../../../src/parse/formats.ts';
import { scanFiles } from '../../properties/soundness.ts';

const RUN = 'docker run --privileged debian:13';
const WORDS = JSON.stringify(RUN.split(' '));
const REST = JSON.stringify(RUN.split(' ').slice(1));

/** What is found in a file with its line, and what is not looked at: the text of each setting, or the kind of the gap. */
async function seenIn(path: string, text: string): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles({ [path]: text });
  return [
    ...new Set([
      ...findings.flatMap(({ ruleId, span: { file, start, end } }) =>
        ruleId === 'privileged'
          ? [`${file.text.slice(start, end)} ${file.text.slice(0, start).split('\n').length}`]
          : [],
      ),
      ...notifications.flatMap(({ gap }) => (gap === undefined || gap.weight === 'expected' ? [] : [gap.kind])),
    ]),
  ];
}

const HOOK = 'repos:\n- repo: local\n  hooks:\n  - id: a';
const STEP = 'steps:\n- name: gcr.io/cloud-builders/docker';

describe('the commands of tools', () => {
  it.each([
    ['Jenkinsfile', `node {\n  sh '${RUN}'\n}\n`, 2],
    ['Jenkinsfile', `node {\n  sh "docker run --privileged debian:\${TAG}"\n}\n`, 2],
    [
      'Jenkinsfile.deploy',
      `node {\n  sh '''\n    set -e\n    docker run \\\\\n      --privileged debian:13\n  '''\n}\n`,
      5,
    ],
    ['Jenkinsfile', 'node {\n  sh "docker run --label \\"a=(it\'s b)\\" --privileged debian:13"\n}\n', 2],
    ['Jenkinsfile', "node {\n  sh 'docker run --label \\'a b\\' --privileged debian:13'\n}\n", 2],
    ['ci/Jenkinsfile', `node {\n  sh(script: '${RUN}', returnStdout: true).trim()\n}\n`, 2],
    ['Jenkinsfile', `node {\n  sh(\n    label: 'it',\n    script: "${RUN}",\n  )\n}\n`, 4],
    [
      'Jenkinsfile',
      "pipeline {\n  agent {\n    docker {\n      image 'debian:13'\n      args '--privileged'\n    }\n  }\n}\n",
      5,
    ],
    ['Jenkinsfile', `node {\n  sh /* x */ ${' '.repeat(500)}'${RUN}'\n}\n`, 2],
    ['Jenkinsfile', `node {\n  sh '''\n    ${RUN}\n${'    true\n'.repeat(2000)}  '''\n}\n`, 3],
    ['src/a.jenkinsfile', `node {\n  sh '${RUN}'\n}\n`, 2],
    ['Jenkinsfile', "pipeline {\n  agent { dockerfile { args '--privileged'\n filename 'x' } }\n}\n", 2],
    ['Jenkinsfile', "node {\n  docker.image('debian:13').inside('--privileged') {\n    sh 'ls'\n  }\n}\n", 2],
    ['Jenkinsfile', 'node {\n  image.inside("--privileged") { sh \'ls\' }\n}\n', 2],
    ['Jenkinsfile', "node {\n  docker.image('debian:13').withRun('--privileged') { c -> sh 'ls' }\n}\n", 2],
    ['Jenkinsfile', "node {\n  docker.image('debian:13').run('--privileged')\n}\n", 2],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: system\n    entry: ${RUN}\n`, 6],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: system\n    entry: docker\n    args: ${REST}\n`, 7],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: docker_image\n    entry: --privileged acme/lint:1 lint\n`, 6],
    [
      '.pre-commit-config.yaml',
      `${HOOK}\n    language: docker_image\n    args: [x]\n    entry: >-\n      -v .:/x --privileged\n      acme/lint:1\n`,
      8,
    ],
    ['.pre-commit-hooks.yaml', '- id: a\n  language: docker_image\n  entry: --privileged acme/lint:1\n', 3],
    ['lefthook.yml', `pre-push:\n  commands:\n    a: {glob: "*.js", run: ${RUN}}\n`, 3],
    ['lefthook-local.yml', `pre-push:\n  jobs:\n  - run: |\n      true\n      ${RUN}\n`, 5],
    ['.lefthook.toml', `[pre-push.commands.a]\nrun = "${RUN}"\n`, 2],
    ['Procfile', `# x\nweb: bin/web\nworker: ${RUN}\n`, 3],
    ['Procfile.dev', `web: ${RUN}\r\njob: true\r\n`, 1],
    ['.vscode/tasks.json', `{ // tasks\n"tasks": [{"label": "a", "command": "${RUN}"},]}\n`, 2],
    ['.vscode/tasks.json', `{"tasks": [{"type": "process",\n"command": "docker",\n"args": ${REST}}]}\n`, 3],
    [
      '.vscode/tasks.json',
      `{"tasks": [{"command": "true", "linux": {\n"command": "sh", "args": ["-c", "${RUN}"]}}]}\n`,
      2,
    ],
    [
      '.vscode/tasks.json',
      '{"tasks": [{"type": "docker-run", "dockerRun": {"image": "debian:13",\n"customOptions": "--privileged"}}]}\n',
      2,
    ],
    ['.gitpod.yml', `tasks:\n- init: ${RUN}\n`, 2],
    ['.goreleaser.yml', `before:\n  hooks:\n  - ${RUN}\n`, 3],
    ['.goreleaser.yaml', `builds:\n- hooks:\n    pre:\n    - cmd: ${RUN} {{ .Version }}\n`, 4],
    ['.goreleaser.yaml', `signs:\n- cmd: docker\n  args: ${REST}\n`, 3],
    ['skaffold.yaml', `build:\n  artifacts:\n  - image: a\n    custom:\n      buildCommand: |\n        ${RUN}\n`, 6],
    [
      'skaffold.yaml',
      `deploy:\n  helm:\n    hooks:\n      before:\n      - host:\n          command: ["sh", "-c", "${RUN}"]\n`,
      6,
    ],
    ['mise.toml', `[tasks.a]\nrun = "${RUN}"\n`, 2],
    ['.mise.toml', `[tasks]\na = [\n"true",\n"${RUN}"]\n`, 4],
    ['.config/mise/config.toml', `[tasks.a]\nrun = '''\ntrue\n${RUN}\n'''\n`, 4],
    ['app/project.json', `{"targets": {"a": {\n"command": "${RUN}"}}}\n`, 2],
    ['app/project.json', `{"targets": {"a": {"options": {"commands": ["true",\n{"command": "${RUN}"}]}}}}\n`, 2],
    ['moon.yml', `tasks:\n  a:\n    command: ${WORDS}\n`, 3],
    ['moon.yml', `tasks:\n  a:\n    command: docker\n    args: ${RUN.slice('docker '.length)}\n`, 4],
    ['.moon/tasks.yml', `tasks:\n  a:\n    script: true && ${RUN}\n`, 3],
    ['pyproject.toml', `[tool.poe.tasks]\na = "${RUN}"\n`, 2],
    ['pyproject.toml', `[tool.poe.tasks.a]\nsequence = [{ cmd = "${RUN}" }]\n`, 2],
    ['pyproject.toml', `[tool.pdm.scripts]\na = { cmd = ${WORDS} }\n`, 2],
    ['pyproject.toml', `[tool.hatch.envs.default.scripts]\na = ["true", "${RUN} {args:x}"]\n`, 2],
    ['pyproject.toml', `[tool.taskipy.tasks]\na = { cmd = "${RUN}", help = "x" }\n`, 2],
    ['pyproject.toml', `[tool.rye.scripts]\na = ${WORDS}\n`, 2],
    ['pyproject.toml', `[tool.pixi.feature.x.tasks]\na = "${RUN}"\n`, 2],
    ['pyproject.toml', `[tool.tox.env.x]\ncommands = [["true"], ${WORDS}]\n`, 2],
    ['tox.ini', `[testenv]\ncommands =\n    ${RUN} {posargs}\n`, 3],
    ['tox.ini', `[tox]\nenvlist = a\n\n[testenv:up]\nskip_install = true\ncommands_pre = ${RUN}\n`, 6],
    ['tox.ini', `[testenv]\ncommands:\n  # up\n  true\n  a,b: - ${RUN}\n`, 5],
    ['tox.ini', `[testenv]\r\ncommands =\r\n    true \\\r\n      x\r\n    ${RUN}\r\n`, 5],
    ['pyproject.toml', `[tool.cibuildwheel.linux]\nbefore-all = "${RUN}"\n`, 2],
    ['hatch.toml', `[envs.default.scripts]\na = "${RUN}"\n`, 2],
    ['Makefile.toml', `[tasks.a]\ncommand = "docker"\nargs = ${REST}\n`, 3],
    ['cloudbuild.yaml', `steps:\n- name: ubuntu\n  script: |\n    ${RUN}\n`, 4],
    ['cloudbuild.yaml', `${STEP}\n  args: ${REST}\n`, 3],
    ['cloudbuild-release.yaml', `${STEP}\n  entrypoint: bash\n  args: [-c, "${RUN}"]\n`, 4],
    ['cloudbuild.json', `{"steps": [{"name": "docker", "args": ${REST}}]}\n`, 1],
    ['.lintstagedrc', `{"*.js": ["${RUN}"]}\n`, 1],
    ['.releaserc.json', `{"plugins": [["@semantic-release/exec", {"publishCmd": "${RUN}"}]]}\n`, 1],
    ['devbox.json', `{"shell": {"init_hook": ["${RUN}"]}}\n`, 1],
    ['process-compose.yaml', `processes:\n  a:\n    command: ${RUN}\n`, 3],
    ['devspace.yaml', `hooks:\n- command: docker\n  args: ${REST}\n`, 3],
    ['azure.yaml', `hooks:\n  preprovision:\n    run: ${RUN}\n`, 3],
    ['package.json', `{"lint-staged": {"*.js": "${RUN}"}}\n`, 1],
    ['package.json', `{"husky": {"hooks": {"pre-commit": "${RUN}"}}}\n`, 1],
    ['.githooks/pre-push', `${RUN}\n`, 1],
    ['up.command', `#!/bin/sh\n${RUN}\n`, 2],
    ['a.bats', `#!/usr/bin/env bats\n@test "a" {\n  run ${RUN}\n}\n`, 3],
    ['a.bats', `setup() {\n  ${RUN}\n}\n`, 2],
  ])('%s: %j start a container', async (path, text, line) => {
    expect(await seenIn(path, text)).toEqual([`--privileged ${line}`]);
  });

  it('get the variables of the file', async () => {
    const text = `substitutions:\n  _O: --privileged\n${STEP}\n  args: [run, $_O, 'debian:13']\n`;
    expect(await seenIn('cloudbuild.yaml', text)).toEqual(['$_O 5']);
  });

  it.each([
    ['.pre-commit-config.yaml', `${HOOK}\n    name: ${RUN}\n    language: system\n    entry: npm run lint\n`],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: docker_image\n    entry: acme/lint:1 --privileged\n`],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: docker_image\n    args: [--privileged]\n`],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: python\n    entry: lint\n    files: docker run --privileged\n`],
    ['lefthook.yml', `pre-push:\n  commands:\n    a: {fail_text: ${RUN}, run: make}\n`],
    ['Jenkinsfile', `node {\n  echo '${RUN}'\n}\n`],
    ['Jenkinsfile', `node {\n  // sh '${RUN}'\n  sh 'ls'\n}\n`],
    ['Jenkinsfile', `node {\n  /* it's\n  sh '${RUN}'\n  */\n  sh 'ls'\n}\n`],
    ['Jenkinsfile', `node {\n  bat '${RUN}'\n  powershell(script: '${RUN}')\n}\n`],
    ['Jenkinsfile', `node {\n  sh(label: '${RUN}', script: 'ls')\n  mail(script: '${RUN}')\n}\n`],
    ['Jenkinsfile', "node {\n  tool.run('--privileged')\n  other {\n    args '--privileged'\n  }\n}\n"],
    ['Jenkinsfile', "pipeline {\n  agent { docker { image 'debian:13'\n args '-u 101 --init' } }\n}\n"],
    ['Jenkinsfile', 'node {\n  sh "docker run --label \\"a --privileged b\\" debian:13"\n}\n'],
    ['Jenkinsfile', `}}}\n'\n"\n/* ${RUN}`],
    ['Procfile', `# ${RUN}\nweb: bin/web # ${RUN}\n`],
    ['.vscode/tasks.json', `{"tasks": [{"label": "${RUN}", "command": "make", "detail": "${RUN}"}]}\n`],
    [
      '.vscode/tasks.json',
      '{"tasks": [{"type": "docker-run", "dockerRun": {"image": "debian:13", "remove": true}}]}\n',
    ],
    ['.vscode/tasks.json', '{"tasks": [{"type": "npm", "dockerRun": {"customOptions": "--privileged"}}]}\n'],
    ['.vscode/settings.json', `{"command": "${RUN}"}\n`],
    ['tasks.json', `{"tasks": [{"command": "${RUN}"}]}\n`],
    ['.gitpod.yml', `tasks:\n- name: ${RUN}\n  command: make\n`],
    ['.goreleaser.yml', `release:\n  footer: |\n    ${RUN}\nbefore:\n  hooks: [go mod tidy]\n`],
    ['.goreleaser.yml', '{{ if docker }}\nbefore: [\n'.replace('docker', 'x')],
    ['skaffold.yaml', 'verify:\n- name: a\n  container:\n    command: [docker, run, --privileged, a]\n'],
    ['appspec.yml', 'files:\n- source: /\n  destination: /srv\nhooks:\n  AfterInstall:\n  - location: none/there\n'],
    ['mise.toml', `[tasks.a]\ndescription = "${RUN}"\nrun = "make"\n`],
    ['project.json', `{"description": "${RUN}", "targets": {"a": {"command": "make"}}}\n`],
    ['project.json', '{"docker": \n'.replace('docker', 'x')],
    ['tox.ini', `[testenv]\ndescription = ${RUN}\ncommands =\n    # ${RUN}\n    pytest\n`],
    ['tox.ini', `[docs]\ncommands =\n    ${RUN}\n`],
    ['tox.ini', `[testenv]\ncommands = pytest\nsetenv =\n    RUN = ${RUN}\n`],
    ['tox.ini', '[testenv]\ncommands =\n    docker run --rm alpine:3.22 {posargs:true}\n'],
    ['pyproject.toml', `[project]\ndescription = "${RUN}"\n[tool.poe.tasks]\na = { cmd = "make", help = "${RUN}" }\n`],
    [
      'pyproject.toml',
      '[project]\nname = "docker-helper"\ndependencies = ["docker>=7"]\n[tool.ruff]\nline-length = 100\n',
    ],
    ['Makefile.toml', `[tasks.a]\ndescription = "${RUN}"\ncommand = "make"\n`],
    ['cloudbuild.yaml', `steps:\n- name: ubuntu\n  args: ${REST}\n`],
    ['cloudbuild.yaml', `${STEP}\n  args: [build, -t, 'gcr.io/$PROJECT_ID/a', .]\nimages: ['gcr.io/$PROJECT_ID/a']\n`],
    ['package.json', `{"description": "${RUN}", "lint-staged": {"*.js": "eslint"}}\n`],
    ['azure.yaml', `hooks:\n  preprovision:\n    shell: pwsh\n    run: ./x.ps1\n`],
    [
      'a.bats',
      '@test "a docker test" { # docker\n  run docker version\n  [[ "$output" == *docker* ]]\n}\n@test \'b\' {\n  run -1 docker ps\n}\n',
    ],
    ['.githooks/pre-commit', `#!/usr/bin/env python3\nimport docker\nprint("${RUN}")\n`],
    ['.husky/pre-commit', `#!/usr/bin/env node\nspawn('${RUN}', () => {})\n`],
    ['node_modules/a/lefthook.yml', `pre-push:\n  commands:\n    a: {run: ${RUN}}\n`],
  ])('%s: %j start nothing', async (path, text) => {
    expect(await seenIn(path, text)).toEqual([]);
  });

  it.each([
    ['project.json', `{"targets": {"a": {"command": "${RUN}"}}\n`],
    ['mise.toml', `[tasks.a]\nrun = "${RUN}\n`],
    ['lefthook.yml', `pre-push:\n  commands: [\n    run: ${RUN}\n`],
  ])('%s: %j are not read', async (path, text) => {
    expect(await seenIn(path, text)).toEqual(['syntax-error']);
  });

  it.each([
    'Jenkinsfile.d/x',
    'Jenkinsfile-notes.md',
    'lefthook.md',
    'src/tasks.json',
    'projects.json',
    'premise.toml',
    'Procfile.lock.d/x',
    'vendor/a/moon.yml',
    'mise.lock',
  ])('%s is not a file of a tool', (path) => {
    expect(formatOf(path)).toBeUndefined();
  });
});

describe('a Jenkinsfile', () => {
  const PROJECT = 'services: {a: {image: "debian:13", privileged: "${P:-false}"}}\n';
  const pipeline = (environment: string, command: string) =>
    `pipeline {\n  agent any\n  environment {\n    ${environment}\n  }\n  stages { stage('a') { steps { ${command} } } }\n}\n`;
  const found = async (text: string) =>
    (await scanFiles({ Jenkinsfile: text, 'compose.yaml': PROJECT })).findings.flatMap(({ ruleId, span }) =>
      ruleId === 'privileged' ? [span.file.path] : [],
    );

  it.each([
    [pipeline("P = 'true'", "sh 'docker compose up -d'"), ['compose.yaml']],
    [pipeline("O = '--privileged'", 'sh "docker run ${O} debian:13"'), ['Jenkinsfile']],
    [pipeline("O = '--privileged'", 'sh "docker run ${env.O} debian:13"'), ['Jenkinsfile']],
    [pipeline("O = '--privileged'", "sh 'docker run $O debian:13'"), ['Jenkinsfile']],
    [pipeline("P = 'false'", "sh 'docker compose up -d'"), []],
    [pipeline("Q = 'true'", "sh 'docker compose up -d'"), []],
    [pipeline("O = '--init'", 'sh "docker run ${O} debian:13"'), []],
    [pipeline("O = credentials('--privileged')", "sh 'docker run $O debian:13'"), []],
  ])('has an environment: %s', async (text, files) => {
    expect(await found(text)).toEqual(files);
  });

  it('only lists commands that a shell cannot read', async () => {
    const { notifications } = await scanFiles({ Jenkinsfile: `node {\n  sh '${RUN} (a'\n}\n` });
    const told = notifications.filter(({ gap }) => gap?.kind === 'unreadable-commands');
    expect(told.map(({ gap }) => gap?.weight)).toEqual(['expected']);
  });

  it('has comments that begin with slashes', async () => {
    const note = '// hullcheck-ignore privileged -- the driver needs it';
    const suppressed = async (text: string) =>
      (await scanFiles({ Jenkinsfile: text })).findings.flatMap(({ ruleId, suppressedBy }) =>
        ruleId === 'privileged' ? [suppressedBy !== undefined] : [],
      );
    expect(await suppressed(`node {\n  ${note}\n  sh '${RUN}'\n}\n`)).toEqual([true]);
    expect(await suppressed(`node {\n  sh '''${note}\n  ${RUN}'''\n}\n`)).toEqual([false]);
  });

  it('takes linear time', async () => {
    const parts = [
      "'''",
      "sh '",
      '/*',
      '{',
      '"\\\n',
      "image '\nargs '",
      "docker.image('a').inside(\n",
      '"${',
      '=/',
      '$/',
    ];
    const blocks = ['docker {', 'axis {', 'withEnv(e) {\n', "x.inside('')\n"];
    const names = ['def f(o) { sh "ls ${o}" }\nf(1)\n', 'x = x + x\nsh x\n'];
    const hostile = [...parts, ...blocks, ...names].map((part) => part.repeat(20_000));
    for (const text of hostile) expect(await found(text)).toEqual([]);
  });
});
