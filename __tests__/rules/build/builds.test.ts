import { describe, expect, it } from '@jest/globals';
import outside from '../../../src/rules/build/build-context-outside-repo.ts';
import entitlement from '../../../src/rules/build/build-entitlement-insecure.ts';
import network from '../../../src/rules/build/build-network-host.ts';
import output from '../../../src/rules/build/build-output-outside-repo.ts';
import privileged from '../../../src/rules/build/build-privileged.ts';
import ssh from '../../../src/rules/build/build-ssh-forward.ts';
import remote from '../../../src/rules/supply-chain/downloads/build-remote-context-unpinned.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** A service that is built with these options, one a line. */
const build = (options: string) =>
  `services:\n  app:\n    build:\n      context: .\n${options.replaceAll(/^(?=.)/gm, '      ')}\n`;
const context = (text: string) => `services:\n  app:\n    build: ${text}\n`;

describe('build-privileged', () => {
  it.each(['privileged: "«true»"', 'privileged: «${PRIVILEGED:-true}»'])('reports %s', (option) =>
    expectMarks(privileged, 'compose.yaml', build(option)),
  );
  it.each(['privileged: false', 'privileged: ${PRIVILEGED}', 'target: privileged'])('accepts %s', (option) =>
    expectMarks(privileged, 'compose.yaml', build(option)),
  );
  it('is not about the container', () =>
    expectMarks(privileged, 'compose.yaml', 'services:\n  app:\n    build: .\n    privileged: true\n'));
});

describe('build-entitlement-insecure', () => {
  it.each([
    'entitlements: [«security.insecure»]',
    'entitlements: [network.host, «device»]',
    'entitlements: ["«device=vendor.example/gpu»"]',
  ])('reports %s', (option) => expectMarks(entitlement, 'compose.yaml', build(option)));
  it.each(['entitlements: [network.host]', 'entitlements: ["${ENTITLEMENT}"]', 'entitlements: []'])(
    'accepts %s',
    (option) => expectMarks(entitlement, 'compose.yaml', build(option)),
  );
  it('reads bake files in HCL', () =>
    expectMarks(entitlement, 'docker-bake.hcl', 'target "app" {\n  entitlements = ["«security.insecure»"]\n}\n'));
  it('names the target', () =>
    expect(
      messagesOf(entitlement, 'docker-bake.hcl', 'target "app" {\n  entitlements = ["security.insecure"]\n}\n'),
    ).toEqual([
      'The build of target "app" gets all privileges on the build machine. Anything that it downloads can use them.',
    ]));
});

describe('build-network-host', () => {
  it.each(['network: «host»', 'network: "«host»"', 'entitlements: [«network.host»]'])('reports %s', (option) =>
    expectMarks(network, 'compose.yaml', build(option)),
  );
  it.each(['network: none', 'network: hosts', 'network: ${NETWORK}', 'extra_hosts: [host:127.0.0.1]'])(
    'accepts %s',
    (option) => expectMarks(network, 'compose.yaml', build(option)),
  );
  it('is not about the container', () =>
    expectMarks(network, 'compose.yaml', 'services:\n  app:\n    build: .\n    network_mode: host\n'));
});

describe('build-ssh-forward', () => {
  it.each(['ssh: [«default»]', 'ssh:\n  - «github»', 'ssh: ["«a=/run/agent.sock»"]'])('reports %s', (option) =>
    expectMarks(ssh, 'compose.yaml', build(option)),
  );
  it.each(['ssh: ["a=./key"]', 'ssh: ["a=${SSH_AUTH_SOCK}"]', 'ssh: []'])('accepts %s', (option) =>
    expectMarks(ssh, 'compose.yaml', build(option)),
  );
});

describe('build-remote-context-unpinned', () => {
  it.each([
    'https://github.com/acme/app.git',
    'https://github.com/acme/app.git#v1.4:src',
    'https://github.com/acme/app.git#0123456',
    'git@github.com:acme/app.git#main',
    'git://git.example.com/app',
    'github.com/acme/app',
    'https://downloads.example.com/app.tar.gz',
    'ssh://git@git.example.com/app.git#main',
  ])('reports %s', (address) => expectMarks(remote, 'compose.yaml', context(`"«${address}»"`)));

  it.each([
    `https://github.com/acme/app.git#${COMMIT}`,
    `https://github.com/acme/app.git#${COMMIT}:src`,
    `https://github.com/acme/app.git?commit=${COMMIT}`,
    `git@github.com:acme/app.git#${COMMIT}`,
    'https://github.com/acme/app.git#${REVISION}',
    './app.git',
    '.',
    'git',
  ])('accepts %s', (address) => expectMarks(remote, 'compose.yaml', context(`"${address}"`)));

  it('hides a password', () => {
    const [message = ''] = messagesOf(
      remote,
      'compose.yaml',
      context('https://ci:blue-Kettle-71@git.example.com/a.git'),
    );
    expect(message).not.toContain('Kettle');
  });
});

describe('build-context-outside-repo', () => {
  it.each([
    ['compose.yaml', '«..»'],
    ['compose.yaml', '«./../app»'],
    ['compose.yaml', '«../../»'],
    ['compose.yaml', '«./a/../../b»'],
    ['deploy/compose.yaml', '«../..»'],
    ['compose.yaml', '«/»'],
    ['compose.yaml', '«/etc/app»'],
    ['compose.yaml', '"«~»"'],
    ['compose.yaml', '«~/.ssh»'],
    ['compose.yaml', '«${HOME}/.ssh»'],
    ['compose.yaml', '«$HOME»'],
    ['compose.yaml', '«${HOME:-/root}/.aws»'],
    ['compose.yaml', '«~/.local/share/keyrings»'],
    ['compose.yaml', '«/home/${USER}/.ssh»'],
    ['compose.yaml', '«/Users/$USER/.docker»'],
  ])('reports in %s: %s', (path, text) => expectMarks(outside, path, context(text)));

  it.each([
    ['compose.yaml', '.'],
    ['compose.yaml', './a/..'],
    ['compose.yaml', '..app'],
    ['deploy/compose.yaml', '..'],
    ['deploy/docker/compose.yaml', '../../app'],
    ['compose.yaml', '${CONTEXT}'],
    ['compose.yaml', '../${CONTEXT}'],
    ['compose.yaml', '${CONTEXT}/.ssh'],
    ['compose.yaml', '${HOME}/projects/app'],
    ['compose.yaml', '/home/${USER}/projects/app'],
    ['compose.yaml', '/srv/${USER}/.ssh'],
    ['compose.yaml', '~/.m2/repository'],
    ['compose.yaml', '/opt/app'],
    ['compose.yaml', 'https://github.com/acme/app.git'],
  ])('accepts in %s: %s', (path, text) => expectMarks(outside, path, context(text)));

  it.each([
    ['the copy of the checkout that a step makes', '/home/runner/clone'],
    ['the checkout', '/home/runner/work/app/app'],
    ['the home', '«/home/runner»'],
    ['settings in the home', '«/home/runner/.docker»'],
    ['a path that leads elsewhere', '«/home/runner/clone/../../../etc»'],
    ['the home of another user', '«/home/deploy/clone»'],
  ])('of a workflow: %s', (_what, path) => expectMarks(outside, '.github/workflows/ci.yml', buildStep(path)));

  it('knows the home of a runner in no other file', () =>
    expectMarks(outside, 'compose.yaml', context('«/home/runner/clone»')));
});

const buildStep = (path: string) => `on: push
jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: ${path}
`;

describe('build-output-outside-repo', () => {
  const bake = (item: string) => `target "app" {\n  output = [${item}]\n}\n`;

  it.each([
    '"«type=local,dest=/etc/cron.d»"',
    '"«type=tar,dest=/etc/cron.d/a.tar»"',
    '"«/root/.ssh»"',
    '"«type=local,dest=/»"',
    '"«type=local,dest=//»"',
    '"«type=local,dest=/var/../etc»"',
    '"«type=local,dest=/proc/1/root/etc»"',
    '"«type=local,dest=~»"',
    '"«type=local,dest=~/.ssh»"',
    '"«type=local,dest=~/.config/systemd/user»"',
    '"«type=local,dest=../../..»"',
    '"«type=local,dest=out/../..»"',
    '"«type=local,dest=../tools»"',
    '"«type=local,dest=.git/hooks»"',
    '"«type=oci,dest=./.git»"',
    '"type=local,dest=out", "«type=local,dest=/usr/bin»"',
    '«{ type = "local", dest = "/etc/profile.d" }»',
    'join("", ["type=local,", "dest=/etc"])',
  ])('reports in a bake file: %s', (item) => {
    const marked = item.includes('«') ? bake(item) : bake(`«${item}»`);
    expectMarks(output, 'docker-bake.hcl', marked);
  });

  it.each([
    '"type=local,dest=out"',
    '"type=local,dest=./out/../dist"',
    '"out"',
    '"-"',
    '"type=docker"',
    '"type=image,name=registry.example.com/etc/app,push=true"',
    '"type=local,dest=/tmp/out"',
    '"type=local,dest=/srv/www"',
    '"type=local,dest=/usr/local/bin"',
    '"type=local,dest=~/out"',
    '"type=local,dest=~/.local/bin"',
    '"type=local,dest=~/.cache/app"',
    '"type=local,dest=.github/out"',
    '"type=local,dest=${OUT}"',
    '"type=local,dest=${OUT}/etc"',
    '{ type = "local", dest = "out" }',
    '{ type = "docker" }',
  ])('accepts in a bake file: %s', (item) => expectMarks(output, 'docker-bake.hcl', bake(item)));

  it.each([
    ['deploy/docker-bake.hcl', bake('"type=local,dest=../out"')],
    ['deploy/docker-bake.hcl', bake('"«type=local,dest=../../out»"')],
    ['build.sh', 'docker build -o «/etc/cron.d» .\n'],
    ['build.sh', 'docker buildx build --output=«type=local,dest=/etc/cron.d» .\n'],
    ['build.sh', 'podman build --output type=local,dest=out .\n'],
    ['build.sh', 'podman build --output «type=local,dest=~/.bashrc.d» .\n'],
    ['build.sh', 'docker build -t /etc/app -o - . > out.tar\n'],
    ['build.sh', 'docker build -o "$OUT" .\n'],
    ['tools/build.sh', 'docker build -o ../out .\n'],
    ['build.sh', 'docker buildx build --cache-to type=local,dest=/tmp/cache .\n'],
  ])('in %s: %s', (path, text) => expectMarks(output, path, text));

  it.each([
    ['build.sh', 'cd services/api\ndocker build -o ../.. .\n'],
    ['build.sh', 'cd services/api && docker build -o ../../dist .\n'],
    ['build.sh', '(cd services/api; docker build -o ../../dist .)\ndocker build -o «../dist» .\n'],
    ['build.sh', 'cd services/api\ndocker build -o «../../../dist» .\n'],
    ['build.sh', 'cd services\ncd api\ndocker build -o ../../dist .\n'],
    ['build.sh', 'pushd services/api\ndocker build -o ../../dist .\npopd\ndocker build -o «../dist» .\n'],
    ['build.sh', 'cd services\npushd api\npopd\ndocker build -o ../dist .\ndocker build -o «../../dist» .\n'],
    ['build.sh', 'cd "$SERVICE"\ndocker build -o ../../dist .\n'],
    ['build.sh', 'cd "$(dirname "$0")/services"\ndocker build -o ../dist .\n'],
    ['build.sh', 'for d in services/*; do (cd "$d" && docker build -o ../../dist .); done\n'],
    ['build.sh', 'if [ -d api ]; then cd api; fi\ndocker build -o ../dist .\n'],
    ['build.sh', 'ls services | xargs -I{} sh -c "cd {} && docker build -o ../../../dist ."\n'],
    ['build.sh', 'cd "$SERVICE"\nsh -c "docker build -o ../../dist ."\n'],
    ['build.sh', 'cd services/api\nsh -c "docker build -o ../../dist . && docker build -o «../../../dist» ."\n'],
    ['build.sh', 'cd ..\ncd other\ndocker build -o out .\ndocker build -o ../out .\n'],
    ['build.sh', 'cd ..\ndocker build -o out .\ndocker build -o «..» .\n'],
    ['build.sh', 'cd\ndocker build -o ../out .\n'],
    ['build.sh', 'cd -\ndocker build -o ../out .\n'],
    ['build.sh', 'cd /usr/src/app\ndocker build -o out .\ndocker build -o ../out .\n'],
    ['build.sh', 'cd /etc\ndocker build -o «./cron.d» .\n'],
    ['build.sh', 'cd /srv/app\ndocker build -o «../../etc» .\n'],
    ['build.sh', 'cd "$SERVICE"\ndocker build -o «/etc/cron.d» .\ndocker build -o «.git/hooks» .\n'],
    ['build.sh', 'env -C services/api docker build -o ../../dist .\n'],
    ['build.sh', 'sudo --chdir=services/api docker build -o ../../dist .\n'],
    ['build.sh', 'sudo docker build -o «../dist» .\n'],
    ['build.sh', 'build() { docker build -o ../../dist .; }\ncd services/api\nbuild\n'],
    ['tools/build.sh', 'cd ..\ndocker build -o dist .\ndocker build -o «../dist» .\n'],
    ['Makefile', 'image:\n\tcd a/b && docker build -o ../../dist .\n\tdocker build -o «../dist» .\n'],
    ['Makefile', 'image:\n\tcd $(SERVICE) && docker build -o ../../dist .\n'],
    ['justfile', 'image:\n  cd a/b && docker build -o ../../dist .\n  docker build -o «../dist» .\n'],
    ['justfile', "set working-directory := 'a/b'\n\nimage:\n  docker build -o ../../dist .\n"],
    ['justfile', '[no-cd]\nimage:\n  docker build -o ../../dist .\n'],
    ['Taskfile.yml', 'version: 3\ntasks:\n  a:\n    dir: a/b\n    cmds: [docker build -o ../../dist .]\n'],
    ['Taskfile.yml', 'version: 3\ntasks:\n  a:\n    dir: "{{.X}}"\n    cmds: [docker build -o ../dist .]\n'],
    ['Taskfile.yml', 'version: 3\ntasks:\n  a:\n    dir: a\n    cmds: [docker build -o «../../dist» .]\n'],
  ])('counts from the folder that the command runs in: in %s: %s', (path, text) => expectMarks(output, path, text));

  const workflow = (step: string, defaults = '') =>
    `on: push\n${defaults}jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;
  const inFolder = (folder: string) => `defaults:\n  run:\n    working-directory: ${folder}\n`;

  it.each([
    workflow('run: cd services/api && docker build -o ../../dist .'),
    workflow('run: docker build -o «../dist» .'),
    workflow('working-directory: services/api\n        run: docker build -o ../.. .'),
    workflow('working-directory: services/api\n        run: docker build -o «../../../dist» .'),
    workflow('working-directory: services\n        run: cd api && docker build -o ../../dist .'),
    workflow('working-directory: ${{ matrix.service }}\n        run: docker build -o ../../dist .'),
    workflow('run: docker build -o ../dist .', inFolder('services')),
    workflow('run: docker build -o «../dist» .', inFolder('.')),
    workflow('working-directory: a/b\n        run: docker build -o ../../dist .', inFolder('services')),
    workflow('working-directory: .\n        run: docker build -o «../dist» .', inFolder('services')),
    workflow(
      'uses: docker/bake-action@v6\n        with:\n          workdir: a/b\n          set: app.output=type=local,dest=../../out',
    ),
    workflow(
      'uses: appleboy/ssh-action@v1\n        with:\n          host: vm.example.org\n          script: docker build -o ../out .',
    ),
  ])('counts from the folder that the step runs in: %s', (text) =>
    expectMarks(output, '.github/workflows/ci.yml', text),
  );

  it('reads the steps of workflows', () =>
    expectMarks(
      output,
      '.github/workflows/ci.yml',
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          outputs: «type=local,dest=/etc/cron.d»\n',
    ));

  it.each<[string, string, number]>([
    ['/etc/cron.d', 'a system folder of the machine that runs the build', 8],
    ['/', 'the root folder of the machine that runs the build', 8],
    ['~/.ssh', 'where programs of the user find their settings', 8],
    ['.git/hooks', 'where Git finds the commands that it runs', 8],
    ['../..', 'a folder far above the repository, such as the home folder', 8],
    ['..', 'a folder outside the repository', 5.5],
    ['../tools', 'a folder outside the repository', 5.5],
  ])('says what %s is', (path, what, score) => {
    const { findings } = checkText(output, 'docker-bake.hcl', bake(`"type=local,dest=${path}"`));
    expect(findings.map((one) => [one.message, one.score])).toEqual([
      [
        `The build of target "app" writes its output to "${path}", ${what}. Anyone who can change the build decides what those files contain.`,
        score,
      ],
    ]);
  });
});
