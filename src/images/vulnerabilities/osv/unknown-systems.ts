import { rememberByKey } from '../../../support/caches/remember-by-key.ts';
import { type LookupFailure, outcomeOf } from '../../registry/lookup-error.ts';
import { systemIn } from '../ecosystems.ts';
import type { PackageQuery } from '../package-queries.ts';
import type { OsvApi, RecordHead } from './api.ts';

/** The records for each query. */
export type HeadsByQuery = ReadonlyMap<PackageQuery, readonly RecordHead[]>;

/** Packages that all systems have, and records about them. Names alone are sent. */
const USUAL = ['openssl', 'curl', 'glibc', 'zlib', 'busybox'];

/**
 * The systems that the database does not know, with the reason. Their names there are worked out from the image, and a name that is not there
 * has the same answer as one without vulnerabilities. So a system without any is asked about once more.
 */
export function unknownSystems(
  api: OsvApi,
  host: string,
): (heads: HeadsByQuery) => Promise<ReadonlyMap<string, LookupFailure>> {
  const covered = new Set<string>();
  const gapIn = rememberByKey(
    ({ system }: AskedSystem) => system,
    async ({ system, ecosystems }: AskedSystem): Promise<LookupFailure | undefined> => {
      const asked = [...ecosystems].flatMap((ecosystem) => USUAL.map((name) => ({ query: { ecosystem, name } })));
      const pages = await outcomeOf(() => api.queryBatch(asked));
      if (!pages.ok) return pages.error;
      if (pages.value.some(({ heads, next }) => heads.length > 0 || next !== undefined)) return undefined;
      return { kind: 'not-found', reason: `${host} has no records of ${system}` };
    },
  );
  return async (heads) => {
    const systems = new Map<string, Set<string>>();
    for (const [{ ecosystem }, found] of heads) {
      // names of languages have no release, and are always the same
      if (!ecosystem.includes(':')) continue;
      const system = systemIn(ecosystem);
      if (found.length > 0) covered.add(system);
      systems.set(system, (systems.get(system) ?? new Set()).add(ecosystem));
    }
    const gaps = [...systems].map(async ([system, ecosystems]) => {
      const gap = covered.has(system) ? undefined : await gapIn({ system, ecosystems });
      return gap === undefined ? [] : [[system, gap] as const];
    });
    return new Map((await Promise.all(gaps)).flat());
  };
}

interface AskedSystem {
  readonly system: string;
  readonly ecosystems: ReadonlySet<string>;
}
