import { describe, expect, it } from '@jest/globals';
import { moveText } from '../../../src/analysis/lifetimes/update-advice.ts';
import type { LookupFailure } from '../../../src/images/registry/lookup-error.ts';
import { findUpdate } from '../../../src/images/resolve/update.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import type { ImageUpdate, Vulnerability } from '../../../src/model/images/vulnerability.ts';

const TARGET = { host: 'registry.example.com', name: 'acme/app', tag: '1.4.0', digest: undefined };
const TAGS = ['1.4.0', '1.4.2', '1.6.0', '1.4.2-slim'];

function vulnerability(id: string): Vulnerability {
  const packages = [{ name: 'perl', version: '1', ecosystem: 'Debian:12', fixed: '2', installed: [] }];
  const unknown = { summary: undefined, score: undefined, exploitedSince: undefined, epss: undefined };
  return { id, aliases: [], rating: 'high', packages, ...unknown };
}

/** The vulnerabilities of the image of each tag; the tags that were read, and the advice. */
async function advice(
  images: Readonly<Record<string, readonly string[] | LookupFailure>>,
  { timeLeft = 100, tags = TAGS, systems = {} as Readonly<Record<string, string>> } = {},
): Promise<readonly [readonly string[], readonly string[]]> {
  const read: string[] = [];
  const result = await findUpdate(TARGET, {
    registry: {
      listTags: async () => ({ ok: true, value: tags }),
      resolveDigest: async () => ({ ok: true, value: 'sha256:0' }),
    },
    budget: { total: 100, left: () => timeLeft },
    async readContents({ tag = '' }) {
      read.push(tag);
      const image = images[tag] ?? [];
      if (!Array.isArray(image)) return { ok: false, error: image as LookupFailure };
      const system = { id: systems[tag] ?? 'debian' };
      return { ok: true, value: { gaps: [], operatingSystem: system, packages: image } as unknown as ImageContents };
    },
    async findVulnerabilities({ packages }) {
      const found = (packages as unknown as readonly string[]).map(vulnerability);
      return { found, checkedPackages: 1, unchecked: [], source: 'x' };
    },
  });
  if (!result.ok) return [read, [result.error.reason]];
  if (result.value === 'none') return [read, []];
  const moves = [result.value, ...(result.value.others ?? [])];
  return [read, moves.map(({ kind, tag, removed, added }) => `${kind} ${tag} -${removed.length} +${added.length}`)];
}

describe('other images to move to', () => {
  it.each<readonly [string, Parameters<typeof advice>, readonly string[], readonly string[]]>([
    [
      'are read where something stays',
      [{ '1.4.0': ['A', 'B', 'C'], '1.4.2': ['B', 'C'], '1.6.0': ['C', 'D'], '1.4.2-slim': [] }],
      ['1.4.0', '1.4.2', '1.6.0', '1.4.2-slim'],
      ['patch 1.4.2 -1 +0', 'minor 1.6.0 -2 +1', 'slim 1.4.2-slim -3 +0'],
    ],
    [
      'are not read where the patch is enough',
      [{ '1.4.0': ['A'], '1.4.2': ['B'] }],
      ['1.4.0', '1.4.2'],
      ['patch 1.4.2 -1 +1'],
    ],
    [
      'are not read where little time is left',
      [{ '1.4.0': ['A'], '1.4.2': ['A'] }, { timeLeft: 49 }],
      ['1.4.0', '1.4.2'],
      ['patch 1.4.2 -0 +0'],
    ],
    [
      'are left out where they remove nothing or cannot be read',
      [{ '1.4.0': ['A'], '1.4.2': ['A'], '1.6.0': ['A'], '1.4.2-slim': { kind: 'timeout', reason: 'late' } }],
      ['1.4.0', '1.4.2', '1.6.0', '1.4.2-slim'],
      ['patch 1.4.2 -0 +0'],
    ],
    [
      'have the same system',
      [{ '1.4.0': ['A'], '1.4.2': ['A'] }, { systems: { '1.6.0': 'alpine' } }],
      ['1.4.0', '1.4.2', '1.6.0', '1.4.2-slim'],
      ['patch 1.4.2 -0 +0', 'slim 1.4.2-slim -1 +0'],
    ],
    [
      'are offered without a patch, too',
      [{ '1.4.0': ['A'] }, { tags: ['1.4.0', '1.4.0-slim', '1.5.1'] }],
      ['1.4.0', '1.5.1', '1.4.0-slim'],
      ['minor 1.5.1 -1 +0', 'slim 1.4.0-slim -1 +0'],
    ],
    ['are not asked for without a vulnerability', [{}], ['1.4.0'], []],
    [
      'do not hide that the patch cannot be read',
      [{ '1.4.0': ['A'], '1.4.2': { kind: 'timeout', reason: 'late' } }],
      ['1.4.0', '1.4.2'],
      ['late'],
    ],
  ])('%s', async (_name, given, read, moves) => {
    expect(await advice(...given)).toEqual([read, moves]);
  });
});

it('offers the smaller image that a publisher has at the same registry, where it helps', async () => {
  const target = { host: 'registry.access.redhat.com', name: 'ubi9/ubi', tag: '9.5', digest: undefined };
  const moves = async (small: readonly string[]): Promise<unknown> => {
    const found = await findUpdate(target, {
      registry: {
        listTags: async () => ({ ok: true, value: ['9.5'] }),
        resolveDigest: async ({ name }) => ({ ok: true, value: `sha256:${name}` }),
      },
      budget: { total: 100, left: () => 100 },
      readContents: async ({ name }) => {
        const packages = name === 'ubi9/ubi' ? ['A', 'B'] : small;
        return { ok: true, value: { gaps: [], operatingSystem: { id: 'rhel' }, packages } as unknown as ImageContents };
      },
      findVulnerabilities: async ({ packages }) => {
        const all = (packages as unknown as readonly string[]).map(vulnerability);
        return { found: all, checkedPackages: 1, unchecked: [], source: 'x' };
      },
    });
    return found.ok && found.value !== 'none' ? found.value : undefined;
  };
  const update = await moves(['B']);
  expect(update).toMatchObject({
    kind: 'slim',
    repository: 'registry.access.redhat.com/ubi9/ubi-minimal',
    tag: '9.5',
    digest: 'sha256:ubi9/ubi-minimal',
  });
  const all = ['A', 'B'].map(vulnerability);
  expect(moveText(update as ImageUpdate, all, all)).toBe(
    'Moving to registry.access.redhat.com/ubi9/ubi-minimal:9.5, which has fewer packages, removes 1, and 1 stays.',
  );
  expect(await moves(['A', 'B'])).toBeUndefined();
});
