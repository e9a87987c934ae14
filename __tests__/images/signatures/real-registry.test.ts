import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import { checkSignatures } from '../../../src/images/signatures/index.ts';
import { parseTrustedRoots, trustedRoots } from '../../../src/images/signatures/trusted-roots.ts';
import type { ExpectedSigner, SignedPolicy } from '../../../src/model/images/signature-policy.ts';
import type { SignatureState, SignedRequirement } from '../../../src/model/images/signature-state.ts';
import { realRegistry } from '../../support/real-registry.ts';
import { createSigstore } from '../../support/signing.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What cosign signs at a registry of Debian is verified, and cosign says the same: `.ci/real-registry` starts the registry. */
const REAL = realRegistry();
if (REAL === undefined) process.stderr.write('SKIPPED: signatures at a real registry: .ci/real-registry starts one\n');

jest.setTimeout(120_000);

const CLI = fileURLToPath(new URL('../../../dist/cli/index.js', import.meta.url));

const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

const FILES = {
  'config.json': '{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]}}',
  'sbom.json':
    '{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"app","dataLicense":"CC0-1.0","documentNamespace":"https://example.invalid/app","creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["Tool: test"]},"packages":[]}',
  'provenance.json':
    '{"buildDefinition":{"buildType":"x","externalParameters":{}},"runDetails":{"builder":{"id":"x"}}}',
};

interface Manifest {
  readonly layers: { digest: string; size: number; annotations?: Record<string, string> }[];
}

(REAL === undefined ? describe.skip : describe)('signatures at a real registry', () => {
  const real = REAL as NonNullable<typeof REAL>;
  const { path: folder, remove } = temporaryFolder(FILES);
  afterAll(remove);
  const sigstore = createSigstore();
  const keys = new Map<string, string>();

  function execute(program: string, ...args: string[]): { readonly ok: boolean; readonly output: string } {
    const environment = { ...process.env, SSL_CERT_FILE: real.authorityFile, COSIGN_PASSWORD: '', HOME: folder };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: environment, encoding: 'utf8' });
    return { ok: status === 0, output: `${stdout}${stderr}` };
  }

  function succeed(program: string, ...args: string[]): void {
    const { ok, output } = execute(program, ...args);
    if (!ok) throw new Error(`${program} ${args.join(' ')}: ${output}`);
  }

  beforeAll(() => {
    for (const name of ['own', 'other', 'signer']) {
      succeed('cosign', 'generate-key-pair', '--output-key-prefix', name);
      keys.set(name, readFileSync(join(folder, `${name}.pub`), 'utf8'));
    }
    const certificate = sigstore.certify(keys.get('signer') as string, { identity: WORKFLOW, issuer: ISSUER });
    writeFileSync(join(folder, 'signer.crt'), certificate);
    writeFileSync(join(folder, 'authority.crt'), sigstore.authority);
  });

  /** A new image in a repository of its own; gives its digest. */
  async function push(name: string): Promise<string> {
    writeFileSync(join(folder, 'layer.tar'), `${name} ${Math.random()}`);
    const config = 'config.json:application/vnd.oci.image.config.v1+json';
    const layer = 'layer.tar:application/vnd.oci.image.layer.v1.tar';
    succeed('oras', 'push', '--ca-file', real.authorityFile, '--config', config, `${real.open}/${name}:1`, layer);
    const { digest } = await call('HEAD', `/v2/${name}/manifests/1`);
    return digest;
  }

  const referenceOf = (name: string, digest: string): string => `${real.open}/${name}@${digest}`;
  const QUIETLY = ['--tlog-upload=false', '--yes'];

  function sign(name: string, digest: string, key = 'own'): void {
    succeed('cosign', 'sign', '--key', `${key}.key`, ...QUIETLY, referenceOf(name, digest));
  }

  function signWithCertificate(name: string, digest: string): void {
    const certificate = ['--certificate', 'signer.crt', '--certificate-chain', 'authority.crt'];
    succeed('cosign', 'sign', '--key', 'signer.key', ...certificate, ...QUIETLY, referenceOf(name, digest));
  }

  function attest(name: string, digest: string, form: 'old' | 'new', type = 'spdxjson'): void {
    const predicate = type === 'spdxjson' ? 'sbom.json' : 'provenance.json';
    const options = ['--type', type, '--predicate', predicate, ...(form === 'new' ? ['--new-bundle-format'] : [])];
    succeed('cosign', 'attest', '--key', 'own.key', ...options, ...QUIETLY, referenceOf(name, digest));
  }

  /** A request without any of our own code. */
  function call(
    method: string,
    path: string,
    body?: Buffer,
    type = MANIFEST,
  ): Promise<{ readonly digest: string; readonly location: string; readonly bytes: Buffer }> {
    return new Promise((resolve, reject) => {
      const headers = {
        accept: `${MANIFEST}, ${INDEX}`,
        ...(body && { 'content-type': type, 'content-length': body.length }),
      };
      const outgoing = request(`https://${real.open}${path}`, { method, headers, ca: real.authority }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const { statusCode = 0, headers: given } = answer;
          if (statusCode >= 300) reject(new Error(`${method} ${path} gave ${statusCode}`));
          const digest = String(given['docker-content-digest'] ?? '');
          resolve({ digest, location: given.location ?? '', bytes: Buffer.concat(chunks) });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  async function putBlob(name: string, bytes: Buffer): Promise<{ readonly digest: string; readonly size: number }> {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const { location } = await call('POST', `/v2/${name}/blobs/uploads/`, Buffer.alloc(0));
    const target = new URL(location, `https://${real.open}`);
    target.searchParams.set('digest', digest);
    await call('PUT', target.pathname + target.search, bytes, 'application/octet-stream');
    return { digest, size: bytes.length };
  }

  const tagOf = (digest: string, ending: string): string => `${digest.replace(':', '-')}${ending}`;

  /** Writes what stands under one tag under another one, with a change. */
  async function rewrite(
    name: string,
    from: string,
    to: string,
    change: (manifest: Manifest) => Promise<void> | void = () => {},
  ): Promise<void> {
    const { bytes } = await call('GET', `/v2/${name}/manifests/${from}`);
    const manifest: Manifest = JSON.parse(bytes.toString());
    await change(manifest);
    await call('PUT', `/v2/${name}/manifests/${to}`, Buffer.from(JSON.stringify(manifest)));
  }

  const span = { file: { path: 'hullcheck.yml', text: '' }, start: 0, end: 0 };
  const byKey = (name = 'own'): ExpectedSigner => ({ kind: 'key', path: { value: name, span } });
  const byIdentity: ExpectedSigner = { kind: 'identity', issuer: ISSUER, identity: WORKFLOW.replace('v1', '*') };

  async function check(
    name: string,
    by: ExpectedSigner,
    require: SignedRequirement = 'signature',
    trust = trustedRoots(undefined),
  ): Promise<SignatureState | string> {
    const registry = openRegistry({
      privateRegistries: [real.open],
      insecureRegistries: [],
      certificateAuthorities: real.authority,
      findCredentials: async () => undefined,
    });
    const policy: SignedPolicy = { images: '**', require, by };
    const platforms = [{ os: 'linux', architecture: 'amd64' }];
    const fetchAttestations = async () => ({ ok: true, value: [] }) as const;
    const target = { host: real.open, name, tag: '1', digest: undefined };
    try {
      const outcome = await outcomeOf(() =>
        checkSignatures(target, policy, { registry, platforms, trust, publicKeys: keys, fetchAttestations }),
      );
      return outcome.ok ? outcome.value : outcome.error.reason;
    } finally {
      registry.close();
    }
  }

  function cosignTakes(name: string, digest: string, key = 'own'): boolean {
    const options = ['--key', `${key}.pub`, '--insecure-ignore-tlog=true'];
    return execute('cosign', 'verify', ...options, referenceOf(name, digest)).ok;
  }

  it('by a key are verified, and by another key refused, as cosign does', async () => {
    const digest = await push('signed/key');
    expect(await check('signed/key', byKey())).toEqual({ kind: 'unsigned', required: 'signature' });
    expect(cosignTakes('signed/key', digest)).toBe(false);
    sign('signed/key', digest);
    expect(await check('signed/key', byKey())).toMatchObject({ kind: 'verified', digest });
    expect(cosignTakes('signed/key', digest)).toBe(true);
    expect(await check('signed/key', byKey('other'))).toMatchObject({ refusal: 'other-key' });
    expect(cosignTakes('signed/key', digest, 'other')).toBe(false);
    expect(await check('signed/key', byIdentity)).toMatchObject({ refusal: 'certificate-expected' });
  });

  it('are refused on another image, as cosign does', async () => {
    const name = 'signed/moved';
    const first = await push(name);
    sign(name, first);
    const second = await push(name);
    await rewrite(name, tagOf(first, '.sig'), tagOf(second, '.sig'));
    expect(await check(name, byKey())).toMatchObject({ kind: 'refused', refusal: 'other-image' });
    expect(cosignTakes(name, second)).toBe(false);
  });

  it('are refused when the payload or the signature is exchanged, as cosign does', async () => {
    const name = 'signed/altered';
    const first = await push(name);
    sign(name, first);
    const second = await push(name);
    sign(name, second);
    const { bytes } = await call('GET', `/v2/${name}/manifests/${tagOf(first, '.sig')}`);
    const other: Manifest = JSON.parse(bytes.toString());
    await rewrite(name, tagOf(second, '.sig'), tagOf(second, '.sig'), ({ layers }) => {
      (layers[0] as Manifest['layers'][number]).annotations = other.layers[0]?.annotations as Record<string, string>;
    });
    expect(await check(name, byKey())).toMatchObject({ kind: 'refused', refusal: 'other-key' });
    expect(cosignTakes(name, second)).toBe(false);
  });

  it('by a certificate of an authority of one’s own are verified, and by no other identity', async () => {
    const name = 'signed/certificate';
    const digest = await push(name);
    signWithCertificate(name, digest);
    const own = { name: 'own', roots: parseTrustedRoots(sigstore.trustedRoot('no log')) };
    expect(await check(name, byIdentity, 'signature', own)).toMatchObject({
      kind: 'verified',
      signer: { kind: 'identity', identity: WORKFLOW, issuer: ISSUER },
    });
    const cosignTakesIdentity = (identity: string): boolean => {
      const whom = ['--certificate-identity', identity, '--certificate-oidc-issuer', ISSUER];
      const loosely = ['--insecure-ignore-tlog=true', '--insecure-ignore-sct=true'];
      return execute(
        'cosign',
        'verify',
        ...whom,
        '--certificate-chain',
        'authority.crt',
        ...loosely,
        referenceOf(name, digest),
      ).ok;
    };
    expect(cosignTakesIdentity(WORKFLOW)).toBe(true);
    for (const identity of [`${WORKFLOW}.1`, WORKFLOW.replace('acme/app', 'acme/app-evil'), WORKFLOW.slice(0, -3)]) {
      const verdict = await check(name, { ...byIdentity, identity }, 'signature', own);
      expect(verdict).toMatchObject({ kind: 'refused', refusal: 'other-identity' });
      expect(cosignTakesIdentity(identity)).toBe(false);
    }
    const elsewhere = { ...byIdentity, issuer: 'https://accounts.example.com' } as const;
    expect(await check(name, elsewhere, 'signature', own)).toMatchObject({ refusal: 'other-issuer' });
    const logging = { name: 'own', roots: parseTrustedRoots(sigstore.trustedRoot('log')) };
    expect(await check(name, byIdentity, 'signature', logging)).toMatchObject({ refusal: 'log-entry-missing' });
    expect(await check(name, byIdentity)).toMatchObject({ refusal: 'log-entry-missing' });
  });

  it.each(['old', 'new'] as const)('on statements, in the %s form, are verified for what they say', async (form) => {
    const name = `signed/attested-${form}`;
    const digest = await push(name);
    attest(name, digest, form);
    expect(await check(name, byKey(), 'sbom')).toMatchObject({ kind: 'verified', required: 'sbom', digest });
    expect(await check(name, byKey('other'), 'sbom')).toMatchObject({ refusal: 'other-key' });
    expect(await check(name, byKey())).toMatchObject({ kind: 'unsigned' });
    expect(await check(name, byKey(), 'provenance')).toEqual({
      kind: 'unsigned',
      required: 'provenance',
      instead: 'other-statements',
    });
    attest(name, digest, form, 'slsaprovenance1');
    expect(await check(name, byKey(), 'provenance')).toMatchObject({ kind: 'verified', required: 'provenance' });
  });

  it('on statements in the old form are refused when these are altered, or moved to another image', async () => {
    const name = 'signed/statement-altered';
    const first = await push(name);
    attest(name, first, 'old');
    const second = await push(name);
    await rewrite(name, tagOf(first, '.att'), tagOf(second, '.att'));
    expect(await check(name, byKey(), 'sbom')).toMatchObject({ kind: 'refused', refusal: 'other-image' });
    await rewrite(name, tagOf(first, '.att'), tagOf(second, '.att'), async ({ layers }) => {
      const [layer] = layers as [Manifest['layers'][number]];
      const { bytes } = await call('GET', `/v2/${name}/blobs/${layer.digest}`);
      const envelope = JSON.parse(bytes.toString());
      const payload = Buffer.from(envelope.payload, 'base64').toString().replace(first.slice(7), second.slice(7));
      const altered = { ...envelope, payload: Buffer.from(payload).toString('base64') };
      Object.assign(layer, await putBlob(name, Buffer.from(JSON.stringify(altered))));
    });
    expect(await check(name, byKey(), 'sbom')).toMatchObject({ kind: 'refused', refusal: 'other-key' });
  });

  it('on statements in the new form are refused when these are altered, or moved to another image', async () => {
    const name = 'signed/bundle-altered';
    const first = await push(name);
    attest(name, first, 'new');
    const second = await push(name);
    const { bytes } = await call('GET', `/v2/${name}/manifests/${tagOf(first, '')}`, undefined);
    const index = JSON.parse(bytes.toString());
    await call('PUT', `/v2/${name}/manifests/${tagOf(second, '')}`, bytes, index.mediaType);
    expect(await check(name, byKey(), 'sbom')).toMatchObject({ kind: 'refused', refusal: 'other-image' });
    const [entry] = index.manifests;
    await rewrite(name, entry.digest, 'altered', async ({ layers }) => {
      const [layer] = layers as [Manifest['layers'][number]];
      const { bytes: blob } = await call('GET', `/v2/${name}/blobs/${layer.digest}`);
      const bundle = JSON.parse(blob.toString());
      const { payload } = bundle.dsseEnvelope;
      const text = Buffer.from(payload, 'base64').toString().replace(first.slice(7), second.slice(7));
      bundle.dsseEnvelope.payload = Buffer.from(text).toString('base64');
      Object.assign(layer, await putBlob(name, Buffer.from(JSON.stringify(bundle))));
    });
    const altered = await call('GET', `/v2/${name}/manifests/altered`);
    const replaced = { ...index, manifests: [{ ...entry, digest: altered.digest, size: altered.bytes.length }] };
    await call(
      'PUT',
      `/v2/${name}/manifests/${tagOf(second, '')}`,
      Buffer.from(JSON.stringify(replaced)),
      index.mediaType,
    );
    expect(await check(name, byKey(), 'sbom')).toMatchObject({ kind: 'refused', refusal: 'altered' });
  });

  it('are checked by the command line as it is shipped', async () => {
    const digest = await push('signed/shipped');
    sign('signed/shipped', digest);
    await push('signed/nobody');
    const { path, remove: removeRepository } = temporaryFolder({
      'compose.yaml': `services:\n  a: { image: "${real.open}/signed/shipped:1" }\n  b: { image: "${real.open}/signed/nobody:1" }\n`,
      '.github/hullcheck.yml': `images:\n  allow-private-registries: ["${real.open}"]\n  signatures:\n    - { images: "${real.open}/**", key: keys/cosign.pub }\n`,
      'keys/cosign.pub': keys.get('own') as string,
    });
    const environment = { ...process.env, NODE_EXTRA_CA_CERTS: real.authorityFile };
    const { stdout } = spawnSync(process.execPath, [CLI, 'scan', '--format', 'json'], {
      cwd: path,
      env: environment,
      encoding: 'utf8',
    });
    removeRepository();
    const report = JSON.parse(stdout);
    expect(report.signatures).toMatchObject([
      { image: `${real.open}/signed/shipped:1`, digest, key: 'keys/cosign.pub' },
    ]);
    const unsigned = report.findings.filter(({ rule }: { rule: string }) => rule === 'image-unsigned');
    expect(unsigned).toMatchObject([{ path: 'compose.yaml', start: { line: 3 } }]);
  });
});
