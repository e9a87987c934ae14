import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { positionAt } from '../../../src/model/position.ts';
import { toHtml } from '../../../src/report/html/index.ts';
import { toJson } from '../../../src/report/json.ts';
import { type Run, run } from '../../../src/run/run.ts';
import type { RunSettings } from '../../../src/run/settings.ts';
import { attachments, BUNDLE, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { type FakeRegistry, type FakeRegistryOptions, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { envelopeOf, newChain } from '../../support/notation.ts';
import { shortenWaits } from '../../support/short-waits.ts';
import { bundle, createSigstore, newKey, oldAnnotations, simpleSigning, statement } from '../../support/signing.ts';

// all rules are loaded first
jest.setTimeout(60_000);

const NAME = 'acme/app';
const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeRegistryOptions = {}) {
  const fake = await startRegistry(options);
  open.push(fake);
  return { fake, image: fake.addImage(NAME, '1'), at: attachments(fake, NAME) };
}

/** The lines of one entry of `images.signatures`. */
const configuration = (fake: FakeRegistry, entry: string, more = ''): string =>
  `images:\n  insecure-registries: ["${fake.host}"]\n${more}  signatures:\n    - { images: "${fake.host}/**", ${entry} }\n`;

const IDS = ['image-unsigned', 'image-signer-unexpected', 'image-signature-unverified', 'image-digest-required'];

async function scan(files: Readonly<Record<string, string>>, settings: Partial<RunSettings> = {}): Promise<Run> {
  return run({
    folder: folderWith(files),
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
    ...settings,
  });
}

function findingsOf({ report }: Run, { host }: FakeRegistry): readonly string[] {
  return report.findings
    .filter(({ ruleId }) => IDS.includes(ruleId))
    .map(({ ruleId, message, span }) => {
      const { line } = positionAt(span.file, span.start);
      return `${span.file.path}:${line} ${ruleId}: ${message.replaceAll(host, 'HOST')}`;
    });
}

function notesOf({ report }: Run, { host }: FakeRegistry): readonly string[] {
  return report.notifications.map(
    ({ level, code, message }) => `${level} ${code}: ${message.replaceAll(host, 'HOST')}`,
  );
}

const KEY = newKey();
const compose = ({ host }: FakeRegistry, reference = `${host}/${NAME}:1`): Record<string, string> => ({
  'compose.yaml': `services:\n  app:\n    image: ${reference}\n`,
  '.hullcheck/cosign.pub': KEY.publicKey,
});
const BY_KEY = 'key: .hullcheck/cosign.pub';
const BY_IDENTITY = `issuer: "${ISSUER}", identity: "${WORKFLOW.replace('v1', '*')}"`;
const CONFIG = '.github/hullcheck.yml';

describe('a policy on signatures', () => {
  it('finds images that nobody signed, and nothing to say of those that are signed', async () => {
    const { fake, image, at } = await start();
    const files = { ...compose(fake), [CONFIG]: configuration(fake, BY_KEY) };
    const unsigned = await scan(files);
    expect(unsigned.verdict.conclusion).toBe('policy-fail');
    expect(findingsOf(unsigned, fake)).toEqual([
      'compose.yaml:3 image-unsigned: Container "app" runs "HOST/acme/app:1", which lacks the signature that the configuration requires, so nothing shows who built it.',
    ]);
    const content = simpleSigning(image.digest);
    at.byTag(image, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, KEY) }]);
    const signed = await scan(files);
    expect(findingsOf(signed, fake)).toEqual([]);
    expect(notesOf(signed, fake)).toEqual([]);
    const json = JSON.parse([...toJson(signed.report, { version: '0' })].join(''));
    expect(json.signatures).toMatchObject([
      {
        image: `${fake.host}/${NAME}:1`,
        path: 'compose.yaml',
        start: { line: 3 },
        verified: 'signature',
        digest: image.digest,
        key: '.hullcheck/cosign.pub',
        identity: null,
        issuer: null,
      },
    ]);
  });

  it.each([
    'compose.dev.yml',
    'docker-compose.test.yml',
    'tests/compose.yaml',
    'examples/compose.yaml',
    'docs/compose.yaml',
  ])('is as strict in %s', async (path) => {
    const { fake } = await start();
    const { 'compose.yaml': text = '', ...key } = compose(fake);
    const { verdict, report } = await scan({ ...key, [path]: text, [CONFIG]: configuration(fake, BY_KEY) });
    const found = report.findings.filter(({ ruleId }) => ruleId === 'image-unsigned');
    expect([verdict.conclusion, ...found.map(({ severity, span }) => `${severity} ${span.file.path}`)]).toEqual([
      'policy-fail',
      `high ${path}`,
    ]);
  });

  it('says who signed instead, without what a terminal or a workflow would obey', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    const sigstore = createSigstore();
    const evil = `https://github.com/evil/app\n::error::x\u001b[31m${'y'.repeat(300)}`;
    const payload = statement({ digest: image.digest });
    const keys = sigstore.signer({ identity: evil, issuer: ISSUER });
    at.byReference(image, [{ mediaType: BUNDLE, content: JSON.stringify(bundle(payload, keys, sigstore.logEntry)) }]);
    const files = {
      ...compose(fake),
      [CONFIG]: configuration(fake, BY_IDENTITY, '  trusted-root: root.json\n'),
      'root.json': sigstore.trustedRoot(),
    };
    const [finding = ''] = findingsOf(await scan(files), fake);
    expect(finding).toMatch(
      /^compose\.yaml:3 image-signer-unexpected: Container "app" runs "HOST\/acme\/app:1", whose signature is not accepted: another signer made it: https:\/\/github\.com\/evil\/app/,
    );
    expect(finding).toMatch(/y…, according to https:\/\/token\.actions\.githubusercontent\.com\.$/);
    expect(finding).not.toMatch(/[\p{C}]/u);
    const { 'root.json': _, ...publicFiles } = { ...files, [CONFIG]: configuration(fake, BY_IDENTITY) };
    expect(findingsOf(await scan(publicFiles), fake)[0]).toMatch(
      /its certificate does not come from a trusted authority\. If it is newer, a key may be missing: the known keys are of the trusted root of Sigstore of \d{4}-\d\d-\d\d, which comes with hullcheck\.$/,
    );
  });

  it('names a form that cannot be verified', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    at.byReference(
      image,
      [{ mediaType: 'application/jose+json', content: '{}' }],
      'application/vnd.cncf.notary.signature',
    );
    const files = { ...compose(fake), [CONFIG]: configuration(fake, BY_KEY) };
    const notation = await scan(files);
    expect(notation.verdict.conclusion).toBe('policy-fail');
    expect(findingsOf(notation, fake)).toEqual([
      'compose.yaml:3 image-signature-unverified: Container "app" runs "HOST/acme/app:1", which is signed, but anyone may have made the signature: the signature is one of Notation, and the configuration requires another kind of signer.',
    ]);
  });

  it('verifies Notation where an authority has to vouch for the signer, and says what was not checked', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    const content = JSON.stringify(envelopeOf(image.digest));
    at.byReference(image, [{ mediaType: 'application/jose+json', content }], 'application/vnd.cncf.notary.signature');
    const files = (subject: string): Record<string, string> => ({
      ...compose(fake),
      [CONFIG]: configuration(fake, `authority: ca.pem, subject: "${subject}"`),
      'ca.pem': newChain()[2].pem,
    });
    const verified = await scan(files('O=acme, CN=release'));
    expect(verified.verdict.conclusion).toBe('pass');
    const json = JSON.parse([...toJson(verified.report, { version: '0' })].join(''));
    expect(json.signatures).toMatchObject([
      {
        verified: 'signature',
        digest: image.digest,
        key: null,
        identity: 'C=DE, ST=Berlin, O=acme, CN=release',
        issuer: null,
        authority: 'ca.pem',
      },
    ]);
    expect(toHtml(verified.report, verified.verdict, { version: '0' })).toContain('not checked for revocation');
    const other = await scan(files('O=acme, CN=other'));
    expect(other.verdict.conclusion).toBe('policy-fail');
    expect(findingsOf(other, fake)).toEqual([
      'compose.yaml:3 image-signer-unexpected: Container "app" runs "HOST/acme/app:1", whose signature is not accepted: another signer made it: C=DE, ST=Berlin, O=acme, CN=release.',
    ]);
  });

  it.each([
    ['JWS', 'application/jose+json', 'signature', BY_KEY],
    ['COSE', 'application/cose', 'signature', BY_KEY],
    ['JWS', 'application/jose+json', 'provenance', BY_IDENTITY],
    ['COSE', 'application/cose', 'sbom', BY_IDENTITY],
  ])(
    'is never satisfied by a signature of Notation: %s, %s, where %s is required',
    async (_form, type, required, by) => {
      const { fake, image, at } = await start({ hasReferrersApi: true });
      at.byReference(image, [{ mediaType: type, content: '{}' }], 'application/vnd.cncf.notary.signature');
      const files = { ...compose(fake), [CONFIG]: configuration(fake, `require: ${required}, ${by}`) };
      const notation = await scan(files);
      expect(notation.verdict.conclusion).toBe('policy-fail');
      expect(findingsOf(notation, fake)).toEqual([
        expect.stringMatching(/^compose\.yaml:3 image-signature-unverified: /),
      ]);
    },
  );

  it.each([
    ['counts', KEY, []],
    ['is refused', newKey(), [expect.stringMatching(/^compose\.yaml:3 image-signer-unexpected: /)]],
  ])('is decided by another signature next to one of Notation, which %s', async (_how, keys, expected) => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    const content = simpleSigning(image.digest);
    at.byReference(image, [{ mediaType: 'application/cose', content: '' }], 'application/vnd.cncf.notary.signature');
    at.byTag(image, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, keys) }]);
    const files = { ...compose(fake), [CONFIG]: configuration(fake, BY_KEY) };
    expect(findingsOf(await scan(files), fake)).toEqual(expected);
  });

  it('says what could not be checked, and finds nothing then', async () => {
    const { fake } = await start({
      fault(request, response) {
        if (!/\.sig$/.test(request.url ?? '')) return false;
        response.writeHead(403).end();
        return true;
      },
    });
    const files = { ...compose(fake), [CONFIG]: configuration(fake, BY_KEY) };
    const result = await scan(files);
    expect(findingsOf(result, fake)).toEqual([]);
    expect(notesOf(result, fake)).toEqual([
      'error lookup-failed: images.signatures covers the image HOST/acme/app:1, and its signature was not checked: HOST does not let us read acme/app, if it exists. Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.',
    ]);
    expect(result.verdict.conclusion).toBe('error');
  });

  it('asks for a digest alone where that is enough, and does not ask the registry for signatures then', async () => {
    const { fake, image } = await start();
    const config = configuration(fake, 'require: digest-pin');
    expect(findingsOf(await scan({ ...compose(fake), [CONFIG]: config }), fake)).toEqual([
      'compose.yaml:3 image-digest-required: Container "app" runs "HOST/acme/app:1" without a digest, which the configuration requires. Anyone who can push there decides what runs.',
    ]);
    const pinned = compose(fake, `${fake.host}/${NAME}:1@${image.digest}`);
    expect(findingsOf(await scan({ ...pinned, [CONFIG]: config }), fake)).toEqual([]);
    expect(fake.requests.filter((request) => /sha256-|referrers/.test(request))).toEqual([]);
  });

  it('is not checked where nobody may be asked, which is said', async () => {
    const { fake } = await start();
    const signed = { ...compose(fake), [CONFIG]: configuration(fake, BY_KEY) };
    const never = await scan(signed, { lookup: 'never' });
    expect(findingsOf(never, fake)).toEqual([]);
    expect(notesOf(never, fake)).toEqual([
      'error lookup-failed: images.signatures covers the image HOST/acme/app:1, and its signature was not checked: images are not looked up. Set images.lookup to auto, or use --lookup auto.',
    ]);
    expect(notesOf(await scan(signed, { offline: true }), fake)).toEqual([
      'error lookup-failed: images.signatures covers the image HOST/acme/app:1, and its signature was not checked: network access is forbidden. Run the check without --offline, or the Action without network: never.',
    ]);
    const pins = { ...compose(fake), [CONFIG]: configuration(fake, 'require: digest-pin') };
    expect(findingsOf(await scan(pins, { lookup: 'never' }), fake)).toHaveLength(1);
    expect(fake.requests).toEqual([]);
  });

  it('covers nothing else', async () => {
    const { fake } = await start();
    const config = configuration(fake, BY_KEY).replace('/**', '/other/**');
    const result = await scan({ ...compose(fake), [CONFIG]: config });
    expect(findingsOf(result, fake)).toEqual([]);
    expect(fake.requests.filter((request) => /sha256-|referrers/.test(request))).toEqual([]);
    const never = await scan({ ...compose(fake), [CONFIG]: config }, { lookup: 'never' });
    expect(notesOf(never, fake)).toEqual([]);
  });

  it('needs its key to be in the repository', async () => {
    const { fake } = await start();
    const files = { 'compose.yaml': 'services: {}', [CONFIG]: configuration(fake, BY_KEY) };
    await expect(scan(files)).rejects.toThrow(/hullcheck\.yml:4:\d+: This file does not exist in the repository/);
  });
});

const CLOSED = '127.0.0.1:1';

/** What a scan says of images that a policy covers or may cover, whatever else fails the check. */
async function unverified(
  fake: FakeRegistry,
  reference: string,
  { images = '**', entry = BY_KEY, more = '', settings = {} }: Case = {},
): Promise<readonly string[]> {
  const config = `images:\n  insecure-registries: ["${fake.host}", "${CLOSED}"]\n${more}  signatures:\n    - { images: "${images}", ${entry} }\n`;
  const files = { ...compose(fake, reference), [CONFIG]: config };
  const { report, verdict } = await scan(files, { failOn: 'none', ...settings });
  const gaps = report.notifications.filter(({ gap }) => gap?.kind === 'image-not-verified');
  expect(verdict.conclusion).toBe(gaps.length === 0 ? 'pass' : 'error');
  expect(gaps.map(({ span }) => span && positionAt(span.file, span.start).line)).toEqual(gaps.map(() => 3));
  return gaps.map(({ message, gap }) => {
    expect(gap).toMatchObject({ weight: 'severe', thing: 'image', count: 1 });
    const [, reason = ''] = /^images\.signatures (.*), and its signature was not checked: /.exec(message) ?? [];
    return `${reason.replaceAll(fake.host, 'HOST')}: ${message.slice(message.indexOf(' not checked: ') + 14).replaceAll(fake.host, 'HOST')}`;
  });
}

interface Case {
  readonly images?: string;
  readonly entry?: string;
  readonly more?: string;
  readonly settings?: Partial<RunSettings>;
}

describe('an image that a policy covers, and whose signature cannot be checked', () => {
  it.each([
    [503, 'HOST responded with the status 503. Try again later.'],
    [500, 'HOST responded with the status 500. Try again later.'],
    [403, 'HOST does not let us read acme/app, if it exists. Sign in with docker login'],
    [429, 'HOST limits the rate of requests. Try again later'],
    [418, 'HOST responded with the status 418'],
  ])('fails the check when its registry responded with the status %d', async (status, reason) => {
    shortenWaits();
    const { fake } = await start({
      fault(_request, response) {
        response.writeHead(status).end();
        return true;
      },
    });
    const [said = '', ...others] = await unverified(fake, `${fake.host}/${NAME}:1`);
    expect(others).toEqual([]);
    expect(said).toContain(`covers the image HOST/acme/app:1: ${reason}`);
  });

  it('fails the check when its registry says that there is no such image, as it may say to us alone', async () => {
    const { fake } = await start();
    expect(await unverified(fake, `${fake.host}/acme/other:1`)).toEqual([
      'covers the image HOST/acme/other:1: its registry reports that it does not exist. Correct the name, or push the image and sign it.',
    ]);
  });

  it('fails the check when nothing answers', async () => {
    const { fake } = await start();
    const [said, ...others] = await unverified(fake, `${CLOSED}/${NAME}:1`);
    expect(said).toMatch(/^covers the image 127\.0\.0\.1:1\/acme\/app:1: .*Try again later\.$/);
    expect(others).toEqual([]);
  });

  it('fails the check when its registry stalls until the time is over', async () => {
    const { fake } = await start({ fault: () => true });
    const [said, ...others] = await unverified(fake, `${fake.host}/${NAME}:1`, { more: '  time-budget: 1\n' });
    expect(said).toMatch(/^covers the image HOST\/acme\/app:1: /);
    expect(others).toEqual([]);
  });

  it.each([
    'not.allowed.invalid/acme/app:1',
    '169.254.169.254/acme/app:1',
    '10.0.0.1/acme/app:1',
    'localhost:5999/acme/app:1',
    '256.256.256.256/acme/app:1',
    'localhost:99999/acme/app:1',
    '"[:::]/acme/app:1"',
    '1.2.3.4.5/acme/app:1',
    'xn--zzzz.com/acme/app:1',
    'Acme/app:1',
    'acme/app@sha256:123',
    'acme//app:1',
    `sha256:${'a'.repeat(64)}`,
    'a'.repeat(300),
  ])('fails the check when nobody can be asked for it: %s', async (reference) => {
    const { fake } = await start();
    expect(await unverified(fake, reference)).toHaveLength(1);
  });

  it.each([
    ['**', '${IMAGE}'],
    ['**', '${REGISTRY}/acme/app:1'],
    ['HOST/acme/**', 'HOST/acme/app:${TAG}'],
    ['HOST/acme/**', 'HOST/acme/app@${DIGEST}'],
    ['HOST/acme/**', 'HOST/acme/${APP}:1'],
    ['HOST/acme/**', 'HOST/${TEAM}/app:1'],
    ['HOST/acme/**', 'HOST/${PATH}'],
    ['HOST/acme/**', '${REGISTRY}/app:1'],
    ['HOST/acme/**', '${PREFIX}acme/app:1'],
    ['HOST/acme/**', '${REGISTRY}app'],
    ['HOST/acme/app', 'HOST/acme/app${SUFFIX}'],
    ['HOST/acme/app', 'HOST/a${X}e/a${Y}p:1'],
    ['docker.io/library/*', 'node${SUFFIX}'],
    ['docker.io/library/*', '${NAME}:1'],
    ['docker.io/acme/**', 'acme/${APP}'],
    ['docker.io/acme/**', 'index.docker.io/acme/${APP}'],
    ['docker.io/acme/**', '${USER}/app'],
    ['registry.example.com/**', 'registry${DOT}example.com/app:1'],
  ])('fails the check when %s may be what a variable makes of %s', async (images, reference) => {
    const { fake } = await start();
    const [said, ...others] = await unverified(fake, reference.replace('HOST', fake.host), {
      images: images.replace('HOST', fake.host),
    });
    expect(said).toMatch(/^(?:covers|may cover) the image .*: a variable decides which one it is\. Write the image/);
    expect(others).toEqual([]);
    const never = { images: images.replace('HOST', fake.host), settings: { lookup: 'never' } as const };
    expect(await unverified(fake, reference.replace('HOST', fake.host), never)).toEqual([said]);
    const pin = { images: images.replace('HOST', fake.host), entry: 'require: digest-pin' };
    expect(await unverified(fake, reference.replace('HOST', fake.host), pin)).toEqual([said]);
  });

  it.each([
    ['HOST/acme/**', 'HOST/other/app:${TAG}'],
    ['HOST/acme/**', 'HOST/other/${APP}:1'],
    ['HOST/acme/**', 'HOST/acme${X}'.replace('${X}', '-other/${X}')],
    ['HOST/acme/**', 'acme/${APP}:1'],
    ['HOST/acme/**', 'registry.example.com/${APP}:1'],
    ['docker.io/acme/**', 'registry.example.com/acme/${APP}:1'],
    ['docker.io/library/*', 'acme/${APP}:1'],
    ['HOST/acme/**', '256.256.256.256/acme/app:1'],
    ['HOST/acme/**', 'not.allowed.invalid/acme/app:1'],
    ['HOST/acme/**', '127.0.0.1:1/acme/app:1'],
    ['HOST/acme/**', 'HOST/other/missing:1'],
    ['docker.io/**', `sha256:${'a'.repeat(64)}`],
  ])('is none of %s: %s', async (images, reference) => {
    const { fake } = await start();
    const covered = { images: images.replace('HOST', fake.host) };
    expect(await unverified(fake, reference.replace('HOST', fake.host), covered)).toEqual([]);
  });

  it('does not fail a check for what the first entry that covers it does not ask for', async () => {
    const { fake, image } = await start();
    const pinned = `${CLOSED}/${NAME}:1@${image.digest}`;
    expect(await unverified(fake, pinned, { entry: 'require: digest-pin' })).toEqual([]);
    expect(await unverified(fake, pinned, { entry: 'require: digest-pin', settings: { offline: true } })).toEqual([]);
  });
});

describe('an image that a file names in another way', () => {
  const IMAGE = 'registry.example.com/x:1';
  const CONFIGURATION = `images:\n  lookup: never\n  signatures:\n    - { images: "**", ${BY_KEY} }\n`;

  /** `path:line` and the image of all that the policy covers and nobody could check. */
  async function places(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { report } = await scan({ [CONFIG]: CONFIGURATION, '.hullcheck/cosign.pub': KEY.publicKey, ...files });
    return report.notifications
      .filter(({ gap }) => gap?.kind === 'image-not-verified')
      .map(({ span, gap }) => `${span?.file.path}:${span && positionAt(span.file, span.start).line} ${gap?.evidence}`);
  }

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['FROM', { Dockerfile: `FROM ${IMAGE}\nUSER 1\n` }, `Dockerfile:1 ${IMAGE}`],
    ['COPY --from', { Dockerfile: `FROM scratch\nCOPY --from=${IMAGE} /x /x\n` }, `Dockerfile:2 ${IMAGE}`],
    ['a mount', { Dockerfile: `FROM scratch\nRUN --mount=from=${IMAGE},target=/m true\n` }, `Dockerfile:2 ${IMAGE}`],
    ['a frontend', { Dockerfile: `# syntax=${IMAGE}\nFROM scratch\n` }, `Dockerfile:1 ${IMAGE}`],
    ['an argument', { Dockerfile: `ARG B=${IMAGE}\nFROM $B\nUSER 1\n` }, `Dockerfile:2 ${IMAGE}`],
    ['an argument without a value', { Dockerfile: 'ARG B\nFROM $B\nUSER 1\n' }, 'Dockerfile:2 ${…} $B'],
    [
      'a context of a compose file',
      {
        'compose.yaml': `services:\n  a:\n    build:\n      context: .\n      additional_contexts: {b: "docker-image://${IMAGE}"}\n`,
        Dockerfile: 'FROM b\nUSER 1\n',
      },
      `compose.yaml:5 ${IMAGE}`,
    ],
    [
      'a context of a bake file',
      {
        'docker-bake.json': `{"target": {"a": {"contexts": {"b": "docker-image://${IMAGE}"}}}}`,
        Dockerfile: 'FROM b\nUSER 1\n',
      },
      `docker-bake.json:1 ${IMAGE}`,
    ],
    [
      'a context of a workflow',
      {
        '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-contexts: b=docker-image://${IMAGE}\n`,
        Dockerfile: 'FROM b\nUSER 1\n',
      },
      `.github/workflows/a.yml:8 ${IMAGE}`,
    ],
    [
      'a context of a command',
      {
        'build.sh': `set -e\ndocker buildx build --build-context "b=docker-image://${IMAGE}" .\n`,
      },
      `build.sh:2 ${IMAGE}`,
    ],
    [
      'an image that the file builds, and that its registry is asked for first',
      {
        'compose.yaml': `services:\n  a:\n    build: .\n    pull_policy: always\n    image: ${IMAGE}\n`,
        Dockerfile: 'FROM scratch\nUSER 1\n',
      },
      `compose.yaml:5 ${IMAGE}`,
    ],
    [
      'a dev container',
      { '.devcontainer/devcontainer.json': `{"image": "${IMAGE}"}` },
      `.devcontainer/devcontainer.json:1 ${IMAGE}`,
    ],
    ['a command line', { 'run.sh': `docker run --rm ${IMAGE}\n` }, `run.sh:1 ${IMAGE}`],
    ['a unit of Podman', { 'a.container': `[Container]\nImage=${IMAGE}\n` }, `a.container:2 ${IMAGE}`],
  ])('has to be verified: %s', async (_name, files, expected) => {
    expect(await places(files)).toEqual([expected]);
  });

  it.each(['$A', '${A}', '"$A"', '$A$B', '${A:?x}', '${A:-}', '${A-}', '${A:+x}', '${A#x}', '${A%x}', '${A/x/y}'])(
    'has to be verified where only the caller of a build knows it: %s',
    async (base) => {
      const [place, ...others] = await places({ Dockerfile: `ARG A\nARG B\nFROM ${base}\nUSER 1\n` });
      expect(place).toMatch(/^Dockerfile:3 (?:\$\{…\})+ /);
      expect(others).toEqual([]);
    },
  );

  it.each([
    [
      'a stage or an image',
      'ARG V\nFROM scratch AS base-a\nFROM base-$V\nUSER 1\n',
      ['Dockerfile:3 base-${…} base-$V'],
    ],
    ['a stage of each platform', 'FROM scratch AS base-amd64\nFROM base-$TARGETARCH\nUSER 1\n', []],
    ['a stage', 'ARG V=a\nFROM scratch AS base-a\nFROM base-$V\nUSER 1\n', []],
    ['a stage that nobody needs', 'ARG A\nFROM $A\nFROM scratch\n', []],
  ])('may be %s', async (_what, text, expected) => {
    expect(await places({ Dockerfile: text })).toEqual(expected);
  });
});

describe('an image that only run time knows, under a policy that may cover it', () => {
  const job = (line: string) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    ${line}\n    steps: [{ run: ls }]\n`;
  const building = (text: string) => ({ 'compose.yaml': text, Dockerfile: 'FROM base\nUSER 1000\n' });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a script', { 'run.sh': 'docker run "$IMAGE"\n' }],
    ['an argument of a script', { 'run.sh': 'docker run "$1"\n' }],
    ['a file', { 'run.sh': 'IMAGE=$(cat image.txt)\ndocker create "$IMAGE"\n' }],
    ['make', { Makefile: 'run:\n\tdocker run $(IMAGE)\n' }],
    ['just', { justfile: 'run image:\n  docker run {{image}}\n' }],
    ['Task', { 'Taskfile.yml': "version: '3'\ntasks:\n  a: { cmds: ['docker run {{.IMAGE}}'] }\n" }],
    ['a package', { 'package.json': '{"scripts": {"start": "docker run $IMAGE"}}' }],
    ['a job', { '.github/workflows/w.yml': job('container: ${{ inputs.image }}') }],
    ['a service of a job', { '.github/workflows/w.yml': job('services: { db: { image: "${{ vars.IMAGE }}" } }') }],
    ['a step', { '.github/workflows/w.yml': job('env: {}').replace('run: ls', 'run: "docker run ${{ vars.IMAGE }}"') }],
    ['Quadlet', { 'app@.container': '[Container]\nImage=%i\n' }],
    ['a unit', { 'app.service': '[Service]\nExecStart=/usr/bin/docker run --name app $IMAGE\n' }],
    ['a dev container', { '.devcontainer/devcontainer.json': '{"image": "${localEnv:IMAGE}"}' }],
    ['Compose', { 'compose.yaml': 'services: { app: { image: "${IMAGE}" } }\n' }],
    ['a base', { Dockerfile: 'ARG BASE\nFROM $BASE\nUSER 1000\n' }],
    [
      'a context of Compose',
      building('services: { a: { build: { context: ., additional_contexts: { base: "docker-image://${B}" } } } }\n'),
    ],
    [
      'a context of bake',
      {
        'docker-bake.hcl': 'variable "B" {}\ntarget "a" {\n  contexts = { base = "docker-image://${B}" }\n}\n',
        Dockerfile: 'FROM base\nUSER 1000\n',
      },
    ],
    [
      'a frontend',
      {
        'docker-bake.hcl': 'variable "S" {}\ntarget "a" {\n  args = { BUILDKIT_SYNTAX = "${S}" }\n}\n',
        Dockerfile: 'FROM scratch\nUSER 1000\n',
      },
    ],
    ['a context of a command', { 'b.sh': 'docker build --build-context base=docker-image://$B .\n' }],
  ])('is not verified: %s', async (_what, files) => {
    const policy = `images:\n  signatures:\n    - { images: "**", ${BY_KEY} }\n`;
    const { verdict, report } = await scan({ ...files, '.hullcheck/cosign.pub': KEY.publicKey, [CONFIG]: policy });
    expect(verdict.conclusion).toBe('error');
    expect(report.notifications.map(({ gap }) => gap?.kind)).toContain('image-not-verified');
  });
});
