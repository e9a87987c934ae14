import { CHECKSUM, type Notification } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Downloads } from '../registry/downloads.ts';
import { mapConcurrently } from '../support/map-concurrently.ts';
import type { TriagedFinding } from '../triage/index.ts';
import type { LookupSettings } from './lookups.ts';

export interface Completed {
  readonly findings: readonly TriagedFinding[];
  readonly notifications: readonly Notification[];
}

/** Gives open findings the fixes that take the checksum of a file of the web. */
export type CompleteFixes = (findings: readonly TriagedFinding[]) => Promise<Completed>;

/** Each file is large, perhaps. */
const AT_ONCE = 4;

/** One for all scans of a run: no file is fetched twice. */
export function completeFixes(settings: LookupSettings): CompleteFixes {
  let downloads: Promise<Downloads> | undefined;
  return async (findings) => {
    if (!findings.some(isIncomplete)) return { findings, notifications: [] };
    downloads ??= start(settings);
    const { checksumOf } = await downloads;
    const notifications: Notification[] = [];
    const completed = await mapConcurrently(findings, AT_ONCE, async (finding) => {
      const { download, ruleId, span } = finding;
      if (download === undefined || !isIncomplete(finding)) return finding;
      const checksum = await checksumOf(download.address);
      if (checksum.ok) return { ...finding, fix: withChecksum(download.fix, checksum.value) };
      const message = `${ruleId} has no fix, because the file could not be fetched: ${checksum.error.reason}.`;
      notifications.push({ level: 'note', code: 'lookup-failed', message, span });
      return finding;
    });
    return { findings: completed, notifications };
  };
}

function withChecksum(fix: Fix, checksum: string): Fix {
  return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span, text: text.replaceAll(CHECKSUM, checksum) })) };
}

function isIncomplete({ fix, download, suppressedBy }: TriagedFinding): boolean {
  return fix === undefined && download !== undefined && suppressedBy === undefined;
}

async function start(settings: LookupSettings): Promise<Downloads> {
  const [{ openDownloads }, { startBudget }] = await Promise.all([
    import('../registry/downloads.ts'),
    import('../support/budget.ts'),
  ]);
  return openDownloads({ ...settings, budget: startBudget(settings.timeBudget) });
}
