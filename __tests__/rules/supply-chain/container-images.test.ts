import { describe, expect, it } from '@jest/globals';
import provider from '../../../src/rules/isolation/provider-host-exec.ts';
import realtime from '../../../src/rules/resources/cpu-realtime.ts';
import credentialSpec from '../../../src/rules/secrets/containers/credential-spec.ts';
import sync from '../../../src/rules/secrets/containers/develop-sync-secrets.ts';
import noDigest from '../../../src/rules/supply-chain/images/image-no-digest.ts';
import model from '../../../src/rules/supply-chain/images/model-runner.ts';
import stale from '../../../src/rules/supply-chain/images/pull-policy-stale.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const image = (text: string, rest = '') => `services:\n  app:\n    image: ${text}\n${rest}`;

describe('image-no-digest', () => {
  it.each(['«nginx:1.29.3»', '«${REGISTRY:-ghcr.io}/acme/app:1.4»', '"«localhost:5000/app:1.4»"'])(
    'reports %s',
    (text) => expectMarks(noDigest, 'compose.yaml', image(text)),
  );
  it.each([
    `nginx:1.29.3@${DIGEST}`,
    `nginx@${DIGEST}`,
    'nginx',
    'nginx:latest',
    'nginx:${TAG}',
    '${IMAGE}',
    'nginx:1.29@${DIGEST}',
  ])('accepts %s', (text) => expectMarks(noDigest, 'compose.yaml', image(text)));
  it('accepts what is built', () => expectMarks(noDigest, 'compose.yaml', image('acme/app:1.4', '    build: .\n')));
  it.each([
    ['nginx:1.29.3', true],
    ['nginx:${TAG:-1.29.3}', false],
  ])('offers a fix for %s: %s', (text, isOffered) => {
    const [finding] = checkText(noDigest, 'compose.yaml', image(text), { digest: DIGEST }).findings;
    expect(finding?.fix !== undefined).toBe(isOffered);
  });
  it('leaves FROM to another rule', () => expectMarks(noDigest, 'Dockerfile', 'FROM alpine:3.22\n'));
});

describe('pull-policy-stale', () => {
  it.each([
    ['nginx:latest', '«never»'],
    ['nginx', '«missing»'],
    ['acme/app:main', '«if_not_present»'],
    ['ghcr.io/acme/app:latest', '"«never»"'],
    ['nginx:${TAG:-latest}', '«missing»'],
  ])('reports %s with %s', (text, policy) =>
    expectMarks(stale, 'compose.yaml', image(text, `    pull_policy: ${policy}\n`)),
  );
  it.each([
    ['nginx:1.29.3', 'missing'],
    [`nginx@${DIGEST}`, 'never'],
    ['nginx:latest', 'always'],
    ['nginx:latest', 'daily'],
    ['nginx:latest', '${POLICY}'],
    ['nginx:${TAG}', 'missing'],
    ['shop', 'never'],
    ['acme/shop:latest', 'never'],
  ])('accepts %s with %s', (text, policy) =>
    expectMarks(stale, 'compose.yaml', image(text, `    pull_policy: ${policy}\n`)),
  );
  it('reports what is built where nothing is pulled', () =>
    expectMarks(stale, 'compose.yaml', image('acme/app', '    pull_policy: «missing»\n    build: .\n')));
  it('accepts what is built, and what says nothing', () => {
    expectMarks(stale, 'compose.yaml', image('nginx', '    pull_policy: never\n    build: .\n'));
    expectMarks(stale, 'compose.yaml', image('nginx', '    build: .\n'));
    expectMarks(stale, 'compose.yaml', image('nginx'));
  });
});

describe('provider-host-exec', () => {
  const provided = (type: string) => `services:\n  db:\n    provider:\n      type: ${type}\n`;
  it.each(['«awesomecloud»', '"«${PROVIDER:-cloud}»"'])('reports %s', (type) =>
    expectMarks(provider, 'compose.yaml', provided(type)),
  );
  it.each(['model', '${PROVIDER}', '""'])('accepts %s', (type) =>
    expectMarks(provider, 'compose.yaml', provided(type)),
  );
});

describe('model-runner', () => {
  const models = (options: string) => `services: {}\nmodels:\n  llm:\n${options.replaceAll(/^(?=.)/gm, '    ')}\n`;
  it.each([
    'model: «ai/smollm2»',
    'model: «ai/smollm2:latest»',
    'model: «hf.co/acme/model»',
    'model: a:1\nruntime_flags: ["«--x»", "--y"]',
  ])('reports %j', (options) => expectMarks(model, 'compose.yaml', models(options)));
  it.each([
    'model: ai/smollm2:360M',
    'model: ${MODEL}',
    `model: ai/smollm2@${DIGEST}`,
    'model: ai/smollm2:1\nruntime_flags: []',
  ])('accepts %j', (options) => expectMarks(model, 'compose.yaml', models(options)));
});

describe('credential-spec', () => {
  it.each(['file', 'registry', 'config'])('reports %s', (kind) =>
    expectMarks(credentialSpec, 'compose.yaml', service(`credential_spec:\n  «${kind}: app»`)),
  );
  it('accepts none', () => expect(messagesOf(credentialSpec, 'compose.yaml', service(''))).toEqual([]));
});

describe('develop-sync-secrets', () => {
  const watch = (action: string, path: string) =>
    service(`develop:\n  watch:\n    - action: ${action}\n      path: ${path}\n      target: /app`);
  it.each(['«.env»', '«./.git/»', '«~/.aws/credentials»', '«./secrets»', '«./tls/server.key»'])('reports %s', (path) =>
    expectMarks(sync, 'compose.yaml', watch('sync', path)),
  );
  it.each([
    ['sync', '.'],
    ['sync', './src'],
    ['sync', '.env.example'],
    ['sync', '${FOLDER}'],
    ['rebuild', '.env'],
    ['${ACTION}', '.env'],
  ])('accepts %s of %s', (action, path) => expectMarks(sync, 'compose.yaml', watch(action, path)));
});

describe('cpu-realtime', () => {
  it.each(['«950000»', '"«400ms»"'])('reports %s', (value) =>
    expectMarks(realtime, 'compose.yaml', service(`cpu_rt_runtime: ${value}`)),
  );
  it.each(['0', '${RUNTIME}'])('accepts %s', (value) =>
    expectMarks(realtime, 'compose.yaml', service(`cpu_rt_runtime: ${value}`)),
  );
});
