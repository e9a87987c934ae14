import { limitTo } from '../../support/limit.ts';
import { dismiss, readBody } from '../registry/body.ts';
import { isObject, parseObject, textIn } from '../registry/json.ts';
import { outcomeOf } from '../registry/lookup-error.ts';
import type { SendRequest } from '../registry/requests.ts';
import type { EstimateLikelihood } from './index.ts';

/** The limit of one request: https://api.first.org/epss/ */
const IDS_AT_ONCE = 100;
const MAXIMUM_BYTES = 1024 * 1024;

/** Requests EPSS estimates. They only affect the order, so a failed request leaves them out. */
export function epssEstimates(address: string, send: SendRequest): EstimateLikelihood {
  const known = new Map<string, number>();
  const asked = new Set<string>();
  let isReachable = true;
  // ids that two images share are requested once, and both images wait for the answer
  const limit = limitTo(1);
  const ask = async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const fresh = ids.filter((id) => !asked.has(id));
    for (let start = 0; start < fresh.length && isReachable; start += IDS_AT_ONCE) {
      const some = fresh.slice(start, start + IDS_AT_ONCE);
      for (const id of some) asked.add(id);
      const answer = await outcomeOf(() => readEstimates(address, send, some));
      isReachable = answer.ok;
      for (const [id, estimate] of answer.ok ? answer.value : []) known.set(id, estimate);
    }
    return known;
  };
  return (ids) => limit(() => ask(ids));
}

async function readEstimates(
  address: string,
  send: SendRequest,
  ids: readonly string[],
): Promise<readonly (readonly [string, number])[]> {
  const url = new URL(address);
  url.searchParams.set('cve', ids.join(','));
  url.searchParams.set('limit', String(IDS_AT_ONCE));
  const answer = await send({ url, method: 'GET', headers: { accept: 'application/json' } });
  if (answer.status !== 200) {
    dismiss(answer.message);
    return [];
  }
  const { data } = parseObject(await readBody(answer, MAXIMUM_BYTES), url.host);
  return (Array.isArray(data) ? data : []).flatMap((row: unknown) => {
    const [id, estimate] = isObject(row) ? [textIn(row, 'cve'), Number(textIn(row, 'epss') ?? Number.NaN)] : [];
    return id !== undefined && estimate !== undefined && estimate >= 0 && estimate <= 1
      ? [[id, estimate] as const]
      : [];
  });
}
