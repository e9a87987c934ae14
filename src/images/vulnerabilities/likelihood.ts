import { isJsonObject } from '../../support/json-fields.ts';
import { limitTo } from '../../support/limit.ts';
import { dismiss, readBody } from '../registry/body.ts';
import { parseObject, textIn } from '../registry/json.ts';
import { LookupError, outcomeOf } from '../registry/lookup-error.ts';
import type { SendRequest } from '../registry/requests.ts';
import type { EstimateLikelihood, Estimates } from './index.ts';

/** The limit of one request: https://api.first.org/epss/ */
const IDS_AT_ONCE = 100;
const MAXIMUM_BYTES = 1024 * 1024;

/** Requests EPSS estimates. A failed request leaves the rest of them out. */
export function epssEstimates(address: string, send: SendRequest): EstimateLikelihood {
  const known = new Map<string, number>();
  const answered = new Set<string>();
  let failure: string | undefined;
  // ids that two images share are requested once, and both images wait for the answer
  const limit = limitTo(1);
  const askSome = async (some: readonly string[]): Promise<void> => {
    const answer = await outcomeOf(() => readEstimates(address, send, some));
    if (!answer.ok) {
      failure = answer.error.reason;
      return;
    }
    for (const id of some) answered.add(id);
    for (const [id, estimate] of answer.value) known.set(id, estimate);
  };
  const ask = async (ids: readonly string[]): Promise<Estimates> => {
    const fresh = ids.filter((id) => !answered.has(id));
    for (let start = 0; start < fresh.length && failure === undefined; start += IDS_AT_ONCE)
      await askSome(fresh.slice(start, start + IDS_AT_ONCE));
    return { known, ...(failure !== undefined && fresh.some((id) => !answered.has(id)) && { failure }) };
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
    throw new LookupError('unavailable', `${url.host} answered with status ${answer.status}`);
  }
  const { data } = parseObject(await readBody(answer, MAXIMUM_BYTES), url.host);
  if (!Array.isArray(data)) throw new LookupError('invalid', `${url.host} gave no estimates`);
  return data.flatMap((row: unknown) => {
    const [id, estimate] = isJsonObject(row) ? [textIn(row, 'cve'), Number(textIn(row, 'epss') ?? Number.NaN)] : [];
    return id !== undefined && estimate !== undefined && estimate >= 0 && estimate <= 1
      ? [[id, estimate] as const]
      : [];
  });
}
