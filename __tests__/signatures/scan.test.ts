import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { positionAt } from '../../src/model/position.ts';
import { toJson } from '../../src/report/json.ts';
import { type Run, type RunSettings, run } from '../../src/run.ts';
import { attachments, BUNDLE, SIMPLE_SIGNING } from '../support/attachments.ts';
import { type FakeRegistry, type FakeRegistryOptions, startRegistry } from '../support/fake-registry.ts';
import { folderWith } from '../support/folder.ts';
import { bundle, createSigstore, newKey, oldAnnotations, simpleSigning, statement } from '../support/signing.ts';

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
    expect(findingsOf(await scan(files), fake)).toEqual([
      'compose.yaml:3 image-unsigned: Container "app" runs "HOST/acme/app:1", which has no signature, and the configuration asks for one.',
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
      /^compose\.yaml:3 image-signer-unexpected: Container "app" runs "HOST\/acme\/app:1", whose signature is not accepted: somebody else made it: https:\/\/github\.com\/evil\/app/,
    );
    expect(finding).toMatch(/y…, according to https:\/\/token\.actions\.githubusercontent\.com\.$/);
    expect(finding).not.toMatch(/[\p{C}]/u);
    const { 'root.json': _, ...publicFiles } = { ...files, [CONFIG]: configuration(fake, BY_IDENTITY) };
    expect(findingsOf(await scan(publicFiles), fake)[0]).toMatch(
      /its certificate comes from nobody who is trusted\. If it is newer, a key may be missing: those are of the trusted root of Sigstore of \d{4}-\d\d-\d\d, which comes with hullcheck\.$/,
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
    expect(findingsOf(await scan(files), fake)).toEqual([
      'compose.yaml:3 image-signature-unverified: Container "app" runs "HOST/acme/app:1", which is signed, but not verified: the signature is one of Notation, which hullcheck does not verify.',
    ]);
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
      'warning lookup-failed: The image HOST/acme/app:1 could only be looked up in part: its signature was not checked, because HOST does not let us read acme/app, if it exists. Let the job sign in with docker login before; docker/login-action with its input scope does so for Buildx alone.',
    ]);
    const strict = { ...files, [CONFIG]: configuration(fake, BY_KEY, '  fail-on-unavailable: true\n') };
    expect((await scan(strict)).verdict.conclusion).toBe('error');
  });

  it('asks for a digest alone where that is enough, and does not ask the registry for signatures then', async () => {
    const { fake, image } = await start();
    const config = configuration(fake, 'require: digest-pin');
    expect(findingsOf(await scan({ ...compose(fake), [CONFIG]: config }), fake)).toEqual([
      'compose.yaml:3 image-digest-required: Container "app" runs "HOST/acme/app:1" without a digest, which the configuration asks for.',
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
      'warning not-checked: The signature of 1 image was not checked, because images are not looked up. Set images.lookup to auto, or use --lookup auto.',
    ]);
    expect(notesOf(await scan(signed, { offline: true }), fake)).toEqual([
      'note not-checked: 1 image was not looked up, because nothing may use the network.',
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
    await expect(scan(files)).rejects.toThrow(/hullcheck\.yml:4:\d+: There is no such file in the repository/);
  });
});
