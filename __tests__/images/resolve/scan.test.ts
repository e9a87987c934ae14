import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { activeRules } from '../../../src/check/active-rules.ts';
import { ruleNames } from '../../../src/check/rule-names.ts';
import { DEFAULT_LOOKUPS, type LookupSettings } from '../../../src/config/lookup-settings.ts';
import { openRepository } from '../../../src/discover/index.ts';
import { imageLookups, offlineLookups } from '../../../src/images/resolve/lookups.ts';
import { positionAt } from '../../../src/model/position.ts';
import { imageLine } from '../../../src/report/images/image-line.ts';
import { rules } from '../../../src/rules/index.ts';
import { scan } from '../../../src/run/scan.ts';
import type { ScanReport } from '../../../src/triage/scan-report.ts';
import { type FakeRegistry, type FakeRegistryOptions, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { tar } from '../../support/tar.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const registry = await startRegistry(options);
  open.push(registry);
  return registry;
}

/** A fixed list: a new rule must not break these tests. */
const IDS: ReadonlySet<string> = new Set([
  'image-created-long-ago',
  'image-digest-outdated',
  'image-env-secret',
  'image-not-digest-pinned',
  'image-not-found',
  'image-patch-outdated',
]);
const ABOUT_IMAGES = rules.filter(({ id }) => IDS.has(id));

async function scanWith(
  files: Readonly<Record<string, string>>,
  settings: Partial<LookupSettings>,
  about = ABOUT_IMAGES,
): Promise<ScanReport> {
  const repository = openRepository([], { cwd: folderWith(files), include: [], exclude: [], maxFileSize: 1024 * 1024 });
  return scan(repository, {
    rules: activeRules(about, 'strict'),
    names: ruleNames(about),
    suppressions: [],
    lookups: imageLookups({ ...DEFAULT_LOOKUPS, timeBudget: 20, ...settings }),
    today: '2026-11-24',
  });
}

const findingsOf = ({ findings }: ScanReport): string[] =>
  findings.map(({ ruleId, span }) => `${span.file.path}:${positionAt(span.file, span.start).line} ${ruleId}`);

const saidBy = ({ notifications }: ScanReport): string[] =>
  notifications.map(({ level, code, message, span }) => {
    const place = span && `${span.file.path}:${positionAt(span.file, span.start).line}`;
    return `${level} ${code} ${place}: ${message}`;
  });

describe('images of a repository', () => {
  it('are looked up, each once, and reported where they are written', async () => {
    const fake = await start();
    const { digest } = fake.addImage('acme/base', '1.4.0', { created: '2023-01-02T03:04:05Z' }, 'old');
    fake.addImage('acme/base', '1.4.2', {}, 'new');
    fake.addImage('acme/app', '2', { config: { Env: ['DB_PASSWORD=fictional-for-this-test'] } });
    const old = fake.addImage('acme/tool', '7', {}, 'old');
    fake.addImage('acme/tool', '7', {}, 'new');
    const files = {
      Dockerfile: [
        `FROM ${fake.host}/acme/base:1.4.0 AS build`,
        'ARG NAME',
        `FROM ${fake.host}/acme/base:1.4.0`,
        `COPY --from=${fake.host}/acme/tool:7@${old.digest} /tool /tool`,
        `COPY --from=${fake.host}/acme/gone:1 /tool /other`,
        'COPY --from=build /x /x',
        'USER 1000',
      ].join('\n'),
      'compose.yaml': `services:\n  app:\n    image: ${fake.host}/acme/app:2\n    user: "1000"\n`,
    };
    const report = await scanWith(files, { insecureRegistries: [fake.host] });
    expect(findingsOf(report)).toEqual([
      'Dockerfile:1 image-created-long-ago',
      'Dockerfile:1 image-not-digest-pinned',
      'Dockerfile:1 image-patch-outdated',
      'Dockerfile:3 image-created-long-ago',
      'Dockerfile:3 image-not-digest-pinned',
      'Dockerfile:3 image-patch-outdated',
      'Dockerfile:4 image-digest-outdated',
      'Dockerfile:5 image-not-found',
      'compose.yaml:3 image-env-secret',
    ]);
    expect(saidBy(report)).toEqual([]);
    const pin = report.findings.find(({ ruleId }) => ruleId === 'image-not-digest-pinned');
    expect(pin?.fix?.edits[0]?.text).toBe(`@${digest}`);
    expect(JSON.stringify(report.findings.map(({ message }) => message))).not.toContain('fictional');
    expect(new Set(fake.requests).size).toBe(fake.requests.length);
  });

  it('say what they were built on', async () => {
    const fake = await start();
    const before = fake.addImage('acme/base', '1', {}, 'before');
    fake.addImage('acme/base', '1', {}, 'after');
    const current = fake.addImage('acme/base', '2');
    const say = (tag: string, name: string, digest: string): void => {
      const { config, layer } = fake.addImage('acme/app', tag);
      const annotations = {
        'org.opencontainers.image.base.name': name,
        'org.opencontainers.image.base.digest': digest,
      };
      const mediaType = 'application/vnd.oci.image.manifest.v1+json';
      fake.addManifest('acme/app', { mediaType, config, layers: [layer], annotations }, tag);
    };
    const base = `${fake.host}/acme/base`;
    say('old', `${base}:1`, before.digest);
    say('new', `${base}:2`, current.digest);
    say('both', `${base}:1@${before.digest}`, before.digest);
    say('private', '169.254.169.254/acme/base:1', before.digest);
    say('nonsense', '::error::x', 'x');
    const services = ['old', 'new', 'both', 'private', 'nonsense'].map(
      (tag) => `  ${tag}:\n    image: ${fake.host}/acme/app:${tag}\n`,
    );
    const files = { 'compose.yaml': `services:\n${services.join('')}` };
    const about = rules.filter(({ id }) => id === 'image-base-outdated');
    const report = await scanWith(files, { insecureRegistries: [fake.host] }, about);
    const later = `which is built on "${base}:1" in an older version: that tag now points to another image, which may fix flaws of this one.`;
    expect(report.findings.map(({ message }) => message)).toEqual([
      `Container "old" runs "${fake.host}/acme/app:old", ${later}`,
      `Container "both" runs "${fake.host}/acme/app:both", ${later}`,
    ]);
    expect(saidBy(report)).toEqual([
      `note lookup-failed compose.yaml:9: The image ${fake.host}/acme/app:private could not be looked up: 169.254.169.254 is at an address of this machine or of a private network, and images.allow-private-registries does not list it. The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.`,
    ]);
  });

  it('say in their provenance what they were built with', async () => {
    const fake = await start();
    const before = fake.addImage('acme/base', '1', {}, 'before');
    fake.addImage('acme/base', '1', {}, 'after');
    const current = fake.addImage('acme/base', '2');
    const platform = { os: 'linux', architecture: 'amd64' };
    const uriOf = (name: string): string => `pkg:docker/${fake.host}/${name}?platform=linux%2Famd64`;
    const material = (uri: string, digest: string) => ({ uri, digest: { sha256: digest.slice('sha256:'.length) } });
    const add = (
      tag: string,
      predicateOf: (materials: object[]) => object,
      materials: object[],
      about?: string,
    ): void => {
      const image = fake.addImage('acme/app', `${tag}-amd64`, {}, tag);
      const digest = { sha256: (about ?? image.digest).slice('sha256:'.length) };
      const statement = { subject: [{ name: 'x', digest }], predicate: predicateOf(materials) };
      const annotations = { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' };
      const layer = {
        ...fake.addBlob('acme/app', JSON.stringify(statement)),
        mediaType: 'application/vnd.in-toto+json',
        annotations,
      };
      const mediaType = 'application/vnd.oci.image.manifest.v1+json';
      const attestation = fake.addManifest('acme/app', { mediaType, config: image.config, layers: [layer] });
      const manifests = [
        { digest: image.digest, size: image.size, mediaType, platform },
        {
          digest: attestation.digest,
          size: attestation.size,
          mediaType,
          platform: { os: 'unknown', architecture: 'unknown' },
          annotations: {
            'vnd.docker.reference.type': 'attestation-manifest',
            'vnd.docker.reference.digest': image.digest,
          },
        },
      ];
      fake.addManifest('acme/app', { mediaType: 'application/vnd.oci.image.index.v1+json', manifests }, tag);
    };
    const v02 = (materials: object[]) => ({ materials });
    const v1 = (resolvedDependencies: object[]) => ({ buildDefinition: { resolvedDependencies } });
    const old = material(uriOf('acme/base@1'), before.digest);
    const frontend = material('pkg:docker/docker/dockerfile@1', before.digest);
    add('old02', v02, [frontend, old, material('https://example.com/acme.git', before.digest)]);
    add('old1', v1, [old]);
    add('new', v1, [material(uriOf('acme/base@2'), current.digest)]);
    add('two', v1, [old, material(uriOf('acme/base@2'), current.digest)]);
    add('other', v1, [old], before.digest);
    add('digest', v1, [material(uriOf(`acme/base@${before.digest}`), before.digest)]);
    add('nonsense', v1, [material('pkg:docker/%zz@%zz', 'x'), material('pkg:docker/::error::@x', before.digest)]);
    const services = ['old02', 'old1', 'new', 'two', 'other', 'digest', 'nonsense'].map(
      (tag) => `  ${tag}:\n    image: ${fake.host}/acme/app:${tag}\n`,
    );
    const about = rules.filter(({ id }) => id === 'image-base-outdated');
    const files = { 'compose.yaml': `services:\n${services.join('')}` };
    const report = await scanWith(files, { insecureRegistries: [fake.host] }, about);
    const later = `which is built with "${fake.host}/acme/base:1" in an older version: that tag now points to another image, which may fix flaws of this one.`;
    expect(report.findings.map(({ message }) => message)).toEqual([
      `Container "old02" runs "${fake.host}/acme/app:old02", ${later}`,
      `Container "old1" runs "${fake.host}/acme/app:old1", ${later}`,
    ]);
    expect(saidBy(report)).toEqual([]);
  });

  it('are read for the distribution inside, where the configuration allows it', async () => {
    const fake = await start();
    const system = (id: string, version: string, files: readonly { path: string; content: string }[] = []): Buffer =>
      tar([{ path: 'etc/os-release', content: `ID=${id}\nVERSION_ID="${version}"\n` }, ...files]);
    const debian = (version: string) => [{ path: 'etc/debian_version', content: `${version}\n` }];
    const alpine = (version: string) => [{ path: 'etc/alpine-release', content: `${version}\n` }];
    const { layer } = fake.addImage('acme/old', '1', {}, system('debian', '10', debian('10.13')));
    fake.addImage('acme/late', '1', {}, system('debian', '12', debian('12.8')));
    fake.addImage('acme/behind', '1', {}, system('alpine', '3.23.0', alpine('3.23.0')));
    fake.addImage('acme/rolling', '1', {}, system('wolfi', '20230201'));
    fake.addImage('acme/empty', '1', {}, tar([{ path: 'app', content: '' }]));
    const services = ['old', 'late', 'behind', 'rolling', 'empty'].map(
      (name) => `  ${name}:\n    image: ${fake.host}/acme/${name}:1\n`,
    );
    const files = { 'compose.yaml': `services:\n${services.join('')}` };
    const ids = ['image-os-eol', 'image-os-extended-support', 'image-point-release-outdated'];
    const about = rules.filter(({ id }) => ids.includes(id));
    const report = await scanWith(files, { insecureRegistries: [fake.host], contents: true }, about);
    expect(findingsOf(report)).toEqual([
      'compose.yaml:3 image-os-eol',
      'compose.yaml:5 image-os-extended-support',
      'compose.yaml:5 image-point-release-outdated',
      'compose.yaml:7 image-point-release-outdated',
    ]);
    expect(saidBy(report)).toEqual([]);
    expect(fake.requests.filter((request) => request.endsWith(layer.digest))).toHaveLength(1);
  });

  it('are not looked up where nothing wants to know about them', async () => {
    const fake = await start();
    const local = rules.filter(({ needs, uses }) => needs === undefined && uses === undefined);
    await scanWith({ Dockerfile: `FROM ${fake.host}/acme/base:1\n` }, { insecureRegistries: [fake.host] }, local);
    expect(fake.requests).toEqual([]);
  });

  it('are not looked up when no image is made of their stage, when a variable decides, or when they are built here', async () => {
    const fake = await start();
    const files = {
      Dockerfile: `ARG TAG\nFROM ${fake.host}/acme/unused:1\nFROM ${fake.host}/acme/base:$TAG\nUSER 1\n`,
      'app/Dockerfile': 'FROM acme/built:1\nUSER 1\n',
      'built/Dockerfile': 'FROM scratch\nUSER 1\n',
      'compose.yaml':
        'services:\n  built: {build: built, image: acme/built:1}\n  app: {build: app}\n  again: {image: acme/built:1}\n  local: {image: acme/local:1, pull_policy: never}\n',
    };
    const report = await scanWith(files, { insecureRegistries: [fake.host] });
    expect(findingsOf(report)).toEqual([]);
    expect(saidBy(report)).toEqual([
      `note lookup-failed Dockerfile:3: The image ${fake.host}/acme/base:\${…} was not looked up: a variable decides which one it is. Write it without the variable to have it looked up.`,
    ]);
    expect(fake.requests).toEqual([]);
  });

  it('that cannot be had are not checked, which one notification says of each place', async () => {
    const fake = await start({ auth: 'basic', password: 'robot:secret' });
    const files = { Dockerfile: `FROM ${fake.host}/acme/base:1\nFROM ${fake.host}/acme/base:1\nUSER 1\n` };
    const settings = { insecureRegistries: [fake.host] };
    const message = `The image ${fake.host}/acme/base:1 could not be looked up: ${fake.host} asks for credentials, and none are stored for it. Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.`;
    expect(saidBy(await scanWith(files, settings))).toEqual([`note lookup-failed Dockerfile:2: ${message}`]);
    expect(saidBy(await scanWith(files, { ...settings, failOnUnavailable: true }))).toEqual([
      `error lookup-failed Dockerfile:2: ${message}`,
    ]);
  });

  it('are counted while they are looked up, each once', async () => {
    const fake = await start();
    for (const name of ['acme/a', 'acme/b']) fake.addImage(name, '1');
    const from = ['a', 'b', 'a', 'b'].map((name) => `COPY --from=${fake.host}/acme/${name}:1 /x /x`);
    const repository = openRepository([], {
      cwd: folderWith({ Dockerfile: `FROM scratch\n${from.join('\n')}\nUSER 1\n` }),
      include: [],
      exclude: [],
      maxFileSize: 1024,
    });
    const seen: string[] = [];
    await scan(repository, {
      rules: activeRules(ABOUT_IMAGES, 'strict'),
      names: ruleNames(rules),
      suppressions: [],
      lookups: imageLookups({ ...DEFAULT_LOOKUPS, insecureRegistries: [fake.host] }),
      today: '2026-11-24',
      onProgress: (done, total, what) => seen.push(`${done} of ${total} ${what}`),
    });
    expect(seen).toEqual(['1 of 1 undefined', '1 of 2 images', '2 of 2 images']);
  });

  it('that fail are in one note, with the reasons and some of the images', async () => {
    const from = Array.from({ length: 9 }, (_, index) => `COPY --from=127.0.0.1:1/acme/b${index}:1 /b /b`);
    const lines = [
      'ARG TAG',
      'FROM scratch AS a',
      from[0],
      'FROM acme/app:$TAG',
      ...from,
      'COPY --from=a /x /x',
      'USER 1',
    ];
    const report = await scanWith({ Dockerfile: lines.join('\n') }, {});
    expect(saidBy(report)).toEqual([
      'note lookup-failed undefined: 10 images were not looked up: 127.0.0.1:1 is at an address of this machine or of a private network, and images.allow-private-registries does not list it (127.0.0.1:1/acme/b0:1 at Dockerfile:3, 127.0.0.1:1/acme/b1:1 at Dockerfile:6, 127.0.0.1:1/acme/b2:1 at Dockerfile:7, 6 more); a variable decides which one it is (acme/app:${…} at Dockerfile:4). The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries. Write it without the variable to have it looked up.',
    ]);
    expect(report.notifications[0]?.gap).toMatchObject({ kind: 'image-not-looked-up', weight: 'expected', count: 10 });
    expect(imageLine(report.images)).toBe(
      'Images: 10 named, 0 looked up, 10 not: 127.0.0.1:1 is at an address of this machine or of a private network, and images.allow-private-registries does not list it (9); a variable decides which one it is.',
    );
  });

  it('are counted, each once, with those that the cache has', async () => {
    const fake = await start();
    for (const tag of ['1.4.0', '1.4.2']) fake.addImage('acme/base', tag);
    const Dockerfile = [
      `FROM ${fake.host}/acme/base:1.4.0 AS a`,
      `FROM ${fake.host}/acme/base:1.4.0`,
      `COPY --from=a /x /x`,
      `COPY --from=${fake.host}/acme/base:1.4.2 /x /x`,
      `COPY --from=${fake.host}/acme/gone:1 /x /x`,
      'USER 1',
    ].join('\n');
    const settings = { insecureRegistries: [fake.host], cacheDir: join(folderWith({}), 'cache') };
    const line = async () => imageLine((await scanWith({ Dockerfile }, settings)).images);
    expect(await line()).toBe('Images: 3 named, 3 looked up.');
    const before = fake.requests.length;
    expect(await line()).toBe('Images: 3 named, 3 looked up (2 from cache).');
    expect(fake.requests.slice(before).filter((request) => request.startsWith('GET'))).toEqual([
      'GET /v2/acme/base/tags/list?n=1000',
    ]);
  });

  it('of which something is known are said to be known in part', async () => {
    const fake = await start({
      fault(request, response) {
        if (!request.url?.includes('/tags/')) return false;
        response.writeHead(403).end();
        return true;
      },
    });
    fake.addImage('acme/base', '1.4.0');
    const files = { Dockerfile: `FROM ${fake.host}/acme/base:1.4.0\nUSER 1\n` };
    const report = await scanWith(files, { insecureRegistries: [fake.host] });
    expect(findingsOf(report)).toEqual(['Dockerfile:1 image-not-digest-pinned']);
    expect(saidBy(report)).toEqual([
      `note lookup-failed Dockerfile:1: The image ${fake.host}/acme/base:1.4.0 could only be looked up in part: ${fake.host} does not let us read acme/base, if it exists. Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.`,
    ]);
  });

  it('at private addresses are not asked for', async () => {
    const fake = await start();
    const report = await scanWith({ Dockerfile: `FROM ${fake.host}/acme/base:1\nUSER 1\n` }, {});
    expect(saidBy(report)).toEqual([
      `note lookup-failed Dockerfile:1: The image ${fake.host}/acme/base:1 could not be looked up: ${fake.host} is at an address of this machine or of a private network, and images.allow-private-registries does not list it. The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.`,
    ]);
    expect(fake.requests).toEqual([]);
  });

  it('are named without the secrets in their names, and not looked up', async () => {
    const fake = await start();
    const text = `ARG NPM_TOKEN=blue-kettle-on-a-hill\nFROM ${fake.host}/$NPM_TOKEN/base:1\nUSER 1\n`;
    const said = saidBy(await scanWith({ Dockerfile: text }, {})).join('\n');
    expect(said).toContain(
      `The image ${fake.host}/\${NPM_TOKEN}/base:1 was not looked up: a secret is part of its name. Write the name without variables for secrets, and without those of files that git ignores.`,
    );
    expect(fake.requests).toEqual([]);
    expect(said).not.toContain('blue-kettle');
  });

  it('are left when the time is over, and the others are not asked for', async () => {
    const silent = await Promise.all(Array.from({ length: 5 }, () => start({ fault: () => true })));
    const hosts = silent.map(({ host }) => host);
    const Dockerfile = `FROM scratch\n${hosts.map((host) => `COPY --from=${host}/acme/b:1 /b /b\n`).join('')}USER 1\n`;
    const started = performance.now();
    const report = await scanWith({ Dockerfile }, { insecureRegistries: hosts, timeBudget: 1, concurrency: 1 });
    expect(performance.now() - started).toBeLessThan(10_000);
    const [said = '', ...others] = saidBy(report);
    expect(others).toEqual([]);
    expect(said).toContain(`5 images were not looked up: ${hosts[0]} did not answer in time (${hosts[0]}/acme/b:1 at`);
    expect(said).toContain(`the time for looking up images ran out (${hosts[4]}/acme/b:1 at Dockerfile:6)`);
    expect(said).toMatch(/Try again later\. Raise images\.time-budget\.$/);
    expect(silent[4]?.requests).toEqual([]);
  });

  it('that fail are each named where that fails the check', async () => {
    const from = Array.from({ length: 9 }, (_, index) => `COPY --from=127.0.0.1:1/acme/b${index}:1 /b /b`);
    const files = { Dockerfile: `FROM scratch\n${from.join('\n')}\nUSER 1\n` };
    const report = await scanWith(files, { failOnUnavailable: true });
    expect(report.notifications.map(({ gap }) => gap)).toEqual(
      from.map((_line, index) => ({
        kind: 'image-not-looked-up',
        weight: 'severe',
        thing: 'image',
        count: 1,
        evidence: `127.0.0.1:1/acme/b${index}:1`,
      })),
    );
  });

  it.each([
    '256.256.256.256/acme/app:1',
    '1.2.3.4.5/acme/app:1',
    'localhost:99999/acme/app:1',
    '[:::]/acme/app:1',
    '[1:2]/acme/app:1',
    'xn--zzzz.com/acme/app:1',
    '0x.1/acme/app:1',
    'a..b/acme/app:1',
    'https://registry.example.com/acme/app:1',
  ])('that have a name which is no address keep no other one from being looked up: %s', async (reference) => {
    const fake = await start();
    const files = { Dockerfile: `FROM ${reference}\nCOPY --from=${fake.host}/acme/base:1 /x /x\nUSER 1\n` };
    const report = await scanWith(files, { insecureRegistries: [fake.host] });
    expect(findingsOf(report)).toContain('Dockerfile:2 image-not-found');
    expect(report.notifications.map(({ gap }) => [gap?.kind, gap?.weight])).toContainEqual([
      'image-not-looked-up',
      'expected',
    ]);
  });

  it('are counted when nothing may use the network', async () => {
    const repository = openRepository([], {
      cwd: folderWith({ Dockerfile: 'FROM ghcr.io/acme/base:1\nCOPY --from=ghcr.io/acme/b:1 /b /b\nUSER 1\n' }),
      include: [],
      exclude: [],
      maxFileSize: 1024,
    });
    const options = { rules: activeRules(ABOUT_IMAGES, 'recommended'), names: ruleNames(rules), suppressions: [] };
    const said = async (failOnUnavailable: boolean) => {
      const lookups = offlineLookups({ ...DEFAULT_LOOKUPS, failOnUnavailable });
      return saidBy(await scan(repository, { ...options, lookups, today: '2026-11-24' }));
    };
    const rest =
      'not looked up, because network access is forbidden. Run the check without --offline, or the Action without network: never.';
    expect(await said(false)).toEqual([`note lookup-failed undefined: 2 images were ${rest}`]);
    expect(await said(true)).toEqual([
      `error lookup-failed Dockerfile:1: The image ghcr.io/acme/base:1 was ${rest}`,
      `error lookup-failed Dockerfile:2: The image ghcr.io/acme/b:1 was ${rest}`,
    ]);
  });
});
