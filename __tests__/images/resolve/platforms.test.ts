import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parsePlatform, platformText } from '../../../src/images/registry/platforms.ts';
import { lackedBy, wantedPlatforms } from '../../../src/images/resolve/wanted-platforms.ts';
import { run } from '../../../src/run/run.ts';
import { attachments, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { type FakeRegistry, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { newKey, oldAnnotations, simpleSigning } from '../../support/signing.ts';

// all rules are loaded first
jest.setTimeout(120_000);

const NAME = 'acme/app';
const KEY = newKey();
const MACHINE = { os: 'linux', architecture: 'amd64' };

const open: FakeRegistry[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** An index whose image for amd64 is signed, and whose image for arm64 is not signed and serves SSH. */
async function start(): Promise<FakeRegistry> {
  const fake = await startRegistry();
  open.push(fake);
  const at = attachments(fake, NAME);
  const platform = (architecture: string): object => ({ platform: { os: 'linux', architecture } });
  const good = fake.addImage(NAME, 'good', { config: { User: 'app' } }, 'good');
  const bad = fake.addImage(NAME, 'bad', { config: { User: 'app', ExposedPorts: { '22/tcp': {} } } }, 'bad');
  at.index([at.entry(good, platform('amd64')), at.entry(bad, platform('arm64'))], '1');
  const content = simpleSigning(good.digest);
  at.byTag(good, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, KEY) }]);
  return fake;
}

async function scan(fake: FakeRegistry, files: Readonly<Record<string, string>>, ids: readonly string[]) {
  const image = `${fake.host}/${NAME}:1`;
  const written = Object.entries(files).map(([path, text]) => [path, text.replaceAll('IMAGE', image)]);
  const { report } = await run({
    folder: folderWith({
      ...Object.fromEntries(written),
      '.hullcheck/cosign.pub': KEY.publicKey,
      '.github/hullcheck.yml': `images:\n  insecure-registries: ["${fake.host}"]\n  signatures:\n    - { images: "${fake.host}/**", key: .hullcheck/cosign.pub }\n`,
    }),
    paths: [],
    config: undefined,
    profile: 'strict',
    failOn: undefined,
    baseline: undefined,
  });
  const found = report.findings.filter(({ ruleId }) => ids.includes(ruleId));
  return {
    findings: found.map(({ ruleId, message }) => `${ruleId}: ${message.replaceAll(image, 'IMAGE')}`),
    gaps: report.notifications.filter(({ gap }) => gap?.kind === 'image-not-verified').length,
    verified: report.verified?.length ?? 0,
  };
}

describe('the signature is checked on the platform that a file names', () => {
  const SERVICE = 'services:\n  a:\n    image: IMAGE\n';
  const BUILD = 'services:\n  a:\n    build:\n      context: .\n';
  const FROM = { Dockerfile: 'FROM IMAGE\n' };
  const STEP = 'uses: docker/build-push-action@v6, with: { context: .';
  it.each<[isSigned: boolean, files: Readonly<Record<string, string>>]>([
    [true, FROM],
    [true, { Dockerfile: 'FROM --platform=linux/x86_64 IMAGE\n' }],
    [false, { Dockerfile: 'FROM --platform=linux/arm64 IMAGE\n' }],
    [false, { Dockerfile: 'FROM --platform=Linux/AArch64/v8 IMAGE\n' }],
    [false, { Dockerfile: 'ARG P=arm64\nFROM --platform=$P IMAGE\n' }],
    [false, { Dockerfile: 'ARG P\nFROM --platform=$P IMAGE\n' }],
    [true, { 'compose.yaml': `${SERVICE}    platform: linux/amd64\n` }],
    [false, { 'compose.yaml': `${SERVICE}    platform: linux/arm64\n` }],
    [false, { 'compose.yaml': `${SERVICE}    platform: linux/arm64/v8\n` }],
    [false, { 'compose.yaml': `${SERVICE}    platform: \${P}\n` }],
    [true, { ...FROM, 'compose.yaml': BUILD }],
    [false, { ...FROM, 'compose.yaml': `${BUILD}    platform: linux/arm64\n` }],
    [false, { ...FROM, 'compose.yaml': `${BUILD}      platforms: [linux/amd64, linux/arm64]\n` }],
    [false, { ...FROM, 'docker-bake.hcl': 'target "a" {\n  platforms = ["linux/arm64"]\n}\n' }],
    [
      false,
      {
        ...FROM,
        '.github/workflows/a.yml': `jobs: { a: { runs-on: x, steps: [{ ${STEP}, platforms: linux/arm64 } }] } }\n`,
      },
    ],
    [false, { 'run.sh': '#!/bin/sh\ndocker run --platform linux/arm64 IMAGE\n' }],
    [true, { 'run.sh': '#!/bin/sh\ndocker run --platform linux/amd64 IMAGE\n' }],
  ])('%s: %j', async (isSigned, files) => {
    const fake = await start();
    const { findings, gaps, verified } = await scan(fake, files, ['image-unsigned']);
    expect({ unsigned: findings.length, gaps, verified }).toEqual(
      isSigned ? { unsigned: 0, gaps: 0, verified: 1 } : { unsigned: 1, gaps: 0, verified: 0 },
    );
  });
});

describe('a platform that an image does not have', () => {
  it('is reported, and the signature is still checked', async () => {
    const fake = await start();
    const files = { 'compose.yaml': 'services:\n  a:\n    image: IMAGE\n    platform: linux/s390x\n' };
    expect(await scan(fake, files, ['image-not-found', 'image-unsigned'])).toEqual({
      findings: [
        'image-not-found: Container "a" runs "IMAGE" for linux/s390x, which the image is not available for. Anyone who adds that platform decides what runs.',
        'image-unsigned: Container "a" runs "IMAGE", which lacks the signature that the configuration requires, so nothing shows who built it.',
      ],
      gaps: 0,
      verified: 0,
    });
  });
});

describe('the image that is read', () => {
  it('is that of the platform that each file names', async () => {
    const fake = await start();
    const files = {
      'compose.yaml': 'services:\n  a:\n    image: IMAGE\n    platform: linux/arm64\n  b:\n    image: IMAGE\n',
    };
    const { findings } = await scan(fake, files, ['image-exposes-admin-port']);
    expect(findings).toEqual([expect.stringContaining('"a"')]);
  });
});

describe('the platforms that a file wants', () => {
  it.each([
    ['linux/arm64', 'linux/arm64'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['arm64', 'linux/arm64'],
    ['linux', 'linux/amd64'],
    ['Windows', 'Windows/amd64'],
    ['windows(10.0.17763)/amd64', 'windows/amd64'],
    ['local', 'linux/amd64'],
    ['', 'linux/amd64'],
    ['linux/arm/v7/x', undefined],
    ['linux/a b', undefined],
    ['linux//v7', undefined],
  ])('%j is %s', (text, platform) => {
    const parsed = parsePlatform(text, MACHINE);
    expect(parsed && platformText(parsed)).toBe(platform);
  });

  it.each([
    [undefined, ['linux/amd64'], 'linux/amd64'],
    ['unknown' as const, 'unknown', 'linux/amd64'],
    [['linux/arm64', 'linux/x86_64'], ['linux/arm64', 'linux/x86_64'], 'linux/amd64'],
    [['linux/arm64', 'linux/s390x'], ['linux/arm64', 'linux/s390x'], 'linux/arm64'],
    [['linux/arm64', ''], ['linux/arm64', 'linux/amd64'], 'linux/amd64'],
    [['linux/arm64', 'a/b/c/d'], 'unknown', 'linux/amd64'],
  ])('%j are %j, and %s is read', (asked, all, read) => {
    const wanted = wantedPlatforms(asked, MACHINE);
    expect(wanted.all === 'unknown' ? wanted.all : wanted.all.map(platformText)).toEqual(all);
    expect(platformText(wanted.read)).toBe(read);
  });

  it('are not missing in an image that is no index', () => {
    const annotations = new Map<string, string>();
    const part = { mediaType: '', digest: '', size: 0, platform: undefined, artifactType: undefined, annotations };
    const manifest = { ...part, kind: 'image', subject: undefined, config: part, layers: [] } as const;
    expect(lackedBy(manifest, wantedPlatforms(['linux/s390x'], MACHINE))).toBeUndefined();
  });
});

describe('a platform that a single image is not for', () => {
  const WAY_OUT = 'Name an image for that platform, or correct the platform.';
  const gap = (own: string, wanted: string): string =>
    `warning: The image IMAGE could only be looked up in part: the image is for ${own}, and not for ${wanted}. ${WAY_OUT}`;

  it.each<readonly [config: object, platform: string | undefined, expected: readonly string[]]>([
    [{ os: 'linux', architecture: 'amd64' }, 'linux/s390x', [gap('linux/amd64', 'linux/s390x')]],
    [{ os: 'linux', architecture: 'amd64' }, 'arm64', [gap('linux/amd64', 'linux/arm64')]],
    [{ os: 'windows', architecture: 'amd64' }, 'linux/amd64', [gap('windows/amd64', 'linux/amd64')]],
    [{ os: 'linux', architecture: 'arm64' }, 'linux/arm/v7', [gap('linux/arm64', 'linux/arm/v7')]],
    [{ os: 'linux', architecture: 'amd64' }, 'linux/amd64', []],
    [{ os: 'linux', architecture: 'amd64' }, undefined, []],
    [{ os: 'linux', architecture: 'arm64' }, undefined, []],
    [{ os: 'linux', architecture: 'arm64' }, 'linux/arm64/v8', []],
    [{ os: 'linux', architecture: 'x86_64' }, 'linux/amd64', []],
    [{ os: 'linux', architecture: '386' }, 'linux/amd64', []],
    [{ os: 'linux', architecture: 'arm' }, 'linux/arm/v6', []],
    [{ os: 'linux', architecture: 'amd64' }, `\${P}`, []],
    [{ os: '', architecture: '' }, 'linux/s390x', []],
  ])('is not looked at: %j for %s', async (config, platform, expected) => {
    const fake = await startRegistry();
    open.push(fake);
    fake.addImage(NAME, '1', { ...config, config: { User: 'app' } });
    const image = `${fake.host}/${NAME}:1`;
    const { report } = await run({
      folder: folderWith({
        'compose.yaml': `services:\n  a:\n    image: ${image}\n${platform === undefined ? '' : `    platform: ${platform}\n`}`,
        '.github/hullcheck.yml': `images:\n  lookup: auto\n  insecure-registries: ["${fake.host}"]\n`,
      }),
      paths: [],
      config: undefined,
      profile: undefined,
      failOn: undefined,
      baseline: undefined,
    });
    const found = report.notifications.filter(({ gap: one }) => one?.kind === 'image-not-looked-up');
    expect(found.map(({ level, message }) => `${level}: ${message.replaceAll(image, 'IMAGE')}`)).toEqual(expected);
    const places = found.map(({ span }) => span?.file.text.slice(span.start, span.end));
    expect(places).toEqual(expected.map(() => image));
  });
});
