import type { Image } from '../../model/images/image.ts';
import type { ImagePackage } from '../../model/images/image-contents.ts';
import {
  type AcceptedVulnerability,
  fixesIn,
  type ImageUpdate,
  type ImageVulnerabilities,
  type PackageVulnerability,
  type Vulnerability,
  type VulnerablePackage,
} from '../../model/images/vulnerability.ts';
import { addToGroup } from '../../support/group-by.ts';

/** A written statement about one vulnerability. */
export interface Decision {
  /** The names of the vulnerability. */
  readonly ids: readonly string[];
  /** `affected` withdraws an earlier statement of the same author. */
  readonly status: AcceptedVulnerability['status'] | 'affected';
  /** The file with the statement, or who signed it. */
  readonly by: string;
  /** It comes from outside of the repository. */
  readonly isSigned?: true;
  readonly reason: string | undefined;
  /** The last day on which it applies, as `YYYY-MM-DD`. */
  readonly expires?: string | undefined;
  /** Whether it is about an image. */
  coversImage(image: Image): boolean;
  /** Whether it is about an installed package. */
  coversPackage(installed: DecidedPackage, image: Image): boolean;
  /** Called when it decides something. */
  readonly onUse?: () => void;
}

/** An installed package, or a vulnerable package whose installed ones are not known. */
export type DecidedPackage = Pick<ImagePackage, 'name' | 'version' | 'sourceName' | 'sourceVersion'> &
  Partial<Pick<ImagePackage, 'type' | 'ecosystem' | 'architecture'>>;

/** Decisions by author, each from the earliest to the latest. */
export type Decisions = readonly (readonly Decision[])[];

/** The image without the vulnerabilities that these decisions accept, which are listed separately. */
export function decidedImage(image: Image, decisions: Decisions): Image {
  const { vulnerabilities, update } = image.facts;
  if (vulnerabilities === undefined || decisions.length === 0) return image;
  const own = decisions.map((some) => byId(some.filter((one) => one.coversImage(image))));
  const accepted: AcceptedVulnerability[] = [];
  const found = vulnerabilities.found.flatMap((one) => remaining(one, own, image, accepted));
  if (accepted.length === 0) return image;
  const decided: ImageVulnerabilities = { ...vulnerabilities, found, accepted };
  const kept = typeof update === 'object' ? decidedUpdate(update, decided) : update;
  return { ...image, facts: { ...image.facts, vulnerabilities: decided, ...(kept && { update: kept }) } };
}

type ById = ReadonlyMap<string, readonly Decision[]>;

function byId(decisions: readonly Decision[]): ById {
  const known = new Map<string, Decision[]>();
  for (const one of decisions) {
    for (const id of new Set(one.ids.map(nameKey))) addToGroup(known, id, one);
  }
  return known;
}

function nameKey(id: string): string {
  return id.toLowerCase();
}

/** The vulnerability in the packages that no decision accepts; empty if none is left. */
function remaining(
  one: Vulnerability,
  decisions: readonly ById[],
  image: Image,
  accepted: AcceptedVulnerability[],
): readonly Vulnerability[] {
  const names = [...new Set([one.id, ...one.aliases].map(nameKey))];
  const own = decisions.map((known) => decisionsOn(names, known));
  if (own.every(({ size }) => size === 0)) return [one];
  const packages = one.packages.flatMap((vulnerable) => {
    const left = installedOf(vulnerable).filter((installed) => {
      const decision = decisionFor(installed, own, image);
      if (decision === undefined) return true;
      decision.onUse?.();
      accepted.push(acceptedBy(decision, one.id, vulnerable, installed));
      return false;
    });
    return left.length === 0 ? [] : [withInstalled(vulnerable, left)];
  });
  return packages.length === 0 ? [] : [{ ...one, packages }];
}

function acceptedBy(
  { status, by, reason, isSigned, expires }: Accepting,
  id: string,
  vulnerable: VulnerablePackage,
  installed: DecidedPackage,
): AcceptedVulnerability {
  return {
    id,
    package: installed.name,
    version: installed.version,
    status,
    by,
    reason,
    ...(isSigned && { isSigned }),
    ...(expires !== undefined && { expires }),
    installed: vulnerable.installed.find((one) => one === installed),
  };
}

/**
 * The decisions on a vulnerability with these names. An advisory can be about several vulnerabilities, and so its name is an alias of each: a
 * decision that names CVEs is only about those.
 */
function decisionsOn(names: readonly string[], known: ById): ReadonlySet<Decision> {
  const [cves, others] = [names.filter(isCve), names.filter((name) => !isCve(name))];
  const on = (some: readonly string[]): readonly Decision[] => some.flatMap((name) => known.get(name) ?? []);
  const byOther = on(others).filter(({ ids }) => cves.length === 0 || !ids.map(nameKey).some(isCve));
  return new Set([...on(cves), ...byOther]);
}

function isCve(name: string): boolean {
  return name.startsWith('cve-');
}

type Accepting = Decision & { readonly status: AcceptedVulnerability['status'] };

/**
 * The first author who accepts it: the latest statement of each counts. A statement from outside of the repository does not count against one
 * in the repository.
 */
function decisionFor(
  installed: DecidedPackage,
  decisions: readonly ReadonlySet<Decision>[],
  image: Image,
): Accepting | undefined {
  const latest = decisions.flatMap((own) => [...own].findLast((one) => one.coversPackage(installed, image)) ?? []);
  const isAffected = latest.some(({ status, isSigned }) => status === 'affected' && !isSigned);
  return latest.filter(isAccepting).find(({ isSigned }) => !(isSigned && isAffected));
}

function isAccepting(decision: Decision): decision is Accepting {
  return decision.status !== 'affected';
}

function installedOf({ name, version, installed }: VulnerablePackage): readonly DecidedPackage[] {
  return installed.length > 0 ? installed : [{ name, version, sourceName: name, sourceVersion: version }];
}

function withInstalled(vulnerable: VulnerablePackage, left: readonly DecidedPackage[]): VulnerablePackage {
  const kept = new Set(left);
  return { ...vulnerable, installed: vulnerable.installed.filter((one) => kept.has(one)) };
}

/** What a newer image removes, of the vulnerabilities that count. */
function decidedUpdate(update: ImageUpdate, vulnerabilities: ImageVulnerabilities): ImageUpdate {
  const { found, accepted = [] } = vulnerabilities;
  const left = new Set(fixesIn(found).map(fixKey));
  const decided = new Set(accepted.map(({ id }) => id));
  const counts = (fix: PackageVulnerability): boolean => left.has(fixKey(fix));
  return {
    ...update,
    removed: update.removed.filter(counts),
    staying: update.staying.filter(counts),
    added: update.added.filter(({ id }) => !decided.has(id)),
    ...(update.others && { others: update.others.map((one) => decidedUpdate(one, vulnerabilities)) }),
  };
}

function fixKey({ id, package: name }: PackageVulnerability): string {
  return `${id}\n${name}`;
}
