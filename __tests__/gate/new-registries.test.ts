import { afterEach, describe, expect, it } from '@jest/globals';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

type Files = Readonly<Record<string, string>>;

const compose = (build: string): Files => ({
  'compose.yaml': `services:\n  app:\n    image: ghcr.io/acme/app:1\n    build:\n      context: .\n${build}`,
  Dockerfile: 'FROM debian:13\n',
});
const bake = (...lines: readonly string[]): Files => ({
  'docker-bake.hcl': `target "app" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
  Dockerfile: 'FROM ghcr.io/acme/base:1\n',
});
const script = (line: string): Files => ({ 'a.sh': `${line}\n`, Dockerfile: 'FROM ghcr.io/acme/base:1\n' });
const workflow = (...inputs: readonly string[]): Files => ({
  Dockerfile: 'FROM ghcr.io/acme/base:1\n',
  '.github/workflows/ci.yml': [
    'on: push',
    'jobs:',
    '  a:',
    '    runs-on: ubuntu-24.04',
    '    steps:',
    '      - uses: docker/build-push-action@263435318d21b8e681c14492fe198d362a7d2c83',
    '        with:',
    '          context: .',
    ...inputs.map((input) => `          ${input}`),
    '',
  ].join('\n'),
});

const NEW = 'registry.example.net/app:1';

/** `rule text` of what a change does with registries. */
async function changes(base: Files, change: Files): Promise<readonly string[]> {
  const { gate } = await judgeCheckout(make({ base, change }));
  return (gate?.fresh ?? [])
    .filter(({ ruleId }) => ruleId === 'image-source-new' || ruleId === 'image-target-new')
    .map(({ ruleId, span: { file, start, end } }) => `${ruleId} ${file.text.slice(start, end)}`);
}

describe('a registry that images newly go to', () => {
  it.each<[string, Files, Files, string]>([
    ['by docker push', script(':'), script(`docker push ${NEW}`), NEW],
    ['by another engine', script(':'), script(`podman image push app docker://${NEW}`), `docker://${NEW}`],
    ['by finch', script(':'), script(`finch push ${NEW}`), NEW],
    ['by skopeo', script(':'), script(`skopeo copy dir:a docker://${NEW}`), `docker://${NEW}`],
    ['by crane', script(':'), script(`crane copy ghcr.io/acme/app:1 ${NEW}`), NEW],
    ['by crane for a platform', script(':'), script(`crane cp ghcr.io/acme/app:1 ${NEW} --platform linux/amd64`), NEW],
    [
      'by skopeo with credentials',
      script(':'),
      script(`skopeo copy dir:a docker://${NEW} --dest-creds acme:x`),
      `docker://${NEW}`,
    ],
    ['by a build', script(':'), script(`docker buildx build --push -t ${NEW} .`), NEW],
    ['by an output', script(':'), script(`docker build -o type=registry,name=${NEW} .`), `type=registry,name=${NEW}`],
    [
      'as a cache',
      script(':'),
      script(`docker build --cache-to type=registry,ref=${NEW} .`),
      `type=registry,ref=${NEW}`,
    ],
    ['by Compose', compose(''), compose(`      cache_to: ["type=registry,ref=${NEW}"]\n`), `type=registry,ref=${NEW}`],
    ['by bake', bake(), bake(`tags = ["${NEW}"]`, 'output = ["type=registry"]'), NEW],
    ['by an action', workflow('push: false'), workflow('push: true', `tags: ${NEW}`), NEW],
  ])('%s is reported', async (_how, base, change, text) => {
    expect(await changes(base, change)).toEqual([`image-target-new ${text}`]);
  });

  it.each<[string, Files, Files]>([
    ['the base names', script('docker push ghcr.io/acme/app:1'), script('docker push ghcr.io/acme/other:2')],
    ['images come from', script(':'), script('docker push ghcr.io/acme/app:1')],
    ['is on this machine', script(':'), script('docker push localhost:5000/app')],
    ['a variable decides', script(':'), script('docker push "$REGISTRY/app:1"')],
    ['gets nothing', script(':'), script(`docker build -t ${NEW} .`)],
    ['the job does not push to', workflow('push: false'), workflow('push: false', `tags: ${NEW}`)],
    ['is a cache of the forge', bake(), bake('cache-to = ["type=gha"]', 'cache-from = ["type=gha"]')],
    ['is a folder', bake(), bake('output = ["type=local,dest=out"]')],
  ])('that %s is not', async (_which, base, change) => {
    expect(await changes(base, change)).toEqual([]);
  });
});

describe('a cache of a new publisher', () => {
  it.each<[string, Files, Files, string]>([
    ['a command', script(':'), script(`docker build --cache-from ${NEW} .`), NEW],
    ['Compose', compose(''), compose(`      cache_from: [${NEW}]\n`), NEW],
    ['bake', bake(), bake(`cache-from = ["type=registry,ref=${NEW}"]`), `type=registry,ref=${NEW}`],
    ['--set of bake', bake(), { 'a.sh': `docker buildx bake --set '*.cache-from=${NEW}'\n` }, NEW],
    ['an action', workflow(), workflow(`cache-from: type=registry,ref=${NEW}`), `type=registry,ref=${NEW}`],
  ])('is reported in %s', async (_where, base, change, text) => {
    expect(await changes(base, change)).toEqual([`image-source-new ${text}`]);
  });
});
