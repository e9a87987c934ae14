import { createHash } from 'node:crypto';
import { type Budget, startBudget } from '../../support/budget.ts';
import { allowedHosts, type HostPermissions } from './allowed-hosts.ts';
import type { Answer } from './answer.ts';
import { dismiss } from './body.ts';
import { type LookUpName, openConnections } from './connection.ts';
import { connectionError } from './connection-error.ts';
import { LookupError, outcomeOf } from './lookup-error.ts';
import type { Environment } from './proxy.ts';
import type { Lookup } from './registry.ts';
import { createRequests } from './requests.ts';

/** Looks at files of the web, without keeping them. */
export interface Downloads {
  /** `sha256:…` of what the address gives at this moment. */
  checksumOf(address: string): Lookup<string>;
  close(): void;
}

export interface DownloadOptions extends HostPermissions {
  readonly budget?: Budget;
  readonly certificateAuthorities?: string | undefined;
  readonly lookUpName?: LookUpName;
  /** Where proxies are named; that of this process unless given. */
  readonly environment?: Environment;
}

const DEFAULT_SECONDS = 120;
const MAXIMUM_BYTES = 2 * 1024 ** 3;

/** Under the same limits as registries: no private addresses, nothing without encryption. No credentials are sent. */
export function openDownloads(options: DownloadOptions): Downloads {
  const connections = openConnections({ ...options, allowed: allowedHosts(options) });
  const send = createRequests(connections, options.budget ?? startBudget(DEFAULT_SECONDS));
  const known = new Map<string, Lookup<string>>();
  const download = async (address: string): Promise<string> => {
    if (!URL.canParse(address)) throw new LookupError('invalid', 'it is no address');
    const url = new URL(address);
    url.hash = '';
    if (url.username !== '' || url.password !== '') throw new LookupError('refused', 'the address holds credentials');
    const answer = await send({ url, method: 'GET', headers: { accept: '*/*' } });
    if (answer.status === 200) return hashOf(answer);
    dismiss(answer.message);
    throw new LookupError('unavailable', `${answer.url.host} responded with the status ${answer.status}`);
  };
  return {
    checksumOf(address) {
      const outcome = known.get(address) ?? outcomeOf(() => download(address));
      known.set(address, outcome);
      return outcome;
    },
    close: connections.close,
  };
}

async function hashOf({ message, url: { host }, timeLeft }: Answer): Promise<string> {
  const clock = setTimeout(() => {
    message.destroy(new LookupError('timeout', `${host} did not send all of the file in time`));
  }, timeLeft());
  try {
    if (message.headers['content-encoding'] !== undefined)
      throw new LookupError('invalid', `${host} sends the file in another form than it is stored`);
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of message as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAXIMUM_BYTES) throw new LookupError('too-large', `the file at ${host} is larger than 2 GiB`);
      hash.update(chunk);
    }
    return `sha256:${hash.digest('hex')}`;
  } catch (error) {
    message.destroy();
    throw connectionError(error, host);
  } finally {
    clearTimeout(clock);
  }
}
