import { basename, join } from 'node:path';
import type { Repository } from '../../../src/discover/index.ts';
import { fixRepository } from '../../../src/fix/index.ts';
import { overlayOf } from '../../../src/fix/overlay.ts';
import type { SourceFile } from '../../../src/model/source.ts';
import { loadPolicy, openWith } from '../../../src/run/run.ts';
import { scan } from '../../../src/run/scan.ts';
import { scanOptionsOf } from '../../../src/run/scan-options.ts';
import type { ScanOptions } from '../../../src/run/scan-result.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { askAtPlaces } from '../compose/tool.ts';
import { type Answer, askBuildKit, isAccepted } from '../dockerfile/buildkit.ts';
import { lostComments } from './comments.ts';
import { madeUpDigests } from './digests.ts';
import { mirror } from './mirror.ts';

export interface Tried {
  readonly unsafe: boolean;
  /** The programs around BuildKit and Compose. */
  readonly buildkit: string;
  readonly compose: string;
}

/** What fixes did to a repository. */
export interface Outcome {
  /** Dockerfiles and compose files. */
  readonly files: number;
  readonly fixes: number;
  readonly changedFiles: number;
  /** Of the changed files: how many the real tools refused before. */
  readonly refusedBefore: number;
  readonly refusedAfter: number;
  readonly changedAgain: number;
  readonly lostComments: number;
  readonly otherPostures: number;
  /** Builds that run or make something else. */
  readonly otherBuilds: number;
  /** What is wrong, by path. */
  readonly problems: readonly string[];
}

interface Change {
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/** Fixes all that a repository has in memory, and looks at what became of it. */
export async function tryFixes(folder: string, tried: Tried): Promise<Outcome> {
  const { repository, options } = await openAt(folder);
  const first = await fixesOf(repository, options, tried.unsafe);
  const after = overlayOf(repository).view(
    repository.files,
    new Map(first.changes.map((change) => [change.after.path, change.after])),
  );
  const again = (await fixesOf(after, options, tried.unsafe)).changes;
  const comments = first.changes.flatMap(({ before, after }) =>
    lostComments(before.text, after.text).map((comment) => `${after.path}: lost ${comment}`),
  );
  const postures = tried.unsafe
    ? []
    : differences(await posturesOf(repository, options), await posturesOf(after, options));
  const builds = readByBuildKit(first.changes, tried);
  const projects = readByCompose(repository.root, first.changes, tried);
  const isOurs = (format: string) => format === 'dockerfile' || format === 'compose';
  return {
    files: repository.files.filter(({ fileFormat }) => isOurs(fileFormat.id)).length,
    fixes: first.fixes,
    changedFiles: first.changes.length,
    refusedBefore: builds.refusedBefore + projects.refusedBefore,
    refusedAfter: builds.refused.length + projects.refused.length,
    changedAgain: again.length,
    lostComments: comments.length,
    otherPostures: postures.length,
    otherBuilds: builds.others.length,
    problems: [
      ...again.map(({ after }) => `${after.path}: is fixed again`),
      ...comments,
      ...postures,
      ...builds.refused,
      ...projects.refused,
      ...builds.others,
    ].map((problem) => `${basename(folder)}/${problem}`),
  };
}

async function openAt(folder: string): Promise<{ readonly repository: Repository; readonly options: ScanOptions }> {
  const settings = {
    folder,
    paths: [],
    config: undefined,
    profile: 'strict' as const,
    failOn: undefined,
    baseline: undefined,
  };
  const policy = await loadPolicy(settings);
  const withFacts = { ...settings, lookup: 'auto' as const, offline: true };
  const options = { ...scanOptionsOf(withFacts, policy), lookups: madeUpDigests };
  return { repository: openWith(settings, policy), options };
}

async function fixesOf(
  repository: Repository,
  options: ScanOptions,
  unsafe: boolean,
): Promise<{ readonly fixes: number; readonly changes: readonly Change[] }> {
  const { groups } = await fixRepository(repository, { scan: options, unsafe, rules: undefined });
  const changes: Change[] = [];
  let fixes = 0;
  for await (const { drafts, fixed } of groups) {
    fixes += fixed.length;
    for (const { original, current } of drafts.values()) changes.push({ before: original, after: current });
  }
  return { fixes, changes };
}

const PLACES = new Set(['at', 'line', 'column']);

/** What each container may do, without places and digests. */
async function posturesOf(repository: Repository, options: ScanOptions): Promise<readonly string[]> {
  const { postures = [] } = await scan(repository, { ...options, withPostures: true });
  return postures.map((posture) =>
    JSON.stringify(posture, (key, value: unknown) => (PLACES.has(key) ? undefined : value)).replaceAll(
      /@sha256:[0-9a-f]{1,64}/g,
      '',
    ),
  );
}

function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...before.filter((one) => !now.has(one)).map((one) => `a container was ${one}`),
    ...after.filter((one) => !old.has(one)).map((one) => `a container became ${one}`),
  ];
}

interface Readings {
  readonly refusedBefore: number;
  readonly refused: readonly string[];
}

function readByBuildKit(
  changes: readonly Change[],
  { buildkit, unsafe }: Tried,
): Readings & { readonly others: readonly string[] } {
  const dockerfiles = changes.filter(({ after }) => isDockerfile(after));
  const [before, after] = (['before', 'after'] as const).map((side) =>
    askBuildKit(
      buildkit,
      dockerfiles.map((change) => bytesOf(change[side])),
    ),
  ) as [readonly Answer[], readonly Answer[]];
  const known = dockerfiles
    .map((change, at) => ({ path: change.after.path, old: before[at] as Answer, now: after[at] as Answer }))
    .filter(({ old }) => isAccepted(old));
  return {
    refusedBefore: dockerfiles.length - known.length,
    refused: known
      .filter(({ now }) => !isAccepted(now))
      .map(({ path, now }) => `${path}: ${now.ParseError ?? now.Error}`),
    others: unsafe
      ? []
      : known
          .filter(({ old, now }) => isAccepted(now) && resultOf(old) !== resultOf(now))
          .map(({ path }) => `${path}: builds something else`),
  };
}

/** What a build runs, and what its image says, but for who made it. */
function resultOf({ Execs, Image }: Answer): string {
  return JSON.stringify([Execs, Image], (key, value: unknown) => (/^(?:Author|Labels)$/.test(key) ? undefined : value));
}

function readByCompose(root: string, changes: readonly Change[], { compose }: Tried): Readings {
  const files = changes.filter(({ after }) => isCompose(after));
  if (files.length === 0) return { refusedBefore: 0, refused: [] };
  const [before, after] = (['before', 'after'] as const).map((side) => {
    const place = temporaryFolder();
    try {
      mirror(
        root,
        place.path,
        changes.map((change) => change[side]),
      );
      return askAtPlaces(
        compose,
        files.map((change) => [join(place.path, change.after.path)]),
      );
    } finally {
      place.remove();
    }
  }) as [ReturnType<typeof askAtPlaces>, ReturnType<typeof askAtPlaces>];
  const known = files
    .map((change, at) => ({ path: change.after.path, old: before[at]?.error, now: after[at]?.error }))
    .filter(({ old }) => old === '');
  return {
    refusedBefore: files.length - known.length,
    refused: known.filter(({ now }) => now !== '').map(({ path, now }) => `${path}: ${now}`),
  };
}

function isDockerfile({ path }: SourceFile): boolean {
  return /(?:^|[./_-])(?:docker|container)file/i.test(path);
}

function isCompose({ path, text }: SourceFile): boolean {
  return /\.ya?ml$/.test(path) && /^services:/m.test(text);
}

function bytesOf({ text, hasByteOrderMark }: SourceFile): Buffer {
  return Buffer.from(hasByteOrderMark ? `\ufeff${text}` : text);
}
