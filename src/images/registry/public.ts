import { isPublicAddress } from './addresses.ts';
import type { AllowedHosts } from './allowed-hosts.ts';
import type { Api } from './api.ts';
import type { Authorization } from './authorization.ts';
import { LookupError } from './lookup-error.ts';
import { headAnswer } from './manifests.ts';
import { apiHost, type ImageTarget } from './target.ts';

interface Means {
  readonly authorization: Pick<Authorization, 'isSignedIn'>;
  readonly allowed: AllowedHosts;
  /** Sends no credentials. */
  readonly anonymous: () => Api;
}

/**
 * Whether anyone on the internet can read it. After a first request, this needs another one only if credentials were sent, or if the registry
 * may be at a private address.
 */
export async function isPublic(target: ImageTarget, { authorization, allowed, anonymous }: Means): Promise<boolean> {
  const { host } = target;
  const mayBePrivate = allowed.mayBePrivate(new URL(`${allowed.schemeOf(host)}//${apiHost(host)}`));
  if (!mayBePrivate && !authorization.isSignedIn(target)) return true;
  try {
    const { message } = await headAnswer(anonymous(), target);
    const { remoteAddress = '' } = message.socket;
    message.resume();
    return !mayBePrivate || isPublicAddress(remoteAddress);
  } catch (error) {
    if (error instanceof LookupError) return false;
    throw error;
  }
}
