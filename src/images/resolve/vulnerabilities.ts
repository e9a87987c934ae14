import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import type { ImageVulnerabilities } from '../../model/images/vulnerability.ts';
import type { Budget } from '../../support/budget.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import type { SendRequest } from '../registry/requests.ts';
import type { Answer, EstimateLikelihood, VulnerabilitySource } from '../vulnerabilities/index.ts';

/** Finds the vulnerabilities of an image. The result also lists the packages that could not be looked up. */
export type FindVulnerabilities = (contents: ImageContents) => Promise<ImageVulnerabilities>;

/** Shared by all images of a run, so no package is looked up twice. The code is loaded with the first image. */
export function vulnerabilityFinder(settings: LookupSettings, budget: Budget): FindVulnerabilities {
  const opened = lazy(async () => ({
    findVulnerabilities: (await import('../vulnerabilities/index.ts')).findVulnerabilities,
    source: await openSource(settings, budget),
    estimate: await openEstimates(settings, budget),
  }));
  return remember(async (contents: ImageContents) => {
    const { findVulnerabilities, source, estimate } = await opened();
    return findVulnerabilities(contents, source, estimate);
  });
}

async function openSource(settings: LookupSettings, budget: Budget): Promise<VulnerabilitySource> {
  const { vulnerabilities, vulnerabilityDatabase } = settings;
  if (vulnerabilities === 'online') return openOnline(settings, budget);
  if (vulnerabilityDatabase === undefined) {
    return vulnerabilities === 'auto' ? openOnline(settings, budget) : NO_DATABASE;
  }
  const { offlineSource } = await import('../vulnerabilities/database/offline.ts');
  const database = offlineSource(vulnerabilityDatabase);
  if (vulnerabilities === 'offline') return database;
  const { combinedSource } = await import('../vulnerabilities/combined.ts');
  return combinedSource(database, await openOnline(settings, budget));
}

const NO_DATA: Answer = {
  hits: [],
  origin: { name: 'no database' },
  failure: 'images.vulnerability-database does not name a database',
};

const NO_DATABASE: VulnerabilitySource = {
  ask: async (queries) => {
    const { keyOf } = await import('../vulnerabilities/package-queries.ts');
    return new Map(queries.map((query) => [keyOf(query), NO_DATA]));
  },
};

async function openOnline({ osvAddress, cacheDir }: LookupSettings, budget: Budget): Promise<VulnerabilitySource> {
  const { osvApi } = await import('../vulnerabilities/osv/api.ts');
  const { onlineSource } = await import('../vulnerabilities/osv/online.ts');
  const { openHitCache } = await import('../vulnerabilities/osv/hit-cache.ts');
  const send = await openConnection(osvAddress, budget);
  return onlineSource(
    osvApi(osvAddress, send),
    new URL(osvAddress).host,
    cacheDir === undefined ? undefined : openHitCache(cacheDir),
  );
}

async function openEstimates(settings: LookupSettings, budget: Budget): Promise<EstimateLikelihood> {
  const { epss, epssAddress, vulnerabilities, epssDecides } = settings;
  if (!epss || vulnerabilities === 'offline') {
    const failure = epss ? 'EPSS is not asked with images.vulnerabilities: offline' : 'images.epss is off';
    return async () => ({ known: new Map(), ...(epssDecides && { failure }) });
  }
  const { epssEstimates } = await import('../vulnerabilities/likelihood.ts');
  const estimate = epssEstimates(epssAddress, await openConnection(epssAddress, budget));
  // they only change the order otherwise
  return epssDecides ? estimate : async (ids) => ({ known: (await estimate(ids)).known });
}

/** A database answers for all images, and takes longer than a registry. */
const SHARE = 1 / 2;

/** The finders of a run share their connections, so that a host that fails is known to all of them. */
const connectionsOf = remember((_budget: Budget) => new Map<string, Promise<SendRequest>>());

function openConnection(address: string, budget: Budget): Promise<SendRequest> {
  const known = connectionsOf(budget);
  const connection = known.get(address) ?? connectTo(address, budget);
  known.set(address, connection);
  return connection;
}

/** A configured address may be private. Only its host can be reached, and no credentials are sent. */
async function connectTo(address: string, budget: Budget): Promise<SendRequest> {
  const { allowedHosts } = await import('../registry/allowed-hosts.ts');
  const { openConnections } = await import('../registry/connection.ts');
  const { createRequests } = await import('../registry/requests.ts');
  const { host, protocol } = new URL(address);
  const hosts = [host];
  const allowed = allowedHosts({ privateRegistries: hosts, insecureRegistries: protocol === 'http:' ? hosts : [] });
  return createRequests(openConnections({ allowed }), budget, SHARE);
}
