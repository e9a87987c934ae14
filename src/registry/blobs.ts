import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Api } from './api.ts';
import { dismiss, readBody } from './body.ts';
import { type JsonObject, parseObject } from './json.ts';
import { LookupError } from './lookup-error.ts';
import type { Descriptor, ImageManifest } from './registry.ts';
import type { Repository } from './target.ts';
import { verifiedStream, verifyBytes } from './verified-stream.ts';

type Blob = Pick<Descriptor, 'digest' | 'size'>;

const CONFIG_BYTES = 4 * 1024 * 1024;
const CONFIG_MILLISECONDS = 30_000;

export async function openBlob(api: Api, repository: Repository, blob: Blob): Promise<Readable> {
  const { message, host } = await request(api, repository, blob);
  return verifiedStream(message, blob, host, api.budget.left());
}

export async function readConfig(api: Api, repository: Repository, { config }: ImageManifest): Promise<JsonObject> {
  if (config.size > CONFIG_BYTES) throw new LookupError('too-large', 'its configuration is too large');
  const { message, host } = await request(api, repository, config);
  const bytes = await readBody(message, host, { bytes: config.size, milliseconds: CONFIG_MILLISECONDS });
  verifyBytes(bytes, config.digest, host);
  return parseObject(bytes, host);
}

async function request(
  api: Api,
  repository: Repository,
  { digest, size }: Blob,
): Promise<{ readonly message: IncomingMessage; readonly host: string }> {
  const { message, url } = await api.get(repository, { path: `blobs/${digest}`, accept: '*/*' });
  const announced = message.headers['content-length'];
  if (announced === undefined || Number(announced) === size) return { message, host: url.host };
  dismiss(message);
  throw new LookupError('invalid', `${url.host} announces another size than the manifest says`);
}
