import type { Notification } from '../model/finding.ts';
import { notLookedAt } from '../model/gap.ts';
import { type FactName, type Image, isFromRegistry } from '../model/image.ts';
import type { Located } from '../model/located.ts';
import type { SignaturePolicy } from '../signatures/policy.ts';
import { lazy } from '../support/lazy.ts';

/** What the configuration says about looking images up. */
export interface LookupSettings {
  /** `auto`: what rules that run want to know. */
  readonly lookup: 'auto' | 'never';
  /** Whether to try how registries encrypt. */
  readonly tlsCheck: boolean;
  /** Hosts, with their ports, that may be at private addresses or on this machine. */
  readonly privateRegistries: readonly string[];
  /** The same, and they are spoken to without encryption. */
  readonly insecureRegistries: readonly string[];
  /** Whether it fails the check when something cannot be looked up. */
  readonly failOnUnavailable: boolean;
  /** In seconds, for all look-ups of a run. */
  readonly timeBudget: number;
  /** At a time. */
  readonly concurrency: number;
  /** Of images that there are for several: `linux/amd64`. */
  readonly platform: string;
  /** Whether layers are read to learn what is inside of images; asking about vulnerabilities does so anyway. */
  readonly contents: boolean;
  /** Where packages come from: see `InspectOptions` of `src/image`. */
  readonly imageAnalysis: 'auto' | 'layers' | 'sbom';
  /** A folder, absolute, that keeps what is known of layers from run to run. */
  readonly cacheDir: string | undefined;
  /** Where known vulnerabilities are looked up. `auto`: in a database on the disk where one is named, else online. */
  readonly vulnerabilities: 'auto' | 'online' | 'offline' | 'off';
  /** Who has to have signed which images; the first that covers an image decides. */
  readonly signatures: readonly SignaturePolicy[];
  /** A file of the repository with what is believed; undefined for what comes with hullcheck. */
  readonly trustedRoot: Located<string> | undefined;
  /** Texts by path, of the trusted root and the keys. */
  readonly namedFiles: ReadonlyMap<string, string>;
  /** Signs in at the API of GitHub, where attestations are asked for; that of the environment unless given. */
  readonly githubToken: string | undefined;
  /** A folder, absolute, with records of OSV or an index of them. */
  readonly vulnerabilityDatabase: string | undefined;
  /** What becomes a finding of its own: an image, or each vulnerable package, or each vulnerability. */
  readonly vulnerabilityDetail: 'image' | 'package' | 'cve';
  /** Where OSV is asked. */
  readonly osvAddress: string;
  /** Whether to ask how likely vulnerabilities are exploited, and where. */
  readonly epss: boolean;
  readonly epssAddress: string;
}

export const DEFAULT_LOOKUPS: LookupSettings = {
  lookup: 'never',
  tlsCheck: false,
  privateRegistries: [],
  insecureRegistries: [],
  failOnUnavailable: false,
  timeBudget: 120,
  concurrency: 8,
  platform: 'linux/amd64',
  contents: false,
  imageAnalysis: 'auto',
  cacheDir: undefined,
  vulnerabilities: 'off',
  signatures: [],
  trustedRoot: undefined,
  namedFiles: new Map(),
  githubToken: undefined,
  vulnerabilityDatabase: undefined,
  vulnerabilityDetail: 'image',
  osvAddress: 'https://api.osv.dev/',
  epss: false,
  epssAddress: 'https://api.first.org/data/v1/epss',
};

/** Finds out about images what no file says. */
export interface ImageLookups {
  /** What it can find out. */
  readonly facts: ReadonlySet<FactName>;
  /** Gives the images what is wanted, as far as it can be had; the notifications say what could not. */
  lookUp(images: readonly Image[], wanted: ReadonlySet<FactName>, onLookup?: OnLookup): Promise<LookedUp>;
}

/** Called after each image. */
export type OnLookup = (done: number, total: number) => void;

export interface LookedUp {
  readonly images: readonly Image[];
  readonly notifications: readonly Notification[];
}

/** One for all scans of a run: no image is asked for twice. Nothing of the network's code is loaded before something is. */
export function imageLookups(settings: LookupSettings): ImageLookups {
  const session = lazy(async () => (await import('./resolve-images.ts')).startLookups(settings));
  return {
    facts: factsOf(settings),
    lookUp: async (images, wanted, onLookup) => (await session())(images, wanted, onLookup),
  };
}

/** Says how much was not looked up. What a policy on signatures wants of the reference alone is checked. */
export function offlineLookups(settings: LookupSettings): ImageLookups {
  return {
    facts: factsOf(settings),
    async lookUp(images, wanted) {
      const plain = { images: images.map((image) => ({ ...image, isLookedUp: true }) as const), notifications: [] };
      const held = wanted.has('signature')
        ? (await import('./unasked-policy.ts')).withoutAsking(images, settings, 'offline')
        : plain;
      const said = new Set(held.notifications.map(({ span }) => span));
      const leftOut = images.filter((image) => isFromRegistry(image) && !said.has(image.reference.span));
      return { ...held, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
    },
  };
}

/** Says which images somebody has to have signed, where nobody may be asked. What a policy wants of the reference alone is checked. */
export function unaskedPolicy(settings: LookupSettings): ImageLookups {
  return {
    facts: new Set<FactName>(['signature']),
    lookUp: async (images) => (await import('./unasked-policy.ts')).withoutAsking(images, settings, 'not-allowed'),
  };
}

/** What can be found out where this is configured. */
export function factsOf(settings: LookupSettings): ReadonlySet<FactName> {
  const { tlsCheck, contents, vulnerabilities, signatures } = settings;
  const findsVulnerabilities = vulnerabilities !== 'off';
  return new Set<FactName>([
    ...FREE_FACTS,
    ...(tlsCheck ? (['tls'] as const) : []),
    ...(contents || findsVulnerabilities ? (['contents'] as const) : []),
    ...(findsVulnerabilities ? (['vulnerabilities', 'update'] as const) : []),
    ...(signatures.length > 0 ? (['signature'] as const) : []),
  ]);
}

/** Those that need no consent of their own. */
const FREE_FACTS: readonly FactName[] = ['presence', 'digest', 'tagDigests', 'config', 'tags', 'base'];

/** What decides is told at each place, as each may be new. */
function leftOutOf(images: readonly Image[], { failOnUnavailable }: LookupSettings): readonly Notification[] {
  const kind = 'image-not-looked-up';
  const why = 'not looked up, because nothing may use the network.';
  const wayOut = 'Let the check use the network, without --offline.';
  if (failOnUnavailable) {
    return images.map(({ reference: { value, span } }) =>
      notLookedAt({
        kind,
        weight: 'severe',
        message: `The image ${value.text} was ${why}`,
        wayOut,
        span,
        evidence: value.text,
      }),
    );
  }
  const count = images.length;
  if (count === 0) return [];
  return [
    notLookedAt({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
  ];
}
