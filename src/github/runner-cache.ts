import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isThisMachine } from '../model/web-address.ts';
import { fieldsOf } from '../support/json-fields.ts';
import { readTextFile } from '../support/read-text-file.ts';

/** The cache service of the runner, as its environment names it. */
export interface CacheService {
  readonly url: string;
  readonly token: string;
}

/** The files of the cache, by their path. */
export type CacheFiles = ReadonlyMap<string, string>;

export interface Restored {
  /** The key of the entry; undefined without one. */
  readonly key: string | undefined;
  /** Why an entry was not used. */
  readonly problem?: string;
}

const PREFIX = 'hullcheck-1-';
/** Entries are only found by the same version: the service asks for 64 hexadecimal digits. */
const VERSION = createHash('sha256').update('hullcheck cache 1').digest('hex');
const METHODS = 'twirp/github.actions.results.api.v1.CacheService';
const MILLISECONDS = 5_000;
const MAXIMUM_PACKED = 32 * 1024 * 1024;
const MAXIMUM_UNPACKED = 192 * 1024 * 1024;
const MAXIMUM_FILES = 20_000;
/** Strict, because the entry may come from someone else: folders of our own, and names without dots that lead out. */
const PATH = /^[a-z]+-\d{1,3}\/[a-z0-9][a-z0-9-]{0,150}\.json$/;

/** Undefined where the runner has no cache service that we know, such as on GitHub Enterprise Server. */
export function cacheServiceIn(environment: NodeJS.ProcessEnv): CacheService | undefined {
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = environment;
  if (token === '' || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
  return isSafe ? { url, token } : undefined;
}

/** Restores the newest entry into a folder. It never fails, and the key of an entry has to match its content. */
export async function restoreCache(
  service: CacheService,
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<Restored> {
  try {
    const answer = await ask(service, 'GetCacheEntryDownloadURL', { key: PREFIX, restore_keys: [PREFIX] });
    const { signed_download_url: url, matched_key: key } = answer;
    if (typeof url !== 'string' || typeof key !== 'string' || url === '') return { key: undefined };
    const files = unpacked(await bytesOf(await send(url, {})));
    if (keyOf(files) !== key) return { key: undefined, problem: 'its content is not what its key says' };
    for (const [path, text] of files) if (isWanted(path)) write(join(folder, path), text);
    return { key };
  } catch (error) {
    return { key: undefined, problem: reasonOf(error) };
  }
}

/** Saves the files of a folder, unless the restored entry has the same. Returns why it could not; undefined if all is well. */
export async function saveCache(
  service: CacheService,
  folder: string,
  { key: known }: Restored,
): Promise<string | undefined> {
  try {
    const files = filesIn(folder);
    const key = keyOf(files);
    if (files.size === 0 || key === known) return undefined;
    const packed = gzipSync(JSON.stringify([...files]));
    if (packed.length > MAXIMUM_PACKED) return 'it is too large';
    const { signed_upload_url: url } = await ask(service, 'CreateCacheEntry', { key });
    // another job has saved the same
    if (typeof url !== 'string' || url === '') return undefined;
    await send(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: new Uint8Array(packed) });
    await ask(service, 'FinalizeCacheEntryUpload', { key, size_bytes: String(packed.length) });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** The same files have the same key. */
export function keyOf(files: CacheFiles): string {
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${path} ${createHash('sha256').update(text).digest('hex')}\n`);
  return PREFIX + hash.digest('hex');
}

/** @throws if it is not an entry of ours, or too large. */
function unpacked(bytes: Buffer): CacheFiles {
  const parsed: unknown = JSON.parse(gunzipSync(bytes, { maxOutputLength: MAXIMUM_UNPACKED }).toString('utf8'));
  if (!Array.isArray(parsed) || parsed.length > MAXIMUM_FILES) throw new Error('it is not one of ours');
  const files = new Map<string, string>();
  const entries: readonly unknown[] = parsed;
  for (const entry of entries) {
    const [path, text]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (typeof path !== 'string' || typeof text !== 'string' || !PATH.test(path))
      throw new Error('it is not one of ours');
    files.set(path, text);
  }
  return files;
}

function filesIn(folder: string): CacheFiles {
  const files = new Map<string, string>();
  let left = MAXIMUM_UNPACKED;
  for (const inner of readdirSync(folder)) {
    for (const name of readdirSync(join(folder, inner))) {
      const path = `${inner}/${name}`;
      const read = PATH.test(path) ? readTextFile(join(folder, path), left) : undefined;
      if (read?.ok !== true || files.size === MAXIMUM_FILES) continue;
      left -= read.value.text.length;
      files.set(path, read.value.text);
    }
  }
  return files;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}

type Json = Readonly<Record<string, unknown>>;

async function ask({ url, token }: CacheService, method: string, body: Json): Promise<Json> {
  const answer = await send(new URL(`${METHODS}/${method}`, url.endsWith('/') ? url : `${url}/`).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ ...body, version: VERSION }),
  });
  const parsed: unknown = JSON.parse((await bytesOf(answer)).toString('utf8'));
  return fieldsOf(parsed);
}

/** Follows no redirect, so that the token stays with its host. */
async function send(url: string, options: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(MILLISECONDS) });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`the service responded with the status ${answer.status}`);
  }
  return answer;
}

async function bytesOf(answer: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > MAXIMUM_PACKED) throw new Error('it is too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Without anything that the service sent. */
function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'TimeoutError' || name === 'AbortError') return 'the service did not answer in time';
  if (/^(?:it |the service )/.test(message)) return message;
  return error instanceof SyntaxError || name === 'RangeError' || 'code' in (error as object)
    ? 'it is not one of ours'
    : 'the service cannot be reached';
}
