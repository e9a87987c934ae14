import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { positionAt } from '../../../src/model/position.ts';
import { type Run, run } from '../../../src/run/run.ts';
import type { RunSettings } from '../../../src/run/settings.ts';
import { attachments, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { newKey, oldAnnotations, simpleSigning } from '../../support/signing.ts';

// all rules are loaded first
jest.setTimeout(60_000);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const KEY = newKey();
const IMAGE = 'registry.example.com/acme/base:1';
const POLICY = '  signatures:\n    - { images: "**", key: .hullcheck/cosign.pub }\n';

type Files = Readonly<Record<string, string>>;

async function scan(files: Files, images: string, settings: Partial<RunSettings> = {}): Promise<Run> {
  return run({
    folder: folderWith({
      '.github/hullcheck.yml': `images:\n${images}`,
      '.hullcheck/cosign.pub': KEY.publicKey,
      ...files,
    }),
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
    ...settings,
  });
}

/** `path:line` of the images that the policy covers and nobody could check. */
async function unverified(files: Files, images = `  lookup: never\n${POLICY}`): Promise<readonly string[]> {
  const { report, verdict } = await scan(files, images);
  const gaps = report.notifications.filter(({ gap }) => gap?.kind === 'image-not-verified');
  expect(verdict.conclusion === 'error').toBe(gaps.length > 0);
  return gaps.map(({ span }) => `${span?.file.path}:${span && positionAt(span.file, span.start).line}`).sort();
}

const OWN = 'FROM scratch\nUSER 1\n';
/** The service itself asks no registry, so what is left is the build. */
const BASE = `services:\n  base: { build: ./base, image: "${IMAGE}", pull_policy: build }\n`;
const BUILT = `${BASE}  app:\n    build: ./app\n`;
const FROM = `FROM ${IMAGE}\nUSER 1\n`;

describe('an image that a compose file builds, and that a builder without it pulls', () => {
  it.each([
    ['FROM', FROM, BUILT, 'app/Dockerfile:1'],
    ['FROM, for a platform', `FROM --platform=linux/arm64 ${IMAGE}\nUSER 1\n`, BUILT, 'app/Dockerfile:1'],
    [
      'FROM, in an earlier stage',
      `FROM ${IMAGE} AS a\nFROM scratch\nUSER 1\nCOPY --from=a /a /a\n`,
      BUILT,
      'app/Dockerfile:1',
    ],
    ['COPY', `${OWN}COPY --from=${IMAGE} /a /a\n`, BUILT, 'app/Dockerfile:3'],
    ['a mount', `${OWN}RUN --mount=from=${IMAGE},target=/x /x/a\n`, BUILT, 'app/Dockerfile:3'],
    ['an argument', `ARG B=${IMAGE}\nFROM $B\nUSER 1\n`, BUILT, 'app/Dockerfile:2'],
    [
      'an argument of the build',
      'ARG B\nFROM $B\nUSER 1\n',
      `${BASE}  app:\n    build: { context: ./app, args: { B: "${IMAGE}" } }\n`,
      'app/Dockerfile:2',
    ],
    ['pull: false', FROM, `${BASE}  app:\n    build: { context: ./app, pull: false }\n`, 'app/Dockerfile:1'],
    [
      'an inline Dockerfile',
      OWN,
      `${BASE}  app:\n    build:\n      dockerfile_inline: |\n        FROM ${IMAGE}\n        USER 1\n`,
      'compose.yaml:6',
    ],
    [
      'a context with another name',
      FROM,
      `${BASE}  app:\n    build: { context: ./app, additional_contexts: { other: "service:base" } }\n`,
      'app/Dockerfile:1',
    ],
    [
      'a context of one of two builds',
      FROM,
      `${BUILT}  again:\n    build: { context: ./app, additional_contexts: { "${IMAGE}": "service:base" } }\n`,
      'app/Dockerfile:1',
    ],
    ['a service that it depends on', FROM, `${BUILT}    depends_on: [base]\n`, 'app/Dockerfile:1'],
    ['an official name', 'FROM node\nUSER 1\n', BUILT.replace(IMAGE, 'node'), 'app/Dockerfile:1'],
    ['a name of Docker Hub', 'FROM acme/base\nUSER 1\n', BUILT.replace(IMAGE, 'acme/base'), 'app/Dockerfile:1'],
    [
      'the same name in full',
      'FROM docker.io/acme/base:latest\nUSER 1\n',
      BUILT.replace(IMAGE, 'acme/base'),
      'app/Dockerfile:1',
    ],
  ])('has to be verified: %s', async (_name, dockerfile, compose, expected) => {
    const files = { 'app/Dockerfile': dockerfile, 'base/Dockerfile': OWN, 'compose.yaml': compose };
    expect(await unverified(files)).toEqual([expected]);
  });

  it.each([
    [
      'a context',
      FROM,
      `${BASE}  app:\n    build: { context: ./app, additional_contexts: { "${IMAGE}": "service:base" } }\n`,
    ],
    [
      'a context in a list',
      FROM,
      `${BASE}  app:\n    build: { context: ./app, additional_contexts: ["${IMAGE}=service:base"] }\n`,
    ],
    [
      'a folder as the context',
      FROM,
      `${BASE}  app:\n    build: { context: ./app, additional_contexts: { "${IMAGE}": ./base } }\n`,
    ],
    ['a name that nobody can push to', 'FROM acme-base:1\nUSER 1\n', BUILT.replace(IMAGE, 'acme-base:1')],
    ['a stage of that name', `FROM scratch AS acme-base\nFROM acme-base\nUSER 1\n`, BUILT],
    ['a stage that nobody needs', `FROM ${IMAGE}\nFROM scratch\nUSER 1\n`, BUILT],
  ])('does not have to be verified: %s', async (_name, dockerfile, compose) => {
    const files = { 'app/Dockerfile': dockerfile, 'base/Dockerfile': OWN, 'compose.yaml': compose };
    expect(await unverified(files)).toEqual([]);
  });

  it('does not have to be verified where no entry covers it', async () => {
    const files = { 'app/Dockerfile': FROM, 'base/Dockerfile': OWN, 'compose.yaml': BUILT };
    expect(
      await unverified(files, `  lookup: never\n${POLICY.replace('**', 'registry.example.com/other/**')}`),
    ).toEqual([]);
  });
});

describe('an image that Compose pulls before it builds it', () => {
  it.each([
    ['a service without a pull policy', '', 'compose.yaml:2'],
    ['a pull policy that a variable decides', ', pull_policy: "${P}"', 'compose.yaml:2'],
    ['a pull policy that asks', ', pull_policy: missing', 'compose.yaml:2'],
  ])('has to be verified: %s', async (_name, policy, expected) => {
    const compose = `services:\n  base: { build: ./base, image: "${IMAGE}"${policy} }\n`;
    expect(await unverified({ 'base/Dockerfile': OWN, 'compose.yaml': compose })).toEqual([expected]);
  });

  it.each([
    ['another service', `  app: { image: "${IMAGE}" }\n`],
    ['a volume', `  app: { image: acme-app, volumes: [{ type: image, source: "${IMAGE}", target: /a }] }\n`],
  ])('has to be verified in %s', async (_name, service) => {
    const compose = `${BASE}  own: { build: ./base, image: acme-app }\n${service}`;
    expect(await unverified({ 'base/Dockerfile': OWN, 'compose.yaml': compose })).toEqual(['compose.yaml:4']);
  });

  it.each([
    ['it is always built', `image: "${IMAGE}", pull_policy: build`],
    ['it is never pulled', `image: "${IMAGE}", pull_policy: never`],
    ['it has no name', 'restart: always'],
    ['its name is one that nobody can push to', 'image: "acme-base:1"'],
  ])('does not have to be verified: %s', async (_name, settings) => {
    const compose = `services:\n  base: { build: ./base, ${settings} }\n`;
    expect(await unverified({ 'base/Dockerfile': OWN, 'compose.yaml': compose })).toEqual([]);
  });
});

describe('an image that is also built here, at its registry', () => {
  async function start() {
    const fake = await startRegistry();
    open.push(fake);
    const image = fake.addImage('acme/base', '1');
    const files = {
      'app/Dockerfile': FROM.replace('registry.example.com', fake.host),
      'base/Dockerfile': OWN,
      'compose.yaml': BUILT.replace('registry.example.com', fake.host).replace(', pull_policy: build', ''),
    };
    return { fake, image, files, registries: `  insecure-registries: ["${fake.host}"]\n` };
  }

  it('is refused without a signature and accepted with one, and nothing else about it is asked or reported', async () => {
    const { fake, image, files, registries } = await start();
    const unsigned = await scan(files, registries + POLICY);
    const found = unsigned.report.findings.filter(({ ruleId }) => ruleId.startsWith('image-'));
    expect(found.map(({ message }) => message.replaceAll(fake.host, 'HOST'))).toEqual([
      'This Dockerfile is built from "HOST/acme/base:1", which lacks the signature that the configuration requires, so nothing shows who built it. A service builds the image, but a builder that does not have it yet pulls it. With additional_contexts and service: it uses the built one.',
      'Container "base" runs "HOST/acme/base:1", which lacks the signature that the configuration requires, so nothing shows who built it. Compose builds the image only if it cannot pull it. With pull_policy: build it asks no registry.',
    ]);
    expect(unsigned.verdict.conclusion).toBe('policy-fail');
    const content = simpleSigning(image.digest);
    attachments(fake, 'acme/base').byTag(image, 'sig', [
      { mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, KEY) },
    ]);
    const { report, verdict } = await scan(files, registries + POLICY);
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('image-'))).toEqual([]);
    expect(verdict.conclusion).toBe('pass');
    expect(fake.requests.filter((request) => /tags\/list/.test(request))).toEqual([]);
  });

  it('is not asked for without a policy, and not counted', async () => {
    const { fake, files, registries } = await start();
    const { report } = await scan(files, registries, { lookup: 'auto' });
    expect(fake.requests).toEqual([]);
    expect(report.images).toMatchObject({ named: 0 });
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('image-'))).toEqual([]);
    const covered = await scan(files, registries + POLICY);
    expect(covered.report.counts).toEqual(report.counts);
  });
});

describe('an image that is also built here, and that its registry does not show', () => {
  type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;
  const always = (status: number): Answer => {
    return (_request, response) => {
      response.writeHead(status).end();
      return true;
    };
  };
  const ONE = 'services:\n  base: { build: ./base, image: "HOST/acme/base:1" }\n';

  /** The weights of its gaps, with the conclusion of a check of everything. */
  async function gapsOf(
    compose: string,
    entry: string,
    {
      fault = () => false,
      dockerfile = OWN,
      isThere = false,
    }: { fault?: Answer; dockerfile?: string; isThere?: boolean },
  ) {
    const fake = await startRegistry({ fault });
    open.push(fake);
    if (isThere) {
      const image = fake.addImage('acme/base', '1');
      const content = simpleSigning(image.digest);
      attachments(fake, 'acme/base').byTag(image, 'sig', [
        { mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, KEY) },
      ]);
    }
    const here = (text: string): string => text.replaceAll('HOST', fake.host);
    const files = { 'app/Dockerfile': here(dockerfile), 'base/Dockerfile': OWN, 'compose.yaml': here(compose) };
    const policy = here(`  signatures:\n    - { images: "${entry}", key: .hullcheck/cosign.pub }\n`);
    const { report, verdict } = await scan(files, `  insecure-registries: ["${fake.host}"]\n${policy}`);
    const gaps = report.notifications.filter(({ code }) => code === 'lookup-failed');
    return [...gaps.map(({ gap }) => `${gap?.kind} ${gap?.weight}`), verdict.conclusion];
  }

  const LISTED = ['image-not-verified expected', 'pass'];
  const TO_LOOK_AT = ['image-not-verified ordinary', 'pass'];
  const REFUSED = ['image-not-verified severe', 'error'];

  it.each([
    ['the policy names its registry', ONE, 'HOST/**', {}, LISTED],
    ['the policy names its owner', ONE, 'HOST/acme/**', {}, LISTED],
    ['the policy covers every registry', ONE, '**', {}, TO_LOOK_AT],
    ['a pull policy that only asks', ONE.replace(' }', ', pull_policy: always }'), 'HOST/**', {}, LISTED],
    [
      'another service builds it',
      `${ONE.replace(' }', ', pull_policy: build }')}  app: { image: "HOST/acme/base:1" }\n`,
      'HOST/**',
      {},
      LISTED,
    ],
    [
      'a Dockerfile begins with it',
      `${ONE.replace(' }', ', pull_policy: build }')}  app: { build: ./app }\n`,
      'HOST/**',
      { dockerfile: 'FROM HOST/acme/base:1\nUSER 1\n' },
      LISTED,
    ],
    ['the registry wants credentials', ONE, 'HOST/**', { fault: always(401) }, TO_LOOK_AT],
    ['the registry forbids it', ONE, 'HOST/**', { fault: always(403) }, TO_LOOK_AT],
  ])('does not fail a check of everything: %s', async (_name, compose, entry, answers, expected) => {
    expect(await gapsOf(compose, entry, answers)).toEqual(expected);
  });

  /** Answers like that, but only where the signature is. */
  const forBlobs = (status: number): Answer => {
    return (request, response) => /blobs\//.test(request.url ?? '') && always(status)(request, response);
  };

  it.each([
    ['nothing builds it', 'services:\n  base: { image: "HOST/acme/base:1" }\n', 'HOST/**', {}],
    ['it is never built', ONE.replace('build: ./base, ', ''), 'HOST/**', {}],
    ['its digest says that no build makes it', ONE.replace(':1"', `:1@sha256:${'a'.repeat(64)}"`), 'HOST/**', {}],
    ['the registry fails', ONE, 'HOST/**', { fault: always(500) }],
    ['a part of its signature is not there', ONE, 'HOST/**', { isThere: true, fault: forBlobs(404) }],
    ['its signature may not be read', ONE, 'HOST/**', { isThere: true, fault: forBlobs(403) }],
  ])('fails a check of everything: %s', async (_name, compose, entry, answers) => {
    const [first, ...others] = await gapsOf(compose, entry, answers);
    expect([first, others.at(-1)]).toEqual(REFUSED);
  });

  it('passes with its signature at the registry', async () => {
    expect(await gapsOf(ONE, 'HOST/**', { isThere: true })).toEqual(['pass']);
  });
});
