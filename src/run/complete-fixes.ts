import type { LookupSettings } from '../config/lookup-settings.ts';
import type { Downloads } from '../images/registry/downloads.ts';
import type { LookupFailure } from '../images/registry/lookup-error.ts';
import type { Lookup } from '../images/registry/registry.ts';
import { CHECKSUM, type DownloadedFix } from '../model/findings/finding.ts';
import type { Fix } from '../model/findings/fix.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { parseImageReference } from '../model/images/image.ts';
import { mapConcurrently } from '../support/map-concurrently.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

export interface Completed {
  readonly findings: readonly TriagedFinding[];
  readonly notifications: readonly Notification[];
}

/** Adds fixes to open findings that need the checksum of a file on the web, or the digest of an image. */
export type CompleteFixes = (findings: readonly TriagedFinding[]) => Promise<Completed>;

/** Each file may be large. */
const AT_ONCE = 4;

/** Shared by all scans of a run, so that no file is fetched twice. */
export function completeFixes(settings: LookupSettings): CompleteFixes {
  let sources: Promise<Sources> | undefined;
  return async (findings) => {
    if (!findings.some(isIncomplete)) return { findings, notifications: [] };
    sources ??= start(settings);
    const { checksumOf, digestOf } = await sources;
    const notifications: Notification[] = [];
    const completed = await mapConcurrently(findings, AT_ONCE, async (finding) => {
      const { download } = finding;
      if (download === undefined || !isIncomplete(finding)) return finding;
      const { address, isImage, fix } = download;
      const checksum = await (isImage ? digestOf(address) : checksumOf(address));
      if (checksum.ok) return { ...finding, fix: withChecksum(fix, checksum.value) };
      notifications.push(withoutFix(finding, download, checksum.error));
      return finding;
    });
    return { findings: completed, notifications };
  };
}

function withoutFix(
  { ruleId, span }: TriagedFinding,
  { address, isImage }: DownloadedFix,
  { reason }: LookupFailure,
): GapNotification {
  const what = isImage ? `the image ${address} could not be looked up` : 'the file could not be fetched';
  return notLookedAt({
    kind: 'fix-not-completed',
    message: `${ruleId} has no fix, because ${what}: ${reason}.`,
    wayOut: isImage ? 'Write the digest yourself.' : 'Write the checksum that its publisher names.',
    span,
    evidence: address,
  });
}

function withChecksum(fix: Fix, checksum: string): Fix {
  return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span, text: text.replaceAll(CHECKSUM, checksum) })) };
}

function isIncomplete({ fix, download, suppressedBy }: TriagedFinding): boolean {
  return fix === undefined && download !== undefined && suppressedBy === undefined;
}

interface Sources extends Pick<Downloads, 'checksumOf'> {
  /** The digest that the name of an image, with its tag, resolves to at this moment. */
  digestOf(image: string): Lookup<string>;
}

async function start(settings: LookupSettings): Promise<Sources> {
  const [{ openDownloads }, { openRegistry }, { targetOf }, { startBudget }] = await Promise.all([
    import('../images/registry/downloads.ts'),
    import('../images/registry/client.ts'),
    import('../images/registry/target.ts'),
    import('../support/budget.ts'),
  ]);
  const options = { ...settings, budget: startBudget(settings.timeBudget) };
  const { checksumOf } = openDownloads(options);
  const registry = openRegistry(options);
  return {
    checksumOf,
    async digestOf(image) {
      const target = targetOf(parseImageReference(image));
      return typeof target === 'string' ? { ok: false, error: NO_NAME } : registry.resolveDigest(target);
    },
  };
}

const NO_NAME: LookupFailure = { kind: 'invalid', reason: 'it is not the name of an image' };
