import { existsSync } from 'node:fs';
import { parseImageReference } from '../../model/images/image.ts';
import { ImageError } from '../layers/image-error.ts';
import { fullText, targetOf } from '../registry/target.ts';
import type { BlobStore } from './blob-folder.ts';
import type { Environment } from './engine-socket.ts';
import { type GrpcConnection, GrpcError, NOT_FOUND, openGrpc } from './grpc.ts';
import type { ImageSource } from './image-source.ts';
import { type ImageChoice, openOciLayout } from './oci-layout.ts';
import { bytesOf, decodeFields, encodeText, type Fields, numberOf } from './protobuf.ts';

/**
 * Opens an image of containerd, whose store of contents is read as an OCI layout. `CONTAINERD_ADDRESS` and `CONTAINERD_NAMESPACE` name another
 * socket and namespace, as for `ctr` and `nerdctl`.
 * @param name a name as `ctr images ls` prints it, or a shorter one as Docker reads it.
 * @throws {ImageError}
 */
export async function openContainerdImage(
  name: string,
  platform: ImageChoice['platform'],
  environment: Environment,
): Promise<ImageSource> {
  const namespace = environment['CONTAINERD_NAMESPACE'] || 'default';
  const connection = openGrpc('containerd', socketOf(environment), { 'containerd-namespace': namespace });
  try {
    const index = Buffer.from(
      JSON.stringify({ schemaVersion: 2, manifests: [await find(connection, name, namespace)] }),
    );
    return await openOciLayout(storeOf(connection, index), { name: undefined, platform });
  } catch (error) {
    connection.close();
    throw error;
  }
}

const USUAL_SOCKETS = [
  '/run/containerd/containerd.sock',
  '/run/k3s/containerd/containerd.sock',
  '/run/docker/containerd/containerd.sock',
] as const;

function socketOf(environment: Environment): string {
  const address = environment['CONTAINERD_ADDRESS'];
  if (address !== undefined && address !== '') return address.replace(/^unix:\/\//, '');
  return USUAL_SOCKETS.find((path) => existsSync(path)) ?? USUAL_SOCKETS[0];
}

interface TargetDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** https://github.com/containerd/containerd/blob/main/api/services/images/v1/images.proto */
async function find(connection: GrpcConnection, name: string, namespace: string): Promise<TargetDescriptor> {
  for (const candidate of new Set([name, fullName(name)])) {
    const response = await ask(connection, 'images.v1.Images/Get', candidate);
    if (response === undefined) continue;
    const target = decodeFields(bytesOf(decodeFields(bytesOf(response, 1)), 3));
    return { mediaType: textOf(target, 1), digest: textOf(target, 2), size: numberOf(target, 3) };
  }
  throw new ImageError(
    `containerd has no image ${name} in the namespace ${namespace}; CONTAINERD_NAMESPACE can name another one`,
  );
}

/** The name under which containerd keeps the image that Docker would take for `name`. */
function fullName(name: string): string {
  const target = targetOf(parseImageReference(name));
  return typeof target === 'string' ? name : fullText(target);
}

/** https://github.com/containerd/containerd/blob/main/api/services/content/v1/content.proto */
function storeOf(connection: GrpcConnection, index: Buffer): BlobStore {
  return {
    async size(path) {
      const digest = digestIn(path);
      if (digest === undefined) return index.length;
      const response = await ask(connection, 'content.v1.Content/Info', digest);
      if (response === undefined) throw new ImageError(NOT_KEPT);
      return numberOf(decodeFields(bytesOf(response, 1)), 2);
    },
    async *read(path) {
      const digest = digestIn(path);
      if (digest === undefined) {
        yield index;
        return;
      }
      for await (const part of connection.call(`${SERVICES}content.v1.Content/Read`, encodeText(1, digest)))
        yield bytesOf(decodeFields(part), 2);
    },
    close: () => connection.close(),
  };
}

const NOT_KEPT =
  'containerd did not keep it after it was unpacked, or pulled other platforms only; "ctr content fetch NAME" gets it';
const SERVICES = '/containerd.services.';

function digestIn(path: string): string | undefined {
  const [, algorithm, hash] = /^blobs\/(\w+)\/(\w+)$/.exec(path) ?? [];
  return algorithm === undefined ? undefined : `${algorithm}:${hash}`;
}

/** The response to a method that takes a name and gives one message; undefined where nothing has that name. */
async function ask(connection: GrpcConnection, method: string, name: string): Promise<Fields | undefined> {
  try {
    let response: Fields = new Map();
    for await (const message of connection.call(SERVICES + method, encodeText(1, name)))
      response = decodeFields(message);
    return response;
  } catch (error) {
    if (error instanceof GrpcError && error.status === NOT_FOUND) return undefined;
    throw error;
  }
}

function textOf(fields: Fields, field: number): string {
  return bytesOf(fields, field).toString('utf8');
}
