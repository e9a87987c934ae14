import {
  type AcceptedVulnerability,
  fixesIn,
  type ImageUpdate,
  type LookedUpImage,
  reachOf,
  type Unchecked,
  type Vulnerability,
  type VulnerablePackage,
} from '../../model/images/vulnerability.ts';
import { placeOf } from '../json-place.ts';

/** Everything that is known about the vulnerabilities of one image; see `docs/json-format.md`. */
export function vulnerabilitiesJson({ image, span, otherSpans, vulnerabilities, update }: LookedUpImage): object {
  const { found, checkedPackages, unchecked, source, accepted = [] } = vulnerabilities;
  return {
    image,
    ...placeOf(span),
    otherPlaces: otherSpans.map(placeOf),
    source,
    checkedPackages,
    fixable: fixesIn(found).length,
    update: update === undefined ? null : updateOf(update),
    otherUpdates: (update?.others ?? []).map(updateOf),
    found: found.map(vulnerabilityOf),
    accepted: accepted.map(acceptedOf),
    unchecked: unchecked.map(({ count, example, reason }: Unchecked) => ({ count, example, reason })),
  };
}

function updateOf({ kind, repository, tag, digest, removed, staying, added }: ImageUpdate): object {
  return {
    kind,
    ...(repository !== undefined && { repository }),
    tag,
    digest,
    removed,
    staying,
    added: added.map(({ id }) => id),
  };
}

function vulnerabilityOf(vulnerability: Vulnerability): object {
  const { id, aliases, summary, rating, score, exploitedSince, epss, packages } = vulnerability;
  return {
    id,
    aliases,
    summary: summary ?? null,
    severity: rating,
    cvss: score ?? null,
    exploitedSince: exploitedSince ?? null,
    epss: epss ?? null,
    packages: packages.map(packageOf),
  };
}

function acceptedOf({ id, package: name, version, status, by, isSigned, reason }: AcceptedVulnerability): object {
  return { id, package: name, version, status, by, signed: isSigned ?? false, reason: reason ?? null };
}

function packageOf(found: VulnerablePackage): object {
  const { name, version, ecosystem, fixed, isFixedForSubscribers, installed } = found;
  return {
    name,
    version,
    ecosystem,
    fixed: fixed ?? null,
    reach: reachOf(found) ?? 'unknown',
    onlyForSubscribers: isFixedForSubscribers ?? false,
    installed: installed.map((one) => ({ name: one.name, version: one.version, layer: one.layer, path: one.path })),
  };
}
