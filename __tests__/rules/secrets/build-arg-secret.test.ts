import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/build-arg-secret.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { expectMarks } from '../../support/example.ts';

const COMPOSE = 'services:\n  app:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${NPM_TOKEN}\n';
const BUILDER = 'FROM node:24-alpine AS build\nARG NPM_TOKEN\nRUN npm ci\n';

async function told(files: Record<string, string>): Promise<string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => ruleId === 'build-arg-secret')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('build-arg-secret', () => {
  it.each([
    ['the last stage', 'FROM node:24-alpine\nARG NPM_TOKEN\nRUN npm ci\n'],
    ['a stage that the last one starts from', `${BUILDER}FROM build AS app\nUSER node\n`],
  ])('reports an argument that %s declares', async (_name, dockerfile) =>
    expect(await told({ 'compose.yaml': COMPOSE, Dockerfile: dockerfile })).toEqual([
      'high: The build of service "app" gets a secret as the argument NPM_TOKEN, which stays in the history of the image for everyone who can pull it.',
    ]),
  );

  it.each([
    ['a stage that only builds', `${BUILDER}FROM node:24-alpine\nCOPY --from=build /app /app\n`],
    ['no stage', 'ARG NPM_TOKEN\nFROM node:24-alpine\n'],
  ])('is milder where %s declares it', async (_name, dockerfile) =>
    expect(await told({ 'compose.yaml': COMPOSE, Dockerfile: dockerfile })).toEqual([
      'medium: The build of service "app" gets a secret as the argument NPM_TOKEN, which stays in the cache of the build, and in its provenance where that lists all arguments. Milder here: no stage of the image declares it.',
    ]),
  );

  it('is milder where no stage declares it, whatever other arguments there are', async () =>
    expect(
      await told({
        'compose.yaml': `${COMPOSE}        VERSION: '1'\n`,
        Dockerfile: 'FROM node:24-alpine\nARG VERSION\n',
      }),
    ).toEqual([
      'medium: The build of service "app" gets a secret as the argument NPM_TOKEN, which stays in the cache of the build, and in its provenance where that lists all arguments. Milder here: no stage of the image declares it.',
    ]));

  it('is milder where a variable names the Dockerfile', async () =>
    expect(
      await told({
        'build.sh': 'docker build -f "$1/Dockerfile" --build-arg NPM_TOKEN="$NPM_TOKEN" --tag app .\n',
      }),
    ).toEqual([
      'medium: The build of command "docker build" gets a secret as the argument NPM_TOKEN, which stays in the history of the image for everyone who can pull it if its last stage declares it. Milder here: the Dockerfile is not known.',
    ]));

  it('keeps its severity where the Dockerfile is elsewhere', async () =>
    expect(await told({ 'compose.yaml': COMPOSE })).toEqual([
      'high: The build of service "app" gets a secret as the argument NPM_TOKEN, which stays in the history of the image for everyone who can pull it.',
    ]));

  const SHA = '0123456789abcdef'.repeat(3).slice(0, 40);
  const PASSWORD = 'blue-Kettle-71';
  const built = (build: string): string => `services:\n  app:\n    build: ${build}\n`;

  it.each([
    ['build.sh', `docker build --build-arg DATABASE_URL=postgres://shop:«${PASSWORD}»@db/shop .`],
    ['build.sh', `docker buildx build --build-arg "INDEX=https://bot:«${PASSWORD}»@pkg.acme.internal/simple" .`],
    ['build.sh', `P=${PASSWORD}\ndocker build --build-arg DATABASE_URL=«postgres://shop:$P@db/shop» .`],
    ['build.sh', `docker build https://bot:«${PASSWORD}»@git.example.com/shop.git`],
    ['build.sh', `docker build --build-context lib=https://bot:«${PASSWORD}»@git.example.com/lib.git .`],
    ['compose.yaml', built(`{context: ., args: {INDEX: "https://bot:«${PASSWORD}»@pkg.acme.internal/simple"}}`)],
    ['compose.yaml', built(`{context: ., args: ["INDEX=https://bot:«${PASSWORD}»@pkg.acme.internal/simple"]}`)],
    ['compose.yaml', built(`{context: "https://bot:«${PASSWORD}»@git.example.com/shop.git#${SHA}"}`)],
    ['compose.yaml', built(`"https://bot:«${PASSWORD}»@git.example.com/shop.git"`)],
    ['docker-bake.hcl', `target "a" {\n  args = { DB = "postgres://shop:«${PASSWORD}»@db/shop" }\n}`],
    ['docker-bake.hcl', `target "a" {\n  context = "https://bot:«${PASSWORD}»@git.example.com/shop.git"\n}`],
  ])('reports the password of an address in %s: %s', (path, text) => expectMarks(rule, path, `${text}\n`));

  it.each([
    ['build.sh', 'docker build --build-arg DATABASE_URL=postgres://shop:$PASSWORD@db/shop .'],
    ['build.sh', 'docker build --build-arg DATABASE_URL=postgres://shop@db/shop .'],
    ['build.sh', 'docker build --build-arg DATABASE_URL=postgres://postgres:postgres@db/shop .'],
    ['build.sh', `docker build --build-arg DATABASE_URL=postgres://shop:${PASSWORD}@localhost/shop .`],
    ['build.sh', 'docker build --build-arg INDEX=https://pkg.acme.internal:8443/simple .'],
    ['build.sh', 'docker build --build-arg INDEX=https://user:<password>@pkg.acme.internal/simple .'],
    ['build.sh', 'docker build https://git.example.com/shop.git'],
    ['build.sh', 'docker build git@git.example.com:acme/shop.git'],
    ['build.sh', 'docker build "https://bot:$TOKEN@git.example.com/shop.git"'],
    ['compose.yaml', built(`{context: ., args: {INDEX: "https://bot:\${TOKEN}@pkg.acme.internal/simple"}}`)],
    ['compose.yaml', built(`{context: "https://git.example.com/shop.git#${SHA}"}`)],
    ['compose.yaml', built(`{context: "https://bot:\${TOKEN}@git.example.com/shop.git"}`)],
  ])('accepts an address in %s: %s', (path, text) => expectMarks(rule, path, `${text}\n`));

  it.each([
    ['docker-bake.hcl', 'target "app" {\n  labels = {\n    "com.example.db-password" = "blue-Kettle-71"\n  }\n}\n'],
    ['quadlet/app.build', '[Build]\nImageTag=app\nFile=Dockerfile\nLabel=com.example.db-password=blue-Kettle-71\n'],
    ['build.sh', 'docker build --label com.example.db-password=blue-Kettle-71 -t app .\n'],
    ['build.sh', 'podman build --annotation com.example.db-password=blue-Kettle-71 -t app .\n'],
    [
      '.github/workflows/a.yml',
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          labels: |\n            com.example.db-password=blue-Kettle-71\n',
    ],
  ])('reports a label in %s', async (path, text) => {
    const label = 'writes a secret from the file into the label com.example.db-password';
    expect((await told({ [path]: text })).filter((one) => one.includes(label))).toHaveLength(1);
    expect(await told({ [path]: text.replaceAll('blue-Kettle-71', 'none') })).toEqual([]);
  });
});
