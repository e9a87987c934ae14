import type { FactName, ImageFacts } from '../model/image.ts';
import type { TlsState } from '../model/tls-state.ts';
import { type AllowedHosts, allowedHosts } from '../registry/allowed-hosts.ts';
import { openRegistry } from '../registry/client.ts';
import { imageConfigOf } from '../registry/image-config.ts';
import { outcomeOf } from '../registry/lookup-error.ts';
import type { Lookup, Platform, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import { type Budget, startBudget } from '../support/budget.ts';
import type { LookupSettings } from './lookups.ts';

/** What look-ups need, for all scans of a run. */
export interface Session {
  readonly registry: Registry;
  readonly allowed: AllowedHosts;
  readonly budget: Budget;
  readonly platform: Platform;
  /** By host. */
  readonly tlsStates: Map<string, Lookup<TlsState>>;
}

export function openSession(settings: LookupSettings): Session {
  const [os = '', architecture = '', variant] = settings.platform.split('/');
  const budget = startBudget(settings.timeBudget);
  return {
    registry: openRegistry({ ...settings, budget }),
    budget,
    allowed: allowedHosts(settings),
    platform: { os, architecture, ...(variant !== undefined && { variant }) },
    tlsStates: new Map(),
  };
}

/** How each fact is found out. */
export const LOOKUPS: { readonly [F in FactName]: (target: ImageTarget, session: Session) => Lookup<ImageFacts[F]> } = {
  async presence(target, { registry }) {
    const found = await registry.resolveDigest(target);
    if (found.ok) return { ok: true, value: 'found' };
    return found.error.kind === 'not-found' ? { ok: true, value: 'missing' } : found;
  },

  digest: (target, { registry }) =>
    registry.resolveDigest(target.tag === undefined ? target : { ...target, digest: undefined }),

  async tagDigests(target, { registry }) {
    const tagged = target.tag === undefined ? target : { ...target, digest: undefined };
    const current = await registry.resolveDigest(tagged);
    // the head is enough where the digest that is written is the one of today
    if (!current.ok || current.value === target.digest)
      return current.ok ? { ok: true, value: [current.value] } : current;
    const manifest = await registry.readManifest(tagged);
    if (!manifest.ok) return manifest;
    const entries = manifest.value.kind === 'index' ? manifest.value.manifests.map(({ digest }) => digest) : [];
    return { ok: true, value: [manifest.value.digest, ...entries] };
  },

  async config(target, { registry, platform }) {
    const image = await registry.readImage(target, platform);
    if (!image.ok) return image;
    const config = await registry.readConfig(target, image.value.manifest);
    return config.ok ? { ok: true, value: imageConfigOf(config.value) } : config;
  },

  async tags(target, { registry }) {
    // only a version has newer ones
    if (target.tag === undefined || !/\d/.test(target.tag)) return { ok: true, value: [] };
    return registry.listTags(target);
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
