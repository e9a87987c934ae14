import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CONTEXT, isForTests, placeOf } from '../../src/check/file-context.ts';

describe('placeOf', () => {
  it.each([
    ['examples/compose.yaml', 'the file is under examples/'],
    ['packages/app/example/Dockerfile', 'the file is under example/'],
    ['a/b/c/Tests/e2e/compose.yaml', 'the file is under Tests/'],
    ['app/src/integrationTest/resources/kafka/docker-compose.yml', 'the file is under integrationTest/'],
    ['app/integration-tests/compose.yaml', 'the file is under integration-tests/'],
    ['app/src/testFixtures/compose.yaml', 'the file is under testFixtures/'],
    ['integration_tests/Dockerfile', 'the file is under integration_tests/'],
    ['test/Dockerfile', 'the file is under test/'],
    ['src/__tests__/fixtures/Dockerfile', 'the file is under __tests__/'],
    ['.devcontainer/Dockerfile', 'the file is under .devcontainer/'],
    ['example-compose-files/shop/docker-compose.yml', 'the file is under example-compose-files/'],
    ['ci/certbot/compose.yaml', 'the file is under ci/'],
    ['scripts/ci/run.sh', 'the file is under ci/'],
    ['smoke-tests/otel/compose.yaml', 'the file is under smoke-tests/'],
    ['docker/dummy/webdav/Dockerfile', 'the file is under dummy/'],
    ['docker/develop/slim/Dockerfile', 'the file is under develop/'],
    ['scripts/start-mock.sh', 'the file is for development by its name ("mock")'],
    ['script/testenv.sh', 'the file is for development by its name ("testenv")'],
    ['scripts/smoke-all-in-one.sh', 'the file is for development by its name ("smoke")'],
    ['site/content/guides/ceph/docker-compose.yml', 'the file is under guides/'],
    ['regtests/docker-compose.yml', 'the file is under regtests/'],
    ['.gitpod.Dockerfile', 'the file is for development by its name ("gitpod")'],
    ['templates/test-database-detection.yaml', 'the file is for development by its name ("test")'],
    ['docs/Dockerfile', 'the file is under docs/'],
    ['docs/setup/compose.yaml', 'the file is under docs/'],
    ['compose.dev.yaml', 'the file is for development by its name ("dev")'],
    ['deploy/docker-compose-dev.yml', 'the file is for development by its name ("dev")'],
    ['compose.override.yaml', 'the file is for development by its name ("override")'],
    ['docker-compose-override.yml', 'the file is for development by its name ("override")'],
    ['docker-compose.override.dev.yml', 'the file is for development by its name ("dev")'],
    ['docker-compose.test.yml', 'the file is for development by its name ("test")'],
    ['Dockerfile.dev', 'the file is for development by its name ("dev")'],
    ['local.Dockerfile', 'the file is for development by its name ("local")'],
    ['Containerfile.ci', 'the file is for development by its name ("ci")'],
    ['.devcontainer.json', 'the file is for development'],
    ['app/cypress/docker-compose.yml', 'the file is under cypress/'],
    ['.examples/proxy/docker-compose.yml', 'the file is under .examples/'],
    ['.ci/compose.yaml', 'the file is under .ci/'],
    ['shop/e2e-tests/docker/docker-compose.yml', 'the file is under e2e-tests/'],
    ['archives/first/docker-compose.yml', 'the file is under archives/'],
    ['tests-data/issue/compose.yaml', 'the file is under tests-data/'],
    ['scripts/search-test-helpers/compose.yaml', 'the file is under search-test-helpers/'],
    ['shop-demo/docker-compose.yml', 'the file is under *-demo/'],
    ['tutorial/docker-compose.yml', 'the file is under tutorial/'],
    ['frontend/Dockerfile.playwright', 'the file is for development by its name ("playwright")'],
    ['deploy/docker-shop-local.yml', 'the file is for development by its name ("local")'],
    ['deploy/store/local.yml', 'the file is for development by its name ("local")'],
    ['config/dev.env', 'the file is for development by its name ("dev")'],
    ['.env.test', 'the file is for development by its name ("test")'],
    ['docker/devenv/compose.yaml', 'the file is under devenv/'],
    ['packages/benchmarks/compose.yaml', 'the file is under benchmarks/'],
    ['docker/debug/Dockerfile', 'the file is under debug/'],
    ['extra/failover-testing/compose.yaml', 'the file is under failover-testing/'],
    ['profile/dev-testing.yml', 'the file is for development by its name ("dev")'],
    ['fhir_testing/compose.yaml', 'the file is under fhir_testing/'],
    ['scripts/ui-tests/compose.yaml', 'the file is under ui-tests/'],
    ['unit_tests/Dockerfile', 'the file is under unit_tests/'],
    ['plugins/queue/smoke/compose.yaml', 'the file is under smoke/'],
    ['.github/Dockerfile.dev', 'the file is for development by its name ("dev")'],
  ])('%s: %s', (path, reason) => expect(placeOf(path, DEFAULT_CONTEXT)).toBe(reason));

  it.each([
    'compose.yaml',
    'compose.prod.yaml',
    'deploy/docker-compose.yml',
    // the site of the documentation is deployed as any other
    'apps/docs/Dockerfile',
    'services/demo/compose.yaml',
    'services/tutorial/compose.yaml',
    // only whole names count
    'contest/Dockerfile',
    'testing/Dockerfile',
    'contests/compose.yaml',
    '.github/workflows/dev-deploy.yml',
    'profile/devices.yml',
    'smokeping/compose.yaml',
    'local/compose.yaml',
    'app-test/compose.yaml',
    '.github/workflows/test.yml',
    '.github/workflows/local.yml',
    'deploy/store/localhost.yml',
    '.env.local',
    'production.env',
    'debugger/Dockerfile',
    'test-infra/Dockerfile',
    'load-tester/compose.yaml',
    'integration/compose.yaml',
    'my-examples/compose.yaml',
    'archive/compose.yaml',
    'apps/shop-demo/compose.yaml',
    'shop-demo',
    '-demo',
    'test-helpers-service/compose.yaml',
    '..examples/compose.yaml',
    'docker-compose.devices.yml',
    'Dockerfile.latest',
    // an image that others build on
    'r-ver_devel.Dockerfile',
    // a server may merge these
    'docker-compose.override.https.yml',
    'docker-compose.prod.override.yml',
    'compose.production-test.yaml',
    'Dockerfile.prod.ci',
    // a file is not a folder
    'examples',
    // workflows are named for what they test
    '.github/workflows/test.yml',
    '.github/workflows/docker-test.yml',
    'docker-shop-prod-test.yml',
    'scripts/local.sh',
    'scripts/latest.sh',
    'scripts/test-prod.sh',
    'circle-ci/compose.yaml',
    'devices/compose.yaml',
    'test.py',
  ])('%s is deployed', (path) => expect(placeOf(path, DEFAULT_CONTEXT)).toBeUndefined());

  it('knows the folders of the configuration in place of its own', () => {
    const settings = { folders: ['labs', '/tools/play'] };
    expect(placeOf('a/labs/compose.yaml', settings)).toBe('the file is under labs/');
    expect(placeOf('tools/play/x/Dockerfile', settings)).toBe('the file is under tools/play/');
    expect(placeOf('a/tools/play/Dockerfile', settings)).toBeUndefined();
    expect(placeOf('tools/playground/Dockerfile', settings)).toBeUndefined();
    expect(placeOf('examples/compose.yaml', settings)).toBeUndefined();
  });
});

describe('isForTests', () => {
  it.each([
    'compose.test.yml',
    'docker-compose.dev.yaml',
    'tests/db/compose.yaml',
    '.ci/compose.yaml',
    'a/load_testing/compose.yaml',
    'ui-tests/compose.yaml',
  ])('%s', (path) => expect(isForTests({ path, text: 'a: b' }, DEFAULT_CONTEXT)).toBe(true));

  it('says so itself', () => {
    const text = '# For local development only\na: b\n';
    expect(isForTests({ path: 'compose.yaml', text }, DEFAULT_CONTEXT)).toBe(true);
    expect(isForTests({ path: 'examples/compose.yaml', text }, DEFAULT_CONTEXT)).toBe(false);
    const settings = { ...DEFAULT_CONTEXT, newStatements: ['compose.yaml'] };
    expect(isForTests({ path: 'compose.yaml', text }, settings)).toBe(false);
  });

  it.each([
    'compose.yaml',
    'contest/compose.yaml',
    // people deploy copies of these
    'examples/compose.yaml',
    'docker-compose.example.yml',
    'examples/dev/compose.yaml',
    'docs/test/compose.yaml',
    'docker-compose.local.yml',
    'docker-compose.override.yml',
    'compose.prod-test.yaml',
    // the name says something else
    'latest/compose.yaml',
  ])('%s is not', (path) => expect(isForTests({ path, text: 'a: b' }, DEFAULT_CONTEXT)).toBe(false));
});
