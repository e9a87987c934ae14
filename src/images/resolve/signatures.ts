import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { SignatureState } from '../../model/images/signature-state.ts';
import type { Budget } from '../../support/budget.ts';
import { lazy } from '../../support/lazy.ts';
import { outcomeOf } from '../registry/lookup-error.ts';
import type { Lookup, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import type { GithubSettings } from '../signatures/github-attestations.ts';
import { policyFor } from '../signatures/policy.ts';
import type { WantedPlatforms } from './wanted-platforms.ts';

/** Checks the signatures of an image against the policy. */
export type CheckSignature = (target: ImageTarget, platforms: WantedPlatforms['all']) => Lookup<SignatureState>;

/** The verification code is loaded with the first image that the policy covers. */
export function signatureChecker(registry: Registry, settings: LookupSettings, budget: Budget): CheckSignature {
  const loaded = lazy(async () => {
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
      means: { registry, trust, publicKeys: namedFiles, fetchAttestations },
    };
  });
  return (target, platforms) =>
    outcomeOf(async (): Promise<SignatureState> => {
      const policy = policyFor(settings.signatures, target);
      if (policy === undefined) return { kind: 'not-required' };
      if (policy.require === 'digest-pin') return { kind: 'digest-required' };
      const { checkSignatures, means } = await loaded();
      return checkSignatures(target, policy, { ...means, platforms });
    });
}

/** The address comes from the environment, so no file of the repository can change it. */
function githubFrom(
  { GITHUB_API_URL, GITHUB_TOKEN }: NodeJS.ProcessEnv,
  { githubToken }: LookupSettings,
): GithubSettings['github'] {
  return { api: GITHUB_API_URL || 'https://api.github.com', token: githubToken ?? (GITHUB_TOKEN || undefined) };
}
