import { releaseLineOf } from '../../analysis/lifetimes/image-lifetime.ts';
import { newerPatch } from '../../analysis/lifetimes/newer-tag.ts';
import { laterMinor, slimTag, smallRepository } from '../../analysis/lifetimes/other-tags.ts';
import type { ImageReference } from '../../model/images/image.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import { versionTagOf } from '../../model/images/version-tag.ts';
import {
  fixesIn,
  type ImageUpdate,
  type ImageVulnerabilities,
  type PackageVulnerability,
  sourcesOf,
} from '../../model/images/vulnerability.ts';
import type { Budget } from '../../support/budget.ts';
import type { Lookup, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import type { ReadContents } from './contents.ts';
import type { FindVulnerabilities } from './vulnerabilities.ts';

export interface UpdateSession {
  readonly registry: Pick<Registry, 'listTags' | 'resolveDigest'>;
  readonly budget: Pick<Budget, 'left' | 'total'>;
  readonly readContents: ReadContents;
  readonly findVulnerabilities: FindVulnerabilities;
}

/**
 * Finds an update of an image and the vulnerabilities that it removes: the newest patch of its version, else the image that its tag names today
 * if a digest pins an older one. Where something stays, also a later minor version and an image with fewer packages. `none` where there is no
 * such image, or nothing to remove.
 */
export async function findUpdate(target: ImageTarget, session: UpdateSession): Lookup<ImageUpdate | 'none'> {
  const contents = await session.readContents(target);
  if (!contents.ok) return contents;
  const found = await session.findVulnerabilities(contents.value);
  if (fixesIn(found.found).length === 0) return { ok: true, value: 'none' };
  const before = { contents: contents.value, found };
  const candidate = await candidateFor(target, session.registry);
  if (!candidate.ok) return candidate;
  const nearest = await moveTo(candidate.value, target, before, session);
  if (!nearest.ok) return nearest;
  const others = await otherMoves(candidate.value?.tag, nearest.value, target, before, session);
  const [first, ...rest] = [...(nearest.value === undefined ? [] : [nearest.value]), ...others];
  if (first === undefined) return { ok: true, value: 'none' };
  return { ok: true, value: rest.length === 0 ? first : { ...first, others: rest } };
}

interface Before {
  readonly contents: ImageContents;
  readonly found: ImageVulnerabilities;
}

/** Undefined without a candidate, and for one that cannot be compared. */
async function moveTo(
  candidate: Candidate | undefined,
  target: ImageTarget,
  before: Before,
  session: UpdateSession,
): Lookup<ImageUpdate | undefined> {
  if (candidate === undefined) return { ok: true, value: undefined };
  const { kind, tag, name } = candidate;
  const newTarget = { ...target, tag, ...(name !== undefined && { name }) };
  const digest = await session.registry.resolveDigest({ ...newTarget, digest: undefined });
  if (!digest.ok) return digest;
  const after = await session.readContents({ ...newTarget, digest: digest.value });
  if (!after.ok) return after;
  if (!isWholeAs(after.value, before.contents)) return { ok: true, value: undefined };
  const newer = await session.findVulnerabilities(after.value);
  if (newer.unchecked.length > before.found.unchecked.length) return { ok: true, value: undefined };
  const repository = name === undefined ? {} : { repository: `${target.host}/${name}` };
  return { ok: true, value: { kind, ...repository, tag, digest: digest.value, ...compared(before.found, newer) } };
}

/** Each of them takes as long as the image itself, so they are only read while at least this much of the time is left. */
const LEAST_TIME = 1 / 2;

/** A failure here is left out, because missing advice hides no problem. */
async function otherMoves(
  patch: string | undefined,
  nearest: ImageUpdate | undefined,
  target: ImageTarget,
  before: Before,
  session: UpdateSession,
): Promise<readonly ImageUpdate[]> {
  const { registry, budget } = session;
  if (target.tag === undefined || nearest?.staying.length === 0) return [];
  const tags = await registry.listTags(target);
  if (!tags.ok) return [];
  const own = { text: target.name, registry: target.host, repository: target.name, digest: undefined };
  const moves: ImageUpdate[] = [];
  const small = smallRepository(target.host, target.name);
  const candidates = [
    ...otherTags({ ...own, tag: target.tag }, patch, tags.value),
    ...(small === undefined ? [] : [{ kind: 'slim', tag: patch ?? target.tag, name: small } as const]),
  ];
  for (const candidate of candidates) {
    if (budget.left() < budget.total * LEAST_TIME) break;
    const move = await moveTo(candidate, target, before, session);
    if (move.ok && move.value !== undefined && move.value.removed.length > 0) moves.push(move.value);
  }
  return moves;
}

function otherTags(
  reference: ImageReference & { readonly tag: string },
  patch: string | undefined,
  tags: readonly string[],
): readonly Candidate[] {
  const minor = laterMinor(reference, tags);
  const slim = slimTag(patch ?? reference.tag, tags);
  return [
    ...(minor === undefined ? [] : [{ kind: 'minor', tag: minor } as const]),
    ...(slim === undefined ? [] : [{ kind: 'slim', tag: slim } as const]),
  ];
}

interface Candidate {
  readonly kind: ImageUpdate['kind'];
  readonly tag: string;
  /** Of another repository at the same registry. */
  readonly name?: string;
}

async function candidateFor(target: ImageTarget, registry: UpdateSession['registry']): Lookup<Candidate | undefined> {
  const { tag, digest } = target;
  if (tag === undefined) return { ok: true, value: undefined };
  if (/\d/.test(tag)) {
    const tags = await registry.listTags(target);
    if (!tags.ok) return tags;
    const newest = newerPatch(tag, tags.value, releaseLine(target, tag));
    if (newest !== undefined) return { ok: true, value: { kind: 'patch', tag: newest } };
  }
  if (digest === undefined) return { ok: true, value: undefined };
  const today = await registry.resolveDigest({ ...target, digest: undefined });
  if (!today.ok) return today;
  return { ok: true, value: today.value === digest ? undefined : { kind: 'rebuilt', tag } };
}

/** The part of a version that names the release, from our tables: point releases of Debian are patches, too. */
function releaseLine({ host, name }: ImageTarget, tag: string): readonly number[] | undefined {
  const version = versionTagOf(tag)?.version;
  const reference = { text: name, registry: host, repository: name, tag, digest: undefined };
  return version === undefined ? undefined : releaseLineOf(reference, version)?.split('.').map(Number);
}

/** Whether the images can be compared: the new one was read completely and has the same system. */
function isWholeAs(after: ImageContents, before: ImageContents): boolean {
  return after.gaps.length === 0 && after.operatingSystem?.id === before.operatingSystem?.id;
}

function compared(
  before: ImageVulnerabilities,
  after: ImageVulnerabilities,
): Pick<ImageUpdate, 'removed' | 'staying' | 'added'> {
  const known = new Set(before.found.map(({ id }) => id));
  const later = new Map(after.found.map(({ id, packages }) => [id, new Set(sourcesOf(packages))]));
  const isStaying = (fix: PackageVulnerability): boolean => later.get(fix.id)?.has(fix.package) === true;
  const fixes = fixesIn(before.found);
  return {
    removed: fixes.filter((fix) => !isStaying(fix)),
    staying: fixes.filter(isStaying),
    added: after.found.filter(({ id }) => !known.has(id)),
  };
}
