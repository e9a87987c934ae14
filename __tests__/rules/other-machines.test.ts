import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';

const RUN = `run --pid host ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const job = (steps: string, more = ''): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${more}    steps:\n${steps}`;

async function severityIn(text: string): Promise<readonly string[]> {
  const { findings } = await scanFiles({ '.github/workflows/w.yml': text });
  return findings.filter(({ ruleId }) => ruleId === 'pid-host').map(({ severity }) => severity);
}

describe('a container that a job of a hosted runner starts', () => {
  it.each([
    ['by ssh', job(`      - run: ssh deploy@h docker ${RUN}\n`)],
    ['by ssh, in several lines', job(`      - run: |\n          cd x\n          ssh deploy@h "docker ${RUN}"\n`)],
    [
      'by ssh with a here-document',
      job(`      - run: |\n          ssh deploy@h <<'EOF'\n          docker ${RUN}\n          EOF\n`),
    ],
    [
      'by ssh with a long text',
      job(`      - run: |\n          ssh deploy@h "\n            docker ${RUN}\n          "\n`),
    ],
    ['by a host', job(`      - run: docker -H ssh://deploy@h ${RUN}\n`)],
    ['by a host behind other options', job(`      - run: sudo docker -l debug --host=ssh://h ${RUN}\n`)],
    ['by a context', job(`      - run: docker --context prod ${RUN}\n`)],
    ['by a variable', job(`      - run: docker ${RUN}\n`, '    env: {DOCKER_HOST: "ssh://deploy@h"}\n')],
    ['by a context for all', job(`      - run: docker context use prod\n      - run: docker ${RUN}\n`)],
    ['by an action', job(`      - uses: appleboy/ssh-action@v1\n        with:\n          script: docker ${RUN}\n`)],
  ])('is as bad as elsewhere on another machine: %s', async (_name, text) => {
    expect(await severityIn(text)).toEqual(['high']);
  });

  it.each([
    ['alone', job(`      - run: docker ${RUN}\n`)],
    ['beside ssh', job(`      - run: ssh deploy@h uptime\n      - run: docker ${RUN}\n`)],
    ['after ssh', job(`      - run: |\n          ssh deploy@h "uptime"\n          docker ${RUN}\n`)],
    ['with a key', job(`      - run: docker run -v ~/.ssh:/x a; docker ${RUN}\n`)],
    ['with a header', job(`      - run: curl -H "A:b" https://example.com && docker ${RUN}\n`)],
    ['with an option of its program', job(`      - run: docker ${RUN} --host 0.0.0.0\n`)],
    ['with a shell', job(`      - run: docker ${RUN} sh -c true\n`)],
    ['by its own socket', job(`      - run: docker -H unix:///run/x.sock ${RUN}\n`)],
    ['after an action for ssh', job(`      - uses: a/ssh-action@v1\n      - run: docker ${RUN}\n`)],
  ])('ends with the runner: %s', async (_name, text) => {
    expect(await severityIn(text)).toEqual(['medium']);
  });
});

describe('the password of a registry in a job of a hosted runner', () => {
  const action = (inputs: string) =>
    job(`      - uses: docker/login-action@v3\n        with: {username: a, ${inputs}}\n`);
  const login = (command: string) => job(`      - run: ${command}\n`);
  const image = (password: string) =>
    job(
      '      - run: make\n',
      `    container: {image: "registry.example.com/x:1", credentials: {username: a, password: "${password}"}}\n`,
    );

  async function severitiesIn(text: string): Promise<readonly string[]> {
    const { findings } = await scanFiles({ '.github/workflows/w.yml': text });
    return findings.filter(({ ruleId }) => /^registry-.*-literal$/.test(ruleId)).map(({ severity }) => severity);
  }

  it.each([
    ['docker/login-action', action('password: blue-Kettle-71')],
    ['docker/login-action with a registry', action('password: blue-Kettle-71, registry: registry.example.com')],
    ['docker/login-action with a port', action('password: blue-Kettle-71, registry: "registry.example.com:5000"')],
    ['an option', login('docker login -u a -p blue-Kettle-71 registry.example.com')],
    ['the standard input', login('echo blue-Kettle-71 | docker login -u a --password-stdin')],
    ['helm', login('helm registry login -u a -p blue-Kettle-71 registry.example.com')],
    ['the container of the job', image('blue-Kettle-71')],
  ])('is as bad as elsewhere: %s', async (_name, text) => {
    expect(await severitiesIn(text)).toEqual(['high']);
  });

  it.each([
    ['docker/login-action', action('password: blue-Kettle-71, registry: "localhost:5000"')],
    ['a service', action('password: blue-Kettle-71, registry: "registry:5000"')],
    ['an option', login('docker login -u a -p blue-Kettle-71 localhost:5000')],
    ['the standard input', login('echo blue-Kettle-71 | docker login -u a --password-stdin http://127.0.0.1:5000/v2')],
    ['helm', login('helm registry login -u a -p blue-Kettle-71 localhost:5000')],
  ])('ends with the runner for a registry of the job: %s', async (_name, text) => {
    expect(await severitiesIn(text)).toEqual(['medium']);
  });

  it.each([
    ['an expression', action("password: '${{ secrets.P }}'")],
    ['a placeholder', action('password: changeme')],
    ['a variable', login('echo "$P" | docker login -u a --password-stdin')],
    ['the credentials of the job', image('${{ github.token }}')],
  ])('is left alone in %s', async (_name, text) => {
    expect(await severitiesIn(text)).toEqual([]);
  });
});

describe('a port that a job opens', () => {
  const RUN_PORT = 'run -d -p 6379:6379 redis:8.2';
  const own = (steps: string, more = '') => job(steps, more).replace('ubuntu-24.04', 'self-hosted');
  const gitlab = (script: string, more = '') => `a:\n${more}  script:\n    - ${script}\n`;
  const H = 'DOCKER_HOST';

  async function isReported(path: string, text: string): Promise<boolean> {
    const { findings } = await scanFiles({ [path]: text });
    return findings.some(({ ruleId, severity }) => ruleId === 'port-sensitive-service' && severity === 'high');
  }

  const W = '.github/workflows/w.yml';
  const G = '.gitlab-ci.yml';

  it.each([
    [W, job(`      - run: ssh deploy@h docker ${RUN_PORT}\n`)],
    [W, job(`      - run: |\n          ssh deploy@h \\\n            docker ${RUN_PORT}\n`)],
    [W, job(`      - run: |\n          docker \\\n            -H ssh://deploy@h \\\n            ${RUN_PORT}\n`)],
    [W, job(`      - run: |\n          ssh deploy@h <<'EOF'\n          docker ${RUN_PORT}\n          EOF\n`)],
    [W, job(`      - run: docker -H ssh://deploy@h ${RUN_PORT}\n`)],
    [W, job(`      - run: docker --context prod ${RUN_PORT}\n`)],
    [W, job(`      - run: ${H}=ssh://deploy@h docker ${RUN_PORT}\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n`, `    env: {${H}: "ssh://deploy@h"}\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n`, `    env: {${H}: "ssh://\${{ secrets.U }}@h"}\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n        env: {${H}: "tcp://docker.acme.internal:2376"}\n`)],
    [W, `env: {${H}: "ssh://deploy@h"}\n${job(`      - run: docker ${RUN_PORT}\n`)}`],
    [W, job(`      - run: echo "${H}=ssh://deploy@h" >> $GITHUB_ENV\n      - run: docker ${RUN_PORT}\n`)],
    [W, job(`      - run: docker context use prod\n      - run: docker ${RUN_PORT}\n`)],
    [W, job(`      - uses: appleboy/ssh-action@v1\n        with:\n          script: docker ${RUN_PORT}\n`)],
    [W, own(`      - run: ssh deploy@h docker ${RUN_PORT}\n`)],
    [
      W,
      job(
        `      - uses: appleboy/ssh-action@v1\n        with:\n          script: |\n${'            echo a step of the deployment\n'.repeat(99)}            docker ${RUN_PORT}\n`,
      ),
    ],
    [G, gitlab(`docker -H ssh://deploy@h ${RUN_PORT}`)],
    [G, gitlab(`ssh deploy@h docker ${RUN_PORT}`)],
    [G, gitlab(`ssh deploy@h "docker rm -f r; docker ${RUN_PORT}"`)],
    [G, gitlab(`docker ${RUN_PORT}`, `  variables: {${H}: "ssh://deploy@h"}\n`)],
    [G, gitlab(`docker ${RUN_PORT}`, `  variables: {${H}: "ssh://deploy@$SERVER"}\n`)],
    [G, `variables: {${H}: "ssh://deploy@h"}\n${gitlab(`docker ${RUN_PORT}`)}`],
    [G, `.d:\n  variables: {${H}: "ssh://deploy@h"}\n${gitlab(`docker ${RUN_PORT}`, '  extends: .d\n')}`],
    [G, `a:\n  script:\n    - export ${H}=ssh://deploy@h\n    - docker ${RUN_PORT}\n`],
    ['.circleci/config.yml', `jobs:\n  a:\n    steps:\n      - run: ssh deploy@h docker ${RUN_PORT}\n`],
  ])('on another machine is reported in %s: %s', async (path, text) => {
    expect(await isReported(path, text)).toBe(true);
  });

  it.each([
    [W, job(`      - run: docker ${RUN_PORT}\n`)],
    [W, own(`      - run: docker ${RUN_PORT}\n`)],
    [W, job(`      - run: ssh deploy@h uptime\n      - run: docker ${RUN_PORT}\n`)],
    [W, job(`      - run: ssh deploy@h docker run --rm -p 6379:6379 redis:8.2\n`)],
    [W, job(`      - run: ssh deploy@h docker run -d -p 127.0.0.1:6379:6379 redis:8.2\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n`, `    env: {${H}: "tcp://localhost:2375"}\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n`, `    env: {${H}: "tcp://docker:2376"}\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n`, `    env: {${H}: "unix:///run/user/1001/docker.sock"}\n`)],
    [W, job(`      - run: docker ${RUN_PORT}\n`, `    env: {${H}: "\${{ vars.${H} }}"}\n`)],
    [W, job(`      - run: docker context use default\n      - run: docker ${RUN_PORT}\n`)],
    [W, job(`      - run: docker context use rootless\n      - run: docker ${RUN_PORT}\n`)],
    [W, `${job(`      - run: docker ${RUN_PORT}\n`)}  b:\n    env: {${H}: "ssh://deploy@h"}\n    steps: []\n`],
    [G, gitlab(`docker ${RUN_PORT}`)],
    [G, gitlab(`docker ${RUN_PORT}`, `  services: [docker:29-dind]\n  variables: {${H}: "tcp://docker:2375"}\n`)],
    [G, `variables: {${H}: "tcp://docker:2376"}\n${gitlab(`docker ${RUN_PORT}`)}`],
    [G, gitlab(`docker ${RUN_PORT}`, `  variables: {${H}: "$ENGINE"}\n`)],
    [G, `${gitlab(`docker ${RUN_PORT}`)}b:\n  variables: {${H}: "ssh://deploy@h"}\n  script: [docker ps]\n`],
    [G, `a:\n  script:\n    - ssh deploy@h uptime\n    - docker ${RUN_PORT}\n`],
    [G, `.d:\n  variables: {${H}: "ssh://deploy@h"}\n${gitlab(`docker ${RUN_PORT}`)}`],
  ])('for the job alone is left alone in %s: %s', async (path, text) => {
    expect(await isReported(path, text)).toBe(false);
  });
});

describe('the password of an address in a job of a hosted runner', () => {
  async function severitiesOf(host: string): Promise<readonly string[]> {
    const line = `docker run -e DATABASE_URL=postgres://shop:blue-Kettle-71@${host}/shop ghcr.io/acme/web:1.2`;
    const { findings } = await scanFiles({ '.github/workflows/w.yml': job(`      - run: ${line}\n`) });
    return findings.filter(({ ruleId }) => ruleId === 'env-connection-string').map(({ severity }) => severity);
  }

  it.each(['db.example.com', 'db.example.com:5432', '203.0.113.7'])('is as bad as elsewhere for %s', async (host) => {
    expect(await severitiesOf(host)).toEqual(['high']);
  });

  it.each(['db', 'db:5432', 'host.docker.internal', '172.17.0.1'])('ends with the runner for %s', async (host) => {
    expect(await severitiesOf(host)).toEqual(['medium']);
  });

  it('is left alone for the machine itself', async () => {
    expect(await severitiesOf('localhost:5432')).toEqual([]);
  });
});
