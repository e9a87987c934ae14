import type { LookupSettings } from '../../config/lookup-settings.ts';
import { VEX_PUBLISHERS } from '../../data/images/vex-publishers.ts';
import type { SignatureState } from '../../model/images/signature-state.ts';
import type { AttachedVex } from '../../model/images/vex.ts';
import type { Budget } from '../../support/budget.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { outcomeOf } from '../registry/lookup-error.ts';
import type { Lookup, Platform, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import type { GithubSettings } from '../signatures/github-attestations.ts';
import { coversPlace, policyFor } from '../signatures/policy.ts';
import type { WantedPlatforms } from './wanted-platforms.ts';

export interface Signatures {
  /** Checks the signatures of an image against the policy. */
  check(target: ImageTarget, platforms: WantedPlatforms['all']): Lookup<SignatureState>;
  /** Reads the signed VEX statements about an image; undefined where no signer of such statements is known. */
  readVex(target: ImageTarget, platform: Platform): Promise<AttachedVex | undefined>;
}

/** The verification code is loaded with the first image that needs it. */
export function openSignatures(registry: Registry, settings: LookupSettings, budget: Budget): Signatures {
  const { signatures: policies, namedFiles: publicKeys } = settings;
  const loaded = lazy(() => load(registry, settings, budget));
  const readers = lazy(loadReaders);
  return {
    check: (target, platforms) =>
      outcomeOf(async (): Promise<SignatureState> => {
        const policy = policyFor(policies, target);
        if (policy === undefined) return { kind: 'not-required' };
        if (policy.require === 'digest-pin') return { kind: 'digest-required' };
        const { checkSignatures, means } = await loaded();
        return checkSignatures(target, policy, { ...means, publicKeys, platforms });
      }),
    async readVex(target, platform) {
      if (!mayHaveVex(target, policies)) return undefined;
      const { means, publicTrust } = await loaded();
      const { vexSignerFor, readAttachedVex } = await readers();
      const signer = vexSignerFor(target, policies, publicKeys);
      if (signer === undefined) return undefined;
      const trust = signer.name === undefined ? means.trust : publicTrust();
      const read = await outcomeOf(() => readAttachedVex(target, platform, signer, { ...means, trust }));
      return read.ok ? read.value : { statements: [], refused: [], unread: [read.error.reason] };
    },
  };
}

function mayHaveVex(target: ImageTarget, policies: LookupSettings['signatures']): boolean {
  return policyFor(policies, target) !== undefined || VEX_PUBLISHERS.some(({ images }) => coversPlace(images, target));
}

async function load(registry: Registry, settings: LookupSettings, budget: Budget) {
  const [{ checkSignatures }, { trustedRoots }, { githubAttestations }] = await Promise.all([
    import('../signatures/index.ts'),
    import('../signatures/trusted-roots.ts'),
    import('../signatures/github-attestations.ts'),
  ]);
  const { trustedRoot, namedFiles } = settings;
  const path = trustedRoot?.value;
  const trust = trustedRoots(path === undefined ? undefined : { path, text: namedFiles.get(path) ?? '' });
  const fetchAttestations = githubAttestations({ ...settings, github: githubFrom(process.env, settings) }, budget);
  return {
    checkSignatures,
    means: { registry, trust, fetchAttestations },
    /** Publishers sign with the public Sigstore, whatever the configuration trusts. */
    publicTrust: () => (path === undefined ? trust : trustedRoots(undefined)),
  };
}

/** Few runs need them. */
async function loadReaders() {
  const { vexSignerFor } = await import('../signatures/vex-signer.ts');
  const { readAttachedVex } = await import('../signatures/attached-vex.ts');
  return { vexSignerFor, readAttachedVex };
}

/** The address comes from the environment, so no file of the repository can change it. */
function githubFrom(
  { GITHUB_API_URL, GITHUB_TOKEN }: NodeJS.ProcessEnv,
  { githubToken }: LookupSettings,
): GithubSettings['github'] {
  return { api: GITHUB_API_URL || 'https://api.github.com', token: githubToken ?? (GITHUB_TOKEN || undefined) };
}
