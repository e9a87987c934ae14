import { DATA_DATE } from '../../data/images/data-date.ts';
import { DISTROLESS_RELEASES } from '../../data/images/distroless-releases.ts';
import { END_OF_LIFE } from '../../data/images/end-of-life.ts';
import { BITNAMI, OTHER_NAMES, type OtherName } from '../../data/images/other-names.ts';
import { WINDOWS_RELEASES } from '../../data/images/windows-releases.ts';
import type { Grant } from '../../model/findings/grant.ts';
import { isDockerHub } from '../../model/images/docker-hub.ts';
import { type ImageReference, officialName } from '../../model/images/image.ts';
import { DYNAMIC } from '../../model/located.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import { numberedDistribution } from './numbered-distribution.ts';
import { osReleaseOf } from './os-lifetime.ts';

/** A release that an image contains, and the date its updates end. */
export interface Lifetime {
  /** The image whose line in the table describes it, such as `debian` or `grafana/loki`. */
  readonly image: string;
  /** The version in the tag: `10.13`, `buster`, `3.9.1`. */
  readonly version: string;
  /** The part of it that the table lists: `10`, `buster`, `3.9`. */
  readonly release: string;
  /** `YYYY-MM-DD`, `0000-00-00` for an unknown day in the past, `-` for an unknown day in the future. */
  readonly until: string;
  /** The release that the tag moves to last, if it names several: `7.4` of `7`. */
  readonly newest?: string;
  /** Whether another release of the same major version is meant to replace it within months. */
  readonly isMinor: boolean;
  /** The table begins with a later release, and `until` is the end of that one: this one ended before. */
  readonly isEarlier?: true;
  /** The tag means the release by its age, `oldstable`, and may mean a later one from this day on. */
  readonly movesAt?: string;
}

/** The releases that an image contains: its own, and that of the distribution in its tag. */
export const lifetimesOf: (reference: ImageReference) => readonly Lifetime[] = remember(readLifetimes);

function readLifetimes(reference: ImageReference): readonly Lifetime[] {
  const coded = codedInName(reference);
  if (coded !== undefined) return [coded];
  const image = tableName(reference);
  if (image === undefined) return [];
  const tag = lastingTag(reference);
  if (tag === undefined) return [];
  const own = DISTRIBUTIONS.has(image) ? distributionOf(image, tag) : productOf(image, releaseIn(tag, reference));
  const words =
    image.includes('/') || otherName(reference) !== undefined
      ? suffixesOf(tag)
      : image === 'ros'
        ? tag.replace(ROS_NAMESAKES, '')
        : tag;
  const base = DISTRIBUTIONS.has(image) ? undefined : (variantOf(words) ?? numberedIn(reference, tag));
  return [own, base, runtimeOf(reference, tag), windowsOf(image, tag)].filter((one) => one !== undefined);
}

/** The tag. For an image that nobody builds any more, some tags mean its last version for ever. */
function lastingTag(reference: ImageReference): string | undefined {
  const { tag, digest } = reference;
  if (tag === DYNAMIC || (tag === undefined && digest !== undefined)) return undefined;
  const last = FINAL_TAGS.get(officialName(reference) ?? '');
  return last?.get(tag ?? 'latest') ?? tag;
}

/** By official image that is not built any more: https://github.com/docker-library/official-images */
const FINAL_TAGS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['centos', new Map([['latest', '8']])],
  [
    'opensuse',
    new Map([
      ['latest', '42.3'],
      ['leap', '42.3'],
    ]),
  ],
]);

/** The runtime that the tag of an official image names beside its own version: `6.4-php7.4-apache`, `1.18-otp-24`. */
function runtimeOf(reference: ImageReference, tag: string): Lifetime | undefined {
  if (officialName(reference) === undefined) return undefined;
  const [, php, otp] = /(?:^|-)(?:php(\d\.\d)|otp-(\d\d))(?=$|[-.])/.exec(tag) ?? [];
  return php !== undefined ? byNumber('php', php) : otp === undefined ? undefined : byNumber('erlang', otp);
}

/** `servercore:1803`, `windowsservercore-1809` of any image. */
function windowsOf(image: string, tag: string): Lifetime | undefined {
  const pattern = WINDOWS_IMAGE.test(image)
    ? /^([\da-z]{4,7})(?=$|[-_])/i
    : /(?:windowsservercore|nanoserver)-([\da-z]{4,7})(?=$|[-_])/i;
  const [, version = ''] = pattern.exec(tag) ?? [];
  const until = WINDOWS_RELEASES.get(version.toLowerCase());
  return until === undefined ? undefined : { image: 'windows', version, release: version, until, isMinor: false };
}

const WINDOWS_IMAGE =
  /^(?:mcr\.microsoft\.com\/windows(?:$|\/(?:servercore|nanoserver|server)(?:$|\/iis$))|microsoft\/(?:windowsservercore|nanoserver)$)/;

/** The first release in an image that no longer gets updates, and whose major version does not get any either. */
export function endedOf(reference: ImageReference, today: string): Lifetime | undefined {
  const lifetimes = lifetimesOf(reference);
  return lifetimes.length === 0 ? undefined : lifetimes.find((one) => hasEnded(one, today));
}

/** All of them. */
export function allEndedOf(reference: ImageReference, today: string): readonly Lifetime[] {
  return lifetimesOf(reference).filter((one) => hasEnded(one, today));
}

function hasEnded(one: Lifetime, today: string): boolean {
  return isOver(one.until, today) && !goesOn(one, today) && !mayHaveMoved(one, today);
}

/**
 * What an image brings that no longer gets updates. Nobody builds an image after the end of its own release, so a base that ended later makes no
 * difference. Undefined where the tag does not give the release of the image itself.
 */
export function releaseGrant(reference: ImageReference, today: string): Grant | undefined {
  const lifetimes = lifetimesOf(reference);
  const image = tableName(reference);
  const own = lifetimes.find((one) => one.image === image);
  if (image === undefined || own === undefined) return undefined;
  const last = hasEnded(own, today) && own.until !== UNKNOWN_DAY ? own.until : today;
  const ended = lifetimes
    .filter((one) => hasEnded(one, today) && (one === own || one.until <= last))
    .map((one) => `${one.image} ${one.newest ?? one.release}`);
  return { kind: 'release', image, version: own.version, ended };
}

function mayHaveMoved({ movesAt }: Lifetime, today: string): boolean {
  return movesAt !== undefined && movesAt <= today;
}

const UNKNOWN_DAY = '0000-00-00';

/** The first release in an image that no longer gets updates while its major version still does. */
export function replacedOf(reference: ImageReference, today: string): Lifetime | undefined {
  const lifetimes = lifetimesOf(reference);
  return lifetimes.length === 0 ? undefined : lifetimes.find((one) => isOver(one.until, today) && goesOn(one, today));
}

/**
 * Whether the major version still gets updates. If it did when the table was made, it counts as supported today as well: releases newer
 * than the table may exist.
 */
function goesOn(lifetime: Lifetime, today: string): boolean {
  return lifetime.isMinor && endOfMajor(lifetime) > (today < DATA_DATE ? today : DATA_DATE);
}

/** The date until which the last release of the same major version gets updates. */
const endOfMajor: (lifetime: Lifetime) => string = remember(({ image, release }) => {
  const major = majorOf(release);
  let last = '';
  for (const [cycle, known] of cyclesOf(image)) {
    const end = endAsNumber(known);
    if (end > last && majorOf(cycle) === major) last = end;
  }
  return last;
});

/** The oldest release after `version` that is supported beyond `today`; undefined when the table lists none. */
export function nextRelease({ image, version }: Lifetime, today: string): string | undefined {
  const cycles = [...cyclesOf(image)].filter(([cycle, { until }]) => /^\d[\d.]*$/.test(cycle) && !isOver(until, today));
  const later = cycles.map(([cycle]) => cycle).filter((cycle) => compareVersions(cycle, version) > 0);
  return later.sort(compareVersions)[0];
}

/** The part of a version that names its release line, such as `22` of `22.1.0` for node; undefined where the table does not list it. */
export function releaseLineOf(reference: ImageReference, version: string): string | undefined {
  const image = tableName(reference);
  return image === undefined || otherName(reference)?.release !== undefined
    ? undefined
    : longestRelease(cyclesOf(image), version)?.release;
}

/** The end of support of the Debian or Ubuntu release with this codename; undefined for other words. */
export function codenameOf(word: string): { readonly distribution: string; readonly until: string } | undefined {
  if (!/^[a-z]{4,}$/.test(word)) return undefined;
  for (const distribution of ['debian', 'ubuntu']) {
    const cycle = cyclesOf(distribution).get(word);
    if (cycle !== undefined) return { distribution, until: cycle.until };
  }
  return undefined;
}

/** For images of any publisher: the suffixes of a tag, or a whole tag, that can only be names of releases. */
function suffixesOf(tag: string): string {
  if (SURE_TAG.test(tag)) return tag;
  const [, ...suffixes] = tag.split('-', 8);
  return suffixes
    .filter((word) => SURE_SUFFIX.test(word))
    .map((word) => `-${word}`)
    .join('');
}

const SURE_SUFFIX =
  /^(?:alpine\d\.\d{1,2}|wheezy|jessie|stretch|buster|bullseye|bookworm|trixie|trusty|xenial|bionic|focal|jammy|noble)$/;

/** Without names that others have for their own releases. */
const SURE_TAG = /^(?:wheezy|jessie|stretch|buster|bullseye|trusty|xenial|bionic)$/;

/** ROS releases whose names Ubuntu used later. */
const ROS_NAMESAKES = /^(?:kinetic|lunar)(?=-|$)/;

const DISTRIBUTIONS: ReadonlySet<string> = new Set(
  'almalinux alpine amazonlinux buildpack-deps centos debian fedora mageia opensuse/leap oraclelinux quay.io/centos/centos rockylinux rockylinux/rockylinux ubuntu'.split(
    ' ',
  ),
);

/** Repositories of Docker Hub with the official images of one architecture. */
const ARCHITECTURE = /^(?:amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\/(?=[^/]+$)/;

/** The name of the image in the table. */
function tableName(reference: ImageReference): string | undefined {
  return otherName(reference)?.image ?? writtenName(reference)?.replace(BITNAMI, 'bitnami/');
}

/** The product that the image contains, if the table has it under another name. */
function otherName(reference: ImageReference): OtherName | undefined {
  const name = writtenName(reference);
  return name === undefined ? undefined : OTHER_NAMES.get(name.replace(BITNAMI, 'bitnami/'));
}

/** The part of the tag that begins with the release; empty where the tag does not give it. */
function releaseIn(tag: string, reference: ImageReference): string {
  const release = otherName(reference)?.release;
  return release === undefined ? tag : (release.exec(tag)?.[1] ?? '');
}

/** The name without the registry for Docker Hub. */
function writtenName(reference: ImageReference): string | undefined {
  const official = officialName(reference);
  if (official === 'opensuse') return 'opensuse/leap';
  if (official !== undefined) return OTHERWISE_NAMED.has(official) ? undefined : official;
  const { registry, repository } = reference;
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  if (registry === 'mcr.microsoft.com' && /^dotnet\/(?:core\/)?(?:sdk|runtime|aspnet|runtime-deps)$/.test(repository))
    return 'dotnet';
  return isDockerHub(registry) ? repository.replace(ARCHITECTURE, '') : `${registry}/${repository}`;
}

/** Lines of the table that are not images of Docker Hub. */
const OTHERWISE_NAMED: ReadonlySet<string> = new Set(['dotnet', 'ubi']);

/** The release of an image whose name, not tag, contains it. */
function codedInName({ registry, repository }: ImageReference): Lifetime | undefined {
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  if (registry === 'gcr.io') return distrolessOf(repository);
  const isRedHat = registry === 'registry.access.redhat.com' || registry === 'registry.redhat.io';
  const pattern = isRedHat ? /^(?:ubi|rhel)(\d{1,2})(?:$|[-/])/ : /^redhat\/ubi(\d{1,2})(?:-|$)/;
  if (!isRedHat && registry !== undefined && registry !== 'docker.io') return undefined;
  const version = pattern.exec(repository)?.[1];
  return version === undefined ? undefined : byNumber('ubi', version);
}

/** Distroless has its own support policy: language images move to the next Debian within three months. */
function distrolessOf(repository: string): Lifetime | undefined {
  const [, name = '', version = ''] =
    /^distroless\/([a-z]+(?:-nossl|-base)?)\d*-debian(\d{1,2})$/.exec(repository) ?? [];
  const until = distrolessReleases()
    .get(name.replace(/-base$/, ''))
    ?.get(version)?.until;
  if (until === undefined) return undefined;
  return { image: `gcr.io/distroless/${name}`, version, release: `on Debian ${version}`, until, isMinor: false };
}

const distrolessReleases = lazy(
  () =>
    new Map(
      DISTROLESS_RELEASES.trim()
        .split('\n')
        .map((line) => [line.split(' ', 1)[0], readCycles(line)]),
    ),
);

/** `10`, `10.13-slim`, `buster-20220801`, `centos7.9.2009`, `stream8`. */
function distributionOf(image: string, tag: string): Lifetime | undefined {
  if (DEBIAN_IMAGES.has(image)) {
    const aged = byAge(tag);
    if (aged !== undefined) return aged;
  }
  if (image === 'buildpack-deps') return named(tag);
  const text = image.endsWith('centos') ? tag.replace(/^(?:centos|stream)/, '') : tag;
  return /^\d/.test(text) ? byNumber(image, text) : named(text);
}

const DEBIAN_IMAGES: ReadonlySet<string> = new Set(['debian', 'buildpack-deps']);

/** `oldstable`, `oldoldstable-20260803-slim`: the release before the newest one of the table, and the one before that. */
function byAge(tag: string): Lifetime | undefined {
  const [word = ''] = tag.split('-', 1);
  const release = debianByAge().get(word);
  if (release === undefined) return undefined;
  const { until } = cyclesOf('debian').get(release) ?? { until: '-' };
  return { image: 'debian', version: word, release, until, isMinor: false, movesAt: nextDebian() };
}

const debianByAge = lazy((): ReadonlyMap<string, string> => {
  const names = [...cyclesOf('debian').keys()].filter((cycle) => /^[a-z]/.test(cycle));
  const [stable = '', oldstable = '', oldoldstable = ''] = names.reverse();
  return new Map(Object.entries({ stable, oldstable, oldoldstable }));
});

/** A release of Debian gets its regular updates for a year after the next one comes out: https://wiki.debian.org/DebianReleases */
const nextDebian = lazy((): string => {
  const newest = [...cyclesOf('debian').keys()].findLast((cycle) => /^\d/.test(cycle));
  const end = osReleaseOf({ id: 'debian', versionId: newest })?.end ?? DATA_DATE;
  return `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
});

/** What comes before the version in tags of an image: `open-21-jdk`, `open-jdk-25.0.4.0-jdk`, `community-7.2.0`. */
const EDITIONS: ReadonlyMap<string, RegExp> = new Map([
  ['ibm-semeru-runtimes', /^open-(?:jdk-)?(?=\d)/],
  ['couchbase', /^(?:community|enterprise)-(?=\d)/],
  ['couchbase/server', /^(?:community|enterprise)-(?=\d)/],
]);

function productOf(image: string, tag: string): Lifetime | undefined {
  const edition = EDITIONS.get(image);
  const text = edition === undefined ? tag : tag.replace(edition, '');
  if (/^v?\d/.test(text)) return byNumber(image, text.replace(/^v/, ''));
  // `noetic-ros-base`, `lts-gallium-alpine`
  const [word = ''] = (image === 'node' ? tag.replace(/^lts-/, '') : tag).split('-', 1);
  const line = CODE_NAMES.get(image)?.get(word);
  if (line !== undefined) return byNumber(image, line);
  const cycle = /^[a-z]{4,}$/.test(word) ? cyclesOf(image).get(word) : undefined;
  return cycle === undefined ? undefined : { image, version: word, release: word, ...cycle };
}

/**
 * By image, its releases by their code names: https://github.com/nodejs/Release, and the release notes of
 * https://github.com/traefik/traefik
 */
const CODE_NAMES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'node',
    namesOf(
      'argon:4 boron:6 carbon:8 dubnium:10 erbium:12 fermium:14 gallium:16 hydrogen:18 iron:20 jod:22 krypton:24',
    ),
  ],
  [
    'traefik',
    namesOf(
      'maroilles:1.7 montdor:2.0 cantal:2.1 chevrotin:2.2 picodon:2.3 livarot:2.4 brie:2.5 rocamadour:2.6 epoisses:2.7 vacherin:2.8 banon:2.9 saintmarcelin:2.10 mimolette:2.11',
    ),
  ],
]);

function namesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(' ').map((entry) => {
      const [name = '', release = ''] = entry.split(':', 2);
      return [name, release];
    }),
  );
}

/** `3.9-alpine3.14`, `22-bookworm-slim`, `8.0-jammy`, `11-jre-focal`. */
function variantOf(tag: string): Lifetime | undefined {
  const alpine = /(?:^|-)alpine-?(\d\.\d{1,2})(?:[-.]|$)/.exec(tag)?.[1];
  return alpine === undefined ? named(tag) : byNumber('alpine', alpine);
}

/** `11.0-base-ubuntu18.04` of an image of any publisher, and `dev-ubuntu-18.04` as its name. */
function numberedIn(reference: ImageReference, tag: string): Lifetime | undefined {
  const { repository } = reference;
  // `acme/ubi7` may have releases of its own
  const name = typeof repository === 'string' ? (/[-_][^/]{1,99}$/.exec(repository)?.[0] ?? '') : '';
  const found = numberedDistribution(tag) ?? numberedDistribution(name);
  if (found === undefined) return undefined;
  const { image, release } = found;
  const cycle = cyclesOf(image).get(release);
  return cycle === undefined ? undefined : { image, version: release, release, ...cycle };
}

/** The last word of the tag that is a Debian or Ubuntu codename; earlier ones may be product names (`kinetic-ros-base-xenial`). */
function named(tag: string): Lifetime | undefined {
  for (const word of tag.split('-', 8).reverse()) {
    const named = codenameOf(word);
    if (named !== undefined)
      return { image: named.distribution, version: word, release: word, until: named.until, isMinor: false };
  }
  return undefined;
}

function byNumber(image: string, text: string): Lifetime | undefined {
  const version = /^\d{1,4}(?:\.\d{1,3}){0,2}(?![\w.])|^\d{1,4}(?:\.\d{1,3}){0,2}/.exec(text)?.[0];
  // `8u312` is 8; a date such as `20230131` is not a version
  if (version === undefined || /^\d{4,}\d/.test(text)) return undefined;
  const found = releaseOf(cyclesOf(image), version);
  return found === undefined ? undefined : { image, version, ...found };
}

interface Cycle {
  readonly until: string;
  readonly isMinor: boolean;
}

type Cycles = ReadonlyMap<string, Cycle>;
type Release = Pick<Lifetime, 'release' | 'newest' | 'until' | 'isMinor' | 'isEarlier'>;

/** The release that the version belongs to. A tag such as `3` means the newest `3.x`, so it gets the release that ends last. */
function releaseOf(cycles: Cycles, version: string): Release | undefined {
  const found = longestRelease(cycles, version);
  if (found !== undefined) return found;
  const newer = [...cycles].filter(([cycle]) => cycle.startsWith(`${version}.`));
  const [last] = newer.sort(([, a], [, b]) => (endAsNumber(a) < endAsNumber(b) ? 1 : -1));
  return last === undefined ? olderThanKnown(cycles, version) : { release: version, newest: last[0], ...last[1] };
}

/** The table may list only recent releases. An earlier one ended no later than the oldest listed. */
function olderThanKnown(cycles: Cycles, version: string): Release | undefined {
  const release = version.split('.').slice(0, 2).join('.');
  const known = [...cycles]
    .filter(([cycle]) => /^\d+(?:\.\d+)?$/.test(cycle))
    .sort(([a], [b]) => compareVersions(a, b));
  const [first] = known;
  // `0.0.0` is a placeholder of templates
  if (first !== undefined && majorOf(release) !== '0' && compareVersions(majorOf(release), majorOf(first[0])) < 0)
    return { release, until: first[1].until, isMinor: false, isEarlier: true };
  if (release === majorOf(version)) return undefined;
  const oldest = known.find(([cycle]) => cycle.includes('.') && majorOf(cycle) === majorOf(version));
  if (oldest === undefined || compareVersions(release, oldest[0]) >= 0) return undefined;
  // fast-moving products, and those whose oldest listed release is over
  if (!oldest[1].isMinor && !isOver(oldest[1].until, DATA_DATE)) return undefined;
  return { release, ...oldest[1], isEarlier: true };
}

function longestRelease(cycles: Cycles, version: string): (Cycle & { readonly release: string }) | undefined {
  const parts = version.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const release = parts.slice(0, length).join('.');
    const cycle = cycles.get(release);
    if (cycle !== undefined) return { release, ...cycle };
  }
  return undefined;
}

function endAsNumber({ until }: Cycle): string {
  return until === '-' ? '9999' : until;
}

function isOver(until: string, today: string): boolean {
  return until !== '-' && until <= today;
}

function majorOf(release: string): string {
  const [major = ''] = release.split('.', 1);
  return major;
}

const cyclesByImage = new Map<string, Cycles>();
const NONE: Cycles = new Map();

/** One line of the table, parsed on demand: most scans need few of them. */
function cyclesOf(image: string): Cycles {
  const known = cyclesByImage.get(image);
  if (known !== undefined) return known;
  // names come from untrusted files, and in the table a comma ends a name
  const at = image.includes(',') ? -1 : END_OF_LIFE.indexOf(`,${image},`);
  if (at === -1) return NONE;
  const start = END_OF_LIFE.indexOf(', ', at);
  const cycles = readCycles(END_OF_LIFE.slice(start, END_OF_LIFE.indexOf('\n', start)));
  // only names in the table are cached
  cyclesByImage.set(image, cycles);
  return cycles;
}

/** Parses the part after the first space: `version:date …`. */
function readCycles(line: string): Cycles {
  const entries = line.split(' ').slice(1);
  return new Map(
    entries.map((entry) => {
      const [cycle = '', end = ''] = entry.split(':');
      return [cycle, { until: end.replace('~', ''), isMinor: end.startsWith('~') }];
    }),
  );
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(x.length, y.length); index += 1) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
