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
