import { describe, expect, it } from '@jest/globals';
import type { Registry } from '../../../src/images/registry/registry.ts';
import { attachedTo } from '../../../src/images/signatures/attached.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const SUBJECT = { host: 'registry.example.com', name: 'acme/app', digest: DIGEST };
const NOTATION = 'application/vnd.cncf.notary.signature';
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const PAYLOAD = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';

interface Given {
  readonly artifactType?: string;
  readonly config?: string;
  readonly layers?: readonly string[];
}

const NOT_FOUND = { ok: false, error: { kind: 'not-found', reason: 'it is not there' } };

/** A registry with these manifests, by tag or digest, of which those with digests refer to the subject. */
function registryWith(manifests: Readonly<Record<string, Given | 'index'>>, listed = true): Registry {
  const referrers = Object.entries(manifests).filter(([name]) => name.startsWith('sha256:'));
  return {
    readManifest: async ({ tag, digest }: { tag?: string; digest?: string }) => {
      const found = manifests[digest ?? tag ?? ''];
      if (found === undefined) return NOT_FOUND;
      if (found === 'index') return { ok: true, value: { kind: 'index', manifests: [] } };
      const layers = (found.layers ?? []).map((mediaType) => ({ mediaType, annotations: new Map() }));
      const { artifactType, config = CONFIG } = found;
      return { ok: true, value: { kind: 'image', artifactType, config: { mediaType: config }, layers } };
    },
    listReferrers: async () =>
      listed
        ? {
            ok: true,
            value: referrers.map(([digest, one]) => ({
              digest,
              artifactType: one === 'index' ? undefined : one.artifactType,
            })),
          }
        : { ok: false, error: { kind: 'unreachable', reason: 'it cannot be reached' } },
  } as unknown as Registry;
}

async function attached(registry: Registry, required: 'signature' | 'sbom' = 'signature'): Promise<string[]> {
  const found: string[] = [];
  for await (const one of attachedTo(SUBJECT, required, registry)) {
    if (one.kind === 'unsupported') found.push(one.form);
    else if (one.kind === 'unread') found.push(one.failure.kind);
    else found.push(`${one.kind} ${one.blob.mediaType}`);
  }
  return found;
}

describe('what may be a signature', () => {
  const SIG = `sha256-${'a'.repeat(64)}.sig`;
  const ATT = `sha256-${'a'.repeat(64)}.att`;

  it.each<[string, Readonly<Record<string, Given | 'index'>>, readonly string[]]>([
    ['nothing', {}, []],
    ['what cosign wrote under its tag', { [SIG]: { layers: [PAYLOAD, 'text/plain'] } }, [`payload ${PAYLOAD}`]],
    ['no statement, where a signature is asked for', { [ATT]: { layers: [ENVELOPE] } }, []],
    ['an index under its tag', { [SIG]: 'index' }, []],
    ['a bundle that refers to it', { 'sha256:b': { layers: [BUNDLE] } }, [`bundle ${BUNDLE}`]],
    [
      'a signature of Notation, which is not even read',
      { 'sha256:b': { artifactType: NOTATION, layers: [BUNDLE] } },
      ['notation'],
    ],
    ['one of Notation by its configuration', { 'sha256:b': { config: NOTATION, layers: [BUNDLE] } }, ['notation']],
    ['one of Notation under the tag', { [SIG]: { artifactType: NOTATION } }, ['notation']],
    [
      'not what says to be something else',
      { 'sha256:b': { artifactType: 'application/spdx+json', layers: [BUNDLE] } },
      [],
    ],
    [
      'bundles first',
      { 'sha256:b': { layers: [PAYLOAD] }, 'sha256:c': { artifactType: BUNDLE, layers: [BUNDLE] } },
      [`bundle ${BUNDLE}`, `payload ${PAYLOAD}`],
    ],
  ])('is %s', async (_name, manifests, expected) => {
    expect(await attached(registryWith(manifests))).toEqual(expected);
  });

  it('is a statement, where that is asked for', async () => {
    const registry = registryWith({ [SIG]: { layers: [PAYLOAD] }, [ATT]: { layers: [ENVELOPE] } });
    expect(await attached(registry, 'sbom')).toEqual([`envelope ${ENVELOPE}`]);
  });

  it('cannot be told where the list of what refers to it cannot be had', async () => {
    expect(await attached(registryWith({ [SIG]: { layers: [PAYLOAD] } }, false))).toEqual([
      `payload ${PAYLOAD}`,
      'unreachable',
    ]);
  });

  it('cannot be told where something that is listed is not there', async () => {
    const registry = registryWith({ 'sha256:b': {} });
    const lost = { ...registry, readManifest: async () => NOT_FOUND } as unknown as Registry;
    expect(await attached(lost)).toEqual(['not-found']);
  });
});
