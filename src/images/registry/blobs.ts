import type { Readable } from 'node:stream';
import type { JsonFields } from '../../support/json-fields.ts';
import type { Answer } from './answer.ts';
import type { Api } from './api.ts';
import { dismiss, readBody } from './body.ts';
import type { ContentStore } from './content-store.ts';
import { parseObject } from './json.ts';
import { LookupError } from './lookup-error.ts';
import type { Descriptor, ImageManifest } from './registry.ts';
import type { Repository } from './target.ts';
import { verifiedStream, verifyBytes } from './verified-stream.ts';

type Blob = Pick<Descriptor, 'digest' | 'size'>;

const CONFIG_BYTES = 4 * 1024 * 1024;

export async function openBlob(api: Api, repository: Repository, blob: Blob): Promise<Readable> {
  const { message, url, bodyTime, timeLeft } = await request(api, repository, blob);
  return verifiedStream(message, blob, url.host, { all: timeLeft(), idle: bodyTime });
}

export async function readConfig(
  api: Api,
  repository: Repository,
  { config }: ImageManifest,
  store?: ContentStore,
): Promise<JsonFields> {
  const stored = store?.read(config.digest);
  if (stored !== undefined) return parseObject(stored, repository.host);
  if (config.size > CONFIG_BYTES) throw new LookupError('too-large', 'its configuration is too large');
  const answer = await request(api, repository, config);
  const bytes = await readBody(answer, config.size);
  verifyBytes(bytes, config.digest, answer.url.host);
  store?.write(config.digest, bytes);
  return parseObject(bytes, answer.url.host);
}

async function request(api: Api, repository: Repository, { digest, size }: Blob): Promise<Answer> {
  const answer = await api.get(repository, { path: `blobs/${digest}`, accept: '*/*' });
  const announced = answer.message.headers['content-length'];
  if (announced === undefined || Number(announced) === size) return answer;
  dismiss(answer.message);
  throw new LookupError('invalid', `${answer.url.host} announces a different size than the manifest`);
}
