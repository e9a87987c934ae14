import { isThisMachine } from '../../model/web-address.ts';

/**
 * Whether the credentials of a registry may be sent to the realm that it names: the registry itself, or a host of the same domain, such
 * as `auth.docker.io` for `registry-1.docker.io`.
 */
export function belongsTogether(realm: URL, registry: URL): boolean {
  if (realm.host === registry.host) return true;
  if (realm.protocol !== 'https:' || isNumeric(realm) || isNumeric(registry)) return false;
  if (realm.hostname === registry.hostname) return !isThisMachine(realm.hostname);
  const domain = domainOf(realm.hostname.split('.'));
  return domain !== undefined && domain === domainOf(registry.hostname.split('.'));
}

function isNumeric({ hostname }: URL): boolean {
  return /(?:^|\.)\d+$|:/.test(hostname);
}

/** Second labels below a country that many owners share: `co.uk`, `com.au`. */
const SHARED_SECOND_LABELS: ReadonlySet<string> = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'go',
  'gov',
  'ne',
  'net',
  'or',
  'org',
]);

/** The domain that belongs to one owner; undefined where many owners share the domain. */
function domainOf(labels: readonly string[]): string | undefined {
  const [second = '', top = ''] = labels.slice(-2);
  const isShared = top.length === 2 && SHARED_SECOND_LABELS.has(second);
  const length = isShared ? 3 : 2;
  if (labels.length < length) return undefined;
  const domain = labels.slice(-length).join('.');
  return SHARED_DOMAINS.has(domain) ? undefined : domain;
}

/** Domains below which anyone can have a host. */
const SHARED_DOMAINS: ReadonlySet<string> = new Set([
  'amazonaws.com',
  'azurecr.io',
  'azurewebsites.net',
  'cloudfront.net',
  'github.io',
  'pkg.dev',
  'run.app',
  'windows.net',
]);
