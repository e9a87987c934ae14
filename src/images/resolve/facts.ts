import { DEFAULT_LOOKUPS, type LookupSettings } from '../../config/lookup-settings.ts';
import type { OptionalPlatforms } from '../../model/images/asked-platforms.ts';
import type { FactName, ImageFacts } from '../../model/images/image.ts';
import type { Gap } from '../../model/images/image-contents.ts';
import type { TlsState } from '../../model/images/tls-state.ts';
import type { ImageVulnerabilities, Unchecked } from '../../model/images/vulnerability.ts';
import { type Budget, startBudget } from '../../support/budget.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { type AllowedHosts, allowedHosts } from '../registry/allowed-hosts.ts';
import { openRegistry } from '../registry/client.ts';
import { openContentStore } from '../registry/content-store.ts';
import { imageConfigOf } from '../registry/image-config.ts';
import { type FailureKind, type LookupFailure, outcomeOf } from '../registry/lookup-error.ts';
import { otherPlatform, platformText } from '../registry/platforms.ts';
import type { Lookup, Registry } from '../registry/registry.ts';
import { type ImageTarget, targetText } from '../registry/target.ts';
import { baseOf } from './base.ts';
import { contentsReader, type ReadContents, type ReadPlatformContents } from './contents.ts';
import { openSignatures, type Signatures } from './signatures.ts';
import { findUpdate } from './update.ts';
import { type FindVulnerabilities, vulnerabilityFinder } from './vulnerabilities.ts';
import { lackedBy, type WantedPlatforms, wantedPlatforms } from './wanted-platforms.ts';

/** The connections and caches of look-ups, shared by all scans of a run. */
export interface Session {
  readonly registry: Registry;
  readonly allowed: AllowedHosts;
  readonly budget: Budget;
  readonly platforms: WantedPlatforms;
  readonly readContents: ReadContents;
  readonly signatures: Signatures;
  /** Undefined if the packages of the image must not be named to a database on the web, and the disk has none. */
  finderFor(target: ImageTarget): Promise<FindVulnerabilities | undefined>;
  /** By host. */
  readonly tlsStates: Map<string, Lookup<TlsState>>;
  /** The same session for an image of other platforms. */
  on(asked: OptionalPlatforms): Session;
  /** The same session with another trust in the cache. */
  trusting(trust: CacheTrust): Session;
}

/**
 * How results of earlier runs are used, which no digest proves. `usual`: where the cache has them. `none`: only what the registry and the
 * database say now. `only`: layers that the cache does not have are not read.
 */
export type CacheTrust = 'usual' | 'none' | 'only';

export function openSession(settings: LookupSettings, budget: Budget = startBudget(settings.timeBudget)): Session {
  const [os = '', architecture = '', variant] = settings.platform.split('/');
  const machine = { os, architecture, ...(variant !== undefined && { variant }) };
  const store = settings.cacheDir === undefined ? undefined : openContentStore(settings.cacheDir);
  const registry = openRegistry({ ...settings, budget, store });
  const usual = readers(registry, settings, budget);
  const fresh = lazy(() => readers(registry, { ...settings, cacheDir: undefined }, budget));
  const kept = lazy(() => ({ ...usual, readContents: contentsReader(registry, settings, budget, 'only') }));
  const onDisk = lazy(() => vulnerabilityFinder({ ...settings, vulnerabilities: 'offline' }, budget));
  const shared = {
    registry,
    budget,
    allowed: allowedHosts(settings),
    signatures: openSignatures(registry, settings, budget),
    tlsStates: new Map(),
  };
  const sessionOf = (platforms: WantedPlatforms, trust: CacheTrust): Session => {
    const { readContents, findVulnerabilities } = trust === 'usual' ? usual : trust === 'none' ? fresh() : kept();
    return {
      ...shared,
      platforms,
      finderFor: async (target) => {
        const isOpen = (namesPackages(settings) && !settings.keepsPublicOnly) || (await registry.isPublic(target));
        if (isOpen) return findVulnerabilities;
        // others can read what the cache keeps
        if (namesPackages(settings)) return fresh().findVulnerabilities;
        return settings.vulnerabilityDatabase === undefined ? undefined : onDisk();
      },
      readContents: (target) => readContents(target, platforms.read),
      on: (asked) => sessionOf(wantedPlatforms(asked, machine), trust),
      trusting: (other) => sessionOf(platforms, other),
    };
  };
  return sessionOf(wantedPlatforms(undefined, machine), 'usual');
}

/** The setting `online` asks for it, and so does an own server. */
function namesPackages({ vulnerabilities, osvAddress, namesAllPackages }: LookupSettings): boolean {
  return namesAllPackages || vulnerabilities !== 'auto' || osvAddress !== DEFAULT_LOOKUPS.osvAddress;
}

const WITHHELD = {
  ok: false,
  error: { kind: 'withheld', reason: 'it is not public, so its packages were not named to a database on the web' },
} as const;

interface Readers {
  readonly readContents: ReadPlatformContents;
  readonly findVulnerabilities: FindVulnerabilities;
}

function readers(registry: Registry, settings: LookupSettings, budget: Budget): Readers {
  return {
    readContents: contentsReader(registry, settings, budget),
    findVulnerabilities: vulnerabilityFinder(settings, budget),
  };
}

/** The look-up for each fact. */
export const LOOKUPS: { readonly [F in FactName]: (target: ImageTarget, session: Session) => Lookup<ImageFacts[F]> } = {
  async presence(target, { registry, platforms }) {
    const found = await registry.resolveDigest(target);
    if (!found.ok) return found.error.kind === 'not-found' ? { ok: true, value: 'missing' } : found;
    if (platforms.named.length === 0) return { ok: true, value: 'found' };
    const manifest = await registry.readManifest(target);
    if (!manifest.ok) return manifest;
    const lacked = lackedBy(manifest.value, platforms);
    return { ok: true, value: lacked === undefined ? 'found' : { lacks: platformText(lacked) } };
  },

  digest: (target, { registry }) => registry.resolveDigest(target),

  tagDigests: (target, { registry }) => tagDigestsOf(target, registry),

  async config(target, { registry, platforms }) {
    const image = await registry.readImage(target, platforms.read);
    if (!image.ok) return image;
    const config = await registry.readConfig(target, image.value.manifest);
    return config.ok ? { ok: true, value: imageConfigOf(config.value) } : config;
  },

  async base(target, { registry, platforms }) {
    const image = await registry.readImage(target, platforms.read);
    if (!image.ok) return image;
    const said = await baseOf(target, image.value, registry);
    if (!said.ok) return said;
    if (said.value === undefined) return { ok: true, value: 'unsaid' };
    const { base, saidBy } = said.value;
    const current = await tagDigestsOf(base, registry);
    if (!current.ok) return current;
    const name = targetText({ ...base, digest: undefined });
    return { ok: true, value: { name, isCurrent: current.value.includes(base.digest), saidBy } };
  },

  async tags(target, { registry }) {
    // only a version can have newer versions
    if (target.tag === undefined || !/\d/.test(target.tag)) return { ok: true, value: [] };
    return registry.listTags(target);
  },

  contents: (target, { readContents }) => readContents(target),

  signature: (target, { signatures, platforms }) => signatures.check(target, platforms.all),

  async vulnerabilities(target, session) {
    const contents = await session.readContents(target);
    if (!contents.ok) return contents;
    const find = await session.finderFor(target);
    if (find === undefined) return WITHHELD;
    const known = await find(contents.value);
    const attached =
      known.found.length === 0 ? undefined : await session.signatures.readVex(target, session.platforms.read);
    return { ok: true, value: attached === undefined ? known : { ...known, attached } };
  },

  async update(target, session) {
    const findVulnerabilities = await session.finderFor(target);
    if (findVulnerabilities === undefined) return WITHHELD;
    return findUpdate(target, { ...session, findVulnerabilities });
  },

  tls({ host }, { tlsStates, allowed, budget }) {
    const known = tlsStates.get(host);
    if (known !== undefined) return known;
    const state = import('../registry/tls-check.ts').then(({ checkTls }) =>
      outcomeOf(() => checkTls(host, { allowed, budget })),
    );
    tlsStates.set(host, state);
    return state;
  },
};

/** Why the image is not the one that the file asks for, where it is a single image, whose configuration names its platform. */
export async function otherPlatformOf(
  target: ImageTarget,
  { registry, platforms: { named } }: Session,
): Promise<readonly LookupFailure[]> {
  const manifest = named.length === 0 ? undefined : await registry.readManifest(target);
  if (manifest?.ok !== true || manifest.value.kind !== 'image') return [];
  const config = await registry.readConfig(target, manifest.value);
  if (!config.ok) return [];
  for (const wanted of named) {
    const own = otherPlatform(config.value, wanted);
    if (own === undefined) continue;
    return [
      { kind: 'other-platform', reason: `the image is for ${platformText(own)}, and not for ${platformText(wanted)}` },
    ];
  }
  return [];
}

/** The facts that a layer or a database that did not answer left incomplete. */
export function partlyKnown({ contents, vulnerabilities }: Partial<ImageFacts>): ReadonlySet<FactName> {
  const lacksLayer = contents?.layers.some(({ state }) => state === 'failed') === true;
  const lacksAnswer =
    vulnerabilities?.unchecked.some(({ isFailure, isSameForAll }) => isFailure && !isSameForAll) === true;
  return new Set<FactName>([
    ...(lacksLayer ? (['contents', 'vulnerabilities'] as const) : []),
    ...(lacksAnswer ? (['vulnerabilities'] as const) : []),
  ]);
}

/** The parts that are missing in known facts. */
export function shortfallsOf({ contents, vulnerabilities }: Partial<ImageFacts>): readonly LookupFailure[] {
  const gaps = [...new Set((contents?.gaps ?? []).map(gapReason))];
  return [
    ...gaps.map((reason) => ({ kind: 'incomplete', reason }) as const),
    ...(vulnerabilities === undefined ? [] : unansweredIn(vulnerabilities)),
    ...(vulnerabilities?.notEstimated === undefined ? [] : [notEstimated(vulnerabilities.notEstimated)]),
  ];
}

function notEstimated(reason: string): LookupFailure {
  const unknown = 'it is not known which vulnerabilities reach the EPSS of fail-on-vulnerability';
  return { kind: 'not-estimated', reason: `${unknown}, because ${reason}` };
}

function unansweredIn({ unchecked, checkedPackages }: ImageVulnerabilities): readonly LookupFailure[] {
  const isAll = checkedPackages === 0 && unchecked.length === 1;
  const kindOf = ({ isFailure, isInherent, count }: Unchecked): FailureKind => {
    if (isInherent) return 'unknowable';
    return isFailure || (checkedPackages === 0 && count > 0) ? 'unanswered' : 'unknown';
  };
  return unchecked.map((one) => ({ kind: kindOf(one), reason: uncheckedReason(one, isAll) }));
}

function uncheckedReason({ count, example, reason }: Unchecked, isAll: boolean): string {
  if (count === 0) return `vulnerabilities may be missing, because ${reason}`;
  const some = isAll ? 'all packages' : `${count} packages, such as ${example},`;
  const which = count === 1 ? `the package ${example}` : some;
  return `vulnerabilities of ${which} are unknown, because ${reason}`;
}

function gapReason({ layer, path, reason }: Gap): string {
  if (path !== undefined) return `a file in it was not read: ${reason}`;
  return layer === undefined ? reason : `a layer was not read: ${reason}`;
}

/** The digests of the index and of the manifests for its platforms. */
async function tagDigestsOf(target: ImageTarget, registry: Registry): Lookup<readonly string[]> {
  const tagged = target.tag === undefined ? target : { ...target, digest: undefined };
  const current = await registry.resolveDigest(tagged);
  if (!current.ok) return current;
  // the HEAD request is enough if the digest has not changed
  if (current.value === target.digest) return { ok: true, value: [current.value] };
  const manifest = await registry.readManifest(tagged);
  if (!manifest.ok) return manifest;
  const entries = manifest.value.kind === 'index' ? manifest.value.manifests.map(({ digest }) => digest) : [];
  return { ok: true, value: [manifest.value.digest, ...entries] };
}
