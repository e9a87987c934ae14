import { type ImageReference, officialName } from '../model/image.ts';
import { END_OF_LIFE } from './end-of-life.ts';

/** A release that an image carries, and until when it gets updates. */
export interface Lifetime {
  /** The line of the table: `debian`, `node`. */
  readonly image: string;
  /** As in the tag: `10.13`, `buster`, `3.9.1`. */
  readonly version: string;
  /** What of it the table knows: `10`, `buster`, `3.9`. */
  readonly release: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
}

/** The releases that an image carries whose end is known: its own, and that of the distribution that its tag names. */
export function lifetimesOf(reference: ImageReference): readonly Lifetime[] {
  const { tag } = reference;
  const image = tableName(reference);
  if (typeof tag !== 'string' || image === undefined) return [];
  const own = DISTRIBUTIONS.has(image) ? distributionOf(image, tag) : productOf(image, tag);
  const base = DISTRIBUTIONS.has(image) ? undefined : variantOf(image === 'ros' ? tag.replace(ROS_NAMESAKES, '') : tag);
  return [own, base].filter((one) => one !== undefined);
}

/** The oldest release after `version` that gets updates beyond `today`; undefined when the table knows none. */
export function nextRelease({ image, version }: Lifetime, today: string): string | undefined {
  const cycles = [...cyclesOf(image)].filter(([cycle, until]) => /^\d/.test(cycle) && (until === '-' || until > today));
  const later = cycles.map(([cycle]) => cycle).filter((cycle) => compareVersions(cycle, version) > 0);
  return later.sort(compareVersions)[0];
}

/** Releases of ROS that are called like later ones of Ubuntu. */
const ROS_NAMESAKES = /^(?:kinetic|lunar)(?=-|$)/;

const DISTRIBUTIONS: ReadonlySet<string> = new Set(
  'almalinux alpine amazonlinux buildpack-deps centos debian fedora opensuse/leap oraclelinux rockylinux ubi ubuntu'.split(
    ' ',
  ),
);

/** The line of the table that is about an image. */
function tableName(reference: ImageReference): string | undefined {
  const official = officialName(reference);
  if (official !== undefined) return official === 'dotnet' || official === 'ubi' ? undefined : official;
  const { registry, repository } = reference;
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  if (registry === 'mcr.microsoft.com')
    return /^dotnet\/(?:core\/)?(?:sdk|runtime|aspnet|runtime-deps)$/.test(repository) ? 'dotnet' : undefined;
  const isHub = registry === undefined || registry === 'docker.io' || registry === 'index.docker.io';
  return isHub && repository === 'opensuse/leap' ? repository : undefined;
}

/** `10`, `10.13-slim`, `buster-20220801`, `centos7.9.2009`. */
function distributionOf(image: string, tag: string): Lifetime | undefined {
  if (image === 'buildpack-deps') return named(tag);
  const text = image === 'centos' ? tag.replace(/^centos/, '') : tag;
  return /^\d/.test(text) ? byNumber(image, text) : named(text);
}

function productOf(image: string, tag: string): Lifetime | undefined {
  return /^v?\d/.test(tag) ? byNumber(image, tag.replace(/^v/, '')) : undefined;
}

/** `3.9-alpine3.14`, `22-bookworm-slim`, `8.0-jammy`, `11-jre-focal`. */
function variantOf(tag: string): Lifetime | undefined {
  const alpine = /-alpine-?(\d\.\d{1,2})(?:[-.]|$)/.exec(tag)?.[1];
  return alpine === undefined ? named(tag) : byNumber('alpine', alpine);
}

/** A word of the tag is the name of a release of Debian or Ubuntu: the last one, as products have names of their own (`kinetic-ros-base-xenial`). */
function named(tag: string): Lifetime | undefined {
  for (const word of tag.split('-', 8).reverse()) {
    if (!/^[a-z]{4,}$/.test(word)) continue;
    for (const image of ['debian', 'ubuntu']) {
      const until = cyclesOf(image).get(word);
      if (until !== undefined) return { image, version: word, release: word, until };
    }
  }
  return undefined;
}

function byNumber(image: string, text: string): Lifetime | undefined {
  const version = /^\d{1,4}(?:\.\d{1,3}){0,2}(?![\w.])|^\d{1,4}(?:\.\d{1,3}){0,2}/.exec(text)?.[0];
  // `8u312` is 8; a date such as `20230131` is no version
  if (version === undefined || /^\d{4,}\d/.test(text)) return undefined;
  const found = releaseOf(cyclesOf(image), version);
  return found === undefined || found.until === '-' ? undefined : { image, version, ...found };
}

/** The longest release that the version belongs to; for `3`, which stands for the newest `3.x`, the last one that ends. */
function releaseOf(
  cycles: ReadonlyMap<string, string>,
  version: string,
): Pick<Lifetime, 'release' | 'until'> | undefined {
  const parts = version.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const release = parts.slice(0, length).join('.');
    const until = cycles.get(release);
    if (until !== undefined) return { release, until };
  }
  const newer = [...cycles].filter(([cycle]) => cycle.startsWith(`${version}.`)).map(([, until]) => until);
  const last = newer.includes('-') ? undefined : newer.sort().at(-1);
  return last === undefined ? undefined : { release: version, until: last };
}

const cyclesByImage = new Map<string, ReadonlyMap<string, string>>();

/** One line of the table, read when it is asked for: most scans need few of them. */
function cyclesOf(image: string): ReadonlyMap<string, string> {
  let cycles = cyclesByImage.get(image);
  if (cycles === undefined) {
    const start = END_OF_LIFE.indexOf(`\n${image} `);
    const line = start === -1 ? '' : END_OF_LIFE.slice(start + image.length + 2, END_OF_LIFE.indexOf('\n', start + 1));
    cycles = new Map(line.split(' ').map((entry) => splitAtColon(entry)));
    // names come from files of strangers: only those of the table are kept
    if (start !== -1) cyclesByImage.set(image, cycles);
  }
  return cycles;
}

function splitAtColon(entry: string): [string, string] {
  const at = entry.indexOf(':');
  return [entry.slice(0, at), entry.slice(at + 1)];
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(x.length, y.length); index += 1) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
