import { releaseLineOf } from '../../analysis/lifetimes/image-lifetime.ts';
import { newerPatch } from '../../analysis/lifetimes/newer-tag.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import { versionTagOf } from '../../model/images/version-tag.ts';
import {
  fixesIn,
  type ImageUpdate,
  type ImageVulnerabilities,
  type PackageVulnerability,
  sourcesOf,
} from '../../model/images/vulnerability.ts';
import type { Lookup, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import type { ReadContents } from './contents.ts';
import type { FindVulnerabilities } from './vulnerabilities.ts';

export interface UpdateSession {
  readonly registry: Pick<Registry, 'listTags' | 'resolveDigest'>;
  readonly readContents: ReadContents;
  readonly findVulnerabilities: FindVulnerabilities;
}

/**
 * Finds an update of an image and the vulnerabilities that it removes: the newest patch of its version, else the image that its tag names today
 * if a digest pins an older one. `none` where there is no such image, or nothing to remove.
 */
export async function findUpdate(target: ImageTarget, session: UpdateSession): Lookup<ImageUpdate | 'none'> {
  const before = await session.readContents(target);
  if (!before.ok) return before;
  const own = await session.findVulnerabilities(before.value);
  if (fixesIn(own.found).length === 0) return { ok: true, value: 'none' };
  const candidate = await candidateFor(target, session.registry);
  if (!candidate.ok) return candidate;
  if (candidate.value === undefined) return { ok: true, value: 'none' };
  const { kind, tag } = candidate.value;
  const digest = await session.registry.resolveDigest({ ...target, tag, digest: undefined });
  if (!digest.ok) return digest;
  const after = await session.readContents({ ...target, tag, digest: digest.value });
  if (!after.ok) return after;
  if (!isWholeAs(after.value, before.value)) return { ok: true, value: 'none' };
  const newer = await session.findVulnerabilities(after.value);
  if (newer.unchecked.length > own.unchecked.length) return { ok: true, value: 'none' };
  return { ok: true, value: { kind, tag, digest: digest.value, ...compared(own, newer) } };
}

interface Candidate {
  readonly kind: ImageUpdate['kind'];
  readonly tag: string;
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
    added: [...later.keys()].filter((id) => !known.has(id)),
  };
}
