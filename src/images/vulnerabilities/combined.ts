import type { OfflineSource } from './database/offline.ts';
import type { VulnerabilitySource } from './index.ts';

/** Asks a database on the disk, and the second source about ecosystems that the database does not have. */
export function combinedSource(first: OfflineSource, second: VulnerabilitySource): VulnerabilitySource {
  return {
    recordOf: async (id) => (await first.recordOf?.(id)) ?? second.recordOf?.(id),
    async ask(queries) {
      const own = queries.filter(({ ecosystem }) => first.has(ecosystem));
      const others = queries.filter(({ ecosystem }) => !first.has(ecosystem));
      const answers = await Promise.all([first.ask(own), others.length === 0 ? new Map() : second.ask(others)]);
      return new Map(answers.flatMap((some) => [...some]));
    },
  };
}
