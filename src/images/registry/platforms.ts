import type { JsonFields } from '../../support/json-fields.ts';
import type { Descriptor, ImageIndex, Platform } from './registry.ts';

/** The part of an entry that decides about its platform. */
type Entry = Pick<Descriptor, 'platform'>;

/**
 * Which entries of an index may run, as engines decide it: they compare normalized platforms, take a platform that the wanted one can run,
 * and do not look at annotations. https://github.com/containerd/platforms
 */

/** The entry that an engine would choose for a platform; without a fitting one, the only entry. */
export function entryFor(index: ImageIndex, wanted: Platform): Descriptor | undefined {
  const images = index.manifests.filter((entry) => !isAttestation(entry));
  return chosenEntry(index, wanted) ?? (images.length === 1 ? images[0] : undefined);
}

/** The entry that containerd chooses: of the best platform the first, and an entry without a platform only where no other fits. */
export function chosenEntry<E extends Entry>(
  { manifests }: { readonly manifests: readonly E[] },
  wanted: Platform,
): E | undefined {
  for (const best of runnableOn(normalized(wanted))) {
    const entry = manifests.find(({ platform }) => platform !== undefined && isSame(normalized(platform), best));
    if (entry !== undefined) return entry;
  }
  return manifests.find(({ platform }) => platform === undefined);
}

/**
 * All entries that some engine might run on a platform. Engines and their versions differ in how they read architectures and variants, and in
 * which of several equal entries they take. So each entry of the architecture counts, and where none is written in the usual form, each of an
 * architecture that the wanted one can run. Some take an entry without a platform, if it comes before these.
 */
export function possibleEntries(index: ImageIndex, wanted: Platform): readonly Descriptor[] {
  const { manifests } = index;
  const usual = normalized(wanted);
  const hasUsual = manifests.some(({ platform }) => platform !== undefined && isWrittenAs(platform, usual));
  const architectures = new Set((hasUsual ? [usual] : runnableOn(usual)).map(({ architecture }) => architecture));
  const fits = ({ platform }: Descriptor): boolean => {
    const own = platform && normalized(platform);
    return own?.os === usual.os && architectures.has(own.architecture);
  };
  const first = manifests.findIndex(fits);
  const chosen = chosenEntry(index, wanted);
  return manifests.filter((entry, at) => {
    if (entry === chosen || fits(entry)) return true;
    return entry.platform === undefined && (first === -1 || at < first);
  });
}

/** Whether every engine reads it as this normalized platform. */
function isWrittenAs({ os, architecture, variant = '' }: Platform, usual: Platform): boolean {
  const isUsualVariant = variant === (usual.variant ?? '') || (architecture === 'arm64' && variant === 'v8');
  return os === usual.os && architecture === usual.architecture && isUsualVariant;
}

/** All entries that an engine on any platform might run. */
export function runnableEntries({ manifests }: ImageIndex): readonly Descriptor[] {
  return manifests.filter(({ platform }) => platform === undefined || !isUnknown(platform));
}

/** Whether it is an entry that BuildKit adds for statements about the images. No engine runs on that platform. */
export function isAttestation({ platform }: Entry): boolean {
  return platform !== undefined && isUnknown(platform);
}

function isUnknown(platform: Platform): boolean {
  const { os, architecture } = normalized(platform);
  return os === 'unknown' && architecture === 'unknown';
}

function isSame(one: Platform, other: Platform): boolean {
  return one.os === other.os && one.architecture === other.architecture && one.variant === other.variant;
}

/**
 * Reads a platform as builders and engines accept it: `linux/arm64/v8`, `arm64`, `windows(10.0.17763)/amd64`. The platform of the machine
 * completes it. Undefined for other texts.
 */
export function parsePlatform(text: string, machine: Platform): Platform | undefined {
  if (text === '' || text === 'local') return machine;
  const [first = '', second, variant, ...others] = text.split('/');
  const [os = ''] = first.split('(', 1);
  if (others.length > 0 || ![os, second, variant].every((part) => part === undefined || PART.test(part)))
    return undefined;
  if (second !== undefined) return { os, architecture: second, ...(variant !== undefined && { variant }) };
  return SYSTEMS.has(os.toLowerCase())
    ? { os, architecture: machine.architecture }
    : { os: machine.os, architecture: first };
}

const PART = /^[\w.+-]{1,50}$/;
const SYSTEMS: ReadonlySet<string> = new Set(['linux', 'windows', 'darwin', 'macos', 'freebsd']);

export function platformText({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}

/** Where a platform can also be written differently, its usual form. */
export function normalized({ os, architecture, variant }: Platform): Platform {
  const system = os.toLowerCase();
  const written = architecture.toLowerCase();
  const [name, implied] = ALIASES.get(written) ?? [written, undefined];
  const usual = usualVariant(name, implied ?? variant?.toLowerCase() ?? '');
  return {
    os: system === '' ? 'linux' : system === 'macos' ? 'darwin' : system,
    architecture: name,
    ...(usual !== '' && { variant: usual }),
  };
}

/** Other names of architectures, with the variant that some of them imply. */
const ALIASES: ReadonlyMap<string, readonly [architecture: string, variant: string | undefined]> = new Map([
  ['i386', ['386', '']],
  ['x86_64', ['amd64', undefined]],
  ['x86-64', ['amd64', undefined]],
  ['aarch64', ['arm64', undefined]],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
]);

function usualVariant(architecture: string, variant: string): string {
  switch (architecture) {
    case 'amd64':
      return variant === 'v1' ? '' : variant;
    case 'arm64':
      if (['8', 'v8', 'v8.0'].includes(variant)) return '';
      return ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant;
    case 'arm':
      return variant === '' ? 'v7' : /^[5-8]$/.test(variant) ? `v${variant}` : variant;
    default:
      return variant;
  }
}

/**
 * The platform that the configuration of an image names, if an engine could not run that image on the wanted one. Many configurations leave the
 * variant out, so it is not compared.
 */
export function otherPlatform(config: JsonFields, wanted: Platform): Platform | undefined {
  const { os, architecture } = config;
  if (typeof os !== 'string' || typeof architecture !== 'string' || !PART.test(os) || !PART.test(architecture))
    return undefined;
  const own = normalized({ os, architecture });
  const fits = runnableOn(normalized(wanted)).some((one) => one.os === own.os && one.architecture === own.architecture);
  return fits || isUnknown(own) ? undefined : { os: own.os, architecture: own.architecture };
}

/** The normalized platforms whose images also run on a normalized one, from the best. */
function runnableOn(platform: Platform): readonly Platform[] {
  const { os, architecture, variant } = platform;
  const older = (name: string, versions: readonly string[]): readonly Platform[] =>
    versions.map((version) => normalized({ os, architecture: name, variant: version }));
  switch (architecture) {
    case 'amd64':
      return [platform, ...older('amd64', countDown('v', Number(variant?.slice(1)) - 1, 1)), ...older('386', [''])];
    case 'arm':
      return [platform, ...older('arm', countDown('v', Number(variant?.slice(1)) - 1, 5))];
    case 'arm64':
      return [platform, ...older('arm64', olderArm64(variant ?? 'v8')), ...older('arm', countDown('v', 8, 5))];
    default:
      return [platform];
  }
}

/** Each minor version of ARM 9 includes the version of ARM 8 that is five higher. */
function olderArm64(variant: string): readonly string[] {
  const [, major, minor = '0'] = /^v([89])(?:\.(\d))?$/.exec(variant) ?? [];
  const own = countDown(`v${major}.`, Number(minor) - 1, 0);
  return major === '9' ? [...own, ...countDown('v8.', Math.min(Number(minor) + 5, 9), 0)] : major === '8' ? own : [];
}

/** `v3`, `v2`, `v1`; empty where `from` is not a number of realistic size. */
function countDown(prefix: string, from: number, to: number): readonly string[] {
  if (!(from >= to && from < 20)) return [];
  return Array.from({ length: from - to + 1 }, (_, index) => `${prefix}${from - index}`);
}
