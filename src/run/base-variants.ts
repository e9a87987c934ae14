import type { Unit } from '../discover/units.ts';
import type { Finding } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Image, ImageReference } from '../model/images/image.ts';
import { DYNAMIC } from '../model/located.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { unbroken } from '../parse/dockerfile/text/unbroken.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { waysOf } from '../parse/open-arguments.ts';
import { groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import { keyOf, namesOf, pronounOf } from './called-projects.ts';
import { type BuildsOf, type CheckedUnit, NOTHING_REPORTED } from './check-unit.ts';

interface BaseOptions<Checked> {
  /** All builds of each Dockerfile that other files declare, by its path. */
  readonly declared: ReadonlyMap<string, readonly BuildReference[]>;
  /** Builds of commands, and of those that callers give variables. */
  readonly others: readonly BuildReference[];
  readonly textOf: (path: string) => string;
  /** Whether a rule enforces a policy on images. */
  readonly isPolicy: (ruleId: string) => boolean;
  readonly check: (units: readonly Unit[], buildsOf: BuildsOf) => Promise<readonly Checked[]>;
}

/** How many sets of arguments of one Dockerfile are read. */
const MOST_BASES = 60;

interface CheckedBases<Checked> {
  /** The Dockerfiles, without base images that only this reading determines. */
  readonly dockerfiles: readonly Checked[];
  readonly checked: readonly Checked[];
  readonly notifications: readonly Notification[];
}

/**
 * The images that the builds of Dockerfiles begin with. A Dockerfile is checked with the arguments on which its builds agree. A policy on images
 * is about those of each build, so the Dockerfile is read again with each set of arguments before its first FROM, and nothing else is taken
 * from that.
 */
export async function checkBases<Checked extends CheckedUnit & { readonly unit: Unit }>(
  dockerfiles: readonly Checked[],
  options: BaseOptions<Checked>,
): Promise<CheckedBases<Checked>> {
  const ofOthers = groupBy(options.others, ({ dockerfilePath }) => dockerfilePath);
  const notifications: Notification[] = [];
  const all = dockerfiles.map((one) => {
    const { path } = one.unit;
    const { builds, isSplit } = basesOf(
      options.textOf(path),
      options.declared.get(path) ?? [],
      ofOthers.get(path) ?? [],
    );
    const further = builds[MOST_BASES];
    if (further !== undefined) notifications.push(tooMany(further));
    const isDecided = isSplit && further === undefined;
    return { builds: builds.slice(0, MOST_BASES), one: isDecided ? withoutUndecided(one) : one };
  });
  const wanted = all.flatMap(({ builds, one }) => builds.map((build, round) => ({ build, one, round })));
  const checked: Checked[] = [];
  for (const round of groupBy(wanted, (base) => base.round).values()) {
    const ofPath = groupBy(round, ({ one }) => one.unit.path);
    const units = round.map(({ one }) => one.unit);
    const results = await options.check(units, (path) => ofPath.get(path)?.map(({ build }) => build) ?? []);
    checked.push(...paired(results, round).map(([result, base]) => basesIn(result, base, options)));
  }
  return { dockerfiles: all.map(({ one }) => one), checked, notifications };
}

interface Bases {
  readonly builds: readonly BuildReference[];
  /** Whether the builds that other files declare begin with different images. */
  readonly isSplit: boolean;
}

/** The builds with other arguments before the first FROM, each once. One that all builds agree on is read with the Dockerfile. */
function basesOf(text: string, declared: readonly BuildReference[], others: readonly BuildReference[]): Bases {
  const [header = ''] = unbroken(text).split(FROM, 1);
  const names = new Set(header.match(/\w+/g));
  const inEachWay = (build: BuildReference): readonly (readonly [string, BuildReference])[] =>
    waysOf(build, (name) => names.has(name)).map((way) => {
      const given = [...way].sort();
      return [JSON.stringify(given), { ...build, arguments: new Map(given) }];
    });
  const own = new Map(declared.flatMap(inEachWay));
  const all = new Map([...own, ...others.flatMap(inEachWay)]);
  const [only] = own;
  if (own.size <= 1 && !hasUnknown(only?.[1])) all.delete(only?.[0] ?? NO_ARGUMENTS);
  return { builds: [...all.values()], isSplit: own.size > 1 };
}

const NO_ARGUMENTS = '[]';

function hasUnknown(build: BuildReference | undefined): boolean {
  return [...(build?.arguments.values() ?? [])].some((value) => value.includes(UNKNOWN_PIECE));
}

const FROM = /^[ \t]*FROM[ \t]/im;

function withoutUndecided<Checked extends CheckedUnit>(one: Checked): Checked {
  const images = one.images.filter(({ use, reference }) => use !== 'from' || isPlaced(reference.value));
  return { ...one, images };
}

function isPlaced({ registry, repository }: ImageReference): boolean {
  return registry !== DYNAMIC && repository !== DYNAMIC;
}

interface Base<Checked> {
  readonly build: BuildReference;
  readonly one: Checked;
}

function basesIn<Checked extends CheckedUnit>(
  result: Checked,
  { build, one }: Base<Checked>,
  { isPolicy }: Pick<BaseOptions<Checked>, 'isPolicy'>,
): Checked {
  // no policy checks the image of an unused stage
  const known = new Set(one.images.flatMap(({ isUnused, reference }) => (isUnused ? [] : [reference.value.text])));
  const found = new Set(one.findings.map(keyWithImage));
  const images = result.images.filter(({ reference }) => !known.has(reference.value.text));
  const findings = result.findings.filter((finding) => isPolicy(finding.ruleId) && !found.has(keyWithImage(finding)));
  return {
    ...result,
    ...NOTHING_REPORTED,
    images: images.map((image) => imageOf(image, build)),
    findings: findings.map((finding) => findingOf(finding, build)),
  };
}

/** The message names the image: the same place has another one with other arguments. */
function keyWithImage(finding: Finding): string {
  return `${keyOf(finding)} ${finding.message}`;
}

/** The image is named where the command is that passes it, and otherwise where the Dockerfile has it. */
function imageOf(image: Image, { isCommand, span, dockerfilePath, shownPath = dockerfilePath }: BuildReference): Image {
  const title = image.title === ONLY_STAGE ? `the Dockerfile ${shownPath}` : `${image.title} of ${shownPath}`;
  return {
    ...image,
    ...(isCommand && { title, reference: { value: image.reference.value, span } }),
    isOnlyForPolicies: true,
    cannotEdit: true,
  };
}

const ONLY_STAGE = 'this Dockerfile';

function findingOf(finding: Finding, { arguments: given, span }: BuildReference): Finding {
  const names = [...given.keys()];
  const path = span.file.path;
  const [where, build] =
    names.length === 0
      ? [`as ${path} builds it, without arguments`, 'the build without arguments']
      : [`with ${namesOf(names)} as ${path} passes ${pronounOf(names)}`, `the build that passes ${namesOf(names)}`];
  return {
    ...finding,
    fix: undefined,
    message: `${finding.message} This applies ${where}.`,
    related: [...finding.related, { span, message: build }],
  };
}

function tooMany({ span, dockerfilePath, shownPath = dockerfilePath }: BuildReference): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'reference',
    message: `More than ${MOST_BASES} builds of ${shownPath} pass different arguments for its base images, so policies were not applied to those of this one.`,
    wayOut: 'Pass the same arguments, or split the Dockerfile.',
    span,
  });
}
