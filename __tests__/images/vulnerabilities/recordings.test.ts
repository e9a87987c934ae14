import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOKUPS } from '../../../src/config/lookup-settings.ts';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { vulnerabilityFinder } from '../../../src/images/resolve/vulnerabilities.ts';
import type { ImagePackage, PackageType } from '../../../src/model/images/image-contents.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeOsv, type OsvQuery, type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { testImage } from '../../support/image.ts';
import { realFile, realPath } from '../../support/real-data.ts';
import { contentsWith } from '../../support/vulnerable-images.ts';

interface Recording {
  readonly test: string;
  readonly request: { readonly queries: readonly OsvQuery[] };
  readonly response: {
    readonly results: readonly { readonly vulns?: readonly { readonly id: string; readonly modified: string }[] }[];
  };
}

function recording(name: string): Recording {
  return JSON.parse(realFile(`osv-api-recordings/${name}`).toString());
}

let open: FakeOsv | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const keyOf = ({ package: { ecosystem, name }, version }: OsvQuery): string => `${ecosystem} ${name} ${version}`;

/** A server that answers as the recorded one did. Of records only the heads were recorded: all else is what their ids say. */
async function replay({ request, response }: Recording): Promise<FakeOsv> {
  const answers = new Map(request.queries.map((query, index) => [keyOf(query), response.results[index]?.vulns ?? []]));
  open = await startOsv({
    recordsFor(query) {
      const heads = answers.get(keyOf(query));
      if (heads === undefined) throw new Error(`Nobody recorded ${keyOf(query)}`);
      return heads.map((head) => recordOf(head, query));
    },
  });
  return open;
}

function recordOf(head: { readonly id: string; readonly modified: string }, query: OsvQuery): OsvRecord {
  const events = [{ introduced: '0' }];
  return { ...head, affected: [{ package: query.package, ranges: [{ type: 'ECOSYSTEM', events }] }] };
}

const TYPES: Readonly<Record<string, PackageType>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Go: 'golang',
  Maven: 'maven',
  'crates.io': 'cargo',
  Alpine: 'apk',
  openSUSE: 'rpm',
};

/** The package of an image that a question is about. */
function packageOf({ package: { ecosystem, name }, version }: OsvQuery): Partial<ImagePackage> {
  return { type: TYPES[ecosystem.split(':')[0] as string] ?? 'deb', ecosystem, name, version };
}

/** Ids without the prefix of the database: those of one vulnerability are one. */
const plainId = (id: string): string => id.replace(/^[A-Z]+-(?=CVE-)/, '');

describe('recorded answers of OSV', () => {
  const names = readdirSync(realPath('osv-api-recordings'));

  it.each(names)('are asked for and understood: %s', async (name) => {
    const recorded = recording(name);
    const { queries } = recorded.request;
    const osv = await replay(recorded);
    const find = vulnerabilityFinder(
      { ...DEFAULT_LOOKUPS, vulnerabilities: 'online', osvAddress: osv.address },
      startBudget(20),
    );
    const result = await find(contentsWith(queries.map(packageOf)));
    // the recorded program asks for each package of a source; once is enough
    expect(osv.batches).toHaveLength(1);
    expect(osv.batches[0]?.map(keyOf).sort()).toEqual([...new Set(queries.map(keyOf))].sort());
    const hits = recorded.response.results.flatMap(({ vulns = [] }, index) =>
      vulns.map(({ id }) => `${keyOf(queries[index] as OsvQuery)} ${plainId(id)}`),
    );
    // records are asked for where there are some, and nowhere else
    const withHits = queries.filter((_query, index) => (recorded.response.results[index]?.vulns ?? []).length > 0);
    expect(osv.queries.map(keyOf).sort()).toEqual([...new Set(withHits.map(keyOf))].sort());
    const found = result.found.flatMap(({ id, packages }) =>
      packages.map(({ ecosystem, name: pack, version }) => `${ecosystem} ${pack} ${version} ${id}`),
    );
    expect(found.sort()).toEqual([...new Set(hits)].sort());
    expect(result.unchecked).toEqual([]);
  });

  it('are the same for the packages of the image that was recorded', async () => {
    const recorded = recording('TestCommand_OCIImage_scanning_insecure_alpine_image_without_detectors.json');
    const osv = await replay(recorded);
    const root = 'apk-installed/alpine-minirootfs-3.10.9-x86_64';
    const image = testImage([
      [
        { path: 'etc/os-release', content: realFile(`${root}.os-release`) },
        { path: 'lib/apk/db/installed', content: realFile(`${root}.installed`) },
      ],
    ]);
    const find = vulnerabilityFinder(
      { ...DEFAULT_LOOKUPS, vulnerabilities: 'online', osvAddress: osv.address },
      startBudget(20),
    );
    const { found, unchecked } = await find(await inspectImage(image, { scope: 'all' }));
    expect(osv.batches.flat().map(keyOf).sort()).toEqual([...new Set(recorded.request.queries.map(keyOf))].sort());
    expect([found.length, unchecked]).toEqual([1, []]);
  });

  it('are few for a system that gets no updates any more: the same packages have more in a later one', () => {
    const count = (name: string): number =>
      new Set(recording(name).response.results.flatMap(({ vulns = [] }) => vulns.map(({ id }) => id))).size;
    expect(count('TestCommand_OCIImage_scanning_insecure_alpine_image_without_detectors.json')).toBe(1);
    expect(count('TestCommand_OCIImage_Alpine_3.10_image_tar_with_3.18_version_file.json')).toBeGreaterThan(40);
  });
});
