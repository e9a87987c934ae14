import { describe, expect, it } from '@jest/globals';
import type { LookupFailure } from '../../../src/images/registry/lookup-error.ts';
import { findUpdate } from '../../../src/images/resolve/update.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import type { Vulnerability } from '../../../src/model/images/vulnerability.ts';

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
