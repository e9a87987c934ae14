import type { CandidateFile } from '../discover/index.ts';
import type { SourceFile } from '../model/source.ts';
import { scan } from '../run/scan.ts';
import type { ScanOptions } from '../run/scan-result.ts';
import { contentHash } from '../triage/fingerprint.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { type Candidate, compatible, editsByPath, overlap } from './candidates.ts';
import { type Draft, draftOf, revise } from './draft.ts';
import { type Objection, objection, objectionTo } from './objection.ts';
import type { Overlay } from './overlay.ts';

/**
 * A scan checks a whole batch of fixes, so few scans are needed, unless many fixes fail. A large group gets fewer scans, so that no
 * repository takes very long.
 */
const LEAST_SCANS = 20;
const MOST_SCANS = 100;
const MOST_CHARACTERS = 20_000_000;

/** A fix that was not made. */
export interface Refusal {
  readonly finding: Candidate;
  /** As the end of a sentence. */
  readonly reason: string;
}

export interface Settled {
  /** The files that a fix changed, by path. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly fixed: readonly Candidate[];
  readonly refusals: readonly Refusal[];
  /** False if there was too much to try. */
  readonly isComplete: boolean;
  /** The reports of a scan without and with the fixes. */
  readonly before: ScanReport;
  readonly after: ScanReport;
}

export interface SettleOptions {
  readonly scan: ScanOptions;
  /** The findings of a report that are to be fixed. */
  candidates(report: ScanReport): readonly Candidate[];
}

type Drafts = Settled['drafts'];

/** The state of a group of files within a round. */
interface State {
  readonly drafts: Drafts;
  readonly report: ScanReport;
  /** The fixes of this round. */
  readonly made: readonly Candidate[];
}

/** The input of a round. */
interface Work {
  readonly start: State;
  readonly refusals: Map<Candidate, string>;
  /** The fixes that failed in an earlier round, by {@link contentHash}. */
  readonly suspects: Set<string>;
  judge(drafts: Drafts): Promise<ScanReport | undefined>;
  original(path: string): SourceFile | undefined;
}

/**
 * Makes the fixes of a group of files in rounds, until none is left that can be made. A round makes all fixes that do not conflict and
 * scans the files again. If that scan objects, the round tries half of them, and so on, so that each failing fix is left out alone.
 */
export async function settle(
  group: readonly CandidateFile[],
  overlay: Overlay,
  options: SettleOptions,
): Promise<Settled> {
  const judge = judgeOf(group, overlay, options.scan);
  const before = (await judge(new Map())) as ScanReport;
  const fixed: Candidate[] = [];
  let state: State = { drafts: new Map(), report: before, made: [] };
  let refusals = new Map<Candidate, string>();
  const suspects = new Set<string>();
  for (let next: State | undefined = state; next !== undefined; ) {
    state = next;
    fixed.push(...state.made);
    refusals = new Map();
    const work: Work = { start: state, refusals, suspects, judge, original: overlay.original };
    next = await playRound(work, options.candidates(state.report));
    for (const finding of refusals.keys()) suspects.add(contentHash(finding));
  }
  const left = options.candidates(state.report);
  return {
    drafts: state.drafts,
    fixed,
    refusals: left.map((finding) => ({ finding, reason: refusals.get(finding) ?? TOO_MUCH })),
    isComplete: left.every((finding) => (refusals.get(finding) ?? TOO_MUCH) !== TOO_MUCH),
    before,
    after: state.report,
  };
}

const TOO_MUCH = 'there was too much to try; run it again';

function judgeOf(group: readonly CandidateFile[], overlay: Overlay, options: ScanOptions): Work['judge'] {
  const { onProgress: _, ...silent } = options;
  let scans = 0;
  let characters = 0;
  return async (drafts) => {
    if (scans >= LEAST_SCANS && (scans >= MOST_SCANS || characters > MOST_CHARACTERS)) return undefined;
    const changed = new Map([...drafts].map(([path, { current }]) => [path, current]));
    const report = await scan(overlay.view(group, changed), silent);
    scans++;
    characters += overlay.size();
    return report;
  };
}

/**
 * Tries batch after batch until one makes a fix: its changes may affect the candidates that conflicted with it. Undefined if no batch does.
 * Fixes that failed before come last, so that they do not spoil the batches of others.
 */
async function playRound(work: Work, candidates: readonly Candidate[]): Promise<State | undefined> {
  const isSuspect = (candidate: Candidate): boolean => work.suspects.has(contentHash(candidate));
  const fresh = candidates.filter((candidate) => !isSuspect(candidate));
  return (await playBatches(work, fresh)) ?? (await playBatches(work, candidates.filter(isSuspect)));
}

async function playBatches(work: Work, candidates: readonly Candidate[]): Promise<State | undefined> {
  for (let pending = candidates; pending.length > 0; ) {
    const batch = compatible(pending);
    const next = await makeFixes(work, batch);
    if (next !== undefined) return next;
    const tried = new Set(batch);
    pending = pending.filter((candidate) => !tried.has(candidate));
  }
  return undefined;
}

/**
 * Makes a batch, or the part of it that can be made. The other part gets its turn in the next round, where its fixes may look different.
 */
async function makeFixes(work: Work, batch: readonly Candidate[]): Promise<State | undefined> {
  const next = await attempt(work, batch);
  if (!('reason' in next)) return next;
  const [first, second] = batch;
  if (first !== undefined && second === undefined) work.refusals.set(first, next.reason);
  if (second === undefined) return undefined;
  const [one, other] = partsOf(batch, next);
  return (await makeFixes(work, one)) ?? (await makeFixes(work, other));
}

/** The fixes that the objection is not about, and the others; the halves where it is about all of them. */
function partsOf(
  batch: readonly Candidate[],
  { isVain, isNear }: Objection,
): readonly [one: readonly Candidate[], other: readonly Candidate[]] {
  for (const isMeant of [isVain, isNear]) {
    const others = batch.filter((candidate) => !isMeant(candidate));
    if (others.length > 0 && others.length < batch.length) return [others, batch.filter(isMeant)];
  }
  const half = batch.length >> 1;
  return [batch.slice(0, half), batch.slice(half)];
}

/** Makes all of the fixes or returns the reason why none was made. */
async function attempt({ start, judge, original }: Work, fixes: readonly Candidate[]): Promise<State | Objection> {
  const drafts = new Map(start.drafts);
  for (const [path, edits] of editsByPath(fixes)) {
    const file = original(path);
    const draft = drafts.get(path) ?? (file && draftOf(file));
    if (draft === undefined || edits.some(({ span }) => span.file !== draft.current))
      return objectionTo([{ reason: 'its file is not known', path }]);
    if (overlap(edits)) return objectionTo([{ reason: 'its changes overlap', path }]);
    drafts.set(path, revise(draft, edits));
  }
  const report = await judge(drafts);
  if (report === undefined) return objectionTo([{ reason: TOO_MUCH, path: '' }]);
  return objection(start.report, report, fixes) ?? { drafts, report, made: fixes };
}
