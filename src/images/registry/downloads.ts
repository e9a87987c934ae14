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

/** Downloads files to compute their checksums. The files are not kept. */
export interface Downloads {
  /** The current `sha256:…` of the file at an address. */
  checksumOf(address: string): Lookup<string>;
  close(): void;
}

export interface DownloadOptions extends HostPermissions {
  readonly budget?: Budget;
  readonly certificateAuthorities?: string | undefined;
  readonly lookUpName?: LookUpName;
  /** Where proxies are set. By default the environment of this process. */
  readonly environment?: Environment;
}

const DEFAULT_SECONDS = 120;
const MAXIMUM_BYTES = 2 * 1024 ** 3;

/** The limits are those of registries: no private addresses, and nothing without encryption. No credentials are sent. */
export function openDownloads(options: DownloadOptions): Downloads {
  const connections = openConnections({ ...options, allowed: allowedHosts(options) });
  const send = createRequests(connections, options.budget ?? startBudget(DEFAULT_SECONDS));
  const known = new Map<string, Lookup<string>>();
  const download = async (address: string): Promise<string> => {
    if (!URL.canParse(address)) throw new LookupError('invalid', 'it is not a valid address');
    const url = new URL(address);
    url.hash = '';
    if (url.username !== '' || url.password !== '')
      throw new LookupError('refused', 'the address contains credentials');
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
      throw new LookupError('invalid', `${host} sends the file with a content encoding`);
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
